"""Data tables as blocks: rows with bound header cells, or labels and values."""

import re
from collections.abc import Callable

from lxml.etree import _Element

from crawler.pages import cross_tables, tables
from crawler.pages.blocks import Cell
from crawler.pages.elements import tag_of, visible_text
from crawler.pages.wording import on_one_line

_LABELS_LONGEST = 45
_ROW_HEADING = 7
_AFTER_NAME = re.compile(r"\s*[:;.,]\s+|\s+[|-]\s+(?=\S)")


class TableReading:
    """Turns one data table into rows with bound header cells, or into labels and values."""

    def __init__(
        self,
        text_in: Callable[[_Element], str],
        add: Callable[..., None],
        open_heading: Callable[[int, str, _Element], None],
    ) -> None:
        self._text_in = text_in
        self._add = add
        self._open = open_heading

    def read(self, table: _Element, rows: list[_Element], grid: tables.Grid, number: int) -> None:
        """Add the table's blocks."""
        texts = [["" if cell is None else self._text_in(cell) for cell in line] for line in grid]
        if tables.heads_stand_in_front(rows):
            self._read_pairs(rows, texts, grid, number)
            return
        if tables.fields_stand_in_first_column(_without_titles(texts, grid)):
            self._read_sideways(table, rows, texts, grid, number)
            return
        count = tables.header_rows(rows, texts)
        width = max((len(line) for line in texts), default=0)
        heads = [_distinct([line[column] for line in texts[:count] if column < len(line)]) for column in range(width)]
        if count and (week := cross_tables.week_rows(heads, texts[count:])):
            for one in week:
                self._add("row", " | ".join(cell.text for cell in one), table, cells=one, table=number)
            return
        groups = cross_tables.group_columns(heads, texts[count:]) if count else frozenset()
        for row, line, cells in zip(rows[count:], texts[count:], grid[count:], strict=True):
            self._read_row(row, heads, line, cells, number, groups)

    def _read_row(
        self,
        row: _Element,
        heads: cross_tables.Heads,
        line: list[str],
        cells: list[_Element | None],
        number: int,
        groups: frozenset[int],
    ) -> None:
        if _is_title(cells) or _is_bold_alone(line, cells):
            self._read_title(line[0], _bold_in(cells[0]), row)
            return
        if not any(heads) and len(line) == 2 and len(line[0]) <= _LABELS_LONGEST and line[0]:
            self._add("pair", line[1], row, label=on_one_line(line[0]).rstrip(": "), table=number)
            return
        bound = tuple(
            Cell(on_one_line(" ".join(head)), text, _bold_in(cell))
            for head, text, cell in zip(heads, line, cells, strict=False)
        )
        for one in cross_tables.group_rows(heads, bound, cells, groups) if groups else [bound]:
            if any(cell.text for cell in one):
                self._add("row", " | ".join(cell.text for cell in one if cell.text), row, cells=one, table=number)

    def _read_title(self, text: str, bold: str, row: _Element) -> None:
        """A heading in a row of its own; the lines below a bold or short first one are words under it."""
        first, _, rest = text.partition("\n")
        bold = bold.rstrip(" :;.,")
        if bold and first.startswith(bold) and (match := _AFTER_NAME.match(first[len(bold) :])):
            first, rest = bold, f"{first[len(bold) + match.end() :]}\n{rest}".strip()
        if text:
            self._open(_ROW_HEADING, on_one_line(first), row)
        if rest:
            self._add("text", rest, row)

    def _read_sideways(
        self, table: _Element, rows: list[_Element], texts: list[list[str]], grid: tables.Grid, number: int
    ) -> None:
        """A table whose rows are fields: each further column is one row; with one such column, labels and values."""
        width = max(len(line) for line in texts)
        if width == 2:
            self._read_pairs(rows, texts, grid, number)
            return
        lines = _without_titles(texts, grid)
        for column in range(1, width):
            cells = tuple(Cell(on_one_line(line[0]), line[column]) for line in lines if column < len(line))
            self._add("row", " | ".join(cell.text for cell in cells), table, cells=cells, table=number)

    def _read_pairs(self, rows: list[_Element], texts: list[list[str]], grid: tables.Grid, number: int) -> None:
        """Labels and values; a cell across both columns is the title of what follows it."""
        for row, line, cells in zip(rows, texts, grid, strict=True):
            if _is_title(cells) or _is_bold_alone(line, cells):
                self._read_title(line[0], _bold_in(cells[0]), row)
            elif len(line) == 2 and line[1]:
                self._add("pair", line[1], row, label=on_one_line(line[0]).rstrip(": "), table=number)


def _is_title(cells: list[_Element | None]) -> bool:
    """Whether one cell spans the whole row."""
    return len(cells) > 1 and len({id(cell) for cell in cells if cell is not None}) == 1


def _is_bold_alone(line: list[str], cells: list[_Element | None]) -> bool:
    """Whether a row holds one cell in bold print and empty ones behind it."""
    first = cells[0] if cells else None
    if first is None or len(line) < 2 or not line[0] or any(line[1:]):
        return False
    return tag_of(first) == "th" or _bold_in(first) == on_one_line(line[0])


def _without_titles(texts: list[list[str]], grid: tables.Grid) -> list[list[str]]:
    return [line for line, cells in zip(texts, grid, strict=True) if line and not _is_title(cells)]


def _distinct(parts: list[str]) -> list[str]:
    return list(dict.fromkeys(part for part in parts if part))


def _bold_in(cell: _Element | None) -> str:
    if cell is None:
        return ""
    bold = next(cell.iterdescendants("b", "strong"), None)
    return "" if bold is None else on_one_line(visible_text(bold, set()))
