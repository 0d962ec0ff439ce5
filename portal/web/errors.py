"""Errors in the visitor's language, and as problem+json (RFC 9457) below /api."""

from flask import Flask, Response, current_app, g, jsonify, render_template, request
from werkzeug.exceptions import Forbidden, HTTPException, InternalServerError, MethodNotAllowed, SecurityError
from werkzeug.wrappers import Response as AnyResponse

from portal.domain.actor import NotAllowed


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
    language = request.path.strip("/").split("/")[0]
    if "language" not in g and language in current_app.config["LANGUAGES"]:
        g.language = language
    return render_template("error.html", code=code), code


def with_methods(response: Response, error: HTTPException) -> Response:
    """The answer with the methods that the address knows, where another was tried."""
    if isinstance(error, MethodNotAllowed):
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
    return response


def answer_fault(error: Exception) -> AnyResponse | tuple[str, int]:
    """A fault of ours: written to the log without the address, told to the visitor without details."""
    if current_app.testing:
        raise error
    current_app.logger.exception("a request failed")
    return answer(InternalServerError())


def problem(code: int, title: str, detail: str | None, **more: object) -> Response:
    """A problem document."""
    response = jsonify({"status": code, "title": title, "detail": detail, **more})
    response.status_code = code
    response.mimetype = "application/problem+json"
    return response
