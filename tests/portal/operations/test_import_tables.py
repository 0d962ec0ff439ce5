"""Tables that people bring: taken in whole or not at all, and the same table twice changes nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from portal.domain.table import TableFaults
from portal.extensions import Base, db
from portal.models import OutcomeCount, Provider, QualityMarkStatus, Rating, SourceTable
from portal.models.version import data_version
from portal.operations.import_outcomes import import_outcomes
from portal.operations.import_quality_marks import import_quality_marks
from portal.operations.import_ratings import import_ratings
from portal.operations.import_table import Brought, ImportResult
from tests.make import TODAY, add_providers, add_towns

Operation = Callable[[Path, Brought], ImportResult]

BROUGHT = Brought(TODAY)

RATINGS = (
    "provider,municipality,quarter,lessons,guidance,flexibility,intake,"
    "mark_valid,complaints_procedure,contract_without_penalty,contract,published_on"
)
OUTCOMES = "provider,cohort,group,started,passed,evidence,source,measured_on"
MARKS = "provider,status,since,checked_on,source"
KINDS: list[tuple[Operation, type[Base], str, str, str]] = [
    (
        import_ratings,
        Rating,
        RATINGS,
        "de-brug,GM9001,2026Q2,4,,3,5,yes,no,,no,2026-07-01",
        "de-brug,GM9001,2026Q2,5,,3,5,yes,no,,no,2026-07-01",
    ),
    (
        import_outcomes,
        OutcomeCount,
        OUTCOMES,
        "de-brug,2023,family,40,25,verified,register,2026-06-01",
        "de-brug,2023,family,40,26,verified,register,2026-06-01",
    ),
    (
        import_quality_marks,
        QualityMarkStatus,
        MARKS,
        "de-brug,held,2024-01-01,2026-11-01,register",
        "de-brug,suspended,2024-01-01,2026-11-02,register",
    ),
]
EACH = pytest.mark.parametrize(("operation", "model", "header", "line", "other"), KINDS)


@pytest.fixture(autouse=True)
def country() -> None:
    add_towns()
    add_providers("de-brug", "het-leerhuis")


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """Writes a CSV of these lines."""

    def write(*lines: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "table.csv"
        path.write_bytes("\n".join(lines).encode(encoding))
        return path

    return write


def rows_of(model: type[Base]) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.session.execute(model.__table__.select())]


def faults_of(operation: Operation, path: Path) -> list[tuple[int, str]]:
    with pytest.raises(TableFaults) as caught:
        operation(path, BROUGHT)
    assert str(caught.value).startswith("table.csv, line ")
    return [(fault.line, fault.field) for fault in caught.value.faults]


@EACH
def test_the_same_table_twice_changes_nothing(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    assert operation(table(header, line), BROUGHT) == ImportResult(added=1)
    before, version = rows_of(model), data_version(db.session)
    assert operation(table(header, line), BROUGHT) == ImportResult(same=1)
    assert (rows_of(model), data_version(db.session)) == (before, version)


@EACH
def test_a_changed_line_changes_its_row_and_is_counted(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    operation(table(header, line), BROUGHT)
    before, version = rows_of(model), data_version(db.session)
    more = line.replace("de-brug", "het-leerhuis")
    assert operation(table(header, other, more), BROUGHT) == ImportResult(added=1, changed=1)
    assert rows_of(model)[0] != before[0]
    assert len(rows_of(model)) == 2
    assert data_version(db.session) == version + 1


@EACH
def test_an_unknown_school_is_reported_and_its_line_skipped(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    strange = line.replace("de-brug", "onbekend")
    result = operation(table(header, line, strange), BROUGHT)
    assert result == ImportResult(added=1, unknown_providers=("onbekend",))
    assert result.as_lines()[1:2] == ["Not in the portal, skipped: onbekend"]
    assert len(rows_of(model)) == 1


@EACH
def test_two_lines_that_speak_of_the_same_are_a_fault_and_nothing_is_taken_in(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    assert faults_of(operation, table(header, line, "", other)) == [(4, "provider")]
    assert rows_of(model) == []


@EACH
def test_a_table_that_is_no_text_is_a_fault(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    # cp1252 has no letter of this byte.
    path = table(header, line.replace("register", "reg\x81ster").replace("2026Q2", "2026Q\x81"), encoding="latin-1")
    assert faults_of(operation, path) == [(2, "file")]


@EACH
def test_a_byte_order_mark_does_no_harm(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    assert operation(table(header, line, encoding="utf-8-sig"), BROUGHT).added == 1


@EACH
def test_a_fault_in_the_last_line_stops_the_whole_table(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    bad = line.replace("de-brug", "het-leerhuis").rsplit(",", 1)[0]
    assert faults_of(operation, table(header, line, bad))[0][0] == 3
    assert rows_of(model) == []
    assert data_version(db.session) == 0


@pytest.mark.parametrize(
    ("operation", "header", "line", "field"),
    [
        (import_ratings, RATINGS, "de-brug,GM0001,2026Q2,4,,3,5,yes,no,,no,2026-07-01", "municipality"),
        (import_ratings, RATINGS, "de-brug,Oosterdam,2026Q2,4,,3,5,yes,no,,no,2026-07-01", "municipality"),
        (import_ratings, RATINGS, "de-brug,GM9001,2026Q5,4,,3,5,yes,no,,no,2026-07-01", "quarter"),
        (import_ratings, RATINGS, "de-brug,GM9001,2026Q2,6,,3,5,yes,no,,no,2026-07-01", "lessons"),
        (import_ratings, RATINGS, "de-brug,GM9001,2026Q2,0,,3,5,yes,no,,no,2026-07-01", "lessons"),
        (import_ratings, RATINGS, "de-brug,GM9001,2026Q2,4,,3,5,maybe,no,,no,2026-07-01", "mark_valid"),
        (import_ratings, RATINGS, "de-brug,GM9001,2026Q2,4,,3,5,yes,no,,no,", "published_on"),
        (import_outcomes, OUTCOMES, "de-brug,2023,family,40,41,verified,register,2026-06-01", "passed"),
        (import_outcomes, OUTCOMES, "de-brug,2023,family,,25,verified,register,2026-06-01", "started"),
        (import_outcomes, OUTCOMES, "de-brug,2023,students,40,25,verified,register,2026-06-01", "group"),
        (import_outcomes, OUTCOMES, "de-brug,2023,family,40,25,hearsay,register,2026-06-01", "evidence"),
        (import_outcomes, OUTCOMES, "de-brug,23,family,40,25,verified,register,2026-06-01", "cohort"),
        (import_outcomes, OUTCOMES, "de-brug,2023,family,40,25,verified,,2026-06-01", "source"),
        (import_quality_marks, MARKS, "de-brug,gold,2024-01-01,2026-11-01,register", "status"),
        (import_quality_marks, MARKS, "de-brug,held,2024-01-01,2023-12-31,register", "checked_on"),
        (import_quality_marks, MARKS, ",held,2024-01-01,2026-11-01,register", "provider"),
    ],
)
def test_a_wrong_cell_is_a_fault_of_its_line_and_field(
    operation: Operation, header: str, line: str, field: str, table: Any
) -> None:
    assert faults_of(operation, table(header, line)) == [(2, field)]


def test_what_a_municipality_leaves_open_stays_unknown(table: Any) -> None:
    import_ratings(table(RATINGS, "de-brug,GM9001,2026Q2,,,,,,,,,2026-07-01"), BROUGHT)
    row = db.session.scalars(sa.select(Rating)).one()
    assert (row.lessons, row.intake, row.mark_valid, row.contract) == (None, None, None, None)


def test_a_count_of_nobody_is_a_count(table: Any) -> None:
    assert import_outcomes(table(OUTCOMES, "de-brug,2023,family,0,0,verified,register,2026-06-01"), BROUGHT).added == 1


def everything() -> list[list[str]]:
    """All rows of all tables."""
    tables = Base.metadata.sorted_tables
    return [sorted(map(repr, map(tuple, db.session.execute(table.select())))) for table in tables]


@EACH
def test_a_dry_run_shows_what_would_change_and_takes_nothing_in(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    looking = replace(BROUGHT, dry_run=True)
    empty = everything()
    told = operation(table(header, line), looking).as_lines()
    assert told[:2] == ["Dry run: nothing was taken in.", "1 added:"] and told[2].startswith("  + de-brug ")
    assert everything() == empty
    operation(table(header, line), BROUGHT)
    before = everything()
    result = operation(table(header, other), looking)
    assert (result.added, result.changed, result.same) == (0, 1, 0)
    assert [line for line in result.as_lines() if line.startswith("  ~ de-brug ") and " -> " in line]
    assert everything() == before
    assert operation(table(header, line), looking) == ImportResult(same=1)
    assert operation(table(header, other), BROUGHT).changed == 1


@EACH
def test_a_fault_in_a_dry_run_is_told_too(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    with pytest.raises(TableFaults):
        operation(table(header, f"{line},more"), replace(BROUGHT, dry_run=True))


@EACH
def test_each_row_keeps_where_it_comes_from(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    more = line.replace("de-brug", "het-leerhuis")
    operation(table(header, line, more), BROUGHT)
    operation(table(header, line), replace(BROUGHT, today=TODAY + timedelta(7), source="a newer register"))
    first, second = db.session.scalars(sa.select(SourceTable).order_by(SourceTable.id))
    assert (first.imported_on, second.imported_on) == (TODAY, TODAY + timedelta(7))
    assert second.source == "a newer register" and first.source and first.of_day
    assert [row.table_id for row in db.session.execute(model.__table__.select().order_by("id"))] == [
        second.id,
        first.id,
    ]


@EACH
def test_a_school_may_go_by_its_number_and_a_table_as_people_save_it(
    operation: Operation, model: type[Base], header: str, line: str, other: str, table: Any
) -> None:
    db.session.execute(sa.update(Provider).where(Provider.slug == "de-brug").values(register_id="4711"))
    numbered = (header.replace("provider", "Nummer"), line.replace("de-brug", "4711"))
    path = table(*(one.replace(",", ";") for one in numbered), encoding="cp1252")
    assert operation(path, BROUGHT) == ImportResult(added=1)
    assert operation(table(header, line), BROUGHT) == ImportResult(same=1)
    both = f"{header},Nummer", f"{line},", f"{line.replace('de-brug', '')},4711"
    assert faults_of(operation, table(*both)) == [(3, "provider")]


def test_the_registers_own_words_are_understood(table: Any) -> None:
    brought = replace(BROUGHT, source="register", of_day=TODAY)
    lines = ["Aanbieder;Status;Ingangsdatum", "de-brug;Aspirant;1-3-2024", "de-brug;Keurmerkhouder;01-03-2025"]
    assert import_quality_marks(table(*lines), brought).added == 2
    rows = db.session.scalars(sa.select(QualityMarkStatus).order_by(QualityMarkStatus.since))
    assert [(row.status, row.since.year, row.source) for row in rows] == [
        ("aspirant", 2024, "register"),
        ("held", 2025, "register"),
    ]


def test_a_school_that_left_the_register_is_shown_as_gone_and_its_history_stays(table: Any) -> None:
    import_quality_marks(
        table(MARKS, "de-brug,held,2024-01-01,2026-11-01,r", "het-leerhuis,ended,2024-01-01,2026-11-01,r"), BROUGHT
    )
    result = import_quality_marks(table(MARKS, "het-leerhuis,held,2026-11-01,2026-11-01,r"), BROUGHT)
    assert result == ImportResult(added=1, gone=1)
    assert len(rows_of(QualityMarkStatus)) == 3


@pytest.mark.parametrize(
    ("operation", "lines", "fields"),
    [
        (import_quality_marks, ("provider,status,since", "de-brug,held,2024-01-01"), ["source", "date"]),
        (
            import_outcomes,
            ("provider,cohort,group,started,passed,evidence", "de-brug,2023,family,4,2,claim"),
            ["source", "date"],
        ),
        (import_outcomes, (OUTCOMES.replace(",source", ""), "de-brug,2023,family,4,2,claim,2026-01-01"), ["source"]),
    ],
)
def test_a_table_that_says_not_where_it_comes_from_is_a_fault_until_somebody_does(
    operation: Operation, lines: tuple[str, ...], fields: list[str], table: Any
) -> None:
    assert [field for _, field in faults_of(operation, table(*lines))] == fields
    assert operation(table(*lines), replace(BROUGHT, source="by letter", of_day=TODAY)).added == 1
