"""One line for each request: which kind of page, how it ended, how long it took. Nothing of who asked or for what."""

import logging
import time
from collections.abc import Mapping
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
    if request.endpoint not in QUIET or response.status_code >= 400:
        more = {"language": g.get("language"), "role": g.get("signed_in_role")}
        note_request(request.environ, rule_of_request(), response.status_code, seconds(), more)


def note_request(
    environ: Mapping[str, Any], rule: str, status: int, took: float, more: Mapping[str, str | None]
) -> None:
    """A line of method, rule, status, milliseconds; the proxy's number, language and role where there are any."""
    level = logging.ERROR if status >= 500 else logging.INFO
    if LOG.isEnabledFor(level):
        said = number_of_request(environ) | {"method": method(environ), "rule": rule, "status": status}
        said |= {"ms": round(1000 * took, 1)} | {name: value for name, value in more.items() if value}
        LOG.log(level, "answered", extra={"answered": said})


def method(environ: Mapping[str, Any]) -> str:
    """The method, if it is one that HTTP knows: else it is a text of the sender's."""
    asked = str(environ["REQUEST_METHOD"])
    return asked if asked in METHODS else "-"


def seconds() -> float:
    """How long the request has taken up to now."""
    return time.perf_counter() - float(request.environ.get(BEGUN, time.perf_counter()))
