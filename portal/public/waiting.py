"""The page for the question whether waiting is worth it: the schools of a search by their wait and their chance."""

from flask import abort, current_app, render_template, request
from werkzeug.wrappers import Response

from portal.operations.weigh_waiting import weigh_waiting
from portal.public.views import blueprint
from portal.web.current import read_model
from portal.web.question_address import search_address
from portal.web.search_form import SearchForm, cut_postcode
from portal.web.waiting_figure import waiting_figure

__all__ = ["blueprint"]


@blueprint.get("/worth-waiting")
def worth_waiting() -> str | Response:
    """Weeks of wait across, chance out of ten up, for the same question as the list."""
    model = read_model()
    form = SearchForm(cut_postcode(request.args) or request.args, today=model.catalogue.today)
    if not form.validate():
        abort(404)
    weighed = weigh_waiting(model, form.criteria(), simple=current_app.config["ADVICE"] == "simple")
    return render_template(
        "public/worth_waiting.html",
        catalogue=model.catalogue,
        weighed=weighed,
        figure=waiting_figure(weighed) if weighed.schools else None,
        back=search_address(),
    )
