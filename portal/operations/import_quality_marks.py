"""The register of quality marks, with its history, from a CSV table."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select

from portal.domain.quality_mark import QualityMark
from portal.domain.table import Fault, Row, TableFaults, day, member, optional, read_table, spelled, text
from portal.extensions import db
from portal.models.quality_mark import QualityMarkStatus
from portal.operations import find_provider
from portal.operations.find_provider import known_providers, require_one_name
from portal.operations.import_table import (
    Brought,
    ImportResult,
    Intake,
    begin,
    day_in_name,
    finish,
    keep_rows,
    read_lines,
)

# The register's own words; a holder for a term and one without end are both holders.
STATUSES = {
    **dict.fromkeys(("keurmerk", "keurmerkhouder", "keurmerkhouder onbepaalde tijd"), QualityMark.HELD),
    **dict.fromkeys(("aspirant", "aspirant-keurmerk", "aspirant-keurmerkhouder"), QualityMark.ASPIRANT),
    **dict.fromkeys(("geschorst", "schorsing"), QualityMark.SUSPENDED),
    **dict.fromkeys(("ingetrokken", "intrekking"), QualityMark.WITHDRAWN),
    **dict.fromkeys(("vervallen", "gestopt", "beëindigd"), QualityMark.ENDED),
}
LIVE = frozenset({QualityMark.HELD, QualityMark.ASPIRANT, QualityMark.SUSPENDED})
COLUMNS = {
    "provider": optional(text),
    "register_id": optional(text),
    "status": spelled(member(QualityMark), STATUSES),
    "since": day,
    "checked_on": day,
    "source": text,
}
SPELLINGS = {
    **find_provider.SPELLINGS,
    "sinds|ingangsdatum|datum ingang": "since",
    "peildatum|gecontroleerd op": "checked_on",
    "bron": "source",
}
KEY = ("since",)
# What the bringer may say of all lines at once.
OF_ALL = frozenset({"checked_on", "source"})


def import_quality_marks(path: Path, brought: Brought) -> ImportResult:
    """Take in statuses of quality marks; raises TableFaults, and changes nothing, where a line is wrong.

    Older statuses stay: they are the history. Gone is who has a mark in the portal and is not in the table at all.
    """
    rows = read_table(path.name, read_lines(path), COLUMNS, find_provider.COLUMNS | OF_ALL, SPELLINGS)
    found, unknown = known_providers(path.name, rows)
    require_one_name(path.name, found, KEY)
    days = [row["checked_on"] for row in rows if row["checked_on"]]
    newest = max(days, default=brought.of_day or day_in_name(path))
    refuse_checked_before(path.name, rows, newest)
    sources = dict.fromkeys(row["source"] for row in rows if row["source"])
    intake = begin("quality_marks", path, brought, "; ".join(sources), newest)
    values = [values_of(intake, row, school) for row, school in found]
    keep_rows(intake, QualityMarkStatus, ("provider_id", *KEY), values, left_out(school for _, school in found))
    return finish(intake, unknown=unknown)


def refuse_checked_before(name: str, rows: Sequence[Row], newest: date | None) -> None:
    """Raise TableFaults where a status was checked before it held; without a day of its own it has the table's."""
    faults = [
        Fault(row.line, "checked_on", "lies before `since`")
        for row in rows
        if newest and (row["checked_on"] or newest) < row["since"]
    ]
    if faults:
        raise TableFaults(name, faults)


def values_of(intake: Intake, row: Row, school: int) -> dict[str, Any]:
    """The columns of one status; what a line does not say itself is that of the table."""
    return {
        "provider_id": school,
        "status": row["status"],
        "since": row["since"],
        "checked_on": row["checked_on"] or intake.of_day,
        "source": row["source"] or intake.source,
    }


def left_out(schools: Iterable[int]) -> Callable[[QualityMarkStatus], bool]:
    """Whether the newest status of a school that is none of these is one that it still has."""
    listed = set(schools)
    newest: dict[int, date] = {}
    for row in db.session.scalars(select(QualityMarkStatus).order_by(QualityMarkStatus.since)):
        newest[row.provider_id] = row.since
    return lambda row: row.provider_id not in listed and row.since == newest[row.provider_id] and row.status in LIVE
