"""What waits for the people of a municipality: so many of a kind, until when, and where it is done."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DueKind(StrEnum):
    """What has to be done, in the order of the first screen."""

    REPLY_RAN_OUT = "reply_ran_out"
    TO_APPROVE = "to_approve"
    RETURNED = "returned"
    DRAFT = "draft"
    TO_RATE = "to_rate"
    PROGRESS = "progress"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Due:
    """So many things of one kind; `day` is the first day on which one of them is due, `quarter` what they are about."""

    kind: DueKind
    count: int
    day: date | None = None
    quarter: str | None = None


def quarter_of(day: date) -> str:
    """The calendar quarter of a day, such as 2026Q3."""
    return f"{day.year}Q{(day.month - 1) // 3 + 1}"


def quarter_back(quarter: str, quarters: int) -> str:
    """The quarter so many before this one."""
    year, number = divmod(int(quarter[:4]) * 4 + int(quarter[-1]) - 1 - quarters, 4)
    return f"{year}Q{number + 1}"


def quarter_end(quarter: str) -> date:
    """The first day after a quarter."""
    year, number = int(quarter[:4]), int(quarter[-1])
    return date(year + number // 4, number % 4 * 3 + 1, 1)


def last_closed(today: date) -> str:
    """The last quarter that is over."""
    return quarter_back(quarter_of(today), 1)
