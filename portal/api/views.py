"""Open data under /api/v1."""

from urllib.parse import urlencode

from flask import Blueprint, Response, current_app, jsonify, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from portal.api.schemas import search_document
from portal.operations.find_offerings import find_offerings
from portal.web.current import read_model
from portal.web.errors import problem
from portal.web.search_form import SearchForm, cut_postcode

API_VERSION = "1.0.0"
blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


@blueprint.after_request
def name_version(response: Response) -> Response:
    """Tell which version answered, and let any site read it."""
    response.headers["API-Version"] = API_VERSION
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@blueprint.get("/offerings")
def offerings() -> AnyResponse:
    """The search as data: the parameters and the order of the search page."""
    cut = cut_postcode(request.args)
    if cut is not None:
        return redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}")
    model = read_model()
    form = SearchForm(request.args, today=model.catalogue.today)
    if not form.validate():
        faults = [{"name": field.name, "reason": str(field.errors[0])} for field in form if field.errors]
        return problem(400, "Bad Request", "A parameter cannot be read.", invalidParams=faults)
    result = find_offerings(model, form.criteria(), simple=current_app.config["ADVICE"] == "simple")
    return jsonify(search_document(result))
