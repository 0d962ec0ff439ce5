"""Waits of a region over time: what sites said on some days, course by course, added up to a middle and a spread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt

from portal.domain.course import WaitKind
from portal.domain.wait_history import weeks_on
from portal.domain.wait_statement import WaitStatement, is_live

Column = npt.NDArray[np.float64]
# Words that name a wait; those without a number ("you can start at any time") are left out of plots of weeks.
NAMED = frozenset({WaitKind.WEEKS, WaitKind.DATES, WaitKind.MONTHS})
# Fewer courses make no spread that says something of a region (assumption).
FEWEST_FOR_SPREAD = 4


@dataclass(frozen=True, slots=True)
class StatedWaits:
    """What sites said on a day: middle and middle half in weeks, None where nobody named a wait; so many of so many."""

    day: date
    middle: float | None
    low: float | None
    high: float | None
    named: int
    courses: int


@dataclass(frozen=True, slots=True)
class ReckonedWaits:
    """What the model makes of the waits of today, in weeks: middle course with its 80 % interval."""

    middle: float
    low: float
    high: float
    courses: int


@dataclass(frozen=True, slots=True)
class WaitPanel:
    """One small plot: `key` is a route's code or a school's slug, `name` a school's own name."""

    key: str
    name: str | None
    stated: tuple[StatedWaits, ...]
    now: ReckonedWaits | None


def plot_days(today: date, months: int = 12) -> tuple[date, ...]:
    """The first days of so many months up to today's, and today."""
    index = today.year * 12 + today.month - 1
    firsts = (date(number // 12, number % 12 + 1, 1) for number in range(index - months + 1, index + 1))
    return tuple(dict.fromkeys((*firsts, today)))


def weeks_stated(
    statements: Sequence[WaitStatement], days: Sequence[date], first: date, seen: date, gone: date | None
) -> Column:
    """Weeks that the site of one course named on each day: nan where it named none, -1 where there was no course.

    `statements` are in the order of their days; `first` to `gone` is when the course stood on the site.
    """
    weeks = np.full(len(days), np.nan)
    for number, day in enumerate(days):
        if day < first or (gone is not None and day >= gone):
            weeks[number] = -1
            continue
        said = next((one for one in reversed(statements) if one.since is not None and one.since <= day), None)
        if said is None or said.kind not in NAMED or not is_live(replace(said, seen=min(day, seen)), day):
            continue
        named = weeks_on(said, day)
        weeks[number] = np.nan if named is None else named
    return weeks


def stated_waits(days: Sequence[date], weeks: Column) -> tuple[StatedWaits, ...]:
    """The middle and the spread of (courses, days) on each day."""
    return tuple(stated_on(day, weeks[:, number]) for number, day in enumerate(days))


def stated_on(day: date, weeks: Column) -> StatedWaits:
    """One day's figures; the spread only where enough courses name a wait."""
    named = weeks[weeks >= 0]
    courses = int((weeks != -1).sum())
    if not len(named):
        return StatedWaits(day, None, None, None, 0, courses)
    low, middle, high = np.quantile(named, (0.25, 0.5, 0.75)).tolist()
    wide = len(named) >= FEWEST_FOR_SPREAD
    return StatedWaits(day, middle, low if wide else None, high if wide else None, len(named), courses)


def reckoned_waits(median: Column, low: Column, high: Column) -> ReckonedWaits | None:
    """The middle of the model's figures over courses; None without any."""
    if not len(median):
        return None
    middle, least, most = (float(np.median(column)) for column in (median, low, high))
    return ReckonedWaits(middle, least, most, len(median))
