"""Reports that a fact on a school's page is not true: about what, in which state, and until when we answer."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portal.domain.working_days import after_working_days

MOST_LETTERS = 500
# What the portal promises (our own term, no law's).
WORKING_DAYS = 10
# Reports are kept as long as other counts of what people did.
REPORTS_LIVE = timedelta(days=400)


class FaultSubject(StrEnum):
    """What is not true."""

    PRICE = "price"
    START = "start"
    ADDRESS = "address"
    GONE = "gone"
    OTHER = "other"


class ReportState(StrEnum):
    """What became of a report."""

    RECEIVED = "received"
    LOOKED_AT = "looked-at"
    CORRECTED = "corrected"
    UNCHANGED = "unchanged"


DECIDED = frozenset({ReportState.CORRECTED, ReportState.UNCHANGED})


@dataclass(frozen=True, slots=True)
class FaultReport:
    """One report: about a school (slug) and perhaps an offering (id), with nothing of who wrote it.

    `reason` is the maintainers' answer, `decided_on` the day of the last step.
    """

    code: str
    provider: str
    offering: str | None
    subject: FaultSubject
    text: str
    reported_on: date
    state: ReportState = ReportState.RECEIVED
    decided_on: date | None = None
    reason: str | None = None

    @property
    def answer_by(self) -> date:
        """The last day of the term in which we answer."""
        return after_working_days(self.reported_on, WORKING_DAYS)

    @property
    def is_decided(self) -> bool:
        """True once it was corrected or left as it is."""
        return self.state in DECIDED
