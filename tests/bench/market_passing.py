"""Who passes in the bench's world: the decision model's formulas (section 5.1) with the true numbers, drawn."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import expit

from portal.domain.outlook import ALPHA, ATTEMPTS, HOURS_NEEDED, Learner, way_of
from portal.domain.parameters import VALUES
from tests.bench.market_world import Newcomers, World

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Fates:
    """Columns over people: passed within the term, and left the course at least for a while."""

    passed: Flags
    dropped: Flags


def fates(world: World, people: Newcomers, location: Rows, wait: Column, minutes: Column) -> Fates:
    """What becomes of people who start at `location` after `wait` months, `minutes` one way from home."""
    school = world.school[location]
    misfit = (people.evening_only & ~world.evening[location]).astype(float)
    way = way_of(world.hours[location], minutes[:, None], misfit[:, None], Learner())
    length = np.array(HOURS_NEEDED)[people.group] / way.pace[:, 0]
    hazard = way.hazard[:, 0] * np.exp(-VALUES["dropout_quality"] * world.theta[school])
    dropped = people.luck[:, 0] < 1 - np.exp(-hazard * length)
    returned = people.luck[:, 1] < VALUES["return_share"]
    first_exam = wait + length * (1 + 0.25 * people.pace) + VALUES["exam_wait"] + VALUES["return_delay"] * dropped
    attempt = passing_attempt(world, people, school)
    in_time = first_exam + attempt * VALUES["resit_wait"] <= people.months_left
    return Fates(passed=(attempt < ATTEMPTS) & in_time & (~dropped | returned), dropped=dropped)


def passing_attempt(world: World, people: Newcomers, school: Rows) -> Rows:
    """The attempt, counted from 0, at which each would pass; ATTEMPTS for those who never do."""
    skill = world.theta[school] + np.where(people.group == 0, world.low[school], 0.0)
    once = expit(np.array(ALPHA)[people.group] + skill + people.ability)
    succeeds = people.luck[:, 2 : 2 + ATTEMPTS] < once[:, None]
    first: Rows = np.where(succeeds.any(axis=1), succeeds.argmax(axis=1), ATTEMPTS)
    return first
