"""The wait: what each statement is worth, that silence is never zero, and that hiding a short list does not pay."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.course import WaitKind
from portal.domain.parameters import VALUES
from portal.domain.waiting_time import (
    USUAL_WEIGHT,
    Reading,
    WaitingTimes,
    WaitStatement,
    estimate_waits,
    has_passed,
    is_live,
    least_weeks,
    next_exact_start,
    next_start,
    read_statement,
)
from tests.make import TODAY, make_wait

SILENT = (
    *("closed", "waiting_list", "min_participants", "via_municipality", "on_request", "announced_later", "unknown"),
)
USUAL = VALUES["wait_prior_median"]
UNKNOWN_MEDIAN = USUAL * np.exp(VALUES["wait_hidden_bump"])


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def weeks(low: float, high: float | None = None, *, days_old: int = 0) -> WaitStatement:
    return make_wait("weeks", low, low if high is None else high, since=in_days(-days_old))


def waits_of(listed: Sequence[WaitStatement]) -> WaitingTimes:
    """Each statement that of a school of its own."""
    return estimate_waits(listed, range(len(listed)), TODAY)


def median(statement: WaitStatement, *others: WaitStatement) -> float:
    return float(waits_of([statement, *others]).median[0])


@st.composite
def statements(draw: st.DrawFn) -> WaitStatement:
    low = draw(st.floats(0, 60))
    seen = draw(st.integers(0, 90))
    return make_wait(
        draw(st.sampled_from(list(WaitKind))),
        low,
        low + draw(st.floats(0, 20)),
        start_dates=tuple(sorted(in_days(day) for day in draw(st.lists(st.integers(-200, 400), max_size=3)))),
        start_months=tuple(draw(st.lists(st.sampled_from(["2026-10", "2026-11", "2026-12", "2027-09"]), max_size=2))),
        seen=in_days(-seen),
        since=in_days(-seen - draw(st.integers(0, 700))),
    )


@pytest.mark.parametrize(
    ("statement", "reading"),
    [
        (weeks(9), Reading(9, 0.29, 0.45)),
        (weeks(6, 8), Reading(7, 0.29, 0.52)),
        (weeks(0, 2), Reading(1, 0.29, 0.52)),
        (make_wait("weeks", None, 3), Reading(1.5, 0.29, 0.52)),
        (make_wait("dates", start_dates=(in_days(70),)), Reading(10, 0.15, 0.40)),
        (make_wait("dates", start_dates=(in_days(-7), in_days(28), in_days(70))), Reading(4, 0.15, 0.40)),
        (make_wait("dates", start_dates=(in_days(0),)), Reading(1.5, 0.15, 0.40)),
        (make_wait("months", start_months=("2026-10", "2026-12")), Reading(24 / 7, 0.15, 0.40)),
        (make_wait("months", start_months=("2026-11",)), Reading(1.5, 0.15, 0.40)),
        (make_wait("rolling"), Reading(1.5, 0.29, 0.6)),
        (make_wait("periodic"), Reading(3.0, 0.29, 0.6)),
        (make_wait("no_waiting_list"), Reading(4.0, 0.29, 0.7)),
        (make_wait("full"), Reading(20.0, 0.0, 0.6)),
    ],
)
def test_a_live_statement_is_an_observation(statement: WaitStatement, reading: Reading) -> None:
    assert read_statement(statement, TODAY) == reading


@pytest.mark.parametrize(
    "statement",
    [
        *(make_wait(kind) for kind in SILENT),
        make_wait("weeks"),
        make_wait("dates"),
        make_wait("months"),
        make_wait("dates", start_dates=(in_days(-1),)),
        make_wait("months", start_months=("2026-10", "2025-12")),
        weeks(2, days_old=22),
        replace(weeks(2), seen=None),
        replace(weeks(2), seen=in_days(-31)),
        WaitStatement(),
    ],
)
def test_a_statement_without_a_figure_or_a_coming_start_says_nothing_of_the_wait(statement: WaitStatement) -> None:
    assert read_statement(statement, TODAY) is None
    waits = waits_of([statement])
    assert not waits.stated[0]
    assert waits.median[0] == pytest.approx(UNKNOWN_MEDIAN)
    assert waits.low[0] > 4


@pytest.mark.parametrize(
    ("kind", "since", "seen", "live"),
    [
        ("weeks", 21, 0, True),
        ("weeks", 22, 0, False),
        ("full", 22, 0, False),
        ("rolling", 700, 30, True),
        ("rolling", 700, 31, False),
        ("weeks", 21, 31, False),
    ],
)
def test_a_statement_lives_as_long_as_its_kind(kind: str, since: int, seen: int, live: bool) -> None:
    assert is_live(make_wait(kind, since=in_days(-since), seen=in_days(-seen)), TODAY) is live


@pytest.mark.parametrize(("today", "live"), [(date(2027, 1, 31), True), (date(2027, 2, 1), False)])
def test_a_month_lives_until_it_is_over(today: date, live: bool) -> None:
    assert is_live(make_wait("months", start_months=("2027-01",), seen=today), today) is live


@pytest.mark.parametrize(("day", "live"), [(0, True), (-1, False)])
def test_a_date_dies_when_it_has_come(day: int, live: bool) -> None:
    assert is_live(make_wait("dates", start_dates=(in_days(day),)), TODAY) is live


@pytest.mark.parametrize(
    ("dates", "months", "start", "exact"),
    [
        ((), (), None, None),
        ((in_days(-1),), (), None, None),
        ((in_days(0),), (), in_days(0), in_days(0)),
        ((in_days(40),), ("2026-12",), date(2026, 12, 15), in_days(40)),
        ((), ("2027-01", "2026-12"), date(2026, 12, 15), None),
        ((in_days(3), in_days(-3)), ("2025-01",), in_days(3), in_days(3)),
    ],
)
def test_only_a_start_that_is_still_to_come_counts(
    dates: tuple[date, ...], months: tuple[str, ...], start: date | None, exact: date | None
) -> None:
    statement = make_wait("dates", start_dates=dates, start_months=months)
    assert next_start(statement, TODAY) == start
    assert next_exact_start(statement, TODAY) == exact


@pytest.mark.parametrize(
    ("dates", "months", "passed"),
    [
        ((), (), False),
        ((in_days(-1),), (), True),
        ((in_days(-1), in_days(0)), (), False),
        ((), ("2026-10",), True),
        ((in_days(-90),), ("2027-01",), False),
    ],
)
def test_starts_have_passed_once_all_that_are_named_lie_behind_us(
    dates: tuple[date, ...], months: tuple[str, ...], passed: bool
) -> None:
    assert has_passed(make_wait("dates", start_dates=dates, start_months=months), TODAY) is passed


def test_the_estimate_is_the_published_weighted_mean() -> None:
    precision, prior_precision = 1 / 0.45**2, 1 / 0.55**2
    usual = (np.log(10) + 0.29 + USUAL_WEIGHT * np.log(8)) / (1 + USUAL_WEIGHT)
    expected = (np.log(10) + 0.29) * precision + usual * prior_precision
    assert median(weeks(10)) == pytest.approx(np.exp(expected / (precision + prior_precision)))
    waits = waits_of([weeks(10)])
    width = 1.2816 / np.sqrt(precision + prior_precision)
    assert np.log(waits.high / waits.median)[0] == pytest.approx(width)
    assert np.log(waits.median / waits.low)[0] == pytest.approx(width)


@given(st.lists(statements(), max_size=25))
def test_a_wait_is_never_zero_and_lies_between_what_is_usual_and_what_was_observed(given_: list[WaitStatement]) -> None:
    waits = waits_of(given_)
    readings = [read_statement(one, TODAY) for one in given_]
    observed = [np.exp(one.bias) * max(one.weeks, 0.5) for one in readings if one]
    share = len(observed) / (len(observed) + USUAL_WEIGHT)
    usual = np.log(USUAL) * (1 - share) + (float(np.median(np.log(observed))) * share if observed else 0)
    for one, reading, found, low, high in zip(given_, readings, waits.median, waits.low, waits.high, strict=True):
        floor = least_weeks(one, TODAY)
        ends: tuple[float, ...] = (np.exp(usual + VALUES["wait_hidden_bump"] * (reading is None)),)
        ends += (np.exp(reading.bias) * max(reading.weeks, 0.5),) if reading else ends
        assert min(ends) - 1e-9 <= found <= max(*ends, floor) + 1e-9
        assert 0 < low <= found <= high and found >= floor


@given(st.lists(statements(), min_size=1, max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_offerings_changes_no_wait(given_: list[WaitStatement], random: Random) -> None:
    places = list(range(len(given_)))
    random.shuffle(places)
    straight, shuffled = waits_of(given_), waits_of([given_[place] for place in places])
    assert straight.median[places] == pytest.approx(shuffled.median)
    assert (straight.stated[places] == shuffled.stated).all()


@given(st.floats(0, 6), st.integers(0, 21), st.lists(statements(), max_size=15))
def test_keeping_silent_never_gives_a_shorter_wait_than_stating_a_short_one(
    said: float, days_old: int, others: list[WaitStatement]
) -> None:
    assert median(weeks(said, days_old=days_old), *others) < median(make_wait(), *others)


@given(st.floats(0, 100), st.floats(0, 50), st.integers(0, 21))
def test_stating_a_longer_wait_never_gives_a_shorter_one(said: float, more: float, days_old: int) -> None:
    assert median(weeks(said, days_old=days_old)) <= median(weeks(said + more, days_old=days_old))


@given(st.floats(0, 60), st.integers(0, 10), st.integers(1, 11))
def test_older_words_count_less_and_widen_the_range(said: float, days_old: int, more: int) -> None:
    newer, older = (waits_of([weeks(said, days_old=days)]) for days in (days_old, days_old + more))
    assert abs(np.log(older.median / USUAL))[0] <= abs(np.log(newer.median / USUAL))[0] + 1e-9
    assert (older.high / older.low)[0] > (newer.high / newer.low)[0]


def test_what_twenty_statements_say_becomes_what_is_usual() -> None:
    country = [weeks(30)] * 20
    share = 20 / (20 + USUAL_WEIGHT)
    usual = np.exp(share * (np.log(30) + 0.29) + (1 - share) * np.log(USUAL))
    assert median(make_wait(), *country) == pytest.approx(usual * np.exp(VALUES["wait_hidden_bump"]))


def test_no_offerings_give_no_waits() -> None:
    assert len(waits_of([]).median) == 0


def test_the_twentieth_statement_does_not_pay_for_being_hidden() -> None:
    country = [weeks(30)] * 19
    assert median(weeks(20), *country) <= median(make_wait(), *country)


def test_a_lower_bound_is_no_silence() -> None:
    assert median(make_wait("weeks", 26, None)) >= median(weeks(20))


@pytest.mark.parametrize("days", [140, 210, 300])
def test_nobody_is_told_to_start_before_the_first_stated_start(days: int) -> None:
    assert median(make_wait("dates", start_dates=(in_days(days),))) >= days / 7


def test_words_that_are_too_old_name_no_start() -> None:
    stale = make_wait("dates", start_dates=(in_days(30),), seen=in_days(-200))
    assert read_statement(stale, TODAY) is None
    assert next_exact_start(stale, TODAY) is None
