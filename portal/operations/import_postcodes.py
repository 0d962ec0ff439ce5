"""Postcode areas, from the package that brings GeoNames' table or from a CSV of the maintainer's own."""

from pathlib import Path

from sqlalchemy import select

from portal.extensions import db
from portal.models.municipality import Municipality, Postcode
from portal.operations.import_table import ImportResult, keep_rows
from portal.travel.postcodes import packaged_postcodes, read_postcodes


def import_postcodes(path: Path | None = None) -> ImportResult:
    """Take in postcode areas; raises TableFaults, and changes nothing, where a line is wrong."""
    areas = read_postcodes(path) if path else packaged_postcodes()
    codes = set(db.session.scalars(select(Municipality.code)))
    before = {row.pc4: row.municipality_code for row in db.session.scalars(select(Postcode))}
    values = [
        {
            "pc4": area.pc4,
            "place": area.place,
            "other_places": list(area.other_places),
            "municipality_code": area.municipality_code if area.municipality_code in codes else before.get(area.pc4),
            "latitude": area.latitude,
            "longitude": area.longitude,
        }
        for area in areas
    ]
    return keep_rows(Postcode, ("pc4",), values)
