"""Whether the chances that the portal states come true: predicted against simulated people, in tenths.

People with terms, journeys and lesson times of all kinds are drawn course by course. The portal predicts from what it
believes of the school and its wait; the person's fate is drawn from the truth, event by event: the wait, the length of
the course, leaving and coming back, up to three attempts at the exam. Ends with 1 where a threshold of the decision
model (section 7.2) is missed.
"""

import sys

import numpy as np
import numpy.typing as npt
from scipy.special import expit

from portal.domain.outcome import GROUPS
from portal.domain.outlook import (
    ALPHA,
    ATTEMPTS,
    HOURS_NEEDED,
    SHARES,
    WEEKS_A_MONTH,
    CourseColumns,
    Learner,
    SchoolQuality,
    outlook,
    way_of,
)
from portal.domain.parameters import VALUES
from tests.bench.result import publish

Column = npt.NDArray[np.float64]
PEOPLE, TENTHS = 40_000, 10
LARGEST_GAP, LEAST_SKILL = 0.04, 0.15
# What the portal does not know of a school and of a wait (assumptions; as narrow as its own estimates say they are).
QUALITY_SD, LOW_SD, WAIT_LOG_SD = 0.4, 0.3, 0.4


def main() -> None:
    """Compare and publish; the exit code says whether both thresholds are reached."""
    predicted, passed, group = simulated(np.random.default_rng(2026), PEOPLE)
    gap, skill = largest_gap(predicted, passed), brier_skill(predicted, passed, group)
    publish("calibration", {"people": PEOPLE, "largest_gap": round(gap, 4), "brier_skill": round(skill, 3)})
    sys.exit(gap > LARGEST_GAP or skill < LEAST_SKILL)


def simulated(random: np.random.Generator, people: int) -> tuple[Column, Column, Column]:
    """Columns over people: predicted chance, 1 for who passed in time, and group."""
    courses, quality = believed(random, people)
    minutes, mismatch = random.uniform(5, 90, people), (random.random(people) < 0.15).astype(float)
    months_left = random.uniform(12, 36, people)
    group = random.choice(len(GROUPS), people, p=np.array(SHARES) / sum(SHARES))
    predicted, passed = np.empty(people), np.empty(people)
    for number in range(len(GROUPS)):
        own = np.flatnonzero(group == number)
        shares = tuple(float(one == number) for one in range(len(GROUPS)))
        learner = Learner(months_left[own][:, None], shares=shares)
        theirs = courses.rows(own)
        predicted[own] = outlook(theirs, quality, learner, minutes[own][:, None], mismatch[own][:, None]).chance[:, 0]
        way = way_of(theirs.hours_per_week, minutes[own][:, None], mismatch[own][:, None], learner)
        length = HOURS_NEEDED[number] / way.pace[:, 0]
        wait = theirs.wait_median / WEEKS_A_MONTH * np.exp(WAIT_LOG_SD * random.standard_normal(len(own)))
        theta = quality.theta[own] + QUALITY_SD * random.standard_normal(len(own))
        skill = theta + (LOW_SD * random.standard_normal(len(own)) if number == 0 else 0.0)
        hazard = way.hazard[:, 0] * np.exp(-VALUES["dropout_quality"] * theta)
        passed[own] = fates(random, months_left[own], wait, length, hazard, ALPHA[number] + skill)
    return predicted, passed, group.astype(float)


def believed(random: np.random.Generator, people: int) -> tuple[CourseColumns, SchoolQuality]:
    """What the portal believes of one course and school for each person."""
    weeks = random.lognormal(np.log(8), 0.6, people)
    courses = CourseColumns(
        school=np.arange(people),
        hours_per_week=random.choice([6.0, 9, 12, 15], people),
        wait_median=weeks,
        wait_low=weeks * np.exp(-1.2816 * WAIT_LOG_SD),
        wait_high=weeks * np.exp(1.2816 * WAIT_LOG_SD),
        has_exam=np.ones(people, dtype=bool),
    )
    theta, low = 0.5 * random.standard_normal(people), 0.3 * random.standard_normal(people)
    return courses, SchoolQuality(theta, np.full(people, QUALITY_SD), np.zeros_like(low), np.full(people, LOW_SD))


def fates(
    random: np.random.Generator, months_left: Column, wait: Column, length: Column, hazard: Column, skill: Column
) -> Column:
    """1 for who passes within the term, event by event."""
    people = len(wait)
    leaves = random.exponential(1 / hazard) < length
    returns = random.random(people) < VALUES["return_share"]
    delay = np.where(leaves, VALUES["return_delay"], 0.0)
    first_exam = (
        wait + length * np.maximum(1 + 0.25 * random.standard_normal(people), 0.1) + VALUES["exam_wait"] + delay
    )
    once = expit(skill + VALUES["ability_spread"] * random.standard_normal(people))
    tries = random.random((people, ATTEMPTS)) < once[:, None]
    attempt = np.where(tries.any(axis=1), tries.argmax(axis=1), np.inf)
    in_time = first_exam + attempt * VALUES["resit_wait"] <= months_left
    return (in_time & (~leaves | returns)).astype(float)


def largest_gap(predicted: Column, passed: Column) -> float:
    """The largest difference between the mean chance stated and the share that passed, over tenths of the people."""
    tenths = np.array_split(np.argsort(predicted, kind="stable"), TENTHS)
    return max(abs(float(predicted[one].mean() - passed[one].mean())) for one in tenths)


def brier_skill(predicted: Column, passed: Column, group: Column) -> float:
    """How much smaller the squared error is than that of stating each group's mean."""
    usual = np.zeros_like(predicted)
    for one in np.unique(group):
        usual[group == one] = passed[group == one].mean()
    return 1 - float(((predicted - passed) ** 2).mean() / ((usual - passed) ** 2).mean())


if __name__ == "__main__":
    main()
