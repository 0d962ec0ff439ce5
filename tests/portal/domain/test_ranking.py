"""The order: what is not known never leads, what surely fits goes before what may, and nothing gets lost."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.criteria import SortOrder
from portal.domain.ranking import (
    Measures,
    as_likely_best,
    by_keys,
    dominated,
    leaders,
    near_equals,
    order,
    reachable,
    simple_keys,
    uniform,
)

NAN = float("nan")
KINDS: dict[str, type] = {
    **dict.fromkeys(("wait_stated", "quality_known", "certain", "reachable", "held_back"), bool),
    "key": np.uint64,
}
# A turn in which nothing too little known is tried out.
PLAIN_TURN = next(turn for turn in range(50) if uniform(np.zeros(1, np.uint64), turn + 1)[0] > 0.2)


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
        "advice_sd": [1.0] * count,
        "seats": [4.0] * count,
        "key": list(range(1, count + 1)),
        "held_back": [False] * count,
        **columns,
    }
    return Measures(**{name: np.array(column, KINDS.get(name, float)) for name, column in usual.items()})


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
        (SortOrder.ADVICE, measures(advice=[1.0, 3, 2], wait_stated=[True, False, False]), [1, 2, 0]),
        (
            SortOrder.ADVICE,
            measures(advice=[1.0, 3, 2], quality_known=[False] * 3, wait_stated=[True, False, False]),
            [0, 1, 2],
        ),
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
    assert order(table, sort, PLAIN_TURN).tolist() == expected


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
def test_on_top_stands_one_of_those_near_that_surely_fit_and_are_known(table: Measures) -> None:
    first = int(order(table, SortOrder.ADVICE)[0])
    front = table.certain & table.reachable
    if front.any():
        assert front[first]
        assert table.quality_known[first] == table.quality_known[front].any()
        if not table.quality_known[front].any():
            assert table.wait_stated[first] == table.wait_stated[front].any()


def test_unknown_wait_never_ranks_first_among_near_equals() -> None:
    table = measures(advice=[10.0, 9.9, 9.8], wait_stated=[False, True, False])
    assert {order(table, SortOrder.ADVICE, turn)[0] for turn in range(50)} == {1}


@given(tables())
def test_only_near_equals_are_lifted_the_rest_keeps_the_order_of_advice(table: Measures) -> None:
    equals = near_equals(table)
    ordered = order(table, SortOrder.ADVICE, PLAIN_TURN)
    assert equals[ordered[: equals.sum()]].all()
    ranks = [
        (bool(table.reachable[row]), bool(table.certain[row]), float(table.advice[row]))
        for row in ordered[equals.sum() :]
    ]
    assert ranks == sorted(ranks, reverse=True)


@given(tables())
def test_near_equals_are_within_half_a_month_of_the_best_and_of_one_kind(table: Measures) -> None:
    advice = table.advice[near_equals(table)]
    assert len(advice) >= 1
    assert advice.max() - advice.min() <= 0.5
    assert advice.max() - advice.min() <= max(0.04 * advice.max(), 0) + 1e-9


@given(tables(), st.integers(0, 49))
def test_a_turn_sees_the_same_list_again(table: Measures, turn: int) -> None:
    assert order(table, SortOrder.ADVICE, turn).tolist() == order(table, SortOrder.ADVICE, turn).tolist()


def test_near_equals_share_first_place_as_they_share_free_places() -> None:
    seats = np.array([6.0, 3.0, 1.0])
    table = measures(advice=[10.0, 10.1, 9.9], seats=seats.tolist(), key=[7, 8, 9])
    first = np.bincount([order(table, SortOrder.ADVICE, turn)[0] for turn in range(10_000)], minlength=3)
    assert np.abs(first / 10_000 - seats / seats.sum()).max() < 0.03


@given(st.integers(0, 1000))
def test_one_more_equal_leaves_the_order_of_the_others_alone(turn: int) -> None:
    four = order(measures(advice=[10.0] * 4), SortOrder.ADVICE, turn).tolist()
    three = order(measures(advice=[10.0] * 3), SortOrder.ADVICE, turn).tolist()
    assert [row for row in four if row != 3] == three


def test_a_school_that_had_first_place_too_often_comes_behind_its_equals() -> None:
    table = measures(advice=[10.0, 9.9, 5.0], held_back=[True, False, False])
    assert {order(table, SortOrder.ADVICE, turn)[0] for turn in range(50)} == {1}


def test_too_little_known_is_third_in_one_turn_of_ten_and_never_higher() -> None:
    table = measures(
        advice=[20.0, 18.0, 16.0, 15.0], quality_known=[True, True, True, False], advice_sd=[1.0, 1.0, 1.0, 4.0]
    )
    places = [order(table, SortOrder.ADVICE, turn).tolist().index(3) for turn in range(2000)]
    assert set(places) == {2, 3}
    assert 0.07 < places.count(2) / 2000 < 0.13


def test_a_school_without_hope_is_not_tried_out() -> None:
    table = measures(advice=[20.0, 18.0, 16.0, 5.0], quality_known=[True, True, True, False])
    assert {order(table, SortOrder.ADVICE, turn).tolist()[3] for turn in range(300)} == {3}


@pytest.mark.parametrize(
    ("row", "worse_than"),
    [
        ({"chance": 0.70, "wait": 6.0, "minutes": 30.0}, -1),
        ({"chance": 0.60, "wait": 9.0, "minutes": 40.0}, 0),
        ({"chance": 0.60, "wait": 5.0, "minutes": 40.0}, -1),
        ({"chance": 0.75, "wait": 9.0, "minutes": 40.0}, -1),
        ({"chance": 0.60, "wait": NAN, "minutes": 40.0}, -1),
        ({"chance": 0.60, "wait": 6.0, "minutes": 30.0}, 0),
    ],
)
def test_worse_on_every_point_is_said_only_where_all_points_are_known(row: dict[str, float], worse_than: int) -> None:
    chance, wait, minutes = (np.array([leader, row[name]]) for name, leader in LEADER.items())
    assert dominated(chance, np.array([0.05, 0.05]), wait, minutes).tolist() == [-1, worse_than]


LEADER = {"chance": 0.70, "wait": 6.0, "minutes": 30.0}


def test_a_chance_that_may_as_well_be_better_is_not_worse() -> None:
    chance, alike = np.array([0.70, 0.68]), np.array([6.0, 6.0])
    assert dominated(chance, np.array([0.2, 0.2]), alike, alike).tolist() == [-1, -1]


@given(tables(), st.floats(0.1, 20))
def test_the_dominated_is_never_above_its_dominator_unless_they_are_near_equals(table: Measures, less: float) -> None:
    worse = {name: [*column, column[0]] for name, column in columns_of(table).items()}
    pair = measures(**worse, advice=[*table.advice.tolist(), float(table.advice[0]) - less])
    ordered, last = order(pair, SortOrder.ADVICE, PLAIN_TURN).tolist(), len(table.advice)
    assert near_equals(pair)[last] or ordered.index(0) < ordered.index(last)


def test_an_option_far_down_changes_no_order_above_it() -> None:
    above = order(measures(advice=[12.0, 9.0, 11.0]), SortOrder.ADVICE, PLAIN_TURN).tolist()
    assert order(measures(advice=[12.0, 9.0, 11.0, 1.0]), SortOrder.ADVICE, PLAIN_TURN).tolist() == [*above, 3]


def test_what_is_better_in_more_than_a_third_of_the_draws_is_as_good() -> None:
    leader, close, far = np.full(10, 5.0), np.array([6.0] * 4 + [1.0] * 6), np.array([6.0] * 3 + [1.0] * 7)
    assert as_likely_best(np.stack([leader, close, far]), 0).tolist() == [False, True, False]


def test_the_simple_rule_takes_the_nearest_of_the_short_lists() -> None:
    table = measures(minutes=[50.0, 20, 5, 10], wait_weeks=[4.0, 12, 30, 4], wait_stated=[True, True, True, False])
    assert by_keys(simple_keys(table)).tolist() == [1, 0, 2, 3]


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
    keys = [place + 1 for place in places]
    shuffled = measures(**moved, advice=[float(place) for place in places], key=keys)
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
        ([True, False], [False, True], 1),
        ([False, True], [True, True], 0),
        ([False, False], [False, False], 0),
    ],
)
def test_unknown_never_ranks_first_where_more_is_known_of_another(
    stated: list[bool], known: list[bool], leader: int
) -> None:
    table = measures(advice=[9.0, 8.0], wait_stated=stated, quality_known=known)
    assert order(table, SortOrder.ADVICE, PLAIN_TURN)[0] == leader


def test_unknown_wait_never_ranks_first_where_nobody_surely_fits() -> None:
    table = measures(advice=[9.0, 8.0], wait_stated=[False, True], quality_known=[False, True], certain=[False, False])
    assert order(table, SortOrder.ADVICE)[0] == 1


def test_a_school_too_far_to_travel_to_never_leads_where_one_near_may_fit() -> None:
    table = measures(advice=[9.0, 1.0], certain=[False, True], reachable=[True, False])
    assert order(table, SortOrder.ADVICE)[0] == 0
