"""The clock of staff's pages, and moments in the words of the page's language, as they are in the Netherlands."""

from datetime import UTC, datetime

from babel.dates import format_datetime
from flask import Flask

from portal.web.current import AMSTERDAM
from portal.web.language import current_locale


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def init_app(app: Flask) -> None:
    """`moment|moment` in templates."""
    app.add_template_filter(in_words, "moment")


def in_words(moment: datetime) -> str:
    """Like `21 nov 2026, 14:05`."""
    return format_datetime(moment.astimezone(AMSTERDAM), "d MMM y, HH:mm", locale=current_locale())
