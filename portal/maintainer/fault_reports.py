"""The queue of reports that something is not true: terms, decisions with reasons, and the way back."""

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.domain.fault_report import WORKING_DAYS, FaultReport, ReportState
from portal.maintainer.views import blueprint
from portal.maintainer.words import REFUSALS, REPORT_STATES
from portal.operations.moderate_reports import moderate_report, report_queue
from portal.operations.report_fault import ReasonMissing, TextRefused
from portal.operations.show_report import ReportUnknown
from portal.operations.what_waits import is_late
from portal.web.current import read_model, today
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer

__all__ = ["blueprint"]

HEADER = (
    "code",
    "school",
    "course",
    "about",
    "text",
    "reported_on",
    "answer_by",
    "late",
    "state",
    "decided_on",
    "reason",
)
blueprint.add_app_template_filter(REPORT_STATES.__getitem__, "report_state")


@blueprint.get("/reports")
def fault_reports() -> str | Response:
    """The queue, the oldest that wait first."""
    return shown()


@blueprint.post("/reports/<code>")
def decide_fault_report(code: str) -> Response | tuple[str, int]:
    """Take the next step with a report, or back to the first."""
    answer, reason = request.form.get("answer", ""), request.form.get("reason", "")
    if answer not in set(ReportState):
        return shown_again(code, "choice")
    try:
        moderate_report(current_actor(), code, ReportState(answer), reason, now(), today())
    except ReportUnknown:
        abort(404)
    except ReasonMissing:
        return shown_again(code, "reason")
    except TextRefused:
        return shown_again(code, "text")
    return redirect(url_for(".fault_reports", done="yes"), 303)


def shown_again(code: str, why: str) -> tuple[str, int]:
    """The page with what was typed, and what is wrong at its report."""
    refused: dict[str, object] = {"code": code, "why": REFUSALS[why]}
    return str(shown(refused | {"reason": request.form.get("reason", "")})), 400


def shown(refused: dict[str, object] | None = None) -> str | Response:
    """The queue as a page or, on request, as a table."""
    queue = report_queue(current_actor())
    if request.args.get("format") == "csv":
        return csv_answer("reports", HEADER, map(as_row, queue))
    catalogue = read_model().catalogue
    return render_template(
        "maintainer/reports.html",
        open=[one for one in queue if not one.is_decided],
        decided=sorted((one for one in queue if one.is_decided), key=lambda one: str(one.decided_on), reverse=True),
        names={one.slug: one.name for one in catalogue.providers},
        titles={one.id: one.title for one in catalogue.offerings if one.id in {two.offering for two in queue}},
        late=lambda one: is_late(one, today()),
        refused=refused,
        working_days=WORKING_DAYS,
    )


def as_row(one: FaultReport) -> tuple[object, ...]:
    """A line of the table."""
    days = (one.reported_on.isoformat(), one.answer_by.isoformat(), "yes" if is_late(one, today()) else "no")
    decided = one.decided_on.isoformat() if one.decided_on else None
    return (
        one.code,
        one.provider,
        one.offering,
        one.subject.value,
        one.text,
        *days,
        one.state.value,
        decided,
        one.reason,
    )
