"""Pages for maintainers: the blueprint and its first screen."""

from flask import render_template

from portal.domain.actor import Task
from portal.web.staff import staff_blueprint

blueprint = staff_blueprint("maintainer", __name__, Task.MAINTAIN)


@blueprint.get("/")
def home() -> str:
    """What waits for a maintainer."""
    return render_template("maintainer/home.html")
