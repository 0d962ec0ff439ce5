"""Pass counts from a CSV table."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from portal.domain.outcome import TOTAL, Evidence, LearnerGroup
from portal.domain.table import Fault, Row, TableFaults, day, member, one_of, optional, read_table, spelled, text, whole
from portal.models.outcome import OutcomeCount
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

GROUPS = {
    "totaal": TOTAL,
    "asiel laaggeletterd": LearnerGroup.REFUGEE_LOW_LITERATE,
    "asiel overig": LearnerGroup.REFUGEE_OTHER,
    "gezin en overig": LearnerGroup.FAMILY,
}
WITNESSES = {
    "geverifieerd": Evidence.VERIFIED,
    "gemeente": Evidence.MUNICIPAL,
    "vrijwilligers": Evidence.VOLUNTEER,
    "opgave": Evidence.CLAIM,
}
COLUMNS = {
    "provider": optional(text),
    "register_id": optional(text),
    "cohort": whole(2007, 2100),
    "group": spelled(one_of(TOTAL, *LearnerGroup), GROUPS),
    "started": whole(0, 100_000),
    "passed": whole(0, 100_000),
    "evidence": spelled(member(Evidence), WITNESSES),
    "source": text,
    "measured_on": day,
}
SPELLINGS = {
    **find_provider.SPELLINGS,
    "startjaar|cohort": "cohort",
    "groep": "group",
    "gestart|begonnen": "started",
    "geslaagd": "passed",
    "bewijs": "evidence",
    "bron": "source",
    "peildatum|gemeten op": "measured_on",
}
KEY = ("cohort", "group", "evidence")
# What the bringer may say of all lines at once.
OF_ALL = frozenset({"source", "measured_on"})


def import_outcomes(path: Path, brought: Brought) -> ImportResult:
    """Take in counts of who started and passed; raises TableFaults, and changes nothing, where a line is wrong.

    Gone is what the portal has of the same years and witnesses and the table has not.
    """
    rows = read_table(path.name, read_lines(path), COLUMNS, find_provider.COLUMNS | OF_ALL, SPELLINGS)
    refuse_more_passed(path.name, rows)
    found, unknown = known_providers(path.name, rows)
    require_one_name(path.name, found, KEY)
    sources = dict.fromkeys(row["source"] for row in rows if row["source"])
    days = [row["measured_on"] for row in rows if row["measured_on"]]
    intake = begin("outcomes", path, brought, "; ".join(sources), max(days, default=day_in_name(path)))
    values = [values_of(intake, row, school) for row, school in found]
    counted = {(row["cohort"], row["evidence"]) for row in rows}
    keep_rows(intake, OutcomeCount, ("provider_id", *KEY), values, lambda row: (row.cohort, row.evidence) in counted)
    return finish(intake, unknown=unknown)


def refuse_more_passed(name: str, rows: Sequence[Row]) -> None:
    """Raise TableFaults where more passed than started."""
    faults = [
        Fault(row.line, "passed", f"{row['passed']} passed of {row['started']} who started")
        for row in rows
        if row["passed"] > row["started"]
    ]
    if faults:
        raise TableFaults(name, faults)


def values_of(intake: Intake, row: Row, school: int) -> dict[str, Any]:
    """The columns of one count; what a line does not say itself is that of the table."""
    return {
        "provider_id": school,
        **{name: row[name] for name in (*KEY, "started", "passed")},
        "source": row["source"] or intake.source,
        "measured_on": row["measured_on"] or intake.of_day,
    }
