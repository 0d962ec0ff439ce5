"""Pages for newcomers and their helpers."""

from secrets import randbelow
from urllib.parse import urlencode

from flask import Blueprint, abort, current_app, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from portal.operations.explain_choice import OfferingUnknown, explain_choice
from portal.operations.show_travel_sources import show_travel_sources
from portal.web.answered_search import answered_search
from portal.web.current import note_first_place, read_model
from portal.web.language import current_language, speak
from portal.web.method_page import method_page
from portal.web.question_address import search_address
from portal.web.results_page import around_results
from portal.web.search_form import TURNS, SearchForm, cut_postcode

root = Blueprint("root", __name__)
blueprint = Blueprint("public", __name__, url_prefix="/<language>")
speak(blueprint)


@root.get("/")
def choose_language() -> Response:
    """Send a visitor to the site in the language that the browser asks for."""
    return redirect(url_for("public.home", language=current_language()))


@root.get("/crawler")
def explain_crawler() -> Response:
    """The address that the crawler gives to the sites it reads."""
    return redirect(url_for("public.for_schools", language=current_language()))


@root.get("/theme.css")
def own_theme() -> Response:
    """A municipality's own tokens."""
    if not current_app.config["THEME"]:
        abort(404)
    return send_file(current_app.config["THEME"], mimetype="text/css", max_age=3600)


@root.get("/healthz")
def healthz() -> dict[str, object]:
    """Whether this process can answer a search, and from which version of the data."""
    catalogue = read_model().catalogue
    return {"status": "ok", "dataVersion": catalogue.version, "offerings": len(catalogue.offerings)}


@blueprint.get("/")
def home() -> str:
    """The first page: one field, one button."""
    catalogue = read_model().catalogue
    return render_template(
        "public/home.html", form=SearchForm(today=catalogue.today), catalogue=catalogue, turn=randbelow(TURNS)
    )


@blueprint.get("/search")
def search() -> str | Response | tuple[str, int]:
    """The schools that answer a question, in order, with the reasons why."""
    cut = cut_postcode(request.args)
    if cut is not None:
        return redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}")
    model = read_model()
    form = SearchForm(request.args, today=model.catalogue.today)
    if not form.validate():
        return render_template("public/search.html", form=form, catalogue=model.catalogue, result=None), 400
    criteria = form.criteria()
    result = answered_search(model, criteria)
    if result.advised_first:
        note_first_place(result.advised_first)
    around = around_results(model, form, criteria, result)
    return render_template("public/search.html", form=form, catalogue=model.catalogue, result=result, **around)


@blueprint.get("/why")
def why() -> str:
    """Why one course stands above another for the person who asked: what each point counts."""
    model = read_model()
    form = SearchForm(request.args, today=model.catalogue.today)
    if not form.validate():
        abort(404)
    try:
        found = explain_choice(model, form.criteria(), request.args.get("chosen", ""), request.args.get("other", ""))
    except OfferingUnknown:
        abort(404)
    return render_template("public/why.html", found=found, catalogue=model.catalogue, back=search_address())


@blueprint.get("/method")
def method() -> str:
    """How the portal reckons and why it does not sort by stars or by waiting list."""
    return render_template(
        "public/method.html",
        page=method_page,
        catalogue=read_model().catalogue,
        travel=show_travel_sources(read_model()),
    )


@blueprint.get("/sources")
def sources() -> str:
    """Where the facts come from, and under which licence."""
    return render_template(
        "public/sources.html", catalogue=read_model().catalogue, travel=show_travel_sources(read_model())
    )
