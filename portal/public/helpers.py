"""For people who help somebody choose."""

from flask import render_template

from portal.public.views import blueprint
from portal.web.current import read_model


@blueprint.get("/for-helpers")
def for_helpers() -> str:
    """What to do together, what to say, and how to keep it safe."""
    return render_template("public/for_helpers.html", catalogue=read_model().catalogue)
