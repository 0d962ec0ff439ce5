"""Waiting time (wachttijd): weeks from registering today to the first lesson, from what a site says about starting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.domain.course import WaitKind
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]

# After how many days unseen a statement says nothing more (field study of providers' sites, section 7).
LIFE_DAYS = {WaitKind.MONTHS: 60}
USUAL_LIFE_DAYS = 30
# 80 % of a normal distribution lies within this many standard deviations.
EIGHTY_PERCENT = 1.2816
WEEKS_A_MONTH = 52 / 12


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
    """The first stated start that is still to come: a date, or the middle of a month named without a day."""
    middles = [date.fromisoformat(f"{month}-15") for month in statement.start_months]
    return min((day for day in (*statement.start_dates, *middles) if day >= today), default=None)


def next_exact_start(statement: WaitStatement, today: date) -> date | None:
    """The first stated start date that is still to come; months without a day do not count."""
    return min((day for day in statement.start_dates if day >= today), default=None)


def has_passed(statement: WaitStatement, today: date) -> bool:
    """True where the site names starts and all of them lie in the past."""
    named = statement.start_dates or statement.start_months
    return bool(named) and next_start(statement, today) is None


def is_live(statement: WaitStatement, today: date) -> bool:
    """True while the statement was seen recently enough to say what holds now."""
    if statement.seen is None:
        return False
    return today - statement.seen <= timedelta(days=LIFE_DAYS.get(statement.kind, USUAL_LIFE_DAYS))


def read_statement(statement: WaitStatement, today: date) -> Reading | None:
    """The statement as an observation of the wait; None where it says nothing, is stale, or lies in the past."""
    if not is_live(statement, today):
        return None
    if statement.kind == WaitKind.WEEKS and statement.weeks_max is not None:
        low = statement.weeks_min if statement.weeks_min is not None else 0.0
        spread = ADVERT_SPREAD + (RANGE_SPREAD if low != statement.weeks_max else 0)
        return Reading((low + statement.weeks_max) / 2, ADVERT_BIAS, spread)
    if statement.kind in (WaitKind.DATES, WaitKind.MONTHS):
        start = next_start(statement, today)
        return Reading(max((start - today).days / 7, INTAKE_WEEKS), DATE_BIAS, DATE_SPREAD) if start else None
    return WORDED.get(statement.kind)


def estimate_waits(statements: Sequence[WaitStatement], today: date) -> WaitingTimes:
    """Waits of all offerings at once: the statement where there is one, drawn towards what is usual in the country.

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
    prior = np.log(usual_weeks(observed[stated])) + np.where(stated, 0.0, VALUES["wait_hidden_bump"])
    total = prior_precision + precision
    mean = (prior * prior_precision + np.where(stated, observed, 0.0) * precision) / total
    width = EIGHTY_PERCENT / np.sqrt(total)
    return WaitingTimes(np.exp(mean), np.exp(mean - width), np.exp(mean + width), stated)


def usual_weeks(log_weeks: Column) -> float:
    """The usual wait in weeks: the median of what is stated, once twenty schools or more state something."""
    return float(np.exp(np.median(log_weeks))) if len(log_weeks) >= 20 else VALUES["wait_prior_median"]


def months_since(day: date | None, today: date) -> float:
    """Months from a day until today, 0 where it is not known."""
    return max((today - day).days, 0) / 30.44 if day else 0.0
