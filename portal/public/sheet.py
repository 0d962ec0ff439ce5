"""The sheet to take along: Dutch for the desk and the reader's language beside it, to print or as a PDF."""

from typing import cast

from flask import Flask, current_app, make_response, render_template
from flask.blueprints import BlueprintSetupState
from werkzeug.wrappers import Response

from portal.operations.list_offerings import OfferingList, list_offerings
from portal.public.shortlist import criteria, cut_away
from portal.public.views import blueprint
from portal.web.current import read_model, today
from portal.web.filters import static_folder
from portal.web.guards import network
from portal.web.kept_list import carried
from portal.web.language import current_language
from portal.web.limits import PAPER, allowance
from portal.web.paper import Press, PressBusy, can_print
from portal.web.staff_clock import now
from portal.web.telephone import PHRASES

__all__ = ["blueprint"]

MOST_ON_PAPER = 3
PRESS = "press"
NO_PRESS, TOO_MANY, BUSY = "no_press", "too_many", "busy"


@blueprint.record
def set_up_press(state: BlueprintSetupState) -> None:
    """Each application has its own press."""
    state.app.extensions[PRESS] = Press(static_folder(cast(Flask, state.app)))


@blueprint.get("/sheet")
def sheet() -> str | Response:
    """The sheet as a page that prints well."""
    if (whole := cut_away()) is not None:
        return whole
    return render_template("public/sheet.html", **of_sheet(on_paper()))


@blueprint.get("/sheet.pdf")
def sheet_pdf() -> Response | tuple[str, int]:
    """The sheet as a PDF; where none can be made, a page that says to print the sheet's page instead."""
    if (whole := cut_away()) is not None:
        return whole
    found = on_paper()
    if not can_print():
        return refused(found, NO_PRESS, 503)
    if not found.entries:
        return refused(found, "", 404)
    if not allowance(PAPER).admit(network(), now()):
        return refused(found, TOO_MANY, 429)
    html = render_template("public/paper.html", **of_sheet(found))
    try:
        return as_answer(cast(Press, current_app.extensions[PRESS]).make(html))
    except PressBusy:
        return refused(found, BUSY, 503)


def on_paper() -> OfferingList:
    """The first courses of the list."""
    return list_offerings(read_model(), criteria(), carried(), MOST_ON_PAPER)


def of_sheet(found: OfferingList) -> dict[str, object]:
    """What the sheet's templates show."""
    return {"catalogue": read_model().catalogue, "found": found, "phrases": PHRASES, "day": today()}


def refused(found: OfferingList, why: str, status: int) -> tuple[str, int]:
    """The page that says why there is no PDF, and leads to the one to print."""
    return render_template("public/no_paper.html", catalogue=read_model().catalogue, found=found, why=why), status


def as_answer(made: bytes) -> Response:
    """A PDF for the browser to show or to keep."""
    answer = make_response(made)
    answer.mimetype = "application/pdf"
    answer.headers["Content-Disposition"] = f'inline; filename="taalscholen-{current_language()}.pdf"'
    return answer
