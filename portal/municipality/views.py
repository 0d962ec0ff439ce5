"""Pages for the staff of municipalities: the blueprint and its first screen."""

from flask import render_template, request
from werkzeug.wrappers import Response

from portal.domain.actor import Task, municipality_of
from portal.operations.list_due import first_steps, list_due
from portal.web.current import today
from portal.web.staff import current_actor, staff_blueprint
from portal.web.staff_csv import csv_answer
from portal.web.staff_glance import glance_of
from portal.web.staff_tables import csv_cell, due_table

blueprint = staff_blueprint("municipality", __name__, Task.READ)


@blueprint.get("/")
def home() -> str | Response:
    """What is due, and the region at a glance."""
    actor = current_actor()
    code = municipality_of(actor, Task.READ)
    due = due_table(list_due(actor, today()))
    if request.args.get("format") == "csv":
        return csv_answer(f"{due.key}-{code}", due.head, [[csv_cell(cell) for cell in row] for row in due.rows])
    return render_template(
        "municipality/home.html",
        due=due,
        steps=first_steps(code),
        glance=glance_of(code),
        day=today(),
    )
