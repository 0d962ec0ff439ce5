"""How sure an order is: the same reckoning many times over, with quality, waits and the harm of travel drawn anew."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from portal.domain.outlook import EIGHTY_PERCENT, CourseColumns, Learner, Outlook, SchoolQuality, outlook
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]
Parts = tuple[Column, Column, Column]

DRAWS = 200
MOST_DRAWN = 40
TOP = 3
# The same draws for everybody: an order that changes on each reload would say nothing of the schools.
NORMALS = np.random.default_rng(0).standard_normal((3, MOST_DRAWN, DRAWS))


@dataclass(frozen=True, slots=True)
class Sway:
    """How an outlook moves when an input is one sd higher, over (courses, journeys): quality, wait, harm of travel."""

    quality: Outlook
    wait: Outlook
    travel: Outlook

    @property
    def parts(self) -> tuple[Outlook, Outlook, Outlook]:
        """The three in order."""
        return self.quality, self.wait, self.travel

    @property
    def chances(self) -> Parts:
        """How the chance to pass moves."""
        return self.quality.chance, self.wait.chance, self.travel.chance

    def utilities(self, pass_value: float) -> Parts:
        """How the utility moves, in months."""
        return self.quality.utility(pass_value), self.wait.utility(pass_value), self.travel.utility(pass_value)


def sway(courses: CourseColumns, quality: SchoolQuality, learner: Learner, minutes: Column) -> Sway:
    """Half of the difference that two sd of each input make, the other inputs at their middle."""
    nothing = np.zeros_like(quality.theta)
    sure = replace(quality, theta_sd=nothing, low_sd=nothing)
    fixed = with_wait(courses, courses.wait_median)

    def of_quality(step: float) -> Outlook:
        theta = quality.theta + step * quality.theta_sd
        return outlook(fixed, replace(sure, theta=theta), learner, minutes)

    def of_wait(step: float) -> Outlook:
        moved = courses.wait_median * np.exp(step * wait_log_sd(courses))
        return outlook(with_wait(courses, moved), sure, learner, minutes)

    def of_travel(step: float) -> Outlook:
        factor = learner.travel_factor * (1 + step * VALUES["travel_factor_sd"])
        return outlook(fixed, sure, replace(learner, travel_factor=factor), minutes)

    return Sway(*(half_difference(part(1), part(-1)) for part in (of_quality, of_wait, of_travel)))


def with_wait(courses: CourseColumns, weeks: Column) -> CourseColumns:
    """The courses with a wait that is known to the week."""
    return replace(courses, wait_median=weeks, wait_low=weeks, wait_high=weeks)


def wait_log_sd(courses: CourseColumns) -> Column:
    """The spread of the wait on the log scale, from its 80 % interval."""
    low, high = np.maximum(courses.wait_low, 0.5), np.maximum(courses.wait_high, 1)
    return np.log(np.maximum(high / low, 1)) / (2 * EIGHTY_PERCENT)


def half_difference(up: Outlook, down: Outlook) -> Outlook:
    """Half of what lies between two outlooks."""
    return Outlook((up.chance - down.chance) / 2, (up.months_gained - down.months_gained) / 2)


def total_sd(parts: Parts) -> Column:
    """The sd that three independent sways make together."""
    return np.sqrt(sum((part**2 for part in parts), start=np.zeros_like(parts[0])))


def drawn(middle: Column, parts: Parts, school: Rows) -> Column:
    """Draws of a measure, (rows, DRAWS): its middle and its sways; for at most MOST_DRAWN rows.

    Courses of one school share its quality, and all share what travel does; the draws are the same in every call.
    """
    _, first = np.unique(school, return_index=True)
    of_school = np.empty(int(school.max(initial=0)) + 1, dtype=np.intp)
    of_school[school[first]] = first
    by_quality, by_wait, by_travel = (part[:, None] for part in parts)
    count = len(middle)
    moved = by_quality * NORMALS[0, of_school[school]] + by_wait * NORMALS[1, :count] + by_travel * NORMALS[2, :1]
    result: Column = middle[:, None] + moved
    return result


def best_of_choices(draws: Column, choices: Rows) -> Column:
    """Of draws (rows, DRAWS) the best row of each choice, (choices, DRAWS); `choices` numbers them from 0, all seen."""
    together = np.argsort(choices, kind="stable")
    begins = np.searchsorted(choices[together], np.arange(int(choices.max(initial=-1)) + 1))
    best: Column = np.maximum.reduceat(draws[together], begins, axis=0)
    return best


def acceptability(draws: Column) -> Column:
    """Of each row the share of draws in which it is among the best three."""
    if len(draws) <= TOP:
        return np.ones(len(draws))
    third = np.partition(draws, -TOP, axis=0)[-TOP]
    share: Column = (draws >= third).mean(axis=1)
    return share
