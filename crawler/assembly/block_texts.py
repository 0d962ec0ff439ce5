"""The texts of a block with what each of them answers, the course it is said of, and the day of the week above it."""

import re
from dataclasses import replace
from functools import lru_cache

from crawler.assembly.weekdays import with_day
from crawler.extraction.amounts import amounts_in
from crawler.extraction.levels import levels_in
from crawler.extraction.starting import is_of_one_lesson, names_no_start
from crawler.extraction.topics import named_topics, names_a_course
from crawler.pages.blocks import Block, Cell
from crawler.pages.phrases import Phrase
from crawler.pages.tables import looks_like_field

_YEARS = Phrase(r"\b(?:(?:seizoen|voorjaar|najaar|cursusjaar|schooljaar)\s+)?20\d\d(?:\s*[-/]\s*(?:20)?\d\d)?\b")
# "€ 96,00" in front of "Uitverkocht" states the price; beside other words an amount may be anything.
_AMOUNT_ALONE = re.compile(r"(?:€|euro?)\s?\d[\d.]*(?:,(?:\d\d|-+|=))?(?: (?:per \w+|in totaal|euro))?", re.IGNORECASE)
_AMOUNT_BARE = re.compile(r"(?:€|eur(?:o)?)\s?\d[\d.]*(?:,(?:\d\d|-+|=))?|\d[\d.]*(?:,(?:\d\d|-+|=))?\s?euro", re.I)
# "12 januari 2027" in front of "Vol" is a round with what is left of it.
_DAY_ALONE = re.compile(
    r"(?:(?:ma|di|wo|do|vr|za|zo|\w+dag)\.? )?(?:\d{1,2} [a-z]{3,9}\.?(?: 20\d\d)?|\d{1,2}[-/]\d{1,2}[-/]20\d\d)",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"(?:vol|volgeboekt|uitverkocht|nog (?:\w+ )?pla\w+|nog plek|plaats|beschikbaar|full|available)\b", re.I
)
# "12" beside "weken", "9" beside "uur les per week", both under one header or under none.
_NUMBER_ALONE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
_COUNTED_UNIT = re.compile(
    r"(?:les)?(?:weken|week|maanden|maand|uur|uren)\b[^\d€]{0,30}|(?:weeks?|months?|hours?)\b[^\d€]{0,30}|"
    r"(?:lessen|deelnemers|cursisten|personen|lessons|participants)",
    re.IGNORECASE,
)
# A cell without a header that holds a month or a day and nothing else says when its row's course begins.
_MOMENT_ALONE = Phrase(
    r"(?:(?:per|vanaf|op|from) )?(?:(?:begin|half|medio|eind|early|mid|late)[ -])?(?:(?:\w+dag|ma|di|wo|do|vr|za|zo) )?"
    r"(?:\d{1,2} )?(?:jan|feb|maart|mrt|april|apr|mei|jun|jul|aug|sep|okt|oct|nov|dec|march|may)[a-z]*\.?(?: 20\d\d)?",
)
_LESSON_TIME = re.compile(r"\d[.:]\d\d|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag|€", re.IGNORECASE)
_UNIT_ALONE = re.compile(r"\(?(?:per|/) ?\w+\)?|p\.?/?u\.?|in totaal|an? \w+", re.IGNORECASE)
# "from € 49" above "per hour" is one price in two lines.
_PRICE_IN_FRONT = Phrase(rf"(?:(?:vanaf|v\.?a\.?|from|slechts|just|only) )?(?:{_AMOUNT_BARE.pattern})")
_OF_PRICE = re.compile(
    r"per|eenheid|unit|prij[sz]|tarie|kost|bedrag|price|fee|opmerk|toelicht|bereken|wijze|basis|rate", re.IGNORECASE
)
_UNIT_HEADER = Phrase(r"per|eenheid|unit")
_TITLE_HEADER = re.compile(
    r"cursus|course|training|opleiding|traject|module|programma|aanbod|product|pakket|^$|route|groep", re.I
)

# Headings are asked about once for every block under them.
_REMEMBERED = 8192


def around_of(block: Block) -> tuple[frozenset[str], str]:
    """What a block stands under, and its topics: its row's first cell, else the nearest heading that names any."""
    title = title_of_row(block) if block.kind == "row" else block.lead
    if topics := named_topics(title):
        return topics, title
    for heading in reversed(block.headings):
        if topics := named_topics(heading.text):
            return topics, heading.text
    return frozenset(), title


def texts_of(block: Block) -> list[tuple[str, str, str]]:
    """The texts of a block, each with the label that it answers and the course that it is said of."""
    if block.kind == "row":
        return [(_dated(cell, block), *_label_or_subject(cell.header)) for cell in _with_start(_distinct_cells(block))]
    heading = block.headings[-1].text if block.headings and block.kind != "heading" else ""
    above = heading if _is_label(heading) else ""
    if block.kind == "pair":
        if _DAY_ALONE.fullmatch(block.label) and _STATUS.match(block.text):
            return [(f"{block.label} ({block.text})", "Start", "")]
        if _PRICE_IN_FRONT.fullmatch(block.label) and _UNIT_ALONE.fullmatch(block.text):
            return [(f"{block.label} {block.text}", above, "")]
        label, subject = _label_or_subject(block.label)
        tells = levels_in(block.label) is not None or _AMOUNT_ALONE.fullmatch(block.label)
        named = [(block.label, "", "")] if tells else []
        return [(with_day(block.text, block.label, heading), label or above, subject), *named]
    return [(with_day(block.text, heading), above, "")]


@lru_cache(maxsize=_REMEMBERED)
def _is_label(heading: str) -> bool:
    """Whether what stands under a heading answers it."""
    name = _YEARS.sub("", heading).strip(" -:|")
    is_field = looks_like_field(name) and len(name.split()) <= 3 and not names_a_course(_bare(name))
    return heading.endswith("?") or is_field


def _dated(cell: Cell, block: Block) -> str:
    """A cell's text with the day of the week that its column, or the title of its rows, is called after."""
    return with_day(cell.text, cell.header, block.headings[-1].text if block.headings else "")


def _bare(heading: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", heading)


def _label_or_subject(text: str) -> tuple[str, str]:
    return ("", text) if names_a_course(text) else (text, "")


def _distinct_cells(block: Block) -> list[Cell]:
    """Cells of a row; one that spans several columns is read once, under all of their headers."""
    merged: list[Cell] = []
    for cell in block.cells:
        if merged and (unit := _unit_of(merged[-1])) and _is_amount_alone(cell):
            merged[-1] = Cell(cell.header, f"{cell.text} {unit}", cell.lead)
        elif merged and (unit := _unit_of(cell)) and amounts_in(merged[-1].text):
            merged[-1] = Cell(merged[-1].header, f"{merged[-1].text} {unit}", merged[-1].lead)
        elif merged and _is_counted(merged[-1], cell):
            merged[-1] = Cell(merged[-1].header, f"{merged[-1].text} {cell.text}", merged[-1].lead)
        elif merged and merged[-1].text == cell.text and len(cell.text) > 3 and merged[-1].header != cell.header:
            merged[-1] = Cell(f"{merged[-1].header} {cell.header}".strip(), cell.text, cell.lead)
        else:
            merged.append(cell)
    return merged


def _is_amount_alone(cell: Cell) -> bool:
    """Whether a cell is an amount without a unit of its own: "per uur" in the cell before it says which."""
    return bool(_AMOUNT_BARE.fullmatch(cell.text.strip()))


def _is_counted(number: Cell, unit: Cell) -> bool:
    """Whether a cell names what the number in the cell before it counts."""
    same = not unit.header or unit.header == number.header
    return bool(same and _NUMBER_ALONE.fullmatch(number.text) and _COUNTED_UNIT.fullmatch(unit.text))


def _with_start(cells: list[Cell]) -> list[Cell]:
    """The cells of a row; without headers the first bare date behind a name or a lesson time is the start."""
    first = next((cell for cell in cells if _MOMENT_ALONE.fullmatch(cell.text)), None)
    if first is None or first is cells[0] or any(cell.header for cell in cells):
        return cells
    if is_of_one_lesson(cells[0].text) or any(names_no_start(cell.text) for cell in cells):
        return cells
    if not any(_LESSON_TIME.search(cell.text) for cell in cells):
        return cells
    return [replace(cell, header="Start") if cell is first else cell for cell in cells]


def _unit_of(cell: Cell) -> str:
    """The unit of the amount in the cell before: "per uur", or "uur" under "Per"."""
    if _UNIT_ALONE.fullmatch(cell.text) and (not cell.header or _OF_PRICE.search(cell.header)):
        return cell.text
    return f"per {cell.text}" if _UNIT_HEADER.fullmatch(cell.header) and re.fullmatch(r"\w+", cell.text) else ""


def title_of_row(block: Block) -> str:
    """The name that a table row gives its course: the bold or first line of the cell under such a header."""
    cell = next((cell for cell in block.cells if cell.text and _TITLE_HEADER.search(cell.header)), None)
    if cell is None:
        cell = next((cell for cell in block.cells if cell.text), None)
    if cell is None:
        return ""
    return cell.lead or cell.text.split("\n")[0]
