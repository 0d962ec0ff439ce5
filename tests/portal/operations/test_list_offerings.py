"""A person's own list: the same figures as in the search, and what is gone is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.criteria import Hardest, SearchCriteria
from portal.domain.referral import WayIn
from portal.domain.travel import Means
from portal.operations.find_offerings import find_offerings
from portal.operations.list_offerings import list_offerings
from tests.make import (
    make_address,
    make_mark,
    make_offering,
    make_outcome,
    make_provider,
    make_rating,
    make_read_model,
    make_wait,
)

KNOWN = make_provider("bekend", outcomes=(make_outcome(400, 240),), ratings=(make_rating(4, 3, None, 5),))
SUSPENDED = make_provider("geschorst", marks=(make_mark("suspended"),))
MODEL = make_read_model(
    [
        make_offering("a", provider=KNOWN),
        make_offering("b", provider=make_provider("stil"), address=make_address("4021")),
        make_offering("c", address=None, mode="online"),
        make_offering("d", provider=SUSPENDED),
        make_offering("e", start=make_wait("closed")),
    ]
)
HERE = SearchCriteria(place="3011", means=Means.BIKE)


def test_the_figures_are_those_of_the_search() -> None:
    asked = SearchCriteria(place="3011", means=Means.BIKE, hardest=Hardest.TRAVELLING, term_end="2028-Q1")
    searched = {one.offering.id: one for one in find_offerings(MODEL, asked).page.choices}
    for one in list_offerings(MODEL, asked, ["a", "b", "c"]).entries:
        choice = searched[one.offering.id]
        assert (one.chance, one.chance_low, one.chance_high) == pytest.approx(
            (choice.chance, choice.chance_low, choice.chance_high)
        )
        assert (one.wait, one.journey, one.quality_known) == (choice.wait, choice.journey, choice.quality_known)


def test_the_order_is_the_persons_own_and_each_course_stands_once() -> None:
    assert list_offerings(MODEL, HERE, ["b", "a", "b"]).ids == ("b", "a")


def test_what_is_gone_is_counted_and_the_rest_is_there() -> None:
    found = list_offerings(MODEL, HERE, ["weg", "a", "", "ook-weg"])
    assert (found.ids, found.gone) == (("a",), 3)


def test_what_a_list_has_no_room_for_is_counted() -> None:
    found = list_offerings(MODEL, HERE, ["a", "b", "c", "d", "e"])
    assert (found.ids, found.beyond) == (("a", "b", "c", "d"), 1)
    assert list_offerings(MODEL, HERE, ["a", "b", "c"], most=2).beyond == 1


def test_courses_that_one_cannot_sign_up_for_stay_on_the_list_and_say_so() -> None:
    ways = {one.offering.id: one.way for one in list_offerings(MODEL, HERE, ["a", "d", "e"]).entries}
    assert ways == {"a": WayIn.SCHOOL, "d": WayIn.NONE, "e": WayIn.NONE}


def test_ratings_come_along_and_nothing_where_nobody_rated() -> None:
    rated, silent = list_offerings(MODEL, HERE, ["a", "b"]).entries
    assert [area.mean for area in rated.areas] == [4, 3, None, 5]
    assert silent.areas == ()


@pytest.mark.parametrize(
    ("place", "unknown", "choices"),
    [("", False, 0), ("3011", False, 0), ("Nergenshuizen", True, 0), ("Tweelingdorp", False, 2)],
)
def test_a_place_is_understood_as_in_the_search(place: str, unknown: bool, choices: int) -> None:
    found = list_offerings(MODEL, SearchCriteria(place=place), ["a"])
    assert (found.place_unknown, len(found.namesakes)) == (unknown, choices)
    assert (found.entries[0].journey is None) == (found.origin is None)


@given(st.lists(st.sampled_from(["a", "b", "c", "d", "e", "x", "y", ""]), max_size=12))
def test_every_id_is_shown_counted_as_gone_or_left_out_for_room(ids: list[str]) -> None:
    found = list_offerings(MODEL, HERE, ids)
    assert len(found.entries) + found.gone + found.beyond == len(set(ids))
    assert len(found.entries) <= 4
