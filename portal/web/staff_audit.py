"""Entries of the audit log as a table: moments in Dutch time, changes as words."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from portal.operations.audit import Line
from portal.web.current import AMSTERDAM
from portal.web.staff_audit_words import ACTIONS, ACTORS, SUBJECTS

COLUMNS = (_("When"), _("Who"), _("Role"), _("What was done"), _("With what"), _("Before"), _("After"))
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
        f"{SUBJECTS.get(line.subject, line.subject)} {line.key}",
        in_words(line.before),
        in_words(line.after),
    )


def in_words(fields: Mapping[str, object] | None) -> str:
    """Fields and values in one line."""
    return "; ".join(f"{name.replace('_', ' ')}: {value_words(value)}" for name, value in (fields or {}).items())


def value_words(value: object) -> str:
    """A value as people write it; what belongs together stands between commas."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name.replace('_', ' ')} {value_words(one)}" for name, one in value.items()) or "-"
    if isinstance(value, list):
        return ", ".join(value_words(one) for one in value) or "-"
    if isinstance(value, bool):
        return str(gettext("yes") if value else gettext("no"))
    return "-" if value is None else str(value)


def action_words(noted: str) -> str:
    """What was done, in words; a log that is older than the words shows what it holds."""
    return str(ACTIONS.get(noted, noted))
