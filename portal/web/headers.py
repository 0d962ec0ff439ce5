"""Headers that every answer carries: nothing from elsewhere is loaded, nobody is told where a visitor comes from."""

from flask import Flask, Response, request

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# Not "no-referrer": with that, browsers put "Origin: null" on our own forms, and older ones have no better word for
# where a form stood (guards.py). Other sites are told nothing either way.
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
FILE = {"X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin"}
FOR_ANY_SITE = {"Cross-Origin-Resource-Policy": "cross-origin"}
# For a year the browser asks by https alone, and goes on past no false certificate (RFC 6797).
ALWAYS_HTTPS = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}

# What other sites may show in a frame: it has no script at all, and says nothing of where it was asked from.
FRAMED = ("public.embed_box", "public.embed_list")
FRAMED_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors *"
)
FRAMED_HEADERS = {**HEADERS, "Content-Security-Policy": FRAMED_POLICY, "Referrer-Policy": "no-referrer"}
# The page with a living example of them.
MAKING = "public.make_embed"
MAKING_HEADERS = {**HEADERS, "Content-Security-Policy": f"{POLICY}; frame-src 'self'"}
BY_ENDPOINT = {MAKING: MAKING_HEADERS, **dict.fromkeys(FRAMED, FRAMED_HEADERS)}

OWN = ("security", "accounts")
PACKED = ("text/css", "text/javascript", "image/svg+xml")


def init_app(app: Flask) -> None:
    """Put the headers on each answer that has not set them itself."""
    https = ALWAYS_HTTPS if app.config["PRODUCTION"] else {}

    @app.after_request
    def add(response: Response) -> Response:
        # A file of ours needs none of what is said of pages: half a kilobyte each. That there is none is a page.
        file = request.endpoint == "static" and response.mimetype != "text/html"
        said = FILE if file else BY_ENDPOINT.get(request.endpoint or "", HEADERS)
        if response.access_control_allow_origin == "*":
            said = said | FOR_ANY_SITE
        # One look at what is there already, not one for each name.
        given = {name.lower() for name, _ in response.headers}
        response.headers.extend((name, value) for name, value in (said | https).items() if name.lower() not in given)
        if file and response.mimetype in PACKED:
            # Small files are read whole: they are packed in one piece and closed at once.
            response.direct_passthrough = False
            response.get_data()
        if not file:
            # An address with a code is a person's own, as are accounts: on a shared computer nothing of it may stay.
            own = "code" in (request.view_args or {}) or request.blueprint in OWN
            response.headers.setdefault("Cache-Control", "no-store" if own else "private, no-cache")
        if request.endpoint == "security.logout":
            # Who sits there next finds no page of theirs behind the back button.
            response.headers["Clear-Site-Data"] = '"cache"'
        return response
