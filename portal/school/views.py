"""Pages for schools, which come in by a link and have no account: the blueprint, and who is visiting."""

from flask import Blueprint, abort, render_template

from portal.operations.school_links import LinkUnknown, SchoolVisit, open_link
from portal.web.language import STAFF_LANGUAGES, speak
from portal.web.staff import now

blueprint = Blueprint("school", __name__, url_prefix="/<language>/school")
speak(blueprint, STAFF_LANGUAGES)


def visit(code: str) -> SchoolVisit:
    """The school that the code in the address lets in; else there is no such page."""
    try:
        return open_link(code, now())
    except LinkUnknown:
        abort(404)


@blueprint.get("/<code>/")
def home(code: str) -> str:
    """What the school can do here."""
    return render_template("school/home.html", visit=visit(code), code=code)
