"""How much of each kind of request one network may make: the one table of all limits, and the answer beyond them.

Fair for a library, a shelter or a school that is one network: the shares are for a class that works at the same time.
"""

from collections.abc import Mapping
from ipaddress import IPv4Address, IPv6Address
from typing import Any, cast

from flask import Flask, Response, current_app, make_response, render_template, request
from werkzeug.exceptions import SecurityError

from portal.web.allowance import HOUR, MINUTE, Allowance, Share
from portal.web.counts import Counts, counts_from
from portal.web.errors import problem
from portal.web.guards import asker_of, network_of
from portal.web.staff_clock import now
from portal.web.typed import kept_fields

PAGES, SEARCH, SUGGESTIONS, TILES, API = "pages", "search", "suggestions", "tiles", "api"
FORMS, SIGN_IN, PAPER, STAFF_PAPER = "forms", "sign_in", "paper", "staff_paper"
FAILED_SIGN_INS, RESET_LETTERS, WRONG_CODES = "failed_sign_ins", "reset_letters", "wrong_codes"
# Assumption: thirty people at once, each with a page every six seconds, a map that is moved twice in that time, or a
# form a minute.
SHARES = {
    PAGES: Share(600, MINUTE),
    SEARCH: Share(300, MINUTE),
    SUGGESTIONS: Share(900, MINUTE),
    TILES: Share(6_000, MINUTE),
    API: Share(10_000, HOUR),
    FORMS: Share(120, MINUTE),
    SIGN_IN: Share(60, MINUTE),
    PAPER: Share(30, HOUR),
    STAFF_PAPER: Share(120, HOUR),
    # What follows is counted where it happens, not for each request.
    FAILED_SIGN_INS: Share(50, HOUR),
    RESET_LETTERS: Share(20, HOUR),
    # Twelve signs are mistyped now and then; a thousand networks would still try for a million years.
    WRONG_CODES: Share(15, HOUR),
}
# The question itself, which is reckoned anew for everybody.
ASKING = (
    "search",
    "search_map",
    "why",
    "worth_waiting",
    "compare",
    "my_list",
    "sheet",
    "term",
    "costs",
    "embed_list",
    "embed_list_document",
)
KINDS = {
    **{f"public.{name}": SEARCH for name in ASKING},
    "public.suggest": SUGGESTIONS,
    "root.postcodes": SUGGESTIONS,
    "root.tile": TILES,
    "municipality.dashboard_pdf": STAFF_PAPER,
    "municipality.review_paper": STAFF_PAPER,
}
FREE = ("static", "root.healthz", "root.live", "root.ready", "root.metrics", "root.own_theme")
EXTENSION, COUNTS = "limits", "counts"
POLICY, LEFT = "RateLimit-Policy", "RateLimit"


def init_app(app: Flask) -> None:
    """Each application counts for itself, or with its siblings where REDIS_URL names a place for that."""
    counts = counts_from(app.config["REDIS_URL"], str(app.config["SECRET_KEY"]))
    app.extensions[COUNTS] = counts
    app.extensions[EXTENSION] = {name: Allowance(name, share, counts) for name, share in SHARES.items()}
    app.before_request(hold_back)


def allowance(name: str) -> Allowance:
    """What networks have left of one kind."""
    return allowance_of(current_app, name)


def allowance_of(app: Flask, name: str) -> Allowance:
    """The same of an application that is named."""
    return cast(dict[str, Allowance], app.extensions[EXTENSION])[name]


def counts_of(app: Flask) -> Counts:
    """Where this application counts."""
    return cast(Counts, app.extensions[COUNTS])


def share_headers(app: Flask, kind: str, environ: Mapping[str, Any]) -> dict[str, str]:
    """What who sends a request has left of a kind's share, for programs (draft-ietf-httpapi-ratelimit-headers)."""
    if kind != API:
        return {}
    own, moment, address = allowance_of(app, kind), now(), asker_of(app, environ)
    left = own.left(network_of(address), moment) if is_limited(address) else own.share.most
    return {
        POLICY: f'"hour";q={own.share.most};w={own.share.seconds}',
        LEFT: f'"hour";r={left};t={own.seconds_left(moment)}',
    }


def kind_of(endpoint: str | None, method: str) -> str | None:
    """Which share a request takes from; None for what costs nothing, and is asked by machines of ours."""
    if endpoint in FREE:
        return None
    if endpoint in KINDS:
        return KINDS[endpoint]
    room = (endpoint or "").partition(".")[0]
    if room == "api":
        # Asking what may be asked costs nothing.
        return None if method == "OPTIONS" else API
    if method in ("GET", "HEAD", "OPTIONS"):
        return PAGES
    return SIGN_IN if room in ("security", "accounts") else FORMS


def is_limited(address: IPv4Address | IPv6Address | None) -> bool:
    """Who asks from this very machine, or by a proxy that nobody named, has no limit: it would be one for all."""
    return address is not None and not address.is_loopback


def hold_back() -> Response | None:
    """Nothing, or the answer to a network that had its share."""
    kind = kind_of(request.endpoint, request.method)
    if kind is None or isinstance(request.routing_exception, SecurityError):
        return None
    own, moment = allowance(kind), now()
    return None if admits(current_app, kind, request.environ) else too_many(own.seconds_left(moment))


def admits(app: Flask, kind: str, environ: Mapping[str, Any]) -> bool:
    """Whether who sends a request may have one more of a kind; it is counted."""
    address = asker_of(app, environ)
    return not is_limited(address) or allowance_of(app, kind).admit(network_of(address), now())


def too_many(seconds: int) -> Response:
    """When to come back, in the visitor's language; what was typed into a form of ours is there to be sent then."""
    if request.path.startswith("/api/"):
        answer = problem(429, "Too Many Requests", "Your network has had its share. Come back later.")
    elif request.endpoint in ("root.tile", "public.suggest", "root.postcodes"):
        # Asked by script, which goes on without.
        answer = Response(status=429)
    else:
        fields, whole = kept_fields()
        page = render_template(
            "too_many.html", seconds=seconds, fields=fields, whole=whole, address=request.full_path.rstrip("?")
        )
        answer = make_response(page, 429)
    answer.headers["Retry-After"] = str(seconds)
    answer.headers["Cache-Control"] = "no-store"
    return answer
