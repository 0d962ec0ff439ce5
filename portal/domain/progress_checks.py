"""What is wrong or odd in the counts of one quarter: faults keep them out, warnings ask for a word of explanation.

Faults: no whole number, below 0, above MOST, passed > passed_parts (who passed all passed the last part in the
quarter), passed_parts > attending + passed + stopped (who passed a part is still there or left in the quarter).
Warnings, against the quarter before: attending is not attending before + started - passed - stopped (people do change
schools and groups), more left than were there, or a figure fell by more than a third.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from portal.domain.personal_traces import holds_day, personal_trace
from portal.domain.progress import FIGURES, NOTHING, Counts, Figure, RowKey, Sheet

# Assumption: no group of one municipality at one school is larger.
MOST = 9999
# A fall is odd from this many people on; below, two people more or less are a third (assumption).
FEWEST_TO_FALL = 6
# A fall by more than one of so many parts is odd.
PARTS_OF_A_FALL = 3

Typed = Mapping[RowKey, Mapping[Figure, str]]


class Finding(StrEnum):
    """What was found; the words for each stand with the pages."""

    NOT_WHOLE = "not_whole"
    NEGATIVE = "negative"
    TOO_LARGE = "too_large"
    PERSONAL = "personal"
    MORE_PASSED_THAN_PARTS = "more_passed_than_parts"
    MORE_PARTS_THAN_PEOPLE = "more_parts_than_people"
    NOT_IN_BALANCE = "not_in_balance"
    MORE_LEFT_THAN_WERE_THERE = "more_left_than_were_there"
    FELL = "fell"


WARNINGS = frozenset({Finding.NOT_IN_BALANCE, Finding.MORE_LEFT_THAN_WERE_THERE, Finding.FELL})
# What was typed there is not shown again, nor kept.
NOT_ECHOED = frozenset({Finding.PERSONAL})


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding at a row and a column: the number that stands there, and the one that it is held against."""

    row: RowKey
    figure: Figure
    finding: Finding
    number: int | None = None
    other: int | None = None

    @property
    def is_warning(self) -> bool:
        """True where a word of explanation is enough."""
        return self.finding in WARNINGS


def read_cell(text: str) -> int | Finding | None:
    """The number of a cell, None where it is empty, or what is wrong with it."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return None
    # No figure holds a letter: it may be anybody's name.
    if any(letter.isalpha() for letter in plain) or personal_trace(plain) or holds_day(plain):
        return Finding.PERSONAL
    if plain[0] in "-−" and plain[1:].isdecimal():
        return Finding.NEGATIVE
    if not (plain.isascii() and plain.isdecimal()):
        return Finding.NOT_WHOLE
    digits = plain.lstrip("0") or "0"
    return int(digits) if len(digits) <= len(str(MOST)) and int(digits) <= MOST else Finding.TOO_LARGE


def read_cells(typed: Typed) -> tuple[dict[RowKey, Counts], list[Remark]]:
    """The rows as numbers, faulty cells left empty, and what is wrong with those."""
    rows: dict[RowKey, Counts] = {}
    remarks = []
    for key, cells in typed.items():
        numbers: dict[str, int | None] = {}
        for figure in FIGURES:
            found = read_cell(cells.get(figure, ""))
            if isinstance(found, Finding):
                remarks.append(Remark(key, figure, found))
            else:
                numbers[figure.value] = found
        rows[key] = Counts(**numbers)
    return rows, remarks


def check(now: Sheet, before: Sheet) -> list[Remark]:
    """What is wrong or odd in a quarter's rows, the quarter before beside them."""
    return [remark for key, counts in now.items() for remark in check_row(key, counts, before.get(key, NOTHING))]


def check_row(key: RowKey, now: Counts, before: Counts) -> Iterator[Remark]:
    """What is wrong or odd in one row; figures that are not known break no rule."""
    yield from check_sums(key, now)
    yield from check_balance(key, now, before)
    for figure in FIGURES:
        number, other = now[figure], before[figure]
        if number is not None and other is not None and fell(number, other):
            yield Remark(key, figure, Finding.FELL, number, other)


def fell(number: int, other: int) -> bool:
    """Whether a number fell by more than a third, from one that is large enough to say so."""
    return other >= FEWEST_TO_FALL and PARTS_OF_A_FALL * (other - number) > other


def check_sums(key: RowKey, now: Counts) -> Iterator[Remark]:
    """Relations that hold within every quarter; numbers out of range are refused too, wherever they come from."""
    for figure in FIGURES:
        number = now[figure]
        if number is not None and not 0 <= number <= MOST:
            yield Remark(key, figure, Finding.NEGATIVE if number < 0 else Finding.TOO_LARGE, number)
    parts, passed = now.passed_parts, now.passed
    if parts is not None and passed is not None and passed > parts:
        yield Remark(key, Figure.PASSED, Finding.MORE_PASSED_THAN_PARTS, passed, parts)
    if parts is not None and passed is not None and now.attending is not None and now.stopped is not None:
        people = now.attending + passed + now.stopped
        if parts > people:
            yield Remark(key, Figure.PASSED_PARTS, Finding.MORE_PARTS_THAN_PEOPLE, parts, people)


def check_balance(key: RowKey, now: Counts, before: Counts) -> Iterator[Remark]:
    """Who was there and who began are there still, passed or stopped."""
    if before.attending is None or now.started is None or now.passed is None or now.stopped is None:
        return
    there, left = before.attending + now.started, now.passed + now.stopped
    if left > there:
        yield Remark(key, Figure.STOPPED, Finding.MORE_LEFT_THAN_WERE_THERE, left, there)
    elif now.attending is not None and now.attending != there - left:
        yield Remark(key, Figure.ATTENDING, Finding.NOT_IN_BALANCE, now.attending, there - left)
