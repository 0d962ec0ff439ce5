"""What is believed of reports: outliers wait for a second voice, and a code that is mostly wrong is not heard."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.wait_observation import Witness
from portal.domain.wait_report import (
    CLOSED_HOLDS,
    Doubt,
    Heard,
    Outcome,
    ReportedWait,
    ReportKind,
    Teller,
    ToldClosed,
    agree,
    believed,
    closed_now,
    enough_to_show,
    in_time,
    is_far_off,
)
from tests.make import TODAY, make_wait

TOWN, CODE, OTHER = "GM9001", "code 1", "code 2"
CALLS = iter(range(10_000))


def heard(source: str = CODE, weeks: float | None = 8.0, on: date = TODAY, **changes: object) -> Heard:
    """A call that named weeks; without weeks the list is closed."""
    outcome = Outcome.CLOSED if weeks is None else Outcome.WEEKS
    teller = Teller.MUNICIPALITY if source.startswith("GM") else Teller.HELPER
    one = Heard("a1", source, teller, f"call {next(CALLS)}", ReportedWait(ReportKind.TOLD, outcome, weeks, on))
    return replace(one, **changes)  # type: ignore[arg-type]


def far(source: str = CODE, weeks: float = 60.0, **changes: object) -> Heard:
    return replace(heard(source, weeks), doubt=Doubt.FAR_OFF, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "outcome", "weeks"),
    [
        (ReportKind.TOLD, Outcome.WEEKS, None),
        (ReportKind.TOLD, Outcome.CLOSED, 4.0),
        (ReportKind.TOLD, Outcome.NO_ANSWER, 4.0),
        (ReportKind.STARTED, Outcome.CLOSED, None),
        (ReportKind.STARTED, Outcome.WEEKS, -1.0),
        (ReportKind.TOLD, Outcome.WEEKS, 105.0),
        (ReportKind.TOLD, Outcome.WEEKS, float("nan")),
    ],
)
def test_a_report_whose_parts_do_not_fit_is_none(kind: ReportKind, outcome: Outcome, weeks: float | None) -> None:
    with pytest.raises(ValueError):
        ReportedWait(kind, outcome, weeks, TODAY)


def test_a_day_is_neither_to_come_nor_older_than_a_year() -> None:
    assert in_time(TODAY, TODAY) and in_time(TODAY - timedelta(days=365), TODAY)
    assert not in_time(TODAY + timedelta(days=1), TODAY) and not in_time(TODAY - timedelta(days=366), TODAY)


@given(st.floats(0, 104), st.floats(1, 20), st.floats(1.0, 4.0))
def test_far_off_is_what_lies_outside_the_band_by_much(weeks: float, low: float, wide: float) -> None:
    high = low * wide
    if is_far_off(weeks, Witness.HELPER_STARTED, low, high):
        assert weeks < low or weeks > high
        assert not is_far_off(weeks, Witness.HELPER_STARTED, low / 8, high * 8) or weeks < low / 8 or weeks > high * 8


def test_twice_the_usual_wait_is_news_and_ten_times_is_doubted() -> None:
    assert not is_far_off(16, Witness.HELPER_TOLD, 4, 16)
    assert is_far_off(80, Witness.HELPER_TOLD, 4, 16)


@given(st.floats(0, 104), st.floats(0, 104))
def test_agreeing_is_mutual(one: float, other: float) -> None:
    assert agree(one, other) == agree(other, one)
    assert agree(one, one)


@pytest.mark.parametrize(
    ("second", "counted"),
    [
        (None, 0),
        (heard(CODE, 55.0), 1),
        (heard(OTHER, 55.0), 2),
        (far(OTHER, 55.0), 2),
        (heard(TOWN, 50.0), 2),
        (heard(OTHER, 8.0), 1),
        (heard(OTHER, 55.0, offering="b2"), 1),
        (heard(OTHER, 55.0, on=TODAY - timedelta(days=90)), 1),
        (heard(OTHER, 55.0, doubt=Doubt.REVOKED), 0),
    ],
)
def test_what_is_far_off_counts_once_another_voice_says_the_same(second: Heard | None, counted: int) -> None:
    assert len(believed([far(), *([second] if second else [])])) == counted


def test_a_municipality_is_believed_at_once() -> None:
    assert len(believed([heard(TOWN, 60.0), heard(TOWN, None)])) == 2


def test_one_code_alone_closes_no_list() -> None:
    assert believed([heard(CODE, None), heard(CODE, None)]) == ()
    assert len(believed([heard(CODE, None), heard(OTHER, None)])) == 2
    assert len(believed([heard(CODE, None), heard(TOWN, None)])) == 2


def test_a_code_that_is_mostly_far_off_is_not_heard_at_all() -> None:
    wrong = [far(offering=f"o{number}") for number in range(3)]
    assert len(believed([*wrong[:2], heard(), heard(offering="b2")])) == 2
    assert believed([*wrong, heard()]) == ()
    borne_out = [heard(TOWN, 55.0, offering=f"o{number}") for number in range(2)]
    assert len(believed([*wrong, heard(), *borne_out])) == 5


def test_rows_of_one_call_are_one_call() -> None:
    rows = [far(offering=f"o{number}", call="the same") for number in range(6)]
    good = [heard(offering=f"p{number}") for number in range(3)]
    assert believed([*rows, *good]) == tuple(good)


@given(st.permutations([far(), heard(OTHER, 55.0), heard(TOWN, None), heard(CODE, None), far(OTHER, 3.0)]))
def test_what_is_believed_does_not_depend_on_the_order(reports: list[Heard]) -> None:
    expected = {one.call for one in believed(sorted(reports, key=lambda one: one.call))}
    assert {one.call for one in believed(reports)} == expected


@pytest.mark.parametrize(
    ("calls", "closed"),
    [
        ([heard(TOWN, None)], ToldClosed(TODAY, Teller.MUNICIPALITY)),
        ([heard(CODE, None), heard(OTHER, None)], ToldClosed(TODAY, Teller.HELPER)),
        ([heard(TOWN, None), heard(TOWN, 6.0)], None),
        ([heard(TOWN, 6.0), heard(TOWN, None)], ToldClosed(TODAY, Teller.MUNICIPALITY)),
        ([heard(TOWN, None, on=TODAY - CLOSED_HOLDS)], ToldClosed(TODAY - CLOSED_HOLDS, Teller.MUNICIPALITY)),
        ([heard(TOWN, None, on=TODAY - CLOSED_HOLDS - timedelta(days=1))], None),
        ([heard(TOWN, 6.0)], None),
        ([], None),
    ],
)
def test_a_closed_list_holds_a_month_unless_weeks_are_named_later(
    calls: list[Heard], closed: ToldClosed | None
) -> None:
    assert closed_now(calls, make_wait(since=TODAY - timedelta(days=99)), TODAY) == closed


def test_newer_words_of_the_school_open_the_list_and_older_ones_do_not() -> None:
    call = heard(TOWN, None, on=TODAY - timedelta(days=5))
    assert closed_now([call], make_wait("weeks", 4, 4, since=TODAY), TODAY) is None
    assert closed_now([call], make_wait("weeks", 4, 4, since=TODAY - timedelta(days=9)), TODAY) is not None
    assert closed_now([call], make_wait("unknown", since=TODAY), TODAY) is not None


def test_a_learners_wait_is_dated_by_when_it_began() -> None:
    began = heard(CODE, 10.0)
    started = replace(began, said=ReportedWait(ReportKind.STARTED, Outcome.WEEKS, 10.0, TODAY)).observation
    told, closed = began.observation, heard(CODE, None).observation
    assert started is not None and started.on == TODAY - timedelta(weeks=10)
    assert started.kind == Witness.HELPER_STARTED
    assert told is not None and (told.kind, told.on) == (Witness.HELPER_TOLD, TODAY)
    assert closed is None


def test_three_reports_in_half_a_year_may_be_shown() -> None:
    lately, before = TODAY - timedelta(days=100), TODAY - timedelta(days=200)
    assert enough_to_show([TODAY, TODAY, lately], TODAY)
    assert not enough_to_show([TODAY, lately, before], TODAY)
