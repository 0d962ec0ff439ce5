"""What waits for the people of a municipality: so many of a kind, until when, and where it is done."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portal.domain.quarters import Quarter

# So long after a quarter its ratings and counts can be there (assumption; no rule says so).
TERM = timedelta(weeks=6)


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


def due_after(quarter: Quarter) -> date:
    """The last day of the term in which a quarter's ratings and counts are awaited."""
    return quarter.last_day + TERM
