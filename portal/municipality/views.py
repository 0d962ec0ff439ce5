"""Pages for the staff of municipalities: the blueprint and its first screen."""

from flask import render_template

from portal.domain.actor import Task
from portal.web.staff import staff_blueprint

blueprint = staff_blueprint("municipality", __name__, Task.READ)


@blueprint.get("/")
def home() -> str:
    """What is due, and the region at a glance."""
    return render_template("municipality/home.html")
