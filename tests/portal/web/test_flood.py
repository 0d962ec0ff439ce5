"""One source does not count as a crowd, and is not remembered."""

import re
from datetime import timedelta

import pytest

from portal.web.counts import OwnCounts
from portal.web.flood import Admission, DailySources
from tests.make import TODAY

HERE, THERE = "192.0.2.0/24", "198.51.100.0/24"


@pytest.fixture
def sources() -> DailySources:
    return DailySources()


def test_an_offering_counts_once_a_day_from_one_source(sources: DailySources) -> None:
    assert sources.admit(HERE, "a1", TODAY) == Admission.COUNTED
    assert sources.admit(HERE, "a1", TODAY) == Admission.COUNTED_BEFORE
    assert sources.admit(THERE, "a1", TODAY) == Admission.COUNTED


def test_a_source_counts_five_times_a_day(sources: DailySources) -> None:
    said = [sources.admit(HERE, f"a{number}", TODAY) for number in range(7)]
    assert said == [Admission.COUNTED] * 5 + [Admission.TOO_MANY] * 2
    assert sources.admit(THERE, "a6", TODAY) == Admission.COUNTED


def test_each_day_begins_anew(sources: DailySources) -> None:
    sources.admit(HERE, "a1", TODAY)
    assert sources.admit(HERE, "a1", TODAY + timedelta(days=1)) == Admission.COUNTED
    assert len(vars(sources._counts)["_windows"]["said:who"][2]) == 1


def test_more_sources_than_a_country_has_newcomers_are_not_counted() -> None:
    sources = DailySources(OwnCounts(most_sources=2))
    assert sources.admit(HERE, "a1", TODAY) == Admission.COUNTED
    assert sources.admit(THERE, "a1", TODAY) == Admission.COUNTED
    assert sources.admit("203.0.113.0/24", "a1", TODAY) == Admission.TOO_MANY
    assert sources.admit(HERE, "a2", TODAY) == Admission.COUNTED


def test_what_is_remembered_does_not_tell_the_network() -> None:
    kept = [OwnCounts(), OwnCounts()]
    for counts in kept:
        DailySources(counts).admit(HERE, "a1", TODAY)
    said = [repr(counts._windows) for counts in kept]
    assert "192.0.2" not in said[0] and "a1" not in re.sub(r"x[0-9a-f]{2}", "", said[0])
    hashes = [set(counts._windows["said:who"][2]) for counts in kept]
    assert hashes[0] != hashes[1]
