"""Municipal boundaries: outlines for drawn maps, and in which municipality a point lies."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path

from sqlalchemy import select

from portal.domain.drawn_country import drawn_country
from portal.domain.outline import beside_middle, cut, ring_of, sides, simpler
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
# Borders whose two sides differ leave gaps; a few do no harm to a drawing. So many are looked at, 100 m to each side.
MOST_LOOSE = 0.05
SAMPLE = 500
STEP = 0.001


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
    notes = draw(intake, read, {code: row.province for code, row in living.items()})
    without = sorted(living.keys() - read.by_code.keys())
    return finish(intake, [*notes, *check_postcodes(intake, outlines), *without_border(without)])


def simple_outlines(boundaries: Mapping[str, Boundary]) -> dict[str, list[list[list[float]]]]:
    """The rings as they are kept: [longitude, latitude]; what becomes too small to be a ring is left out."""
    arcs = simpler(cut({code: one.rings for code, one in boundaries.items()}), TOLERANCE)
    rings = {code: [ring_of(ring) for ring in rings] for code, rings in arcs.items()}
    return {code: [[list(spot) for spot in ring] for ring in one if len(ring) > 2] for code, one in rings.items()}


def draw(intake: Intake, read: Boundaries, provinces: Mapping[str, str]) -> list[str]:
    """Draw the country of the boundaries as they came, unless they do not fit together; then a line says so."""
    share = loose_share(read)
    if share > MOST_LOOSE:
        return [f"The two sides of {share:.0%} of the lines looked at differ: the drawn country stays as it is"]
    drawn = drawn_country({code: one.rings for code, one in read.by_code.items()}, provinces)
    keep_rows(intake, CountryOutline, ("id",), [{"id": 1, "drawing": asdict(drawn)}])
    return []


def loose_share(read: Boundaries) -> float:
    """Of the lines that are a border of one municipality alone, the share with a municipality on both sides."""
    areas = {code: one.rings for code, one in read.by_code.items()}
    alone = sorted(arc for arc, codes in sides(cut(areas)).items() if len(codes) == 1)
    looked_at = alone[:: len(alone) // SAMPLE + 1]
    borders = Borders(areas)
    places = [[borders.municipality_at(y, x) for x, y in beside_middle(arc, STEP)] for arc in looked_at]
    return sum(all(found) for found in places) / max(len(places), 1)


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
    return named("whose point lies in another municipality, left where they are", other)


def without_border(codes: list[str]) -> list[str]:
    """A line that names municipalities that the file does not have."""
    return [f"{len(codes)} municipalities of the portal have no boundary: {', '.join(codes[:10])}"] if codes else []
