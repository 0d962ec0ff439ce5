"""Errors in the visitor's language, and as problem+json (RFC 9457) below /api."""

from flask import Flask, Response, current_app, g, jsonify, make_response, render_template, request
from werkzeug.exceptions import (
    Forbidden,
    HTTPException,
    InternalServerError,
    MethodNotAllowed,
    SecurityError,
    ServiceUnavailable,
)
from werkzeug.wrappers import Response as AnyResponse

from portal.domain.actor import NotAllowed
from portal.operations.name_trouble import name_trouble
from portal.web.language import words
from portal.web.typed import kept_fields

# When to come back after a trouble of ours; a lock, a full disk or a restart may last longer.
RETRY_SECONDS = 30


def init_app(app: Flask) -> None:
    """Answer every error by a page or a problem document."""
    app.register_error_handler(HTTPException, answer)
    app.register_error_handler(NotAllowed, lambda error: answer(Forbidden()))
    app.register_error_handler(Exception, answer_fault)


def answer(error: HTTPException) -> AnyResponse | tuple[str, int]:
    """The page or problem document of an error that HTTP knows."""
    code = error.code or 500
    if 300 <= code < 400:
        return error.get_response()
    if isinstance(error, SecurityError):
        # By a name that is not ours no page can be made: all its links would lead there.
        return Response("This is not the address of this site.\n", 400, mimetype="text/plain")
    if request.path.startswith("/api/"):
        return with_methods(problem(code, error.name, error.description), error)
    speak_as_asked()
    return (by_itself("error.html", code=code) if code >= 500 else render_template("error.html", code=code)), code


def speak_as_asked() -> None:
    """The language of the address, also where no page was found to take it from there."""
    language = request.path.strip("/").split("/")[0]
    if "language" not in g and language in current_app.config["LANGUAGES"]:
        g.language = language


def by_itself(template: str, **values: object) -> str:
    """A page without what the rooms of staff say of who is signed in: that is read from the database."""
    values = {"config": current_app.config, **words(), **values}
    return str(current_app.jinja_env.get_template(template).render(values))


def with_methods(response: Response, error: HTTPException) -> Response:
    """The answer with the methods that the address knows, where another was tried."""
    if isinstance(error, MethodNotAllowed):
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
    return response


def answer_fault(error: Exception) -> AnyResponse | tuple[str, int]:
    """A fault of ours: written to the log without the address, told to the visitor without details."""
    if name_trouble(error):
        current_app.logger.error("a request could not be served", exc_info=error)
        return answer_trouble()
    if current_app.testing:
        raise error
    current_app.logger.exception("a request failed")
    return answer(InternalServerError())


def answer_trouble() -> AnyResponse:
    """What the portal stands on is not in order: nothing was kept, and what was typed is there to be sent again."""
    if request.path.startswith("/api/"):
        answered = problem(503, "Service Unavailable", ServiceUnavailable.description)
    else:
        speak_as_asked()
        fields, whole = kept_fields()
        page = by_itself("unavailable.html", fields=fields, whole=whole, address=request.full_path.rstrip("?"))
        answered = make_response(page, 503)
    answered.headers["Retry-After"] = str(RETRY_SECONDS)
    answered.headers["Cache-Control"] = "no-store"
    return answered


def problem(code: int, title: str, detail: str | None, **more: object) -> Response:
    """A problem document."""
    response = jsonify({"status": code, "title": title, "detail": detail, **more})
    response.status_code = code
    response.mimetype = "application/problem+json"
    return response
