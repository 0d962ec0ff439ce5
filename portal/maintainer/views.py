"""Pages for maintainers: the blueprint and its first screen."""

from flask import render_template

from portal.domain.actor import Task
from portal.operations.what_waits import what_waits
from portal.web.current import today
from portal.web.staff import current_actor, staff_blueprint

blueprint = staff_blueprint("maintainer", __name__, Task.MAINTAIN)


@blueprint.get("/")
def home() -> str:
    """What waits for a maintainer."""
    return render_template("maintainer/home.html", waiting=what_waits(current_actor(), today()), today=today())
