"""Counts beside answers are those of the search that the answer would give."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.course import CourseMode, Daypart
from portal.domain.criteria import SearchCriteria
from portal.domain.offering import Offering
from portal.domain.routes import LearningRoute, Level
from portal.operations.build_read_model import ReadModel
from portal.operations.count_answers import count_answers, count_choices, loosen
from portal.operations.find_offerings import find_offerings
from portal.operations.understand_question import understand
from tests.make import TOWNS, make_address, make_offering, make_provider, make_read_model, make_wait

AS_ASKED: dict[str, Any] = {
    "route": LearningRoute,
    "level": Level,
    "dayparts": lambda part: (Daypart(part),),
    "course_mode": CourseMode,
}
SOME = {
    "route": st.sampled_from([None, "b1", "z", "alfabetisering"]),
    "level_to": st.sampled_from([None, "A2", "B1"]),
    "mode": st.sampled_from([None, *CourseMode]),
    "dayparts": st.sets(st.sampled_from([str(part) for part in Daypart])).map(tuple),
    "town": st.sampled_from([None, *TOWNS]),
    "school": st.sampled_from(["de-brug", "de-haven", "het-anker"]),
    "kind": st.sampled_from(["unknown", "closed"]),
}


def course(number: int, *, town: str | None, school: str, kind: str, **stated: Any) -> Offering:
    """A course of one of three schools in one of the towns, or nobody knows where."""
    address = make_address(town) if town else None
    return make_offering(f"c{number}", provider=make_provider(school), address=address, start=make_wait(kind), **stated)


def asked(place: str) -> st.SearchStrategy[SearchCriteria]:
    """Questions from a place with some answers."""
    return st.builds(
        SearchCriteria,
        place=st.just(place),
        route=st.sampled_from([None, LearningRoute.B1]),
        dayparts=st.sampled_from([(), (Daypart.EVENING,), (Daypart.MORNING, Daypart.WEEKEND)]),
        course_mode=st.sampled_from([None, CourseMode.ONLINE]),
        max_travel_minutes=st.sampled_from([None, 30]),
    )


# Each example is two dozen searches.
@settings(max_examples=12)
@given(st.lists(st.fixed_dictionaries(SOME), max_size=25), st.sampled_from(["", "3011", "5031"]), st.data())
def test_each_count_is_what_the_search_with_that_answer_finds(
    stated: list[dict[str, Any]], place: str, data: st.DataObject
) -> None:
    model = make_read_model(course(number, **one) for number, one in enumerate(stated))
    criteria = data.draw(asked(place))
    counts = count_answers(model.catalogue, understand(model, criteria))
    for question, answers in counts.items():
        for answer, count in answers.items():
            found = find_offerings(model, replace(criteria, **{question: AS_ASKED[question](answer)}))
            assert count == found.page.near, (question, answer)


def town() -> ReadModel:
    """Two courses that stand in each other's way: one at the wrong time, one with the wrong route."""
    return make_read_model(
        [
            make_offering("a", provider=make_provider("a"), dayparts=("morning",)),
            make_offering("b", provider=make_provider("b"), dayparts=("evening",), route="z"),
            make_offering("c", provider=make_provider("c"), dayparts=("evening",), route="z"),
        ]
    )


def test_the_answer_that_gives_most_choices_is_offered_first() -> None:
    model = town()
    criteria = SearchCriteria(route=LearningRoute.B1, dayparts=(Daypart.EVENING,))
    found = loosen(model.catalogue, understand(model, criteria))
    assert [(one.answer, one.choices) for one in found] == [("route", 2), ("dayparts", 1)]


def test_an_answer_that_is_not_the_only_one_in_the_way_is_not_offered() -> None:
    model = town()
    criteria = SearchCriteria(route=LearningRoute.EDUCATION, dayparts=(Daypart.WEEKEND,))
    assert loosen(model.catalogue, understand(model, criteria)) == ()


@pytest.mark.parametrize("place", ["", "3011", "9999", "Tweelingdorp"])
def test_a_question_without_answers_has_all_choices_within_reach(place: str) -> None:
    model, criteria = town(), SearchCriteria(place=place)
    assert count_choices(model.catalogue, understand(model, criteria)) == find_offerings(model, criteria).page.near
