"""Municipalities' ratings from a CSV table."""

from collections.abc import Sequence
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
from portal.models.rating import Rating
from portal.operations import find_provider
from portal.operations.find_provider import known_providers, require_one_name
from portal.operations.import_table import (
    Brought,
    ImportResult,
    begin,
    finish,
    keep_rows,
    read_lines,
    require_municipalities,
)

AREAS = ("lessons", "guidance", "flexibility", "intake")
BASICS = ("mark_valid", "complaints_procedure", "contract_without_penalty", "contract")
COLUMNS = {
    "provider": optional(text),
    "register_id": optional(text),
    "municipality": matching(r"GM\d{4}", "municipality code like GM0344"),
    "quarter": matching(r"20\d\dQ[1-4]", "quarter like 2026Q3"),
    **dict.fromkeys(AREAS, optional(whole(1, 5))),
    **dict.fromkeys(BASICS, optional(yes_or_no)),
    "published_on": day,
}
KEY = ("municipality", "quarter")
# A rating is its municipality's own word: a table of them need not say where it comes from.
SOURCE = "municipalities"


def import_ratings(path: Path, brought: Brought) -> ImportResult:
    """Take in municipalities' ratings; raises TableFaults, and changes nothing, where a line is wrong."""
    rows = read_table(path.name, read_lines(path), COLUMNS, find_provider.COLUMNS, find_provider.SPELLINGS)
    require_municipalities(path.name, rows)
    found, unknown = known_providers(path.name, rows)
    require_one_name(path.name, found, KEY)
    refuse_judged(path.name, found)
    intake = begin("ratings", path, brought, SOURCE, max((row["published_on"] for row in rows), default=brought.today))
    values = [
        {
            "provider_id": school,
            "municipality_code": row["municipality"],
            **{name: row[name] for name in ("quarter", *AREAS, *BASICS, "published_on")},
        }
        for row, school in found
    ]
    keep_rows(intake, Rating, ("provider_id", "municipality_code", "quarter"), values)
    return finish(intake, unknown=unknown)


def refuse_judged(name: str, found: Sequence[tuple[Row, int]]) -> None:
    """Raise TableFaults where a line speaks of a rating that two people gave through the site: no table changes it."""
    columns = (Rating.provider_id, Rating.municipality_code, Rating.quarter)
    judged = {tuple(one) for one in db.session.execute(select(*columns).where(Rating.assessment_id.is_not(None)))}
    reason = "was rated through the site: correct it there"
    faults = [
        Fault(row.line, "quarter", reason)
        for row, school in found
        if (school, row["municipality"], row["quarter"]) in judged
    ]
    if faults:
        raise TableFaults(name, faults)
