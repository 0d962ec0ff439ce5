"""What became of a report that something is not true; all reports for the maintainers."""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import select

from portal.domain.fault_report import DECIDED, FaultReport, FaultSubject, ReportState
from portal.extensions import db
from portal.models.fault_report import FaultReport as Row

LONGEST_CODE = 40


class ReportUnknown(LookupError):
    """No report goes by this code."""


def show_report(code: str) -> FaultReport:
    """The report of a code, however it is written; raises ReportUnknown."""
    return as_report(known_row(code))


def known_row(code: str) -> Row:
    """The row of a code; raises ReportUnknown."""
    row = db.session.get(Row, plain_code(code))
    if row is None:
        raise ReportUnknown
    return row


def plain_code(code: str) -> str:
    """A code as it is kept: capitals and digits alone."""
    return "".join(letter for letter in code[:LONGEST_CODE].upper() if letter.isalnum())


def as_report(row: Row) -> FaultReport:
    """The row as a value."""
    return FaultReport(
        code=row.code,
        provider=row.provider,
        offering=row.offering,
        subject=FaultSubject(row.subject),
        text=row.text,
        reported_on=row.reported_on,
        state=ReportState(row.state),
        decided_on=row.decided_on,
        reason=row.reason,
    )


def all_reports() -> list[FaultReport]:
    """All reports that are kept, the oldest that wait for an answer first, decided ones after them."""
    reports = [as_report(row) for row in db.session.scalars(select(Row).order_by(Row.reported_on, Row.code))]
    return sorted(reports, key=lambda one: one.state in DECIDED)


def reports_in_words(reports: Iterable[FaultReport], today: date) -> Iterator[str]:
    """Two lines a report, and how many wait and are late."""
    waiting = late = 0
    for one in reports:
        is_late = not one.is_decided and one.answer_by < today
        waiting, late = waiting + (not one.is_decided), late + is_late
        about = f"{one.provider}{f' {one.offering}' if one.offering else ''}"
        term = f"answered {one.decided_on}" if one.is_decided else f"{'LATE, ' if is_late else ''}by {one.answer_by}"
        yield f"{one.code}  {one.reported_on}  {one.state}, {term}  {about}: {one.subject}"
        yield f"    {' '.join(one.text.split()) or '(no words)'}"
    yield f"{waiting} reports wait for an answer, {late} of them too long; answer: flask decide-report CODE STATE"


def as_record(report: FaultReport) -> dict[str, str | None]:
    """A report as plain values."""
    return {
        "code": report.code,
        "provider": report.provider,
        "offering": report.offering,
        "subject": report.subject.value,
        "text": report.text,
        "reportedOn": report.reported_on.isoformat(),
        "answerBy": report.answer_by.isoformat(),
        "state": report.state.value,
        "decidedOn": report.decided_on.isoformat() if report.decided_on else None,
        "reason": report.reason,
    }
