"""What is said of one choice beside others: only like is held against like, and each choice counts once."""

from typing import Any

import pytest

from portal.domain.choice import Choice
from portal.domain.criteria import SearchCriteria
from portal.domain.explanation import ReasonKind
from portal.domain.offering import Offering
from portal.operations.find_offerings import SearchResult, find_offerings
from tests.make import make_address, make_offering, make_outcome, make_provider, make_read_model, make_wait

GOOD, POOR = (make_outcome(400, 330),), (make_outcome(400, 80),)


def course(name: str, school: str, outcomes: object, weeks: int, **changes: Any) -> Offering:
    fields: dict[str, Any] = {"start": make_wait("weeks", weeks, weeks), **changes}
    return make_offering(name, provider=make_provider(school, outcomes=outcomes), **fields)


def choices(*offerings: Offering, **asked: Any) -> dict[str, Choice]:
    found = find_offerings(make_read_model(offerings), SearchCriteria(**asked))
    return {one.offering.id: one for one in found.page.choices}


@pytest.mark.parametrize(
    ("changes", "school", "worse_than"),
    [
        ({}, "zwak", "Sterk"),
        ({"address": make_address("4021")}, "sterk", None),
        ({"route": "z", "hours_per_week": 4.0}, "zwak", None),
    ],
)
def test_worse_on_every_point_is_said_of_another_school_with_the_same_aim(
    changes: dict[str, Any], school: str, worse_than: str | None
) -> None:
    strong = course("a", "sterk", GOOD, 4)
    weak = course("b", school, GOOD if school == "sterk" else POOR, 30, **changes)
    assert choices(strong, weak)["b"].worse_than == worse_than


def test_worse_on_every_point_is_never_said_where_the_way_is_not_known() -> None:
    offerings = (course("a", "sterk", GOOD, 4), course("b", "zwak", POOR, 30, address=None))
    assert choices(*offerings)["b"].worse_than == "Sterk"
    assert choices(*offerings, place="3011")["b"].worse_than is None


def test_more_people_pass_only_where_the_fastest_leads_to_an_exam_too() -> None:
    good = course("a", "sterk", GOOD, 8)
    for route, said in (("b1", True), ("z", False)):
        fastest = course("b", "snel", POOR, 1, route=route, hours_per_week=3.0)
        kinds = {reason.kind for reason in choices(good, fastest)["a"].reasons}
        assert (ReasonKind.LATER_BUT_BETTER in kinds) is said


def test_many_courses_of_one_school_at_one_place_are_one_of_the_best_three() -> None:
    many = [course(f"m{number}", "veel", GOOD, 4) for number in range(6)]
    others = [course("b", "tweede", POOR, 4), course("c", "derde", POOR, 8)]
    found = choices(*many, *others)
    assert len(found) == 3
    assert {one.among_best for one in found.values()} == {1.0}


def leading(result: SearchResult) -> tuple[int, bool]:
    """How many are said to be about equally good, and whether all of those are."""
    page = result.page
    return page.equals, all(one.equal for one in page.choices[: page.equals])


def test_a_school_that_is_tried_out_among_equals_is_not_said_to_be_one() -> None:
    known = [course(f"a{number}", f"bekend-{number}", GOOD, 4) for number in range(5)]
    model = make_read_model([*known, course("nieuw", "nieuw", (), 1, hours_per_week=20.0)])
    found = [leading(find_offerings(model, SearchCriteria(turn=turn))) for turn in range(50)]
    assert {number for number, _ in found} == {2, 5}
    assert all(equal for _, equal in found)
