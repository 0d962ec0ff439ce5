"""Municipalities and the postcodes inside them, from the table in the package or a CSV of the maintainer's own."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select

from portal.extensions import db
from portal.models.municipality import Municipality, Postcode
from portal.operations.import_table import ImportResult, keep_rows
from portal.travel.municipalities import MunicipalityRow, municipality_by_postcode, read_municipalities


def import_municipalities(path: Path | None = None) -> ImportResult:
    """Take in the municipalities; raises TableFaults, and changes nothing, where a line is wrong."""
    rows = read_municipalities(path)
    values = [{"code": row.code, "name": row.name, "province": row.province} for row in rows]
    return keep_rows(Municipality, ("code",), values, also=lambda: redraw_borders(rows))


def redraw_borders(rows: Sequence[MunicipalityRow]) -> int:
    """Put each postcode area into the municipality that the table gives it; gives how many moved."""
    db.session.flush()
    owner = municipality_by_postcode(rows)
    moved = 0
    for area in db.session.scalars(select(Postcode)):
        if area.pc4 in owner and area.municipality_code != owner[area.pc4]:
            area.municipality_code = owner[area.pc4]
            moved += 1
    return moved
