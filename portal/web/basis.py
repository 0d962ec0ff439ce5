"""What a shown chance rests on, and of which day that is."""

from flask import Flask
from flask_babel import gettext

from portal.domain.offering import Provider
from portal.domain.outcome import counted
from portal.web.filters import shown_day


def init_app(app: Flask) -> None:
    """Give templates the filter."""
    app.jinja_env.filters["chance_basis"] = chance_basis


def chance_basis(provider: Provider) -> str:
    """Our estimate, with the newest of what it was made from."""
    counts = counted(provider.outcomes)
    if counts:
        day = shown_day(max(count.measured_on for count in counts))
        return str(gettext("our estimate, from pass counts of %(day)s", day=day))
    if provider.ratings:
        day = shown_day(max(rating.published_on for rating in provider.ratings))
        return str(gettext("our estimate, from ratings of municipalities of %(day)s", day=day))
    return str(gettext("our estimate"))
