"""Municipal boundaries: outlines for drawn maps, and in which municipality a point lies."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path

from sqlalchemy import select

from portal.domain.drawn_country import drawn_country
from portal.domain.outline import cut, ring_of, simpler
from portal.domain.table import Fault, TableFaults
from portal.extensions import db
from portal.models.border import Border, CountryOutline
from portal.models.municipality import Municipality, Postcode
from portal.operations.count_addresses import counted_owners, named
from portal.operations.find_border import Borders
from portal.operations.import_table import Brought, ImportResult, Intake, begin, day_in_name, finish, keep_rows
from portal.travel.boundaries import Boundaries, Boundary, read_boundaries

SOURCE = "CBS and Kadaster, municipal boundaries (CC BY 4.0)"
# About 40 m: less than the width of a line on a map of one municipality.
TOLERANCE = 0.0005


def import_borders(path: Path, brought: Brought) -> ImportResult:
    """Take in boundaries; raises TableFaults, and changes nothing, where one is wrong or of no known municipality."""
    read = read_boundaries(path)
    living = {row.code: row for row in db.session.scalars(select(Municipality).where(Municipality.ended_on.is_(None)))}
    faults = [
        Fault(line, "properties", f"{code} {read.by_code[code].name} is no municipality in the portal")
        for code, line in read.lines.items()
        if code not in living
    ]
    if faults:
        raise TableFaults(path.name, faults)
    year = date(read.year, 1, 1) if read.year else None
    intake = begin("borders", path, brought, SOURCE, year or day_in_name(path, year=True))
    outlines = simple_outlines(read.by_code)
    values = [{"municipality_code": code, "rings": rings} for code, rings in sorted(outlines.items())]
    keep_rows(intake, Border, ("municipality_code",), values, lambda row: True, drop=True)
    draw(intake, read, {code: row.province for code, row in living.items()})
    without = sorted(living.keys() - read.by_code.keys())
    return finish(intake, [*check_postcodes(intake, outlines), *without_border(without)])


def simple_outlines(boundaries: Mapping[str, Boundary]) -> dict[str, list[list[list[float]]]]:
    """The rings as they are kept: [longitude, latitude]; what becomes too small to be a ring is left out."""
    arcs = simpler(cut({code: one.rings for code, one in boundaries.items()}), TOLERANCE)
    rings = {code: [ring_of(ring) for ring in rings] for code, rings in arcs.items()}
    return {code: [[list(spot) for spot in ring] for ring in one if len(ring) > 2] for code, one in rings.items()}


def draw(intake: Intake, read: Boundaries, provinces: Mapping[str, str]) -> None:
    """Draw the country of the boundaries as they came."""
    drawn = drawn_country({code: one.rings for code, one in read.by_code.items()}, provinces)
    keep_rows(intake, CountryOutline, ("id",), [{"id": 1, "drawing": asdict(drawn)}])


def check_postcodes(intake: Intake, outlines: Mapping[str, list[list[list[float]]]]) -> list[str]:
    """Place postcodes of no known municipality by their point, and name those whose point says another one."""
    borders, counted = Borders(outlines), counted_owners()
    other = []
    for row in db.session.scalars(select(Postcode).order_by(Postcode.pc4)):
        found = borders.municipality_at(row.latitude, row.longitude)
        if row.municipality_code is None and found and row.pc4 not in counted:
            intake.tally.count("changed", row.pc4, f"municipality not known -> {found}")
            row.municipality_code = found
        elif found and found != row.municipality_code:
            other.append(f"{row.pc4} ({row.municipality_code}, its point in {found})")
    return named("have their point in another municipality; they stay where they are", other)


def without_border(codes: list[str]) -> list[str]:
    """A line that names municipalities that the file does not have."""
    return [f"{len(codes)} municipalities of the portal have no boundary: {', '.join(codes[:10])}"] if codes else []
