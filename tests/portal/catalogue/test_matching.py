"""Which offerings answer a search: a stated contrary does not, what is left open may."""

from typing import Any

import pytest

from portal.catalogue.matching import match
from portal.domain.course import CourseMode, Daypart
from portal.domain.criteria import SearchCriteria
from portal.domain.routes import LearningRoute, Level
from tests.make import make_catalogue, make_offering, make_wait

YES, NO, MAYBE = (True, True), (False, False), (True, False)


def answer(offering: dict[str, Any], asked: dict[str, Any]) -> tuple[bool, bool]:
    """Whether the offering is possible, and whether it is certain."""
    possible, certain = match(make_catalogue([make_offering(**offering)]), SearchCriteria(**asked))
    return bool(possible[0]), bool(certain[0])


def price(amount: float, unit: str = "total", **more: Any) -> dict[str, Any]:
    return {"price": {"price_eur": amount, "price_unit": unit, **more}}


@pytest.mark.parametrize(
    ("offering", "asked", "expected"),
    [
        ({}, {}, YES),
        ({"route": "b1"}, {"route": LearningRoute.B1}, YES),
        ({"route": "z"}, {"route": LearningRoute.B1}, NO),
        ({"route": None}, {"route": LearningRoute.B1}, MAYBE),
        ({"level_to": "A2"}, {"level": Level.A2}, YES),
        ({"level_to": "A1"}, {"level": Level.A2}, NO),
        ({"level_to": None}, {"level": Level.A2}, MAYBE),
        ({"level_to": "alfa"}, {"level": Level.ALFA}, YES),
        ({"dayparts": ("evening",)}, {"dayparts": (Daypart.EVENING, Daypart.WEEKEND)}, YES),
        ({"dayparts": ("morning",)}, {"dayparts": (Daypart.EVENING,)}, NO),
        ({"dayparts": ()}, {"dayparts": (Daypart.EVENING,)}, MAYBE),
        ({"mode": "online"}, {"course_mode": CourseMode.ONLINE}, YES),
        ({"mode": "blended"}, {"course_mode": CourseMode.ONLINE}, YES),
        ({"mode": "blended"}, {"course_mode": CourseMode.CLASSROOM}, YES),
        ({"mode": "blended"}, {"course_mode": CourseMode.WORKPLACE}, NO),
        ({"mode": "classroom"}, {"course_mode": CourseMode.BLENDED}, NO),
        ({"mode": None}, {"course_mode": CourseMode.ONLINE}, MAYBE),
        ({"childcare": True}, {"childcare": True}, YES),
        ({"childcare": False}, {"childcare": True}, NO),
        ({"childcare": None}, {"childcare": True}, MAYBE),
        ({"childcare": True}, {"childcare": False}, YES),
        ({"women_only": False}, {"women_only": True}, NO),
        ({"women_only": None}, {"women_only": True}, MAYBE),
        (price(500), {"max_price_eur": 500}, YES),
        (price(501), {"max_price_eur": 500}, NO),
        (price(0), {"max_price_eur": 0}, YES),
        (price(10, "lesson"), {"max_price_eur": 500}, MAYBE),
        (price(600, price_from=True), {"max_price_eur": 500}, NO),
        ({}, {"max_price_eur": 500}, MAYBE),
        ({"start": make_wait("weeks", 1, 1)}, {"max_wait_weeks": 6}, YES),
        ({"start": make_wait("weeks", 40, 40)}, {"max_wait_weeks": 6}, NO),
        ({"start": make_wait()}, {"max_wait_weeks": 6}, MAYBE),
        ({"start": make_wait()}, {"max_wait_weeks": 0}, MAYBE),
    ],
)
def test_a_stated_contrary_is_no_answer_and_silence_is_perhaps_one(
    offering: dict[str, Any], asked: dict[str, Any], expected: tuple[bool, bool]
) -> None:
    assert answer(offering, asked) == expected


@pytest.mark.parametrize(
    ("offering", "expected"),
    [
        ({"childcare": True, "dayparts": ("evening",)}, YES),
        ({"childcare": True, "dayparts": ()}, MAYBE),
        ({"childcare": None, "dayparts": ("morning",)}, NO),
        ({"childcare": False, "dayparts": ()}, NO),
    ],
)
def test_all_that_is_asked_has_to_hold(offering: dict[str, Any], expected: tuple[bool, bool]) -> None:
    assert answer(offering, {"childcare": True, "dayparts": (Daypart.EVENING,)}) == expected


def test_an_empty_catalogue_answers_nothing() -> None:
    assert match(make_catalogue([]), SearchCriteria(childcare=True)).possible.tolist() == []


def test_a_price_from_some_amount_on_is_never_surely_low_enough() -> None:
    assert answer(price(400, price_from=True), {"max_price_eur": 500}) == MAYBE
