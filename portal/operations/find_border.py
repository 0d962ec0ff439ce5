"""The boundaries that were taken in: in which municipality a point lies, one municipality's outline, the country's."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from portal.domain.drawn_country import DrawnCountry
from portal.domain.outline import holds
from portal.extensions import db
from portal.models.border import Border, CountryOutline

Rings = Sequence[Sequence[Sequence[float]]]


class Borders:
    """All municipalities' rings (longitude, latitude) in memory."""

    def __init__(self, outlines: Mapping[str, Rings]) -> None:
        self._rings = {code: [[(x, y) for x, y in ring] for ring in rings] for code, rings in outlines.items()}
        self._boxes = {
            code: (
                min(x for ring in rings for x, _ in ring),
                min(y for ring in rings for _, y in ring),
                max(x for ring in rings for x, _ in ring),
                max(y for ring in rings for _, y in ring),
            )
            for code, rings in self._rings.items()
            if rings
        }

    def municipality_at(self, latitude: float, longitude: float) -> str | None:
        """The code of the municipality that a point lies in; None where it lies in none."""
        for code, (west, south, east, north) in self._boxes.items():
            within = west <= longitude <= east and south <= latitude <= north
            if within and holds(self._rings[code], (longitude, latitude)):
                return code
        return None


def load_borders() -> Borders:
    """The boundaries of the table; none where none were taken in."""
    return Borders({row.municipality_code: row.rings for row in db.session.scalars(select(Border))})


def border_of(code: str) -> Rings:
    """The rings of one municipality; none where its boundary is not known."""
    row = db.session.get(Border, code)
    return row.rings if row else ()


def country_drawing() -> DrawnCountry | None:
    """The country drawn of the boundaries that were taken in."""
    row = db.session.get(CountryOutline, 1)
    return DrawnCountry(**row.drawing) if row else None
