"""Entries of the audit log as a table: moments in Dutch time, changes as words."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from flask_babel import lazy_gettext as _

from portal.operations.audit import Line
from portal.web.current import AMSTERDAM

COLUMNS = (_("When"), _("Who"), _("Role"), _("What was done"), _("With what"), _("Before"), _("After"))


def day_asked(text: str) -> date | None:
    """A day as the address writes it (2026-11-21); None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def bounds(day: date | None) -> tuple[datetime | None, datetime | None]:
    """Where a Dutch day begins and ends."""
    if day is None or day == date.max:
        return None, None
    midnight = datetime.combine(day, time(), AMSTERDAM)
    return midnight, datetime.combine(day + timedelta(days=1), time(), AMSTERDAM)


def cells(line: Line) -> tuple[str, ...]:
    """One entry as a row."""
    return (
        line.at.astimezone(AMSTERDAM).strftime("%Y-%m-%d %H:%M:%S"),
        line.who or "",
        line.actor_kind,
        line.action.replace("_", " "),
        f"{line.subject.replace('_', ' ')} {line.key}",
        in_words(line.before),
        in_words(line.after),
    )


def in_words(fields: Mapping[str, object] | None) -> str:
    """Fields and values in one line."""
    return "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in (fields or {}).items())
