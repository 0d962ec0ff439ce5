"""Tables that cross courses with towns or groups: each cell under such a head is a row for itself."""

import re

from lxml.etree import _Element

from crawler.pages.blocks import Cell
from crawler.pages.tables import looks_like_field
from crawler.pages.wording import on_one_line

_DAYS = r"maan|dins|woens|donder|vrij|zater|zon"
_TIME = re.compile(
    rf"\d[.:]\d\d\s*(?:uur)?\s*(?:-|\u2013|tot|to|until)\s*(?:half )?\d|\b(?:{_DAYS})dag|"
    r"\b(?:ma|di|wo|do|vr|za|zo)\b(?=[\s,+&/.-]|$)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"\W*(?:(?:{_DAYS})dag|ma|di|wo|do|vr|za|zo|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\W*", re.IGNORECASE
)
_GROUP = re.compile(
    r"(?:dag|ochtend|middag|avond|weekend|zaterdag)(?:groep|klas|cursus|les|lessen)?|(?:groep|klas|group) \w{1,2}|"
    r"(?:day|morning|afternoon|evening|weekend)(?:time)?(?: (?:group|class|course))?",
    re.IGNORECASE,
)
_NO_GROUP = re.compile(
    r"^(?:les|lesmoment|moment|keer|blok|bijeenkomst|lesson|session|van|tot|\d|eerste|tweede|opmerking|bijzonder)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*(?:geen(?: (?:groep|les|lessen|cursus|aanbod))?|n\.?v\.?t\.?|none|no (?:group|class)|x|niet)?\W*",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d[.:]\d\d\s*(?:uur)?\s*(?:-|\u2013|tot|to|until)\s*\d", re.IGNORECASE)
_LEAST_GROUPS = 2

Heads = list[list[str]]


def group_columns(heads: Heads, lines: list[list[str]]) -> frozenset[int]:
    """The columns that stand for a town or a group, told by lesson times under two or more of them in one row."""
    named = [column for column, parts in enumerate(heads) if column and _names_group(parts)]
    if len(named) < _LEAST_GROUPS:
        return frozenset()
    crossed = any(
        sum(bool(_TIME.search(line[column])) for column in named if column < len(line)) >= _LEAST_GROUPS
        for line in lines
    )
    return frozenset(named) if crossed else frozenset()


def _names_group(parts: list[str]) -> bool:
    """Whether every line of a column's head names a town or a group: no field, no day of the week."""
    return bool(parts) and not any(
        _is_field(part) or _WEEKDAY.fullmatch(part) or _NO_GROUP.match(part) for part in parts
    )


def _is_field(head: str) -> bool:
    return looks_like_field(head) and not _GROUP.fullmatch(head.strip())


def group_rows(
    heads: Heads, bound: tuple[Cell, ...], cells: list[_Element | None], columns: frozenset[int]
) -> list[tuple[Cell, ...]]:
    """One row a group that the table has: what stands beside the groups, the names of the group, its own cell."""
    shared = tuple(cell for column, cell in enumerate(bound) if column not in columns)
    found: list[tuple[Cell, ...]] = []
    for spanned in _spans(cells[: len(bound)], columns):
        own = bound[spanned[0]]
        if not _NOTHING.fullmatch(own.text):
            names = _common(heads, spanned)
            found.append((*shared, *(Cell("Groep", name) for name in names), Cell("", own.text, own.lead)))
    return found


def _spans(cells: list[_Element | None], columns: frozenset[int]) -> list[list[int]]:
    """The group columns, those that one cell covers together."""
    spans: list[list[int]] = []
    for column in sorted(columns):
        if column < len(cells) and spans and cells[column] is cells[spans[-1][-1]]:
            spans[-1].append(column)
        elif column < len(cells):
            spans.append([column])
    return spans


def _common(heads: Heads, columns: list[int]) -> list[str]:
    """What the heads of some columns have in common: a cell across all groups of one town is the town's."""
    return [on_one_line(part) for part in heads[columns[0]] if all(part in heads[column] for column in columns)]


def week_rows(heads: Heads, lines: list[list[str]]) -> list[tuple[Cell, ...]]:
    """The courses of a week's timetable, days above and times in front; none where a table is no such timetable.

    A course that stands on several days at one time is one row.
    """
    days = {column: " ".join(parts) for column, parts in enumerate(heads) if column and _is_day(parts)}
    timed = [line for line in lines if line and _CLOCK.search(line[0])]
    if len(days) < _LEAST_GROUPS or len(days) != len(heads) - 1 or len(timed) != len(lines):
        return []
    found: dict[tuple[str, str], list[str]] = {}
    for line in timed:
        for column, day in days.items():
            if column < len(line) and not _NOTHING.fullmatch(line[column]):
                found.setdefault((line[column], on_one_line(line[0])), []).append(day)
    if any(_CLOCK.search(course) for course, _ in found):
        return []
    return [
        (Cell("Cursus", course), Cell("Dag en tijd", f"{', '.join(on)} {at}")) for (course, at), on in found.items()
    ]


def _is_day(parts: list[str]) -> bool:
    return len(parts) == 1 and bool(_WEEKDAY.fullmatch(parts[0]))
