"""The parts of the dashboard one by one, each with its tables as CSV, and all of them on paper."""

from typing import cast

from flask import Flask, abort, current_app, make_response, render_template, request
from flask.blueprints import BlueprintSetupState
from werkzeug.wrappers import Response

from portal.domain.actor import Task, municipality_of
from portal.municipality.views import blueprint
from portal.operations.list_due import list_due
from portal.web.current import today
from portal.web.filters import static_folder
from portal.web.paper import Press, PressBusy, can_print
from portal.web.staff import current_actor
from portal.web.staff_csv import csv_answer
from portal.web.staff_glance import PARTS, glance_of
from portal.web.staff_paper import on_paper
from portal.web.staff_tables import Table, csv_cell, door, due_table, shown_cell

__all__ = ["blueprint"]

ALL = "all"
# A press of its own: newcomers do not wait for the many pages of a region.
PRESS = "region_press"
# A page shows so many rows of a table, the newest or the most telling; its CSV has all.
MOST_ROWS = 60

blueprint.add_app_template_filter(shown_cell, "cell")
blueprint.add_app_template_filter(on_paper, "on_paper")
blueprint.add_app_template_global(door, "door")


@blueprint.record
def set_up_press(state: BlueprintSetupState) -> None:
    """Each application has its own press for these pages."""
    state.app.extensions[PRESS] = Press(static_folder(cast(Flask, state.app)))


@blueprint.get("/dashboard/<part>")
def dashboard(part: str) -> str | Response:
    """One part: plots where it has any, its tables, and the same as CSV (`?format=csv`, `?table=` for the second)."""
    if part not in PARTS:
        abort(404)
    glance = glance_of(municipality_of(current_actor(), Task.READ))
    tables = glance.tables(part, all_days=request.args.get("days") == ALL)
    if request.args.get("format") == "csv":
        table = next((one for one in tables if one.key == request.args.get("table")), tables[0])
        return as_csv(table, glance.region.code)
    return render_template(
        f"municipality/parts/{part.replace('-', '_')}.html",
        glance=glance,
        tables=tables,
        part=PARTS[part],
        key=part,
        most=MOST_ROWS,
        all_days=request.args.get("days") == ALL,
        day=today(),
    )


def as_csv(table: Table, code: str) -> Response:
    """A table as a file that names itself, the municipality and the day."""
    name = f"{table.key}-{code}-{today().isoformat()}"
    return csv_answer(name, table.head, [[csv_cell(cell) for cell in row] for row in table.rows])


@blueprint.get("/dashboard.pdf")
def dashboard_pdf() -> Response | tuple[str, int]:
    """All of it as a PDF; where none can be made, a page that says so."""
    actor = current_actor()
    glance = glance_of(municipality_of(actor, Task.READ))
    if not can_print():
        return render_template("municipality/no_paper.html", busy=False), 503
    html = render_template(
        "municipality/paper.html",
        glance=glance,
        due=due_table(list_due(actor, today())),
        parts=PARTS,
        most=MOST_ROWS,
        day=today(),
    )
    try:
        made = cast(Press, current_app.extensions[PRESS]).make(html)
    except PressBusy:
        return render_template("municipality/no_paper.html", busy=True), 503
    answer = make_response(made)
    answer.mimetype = "application/pdf"
    answer.headers["Content-Disposition"] = f'inline; filename="region-{glance.region.code}.pdf"'
    return answer
