"""What the request at hand stands on: today's date and the read model of this process."""

from datetime import date, datetime
from typing import cast
from zoneinfo import ZoneInfo

from flask import Flask, current_app, g

from portal.operations.build_read_model import ReadModel
from portal.operations.refresh_catalogue import CurrentReadModel

READ_MODEL, FIRST_PLACE = "read_model", "first_place"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def today() -> date:
    """The day of the application at hand."""
    return day_of(current_app)


def day_of(app: Flask) -> date:
    """The calendar's day in the Netherlands, unless a setting fixes it."""
    fixed: date | str | None = app.config["TODAY"]
    if not fixed:
        return datetime.now(AMSTERDAM).date()
    return date.fromisoformat(fixed) if isinstance(fixed, str) else fixed


def note_first_place(slug: str) -> None:
    """Count that a school stood first in somebody's list; nothing of the person is kept."""
    setattr(g, FIRST_PLACE, slug)
    cast(CurrentReadModel, current_app.extensions[READ_MODEL]).first_places.note(slug)


def read_model() -> ReadModel:
    """All that this request reads, one version of it."""
    return cast(CurrentReadModel, current_app.extensions[READ_MODEL]).get(today())
