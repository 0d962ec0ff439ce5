"""The history of quality marks from a CSV table."""

from dataclasses import replace
from pathlib import Path

from portal.domain.quality_mark import QualityMark
from portal.domain.table import Fault, TableFaults, day, member, read_table, text
from portal.models.quality_mark import QualityMarkStatus
from portal.operations.import_table import ImportResult, keep_rows, known_providers, read_lines, refuse_doubles

COLUMNS = {"provider": text, "status": member(QualityMark), "since": day, "checked_on": day, "source": text}


def import_quality_marks(path: Path) -> ImportResult:
    """Take in the statuses in `path`; raises TableFaults, and changes nothing, where a line is wrong."""
    rows = read_table(path.name, read_lines(path), COLUMNS)
    refuse_doubles(path.name, rows, ("provider", "since"))
    faults = [Fault(row.line, "checked_on", "lies before `since`") for row in rows if row["checked_on"] < row["since"]]
    if faults:
        raise TableFaults(path.name, faults)
    ids, unknown = known_providers(rows)
    values = [
        {"provider_id": ids[row["provider"]], **{name: row[name] for name in COLUMNS if name != "provider"}}
        for row in rows
        if row["provider"] in ids
    ]
    return replace(keep_rows(QualityMarkStatus, ("provider_id", "since"), values), unknown_providers=unknown)
