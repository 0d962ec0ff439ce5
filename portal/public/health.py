"""For machines that look after the portal: does it live, can it answer, its figures. No cookie, nothing of people."""

import logging
from datetime import UTC, datetime
from hmac import compare_digest

from flask import Response, abort, current_app, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST

from portal.operations.check_ready import check_ready
from portal.operations.watch_running import how_it_runs
from portal.public.views import root
from portal.web.current import read_model
from portal.web.metrics import NotShared, written
from portal.web.word_index import index_place

__all__ = ["root"]

LOG = logging.getLogger("portal.health")
SAID = "taalschoolkiezer.ready"


@root.get("/health/live")
def live() -> Response:
    """This process answers; nothing else is asked."""
    return unkept(jsonify({"live": True}))


@root.get("/health/ready")
def ready() -> tuple[Response, int]:
    """Whether searches can be answered, and which part stands in the way: 503."""
    parts = check_ready(index_place(), read_model)
    faults = {name: fault for name, fault in parts.items() if fault}
    tell_once(not faults)
    said = {"ready": not faults, "parts": {name: fault or "ok" for name, fault in parts.items()}}
    return unkept(jsonify(said)), 503 if faults else 200


def tell_once(is_ready: bool) -> None:
    """A line in the log when the answer changes, and no more: somebody asks every few seconds."""
    before = current_app.extensions.get(SAID, True)
    current_app.extensions[SAID] = is_ready
    if before and not is_ready:
        LOG.warning("not ready to answer")
    if is_ready and not before:
        LOG.warning("ready to answer again")


@root.get("/metrics")
def metrics() -> Response:
    """The figures, for those who know METRICS_TOKEN; without that setting there is no such page."""
    token: str | None = current_app.config["METRICS_TOKEN"]
    shown = request.headers.get("Authorization", "")
    if not token or not compare_digest(shown.encode(), f"Bearer {token}".encode()):
        abort(404)
    try:
        running = how_it_runs(index_place(), datetime.now(UTC))
        return unkept(Response(written(running), content_type=CONTENT_TYPE_LATEST))
    except NotShared:
        abort(503, "several processes and no PROMETHEUS_MULTIPROC_DIR")


def unkept(response: Response) -> Response:
    """An answer that nobody may keep."""
    response.headers["Cache-Control"] = "no-store"
    return response
