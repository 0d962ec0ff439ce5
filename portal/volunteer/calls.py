"""The call list for helpers with a code: their municipality's, and three taps for each call."""

from dataclasses import dataclass
from datetime import UTC, datetime

from flask import render_template, request

from portal.domain.wait_observation import Witness
from portal.domain.wait_report import ReportedWait
from portal.operations.helper_codes import Helper
from portal.operations.list_calls import list_calls
from portal.operations.report_wait import (
    OfferingUnknown,
    Reported,
    ReportedBefore,
    ReportUnknown,
    TooManyReports,
    report_wait,
    undo_report,
)  # fmt: skip
from portal.volunteer.codes import STATUS, NotLetIn, let_in, typed_code
from portal.volunteer.views import blueprint
from portal.web.call_form import HELPERS, SPANS, CallForm, question_to
from portal.web.current import read_model, today

__all__ = ["blueprint"]

BEFORE, FULL, GONE, UNDONE, NOT_UNDONE = "before", "full", "gone", "undone", "not_undone"
REFUSED = {ReportedBefore: (BEFORE, 400), TooManyReports: (FULL, 429), OfferingUnknown: (GONE, 404)}


@dataclass(frozen=True, slots=True)
class Done:
    """What became of the form that was sent: what was kept, or why nothing was."""

    kept: Reported | None = None
    said: ReportedWait | None = None
    why: str | None = None
    status: int = 200


@blueprint.get("/calls")
def calls() -> str:
    """Where the code is typed."""
    return door(None)


@blueprint.post("/calls")
def call() -> str | tuple[str, int]:
    """The list, after what was tapped for the last call was kept or taken back."""
    try:
        helper = let_in()
    except NotLetIn as error:
        return door(error.why), STATUS[error.why]
    form = CallForm(request.form)
    done = taken_back() if "undo" in request.form else answered(helper, form) if form.offering.data else Done()
    return shown(helper, form, done), done.status


def answered(helper: Helper, form: CallForm) -> Done:
    """Keep what the school said."""
    said = form.said(today())
    if said is None:
        return Done(status=400)
    try:
        kept = report_wait(read_model(), helper, form.offering.data or "", said, datetime.now(UTC), today())
    except (ReportedBefore, TooManyReports, OfferingUnknown) as error:
        why, status = REFUSED[type(error)]
        return Done(why=why, status=status)
    return Done(kept, said)


def taken_back() -> Done:
    """Undo the last call."""
    try:
        undo_report(request.form["undo"], datetime.now(UTC), today())
    except ReportUnknown:
        return Done(why=NOT_UNDONE, status=404)
    return Done(why=UNDONE)


def door(why: str | None) -> str:
    """The page that asks for the code."""
    return render_template("volunteer/calls_door.html", catalogue=read_model().catalogue, why=why, code=typed_code())


def shown(helper: Helper, form: CallForm, done: Done) -> str:
    """The next school to call."""
    model = read_model()
    listed = list_calls(model, helper.municipality, today(), Witness.HELPER_TOLD)
    return render_template(
        "volunteer/calls.html",
        catalogue=model.catalogue,
        helper=helper,
        listed=listed,
        form=form,
        done=done,
        code=typed_code(),
        spans=SPANS,
        question=lambda offering: question_to(offering.title, offering.address and offering.address.city, HELPERS),
    )
