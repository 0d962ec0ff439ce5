"""What municipalities said of a school, with every version that was ever published."""

from flask import abort, render_template

from portal.operations.change_assessment import SchoolUnknown
from portal.operations.show_rating_history import show_rating_history
from portal.public.views import blueprint
from portal.web.current import read_model, today

__all__ = ["blueprint"]


@blueprint.get("/provider/<slug>/ratings")
def ratings(slug: str) -> str:
    """All ratings of one school, newest quarter first."""
    try:
        history = show_rating_history(slug, today())
    except SchoolUnknown:
        abort(404)
    return render_template("public/ratings.html", history=history, catalogue=read_model().catalogue)
