"""The read model: columns say what offerings state, and what is not known stays so."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from portal.catalogue.catalogue import with_referrals
from portal.domain.offering import Fact
from portal.domain.outcome import Evidence
from portal.domain.referral import Referrals
from tests.make import (
    TODAY,
    make_address,
    make_catalogue,
    make_mark,
    make_offering,
    make_outcome,
    make_provider,
    make_rating,
    make_wait,
)


def column(name: str, **changes: Any) -> Any:
    """The one entry of a column for an offering with these changes."""
    return getattr(make_catalogue([make_offering(**changes)]).columns, name)[0]


@pytest.mark.parametrize(
    ("name", "changes", "value"),
    [
        ("route", {"route": "b1"}, 0),
        ("route", {"route": "nt2"}, 6),
        ("route", {"route": None}, -1),
        ("level_to", {"level_to": "B1"}, 4),
        ("level_to", {}, -1),
        ("level_from", {"level_from": "alfa"}, 0),
        ("dayparts", {"dayparts": ("morning", "evening")}, 5),
        ("dayparts", {}, 0),
        ("mode", {"mode": "online"}, 1),
        ("mode", {}, -1),
        ("childcare", {"childcare": True}, 1),
        ("childcare", {"childcare": False}, 0),
        ("childcare", {}, -1),
        ("women_only", {"women_only": True}, 1),
        ("address", {"address": None}, -1),
        ("hours_per_week", {"hours_per_week": 7.5}, 7.5),
        ("price_total", {"price": {"price_eur": 0, "price_unit": "total"}}, 0.0),
        ("closed", {"start": make_wait("closed")}, True),
        ("closed", {"start": make_wait("full")}, False),
    ],
)
def test_a_column_holds_what_is_stated_and_minus_one_what_is_not(
    name: str, changes: dict[str, Any], value: Any
) -> None:
    assert column(name, **changes) == value


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("hours_per_week", {"hours_per_week": None}),
        ("price_total", {}),
        ("price_total", {"price": {"price_eur": 12, "price_unit": "lesson"}}),
    ],
)
def test_a_figure_that_is_not_stated_is_not_a_number_and_never_zero(name: str, changes: dict[str, Any]) -> None:
    assert np.isnan(column(name, **changes))


@pytest.mark.parametrize(
    ("status", "advised"),
    [(None, True), ("held", True), ("aspirant", True), ("suspended", False), ("withdrawn", False), ("ended", False)],
)
def test_a_school_without_a_mark_is_advised_and_one_that_lost_it_is_not(status: str | None, advised: bool) -> None:
    marks = (make_mark(status),) if status else ()
    assert column("advised", provider=make_provider(marks=marks)) == advised


def test_offerings_at_one_address_share_one_point() -> None:
    far = make_address("5031", latitude=None, longitude=None)
    catalogue = make_catalogue([make_offering("a"), make_offering("b"), make_offering("c", address=far)])
    assert [one.id for one in catalogue.addresses] == [3011, 5031]
    assert catalogue.columns.address.tolist() == [0, 0, 1]
    assert catalogue.latitude[0] == 52.0
    assert np.isnan(catalogue.longitude[1])


def test_offerings_are_found_by_id_and_by_school() -> None:
    other = make_provider("het-leerhuis")
    catalogue = make_catalogue([make_offering("a"), make_offering("b", provider=other), make_offering("c")])
    assert dict(catalogue.position) == {"a": 0, "b": 1, "c": 2}
    assert dict(catalogue.by_provider) == {"de-brug": (0, 2), "het-leerhuis": (1,)}


def test_an_empty_portal_has_an_empty_catalogue() -> None:
    catalogue = make_catalogue([])
    assert (len(catalogue.offerings), catalogue.prospects.fitting.chance.shape, catalogue.demonstration) == (
        0,
        (0, 8),
        False,
    )


def test_fictional_schools_make_it_a_demonstration() -> None:
    assert make_catalogue([make_offering(provider=make_provider(demonstration=True))]).demonstration


def quality_of(**changes: Any) -> tuple[float, bool]:
    """Quality of a school beside three others that were rated and counted."""
    others = [make_provider(f"other-{n}", ratings=(make_rating(n, n, n, n),)) for n in (2, 3, 4)]
    offerings = [make_offering(one.slug, provider=one) for one in (make_provider(**changes), *others)]
    quality = make_catalogue(offerings).quality
    return float(quality.theta[0]), bool(quality.known[0])


def test_good_ratings_of_few_schools_say_nothing_of_passing_and_make_no_school_known() -> None:
    praised, known = quality_of(ratings=(make_rating(5, 5, 5, 5),) * 9)
    assert praised == quality_of()[0] == 0.0
    assert not known


def test_counts_make_a_school_known_and_outweigh_its_ratings() -> None:
    theta, known = quality_of(ratings=(make_rating(5, 5, 5, 5),), outcomes=(make_outcome(200, 40),))
    assert theta < 0
    assert known


@pytest.mark.parametrize("passed", [0, 100])
def test_what_a_school_says_of_its_own_passes_changes_nothing(passed: int) -> None:
    claim = make_outcome(100, passed, evidence=Evidence.CLAIM)
    assert quality_of(outcomes=(claim,)) == quality_of()


def test_a_claimed_pass_rate_changes_no_advice() -> None:
    claim = Fact(1.0, "100% slaagt!", "https://de-brug.example/", "site", TODAY)
    boasting = make_catalogue([make_offering(facts={"pass_rate_claimed": claim, "keurmerk_claimed": claim})])
    plain = make_catalogue([make_offering()])
    assert (plain.prospects.fitting.chance == boasting.prospects.fitting.chance).all()
    assert (plain.market.long_list == boasting.market.long_list).all()


def test_a_long_list_lowers_the_advice_and_a_short_one_does_not() -> None:
    short, long = make_offering("a"), make_offering("b", start=make_wait("weeks", 60, 60))
    market = make_catalogue([short, long]).market
    assert market.long_list[0] == 1
    assert 0 < market.long_list[1] < 1


def referred(offering: str, *counts: int) -> Referrals:
    """So many people a day who signed up for an offering, from today on."""
    days = {TODAY + timedelta(days=number): count for number, count in enumerate(counts)}
    return Referrals(number=1, by_day={offering: days})


def test_people_whom_the_portal_sends_lengthen_the_list_and_only_there() -> None:
    before = make_catalogue([make_offering("a"), make_offering("b", provider=make_provider("stil"))])
    after = with_referrals(before, referred("a", 6, 6))
    assert after.waits.median[0] > before.waits.median[0] + 4
    assert after.waits.median[1] <= before.waits.median[1]
    assert after.prospects.fitting.chance[0, 0] < before.prospects.fitting.chance[0, 0]
    assert after.market.free_seats[0] < before.market.free_seats[0]
    assert after.observed_waits is before.observed_waits


def test_referrals_from_before_the_wait_was_stated_are_in_it_already() -> None:
    old = Referrals(1, {"a": {TODAY - timedelta(days=29): 30}})
    plain = make_catalogue([make_offering("a")])
    assert with_referrals(plain, old).waits.median[0] <= plain.waits.median[0]


def one_a_week(days: int) -> Referrals:
    """One person a week for a course, over so many days until today."""
    return Referrals(1, {"a": {TODAY - timedelta(days=back): 1 for back in range(0, days, 7)}})


def test_people_of_before_the_last_half_year_are_not_taken_for_people_of_one_week() -> None:
    silent = make_catalogue([make_offering("a", start=make_wait()), make_offering("b", start=make_wait())])
    half, year = (with_referrals(silent, one_a_week(days)).waits.median[0] for days in (183, 395))
    assert half > silent.waits.median[0]
    assert year == half


def test_people_of_a_day_that_the_model_has_not_reached_count_as_todays() -> None:
    plain = make_catalogue([make_offering("a"), make_offering("b")])
    medians = [with_referrals(plain, referred("a", *counts)).waits.median[0] for counts in ((6,), (0, 6))]
    assert medians[0] == medians[1] > plain.waits.median[0]


def test_the_day_decides_what_is_stale() -> None:
    assert make_catalogue([make_offering()]).waits.stated[0]
    assert not make_catalogue([make_offering()], today=date(2027, 2, 1)).waits.stated[0]
    assert make_catalogue([]).today == TODAY


def test_one_school_with_many_courses_does_not_set_the_usual_wait() -> None:
    many = [make_offering(f"m{n}", start=make_wait("weeks", 50, 50)) for n in range(25)]
    silent = make_offering("silent", provider=make_provider("stil"), start=make_wait())
    alone, beside = make_catalogue([silent]), make_catalogue([silent, *many])
    assert beside.waits.median[0] < 1.25 * alone.waits.median[0]
