"""What is left out before weighing and ordering changes nothing: not a place, a count or a word of what is shown."""

from random import Random
from typing import Any

import pytest

from portal.catalogue.catalogue import Catalogue
from portal.domain.course import CourseMode, Daypart
from portal.domain.criteria import Hardest, SearchCriteria, SortOrder
from portal.domain.offering import Address, Offering, Provider
from portal.domain.routes import LearningRoute, Level
from portal.domain.travel import Means
from portal.operations import choose_first, order_choices
from portal.operations import find_offerings as search
from portal.operations.build_read_model import ReadModel
from portal.operations.weigh_candidates import Candidates, Rows, measure
from tests.make import TOWNS, make_address, make_offering, make_outcome, make_provider, make_read_model, make_wait
from tests.portal.choosing import all_offered

OFFERINGS, SCHOOLS, QUESTIONS = 3_000, 250, 80


def school(number: int, random: Random) -> Provider:
    """A school, two in three of them with counts."""
    outcomes = (make_outcome(60, random.randrange(10, 55)),) if number % 3 else ()
    return make_provider(f"school-{number}", outcomes=outcomes)


def course(number: int, schools: list[Provider], places: dict[str, Address], random: Random) -> Offering:
    """A course of one of the schools in one of the towns, or nobody knows where, with facts that come as they may."""
    town = random.choice([*TOWNS, None])
    weeks = random.randrange(1, 40)
    return make_offering(
        f"o{number:05}",
        provider=random.choice(schools),
        address=places[town] if town else None,
        route=random.choice(["b1", "z", None]),
        level_to=random.choice(["A2", "B1", None]),
        mode=random.choice(["classroom", "online", "blended", None, None]),
        dayparts=random.choice([("morning",), ("evening",), ()]),
        hours_per_week=random.choice([6.0, 12.0, None]),
        start=random.choice([make_wait("weeks", weeks, weeks), make_wait(), make_wait("closed")]),
    )


@pytest.fixture(scope="module")
def model() -> ReadModel:
    """A portal with some thousand offerings around three towns."""
    random = Random(1)
    schools = [school(number, random) for number in range(SCHOOLS)]
    places = {pc4: make_address(pc4) for pc4 in TOWNS}
    return make_read_model(course(number, schools, places, random) for number in range(OFFERINGS))


def question(random: Random) -> SearchCriteria:
    """Any search: from nowhere, from a town, or from one where little is near."""
    return SearchCriteria(
        place=random.choice(["", "3011", "4021", "5031", "7051"]),
        means=random.choice(list(Means)),
        route=random.choice([None, LearningRoute.B1, LearningRoute.Z]),
        level=random.choice([None, None, Level.B1]),
        dayparts=random.choice([(), (), (Daypart.EVENING,)]),
        course_mode=random.choice([None, None, CourseMode.CLASSROOM]),
        max_wait_weeks=random.choice([None, None, 8]),
        max_travel_minutes=random.choice([None, None, 30]),
        hardest=random.choice([None, None, Hardest.TRAVELLING]),
        sort=random.choice([SortOrder.ADVICE, SortOrder.ADVICE, *SortOrder]),
        turn=random.randrange(40),
        page=random.choice([1, 1, 2, 7, 30]),
    )


def test_a_page_is_the_same_as_if_all_offerings_were_weighed_and_put_in_order(
    model: ReadModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(2)
    asked = [(question(random), random.random() < 0.2) for _ in range(QUESTIONS)]
    monkeypatch.setattr(order_choices, "FEW", 0)
    monkeypatch.setattr(choose_first, "FEW", 0)
    found = [search.find_offerings(model, one, simple=simple) for one, simple in asked]
    monkeypatch.setattr(order_choices, "FEW", OFFERINGS)
    monkeypatch.setattr(search, "choose_near", all_offered)
    monkeypatch.setattr(search, "choose_first", all_offered)
    for (criteria, simple), short in zip(asked, found, strict=True):
        whole = search.find_offerings(model, criteria, simple=simple)
        assert (short.page, short.left_out, short.simple) == (whole.page, whole.left_out, whole.simple), criteria


def test_where_enough_is_near_most_offerings_are_not_weighed(model: ReadModel, monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[int] = []

    def counting(catalogue: Catalogue, rows: Rows, *given: Any) -> Candidates:
        weighed.append(len(rows))
        return measure(catalogue, rows, *given)

    monkeypatch.setattr(search, "measure", counting)
    for page in (1, 200):
        search.find_offerings(model, SearchCriteria(place="7051", means=Means.WALK, page=page))
    assert weighed[0] < weighed[1] / 2
