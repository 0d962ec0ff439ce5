"""Tables that people bring as CSV: every fault is named by line and field, and a faulty table gives nothing."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from types import MappingProxyType
from typing import Any, Protocol

from portal.domain.table_text import NoText, lines_of, separator_of

Parser = Callable[[str], Any]
NO_SPELLINGS: Mapping[str, str] = MappingProxyType({})
# What official tables tell besides, and nobody here reads.
IGNORED = "(ignored)"
# Enough to see what is wrong; a table of eight million lines may have as many faults.
MOST_FAULTS = 100


class CsvReader(Protocol):
    """What `csv.reader` gives."""

    line_num: int

    def __iter__(self) -> "CsvReader": ...
    def __next__(self) -> list[str]: ...


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
    """The lines of a UTF-8 or cp1252 file; raises TableFaults with the line that is neither."""
    try:
        return lines_of(content)
    except (NoText, UnicodeDecodeError) as error:
        raise TableFaults(name, [Fault(getattr(error, "line", 1), "file", str(error))]) from error


def read_table(
    name: str,
    lines: Iterable[str],
    columns: Mapping[str, Parser],
    optional: frozenset[str] = frozenset(),
    spellings: Mapping[str, str] = NO_SPELLINGS,
) -> list[Row]:
    """All rows of `stream_table`; raises TableFaults naming `name`, line and field."""
    return list(stream_table(name, lines, columns, optional, spellings))


def stream_table(
    name: str,
    lines: Iterable[str],
    columns: Mapping[str, Parser],
    optional: frozenset[str] = frozenset(),
    spellings: Mapping[str, str] = NO_SPELLINGS,
) -> Iterator[Row]:
    """The rows of a CSV text with a heading, one at a time; raises TableFaults after the last row, or the 100th fault.

    `spellings` are other forms (regular expressions) of a heading's cell and the column that each stands for, IGNORED
    for those that official tables have and nobody here reads. A fault names the column as the file does.
    """
    reader, header = opened(name, lines)
    named = [column_of(cell, columns, spellings) for cell in header]
    refuse_heading(name, header, named, columns, optional)
    faults: list[Fault] = []
    for cells in lines_of_cells(reader, faults):
        row, wrong = parse_row(reader.line_num, header, named, cells, columns)
        faults += wrong
        if not faults:
            yield row
        elif len(faults) >= MOST_FAULTS:
            break
    if faults:
        raise TableFaults(name, faults)


def lines_of_cells(reader: CsvReader, faults: list[Fault]) -> Iterator[list[str]]:
    """The lines that are not empty; one that cannot be parted into cells is added to the faults and is the last."""
    try:
        for cells in reader:
            if any(cell and not cell.isspace() for cell in cells):
                yield cells
    except csv.Error as error:
        faults.append(Fault(reader.line_num, "line", str(error)))


def opened(name: str, lines: Iterable[str]) -> tuple[CsvReader, list[str]]:
    """A reader that stands after the heading, and the heading's cells in small letters."""
    rest = iter(lines)
    first = next(rest, "")
    separator = separator_of(first)
    reader = csv.reader(chain([first], rest), delimiter=separator, strict=True)
    try:
        header = [cell.strip().lower().lstrip("\ufeff").strip() for cell in next(reader, [])]
    except csv.Error as error:
        raise TableFaults(name, [Fault(reader.line_num, "line", str(error))]) from error
    return reader, header


def column_of(cell: str, columns: Mapping[str, Parser], spellings: Mapping[str, str]) -> str:
    """The column that a heading's cell names; itself where it names none."""
    if cell in columns:
        return cell
    return next((column for form, column in spellings.items() if re.fullmatch(form, cell)), cell)


def refuse_heading(
    name: str, header: list[str], named: list[str], columns: Mapping[str, Parser], optional: frozenset[str]
) -> None:
    """Raise TableFaults where columns are missing, strange or there twice."""
    missing = [column for column in columns if column not in named and column not in optional]
    faults = [Fault(1, column, "this column is missing") for column in missing]
    strange = [cell for cell, column in zip(header, named, strict=True) if column not in columns and column != IGNORED]
    faults += [Fault(1, cell, "no such column") for cell in strange]
    faults += [Fault(1, column, "this column stands twice") for column in columns if named.count(column) > 1]
    if faults:
        raise TableFaults(name, faults)


def parse_row(
    line: int, header: list[str], named: list[str], cells: list[str], columns: Mapping[str, Parser]
) -> tuple[Row, list[Fault]]:
    """One line's values and its faults; absent optional columns are None."""
    if len(cells) != len(header):
        return Row(line, {}), [Fault(line, header[-1], f"{len(cells)} cells, not {len(header)}")]
    values: dict[str, Any] = dict.fromkeys(columns)
    faults = []
    for column, cell in zip(named, cells, strict=True):
        if column == IGNORED:
            continue
        try:
            values[column] = columns[column](cell.strip())
        except ValueError as error:
            faults.append(Fault(line, header[named.index(column)], str(error)))
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


def decimal(low: float, high: float) -> Parser:
    """A number from `low` up to `high`, with a decimal point or a decimal comma."""
    form = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)

    def parse(cell: str) -> float:
        number = float(cell.replace(",", ".")) if form.fullmatch(cell) else None
        if number is None or not low <= number <= high:
            raise ValueError(f"{cell!r} is no number from {low:g} to {high:g}")
        return number

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
    """A date as ISO writes it, as people here do (21-11-2026), or as registers do (20261121)."""
    dutch = re.fullmatch(r"(\d{1,2})-(\d{1,2})-(\d{4})", cell, re.ASCII)
    try:
        return date(int(dutch[3]), int(dutch[2]), int(dutch[1])) if dutch else date.fromisoformat(cell)
    except ValueError as error:
        raise ValueError(f"{cell!r} is no date like 2026-11-21") from error


def spelled(parser: Parser, spellings: Mapping[str, str]) -> Parser:
    """The parser's value of a cell, or of the word that a spelling in small letters stands for."""
    return lambda cell: parser(spellings.get(cell.lower(), cell))
