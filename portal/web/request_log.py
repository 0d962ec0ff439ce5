"""One line for each request: which kind of page, how it ended, how long it took. Nothing of who asked or for what."""

import logging
import time
from typing import Any

from flask import Flask, Response, g, request, request_finished, request_started

from portal.web.logs import number_of_request, rule_of_request

LOG = logging.getLogger("portal.request")
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
# Asked every few seconds by machines; they are heard when something is wrong.
QUIET = frozenset({"root.live", "root.ready", "root.metrics"})
BEGUN = "taalschoolkiezer.begun"


def init_app(app: Flask) -> None:
    """Look at each request as it comes and as it has been answered."""
    request_started.connect(begin, app)
    request_finished.connect(finish, app)


def begin(app: Flask, **rest: Any) -> None:
    """Note when it began; in its environment, which goes with it."""
    request.environ[BEGUN] = time.perf_counter()


def finish(app: Flask, response: Response, **rest: Any) -> None:
    """Write the line."""
    if request.endpoint in QUIET and response.status_code < 400:
        return
    level = logging.ERROR if response.status_code >= 500 else logging.INFO
    if LOG.isEnabledFor(level):
        LOG.log(level, "answered", extra={"answered": figures(response)})


def figures(response: Response) -> dict[str, Any]:
    """Method, rule, status, milliseconds; the proxy's number, language and role where there are any."""
    more = {"language": g.get("language"), "role": g.get("signed_in_role")}
    return {
        **number_of_request(),
        "method": method(),
        "rule": rule_of_request(),
        "status": response.status_code,
        "ms": round(1000 * seconds(), 1),
    } | {name: value for name, value in more.items() if value}


def method() -> str:
    """The method, if it is one that HTTP knows: else it is a text of the sender's."""
    return request.method if request.method in METHODS else "-"


def seconds() -> float:
    """How long the request has taken up to now."""
    return time.perf_counter() - float(request.environ.get(BEGUN, time.perf_counter()))
