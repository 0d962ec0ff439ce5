"""Suggestions while one types, and the points of the postcodes: for script alone, from memory, nothing kept."""

from flask import Response, jsonify, request
from werkzeug.wrappers import Response as AnyResponse

from portal.operations.list_postcode_points import postcode_points
from portal.operations.suggest_places import suggest_places, suggest_words
from portal.public.views import blueprint, root
from portal.web.current import read_model

__all__ = ["blueprint", "root"]

A_DAY = 86_400


@blueprint.get("/suggest")
def suggest() -> Response:
    """Names that begin as the text `q`, or sound like it: of places, or with `of=words` of schools and courses too."""
    look_up = suggest_words if request.args.get("of") == "words" else suggest_places
    answer = jsonify({"suggestions": look_up(read_model(), request.args.get("q", ""))})
    answer.headers["Cache-Control"] = "no-store"
    return answer


@root.get("/postcodes.json")
def postcodes() -> AnyResponse:
    """The middle of every four-digit postcode; the browser itself looks for the nearest."""
    answer = Response(postcode_points(read_model()), mimetype="application/json")
    answer.cache_control.public, answer.cache_control.max_age = True, A_DAY
    answer.add_etag()
    return answer.make_conditional(request)
