"""Tables that people bring as CSV: every fault is named by line and field, and a faulty table gives nothing."""

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

Parser = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a table: line as an editor counts it, the column, and why."""

    line: int
    field: str
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.field}: {self.reason}"


class TableFaults(ValueError):
    """A table that cannot be taken in; `faults` holds all of them."""

    def __init__(self, name: str, faults: list[Fault]) -> None:
        super().__init__("\n".join(f"{name}, {fault}" for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, its values parsed by column."""

    line: int
    values: Mapping[str, Any]

    def __getitem__(self, column: str) -> Any:
        return self.values[column]


def decoded(name: str, content: bytes) -> list[str]:
    """The lines of a UTF-8 file with or without a mark in front; raises TableFaults with the line that is none."""
    try:
        return content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise TableFaults(name, [Fault(line, "file", "is no UTF-8 text")]) from error


def read_table(
    name: str, lines: Iterable[str], columns: Mapping[str, Parser], optional: frozenset[str] = frozenset()
) -> list[Row]:
    """The rows of a CSV text with a header line; raises TableFaults naming `name`, line and field."""
    reader = csv.reader(lines, strict=True)
    try:
        table = [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        raise TableFaults(name, [Fault(reader.line_num, "line", str(error))]) from error
    header = [cell.strip().lower().lstrip("\ufeff") for cell in (table[0][1] if table else [])]
    missing = [column for column in columns if column not in header and column not in optional]
    faults = [Fault(1, column, "this column is missing") for column in missing]
    faults += [Fault(1, column, "no such column") for column in header if column not in columns]
    faults += [Fault(1, column, "this column stands twice") for column in columns if header.count(column) > 1]
    if faults:
        raise TableFaults(name, faults)
    rows = []
    for line, cells in table[1:]:
        if any(cell.strip() for cell in cells):
            row, wrong = parse_row(line, header, cells, columns)
            rows.append(row)
            faults += wrong
    if faults:
        raise TableFaults(name, faults)
    return rows


def parse_row(line: int, header: list[str], cells: list[str], columns: Mapping[str, Parser]) -> tuple[Row, list[Fault]]:
    """One line's values and its faults; absent optional columns are None."""
    if len(cells) != len(header):
        return Row(line, {}), [Fault(line, header[-1], f"{len(cells)} cells, not {len(header)}")]
    values: dict[str, Any] = dict.fromkeys(columns)
    faults = []
    for column, cell in zip(header, cells, strict=True):
        try:
            values[column] = columns[column](cell.strip())
        except ValueError as error:
            faults.append(Fault(line, column, str(error)))
    return Row(line, values), faults


def text(cell: str) -> str:
    """A cell that may not be empty."""
    if not cell:
        raise ValueError("is empty")
    return cell


def whole(low: int, high: int) -> Parser:
    """A whole number from `low` up to `high`."""

    def parse(cell: str) -> int:
        if not cell.isascii() or not cell.isdigit() or not low <= int(cell) <= high:
            raise ValueError(f"{cell!r} is no whole number from {low} to {high}")
        return int(cell)

    return parse


def optional(parser: Parser) -> Parser:
    """The parser's value, or None where the cell is empty: unknown stays unknown."""
    return lambda cell: parser(cell) if cell else None


def yes_or_no(cell: str) -> bool:
    """`yes` or `no`."""
    if cell not in ("yes", "no"):
        raise ValueError(f"{cell!r} is neither yes nor no")
    return cell == "yes"


def member(kinds: type[StrEnum]) -> Parser:
    """A value of an enumeration."""

    def parse(cell: str) -> StrEnum:
        if cell not in frozenset(kinds):
            raise ValueError(f"{cell!r} is none of {', '.join(kinds)}")
        return kinds(cell)

    return parse


def one_of(*words: str) -> Parser:
    """One of the given words."""

    def parse(cell: str) -> str:
        if cell not in words:
            raise ValueError(f"{cell!r} is none of {', '.join(words)}")
        return cell

    return parse


def matching(pattern: str, meaning: str) -> Parser:
    """A cell of the given form; `meaning` names it in the fault."""
    form = re.compile(pattern)

    def parse(cell: str) -> str:
        if not form.fullmatch(cell):
            raise ValueError(f"{cell!r} is no {meaning}")
        return cell

    return parse


def day(cell: str) -> date:
    """An ISO date."""
    try:
        return date.fromisoformat(cell)
    except ValueError as error:
        raise ValueError(f"{cell!r} is no date like 2026-11-21") from error
