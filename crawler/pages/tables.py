"""Tables: layout told from content, spans resolved, header cells bound to what stands under or beside them."""

import re
from functools import lru_cache

from lxml.etree import _Element

from crawler.pages.elements import children_of, tag_of, text_of
from crawler.pages.phrases import Phrase

_FIELD_WORD = Phrase(
    r"\b(cursus|cursussen|training|opleiding|traject|module|groep|niveau|level|plaats|locaties?|waar|adres|"
    r"wanneer|dag|"
    r"dagen|dagdeel|tijd|tijden|tijdstip|lestijden|rooster|start|startdatum|startdata|startmomenten|"
    r"instroommomenten|begin|eerste les|data|periode|"
    r"lesweken|duur|aantal|weken|lessen|uren|lesuren|kosten|prijs|prijzen|tarief|tarieven|bedrag|status|"
    r"plekken|plaatsen|"
    r"beschikbaar|vorm|course|group|place|location|when|day|days|time|times|schedule|starts?|start date|"
    r"duration|weeks|"
    r"hours|price|fees?|costs?|availability|studenten|medewerkers|overig|students?|staff|others?|particulier|per uur|"
    r"intake|docent|wachttijd|inschrijven|aanmelden|omschrijving|inhoud|voor wie|product|dienst|soort|instroom|"
    r"maximaal|groepsgrootte|materiaal|(?<!b1[- ])(?<!z[- ])route|stad|vestiging|mode|lesdag|lesdagen|lestijd|"
    r"begindatum|startmoment|"
    r"instroommoment|cursusgeld|lesgeld|investering|deelnemers|voorkennis|frequentie|intensiteit|cursusduur|"
    r"cursusdata|lesdata|doelgroep|instapniveau|startniveau|eindniveau|beginniveau|instroomniveau|uitstroomniveau|streefniveau|doelniveau|wachtlijst|lesvorm|leslocatie|lesplaats|"
    r"vakken|onderdelen|class size|dates|lessons|teacher)\b",
)
_LEADING_NUMBER = re.compile(r"\s*(\d{1,4})")
_IS_VALUE = re.compile(r"\d{2}|€")
# The names of fields stand on all pages of a site.
_REMEMBERED = 8192
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")
_MAX_SPAN = 60
_LEAST_PAIRS = 2
# A row that states a price is no head of the rows below it.
_AMOUNT = re.compile(r"(?:€|\beur\b)\s?\d|\d(?:,-+|,=)?\s?(?:€|euro\b)", re.IGNORECASE)

# So is one that states a time or a number of something.
_TOLD = re.compile(r"\d[.:]\d\d|€|\d\s+\w", re.IGNORECASE)

Grid = list[list[_Element | None]]


def rows_of(table: _Element) -> list[_Element]:
    """The table's own rows, not those of tables inside it."""
    rows = []
    for child in children_of(table):
        tag = tag_of(child)
        if tag == "tr":
            rows.append(child)
        elif tag in ("thead", "tbody", "tfoot"):
            rows.extend(row for row in children_of(child) if tag_of(row) == "tr")
    return rows


def cells_of(row: _Element) -> list[_Element]:
    """The cells of one row as they stand in the source."""
    return [cell for cell in children_of(row) if tag_of(cell) in ("td", "th")]


def is_layout(table: _Element) -> bool:
    """Whether a table only arranges the page: it holds tables, headings or long text, or a single cell a row."""
    if table.get("role") in ("presentation", "none"):
        return True
    if next(table.iterdescendants("table"), None) is not None:
        return True
    if any(True for _ in table.iterdescendants("h1", "h2", "h3", "form")):
        return True
    rows = rows_of(table)
    widths = [len(cells_of(row)) for row in rows]
    if not widths or max(widths) < 2:
        return True
    if any(True for _ in table.iterdescendants("th")):
        return False
    cells = [cell for row in rows for cell in cells_of(row)]
    return len(rows) == 1 or any(map(_is_part_of_page, cells)) or any(map(_holds_addresses, rows))


def _holds_addresses(row: _Element) -> bool:
    """Whether a row sets two or more whole addresses side by side: boxes of a page, no label and value."""
    return sum(bool(_POSTCODE.search(" ".join(map(str, cell.itertext())))) for cell in cells_of(row)) >= _LEAST_PAIRS


def _is_part_of_page(cell: _Element) -> bool:
    if len(cell.findall(".//a")) > 2 or cell.find(".//hr") is not None or cell.find(".//center") is not None:
        return True
    return len(text_of(cell)) > 400 or len(cell.findall(".//p")) > 3


def grid_of(rows: list[_Element]) -> Grid:
    """The rows as a rectangle: a cell that spans columns or rows stands in each place that it covers."""
    grid: Grid = [[] for _ in rows]
    for number, row in enumerate(rows):
        column = 0
        for cell in cells_of(row):
            while column < len(grid[number]) and grid[number][column] is not None:
                column += 1
            _place(grid, cell, number, column)
    return grid


def _place(grid: Grid, cell: _Element, row: int, column: int) -> None:
    across, down = _span(cell, "colspan"), _span(cell, "rowspan")
    for line in grid[row : row + down]:
        line.extend([None] * (column + across - len(line)))
        for place in range(column, column + across):
            if line[place] is None:
                line[place] = cell


def _span(cell: _Element, name: str) -> int:
    stated = cell.get(name)
    digits = _LEADING_NUMBER.match(stated) if stated else None
    return min(max(int(digits.group(1)), 1), _MAX_SPAN) if digits else 1


@lru_cache(maxsize=_REMEMBERED)
def looks_like_field(text: str) -> bool:
    """Whether a short text names a field ("Prijs", "Dag en tijd") rather than a value."""
    return len(text) <= 40 and not _IS_VALUE.search(text) and bool(_FIELD_WORD.search(text))


def header_rows(rows: list[_Element], texts: list[list[str]]) -> int:
    """How many rows at the top are headers: those of th cells alone, or a first row that names fields."""
    count = 0
    for row in rows:
        cells = cells_of(row)
        parent = row.getparent()
        in_head = parent is not None and tag_of(parent) == "thead"
        if cells and (in_head or _is_head(cells)) and len(cells) > 1:
            count += 1
        else:
            break
    if count == 0 and (lines := _lines_of_crossed_head(rows)):
        return lines
    if count == 0 and len(rows) > 1 and texts and texts[0] and not any(map(_AMOUNT.search, texts[0])):
        named = [text for text in texts[0] if looks_like_field(text)]
        if len(named) >= 2 and len(named) * 2 >= len([text for text in texts[0] if text]):
            return 1
        return int(_heads_amounts(texts) or (_is_bold(rows[0]) and not any(_is_bold(row) for row in rows[1:])))
    return count


def _is_head(cells: list[_Element]) -> bool:
    """Whether a row is of th cells alone, or of an empty corner with th cells behind it."""
    is_corner = len(cells) > _LEAST_PAIRS and not text_of(cells[0]).strip()
    return all(tag_of(cell) == "th" for cell in (cells[1:] if is_corner else cells))


def _heads_amounts(texts: list[list[str]]) -> bool:
    """Whether words behind an empty corner stand above amounts alone: "Student", "Extern"."""
    top, below = texts[0], [line for line in texts[1:] if any(line)]
    named = len(top) > _LEAST_PAIRS and not top[0] and all(text and not _TOLD.search(text) for text in top[1:])
    return named and all(line[0] and all(map(_AMOUNT.search, filter(None, line[1:]))) for line in below)


def _lines_of_crossed_head(rows: list[_Element]) -> int:
    """How many rows a head has whose first cell spans them beside a cell that spans columns; 0 where none does."""
    cells = cells_of(rows[0]) if rows else []
    deep = _span(cells[0], "rowspan") if cells else 1
    crossed = any(_span(cell, "colspan") > 1 and text_of(cell).strip() for cell in cells[1:])
    states = any(_TOLD.search(text_of(cell)) for row in rows[:deep] for cell in cells_of(row))
    return deep if crossed and 1 < deep < len(rows) and not states else 0


def _is_bold(row: _Element) -> bool:
    """Whether every cell of a row that says anything is bold as a whole: the heads of old pages."""
    filled = [cell for cell in cells_of(row) if text_of(cell).strip()]
    return len(filled) > 1 and all(_all_bold(cell) for cell in filled)


def _all_bold(cell: _Element) -> bool:
    bold = next(cell.iterdescendants("b", "strong"), None)
    return bold is not None and text_of(bold).strip() == text_of(cell).strip()


def heads_stand_in_front(rows: list[_Element]) -> bool:
    """Whether every row is a header cell, or one in bold, with a plain cell behind it: labels and values."""
    tags = [
        ["th" if _all_bold(cell) else tag_of(cell) for cell in cells_of(row) if _span(cell, "colspan") < _LEAST_PAIRS]
        for row in rows
    ]
    paired = [line for line in tags if line == ["th", "td"]]
    return len(paired) >= _LEAST_PAIRS and all(line in (["th", "td"], []) for line in tags)


def fields_stand_in_first_column(texts: list[list[str]]) -> bool:
    """Whether the table lies on its side: the first column names fields, the top row does not."""
    if not texts:
        return False
    first = [line[0] for line in texts[1:] if line[0]]
    top = texts[0][1:]
    if len(first) > 1 and not texts[0][0] and all(map(looks_like_field, first)) and any(top):
        return True
    if len(first) < 2 or sum(map(looks_like_field, top)) * 2 >= max(len(top), 1):
        return False
    return sum(map(looks_like_field, first)) * 2 > len(first)
