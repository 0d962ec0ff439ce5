"""The maintainers' queue of reports that something is not true: the oldest first, each step noted and reversible."""

from datetime import date, datetime

from portal.domain.actor import Actor, Task, require
from portal.domain.fault_report import FaultReport, ReportState
from portal.extensions import db
from portal.operations.audit import Subject, note
from portal.operations.report_fault import put_step
from portal.operations.show_report import all_reports, as_report, known_row


def report_queue(actor: Actor) -> list[FaultReport]:
    """All reports, those that wait for an answer first."""
    require(actor, Task.MAINTAIN)
    return all_reports()


def one_report(actor: Actor, code: str) -> FaultReport:
    """One report; raises ReportUnknown."""
    require(actor, Task.MAINTAIN)
    return as_report(known_row(code))


def moderate_report(
    actor: Actor, code: str, state: ReportState, reason: str | None, now: datetime, today: date
) -> FaultReport:
    """Take the next step, or back to the first one; raises ReportUnknown, ReasonMissing or TextRefused."""
    require(actor, Task.MAINTAIN)
    before = recorded(as_report(known_row(code)))
    report = as_report(put_step(code, state, reason, today))
    note(actor, "moderate-report", Subject("fault_report", report.code), now, before, recorded(report))
    db.session.commit()
    return report


def recorded(report: FaultReport) -> dict[str, object]:
    """What the audit log keeps of a report: nothing of its words, which go when it goes."""
    decided = report.decided_on.isoformat() if report.decided_on else None
    return {"state": report.state.value, "decided_on": decided, "reason": report.reason}
