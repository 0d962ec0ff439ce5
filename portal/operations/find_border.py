"""The boundaries that were taken in: one municipality's outline, the country's."""

from collections.abc import Sequence

from portal.domain.drawn_country import DrawnCountry
from portal.extensions import db
from portal.models.border import Border, CountryOutline

Rings = Sequence[Sequence[Sequence[float]]]


def border_of(code: str) -> Rings:
    """The rings of one municipality (longitude, latitude); none where its boundary is not known."""
    row = db.session.get(Border, code)
    return row.rings if row else ()


def country_drawing() -> DrawnCountry | None:
    """The country drawn of the boundaries that were taken in."""
    row = db.session.get(CountryOutline, 1)
    return DrawnCountry(**row.drawing) if row else None
