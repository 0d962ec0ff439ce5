"""The audit log for approvers of a municipality and for maintainers: by day and action, and as CSV."""

from flask import render_template, request
from werkzeug.wrappers import Response

from portal.accounts.views import blueprint
from portal.operations.audit import MOST_SHOWN, Sought, actions, lines
from portal.web.current import today
from portal.web.staff import current_actor, signed_in
from portal.web.staff_audit import COLUMNS, bounds, cells, day_asked
from portal.web.staff_csv import csv_answer

# A download holds more than a page can.
MOST_IN_CSV = 50_000


@blueprint.get("/audit")
@signed_in
def audit() -> str | Response:
    """The newest entries, or those of a day, or of one kind."""
    actor, day = current_actor(), day_asked(request.args.get("day", ""))
    action = request.args.get("action") or None
    as_csv = request.args.get("format") == "csv"
    found = lines(actor, Sought(*bounds(day), action), MOST_IN_CSV if as_csv else MOST_SHOWN)
    if as_csv:
        return csv_answer(f"audit-{today()}", [str(name) for name in COLUMNS], [cells(one) for one in found])
    gaps = {"entries": [cells(one) for one in found], "actions": actions(actor), "day": day, "action": action}
    return render_template("accounts/audit.html", today=today(), columns=COLUMNS, most=MOST_SHOWN, **gaps)
