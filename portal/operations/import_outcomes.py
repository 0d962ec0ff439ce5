"""Pass counts from a CSV table."""

from dataclasses import replace
from pathlib import Path

from portal.domain.outcome import TOTAL, Evidence, LearnerGroup
from portal.domain.table import Fault, TableFaults, day, member, one_of, read_table, text, whole
from portal.models.outcome import OutcomeCount
from portal.operations.import_table import ImportResult, keep_rows, known_providers, read_lines, refuse_doubles

COLUMNS = {
    "provider": text,
    "cohort": whole(2007, 2100),
    "group": one_of(TOTAL, *LearnerGroup),
    "started": whole(0, 100_000),
    "passed": whole(0, 100_000),
    "evidence": member(Evidence),
    "source": text,
    "measured_on": day,
}
KEY = ("provider", "cohort", "group", "evidence")


def import_outcomes(path: Path) -> ImportResult:
    """Take in the counts in `path`; raises TableFaults, and changes nothing, where a line is wrong."""
    rows = read_table(path.name, read_lines(path), COLUMNS)
    refuse_doubles(path.name, rows, KEY)
    faults = [
        Fault(row.line, "passed", f"{row['passed']} passed of {row['started']} who started")
        for row in rows
        if row["passed"] > row["started"]
    ]
    if faults:
        raise TableFaults(path.name, faults)
    ids, unknown = known_providers(rows)
    others = [name for name in COLUMNS if name != "provider"]
    values = [
        {"provider_id": ids[row["provider"]], **{name: row[name] for name in others}}
        for row in rows
        if row["provider"] in ids
    ]
    return replace(keep_rows(OutcomeCount, ("provider_id", *KEY[1:]), values), unknown_providers=unknown)
