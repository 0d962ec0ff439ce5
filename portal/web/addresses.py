"""Whole addresses, for letters: nobody who asks for one by a made-up host name decides where its links lead."""

from urllib.parse import urlsplit

from flask import current_app, has_request_context, request, url_for

from portal.web.staff_cookie import plain_loopback

# Where `make run` serves; what is read elsewhere needs the setting.
OWN_MACHINE = "http://127.0.0.1:8000"


def whole_address(endpoint: str, **values: object) -> str:
    """The address of a page, with the scheme and host under which people know this portal."""
    if has_request_context():
        return rebased(url_for(endpoint, **values))  # type: ignore[arg-type]
    # A command on the machine itself.
    with current_app.test_request_context(base_url=OWN_MACHINE):
        return rebased(url_for(endpoint, **values))  # type: ignore[arg-type]


def rebased(address: str) -> str:
    """An address of ours below the portal's own scheme and host."""
    parts = urlsplit(address)
    return base() + parts.path + (f"?{parts.query}" if parts.query else "")


def base() -> str:
    """PUBLIC_ADDRESS; without it the host that was asked, if that is this very machine."""
    public: str | None = current_app.config["PUBLIC_ADDRESS"]
    if public:
        return public.rstrip("/")
    return request.host_url.rstrip("/") if plain_loopback(request) else OWN_MACHINE
