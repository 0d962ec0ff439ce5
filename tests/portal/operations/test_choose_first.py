"""Without a place, going down orders made beforehand gives the page that weighing and ordering all would give."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.catalogue.catalogue import Catalogue
from portal.domain.course import CourseMode, Daypart
from portal.domain.criteria import Hardest, SearchCriteria, SortOrder
from portal.domain.offering import Offering
from portal.domain.routes import LearningRoute, Level
from portal.operations import choose_first, order_choices
from portal.operations import find_offerings as search
from portal.operations.build_read_model import ReadModel
from portal.operations.find_offerings import SearchResult, find_offerings
from portal.operations.weigh_candidates import Candidates, Rows, measure
from tests.make import TOWNS, make_address, make_mark, make_offering, make_outcome, make_provider, make_read_model
from tests.make import make_wait as wait
from tests.portal.choosing import all_offered

# Few values, so that much is equal and the row decides.
STATED = {
    "school": st.integers(0, 11),
    "town": st.sampled_from([None, *TOWNS]),
    "route": st.sampled_from([None, "b1", "z"]),
    "level_to": st.sampled_from([None, "A2", "B1"]),
    "mode": st.sampled_from([None, *CourseMode]),
    "dayparts": st.sampled_from([(), ("morning",), ("evening", "weekend")]),
    "hours_per_week": st.sampled_from([None, 6.0, 12.0]),
    "weeks": st.sampled_from([None, "closed", 2, 2, 9, 30]),
    "title": st.sampled_from(["Inburgering B1", "Staatsexamen in de avond"]),
}
ASKED = st.builds(
    SearchCriteria,
    place=st.sampled_from(["", "", "", "nergens"]),
    words=st.sampled_from(["", "", "staatsexamen"]),
    route=st.sampled_from([None, None, LearningRoute.B1]),
    level=st.sampled_from([None, None, Level.B1]),
    dayparts=st.sampled_from([(), (), (Daypart.EVENING,), (Daypart.MORNING, Daypart.WEEKEND)]),
    course_mode=st.sampled_from([None, None, CourseMode.ONLINE]),
    max_wait_weeks=st.sampled_from([None, None, 8]),
    term_end=st.sampled_from([None, None, None, "2028-Q1"]),
    hardest=st.sampled_from([None, None, None, *Hardest]),
    balance=st.sampled_from([None, None, None, 2, 8]),
    sort=st.sampled_from([SortOrder.ADVICE, SortOrder.ADVICE, *SortOrder]),
    turn=st.integers(0, 49),
    page=st.sampled_from([1, 1, 2, 3, 8, 1000]),
    per_page=st.sampled_from([1, 3, 20]),
)
# In some of these a school of which too little is known may be third.
EVERY_TURN = range(50)


def offering(number: int, *, school: int, town: str | None, weeks: Any, **stated: Any) -> Offering:
    """A course of one of twelve schools: of two in three something is known, and one is not to be advised."""
    marks = (make_mark("withdrawn"),) if school == 11 else ()
    outcomes = (make_outcome(60, 10 + 4 * school),) if school % 3 else ()
    start = wait("weeks", weeks, weeks) if isinstance(weeks, int) else wait(weeks or "unknown")
    provider = make_provider(f"school-{school}", outcomes=outcomes, marks=marks)
    return make_offering(
        f"o{number:04}", provider=provider, address=make_address(town) if town else None, start=start, **stated
    )


def both_ways(model: ReadModel, criteria: SearchCriteria, *, simple: bool) -> tuple[SearchResult, SearchResult]:
    """The answer where all are weighed, and by the orders however little fits."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "choose_first", all_offered)
        whole = find_offerings(model, criteria, simple=simple)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(choose_first, "FEW", 0)
        patch.setattr(order_choices, "FEW", 0)
        patch.setattr(choose_first, "FIRST_LOOK", 3)
        return whole, find_offerings(model, criteria, simple=simple)


def same(model: ReadModel, criteria: SearchCriteria, *, simple: bool) -> bool:
    """Whether both say the same of everything that the page tells."""
    one, other = both_ways(model, criteria, simple=simple)
    return (one.page, one.left_out, one.simple) == (other.page, other.left_out, other.simple)


@settings(max_examples=60)
@given(st.lists(st.fixed_dictionaries(STATED), max_size=60), st.lists(st.tuples(ASKED, st.booleans()), max_size=8))
def test_a_page_of_few_offerings_that_are_much_alike_is_the_same(
    stated: list[dict[str, Any]], asked: Sequence[tuple[SearchCriteria, bool]]
) -> None:
    model = make_read_model(offering(number, **one) for number, one in enumerate(stated))
    for criteria, simple in asked:
        assert same(model, criteria, simple=simple), criteria


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> ReadModel:
    """Two thousand offerings that all differ, and the index of their words."""
    return make_read_model(many(Random(3)), tmp_path_factory.mktemp("index"))


def many(random: Random) -> Iterator[Offering]:
    """Courses with facts that come as they may, of two hundred schools."""
    for number in range(2000):
        school, weeks = random.randrange(200), random.randrange(1, 40)
        outcomes = (make_outcome(40 + school, 10 + school // 8),) if school % 3 else ()
        yield make_offering(
            f"o{number:04}",
            provider=make_provider(f"school-{school}", outcomes=outcomes),
            address=make_address(random.choice(list(TOWNS))),
            route=random.choice(["b1", "z", None]),
            level_to=random.choice(["A2", "B1", None]),
            dayparts=random.choice([("morning",), ("evening",), ()]),
            hours_per_week=random.choice([6.0, random.uniform(3, 20), None]),
            start=random.choice([wait("weeks", weeks, weeks + 2), wait("weeks", weeks, weeks), wait(), wait("closed")]),
            title=random.choice(["Inburgering B1", "Staatsexamen in de avond"]),
        )


@settings(max_examples=120)
@given(ASKED, st.booleans())
def test_a_page_of_many_offerings_is_the_same(model: ReadModel, criteria: SearchCriteria, simple: bool) -> None:
    assert same(model, criteria, simple=simple)


def test_the_first_page_is_the_same_in_every_turn(model: ReadModel) -> None:
    for turn in EVERY_TURN:
        for level in (None, Level.B1):
            assert same(model, SearchCriteria(turn=turn, level=level), simple=False), turn


@pytest.mark.parametrize("sort", SortOrder)
def test_few_are_weighed_where_a_page_is_all_that_is_asked(
    model: ReadModel, monkeypatch: pytest.MonkeyPatch, sort: SortOrder
) -> None:
    weighed: list[int] = []

    def counting(catalogue: Catalogue, rows: Rows, *given: Any) -> Candidates:
        weighed.append(len(rows))
        return measure(catalogue, rows, *given)

    monkeypatch.setattr(search, "measure", counting)
    monkeypatch.setattr(choose_first, "FEW", 0)
    find_offerings(model, SearchCriteria(sort=sort))
    find_offerings(model, SearchCriteria(sort=sort, balance=2))
    assert weighed[0] < weighed[1] / 2


def test_left_out_are_schools_of_which_all_that_fits_is_closed(model: ReadModel) -> None:
    fitting = [one for one in model.catalogue.offerings if one.route != "z"]
    closed, shown = ({one.provider.slug for one in fitting if one.closed == so} for so in (True, False))
    found = find_offerings(model, SearchCriteria(route=LearningRoute.B1)).left_out
    assert (found.closed, found.not_advised) == (len(closed - shown), 0)
