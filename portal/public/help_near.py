"""Where somebody finds help nearby: desks and organisations that municipalities told us of."""

from urllib.parse import urlencode

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from portal.operations.find_help import HelpFound, find_help
from portal.public.views import blueprint
from portal.web.current import read_model
from portal.web.region_words import HELP_KINDS, SPOKEN
from portal.web.search_form import SearchForm, cut_postcode

__all__ = ["blueprint"]

blueprint.add_app_template_filter(HELP_KINDS.__getitem__, "help_kind")


@blueprint.get("/help-near")
def help_near() -> str | Response:
    """A field for a place, and the help points near it."""
    cut = cut_postcode(request.args)
    if cut is not None:
        return redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}")
    model = read_model()
    form = SearchForm(request.args, today=model.catalogue.today)
    asked = form.shown_place.strip()
    found = find_help(model, asked, request.args.get("municipality")) if asked else HelpFound()
    return render_template(
        "public/help_near.html", catalogue=model.catalogue, form=form, asked=asked, found=found, spoken=SPOKEN
    )
