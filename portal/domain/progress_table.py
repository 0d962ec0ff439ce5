"""The CSV table of a quarter's counts. A faulty file gives nothing, and nothing of what stands in it is repeated.

Faults name line and column; a column that is not ours goes by its letter, for its heading may be anybody's name.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from portal.domain.personal_traces import holds_day, personal_trace
from portal.domain.progress import FIGURES, NOTHING, Counts, Group, Reason, Route, RowKey, Sheet
from portal.domain.progress_checks import Finding, Remark, check_row, read_cell
from portal.domain.quarters import Quarter

# `name` is there for people: it may be left out or empty, and must else be the school's name as we know it.
COLUMNS = ("quarter", "school", "name", "route", "reason", *(figure.value for figure in FIGURES))
MAY_LACK = frozenset({"name"})
LARGEST_FILE = 1_000_000
NO_ROWS: Sheet = {}
MOST_LINES = 5000
# Spreadsheets write this line for each other.
SEPARATOR_LINE = "sep="
PERSONAL_HEADINGS = frozenset((
    "naam", "name", "voornaam", "achternaam", "firstname", "lastname", "surname", "bsn", "geboortedatum",
    "geboren", "birth", "birthday", "birthdate", "dob", "email", "mail", "telefoon", "phone", "mobiel", "adres",
    "address", "postcode", "vnummer", "deelnemer", "cursist", "klant", "client", "student",
))  # fmt: skip


class FileFault(StrEnum):
    """What is wrong with a file, beside what is wrong with its figures."""

    TOO_LARGE = "file_too_large"
    NO_TEXT = "no_text"
    EMPTY = "empty"
    NO_TABLE = "no_table"
    MISSING_COLUMN = "missing_column"
    UNKNOWN_COLUMN = "unknown_column"
    PERSONAL_COLUMN = "personal_column"
    DOUBLE_COLUMN = "double_column"
    TOO_MANY_CELLS = "number_of_cells"
    OTHER_QUARTER = "other_quarter"
    UNKNOWN_SCHOOL = "unknown_school"
    OTHER_NAME = "other_name"
    UNKNOWN_ROUTE = "unknown_route"
    UNKNOWN_REASON = "unknown_reason"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class TableFault:
    """One thing wrong or odd: the line as an editor counts it, the column by name or letter, the row if it is known.

    `remark` has the numbers where figures do not fit together, or not with the quarter before.
    """

    line: int
    column: str
    fault: FileFault | Finding
    row: RowKey | None = None
    remark: Remark | None = None

    @property
    def is_warning(self) -> bool:
        """True where it is odd alone, and a word of explanation is enough once the rest is right."""
        return self.remark is not None and self.remark.is_warning


class TableRefused(ValueError):
    """A file that is not taken in; `faults` holds all that is wrong, and beside it what is odd."""

    def __init__(self, faults: Sequence[TableFault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = tuple(faults)


def read_progress_table(
    content: bytes, quarter: Quarter, schools: Mapping[str, str], before: Sheet = NO_ROWS, kept: Sheet = NO_ROWS
) -> dict[RowKey, Counts]:
    """The rows of a file, given the names of schools by slug; raises TableRefused with all faults.

    `before` is the quarter before; what is odd beside it is told with the faults, but where it is `kept` already.
    """
    table = read_lines(content)
    header = [cell.strip().lower() for cell in table[0][1]]
    refuse(header_faults(header, table[0][0]))
    rows: dict[RowKey, Counts] = {}
    faults: list[TableFault] = []
    for line, cells in table[1:]:
        if len(cells) != len(header):
            faults.append(TableFault(line, header[-1], FileFault.TOO_MANY_CELLS))
            continue
        key, counts, wrong = read_row(line, dict(zip(header, cells, strict=True)), quarter, schools)
        if key in rows:
            wrong.append(TableFault(line, "school", FileFault.TWICE, key))
        if key:
            rows[key] = counts
            wrong += [*misfits(line, key, counts, before, is_kept=counts == kept.get(key))]
        faults += wrong
    refuse(faults)
    return rows


def refuse(faults: Sequence[TableFault]) -> None:
    """Raises TableRefused where something is wrong, not only odd."""
    if not all(one.is_warning for one in faults):
        raise TableRefused(faults)


def read_lines(content: bytes) -> list[tuple[int, list[str]]]:
    """Line numbers and cells of all lines that are not empty, the header first; raises TableRefused."""
    if len(content) > LARGEST_FILE:
        raise TableRefused([TableFault(1, "", FileFault.TOO_LARGE)])
    lines = decoded(content).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    skipped = int(lines[0].lower().startswith(SEPARATOR_LINE))
    heading = next((line for line in lines[skipped:] if line.strip()), "")
    sign = max(";,\t", key=heading.count)
    reader = csv.reader((f"{line}\n" for line in lines[skipped:]), delimiter=sign, strict=True)
    try:
        table = [(reader.line_num + skipped, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise TableRefused([TableFault(reader.line_num + skipped, "", FileFault.NO_TABLE)]) from error
    if not table:
        raise TableRefused([TableFault(1, "", FileFault.EMPTY)])
    if len(table) > MOST_LINES:
        raise TableRefused([TableFault(MOST_LINES, "", FileFault.TOO_LARGE)])
    return table


def decoded(content: bytes) -> str:
    """The text in UTF-8, with or without a mark in front, or as Windows writes it; raises TableRefused."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TableRefused([TableFault(1, "", FileFault.NO_TEXT)])


def header_faults(header: Sequence[str], line: int) -> list[TableFault]:
    """Columns that are missing, not ours, or there twice."""
    missing = [name for name in COLUMNS if name not in header and name not in MAY_LACK]
    faults = [TableFault(line, name, FileFault.MISSING_COLUMN) for name in missing]
    for number, name in enumerate(header):
        if name not in COLUMNS:
            faults.append(TableFault(line, letter_of(number), heading_fault(name)))
        elif name in header[:number]:
            faults.append(TableFault(line, name, FileFault.DOUBLE_COLUMN))
    return faults


def heading_fault(heading: str) -> FileFault:
    """Whether a heading that is not ours speaks of persons."""
    words = "".join(letter if letter.isalnum() else " " for letter in heading).split()
    is_personal = PERSONAL_HEADINGS.intersection([*words, "".join(words)]) or personal_trace(heading)
    return FileFault.PERSONAL_COLUMN if is_personal or holds_day(heading) else FileFault.UNKNOWN_COLUMN


def letter_of(number: int) -> str:
    """A column's letter as a spreadsheet shows it; 0 is A."""
    return (letter_of(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def read_row(
    line: int, cells: Mapping[str, str], quarter: Quarter, schools: Mapping[str, str]
) -> tuple[RowKey | None, Counts, list[TableFault]]:
    """One line's row, its figures and its faults; no row where its words do not say which."""
    said = {name: cell.strip() for name, cell in cells.items()}
    wrong = [TableFault(line, column, fault) for column, fault in word_faults(said, quarter, schools)]
    is_row = said["school"] in schools and said["route"] in set(Route) and said["reason"] in set(Reason)
    key = RowKey(said["school"], Group(Route(said["route"]), Reason(said["reason"]))) if is_row else None
    numbers: dict[str, int | None] = {}
    for figure in FIGURES:
        found = read_cell(said[figure])
        if isinstance(found, Finding):
            wrong.append(TableFault(line, figure, found, key))
        else:
            numbers[figure.value] = found
    return key, Counts(**numbers), wrong


def misfits(line: int, key: RowKey, counts: Counts, before: Sheet, *, is_kept: bool) -> Iterator[TableFault]:
    """Figures of one line that cannot be together, or are odd beside the quarter before."""
    for one in check_row(key, counts, before.get(key, NOTHING)):
        if not (one.is_warning and is_kept):
            yield TableFault(line, one.figure, one.finding, key, one)


def word_faults(
    said: Mapping[str, str], quarter: Quarter, schools: Mapping[str, str]
) -> Iterator[tuple[str, FileFault | Finding]]:
    """Columns of words, with what is wrong in them: each must hold one of the words that can stand there."""
    name = said.get("name", "")
    allowed = (
        ("quarter", said["quarter"] == str(quarter), FileFault.OTHER_QUARTER),
        ("school", said["school"] in schools, FileFault.UNKNOWN_SCHOOL),
        ("name", not name or name == schools.get(said["school"]), FileFault.OTHER_NAME),
        ("route", said["route"] in set(Route), FileFault.UNKNOWN_ROUTE),
        ("reason", said["reason"] in set(Reason), FileFault.UNKNOWN_REASON),
    )
    for column, is_allowed, fault in allowed:
        if not is_allowed:
            text = said.get(column, "")
            yield column, Finding.PERSONAL if personal_trace(text) or holds_day(text) else fault


def table_rows(sheet: Sheet, quarter: Quarter, schools: Mapping[str, str]) -> Iterator[tuple[object, ...]]:
    """The rows of a file as cells in the order of COLUMNS; None is left empty."""
    for key, counts in sheet.items():
        figures = (counts[figure] for figure in FIGURES)
        yield (str(quarter), key.school, schools.get(key.school), key.group.route, key.group.reason, *figures)
