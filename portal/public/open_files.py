"""The exports of the open data as files under /open-data: the newest and those of the last days."""

import hashlib
from pathlib import Path

from flask import Response, abort, current_app, redirect, request, send_file, url_for
from werkzeug.wrappers import Response as AnyResponse

from portal.operations.describe_open_data import FORMS
from portal.operations.export_open_data import MEDIA_TYPES
from portal.operations.keep_exports import MANIFEST, Export, find_export
from portal.public.views import blueprint, root
from portal.web.language import current_language

__all__ = ["blueprint"]

LATEST = "latest"
# An export can be made anew on its own day.
FRESH_SECONDS = {LATEST: 300}
AN_HOUR = 3600


def exports_folder() -> Path:
    """Where the exports lie."""
    return Path(current_app.config["OPEN_DATA_DIR"])


@root.get("/open-data")
def open_data() -> AnyResponse:
    """The address by which catalogues call the data: a page for people stands behind it."""
    return redirect(url_for("public.open_data", language=current_language()))


@root.get("/open-data/<day>/<path:name>")
def open_file(day: str, name: str) -> Response:
    """One file of an export: by its day, or of the newest."""
    export = find_export(exports_folder(), None if day == LATEST else day)
    if export is None:
        abort(404)
    return as_answer(export, name, FRESH_SECONDS.get(day, AN_HOUR))


@root.get("/open-data/<string:name>")
def open_description(name: str) -> Response:
    """The description for catalogues, at an address that stays."""
    export = find_export(exports_folder()) if name in FORMS else None
    if export is None:
        abort(404)
    return as_answer(export, name, FRESH_SECONDS[LATEST])


def as_answer(export: Export, name: str, seconds: int) -> Response:
    """A file that the manifest names, or the manifest; no other is looked for on the disk."""
    listed = export.file(name)
    if listed is None and name != MANIFEST:
        abort(404)
    path = export.folder / name
    try:
        tag = listed["sha256"] if listed else hashlib.sha256(path.read_bytes()).hexdigest()
        answer = send_file(path, mimetype=MEDIA_TYPES[path.suffix], conditional=False, etag=tag, max_age=seconds)
    except FileNotFoundError:
        # A newer one took its place since.
        abort(404)
    # Whoever packs it reads it by another name.
    answer.call_on_close(answer.response.close)  # type: ignore[union-attr]
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Access-Control-Expose-Headers"] = "ETag"
    answer.cache_control.public = True
    # Part of a file can be had where it is not packed on its way.
    whole = listed["bytes"] if listed and path.suffix == ".zip" else None
    answer.make_conditional(request, accept_ranges=whole is not None, complete_length=whole)
    return answer
