"""Tables that people bring: every fault at once, each with the line as an editor counts it and the column."""

from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.table import (
    Fault,
    Parser,
    TableFaults,
    day,
    decimal,
    matching,
    member,
    optional,
    read_table,
    spelled,
    text,
    whole,
    yes_or_no,
)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


COLUMNS: dict[str, Parser] = {"name": text, "size": whole(1, 9), "since": optional(day)}


def faults_of(*lines: str) -> list[tuple[int, str]]:
    with pytest.raises(TableFaults) as caught:
        read_table("table.csv", lines, COLUMNS)
    return [(fault.line, fault.field) for fault in caught.value.faults]


def test_rows_keep_their_line_and_parsed_values() -> None:
    rows = read_table("table.csv", ["name,size,since", "a,1,2026-01-02", "", "b,9,"], COLUMNS)
    assert [(row.line, dict(row.values)) for row in rows] == [
        (2, {"name": "a", "size": 1, "since": date(2026, 1, 2)}),
        (4, {"name": "b", "size": 9, "since": None}),
    ]


def test_every_fault_is_told_at_once() -> None:
    assert faults_of("name,size,since", ",0,2026-01-02", "a,1,", "b,x,2026-13-01") == [
        (2, "name"),
        (2, "size"),
        (4, "size"),
        (4, "since"),
    ]


def test_faults_name_file_line_and_field() -> None:
    with pytest.raises(TableFaults, match=r"^table\.csv, line 3, size: '0' is no whole number from 1 to 9$"):
        read_table("table.csv", ["name,size,since", "a,1,", "a,0,"], COLUMNS)


@pytest.mark.parametrize("cells", ["a,1", "a,1,2026-01-02,more"])
def test_a_line_with_another_number_of_cells_is_a_fault(cells: str) -> None:
    assert [line for line, _ in faults_of("name,size,since", "a,1,", cells)] == [3]


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("name,since", ["size"]),
        ("name,size,since,colour", ["colour"]),
        ("naam,size,since", ["name", "naam"]),
        ("name:size:since", ["name", "size", "since", "name:size:since"]),
        ("", ["name", "size", "since"]),
    ],
)
def test_columns_that_are_missing_or_strange_are_named(header: str, fields: list[str]) -> None:
    assert faults_of(header) == [(1, field) for field in fields]


def test_a_text_without_lines_misses_every_column() -> None:
    assert faults_of() == [(1, "name"), (1, "size"), (1, "since")]


@pytest.mark.parametrize("header", ["\ufeffname,size,since", " Name , SIZE,since", "since,size,name"])
def test_a_byte_order_mark_capitals_and_order_of_columns_do_no_harm(header: str) -> None:
    first = "a" if header.strip("\ufeff ").lower().startswith("name") else ""
    last = "" if first else "a"
    assert read_table("table.csv", [header, f"{first},3,{last}"], COLUMNS)[0]["name"] == "a"


def test_an_optional_column_may_be_absent_and_is_then_unknown() -> None:
    rows = read_table("table.csv", ["name,size", "a,1"], COLUMNS, optional=frozenset({"since"}))
    assert rows[0]["since"] is None


def test_a_quoted_cell_may_hold_a_comma() -> None:
    assert read_table("table.csv", ["name,size,since", '"a, b",1,'], COLUMNS)[0]["name"] == "a, b"


@pytest.mark.parametrize(
    ("parser", "cell", "value"),
    [
        (text, "a b", "a b"),
        (whole(0, 10), "0", 0),
        (whole(0, 10), "10", 10),
        (optional(whole(0, 10)), "", None),
        (optional(whole(0, 10)), "0", 0),
        (yes_or_no, "yes", True),
        (yes_or_no, "no", False),
        (member(Colour), "blue", Colour.BLUE),
        (matching(r"GM\d{4}", "code"), "GM0344", "GM0344"),
        (day, "2026-11-21", date(2026, 11, 21)),
        (day, "21-11-2026", date(2026, 11, 21)),
        (day, "1-8-2026", date(2026, 8, 1)),
        (day, "20261121", date(2026, 11, 21)),
        (decimal(0, 9), "4,25", 4.25),
        (decimal(0, 9), "4.25", 4.25),
        (spelled(member(Colour), {"rood": "red"}), "Rood", Colour.RED),
    ],
)
def test_a_good_cell_is_parsed(parser: Parser, cell: str, value: object) -> None:
    assert parser(cell) == value


@pytest.mark.parametrize(
    ("parser", "cell"),
    [
        (text, ""),
        (whole(1, 5), "0"),
        (whole(1, 5), "6"),
        (whole(1, 5), "-1"),
        (whole(1, 5), "3.0"),
        (whole(1, 5), "٣"),
        (whole(1, 5), "1" * 5000),
        (whole(1, 5), ""),
        (yes_or_no, "ja"),
        (yes_or_no, "Yes"),
        (yes_or_no, ""),
        (member(Colour), "green"),
        (decimal(0, 9), "9,5"),
        (decimal(0, 9), "1.000,5"),
        (decimal(0, 9), ""),
        (member(Colour), ""),
        (matching(r"GM\d{4}", "code"), "GM03444"),
        (matching(r"GM\d{4}", "code"), "xGM0344"),
        (day, "31-11-2026"),
        (day, "11/21/2026"),
        (day, ""),
    ],
)
def test_a_bad_cell_is_refused(parser: Parser, cell: str) -> None:
    with pytest.raises(ValueError, match=r"is (no|none|neither|empty)|digits"):
        parser(cell)


@given(st.text(st.characters() | st.sampled_from('a1,"\n'), max_size=60))
def test_any_text_gives_rows_or_faults_and_never_anything_else(content: str) -> None:
    try:
        rows = read_table("table.csv", ["name,size,since", *content.splitlines()], COLUMNS)
    except TableFaults as faults:
        assert all(isinstance(fault, Fault) and fault.line > 1 for fault in faults.faults)
    else:
        assert all(row["name"] and 1 <= row["size"] <= 9 for row in rows)


def test_a_column_written_twice_is_a_fault() -> None:
    assert faults_of("name,size,since,size", "a,1,,2") == [(1, "size")]


def test_a_quote_that_is_never_closed_is_a_fault_of_its_line() -> None:
    assert faults_of("name,size,since", '"a,1,', *["filler,1,"] * 20_000)[0][0] > 1
