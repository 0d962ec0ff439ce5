"""Courses side by side: what differs is marked, and the last word is the model's own."""

from itertools import permutations
from typing import Any

import pytest

from portal.domain.criteria import SearchCriteria
from portal.domain.drivers import Driver
from portal.domain.side_by_side import Point
from portal.operations.compare_offerings import OfferingComparison, compare_offerings
from portal.operations.find_offerings import find_offerings
from tests.make import make_mark, make_offering, make_outcome, make_provider, make_read_model, make_wait

GOOD = make_provider("goed", outcomes=(make_outcome(400, 300),))
POOR = make_provider("matig", outcomes=(make_outcome(400, 80),))
HARDLY_KNOWN = make_provider("onbekend")
ASKED = SearchCriteria()


def compared(*offerings: dict[str, Any]) -> OfferingComparison:
    """A comparison of all these offerings, by ids a, b, c, ..."""
    made = [make_offering("abcd"[number], **fields) for number, fields in enumerate(offerings)]
    return compare_offerings(make_read_model(made), ASKED, [one.id for one in made])


def test_the_best_is_the_one_that_the_search_puts_first() -> None:
    offerings = [
        make_offering("a", provider=POOR),
        make_offering("b", provider=GOOD),
        make_offering("c", provider=HARDLY_KNOWN),
    ]
    model = make_read_model(offerings)
    first = find_offerings(model, ASKED).page.choices[0].offering.id
    for ids in permutations(["a", "b", "c"]):
        found = compare_offerings(model, ASKED, ids)
        assert found.best is not None
        assert found.best.offering.id == first == "b"
        assert [one.best for one in found.advice] == [one == first for one in ids]


def test_an_advice_against_the_best_names_what_counts_most() -> None:
    found = compared({"provider": GOOD}, {"provider": POOR})
    assert found.advice[1].weeks > 0
    assert found.advice[1].driver == Driver.QUALITY
    assert found.advice[0].driver is None


def test_a_later_start_at_the_same_school_counts_as_start() -> None:
    found = compared({"provider": GOOD}, {"provider": GOOD, "start": make_wait("weeks", 30, 30)})
    assert found.advice[1].driver == Driver.START


def test_courses_that_are_alike_differ_by_no_week() -> None:
    found = compared({"provider": GOOD}, {"provider": GOOD})
    assert (found.advice[1].weeks, found.advice[1].driver) == (0, None)
    assert found.different == frozenset()


def test_a_school_that_is_hardly_known_never_stands_first_beside_one_that_is_known() -> None:
    found = compared(
        {"provider": HARDLY_KNOWN, "start": make_wait("weeks", 0, 0), "hours_per_week": 20.0},
        {"provider": POOR, "start": make_wait("weeks", 20, 20), "hours_per_week": 6.0},
    )
    assert [one.best for one in found.advice] == [False, True]
    assert found.advice[0].weeks < 0


@pytest.mark.parametrize(
    "closed", [{"start": make_wait("closed")}, {"provider": make_provider("weg", marks=(make_mark("suspended"),))}]
)
def test_what_one_cannot_sign_up_for_is_not_advised(closed: dict[str, Any]) -> None:
    found = compared(closed, {"provider": POOR})
    assert [one.advised for one in found.advice] == [False, True]
    assert found.advice[1].best
    assert compared(closed, closed).best is None


@pytest.mark.parametrize(
    ("change", "point"),
    [
        ({"price": {"price_eur": 900.0, "price_unit": "total"}}, Point.PRICE),
        ({"start": make_wait("weeks", 9, 9)}, Point.START),
        ({"hours_per_week": None}, Point.HOURS),
        ({"group_size_max": 12}, Point.GROUP),
        ({"level_to": "B1"}, Point.GROUP),
        ({"childcare": False}, Point.CHILDCARE),
        ({"provider": make_provider("met-keurmerk", marks=(make_mark("held"),))}, Point.MARK),
    ],
)
def test_what_one_school_says_and_the_other_does_not_is_a_difference(change: dict[str, Any], point: Point) -> None:
    assert point in compared({}, change).different


def test_what_no_site_says_is_never_a_difference() -> None:
    found = compared({"provider": GOOD}, {"provider": POOR, "price": {"price_eur": 1.0, "price_unit": "total"}})
    assert not {Point.COMPUTERS, Point.ABSENCE} & found.different


def test_chances_beside_a_course_without_an_exam_are_told_apart() -> None:
    assert compared({}, {"route": "z"}).mixed
    assert not compared({}, {}).mixed


@pytest.mark.parametrize("ids", [(), ("weg",), ("a",), ("a", "weg", "a")])
def test_fewer_than_two_that_are_there_do_no_harm(ids: tuple[str, ...]) -> None:
    found = compare_offerings(make_read_model([make_offering("a")]), ASKED, ids)
    assert len(found.listed.entries) == len(found.advice) == ("a" in ids)
