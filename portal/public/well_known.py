"""What machines and helpers of browsers ask every site: whom to tell of a weakness, and where passwords are changed."""

from datetime import UTC, datetime, timedelta

from flask import Response, current_app, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from portal.public.views import blueprint, root
from portal.web.addresses import base
from portal.web.language import STAFF_LANGUAGES, current_language
from portal.web.staff_clock import now

__all__ = ["blueprint", "root"]

# Less than a year (RFC 9116, 2.5.5), and renewed each time that it is asked for.
HOLDS = timedelta(days=180)
# Where it lies for all who look for it.
SECURITY = "/.well-known/security.txt"


@root.get(SECURITY)
def security_txt() -> Response:
    """Whom to tell of a weakness (RFC 9116)."""
    lines = {
        "Contact": contact(str(current_app.config["CONTACT"])),
        "Expires": last_moment(now()).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Preferred-Languages": ", ".join(STAFF_LANGUAGES),
        "Canonical": base() + SECURITY,
    }
    text = "".join(f"{name}: {value}\n" for name, value in lines.items())
    answer = Response(text, content_type="text/plain; charset=utf-8")
    answer.headers["Cache-Control"] = "public, max-age=86400"
    return answer


def contact(written: str) -> str:
    """The setting as the address of a mailbox or a page, on one line."""
    plain = "".join(written.split())
    return plain if plain.startswith(("https://", "mailto:", "tel:")) else f"mailto:{plain}"


def last_moment(moment: datetime) -> datetime:
    """Until when the file holds: the end of a day, so that it is the same all day."""
    return (moment.astimezone(UTC) + HOLDS).replace(hour=23, minute=59, second=59, microsecond=0)


@root.get("/.well-known/change-password")
def change_password() -> AnyResponse:
    """Where staff change their password (W3C, A Well-Known URL for Changing Passwords)."""
    spoken = current_language() if current_language() in STAFF_LANGUAGES else STAFF_LANGUAGES[0]
    return redirect(url_for("security.change_password", language=spoken))
