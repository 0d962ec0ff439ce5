"""Counts of a quarter: how they add up, and what is refused or asked about, by row and column."""

from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.progress import (
    FIGURES,
    GROUPS,
    USUAL_GROUPS,
    Amount,
    Counts,
    Figure,
    Group,
    Reason,
    Route,
    RowKey,
    added_up,
    flow_of,
)
from portal.domain.progress_checks import MOST, Finding, Remark, check, read_cell, read_cells

WHOLE = Counts(started=12, attending=45, passed_parts=9, passed=5, stopped=2, waiting=7)
KEY = RowKey("de-brug", Group(Route.B1, Reason.ASYLUM))
OTHER = RowKey("het-anker", Group(Route.Z, Reason.UNKNOWN))


def counts(**changes: Any) -> Counts:
    """A row in which all adds up after a quarter that ended with 40 who attended."""
    return Counts(**{**asdict(WHOLE), **changes})


def found(now: Counts, before: Counts | None = None) -> list[tuple[Figure, Finding, int | None, int | None]]:
    remarks = check({KEY: now}, {KEY: before} if before else {})
    assert all(remark.row == KEY for remark in remarks)
    return [(one.figure, one.finding, one.number, one.other) for one in remarks]


def test_twelve_groups_of_which_six_are_known() -> None:
    assert len(GROUPS) == 12
    assert len(USUAL_GROUPS) == 6
    assert not any("unknown" in group for group in USUAL_GROUPS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("  ", None),
        ("\u00a0", None),
        ("0", 0),
        (" 12 ", 12),
        ("007", 7),
        ("0" * 6000, 0),
        ("9999", MOST),
        ("10000", Finding.TOO_LARGE),
        ("1234567", Finding.TOO_LARGE),
        ("-3", Finding.NEGATIVE),
        ("−3", Finding.NEGATIVE),
        ("12,5", Finding.NOT_WHOLE),
        ("1.200", Finding.NOT_WHOLE),
        ("+5", Finding.NOT_WHOLE),
        ("?", Finding.NOT_WHOLE),
        ("=1", Finding.NOT_WHOLE),
        ("1e3", Finding.PERSONAL),
        ("n.b.", Finding.PERSONAL),
        ("Fatima", Finding.PERSONAL),
        ("فاطمة", Finding.PERSONAL),
        ("123456782", Finding.PERSONAL),
        ("1234.56.782", Finding.PERSONAL),
        ("06 12345678", Finding.PERSONAL),
        ("12-03-1984", Finding.PERSONAL),
        ("1984-03-12", Finding.PERSONAL),
        ("a@b", Finding.PERSONAL),
    ],
)
def test_a_cell_is_a_whole_number_or_empty_and_nothing_of_a_person(text: str, value: object) -> None:
    assert read_cell(text) == value


@given(st.text(max_size=30))
def test_any_text_is_a_number_in_range_or_a_finding(text: str) -> None:
    value = read_cell(text)
    assert value is None or isinstance(value, Finding) or 0 <= value <= MOST
    assert (value is None) <= (not text.strip() or not any(letter.isalnum() for letter in text))


def test_an_unreadable_cell_is_named_by_school_group_and_figure_and_left_empty() -> None:
    rows, remarks = read_cells({KEY: {Figure.STARTED: "4", Figure.WAITING: "-2"}, OTHER: {Figure.PASSED: "vijf"}})
    assert rows == {KEY: Counts(started=4), OTHER: Counts()}
    assert remarks == [
        Remark(KEY, Figure.WAITING, Finding.NEGATIVE),
        Remark(OTHER, Figure.PASSED, Finding.PERSONAL),
    ]
    assert not any(remark.is_warning for remark in remarks)


@pytest.mark.parametrize(
    ("changes", "remark"),
    [
        ({"passed": 10}, (Figure.PASSED, Finding.MORE_PASSED_THAN_PARTS, 10, 9)),
        ({"passed_parts": 53}, (Figure.PASSED_PARTS, Finding.MORE_PARTS_THAN_PEOPLE, 53, 52)),
        ({"waiting": -1}, (Figure.WAITING, Finding.NEGATIVE, -1, None)),
        ({"waiting": MOST + 1}, (Figure.WAITING, Finding.TOO_LARGE, MOST + 1, None)),
    ],
)
def test_what_cannot_be_is_a_fault(changes: dict[str, int], remark: tuple[object, ...]) -> None:
    assert found(counts(**changes)) == [remark]


def test_all_that_adds_up_is_let_through() -> None:
    assert found(counts(), counts(attending=40, started=10)) == []
    assert found(counts(passed_parts=52)) == []


@pytest.mark.parametrize(
    ("now", "before", "remark"),
    [
        ({"attending": 47}, {"attending": 40}, (Figure.ATTENDING, Finding.NOT_IN_BALANCE, 47, 45)),
        ({"attending": 44}, {"attending": 40}, (Figure.ATTENDING, Finding.NOT_IN_BALANCE, 44, 45)),
        ({"stopped": 60}, {"attending": 40}, (Figure.STOPPED, Finding.MORE_LEFT_THAN_WERE_THERE, 65, 52)),
        ({"started": 12}, {"started": 19, "attending": 40}, (Figure.STARTED, Finding.FELL, 12, 19)),
        ({"waiting": 0}, {"waiting": 6, "attending": 40}, (Figure.WAITING, Finding.FELL, 0, 6)),
    ],
)
def test_what_is_odd_beside_the_quarter_before_is_a_warning(
    now: dict[str, int], before: dict[str, int], remark: tuple[object, ...]
) -> None:
    assert found(counts(**now), counts(**before)) == [remark]
    assert Remark(KEY, *remark).is_warning  # type: ignore[arg-type]


@pytest.mark.parametrize(("number", "other"), [(12, 18), (4, 6), (0, 5), (30, 18)])
def test_a_third_less_or_a_few_people_less_is_not_odd(number: int, other: int) -> None:
    assert found(Counts(waiting=number), Counts(waiting=other)) == []


@given(st.sampled_from(FIGURES), st.integers(0, 60), st.integers(0, 60))
def test_figures_that_are_not_known_break_no_rule(figure: Figure, number: int, other: int) -> None:
    alone, before = Counts(**{figure.value: number}), Counts(**{figure.value: other})
    assert {one[1] for one in found(alone, before)} <= {Finding.FELL}
    assert found(Counts(), before) == []
    assert found(alone) == []


def test_sums_say_when_a_part_of_them_is_not_known() -> None:
    rows = [Counts(started=3, waiting=0), Counts(started=4)]
    total = added_up(rows)
    assert total[Figure.STARTED] == Amount(7, complete=True)
    assert total[Figure.WAITING] == Amount(0, complete=False)
    assert total[Figure.PASSED] is None
    assert added_up([]) == dict.fromkeys(FIGURES)


def test_a_school_that_was_not_counted_makes_the_sum_of_all_incomplete() -> None:
    spring, summer = {KEY: Counts(started=3), OTHER: Counts(started=5)}, {KEY: Counts(started=4)}
    assert [one[Figure.STARTED] for one in flow_of([spring, summer])] == [Amount(8, True), Amount(4, False)]
    assert [one[Figure.STARTED] for one in flow_of([spring, summer], "het-anker")] == [Amount(5, True), None]
