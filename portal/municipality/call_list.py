"""The call list: which school to telephone now, what to ask, and three taps to keep the answer."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.domain.actor import Task, municipality_of
from portal.domain.wait_observation import Witness
from portal.municipality.views import blueprint
from portal.operations.list_calls import CallList, list_calls
from portal.operations.report_wait import (
    OfferingUnknown,
    ReportedBefore,
    ReportUnknown,
    report_wait,
    undo_report,
)  # fmt: skip
from portal.web.call_form import SPANS, CallForm, question_to
from portal.web.current import read_model, today
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer

__all__ = ["blueprint"]

HEADER = ("place", "school", "course", "town", "phone", "weeks", "low", "high", "months_a_hundred_residents", "as_of")
# The word that undoes the last call is no longer than this.
LONGEST_WORD = 64


@blueprint.get("/calls")
def call_list() -> str | Response:
    """The next school to telephone, and those after it."""
    listed = own_list()
    if request.args.get("format") == "csv":
        return csv_answer("call-list", HEADER, rows(listed))
    return shown(listed, CallForm())


@blueprint.post("/calls")
def keep_call() -> Response | tuple[str, int]:
    """Keep what the school said and go to the next; else the same one again, with what was typed."""
    actor, form = current_actor(), CallForm(request.form)
    said = form.said(today())
    if said is None:
        return shown(own_list(), form), 400
    try:
        kept = report_wait(read_model(), actor, form.offering.data or "", said, now(), today())
    except ReportedBefore:
        return redirect(url_for(".call_list", why="before"), 303)
    except OfferingUnknown:
        return redirect(url_for(".call_list", why="gone"), 303)
    return redirect(url_for(".call_list", done=kept.word), 303)


@blueprint.post("/calls/undo")
def undo_call() -> Response:
    """Take the last call back, once."""
    try:
        undo_report(request.form.get("undo", "")[:LONGEST_WORD], now(), today(), current_actor())
    except ReportUnknown:
        return redirect(url_for(".call_list", why="not_undone"), 303)
    return redirect(url_for(".call_list", why="undone"), 303)


def own_list() -> CallList:
    """The list of the actor's municipality; raises NotAllowed."""
    municipality = municipality_of(current_actor(), Task.WRITE)
    return list_calls(read_model(), municipality, today(), Witness.MUNICIPALITY_TOLD)


def shown(listed: CallList, form: CallForm) -> str:
    """The page."""
    caller = f"de gemeente {municipality_name()}"
    return render_template(
        "municipality/call_list.html",
        listed=listed,
        form=form,
        spans=SPANS,
        why=request.args.get("why"),
        word=request.args.get("done", "")[:LONGEST_WORD],
        question=lambda offering: question_to(offering.title, offering.address and offering.address.city, caller),
    )


def municipality_name() -> str:
    """The name of the actor's municipality, its code where the tables have no name for it."""
    code = municipality_of(current_actor(), Task.WRITE)
    return read_model().gazetteer.municipality_name(code) or code


def rows(listed: CallList) -> list[tuple[object, ...]]:
    """The list as rows of a table."""
    return [
        (
            number,
            one.offering.provider.name,
            one.offering.title,
            one.offering.address.city if one.offering.address else None,
            one.phone,
            one.wait.median,
            one.wait.low,
            one.wait.high,
            round(one.value, 2),
            listed.day.isoformat(),
        )
        for number, one in enumerate(listed.calls, 1)
    ]
