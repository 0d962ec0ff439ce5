"""The register of quality marks, with its history, from a CSV table."""

from pathlib import Path

from portal.domain.quality_mark import QualityMark
from portal.domain.table import Fault, TableFaults, day, member, optional, read_table, spelled, text
from portal.models.quality_mark import QualityMarkStatus
from portal.operations import find_provider
from portal.operations.find_provider import known_providers, require_one_name
from portal.operations.import_table import Brought, ImportResult, begin, day_in_name, finish, keep_rows, read_lines

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
    sources = dict.fromkeys(row["source"] for row in rows if row["source"])
    days = [row["checked_on"] for row in rows if row["checked_on"]]
    found, unknown = known_providers(path.name, rows)
    require_one_name(path.name, found, KEY)
    newest = max(days, default=brought.of_day or day_in_name(path))
    faults = [
        Fault(row.line, "checked_on", "lies before `since`")
        for row in rows
        if newest and (row["checked_on"] or newest) < row["since"]
    ]
    if faults:
        raise TableFaults(path.name, faults)
    intake = begin("quality_marks", path, brought, "; ".join(sources), newest)
    values = [
        {
            "provider_id": school,
            "status": row["status"],
            "since": row["since"],
            "checked_on": row["checked_on"] or intake.of_day,
            "source": row["source"] or intake.source,
        }
        for row, school in found
    ]
    listed = {school for _, school in found}
    keep_rows(
        intake,
        QualityMarkStatus,
        ("provider_id", *KEY),
        values,
        lambda row: row.provider_id not in listed and row.status in LIVE,
    )
    return finish(intake, unknown=unknown)
