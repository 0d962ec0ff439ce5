"""Shows the fictional schools' pages, so that the sources of the demonstration can be looked at."""

import re
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, url_for

from portal.demo.server import site_file

blueprint = Blueprint("demo", __name__, url_prefix="/demonstration")
# These pages are of any make, and never of ours: they may style themselves and do nothing else.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline' 'self'; img-src 'self' data:; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox"
)
# A fictional site believes that it stands at the root of a host of its own.
ROOTED_LINK = re.compile(rb"""((?:href|src)\s*=\s*["']?)/(?!/)""", re.I)


@blueprint.get("/<slug>/", defaults={"path": ""})
@blueprint.get("/<slug>/<path:path>")
def site(slug: str, path: str) -> Response:
    """One page of a fictional school's site, as the crawler met it."""
    found = site_file(Path(current_app.config["DEMO_DIR"]) / "sites", slug, f"/{path}")
    if found is None:
        abort(404)
    body, content_type, status = found
    if content_type.startswith("text/html"):
        body = ROOTED_LINK.sub(rb"\g<1>" + url_for(".site", slug=slug).encode(), body)
    response = Response(body, status, content_type=content_type)
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Robots-Tag"] = "noindex"
    return response
