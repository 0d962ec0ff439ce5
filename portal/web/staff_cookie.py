"""The cookie of staff: only their rooms have one. Whatever an extension asks elsewhere, there is no session to read."""

from hashlib import sha256
from ipaddress import ip_address
from typing import Any

from flask import Flask, Request, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from werkzeug.wrappers import Response

from portal.web.language import STAFF_LANGUAGES

# What follows the language in the addresses that know who is signed in; `account` is Flask-Security's and ours.
ROOMS = frozenset({"account", "municipality", "maintainer"})
NAME = "staff"


class NoSession(SecureCookieSession):
    """What public pages have: reading it tells nothing and leaves no trace in the answer, writing it is a fault."""

    accessed = property(lambda self: False, lambda self, value: None)

    def __setitem__(self, key: str, value: Any) -> None:
        message = f"{key}: pages outside the rooms of staff have no session"
        raise RuntimeError(message)


class StaffCookie(SecureCookieSessionInterface):
    """Signed cookies, sent over https alone, but for a portal that is tried out on the reader's own machine."""

    # Flask's own is SHA-1.
    digest_method = staticmethod(sha256)

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """The session of a page of staff, nothing elsewhere."""
        return super().open_session(app, request) if in_staff_room(request.path) else NoSession()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Only what was opened is saved."""
        if not isinstance(session, NoSession):
            super().save_session(app, session, response)  # type: ignore[arg-type]

    def get_cookie_secure(self, app: Flask) -> bool:
        """Always, unless a portal that is tried out was asked by http on this very machine."""
        return bool(app.config["PRODUCTION"]) or not plain_loopback(request)

    def get_cookie_name(self, app: Flask) -> str:
        """With the prefix that keeps other hosts of the domain from setting it, where browsers allow the prefix."""
        return f"__Host-{NAME}" if self.get_cookie_secure(app) else NAME


def init_app(app: Flask) -> None:
    """Sessions of this application are those of staff."""
    app.session_interface = StaffCookie()


def in_staff_room(path: str) -> bool:
    """Whether an address belongs to the pages that know who is signed in: /nl/municipality/..."""
    parts = path.split("/", 3)
    return len(parts) > 2 and parts[1] in STAFF_LANGUAGES and parts[2] in ROOMS


def plain_loopback(asked: Request) -> bool:
    """Whether the browser runs on this machine and asked without encryption."""
    host = asked.host.rsplit(":", 1)[0].strip("[]")
    if asked.is_secure:
        return False
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
