"""Where lessons are missing: for each level and route and each time of day, how far from home the nearest ones are."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.course import DAYPARTS, Daypart
from portal.domain.routes import ROUTES, LearningRoute, Level, level_rank
from portal.domain.travel import FORMULAS, Formula, Means, estimate_minutes, great_circle_km

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

# One way from home, the municipality's own measure where it sets none (assumption).
WITHIN_MINUTES = 45.0
SHOWN_LEVELS = (Level.ALFA, Level.A1, Level.A2, Level.B1, Level.B2)
SHOWN_ROUTES = (
    LearningRoute.B1,
    LearningRoute.EDUCATION,
    LearningRoute.Z,
    LearningRoute.STATE_EXAM,
    LearningRoute.LITERACY,
)
SUBJECTS: tuple[Level | LearningRoute, ...] = (*SHOWN_LEVELS, *SHOWN_ROUTES)
# None is for lessons whose time of day is not given: they fill no gap and are counted apart.
TIMES: tuple[Daypart | None, ...] = (*DAYPARTS, None)


@dataclass(frozen=True, slots=True)
class CourseColumns:
    """Courses that can be chosen, one entry each; -1 and 0 dayparts are not known.

    `address` is -1 for lessons without a known place, and `at_home` true for those that are online only.
    """

    route: Whole
    level_from: Whole
    level_to: Whole
    dayparts: Whole
    address: Whole
    at_home: Flags


def teaches(subject: Level | LearningRoute, courses: CourseColumns) -> Flags:
    """True for courses of the route, or on whose way the level lies: above where they begin, up to where they end.

    Without a stated end, the B1 route is taken to end at B1 and lessons in reading and writing at Alfa.
    """
    if isinstance(subject, LearningRoute):
        return np.asarray(courses.route == ROUTES.index(subject))
    end = courses.level_to.copy()
    for route, level in ((LearningRoute.B1, Level.B1), (LearningRoute.LITERACY, Level.ALFA)):
        end = np.where((end < 0) & (courses.route == ROUTES.index(route)), level_rank(level), end)
    rank, begin = level_rank(subject), courses.level_from
    between = (begin >= 0) & (begin < rank) & (rank <= end)
    first = (begin == rank) & (subject == Level.ALFA)
    return np.asarray((end == rank) | between | first)


def at_time(time: Daypart | None, courses: CourseColumns) -> Flags:
    """True for courses at this time of day; None for those that give none."""
    if time is None:
        return np.asarray(courses.dayparts == 0)
    return np.asarray(courses.dayparts & (1 << DAYPARTS.index(time)) > 0)


def nearest_minutes(
    courses: CourseColumns,
    addresses: tuple[Floats, Floats],
    homes: tuple[Floats, Floats],
    means: Means,
    formulas: Mapping[Means, Formula] = FORMULAS,
) -> Floats:
    """Minutes to the nearest course, (subjects, times, homes); infinite where there is none that can be reached.

    `addresses` and `homes` are latitudes and longitudes in degrees. Minutes grow with the distance, so that the
    nearest course is the one that takes least.
    """
    kilometres = np.array([great_circle_km(*home, *addresses) for home in zip(*homes, strict=True)])
    kilometres = np.where(np.isnan(kilometres), np.inf, kilometres).reshape(len(homes[0]), len(addresses[0]))
    minutes = middle_minutes(kilometres, means, formulas)
    found = np.full((len(SUBJECTS), len(TIMES), len(homes[0])), np.inf)
    for row, subject in enumerate(SUBJECTS):
        teaching = teaches(subject, courses)
        for column, time in enumerate(TIMES):
            chosen = teaching & at_time(time, courses)
            placed = np.unique(courses.address[chosen & (courses.address >= 0) & ~courses.at_home])
            found[row, column] = minutes[:, placed].min(axis=1, initial=np.inf)
            if (chosen & courses.at_home).any():
                found[row, column] = 0.0
    return found


def middle_minutes(kilometres: Floats, means: Means, formulas: Mapping[Means, Formula] = FORMULAS) -> Floats:
    """The middle of the estimate, of its range where only that is known; infinite beyond what was measured."""
    estimate = estimate_minutes(np.where(np.isinf(kilometres), np.nan, kilometres), means, formulas)
    middle = np.where(np.isnan(estimate.minutes), (estimate.low + estimate.high) / 2, estimate.minutes)
    return np.where(np.isnan(middle), np.inf, middle)
