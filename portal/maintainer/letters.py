"""Letters that are not sent, and the schools that none reaches."""

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.maintainer.views import blueprint
from portal.maintainer.words import LETTER_KINDS
from portal.operations.watch_mail import MailUnknown, try_again, waiting_letters
from portal.operations.what_waits import without_contact
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer

__all__ = ["blueprint"]

blueprint.add_app_template_filter(lambda kind: LETTER_KINDS.get(kind, kind), "letter_kind")

LETTERS = ("number", "kind", "queued_at", "tries", "fault", "next_try")
SCHOOLS = ("slug", "name", "website", "email", "phone")


@blueprint.get("/mail")
def mail() -> str | Response:
    """What waits and what was given up."""
    letters = waiting_letters(current_actor())
    if request.args.get("format") == "csv":
        # Without addresses: a table is passed on.
        rows = [(one.number, one.kind, one.queued_at.isoformat(), one.tries, one.fault) for one in letters]
        ends = [one.next_try.isoformat() if one.next_try else None for one in letters]
        return csv_answer("mail", LETTERS, [(*row, end) for row, end in zip(rows, ends, strict=True)])
    return render_template("maintainer/mail.html", letters=letters)


@blueprint.post("/mail/<int:number>")
def send_again(number: int) -> Response:
    """Let a letter be tried from the beginning."""
    try:
        try_again(current_actor(), number, now())
    except MailUnknown:
        abort(404)
    return redirect(url_for(".mail", done="yes"), 303)


@blueprint.get("/schools")
def schools() -> str | Response:
    """Schools without an address or a number in the registry."""
    found = without_contact(current_actor())
    if request.args.get("format") == "csv":
        return csv_answer(
            "schools", SCHOOLS, [(one.slug, one.name, one.base_url, one.email, one.phone) for one in found]
        )
    return render_template("maintainer/schools.html", schools=found)
