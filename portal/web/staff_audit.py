"""Entries of the audit log as a table: moments in Dutch time, changes as words."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from flask_babel import lazy_gettext as _

from portal.operations.audit import COMMAND, SCHOOL, Line
from portal.web.current import AMSTERDAM
from portal.web.staff_role_words import SHORT

COLUMNS = (_("When"), _("Who"), _("Role"), _("What was done"), _("With what"), _("Before"), _("After"))
ACTORS: dict[str, object] = {
    **{role.value: words for role, words in SHORT.items()},
    SCHOOL: _("School"),
    COMMAND: _("The site itself"),
}
ACTIONS = {
    "invited": _("invited"),
    "invited_again": _("invited again"),
    "invitation_revoked": _("took an invitation back"),
    "account_made": _("made an account"),
    "account_changed": _("changed language or digest"),
    "activated": _("let an account in again"),
    "deactivated": _("deactivated an account"),
    "signed_in": _("signed in"),
    "signed_out": _("signed out"),
    "signed_out_everywhere": _("signed out everywhere else"),
    "sign_in_refused": _("turned somebody away who came by the organisation's sign-in"),
    "issuer_linked": _("linked an account to the organisation's sign-in"),
    "locked": _("locked an account after wrong passwords or codes"),
    "password_reset": _("chose a new password by a letter"),
    "password_changed": _("changed the password"),
    "address_changed": _("changed the e-mail address"),
    "app_set_up": _("set up an authenticator app"),
    "passkey_made": _("made a passkey"),
    "passkey_removed": _("removed a passkey"),
}
# No log reaches beyond.
YEARS = range(2020, 2200)


def day_asked(text: str) -> date | None:
    """A day as the address writes it (2026-11-21); None for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year in YEARS else None


def bounds(day: date | None) -> tuple[datetime | None, datetime | None]:
    """Where a Dutch day begins and ends."""
    if day is None:
        return None, None
    midnight = datetime.combine(day, time(), AMSTERDAM)
    return midnight, datetime.combine(day + timedelta(days=1), time(), AMSTERDAM)


def cells(line: Line) -> tuple[str, ...]:
    """One entry as a row."""
    return (
        line.at.astimezone(AMSTERDAM).strftime("%Y-%m-%d %H:%M:%S"),
        line.who or "",
        str(ACTORS.get(line.actor_kind, line.actor_kind)),
        action_words(line.action),
        f"{line.subject.replace('_', ' ')} {line.key}",
        in_words(line.before),
        in_words(line.after),
    )


def in_words(fields: Mapping[str, object] | None) -> str:
    """Fields and values in one line."""
    said = ((name.replace("_", " "), "-" if value is None else value) for name, value in (fields or {}).items())
    return "; ".join(f"{name}: {value}" for name, value in said)


def action_words(action: str) -> str:
    """What was done, in words; as the code calls it where there are none."""
    return str(ACTIONS.get(action, action.replace("_", " ")))
