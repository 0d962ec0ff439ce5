"""Municipalities and the postcodes inside them, from the table in the package, a CSV, or CBS's yearly list."""

from collections.abc import Mapping, Sequence
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from sqlalchemy import select

from portal.extensions import db
from portal.models.municipality import Municipality, Postcode
from portal.operations.count_addresses import counted_owners
from portal.operations.end_municipalities import end_municipalities
from portal.operations.import_table import Brought, ImportResult, Intake, begin, day_in_name, finish, keep_rows
from portal.travel.municipalities import MunicipalityRow, municipality_by_postcode, read_municipalities
from portal.travel.successions import Succession, read_successions

PACKAGED = "GeoNames postal codes (CC BY 4.0) in the municipal boundaries of CBS and Kadaster (CC BY 4.0)"
# The year of the boundaries in the package.
PACKAGED_OF = date(2025, 1, 1)


def import_municipalities(path: Path | None, brought: Brought, successions: Path | None = None) -> ImportResult:
    """Take in the municipalities; raises TableFaults, and changes nothing, where a line is wrong.

    What was said in the name of one that ended goes to its successor only where `successions` names one.
    """
    if path is None:
        with as_file(files("portal.travel") / "municipalities.csv") as packaged:
            return take_in(packaged, brought, {}, PACKAGED, PACKAGED_OF)
    said = read_successions(successions) if successions else {}
    return take_in(path, brought, said, None, day_in_name(path, year=True))


def take_in(
    path: Path,
    brought: Brought,
    said: Mapping[str, Sequence[Succession]],
    source: str | None,
    of_day: date | None,
) -> ImportResult:
    """Take in one table, its ended municipalities and its postcodes."""
    rows = read_municipalities(path)
    codes = frozenset(row.code for row in rows)
    intake = begin("municipalities", path, brought, source, of_day)
    lives: dict[str, Any] = {"ended_on": None, "successor_code": None}
    values = [{"code": row.code, "name": row.name, "province": row.province, **lives} for row in rows]
    keep_rows(intake, Municipality, ("code",), values, lambda row: row.ended_on is None and row.code not in said)
    db.session.flush()
    notes = end_municipalities(intake, codes, said)
    redraw_borders(intake, rows)
    return finish(intake, notes)


def redraw_borders(intake: Intake, rows: Sequence[MunicipalityRow]) -> None:
    """Put each postcode area into the municipality that the table gives it, unless CBS counted its addresses."""
    owner = {**municipality_by_postcode(rows), **counted_owners()}
    for area in db.session.scalars(select(Postcode).order_by(Postcode.pc4)):
        new = owner.get(area.pc4, area.municipality_code)
        if new != area.municipality_code:
            intake.tally.count("changed", area.pc4, f"municipality {area.municipality_code} -> {new}")
            area.municipality_code = new
