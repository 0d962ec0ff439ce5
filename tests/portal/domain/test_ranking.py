"""The order: what is not known never leads, what surely fits goes before what may, and nothing gets lost."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.criteria import SortOrder
from portal.domain.ranking import Measures, leaders, order, reachable

NAN = float("nan")


def measures(**columns: list[Any]) -> Measures:
    """Columns of equal length; what is not named is known, certain and alike."""
    count = len(next(iter(columns.values())))
    usual: dict[str, list[Any]] = {
        "advice": [10.0] * count,
        "wait_weeks": [8.0] * count,
        "wait_stated": [True] * count,
        "minutes": [30.0] * count,
        "theta": [0.0] * count,
        "quality_known": [True] * count,
        "certain": [True] * count,
        "reachable": [True] * count,
        **columns,
    }
    flags = ("wait_stated", "quality_known", "certain", "reachable")
    return Measures(**{name: np.array(column, bool if name in flags else float) for name, column in usual.items()})


@st.composite
def tables(draw: st.DrawFn) -> Measures:
    count = draw(st.integers(1, 12))
    flags = st.lists(st.booleans(), min_size=count, max_size=count)
    numbers = st.lists(st.floats(-50, 50), min_size=count, max_size=count)
    minutes = st.lists(st.floats(0, 300) | st.just(NAN), min_size=count, max_size=count)
    return measures(
        advice=draw(numbers),
        wait_weeks=draw(st.lists(st.floats(0.5, 80), min_size=count, max_size=count)),
        wait_stated=draw(flags),
        minutes=draw(minutes),
        theta=draw(numbers),
        quality_known=draw(flags),
        certain=draw(flags),
        reachable=draw(flags),
    )


@pytest.mark.parametrize(
    ("sort", "table", "expected"),
    [
        (SortOrder.ADVICE, measures(advice=[1.0, 3, 2]), [1, 2, 0]),
        (SortOrder.ADVICE, measures(advice=[1.0, 3, 2], certain=[True, False, True]), [2, 0, 1]),
        (SortOrder.ADVICE, measures(advice=[1.0, 3, 2], wait_stated=[True, False, False]), [0, 1, 2]),
        (SortOrder.ADVICE, measures(advice=[1.0, 3, 2], quality_known=[False, False, True]), [2, 1, 0]),
        (SortOrder.ADVICE, measures(advice=[1.0, 3, 2], reachable=[True, False, True]), [2, 0, 1]),
        (SortOrder.WAIT, measures(wait_weeks=[9.0, 2, 4], reachable=[True, False, True]), [2, 0, 1]),
        (SortOrder.TRAVEL, measures(minutes=[90.0, 50, 20], certain=[True, True, False]), [1, 0, 2]),
        (SortOrder.WAIT, measures(wait_weeks=[9.0, 2, 4], wait_stated=[True, False, True]), [2, 0, 1]),
        (SortOrder.WAIT, measures(wait_weeks=[4.0, 4, 4], advice=[1.0, 3, 2]), [1, 2, 0]),
        (SortOrder.TRAVEL, measures(minutes=[NAN, 50.0, 20]), [2, 1, 0]),
        (SortOrder.QUALITY, measures(theta=[0.1, 0.9, 0.5], quality_known=[True, False, True]), [2, 0, 1]),
    ],
)
def test_offerings_come_in_the_asked_order(sort: SortOrder, table: Measures, expected: list[int]) -> None:
    assert order(table, sort).tolist() == expected


@given(tables(), st.sampled_from(SortOrder))
def test_every_offering_stands_in_the_list_once(table: Measures, sort: SortOrder) -> None:
    assert sorted(order(table, sort).tolist()) == list(range(len(table.advice)))


@pytest.mark.parametrize("sort", [SortOrder.WAIT, SortOrder.QUALITY])
@given(table=tables())
def test_what_is_near_and_surely_fits_goes_before_what_is_far_or_may_fit(sort: SortOrder, table: Measures) -> None:
    ranks = [(bool(table.reachable[row]), bool(table.certain[row])) for row in order(table, sort)]
    assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize(
    ("sort", "column", "known"),
    [(SortOrder.WAIT, "wait_weeks", "wait_stated"), (SortOrder.QUALITY, "theta", "quality_known")],
)
@given(table=tables())
def test_among_those_alike_the_unknown_comes_last(sort: SortOrder, column: str, known: str, table: Measures) -> None:
    for near in (True, False):
        ordered = [row for row in order(table, sort) if table.certain[row] and table.reachable[row] == near]
        flags = [bool(getattr(table, known)[row]) for row in ordered]
        assert flags == sorted(flags, reverse=True)
        values = [getattr(table, column)[row] for row, flag in zip(ordered, flags, strict=True) if flag]
        assert values == sorted(values, reverse=sort == SortOrder.QUALITY)


@given(tables())
def test_a_journey_that_is_not_known_comes_after_all_that_are(table: Measures) -> None:
    ordered = [float(table.minutes[row]) for row in order(table, SortOrder.TRAVEL) if table.certain[row]]
    known = [minutes for minutes in ordered if not np.isnan(minutes)]
    assert ordered[: len(known)] == sorted(known)
    assert np.isnan(ordered[len(known) :]).all()


@given(tables())
def test_on_top_stands_one_of_those_near_that_surely_fit_of_which_most_is_known(table: Measures) -> None:
    first = int(order(table, SortOrder.ADVICE)[0])
    known = table.wait_stated.astype(int) + table.quality_known
    front = table.certain & table.reachable
    if front.any():
        assert front[first]
        assert known[first] == known[front].max()


@given(tables())
def test_only_the_leader_is_lifted_the_rest_keeps_the_order_of_advice(table: Measures) -> None:
    rest = order(table, SortOrder.ADVICE)[1:]
    ranks = [(bool(table.reachable[row]), bool(table.certain[row]), float(table.advice[row])) for row in rest]
    assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize(
    ("minutes", "near"),
    [
        ([10.0, 75, 76, 20, 30], [True, True, False, True, True]),
        ([90.0, 80, 200, 100, 110], [True, True, False, True, True]),
        ([10.0, NAN, 200], [True, False, True]),
        ([NAN, NAN], [False, False]),
        ([], []),
    ],
)
def test_within_reach_are_75_minutes_or_the_four_nearest(minutes: list[float], near: list[bool]) -> None:
    assert reachable(np.array(minutes)).tolist() == near


@given(tables(), st.sampled_from(SortOrder), st.randoms(use_true_random=False))
def test_another_order_of_offerings_gives_the_same_list(table: Measures, sort: SortOrder, random: Any) -> None:
    places = list(range(len(table.advice)))
    distinct = measures(**columns_of(table), advice=[float(place) for place in places])
    random.shuffle(places)
    moved = {name: [column[place] for place in places] for name, column in columns_of(distinct).items()}
    shuffled = measures(**moved, advice=[float(place) for place in places])
    assert [places[row] for row in order(shuffled, sort)] == order(distinct, sort).tolist()


def columns_of(table: Measures) -> dict[str, list[Any]]:
    names = ("wait_weeks", "wait_stated", "minutes", "theta", "quality_known", "certain", "reachable")
    return {name: getattr(table, name).tolist() for name in names}


@given(st.lists(st.integers(0, 5), max_size=30))
def test_leaders_are_the_first_of_each_group_in_the_order_of_the_list(groups: list[int]) -> None:
    first = leaders(np.array(groups, dtype=np.int64), max(groups, default=0) + 1)
    assert first.tolist() == sorted({group: groups.index(group) for group in groups}.values())


@pytest.mark.parametrize("sort", SortOrder)
def test_an_empty_list_stays_empty(sort: SortOrder) -> None:
    empty = measures(advice=[])
    assert order(empty, sort).tolist() == []
    assert leaders(np.array([], dtype=np.int64), 3).tolist() == []


@pytest.mark.parametrize(
    ("stated", "known", "leader"),
    [
        ([False, True], [False, False], 1),
        ([False, False], [False, True], 1),
        ([True, True], [False, True], 1),
        ([False, True], [True, True], 1),
        ([False, False], [False, False], 0),
        ([True, False], [False, True], 0),
    ],
)
def test_unknown_never_ranks_first_where_more_is_known_of_another(
    stated: list[bool], known: list[bool], leader: int
) -> None:
    table = measures(advice=[9.0, 8.0], wait_stated=stated, quality_known=known)
    assert order(table, SortOrder.ADVICE)[0] == leader


def test_unknown_wait_never_ranks_first_where_nobody_surely_fits() -> None:
    table = measures(advice=[9.0, 8.0], wait_stated=[False, True], quality_known=[False, True], certain=[False, False])
    assert order(table, SortOrder.ADVICE)[0] == 1


def test_a_school_too_far_to_travel_to_never_leads_where_one_near_may_fit() -> None:
    table = measures(advice=[9.0, 1.0], certain=[False, True], reachable=[True, False])
    assert order(table, SortOrder.ADVICE)[0] == 0
