"""What a course would bring a person: the chance to pass within the term, and the months gained by passing early.

Formulas of the decision model, section 5.1, for all courses and journeys at once. A course without an exam (Z-route)
is judged by completing its hours within the term.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
from numpy.polynomial.hermite_e import hermegauss
from scipy.special import expit, ndtr, ndtri

from portal.domain.outcome import GROUPS
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

SHARES = tuple(VALUES[f"share_{group}"] for group in GROUPS)
HOURS_NEEDED = tuple(VALUES[f"hours_{group}"] for group in GROUPS)
ALPHA = tuple(VALUES[f"alpha_{group}"] for group in GROUPS)
ATTEMPTS = int(VALUES["exam_attempts"])
# Months after the first exam date at which those who stay, and those who come back, sit each attempt.
RESITS = tuple(attempt * VALUES["resit_wait"] for attempt in range(ATTEMPTS))
LATE_RESITS = tuple(lag + VALUES["return_delay"] for lag in RESITS)
# The learner's ability (five points) and a school's uncertain quality (seven equal parts of its distribution).
ABILITY, ABILITY_WEIGHTS = hermegauss(5)
ABILITY_WEIGHTS = ABILITY_WEIGHTS / ABILITY_WEIGHTS.sum()
QUALITY_STEPS = ndtri((np.arange(7) + 0.5) / 7)
WEEKS_A_MONTH = 52 / 12
EIGHTY_PERCENT = 1.2816
UNKNOWN_HOURS_QUANTILE = 0.25
LEAST_ATTENDANCE = 0.4
# Courses that are reckoned at once: what they need fits into the processor's own memory.
BLOCK = 2048
HARMLESS_MINUTES = 20.0
# The sd of a course's length, as a part of it; so many sd's below the middle the length would be less than nothing.
LENGTH_SPREAD = 0.25
EARLIEST = -1 / LENGTH_SPREAD
TOO_EARLY = float(ndtr(EARLIEST))


@dataclass(frozen=True, slots=True)
class SchoolQuality:
    """Columns over schools on the logit scale: quality and its sd, and what is added for learners new to reading."""

    theta: Column
    theta_sd: Column
    low: Column
    low_sd: Column

    def rows(self, chosen: Rows) -> "SchoolQuality":
        """The same for some of the schools."""
        return SchoolQuality(self.theta[chosen], self.theta_sd[chosen], self.low[chosen], self.low_sd[chosen])


@dataclass(frozen=True, slots=True)
class CourseColumns:
    """Columns over courses: number of the school, hours a week (nan: not known), wait in weeks, with an exam or not."""

    school: Rows
    hours_per_week: Column
    wait_median: Column
    wait_low: Column
    wait_high: Column
    has_exam: Flags

    def rows(self, chosen: Rows | slice) -> "CourseColumns":
        """The same for some of the courses."""
        return CourseColumns(
            school=self.school[chosen],
            hours_per_week=self.hours_per_week[chosen],
            wait_median=self.wait_median[chosen],
            wait_low=self.wait_low[chosen],
            wait_high=self.wait_high[chosen],
            has_exam=self.has_exam[chosen],
        )


@dataclass(frozen=True, slots=True)
class Learner:
    """Who asks: months left in the term, what travel does to this person (1: as to most), value of passing in months.

    `shares` are the odds of being in each of GROUPS; `months_left` may be a row of several learners.
    """

    months_left: float | Column = VALUES["months_left"]
    travel_factor: float | Column = 1.0
    pass_value: float = VALUES["pass_value"]
    shares: tuple[float, ...] = field(default=SHARES)


@dataclass(frozen=True, slots=True)
class Outlook:
    """Over (courses, journeys): chance to pass within the term, and months of being finished inside it."""

    chance: Column
    months_gained: Column

    def utility(self, pass_value: float) -> Column:
        """What the advice is ordered by, in months: M + K P (section 5.1)."""
        return self.months_gained + pass_value * self.chance


@dataclass(frozen=True, slots=True)
class Way:
    """What a journey and the hours do, over (courses, journeys): weekly lesson hours heard a month, and drop-out."""

    pace: Column
    hazard: Column


def outlook(
    courses: CourseColumns, quality: SchoolQuality, learner: Learner, minutes: Column, mismatch: Column | float = 0.0
) -> Outlook:
    """The outlook of a learner; `minutes` one way and `mismatch` (1: no lesson fits the times) are (courses, journeys).

    A school's uncertain quality is averaged over seven points: its middle would flatter schools of which little is
    known (section 5.1).
    """
    schools, number = np.unique(courses.school, return_inverse=True)
    known = [group_quality(quality.rows(schools), group) for group in range(len(learner.shares))]
    usable = replace(courses, school=number, hours_per_week=usable_hours(courses.hours_per_week))
    given = np.broadcast_arrays(minutes, mismatch, learner.months_left, learner.travel_factor)
    blocks = (slice(begin, begin + BLOCK) for begin in range(0, max(len(number), 1), BLOCK))
    parts = [
        outlook_of_block(usable.rows(rows), known, learner, *(column[rows] for column in given)) for rows in blocks
    ]
    return Outlook(np.concatenate([one.chance for one in parts]), np.concatenate([one.months_gained for one in parts]))


def outlook_of_block(
    courses: CourseColumns,
    known: Sequence[tuple[Column, Column]],
    learner: Learner,
    minutes: Column,
    mismatch: Column,
    months_left: Column,
    travel_factor: Column,
) -> Outlook:
    """The outlook of as many courses as the processor's own memory has room for; `known` is each group's quality."""
    learner = replace(learner, months_left=months_left, travel_factor=travel_factor)
    way = way_of(courses.hours_per_week, minutes, mismatch, learner)
    chance, gained = np.zeros(way.pace.shape), np.zeros(way.pace.shape)
    total = sum(learner.shares)
    for group, (share, (calm, passes)) in enumerate(zip(learner.shares, known, strict=True)):
        if share:
            part = group_outlook(
                courses, calm[courses.school][:, None], passes[courses.school][:, None], way, group, learner
            )
            chance += share / total * part.chance
            gained += share / total * part.months_gained
    return with_completion(Outlook(chance, gained), courses, known[0][0], way, learner, months_left)


def with_completion(
    found: Outlook, courses: CourseColumns, calm: Column, way: Way, learner: Learner, months_left: Column
) -> Outlook:
    """The same, where courses without an exam count as passed once their hours are done."""
    rows = np.flatnonzero(~courses.has_exam)
    if len(rows):
        theirs, learner = courses.rows(rows), replace(learner, months_left=months_left[rows])
        part = completion(theirs, calm[theirs.school][:, None], Way(way.pace[rows], way.hazard[rows]), learner)
        found.chance[rows], found.months_gained[rows] = part.chance, part.months_gained
    return found


def group_quality(quality: SchoolQuality, group: int) -> tuple[Column, Column]:
    """Of each school, at seven equally likely qualities: what it makes of drop-out, and the shares who pass.

    The factors on drop-out are (schools, 7), the shares that pass at each attempt (schools, 7, attempts).
    """
    theta = quality.theta[:, None] + quality.theta_sd[:, None] * QUALITY_STEPS
    calm = np.exp(-VALUES["dropout_quality"] * theta)
    if group != 0:
        return calm, pass_shares(theta, group)
    spread = np.hypot(quality.theta_sd, quality.low_sd)[:, None]
    return calm, pass_shares((quality.theta + quality.low)[:, None] + spread * QUALITY_STEPS, group)


def pass_shares(theta: Column, group: int) -> Column:
    """Of learners of a group who finish the course, the share that passes at each attempt; a new last axis."""
    once = expit(ALPHA[group] + theta[..., None] + VALUES["ability_spread"] * ABILITY)
    return np.stack([(once * (1 - once) ** attempt) @ ABILITY_WEIGHTS for attempt in range(ATTEMPTS)], axis=-1)


def way_of(hours: Column, minutes: Column, mismatch: Column | float, learner: Learner) -> Way:
    """Attendance and drop-out by travel time and by lesson times that do not fit (section 4.2)."""
    far = np.maximum(minutes - HARMLESS_MINUTES, 0) * learner.travel_factor
    missed = VALUES["attendance_per_minute"] * far + VALUES["attendance_mismatch"] * mismatch
    attendance = np.clip(VALUES["base_attendance"] - missed, LEAST_ATTENDANCE, 1)
    harm = VALUES["dropout_travel"] * far / 10 + VALUES["dropout_mismatch"] * mismatch
    return Way(hours[:, None] * VALUES["teaching_weeks"] * attendance, VALUES["dropout"] * np.exp(harm))


def group_outlook(
    courses: CourseColumns, calm: Column, passes: Column, way: Way, group: int, learner: Learner
) -> Outlook:
    """The outlook of one group; `calm` (courses, journeys or 1, points), `passes` with a last axis, the attempts."""
    length = HOURS_NEEDED[group] / way.pace
    stays = np.exp(-(way.hazard * length)[..., None] * calm)
    points = calm.shape[-1]
    staying = np.matmul(stays[..., None, :], passes)[..., 0, :] / points
    leaving = passes.mean(axis=-2) - staying
    first_exam = wait_months(courses) + length + VALUES["exam_wait"]
    spread = spread_months(courses, length)
    slack = learner.months_left - first_exam
    # Those who return are often as late as those who sit the exam again: each delay is reckoned once.
    left = {lag: time_left(slack - lag, spread) for lag in {*RESITS, *LATE_RESITS}}
    chance, gained = np.zeros(length.shape), np.zeros(length.shape)
    for attempt, (lag, late) in enumerate(zip(RESITS, LATE_RESITS, strict=True)):
        back = VALUES["return_share"] * leaving[..., attempt]
        chance += staying[..., attempt] * left[lag][0] + back * left[late][0]
        gained += staying[..., attempt] * left[lag][1] + back * left[late][1]
    return Outlook(chance, gained)


def completion(courses: CourseColumns, calm: Column, way: Way, learner: Learner) -> Outlook:
    """The outlook of completing a course without an exam; arguments as of `group_outlook`."""
    length = VALUES["hours_z"] / way.pace
    stays = np.exp(-(way.hazard * length)[..., None] * calm).mean(axis=-1)
    slack, spread = learner.months_left - wait_months(courses) - length, spread_months(courses, length)
    in_time, months = time_left(slack, spread)
    late_in_time, late_months = time_left(slack - VALUES["return_delay"], spread)
    back = VALUES["return_share"] * (1 - stays)
    return Outlook(stays * in_time + back * late_in_time, stays * months + back * late_months)


def wait_months(courses: CourseColumns) -> Column:
    """The median wait in months, (courses, 1)."""
    months: Column = courses.wait_median[:, None] / WEEKS_A_MONTH
    return months


def spread_months(courses: CourseColumns, length: Column) -> Column:
    """The sd of the day of finishing, in months: that of the course's length and the wait's own."""
    wait_sd = (courses.wait_high - courses.wait_low)[:, None] / (2 * EIGHTY_PERCENT * WEEKS_A_MONTH)
    return np.hypot(LENGTH_SPREAD * length, wait_sd)


def time_left(slack: Column, spread: Column) -> tuple[Column, Column]:
    """Chance that the finish lies inside the term, and the expected months left then: E[(slack - spread Z)+].

    Z is normal, but never below EARLIEST: further out a longer course, being the less sure one, would seem the likelier
    to end in time. So cut, neither figure ever falls where the course gets shorter.
    """
    score = np.maximum(slack / spread, EARLIEST)
    inside = (ndtr(score) - TOO_EARLY) / (1 - TOO_EARLY)
    density = (np.exp(-(score**2) / 2) - np.exp(-(EARLIEST**2) / 2)) / (np.sqrt(2 * np.pi) * (1 - TOO_EARLY))
    # Where both begin, rounding would put the months a trifle below nothing.
    return inside, spread * np.maximum(score * inside + density, 0)


def usable_hours(hours: Column) -> Column:
    """Hours a week, the low quarter of the known ones where a school leaves them out (section 5.3)."""
    known = hours[~np.isnan(hours)]
    low = float(np.quantile(known, UNKNOWN_HOURS_QUANTILE)) if len(known) else 6.0
    return np.clip(np.where(np.isnan(hours), low, hours), 1, 40)
