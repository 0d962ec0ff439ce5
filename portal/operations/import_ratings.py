"""Municipalities' ratings from a CSV table."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from portal.domain.table import (
    Fault,
    Row,
    TableFaults,
    day,
    matching,
    optional,
    read_table,
    text,
    whole,
    yes_or_no,
)
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.operations.import_table import (
    ImportResult,
    keep_rows,
    known_providers,
    read_lines,
    refuse_doubles,
    require_municipalities,
)

AREAS = ("lessons", "guidance", "flexibility", "intake")
BASICS = ("mark_valid", "complaints_procedure", "contract_without_penalty", "contract")
COLUMNS = {
    "provider": text,
    "municipality": matching(r"GM\d{4}", "municipality code like GM0344"),
    "quarter": matching(r"20\d\dQ[1-4]", "quarter like 2026Q3"),
    **dict.fromkeys(AREAS, optional(whole(1, 5))),
    **dict.fromkeys(BASICS, optional(yes_or_no)),
    "published_on": day,
}
KEY = ("provider", "municipality", "quarter")


def import_ratings(path: Path) -> ImportResult:
    """Take in the ratings in `path`; raises TableFaults, and changes nothing, where a line is wrong."""
    rows = read_table(path.name, read_lines(path), COLUMNS)
    refuse_doubles(path.name, rows, KEY)
    require_municipalities(path.name, rows)
    refuse_judged(path.name, rows)
    ids, unknown = known_providers(rows)
    values = [
        {
            "provider_id": ids[row["provider"]],
            "municipality_code": row["municipality"],
            **{name: row[name] for name in ("quarter", *AREAS, *BASICS, "published_on")},
        }
        for row in rows
        if row["provider"] in ids
    ]
    result = keep_rows(Rating, ("provider_id", "municipality_code", "quarter"), values)
    return replace(result, unknown_providers=unknown)


def refuse_judged(name: str, rows: Sequence[Row]) -> None:
    """Raise TableFaults where a line speaks of a rating that two people gave through the site: no table changes it."""
    columns = (Provider.slug, Rating.municipality_code, Rating.quarter)
    query = select(*columns).join(Provider, Provider.id == Rating.provider_id).where(Rating.assessment_id.is_not(None))
    judged = {tuple(one) for one in db.session.execute(query)}
    reason = "was rated through the site: correct it there"
    faults = [Fault(row.line, "quarter", reason) for row in rows if tuple(row[column] for column in KEY) in judged]
    if faults:
        raise TableFaults(name, faults)
