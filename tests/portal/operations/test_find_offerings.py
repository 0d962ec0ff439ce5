"""A search from end to end over a small country: who is in the list, in which order, and what stands beside it."""

from pathlib import Path
from typing import Any

import pytest

from portal.domain.choice import Choice
from portal.domain.course import CourseMode, Daypart
from portal.domain.criteria import PER_PAGE, SearchCriteria, SortOrder
from portal.domain.explanation import ReasonKind
from portal.domain.offering import Offering, Provider
from portal.domain.routes import LearningRoute
from portal.domain.travel import Means
from portal.operations.find_offerings import SearchResult, find_offerings
from tests.make import (
    make_address,
    make_mark,
    make_offering,
    make_outcome,
    make_provider,
    make_read_model,
    make_wait,
)

GOOD, POOR = (make_outcome(400, 320),), (make_outcome(400, 80),)


def school(name: str, **changes: Any) -> Provider:
    return make_provider(name, **changes)


def course(name: str, **changes: Any) -> Offering:
    """A course of a school of its own, both under one name."""
    return make_offering(name, **{"provider": school(name), **changes})


def search(*offerings: Offering, **asked: Any) -> SearchResult:
    return find_offerings(make_read_model(offerings), SearchCriteria(**asked))


def names(result: SearchResult) -> list[str]:
    return [choice.offering.id for choice in result.page.choices]


def kinds(choice: Choice) -> set[ReasonKind]:
    return {reason.kind for reason in choice.reasons}


def test_a_stated_contrary_is_left_out_and_what_is_left_open_comes_after() -> None:
    offerings = (
        course("zwijgt", start=make_wait("weeks", 1, 1)),
        course("niet", childcare=False),
        course("wel", childcare=True, start=make_wait("weeks", 30, 30)),
    )
    result = search(*offerings, childcare=True)
    assert names(result) == ["wel", "zwijgt"]
    assert (result.page.total, result.page.certain) == (2, 1)
    assert [choice.certain for choice in result.page.choices] == [True, False]
    assert ReasonKind.ASK in kinds(result.page.choices[1])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"route": LearningRoute.Z}, {"z", "stil"}),
        ({"dayparts": (Daypart.EVENING,)}, {"avond", "stil", "z"}),
        ({"course_mode": CourseMode.ONLINE}, {"avond", "stil", "z"}),
        ({"max_price_eur": 1000}, {"avond", "stil", "z"}),
        ({"max_wait_weeks": 4}, {"stil", "z"}),
        ({"women_only": True}, {"avond", "stil"}),
    ],
)
def test_each_question_leaves_out_who_states_the_contrary(asked: dict[str, Any], found: set[str]) -> None:
    silent: dict[str, Any] = {"route": None, "start": make_wait()}
    offerings = (
        course("dag", dayparts=("morning",), mode="classroom", price={"price_eur": 1500, "price_unit": "total"}),
        course("avond", dayparts=("evening",), start=make_wait("weeks", 40, 40)),
        course("stil", **silent),
        course("z", **{**silent, "route": "z", "women_only": False}),
    )
    only_route = asked.get("women_only") and {"dag"}
    assert set(names(search(*offerings, **asked))) - (only_route or set()) == found


def test_the_unknown_is_never_first_where_more_is_known_of_another() -> None:
    known = course("bekend", provider=school("bekend", outcomes=POOR), start=make_wait("weeks", 20, 20))
    silent = course("stil", start=make_wait())
    assert names(search(silent, known)) == ["bekend", "stil"]
    assert names(search(silent, course("zegt", start=make_wait("weeks", 40, 40)))) == ["zegt", "stil"]


def test_better_teaching_counts_for_more_than_a_few_weeks() -> None:
    good = course("goed", provider=school("goed", outcomes=GOOD), start=make_wait("weeks", 6, 6))
    quick = course("snel", provider=school("snel", outcomes=POOR), start=make_wait("weeks", 1, 1))
    result = search(quick, good)
    assert names(result) == ["goed", "snel"]
    later = {reason.kind: reason.values for reason in result.page.choices[0].reasons}[ReasonKind.LATER_BUT_BETTER]
    wait = [choice.wait.median for choice in result.page.choices]
    assert later[0] == wait[0] - wait[1]


@pytest.mark.parametrize(
    ("status", "shown"),
    [("held", True), ("aspirant", True), ("suspended", False), ("withdrawn", False), ("ended", False)],
)
def test_a_school_that_lost_its_mark_is_not_shown_but_counted(status: str, shown: bool) -> None:
    result = search(course("a", provider=school("a", marks=(make_mark(status),))), course("b"))
    assert ("a" in names(result)) is shown
    assert result.left_out.not_advised == int(not shown)


def test_a_closed_course_is_not_shown_but_its_school_counted() -> None:
    result = search(course("open"), course("dicht", start=make_wait("closed")), course("vol", start=make_wait("full")))
    assert set(names(result)) == {"open", "vol"}
    assert (result.left_out.closed, result.left_out.not_advised) == (1, 0)


def test_a_closed_course_of_a_suspended_school_is_counted_once() -> None:
    suspended = school("a", marks=(make_mark("suspended"),))
    result = search(course("a", provider=suspended, start=make_wait("closed")), course("b"))
    assert (result.left_out.closed, result.left_out.not_advised) == (0, 1)


def test_what_does_not_answer_the_search_is_not_counted_as_left_out() -> None:
    closed = course("dicht", start=make_wait("closed"), route="z")
    assert search(closed, course("open"), route=LearningRoute.B1).left_out.closed == 0


def test_the_courses_of_a_school_at_one_place_on_one_route_are_one_choice() -> None:
    bridge = school("de-brug")
    offerings = [
        make_offering("lang", provider=bridge, start=make_wait("weeks", 30, 30)),
        make_offering("kort", provider=bridge, start=make_wait("weeks", 1, 1)),
        make_offering("z", provider=bridge, route="z"),
        make_offering("elders", provider=bridge, address=make_address("4021")),
        make_offering("nergens", provider=bridge, address=None),
    ]
    result = search(*offerings)
    assert result.page.total == 4
    first = next(choice for choice in result.page.choices if choice.offering.id == "kort")
    assert [other.id for other in first.others] == ["lang"]


def test_a_place_is_reckoned_from_and_the_nearest_is_named() -> None:
    far, near = course("ver", address=make_address("4021")), course("dichtbij")
    result = search(far, near, place="3011", sort=SortOrder.TRAVEL)
    assert names(result) == ["dichtbij", "ver"]
    assert result.origin is not None
    assert ReasonKind.NEAREST in kinds(result.page.choices[0])
    assert ReasonKind.NEAREST not in kinds(result.page.choices[1])
    journeys = [choice.journey for choice in result.page.choices]
    assert journeys[0] is not None
    assert journeys[1] is not None
    assert (journeys[0].nearby, journeys[1].nearby) == (True, False)
    assert (journeys[1].low or 0) <= (journeys[1].minutes or 0) <= (journeys[1].high or 0)


def test_without_a_place_there_are_no_journeys() -> None:
    result = search(course("a"))
    assert (result.place, result.page.choices[0].journey) == (None, None)
    assert ReasonKind.NEAREST not in kinds(result.page.choices[0])


def test_a_school_without_an_address_has_no_journey_and_is_not_nearest() -> None:
    result = search(course("nergens", address=None), course("hier"), place="3011", sort=SortOrder.TRAVEL)
    assert names(result) == ["hier", "nergens"]
    assert result.page.choices[1].journey is None


def test_a_name_of_two_places_gives_a_choice_and_no_journeys() -> None:
    result = search(course("a"), place="Tweelingdorp")
    assert [place.municipality_code for place in result.namesakes] == ["GM9002", "GM9003"]
    assert (result.origin, result.place_unknown, result.page.choices[0].journey) == (None, False, None)
    chosen = search(course("a"), place="Tweelingdorp", municipality="GM9003")
    assert chosen.origin is not None
    assert chosen.origin.municipality_code == "GM9003"


@pytest.mark.parametrize(("typed", "suggestions"), [("Oosterdm", ("Oosterdam",)), ("Qqqqqq", ()), ("9999", ())])
def test_an_unknown_place_is_said_to_be_so_and_the_list_is_still_there(
    typed: str, suggestions: tuple[str, ...]
) -> None:
    result = search(course("a"), place=typed)
    assert result.place_unknown
    assert (result.suggestions, names(result)) == (suggestions, ["a"])


def test_the_longest_journey_uses_the_low_end_of_the_estimate() -> None:
    far = course("ver", address=make_address("4021"))
    journey = search(far, place="3011").page.choices[0].journey
    assert journey is not None
    assert journey.low is not None
    assert journey.minutes is not None
    between = (journey.low + journey.minutes) // 2
    assert names(search(far, place="3011", max_travel_minutes=between)) == ["ver"]
    assert names(search(far, place="3011", max_travel_minutes=journey.low - 5)) == []
    assert names(search(far, max_travel_minutes=5)) == ["ver"]


def test_a_school_whose_way_is_not_known_stays_where_a_longest_journey_is_asked() -> None:
    nowhere = course("nergens", address=None)
    assert names(search(nowhere, course("hier"), place="3011", max_travel_minutes=30)) == ["hier", "nergens"]


@pytest.mark.parametrize(("page", "number", "shown"), [(1, 1, 20), (2, 2, 5), (3, 2, 5), (0, 1, 20), (-4, 1, 20)])
def test_a_page_outside_the_list_is_its_nearest_end(page: int, number: int, shown: int) -> None:
    result = search(*(course(f"s{n}") for n in range(PER_PAGE + 5)), page=page)
    assert (result.page.number, result.page.count, len(result.page.choices)) == (number, 2, shown)
    assert result.page.total == PER_PAGE + 5


def test_pages_together_show_every_choice_once() -> None:
    offerings = [course(f"s{n}", start=make_wait("weeks", n % 7, n % 7)) for n in range(PER_PAGE + 5)]
    seen = [*names(search(*offerings)), *names(search(*offerings, page=2))]
    assert sorted(seen) == sorted(one.id for one in offerings)


def test_no_school_that_fits_is_an_empty_page() -> None:
    result = search(course("a", route="z"), route=LearningRoute.B1, place="3011")
    assert (names(result), result.page.total, result.page.count, result.page.fastest) == ([], 0, 1, None)


def test_the_fastest_start_stands_beside_the_advice_where_the_first_three_lack_it() -> None:
    good = [
        course(f"goed{n}", provider=school(f"goed{n}", outcomes=GOOD), start=make_wait("weeks", 8, 8)) for n in range(4)
    ]
    quick = course("snel", provider=school("snel", outcomes=POOR), start=make_wait("weeks", 1, 1))
    result = search(*good, quick)
    assert names(result)[:3] == ["goed0", "goed1", "goed2"]
    assert result.page.fastest is not None
    assert result.page.fastest.offering.id == "snel"
    assert ReasonKind.FASTEST in kinds(result.page.fastest)
    assert search(*good[:2], quick).page.fastest is None
    assert search(*good, quick, sort=SortOrder.WAIT).page.fastest is None


def test_a_start_that_is_not_stated_is_never_called_the_fastest() -> None:
    result = search(course("stil", start=make_wait()), course("stil2", start=make_wait("no_waiting_list", seen=None)))
    assert result.page.fastest is None
    assert all(ReasonKind.FASTEST not in kinds(choice) for choice in result.page.choices)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("leerhuis", ["leerhuis"]),
        ("leerhius", ["leerhuis"]),
        ("alfabetisering", ["alfa"]),
        ("noordhuizen", ["leerhuis"]),
        ("xyzzy", []),
        ("", ["alfa", "leerhuis"]),
    ],
)
def test_words_find_schools_courses_and_places_also_with_a_typing_error(
    words: str, found: list[str], tmp_path: Path
) -> None:
    offerings = [
        course("alfa", title="Alfabetisering", route="alfabetisering"),
        course("leerhuis", title="Staatsexamen", address=make_address("5031")),
    ]
    result = find_offerings(make_read_model(offerings, tmp_path), SearchCriteria(words=words))
    assert sorted(names(result)) == found
    assert not result.words_ignored


def test_words_without_an_index_are_said_to_be_ignored() -> None:
    result = search(course("a"), words="leerhuis")
    assert (result.words_ignored, names(result)) == (True, ["a"])


def test_lessons_online_need_no_journey() -> None:
    online = course("online", mode="online", address=None)
    result = search(online, place="3011", max_travel_minutes=5)
    assert names(result) == ["online"]
    assert result.page.choices[0].journey is None


def test_walking_too_far_is_not_known_rather_than_short() -> None:
    result = search(course("ver", address=make_address("5031")), place="3011", means=Means.WALK)
    journey = result.page.choices[0].journey
    assert journey is not None
    assert (journey.minutes, journey.low, journey.high) == (None, None, None)


def test_a_course_without_an_exam_is_not_praised_for_the_chance_to_pass_it() -> None:
    good = course("z", route="z", provider=school("z", outcomes=GOOD))
    others = [course(f"b{n}", provider=school(f"b{n}", outcomes=POOR)) for n in range(3)]
    choice = next(one for one in search(good, *others).page.choices if one.offering.id == "z")
    assert choice.quality_known
    assert ReasonKind.BETTER_CHANCE not in kinds(choice)
