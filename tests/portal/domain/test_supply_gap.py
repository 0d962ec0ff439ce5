"""Which courses count for a level at a time of day, and how far the nearest are."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.course import DAYPARTS, Daypart
from portal.domain.routes import LEVELS, ROUTES, LearningRoute, Level, level_rank
from portal.domain.supply_gap import SUBJECTS, TIMES, CourseColumns, nearest_minutes, teaches
from portal.domain.travel import Means

NOTHING = {"route": -1, "level_from": -1, "level_to": -1, "dayparts": 0, "address": -1, "at_home": False}
EVENING = 1 << DAYPARTS.index(Daypart.EVENING)
UTRECHT, ZEIST, MAASTRICHT = (52.09, 5.12), (52.09, 5.23), (50.85, 5.69)


def courses(*changes: dict[str, Any]) -> CourseColumns:
    """Courses of which only this is known."""
    rows = [{**NOTHING, **one} for one in changes]
    return CourseColumns(**{name: np.array([row[name] for row in rows]) for name in NOTHING})


def column(*points: tuple[float, float]) -> tuple[Any, Any]:
    """Latitudes and longitudes."""
    return np.array([one for one, _ in points]), np.array([one for _, one in points])


def levels_of(begin: str | None, end: str | None, route: LearningRoute | None = None) -> set[str]:
    """The levels for which a course counts."""
    number = ROUTES.index(route) if route else -1
    course = courses({"level_from": level_rank(begin), "level_to": level_rank(end), "route": number})
    return {one.value for one in LEVELS if teaches(one, course).all()}


@pytest.mark.parametrize(
    ("begin", "end", "route", "levels"),
    [
        ("A0", "A2", None, {"A1", "A2"}),
        ("A2", "B1", None, {"B1"}),
        (None, "B1", None, {"B1"}),
        ("A2", "A2", None, {"A2"}),
        ("alfa", "A1", None, {"alfa", "A0", "A1"}),
        (None, "alfa", None, {"alfa"}),
        (None, None, LearningRoute.B1, {"B1"}),
        (None, None, LearningRoute.LITERACY, {"alfa"}),
        (None, "A2", LearningRoute.B1, {"A2"}),
        (None, None, LearningRoute.Z, set()),
        ("B1", None, None, set()),
    ],
)
def test_a_course_counts_for_the_levels_on_its_way(
    begin: str | None, end: str | None, route: LearningRoute | None, levels: set[str]
) -> None:
    assert levels_of(begin, end, route) == levels


def minutes_for(found: Any, subject: Level | LearningRoute, time: Daypart | None) -> list[float]:
    """The minutes of one subject at one time."""
    values: list[float] = found[SUBJECTS.index(subject), TIMES.index(time)].tolist()
    return values


def test_the_nearest_course_of_the_level_and_the_time_decides() -> None:
    b1 = {"level_to": level_rank("B1"), "dayparts": EVENING}
    held = courses({**b1, "address": 0}, {**b1, "address": 1}, {**b1, "dayparts": 1, "address": 2})
    found = nearest_minutes(held, column(MAASTRICHT, ZEIST, UTRECHT), column(UTRECHT), Means.TRANSIT)
    [evening], [morning] = minutes_for(found, Level.B1, Daypart.EVENING), minutes_for(found, Level.B1, Daypart.MORNING)
    assert 20 < evening < 60 and morning < 10
    assert minutes_for(found, Level.B1, Daypart.WEEKEND) == [np.inf]
    assert minutes_for(found, Level.A2, Daypart.EVENING) == [np.inf]


def test_lessons_without_a_time_fill_no_gap_and_are_told_apart() -> None:
    silent = courses({"level_to": level_rank("A2"), "address": 0})
    found = nearest_minutes(silent, column(UTRECHT), column(UTRECHT), Means.BIKE)
    assert minutes_for(found, Level.A2, None)[0] < 5
    assert all(minutes_for(found, Level.A2, time) == [np.inf] for time in DAYPARTS)


def test_lessons_at_home_are_near_everywhere_and_those_without_a_place_nowhere() -> None:
    b2 = {"level_to": level_rank("B2"), "dayparts": EVENING}
    homes = column(UTRECHT, MAASTRICHT)
    at_home = nearest_minutes(courses({**b2, "at_home": True}), column(), homes, Means.WALK)
    unplaced = nearest_minutes(courses(b2), column(), homes, Means.WALK)
    assert minutes_for(at_home, Level.B2, Daypart.EVENING) == [0.0, 0.0]
    assert minutes_for(unplaced, Level.B2, Daypart.EVENING) == [np.inf, np.inf]


def test_an_address_without_a_point_is_never_near() -> None:
    held = courses({"level_to": level_rank("A1"), "dayparts": EVENING, "address": 0})
    found = nearest_minutes(held, column((np.nan, np.nan)), column(UTRECHT), Means.CAR)
    assert minutes_for(found, Level.A1, Daypart.EVENING) == [np.inf]


POINT = st.tuples(st.floats(50.8, 53.5), st.floats(3.5, 7.0))


@given(st.lists(POINT, min_size=1, max_size=5), st.lists(POINT, min_size=1, max_size=5), st.sampled_from(Means))
def test_one_more_school_never_makes_the_way_longer(
    schools: list[tuple[float, float]], homes: list[tuple[float, float]], means: Means
) -> None:
    b1 = [{"level_to": level_rank("B1"), "dayparts": EVENING, "address": number} for number in range(len(schools))]
    fewer = nearest_minutes(courses(*b1[:-1]), column(*schools), column(*homes), means) if len(b1) > 1 else np.inf
    assert (nearest_minutes(courses(*b1), column(*schools), column(*homes), means) <= fewer).all()
