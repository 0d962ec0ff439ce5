"""Takes a report that something on a school's page is not true, and what the maintainers decided on it."""

import unicodedata
from datetime import date
from secrets import choice

from sqlalchemy import delete, func, select

from portal.domain.fault_report import MOST_LETTERS, REPORTS_LIVE, FaultReport, FaultSubject, ReportState
from portal.domain.personal_traces import personal_trace
from portal.extensions import db
from portal.models.fault_report import FaultReport as Row
from portal.models.turns import take_turn
from portal.operations.show_report import as_report, known_row

# Without letters and digits that are read for one another.
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
CODE_LETTERS = 10
# More of one school on one day is no report any more but a flood (assumption).
MOST_A_SCHOOL_A_DAY = 40


class TooManyReports(ValueError):
    """So many reports of this school came in today that no more are taken."""


class TextRefused(ValueError):
    """The text is too long, or seems to hold something of a person."""


class ReasonMissing(ValueError):
    """Nothing is left as it is without a reason."""


def report_fault(provider: str, offering: str | None, subject: FaultSubject, text: str, today: date) -> FaultReport:
    """Keep a report and give it with its code; the same words on the same day are one report.

    Raises TextRefused or TooManyReports; whether school and offering are known is for the caller to see.
    """
    text = printable(text)
    if len(text) > MOST_LETTERS or personal_trace(text):
        raise TextRefused
    take_turn(db.session, "fault reports", provider)
    said: dict[str, object] = {"provider": provider, "offering": offering, "subject": subject.value, "text": text}
    same = db.session.scalar(select(Row).filter_by(**said, reported_on=today))
    if same:
        return as_report(same)
    if reports_of_a_day(provider, today) >= MOST_A_SCHOOL_A_DAY:
        raise TooManyReports(provider)
    row = Row(code=new_code(), reported_on=today, state=ReportState.RECEIVED.value, **said)
    db.session.add(row)
    db.session.execute(delete(Row).where(Row.reported_on < today - REPORTS_LIVE))
    db.session.commit()
    return as_report(row)


def printable(text: str) -> str:
    """A text without what steers a terminal or cannot be kept; lines stay."""
    lines = text.replace("\r\n", "\n")
    return "".join(one for one in lines if one == "\n" or unicodedata.category(one) not in ("Cc", "Cs")).strip()


def reports_of_a_day(provider: str, today: date) -> int:
    """How many reports of one school came in on a day."""
    query = select(func.count()).select_from(Row).filter_by(provider=provider, reported_on=today)
    return db.session.scalar(query) or 0


def new_code() -> str:
    """A code that nobody guesses (49 bits) and that can be read out."""
    return "".join(choice(LETTERS) for _ in range(CODE_LETTERS))


def decide_report(code: str, state: ReportState, reason: str | None, today: date) -> FaultReport:
    """Note the next step of a report; raises ReportUnknown, ReasonMissing, or TextRefused for a reason that is none."""
    report = as_report(put_step(code, state, reason, today))
    db.session.commit()
    return report


def put_step(code: str, state: ReportState, reason: str | None, today: date) -> Row:
    """The same in the caller's transaction; a report that is received again waits as if nobody had answered."""
    reason = printable(reason or "") or None
    if state == ReportState.UNCHANGED and not reason:
        raise ReasonMissing
    if reason and (len(reason) > MOST_LETTERS or personal_trace(reason)):
        raise TextRefused
    row, again = known_row(code), state == ReportState.RECEIVED
    row.state, row.decided_on, row.reason = state.value, None if again else today, None if again else reason
    return row
