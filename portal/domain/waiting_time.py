"""Waiting time (wachttijd): weeks from registering today to the first lesson, from what a site says about starting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.domain.course import WaitKind
from portal.domain.freshness import start_in_month, wait_lives
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]

# 80 % of a normal distribution lies within this many standard deviations.
EIGHTY_PERCENT = 1.2816
# Full: no place in the next quarter (decision model, section 3.2).
FULL_WEEKS = 13.0
# As many schools the assumed usual wait is worth.
USUAL_WEIGHT = 10


class Reading(NamedTuple):
    """A statement as an observation of the wait: weeks, and its spread and bias on the log scale."""

    weeks: float
    bias: float
    spread: float


# Statements without a figure, as far as they say something of the wait; all assumptions of the decision model, 3.2.
WORDED = {
    WaitKind.ROLLING: Reading(1.5, 0.29, 0.6),
    WaitKind.PERIODIC: Reading(3.0, 0.29, 0.6),
    WaitKind.NO_WAITING_LIST: Reading(4.0, 0.29, 0.7),
    WaitKind.FULL: Reading(20.0, 0.0, 0.6),
}
ADVERT_BIAS, ADVERT_SPREAD, RANGE_SPREAD = 0.29, 0.45, 0.07
# "At least N weeks" (assumption): a quarter longer, and less sure.
OPEN_RANGE, OPEN_SPREAD = 1.25, 0.6
DATE_BIAS, DATE_SPREAD, INTAKE_WEEKS = 0.15, 0.40, 1.5


@dataclass(frozen=True, slots=True)
class WaitStatement:
    """What a site says about starting; `since` is when these words were first seen, `seen` when last."""

    kind: WaitKind = WaitKind.UNKNOWN
    weeks_min: float | None = None
    weeks_max: float | None = None
    start_dates: tuple[date, ...] = ()
    start_months: tuple[str, ...] = ()
    since: date | None = None
    seen: date | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Weeks until the first lesson, median and 80 % interval; `stated` where the school says something about it."""

    median: int
    low: int
    high: int
    stated: bool


@dataclass(frozen=True, slots=True)
class WaitingTimes:
    """Columns over offerings: weeks (median and an 80 % interval), and whether a live statement stands behind them."""

    median: Column
    low: Column
    high: Column
    stated: npt.NDArray[np.bool_]

    def in_weeks(self) -> tuple[Wait, ...]:
        """Each offering's wait in whole weeks, as it is shown."""
        columns = (self.median, self.low, self.high)
        weeks = (column.round().astype(int).tolist() for column in columns)
        return tuple(Wait(*one) for one in zip(*weeks, self.stated.tolist(), strict=True))


def next_start(statement: WaitStatement, today: date) -> date | None:
    """The first stated start that is still to come: a date, or a day in a month that is named without one."""
    coming = [day for day in statement.start_dates if day >= today]
    in_months = (start_in_month(month, today) for month in statement.start_months)
    return min((*coming, *(day for day in in_months if day)), default=None)


def next_exact_start(statement: WaitStatement, today: date) -> date | None:
    """The first start date still to come, while its words are live; months without a day do not count."""
    if not is_live(statement, today):
        return None
    return min((day for day in statement.start_dates if day >= today), default=None)


def least_weeks(statement: WaitStatement, today: date) -> float:
    """Weeks before which nobody can begin: until the first stated date, a quarter where the group is full, else 0."""
    if statement.kind == WaitKind.FULL and is_live(statement, today):
        return FULL_WEEKS
    day = next_exact_start(statement, today) if statement.kind == WaitKind.DATES else None
    return (day - today).days / 7 if day else 0.0


def has_passed(statement: WaitStatement, today: date) -> bool:
    """True where the site says when one can start, by dates or months, and all of them lie in the past."""
    named = bool(statement.start_dates or statement.start_months)
    return named and statement.kind in (WaitKind.DATES, WaitKind.MONTHS) and next_start(statement, today) is None


def is_live(statement: WaitStatement, today: date) -> bool:
    """True while the words hold; what is said of dates and months dies with the last of them."""
    return wait_lives(statement.kind, statement.since, statement.seen, today) and not has_passed(statement, today)


def read_statement(statement: WaitStatement, today: date) -> Reading | None:
    """The statement as an observation of the wait; None where it says nothing, is stale, or lies in the past."""
    if not is_live(statement, today):
        return None
    if statement.kind == WaitKind.WEEKS:
        return read_weeks(statement.weeks_min, statement.weeks_max)
    if statement.kind in (WaitKind.DATES, WaitKind.MONTHS):
        start = next_start(statement, today)
        return Reading(max((start - today).days / 7, INTAKE_WEEKS), DATE_BIAS, DATE_SPREAD) if start else None
    return WORDED.get(statement.kind)


def read_weeks(shortest: float | None, longest: float | None) -> Reading | None:
    """Stated weeks as an observation; where only the shortest is stated, the wait is taken to be longer than that."""
    if longest is None:
        return Reading(shortest * OPEN_RANGE, ADVERT_BIAS, OPEN_SPREAD) if shortest is not None else None
    low = shortest if shortest is not None else 0.0
    spread = ADVERT_SPREAD + (RANGE_SPREAD if low != longest else 0)
    return Reading((low + longest) / 2, ADVERT_BIAS, spread)


def estimate_waits(statements: Sequence[WaitStatement], schools: Sequence[int], today: date) -> WaitingTimes:
    """Waits of all offerings at once: the statement where there is one, drawn towards what is usual in the country.

    `schools` has one number an offering, that of its school: what is usual is a matter of schools, not of courses.
    A log-normal prior and one Gaussian update (decision model, section 3.2). Where nothing is stated the prior itself
    is raised a little: schools that say nothing tend to have the longer lists (section 3.3).
    """
    readings = [read_statement(statement, today) for statement in statements]
    stated = np.array([reading is not None for reading in readings], dtype=bool)
    weeks, bias, spread = (
        np.array([reading[part] if reading else np.nan for reading in readings], dtype=float) for part in range(3)
    )
    age = np.array([months_since(statement.since, today) for statement in statements], dtype=float)
    observed = np.log(np.maximum(weeks, 0.5)) + bias
    precision = np.where(stated, 1 / (spread**2 + VALUES["wait_ageing"] ** 2 * age), 0.0)
    prior_precision = 1 / VALUES["wait_prior_spread"] ** 2
    usual = usual_weeks(observed[stated], np.array(schools, dtype=np.int64)[stated])
    prior = np.log(usual) + np.where(stated, 0.0, VALUES["wait_hidden_bump"])
    total = prior_precision + precision
    mean = (prior * prior_precision + np.where(stated, observed, 0.0) * precision) / total
    width = EIGHTY_PERCENT / np.sqrt(total)
    least = np.array([least_weeks(statement, today) for statement in statements], dtype=float)
    median, low, high = (np.maximum(np.exp(value), least) for value in (mean, mean - width, mean + width))
    return WaitingTimes(median, low, high, stated)


def usual_weeks(log_weeks: Column, schools: npt.NDArray[np.int64]) -> float:
    """The usual wait in weeks: the median over the schools that state one, drawn towards the assumed usual wait.

    The assumption counts as much as ten schools, so that a single statement never moves what is usual by a jump.
    """
    medians = [float(np.median(log_weeks[schools == school])) for school in np.unique(schools)]
    assumed = np.log(VALUES["wait_prior_median"])
    if not medians:
        return float(np.exp(assumed))
    share = len(medians) / (len(medians) + USUAL_WEIGHT)
    return float(np.exp(share * np.median(medians) + (1 - share) * assumed))


def months_since(day: date | None, today: date) -> float:
    """Months from a day until today, 0 where it is not known."""
    return max((today - day).days, 0) / 30.44 if day else 0.0
