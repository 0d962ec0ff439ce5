"""What follows when Flask-Security says that something happened: places begin and end, changes are written down."""

from flask import Flask, g, request, session
from flask_login import user_logged_out
from flask_security import signals as said

from portal.domain.sign_in import Via
from portal.models.account import Account
from portal.operations.change_account import note_own_change
from portal.operations.count_failed_sign_ins import failed_sign_in
from portal.operations.queue_mail import queue_mail
from portal.operations.staff_sessions import end_everywhere, end_token, start_session
from portal.web.language import STAFF_LANGUAGES
from portal.web.staff_clock import now
from portal.web.staff_device import device_words
from portal.web.staff_letters import staff_letter

# Where the session holds the token of its place.
TOKEN = "staff"  # noqa: S105  the name of a field of the session


def listen(app: Flask) -> None:
    """What follows when Flask-Security says that something happened."""
    said.user_authenticated.connect(signed_in, app)
    said.user_failed_authn.connect(failed, app)
    user_logged_out.connect(signed_out, app)
    said.password_reset.connect(password_reset, app)
    said.password_changed.connect(password_changed, app)
    said.tf_profile_changed.connect(app_set_up, app)
    said.wan_registered.connect(passkey_made, app)
    said.wan_deleted.connect(passkey_removed, app)
    said.change_email_confirmed.connect(address_changed, app)


def signed_in(app: Flask, user: Account, authn_via: list[str] | None = None, **more: object) -> None:
    """A new place; a place that this browser had before ends. From here on the person's own language is spoken."""
    earlier = session.pop(TOKEN, None)
    if earlier is not None:
        end_token(earlier, now())
    via = Via(authn_via[0]) if authn_via and authn_via[0] in set(Via) else Via.PASSWORD
    device = device_words(request.headers.get("User-Agent", ""))
    session[TOKEN] = start_session(user.id, device, via, now())
    if user.language in STAFF_LANGUAGES:
        g.language = user.language


def signed_out(app: Flask, **more: object) -> None:
    """The place ends, not only its cookie."""
    token = session.pop(TOKEN, None)
    if token is not None:
        end_token(token, now())


def failed(app: Flask, user: Account, auth_type: str, **more: object) -> None:
    """Wrong passwords and codes count; a passkey cannot be guessed."""
    if auth_type != "passkey":
        failed_sign_in(user.id, now())


def password_reset(app: Flask, user: Account, **more: object) -> None:
    """Whoever had the old password is signed out."""
    end_everywhere(user.id, now())
    note_own_change(user.id, "password_reset", now(), None, None)


def password_changed(app: Flask, user: Account, **more: object) -> None:
    """Only this place stays signed in."""
    end_everywhere(user.id, now(), session.get(TOKEN))
    note_own_change(user.id, "password_changed", now(), None, None)


def app_set_up(app: Flask, user: Account, **more: object) -> None:
    """Written down."""
    note_own_change(user.id, "app_set_up", now(), None, None)


def passkey_made(app: Flask, user: Account, name: str, **more: object) -> None:
    """Written down with its name."""
    note_own_change(user.id, "passkey_made", now(), None, {"name": name})


def passkey_removed(app: Flask, user: Account, name: str, **more: object) -> None:
    """Written down with its name."""
    note_own_change(user.id, "passkey_removed", now(), {"name": name}, None)


def address_changed(app: Flask, user: Account, old_email: str, **more: object) -> None:
    """Written down, and told to the old address, in case it was somebody else who did it."""
    note_own_change(user.id, "address_changed", now(), {"email": old_email}, {"email": user.email})
    queue_mail(staff_letter("address_changed", old_email, user.language, email=user.email), now())
