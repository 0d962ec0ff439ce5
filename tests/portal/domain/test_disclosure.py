"""Small numbers: what is hidden cannot be solved from what is shown, and no more is hidden than has to be."""

from collections.abc import Sequence
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from portal.domain.disclosure import Cell, Count, Hidden, ProtectedTable, protected, too_few

Table = list[list[Count | None]]
FEW, REVEAL = Hidden.TOO_FEW, Hidden.WOULD_REVEAL

# Small and lopsided ones, which hide each other badly.
counts = st.integers(0, 24).flatmap(lambda started: st.builds(Count, st.just(started), st.integers(0, started)))
# Mostly large, so that small ones stand alone among them.
large = st.integers(20, 90).flatmap(lambda started: st.builds(Count, st.just(started), st.integers(6, started - 6)))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    rows, columns = draw(st.integers(2, 3)), draw(st.integers(1, 3))
    cell = st.one_of(counts, large, st.none()) if draw(st.booleans()) else counts
    return [[draw(cell) for _ in range(columns)] for _ in range(rows)]


def column(*cells: tuple[int, int] | None) -> Table:
    return [[Count(*cell) if cell else None] for cell in cells]


def widths(table: Table, published: ProtectedTable) -> list[float]:
    """The attack: how wide apart the least and the most are, of starters and of passes, for every hidden count.

    A linear program in starters and passes of all cells, with all that is shown, nothing below 0, and no more passes
    than starters; written apart from the way in which the tables are protected.
    """
    places = [(i, j) for i, row in enumerate(table) for j, cell in enumerate(row) if cell is not None]
    shown: list[tuple[Any, Count]] = []
    hidden: list[Any] = []
    for members, cell in sums(table, published):
        vector = np.array([place in members for place in places], dtype=float)
        if cell.count is not None:
            shown.append((vector, cell.count))
        elif cell.hidden:
            hidden.append(vector)
    size = len(places)
    known = [np.concatenate((vector, 0 * vector)) for vector, _ in shown]
    known += [np.concatenate((0 * vector, vector)) for vector, _ in shown]
    values = [count.started for _, count in shown] + [count.passed for _, count in shown]
    at_most = np.hstack((-np.eye(size), np.eye(size)))
    wanted = [one for v in hidden for one in (np.concatenate((v, 0 * v)), np.concatenate((0 * v, v)))]
    return [span(one, at_most, known, values) for one in wanted]


def span(wanted: Any, at_most: Any, known: list[Any], values: list[int]) -> float:
    """Most minus least of a sum of the unknowns."""
    given_: dict[str, Any] = {"A_eq": np.array(known), "b_eq": values} if known else {}
    ends = []
    for sign in (1, -1):
        found = linprog(sign * wanted, A_ub=at_most, b_ub=np.zeros(len(at_most)), **given_)
        assert found.status in (0, 3), found.message
        ends.append(sign * found.fun if found.status == 0 else np.inf)
    return float(ends[1] - ends[0])


def sums(table: Table, published: ProtectedTable) -> list[tuple[set[tuple[int, int]], Cell]]:
    """Every cell and total as it is published, with the places that it adds up."""
    rows, columns = range(len(table)), range(len(table[0]))
    found = [({(i, j)}, published.cells[i][j]) for i in rows for j in columns]
    found += [({(i, j) for j in columns}, cell) for i, cell in enumerate(published.row_totals)]
    found += [({(i, j) for i in rows}, cell) for j, cell in enumerate(published.column_totals)]
    return found + ([(set(product(rows, columns)), published.total)] if published.total else [])


def only_small_ones_hidden(table: Table) -> ProtectedTable:
    """What a careless table would show: everything but the small cells."""
    cells = [[Cell(None, FEW) if cell and too_few(cell) else Cell(cell) for cell in row] for row in table]
    totals = [Count(*map(sum, zip(*(cell for cell in one if cell), strict=True))) for one in zip(*table, strict=True)]
    return ProtectedTable(tuple(map(tuple, cells)), (), tuple(map(Cell, totals)))


@pytest.mark.parametrize(
    ("count", "hidden"),
    [
        ((10, 3), False),
        ((10, 7), False),
        ((9, 4), True),
        ((10, 2), True),
        ((10, 8), True),
        ((100, 98), True),
        ((100, 0), True),
        ((0, 0), True),
    ],
)
def test_a_count_is_too_small_below_ten_starters_or_three_of_either_kind(count: tuple[int, int], hidden: bool) -> None:
    assert too_few(Count(*count)) is hidden


@pytest.mark.parametrize(
    ("table", "reasons", "total"),
    [
        (column((40, 20), (30, 15), (25, 12)), [None, None, None], None),
        (column((40, 20), (30, 15), (8, 4)), [None, REVEAL, FEW], None),
        (column((40, 20), (8, 4), (7, 3)), [None, FEW, FEW], None),
        # Together they hide too little: with 4 passes in the two, each is known to within 2.
        (column((40, 20), (5, 0), (12, 4)), [REVEAL, FEW, REVEAL], None),
        (column((40, 20), (5, 0), (12, 6)), [None, FEW, REVEAL], None),
        (column((8, 4), None, None), [FEW, None, None], FEW),
        (column((40, 20), None, (6, 3)), [REVEAL, None, FEW], None),
        (column((4, 2), (4, 2), (4, 2)), [FEW, FEW, FEW], None),
    ],
)
def test_one_hidden_group_hides_the_next_smallest_too_where_the_total_is_shown(
    table: Table, reasons: list[Hidden | None], total: Hidden | None
) -> None:
    found = protected(table, totals_of_columns=True)
    assert [row[0].hidden for row in found.cells] == reasons
    assert found.column_totals[0].hidden == total
    if not total:
        whole = [cell for row in table for cell in row if cell]
        assert found.column_totals[0].count == Count(sum(c.started for c in whole), sum(c.passed for c in whole))


def test_without_totals_only_the_small_counts_are_hidden() -> None:
    found = protected(column((40, 20), (8, 4), None))
    assert [row[0] for row in found.cells] == [Cell(Count(40, 20)), Cell(None, FEW), Cell()]
    assert (found.row_totals, found.column_totals, found.total) == ((), (), None)


def test_years_protect_each_other_where_a_total_over_the_years_is_shown() -> None:
    table: Table = [[Count(40, 20), Count(8, 4), Count(30, 15)]]
    found = protected(table, totals_of_rows=True)
    assert [cell.hidden for cell in found.cells[0]] == [None, FEW, REVEAL]
    assert found.row_totals == (Cell(Count(78, 39)),)


def test_a_small_count_in_a_whole_table_hides_a_square() -> None:
    table: Table = [[Count(8, 4), Count(30, 15)], [Count(40, 20), Count(50, 25)], [Count(60, 30), Count(70, 35)]]
    found = protected(table, totals_of_rows=True, totals_of_columns=True)
    assert [[cell.hidden is not None for cell in row] for row in found.cells] == [
        [True, True],
        [True, True],
        [False, False],
    ]
    assert found.total == Cell(Count(258, 129))


def test_a_total_that_is_too_small_is_hidden_from_the_other_totals_too() -> None:
    table: Table = [[Count(40, 20), Count(5, 2)], [Count(30, 15), Count(3, 1)]]
    found = protected(table, totals_of_rows=True, totals_of_columns=True)
    assert found.column_totals[1].hidden is FEW
    assert found.total is not None
    assert (found.column_totals[0].hidden, found.total.hidden).count(None) < 2
    assert min(widths(table, found)) > 4


@settings(max_examples=60)
@given(tables(), st.booleans(), st.booleans())
def test_no_hidden_count_can_be_solved_to_within_two(table: Table, of_rows: bool, of_columns: bool) -> None:
    found = protected(table, totals_of_rows=of_rows, totals_of_columns=of_columns)
    assert all(width > 4 + 1e-6 for width in widths(table, found))


@settings(max_examples=60)
@given(tables(), st.booleans(), st.booleans())
def test_what_is_shown_is_true_and_large_enough_and_nothing_is_lost(
    table: Table, of_rows: bool, of_columns: bool
) -> None:
    found = protected(table, totals_of_rows=of_rows, totals_of_columns=of_columns)
    for members, cell in sums(table, found):
        own = [table[i][j] for i, j in members]
        parts = [one for one in own if one is not None]
        true = Count(sum(one.started for one in parts), sum(one.passed for one in parts))
        assert (cell.count is not None) + (cell.hidden is not None) == bool(parts)
        assert cell.count in (None, true)
        assert cell.hidden is FEW if parts and too_few(true) else cell.hidden in (None, REVEAL)


@pytest.mark.parametrize(
    "table",
    [column((40, 20), (30, 15), (8, 4)), column((40, 20), (9, 1)), column((50, 9), (45, 2), (60, 30))],
)
def test_the_attack_solves_a_table_in_which_only_small_counts_are_hidden(table: Table) -> None:
    assert min(widths(table, only_small_ones_hidden(table))) == pytest.approx(0)
    assert min(widths(table, protected(table, totals_of_columns=True))) > 4


@pytest.mark.parametrize(
    "table", [column((3, 1), (2, 2), (40, 20)), column((4, 0), (11, 3)), column((6, 6), (5, 0), (30, 15))]
)
def test_the_attack_finds_what_trying_all_numbers_finds(table: Table) -> None:
    shown = only_small_ones_hidden(table)
    small = [row[0] for row in table if row[0] and too_few(row[0])]
    started, passed = sum(one.started for one in small), sum(one.passed for one in small)
    ways = [
        (n, y)
        for n in product(range(started + 1), repeat=len(small))
        if sum(n) == started
        for y in product(*(range(one + 1) for one in n))
        if sum(y) == passed
    ]
    spans = [
        max(way[part][k] for way in ways) - min(way[part][k] for way in ways)
        for k in range(len(small))
        for part in (0, 1)
    ]
    assert widths(table, shown) == pytest.approx(spans)


@given(st.lists(st.lists(large, min_size=2, max_size=2), min_size=1, max_size=3))
def test_a_table_of_large_counts_is_shown_whole(table: Sequence[Sequence[Count]]) -> None:
    found = protected(table, totals_of_rows=True, totals_of_columns=True)
    assert not any(cell.hidden for _, cell in sums([list(row) for row in table], found))


def test_a_table_of_nothing_is_nothing() -> None:
    assert protected([]) == ProtectedTable(())
    assert protected([[None]], totals_of_columns=True).column_totals == (Cell(),)
