"""Municipal boundaries: outlines for drawn maps, and in which municipality a postcode's middle lies."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

import shapely
from shapely import Geometry
from sqlalchemy import select

from portal.domain.drawn_country import drawn_country, rings_of
from portal.domain.table import Fault, TableFaults
from portal.extensions import db
from portal.models.border import Border, CountryOutline
from portal.models.municipality import Municipality, Postcode
from portal.operations.count_addresses import counted_owners, named
from portal.operations.import_table import Brought, ImportResult, Intake, begin, day_in_name, finish, keep_rows
from portal.travel.boundaries import read_boundaries

SOURCE = "CBS and Kadaster, municipal boundaries (CC BY 4.0)"
# About 40 m: less than the width of a line on a map of one municipality.
TOLERANCE = 0.0005
# Borders whose two sides differ leave gaps, looked for up to 100 m; a few do no harm to a drawing.
MOST_LOOSE = 0.05
GAP = 0.001


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
    areas = {code: one.area for code, one in sorted(read.by_code.items())}
    values = [{"municipality_code": code, "rings": as_kept(area)} for code, area in simpler(areas).items()]
    keep_rows(intake, Border, ("municipality_code",), values, lambda row: True, drop=True)
    notes = draw(intake, areas, {code: row.province for code, row in living.items()})
    without = sorted(living.keys() - areas.keys())
    return finish(intake, [*notes, *check_postcodes(intake, areas), *without_border(without)])


def simpler(areas: Mapping[str, Geometry]) -> dict[str, Geometry]:
    """The areas with fewer points, alike on both sides of each border."""
    return dict(zip(areas, shapely.coverage_simplify([*areas.values()], TOLERANCE), strict=True))


def as_kept(area: Geometry) -> list[list[list[float]]]:
    """The rings of an area as they are kept: [longitude, latitude], without the first point again."""
    return [shapely.get_coordinates(ring)[:-1].tolist() for ring in rings_of(area)]


def draw(intake: Intake, areas: Mapping[str, Geometry], provinces: Mapping[str, str]) -> list[str]:
    """Draw the country of the boundaries as they came, unless they do not fit together; then a line says so."""
    share = loose_share([*areas.values()])
    if share > MOST_LOOSE:
        return [f"The two sides of {share:.0%} of the borders differ: the drawn country stays as it is"]
    keep_rows(intake, CountryOutline, ("id",), [{"id": 1, "drawing": asdict(drawn_country(areas, provinces))}])
    return []


def loose_share(areas: Sequence[Geometry]) -> float:
    """How much of all borders, by length, overlaps with another area or leaves a narrow gap to it."""
    loose = shapely.length(shapely.coverage_invalid_edges(areas, gap_width=GAP)).sum()
    return float(loose / shapely.length(areas).sum())


def check_postcodes(intake: Intake, areas: Mapping[str, Geometry]) -> list[str]:
    """Place postcodes of no known municipality by their point, and name those whose point says another one."""
    rows = db.session.scalars(select(Postcode).order_by(Postcode.pc4)).all()
    points = shapely.points([(row.longitude, row.latitude) for row in rows])
    codes, counted, other = list(areas), counted_owners(), []
    for number, area in shapely.STRtree([*areas.values()]).query(points, predicate="intersects").T.tolist():
        row, found = rows[number], codes[area]
        if row.municipality_code is None and row.pc4 not in counted:
            intake.tally.count("changed", row.pc4, f"municipality not known -> {found}")
            row.municipality_code = found
        elif found != row.municipality_code:
            other.append(f"{row.pc4} ({row.municipality_code}, its point in {found})")
    return named("whose point lies in another municipality, left where they are", other)


def without_border(codes: list[str]) -> list[str]:
    """A line that names municipalities that the file does not have."""
    return [f"{len(codes)} municipalities of the portal have no boundary: {', '.join(codes[:10])}"] if codes else []
