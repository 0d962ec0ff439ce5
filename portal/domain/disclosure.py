"""What may be shown of small numbers of people: no count in which, or from which, one learner could be recognised.

Counts are published from tables that are added up and protected beforehand (decision model, section 2.5).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.optimize import linprog

from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]


class Count(NamedTuple):
    """So many learners started, and so many of them passed."""

    started: int
    passed: int

    @property
    def parts(self) -> tuple[int, int]:
        """Who passed and who did not."""
        return self.passed, self.started - self.passed


class Hidden(StrEnum):
    """Why a count is not shown: it is too small itself, or a small one could be reckoned from it."""

    TOO_FEW = "too_few"
    WOULD_REVEAL = "would_reveal"


@dataclass(frozen=True, slots=True)
class Cell:
    """A count as it may be shown; without a count and a reason nothing was counted there."""

    count: Count | None = None
    hidden: Hidden | None = None


@dataclass(frozen=True, slots=True)
class ProtectedTable:
    """A table as it may be shown, with the totals that were asked for (without them, empty and None)."""

    cells: tuple[tuple[Cell, ...], ...]
    row_totals: tuple[Cell, ...] = ()
    column_totals: tuple[Cell, ...] = ()
    total: Cell | None = None


class Place(NamedTuple):
    """Where a count stands; the row, or column, after the last one is that of the totals."""

    row: int
    column: int


class Line(NamedTuple):
    """A row or column: its cells, and where their total stands."""

    cells: list[Place]
    total: Place


@dataclass(frozen=True, slots=True)
class Publication:
    """All counts that could be published, and for each the cells (by number) that it adds up, as 0 and 1."""

    counts: Mapping[Place, Count]
    members: Mapping[Place, Column]
    totals_at: Place


def too_few(count: Count) -> bool:
    """True where a learner could be recognised in the count: few started, or nearly all passed, or nearly none."""
    return count.started < VALUES["fewest_started"] or min(count.parts) < VALUES["fewest_in_cell"]


def protected(
    table: Sequence[Sequence[Count | None]], *, totals_of_rows: bool = False, totals_of_columns: bool = False
) -> ProtectedTable:
    """The table with its small counts hidden, and others or totals as long as a hidden one could still be reckoned.

    Rows are groups of learners and columns periods; None is not counted. Whoever knows all that is shown, and that no
    count is below 0 and nobody passed who did not start, cannot tell a hidden count to within 2 either way.
    """
    publication = lay_out(table, totals_of_rows, totals_of_columns)
    hidden = {place: Hidden.TOO_FEW for place, count in publication.counts.items() if too_few(count)}
    while lines := lines_to_close(publication, hidden):
        hidden[next_to_hide(lines, publication, hidden)] = Hidden.WOULD_REVEAL
    return as_shown(publication, hidden, totals_of_rows, totals_of_columns)


def lay_out(table: Sequence[Sequence[Count | None]], of_rows: bool, of_columns: bool) -> Publication:
    """The table's counts and totals with the cells that they add up."""
    cells = {Place(i, j): count for i, row in enumerate(table) for j, count in enumerate(row) if count is not None}
    end = Place(len(table), max(map(len, table), default=0))
    inner = list(cells)
    places = [
        *inner,
        *(Place(i, end.column) for i in range(end.row) if of_rows),
        *(Place(end.row, j) for j in range(end.column) if of_columns),
        *([end] if of_rows and of_columns else []),
    ]
    members = {
        place: np.array([adds_up(place, cell, end) for cell in inner], dtype=float)
        for place in places
        if any(adds_up(place, cell, end) for cell in inner)
    }
    parts = {place: [cells[cell] for cell in inner if adds_up(place, cell, end)] for place in members}
    counts = {
        place: Count(sum(one.started for one in own), sum(one.passed for one in own)) for place, own in parts.items()
    }
    return Publication(counts, members, end)


def adds_up(place: Place, cell: Place, end: Place) -> bool:
    """True where the count at this place contains the cell."""
    return place.row in (cell.row, end.row) and place.column in (cell.column, end.column)


def first_exposed(publication: Publication, hidden: Mapping[Place, Hidden]) -> Place | None:
    """A hidden count that what is shown gives away, or None."""
    shown = [place for place in publication.counts if place not in hidden]
    if not shown:
        return None
    known = np.array([publication.members[place] for place in shown])
    for part in range(2):
        values = np.array([publication.counts[place].parts[part] for place in shown], dtype=float)
        for place in hidden:
            low, high = possible(publication.members[place], known, values)
            if high - low <= 2 * VALUES["hidden_within"]:
                return place
    return None


def possible(wanted: Column, known: Column, values: Column) -> tuple[float, float]:
    """The least and the most that a sum of cells can be, given other sums of them, where no cell is below 0.

    Who passed and who did not are reckoned apart: neither bounds the other.
    """
    if (wanted * (1 - known.max(axis=0))).any():
        return 0.0, np.inf
    low, high = least(wanted, known, values), -least(-wanted, known, values)
    return round(low, 6), round(high, 6)


def least(wanted: Column, known: Column, values: Column) -> float:
    """The least that a sum of cells can be."""
    found = linprog(wanted, A_eq=known, b_eq=values, method="highs")
    if found.fun is None:
        raise ArithmeticError(found.message)
    return float(found.fun)


def lines_to_close(publication: Publication, hidden: Mapping[Place, Hidden]) -> list[Line]:
    """Rows and columns in which one more count has to be hidden; none where all is safe.

    A hidden cell alone beside its total is the plain case; what else gives it away takes a linear program to see.
    """
    lines = list(lines_of(publication))
    for line in lines:
        if is_shown(line.total, publication, hidden) and sum(place in hidden for place in line.cells) == 1:
            return [line]
    exposed = first_exposed(publication, hidden)
    through = [line for line in lines if exposed and exposed in (*line.cells, line.total)]
    return [line for line in through if line.total == exposed or is_shown(line.total, publication, hidden)] or through


def is_shown(place: Place, publication: Publication, hidden: Mapping[Place, Hidden]) -> bool:
    """True where the count is there and not hidden."""
    return place in publication.counts and place not in hidden


def lines_of(publication: Publication) -> Iterator[Line]:
    """All rows and columns, those of the totals last."""
    end = publication.totals_at
    for row in range(end.row + 1):
        yield Line([Place(row, column) for column in range(end.column)], Place(row, end.column))
    for column in range(end.column + 1):
        yield Line([Place(row, column) for row in range(end.row)], Place(end.row, column))


def next_to_hide(lines: list[Line], publication: Publication, hidden: Mapping[Place, Hidden]) -> Place:
    """The smallest count of these lines, best where it closes another line too; then their totals, then any other."""

    def preference(place: Place) -> tuple[bool, Count, Place]:
        elsewhere = (one for one in hidden if not any(one in line.cells for line in lines))
        closes = any(one.row == place.row or one.column == place.column for one in elsewhere)
        return (not closes, publication.counts[place], place)

    cells = [place for line in lines for place in line.cells]
    for places in (cells, [line.total for line in lines], list(publication.counts)):
        if shown := [place for place in places if is_shown(place, publication, hidden)]:
            return min(shown, key=preference)
    raise ArithmeticError("hidden counts are given away by nothing that is shown")


def as_shown(
    publication: Publication, hidden: Mapping[Place, Hidden], of_rows: bool, of_columns: bool
) -> ProtectedTable:
    """The table to publish."""
    end = publication.totals_at

    def cell(row: int, column: int) -> Cell:
        place = Place(row, column)
        return Cell(None if place in hidden else publication.counts.get(place), hidden.get(place))

    return ProtectedTable(
        cells=tuple(tuple(cell(row, column) for column in range(end.column)) for row in range(end.row)),
        row_totals=tuple(cell(row, end.column) for row in range(end.row) if of_rows),
        column_totals=tuple(cell(end.row, column) for column in range(end.column) if of_columns),
        total=cell(*end) if of_rows and of_columns else None,
    )
