"""Counts that are each a part of the one before: what is hidden stays hidden, whatever is shown beside it."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.small_counts import bounds_of, shown_chain, shown_totals


@pytest.mark.parametrize(
    ("chain", "shown"),
    [
        ((9, 5, 4), (None, None, None)),
        ((10, 5, 2), (10, 5, None)),
        ((24, 12, 7), (24, 12, 7)),
        ((24, 12, 11), (24, 12, None)),
        ((24, 2, 2), (24, None, None)),
        ((24, 22, 12), (24, None, None)),
        ((40, 9, 5), (40, 9, None)),
        ((40, 4, 3), (40, None, None)),
        ((0, 0, 0), (None, None, None)),
    ],
)
def test_a_count_is_hidden_where_few_are_in_it_or_out_of_it(
    chain: tuple[int, ...], shown: tuple[int | None, ...]
) -> None:
    assert shown_chain(chain) == shown


def test_one_hidden_count_hides_the_total() -> None:
    rows = [(40, 20, 10), (8, 4, 2)]
    assert shown_totals(rows, [shown_chain(row) for row in rows]) == (None, None, None)


def test_many_hidden_counts_leave_the_total_to_be_shown() -> None:
    rows = [(40, 20, 10), (8, 4, 2), (7, 3, 1), (6, 3, 2), (5, 1, 0)]
    totals = shown_totals(rows, [shown_chain(row) for row in rows])
    assert totals[0] == 66


def test_without_rows_there_are_no_totals() -> None:
    assert shown_totals([], []) == ()


chains = st.integers(0, 16).flatmap(
    lambda said: st.integers(0, said).flatmap(lambda told: st.integers(0, told).map(lambda got: (said, told, got)))
)


@given(st.lists(chains, min_size=1, max_size=3))
@settings(max_examples=60)
def test_no_hidden_count_can_be_told_to_within_two(rows: list[tuple[int, int, int]]) -> None:
    """Column by column: every way to fill the hidden cells that fits what is shown is tried."""
    shown = [shown_chain(row) for row in rows]
    totals = shown_totals(rows, shown)
    for column in range(3):
        possible = [range(own[column].low, own[column].high + 1) for own in map(bounds_of, shown)]
        ways = [way for way in product(*possible) if totals[column] is None or sum(way) == totals[column]]
        assert tuple(row[column] for row in rows) in ways
        for place, row in enumerate(shown):
            if row[column] is None:
                found = {way[place] for way in ways}
                assert max(found) - min(found) > 4
