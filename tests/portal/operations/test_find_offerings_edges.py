"""Answers of the search at the edges: nothing near, lessons at home, schools that are left out."""

from typing import Any

from portal.domain.explanation import ReasonKind
from portal.domain.offering import Offering
from portal.domain.travel import Means
from portal.operations.find_offerings import SearchResult
from tests.make import make_address, make_offering, make_outcome, make_provider, make_wait
from tests.portal.operations.test_find_offerings import course, kinds, names, school, search

GOOD = (make_outcome(400, 320),)


def by_name(result: SearchResult, name: str) -> Any:
    return next(choice for choice in result.page.choices if choice.offering.id == name)


def two_of_one_school() -> list[Offering]:
    bridge = make_provider()
    closed = make_offering("dicht", provider=bridge, start=make_wait("closed"), title="Vorig jaar")
    return [make_offering("open", provider=bridge), closed]


def test_a_chance_is_not_praised_where_there_is_nothing_to_compare_it_with() -> None:
    far = course("ver", provider=school("ver", outcomes=GOOD), address=make_address("5031"))
    choice = search(far, place="3011", means=Means.WALK).page.choices[0]
    assert ReasonKind.BETTER_CHANCE not in kinds(choice)


def test_the_nearest_school_is_named_though_there_are_lessons_online() -> None:
    result = search(course("online", mode="online", address=None), course("hier"), place="3011")
    assert ReasonKind.NEAREST in kinds(by_name(result, "hier"))
    assert ReasonKind.NEAREST not in kinds(by_name(result, "online"))


def test_lessons_online_have_no_journey_though_the_school_has_an_address() -> None:
    result = search(course("online", mode="online", address=make_address("5031")), place="3011")
    assert result.page.choices[0].journey is None


def test_a_school_that_is_shown_is_not_counted_as_left_out() -> None:
    result = search(*two_of_one_school())
    assert (names(result), result.left_out.closed) == (["open"], 0)


def test_a_school_that_is_too_far_away_is_not_counted_as_left_out() -> None:
    far = course("ver", address=make_address("5031"), start=make_wait("closed"))
    assert search(far, course("hier"), place="3011", max_travel_minutes=20).left_out.closed == 0


def test_a_school_without_an_address_does_not_surely_lie_near_enough() -> None:
    choice = search(course("nergens", address=None), place="3011", max_travel_minutes=20).page.choices[0]
    assert not choice.certain
