"""PDF price lists and course offers: the text layer as lines, columns kept."""

import io
import re

from pypdf import PdfReader

from crawler.pages.blocks import Block, Cell, Heading
from crawler.pages.tables import looks_like_field
from crawler.pages.wording import fold, on_one_line

_COLUMNS = re.compile(r"\s{2,}|\t|\s\|\s")
_MAX_PAGES = 12


def pdf_lines(body: bytes) -> list[tuple[int, str]]:
    """Page number and line for each line of a PDF's text layer; empty lines kept as paragraph marks."""
    reader = PdfReader(io.BytesIO(body))
    lines: list[tuple[int, str]] = []
    for number, page in enumerate(reader.pages[:_MAX_PAGES], start=1):
        text = page.extract_text(extraction_mode="layout") or page.extract_text()
        lines.extend((number, line.rstrip()) for line in text.splitlines())
        lines.append((number, ""))
    return lines


def blocks_of_pdf(lines: list[tuple[int, str]]) -> tuple[Block, ...]:
    """Headings, paragraphs and table rows of a PDF; `where` is the page number."""
    reading = _LineReading()
    for number, line in lines:
        reading.take(number, line)
    reading.end_paragraph()
    return tuple(reading.blocks)


class _LineReading:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._headings: list[Heading] = []
        self._header: list[str] = []
        self._first_column = ""
        self._paragraph: list[str] = []
        self._page = 1
        self._table = 0

    def take(self, page: int, line: str) -> None:
        """Read the next line."""
        self._page = page
        columns = [on_one_line(fold(part)) for part in _COLUMNS.split(line.strip()) if part.strip()]
        if len(columns) >= 2:
            self._columns(columns)
        elif not columns:
            self.end_paragraph()
        elif self._header and len(columns[0]) <= 60 and not columns[0].endswith("."):
            self._first_column = f"{self._first_column} {columns[0]}".strip()
        else:
            self._header = []
            self._paragraph.append(columns[0])

    def _columns(self, columns: list[str]) -> None:
        self.end_paragraph()
        if sum(map(looks_like_field, columns)) * 2 > len(columns):
            self._header, self._first_column = columns, ""
            self._table += 1
            return
        if self._first_column and len(columns) == len(self._header) - 1:
            columns = [self._first_column, *columns]
        elif self._first_column:
            columns[0] = f"{self._first_column} {columns[0]}"
        self._first_column = ""
        self._row(columns)

    def _row(self, columns: list[str]) -> None:
        if not self._header and len(columns) == 2 and not columns[0][:1].isdigit():
            self._add("pair", columns[1], label=columns[0].rstrip(": "))
            return
        heads = self._header if len(self._header) == len(columns) else [""] * len(columns)
        cells = tuple(Cell(head, text) for head, text in zip(heads, columns, strict=True))
        self._add("row", " | ".join(columns), cells=cells)

    def end_paragraph(self) -> None:
        """Close the paragraph that is being read."""
        if self._first_column:
            self._paragraph.insert(0, self._first_column)
            self._first_column = ""
        text = fold("\n".join(self._paragraph))
        self._paragraph = []
        if not text:
            return
        if len(text) <= 80 and "\n" not in text and not re.search(r"[.:;,€]", text):
            self._headings = [Heading(2, text, len(self.blocks))]
            self._add("heading", text)
        else:
            self._add("text", text)

    def _add(self, kind: str, text: str, *, label: str = "", cells: tuple[Cell, ...] = ()) -> None:
        table = self._table if kind == "row" else -1
        where = f"page {self._page}"
        number = len(self.blocks)
        self.blocks.append(Block(kind, text, where, number, tuple(self._headings), label, "", cells, table))
