"""What a site says about starting: how long it holds, and what it is worth as an observation of the wait."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from portal.domain.course import WaitKind
from portal.domain.wait_observation import WaitObservation, Witness
from portal.domain.wait_statement import (
    WaitStatement,
    has_passed,
    is_live,
    least_weeks,
    next_exact_start,
    next_start,
    observation_of,
)
from tests.make import TODAY, make_wait

SILENT = (
    *("closed", "waiting_list", "min_participants", "via_municipality", "on_request", "announced_later", "unknown"),
)
ADVERT, START_DATE = Witness.ADVERT, Witness.START_DATE


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def weeks(low: float, high: float | None = None, *, days_old: int = 0) -> WaitStatement:
    return make_wait("weeks", low, low if high is None else high, since=in_days(-days_old))


@pytest.mark.parametrize(
    ("statement", "kind", "said", "more_spread"),
    [
        (weeks(9), ADVERT, 9, 0),
        (weeks(6, 8), ADVERT, 7, 0.07),
        (weeks(0, 2), ADVERT, 1, 0.07),
        (make_wait("weeks", None, 3), ADVERT, 1.5, 0.07),
        (make_wait("weeks", 8, None), ADVERT, 10, 0.15),
        (make_wait("dates", start_dates=(in_days(70),)), START_DATE, 10, 0),
        (make_wait("dates", start_dates=(in_days(-7), in_days(28), in_days(70))), START_DATE, 4, 0),
        (make_wait("dates", start_dates=(in_days(0),)), START_DATE, 1.5, 0),
        (make_wait("months", start_months=("2026-10", "2026-12")), START_DATE, 24 / 7, 0),
        (make_wait("months", start_months=("2026-11",)), START_DATE, 1.5, 0),
        (make_wait("rolling"), ADVERT, 1.5, 0.15),
        (make_wait("periodic"), ADVERT, 3.0, 0.15),
        (make_wait("no_waiting_list"), ADVERT, 4.0, 0.25),
        (make_wait("full"), ADVERT, 13.0, 0.15),
    ],
)
def test_a_live_statement_is_an_observation(
    statement: WaitStatement, kind: Witness, said: float, more_spread: float
) -> None:
    seen = observation_of(statement, TODAY)
    assert seen is not None
    assert (seen.kind, seen.weeks, seen.more_spread, seen.on) == (kind, said, more_spread, TODAY)
    assert seen.at_least is (statement.kind == WaitKind.FULL)


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
def test_a_statement_without_a_figure_or_a_coming_start_is_no_observation(statement: WaitStatement) -> None:
    assert observation_of(statement, TODAY) is None


def test_words_are_as_old_as_the_day_on_which_they_were_first_seen_however_often_they_are_fetched() -> None:
    early, late = (
        make_wait("weeks", 6, 8, since=in_days(-20), seen=in_days(-15)),
        make_wait("weeks", 6, 8, since=in_days(-20)),
    )
    assert observation_of(early, TODAY) == observation_of(late, TODAY)
    seen = observation_of(late, TODAY)
    assert seen is not None and seen.on == in_days(-20)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (weeks(6, 8), weeks(6, 8, days_old=9), True),
        (weeks(6, 8), weeks(7), False),
        (make_wait("rolling"), make_wait("periodic"), False),
        (make_wait("dates", start_dates=(in_days(9),)), make_wait("dates", start_dates=(in_days(10),)), False),
    ],
)
def test_the_same_sentence_has_the_same_text(one: WaitStatement, other: WaitStatement, same: bool) -> None:
    texts: list[WaitObservation | None] = [observation_of(statement, TODAY) for statement in (one, other)]
    first, second = (seen.text if seen else None for seen in texts)
    assert first and second
    assert (first == second) is same


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


@pytest.mark.parametrize(
    ("statement", "least"),
    [
        (make_wait("full"), 13.0),
        (replace(make_wait("full"), since=in_days(-22)), 0.0),
        (make_wait("dates", start_dates=(in_days(21), in_days(70))), 3.0),
        (make_wait("months", start_months=("2027-02",)), 0.0),
        (weeks(9), 0.0),
    ],
)
def test_only_a_stated_date_and_a_full_group_bound_the_start(statement: WaitStatement, least: float) -> None:
    assert least_weeks(statement, TODAY) == least


def test_words_that_are_too_old_name_no_start() -> None:
    stale = make_wait("dates", start_dates=(in_days(30),), seen=in_days(-200))
    assert observation_of(stale, TODAY) is None
    assert next_exact_start(stale, TODAY) is None
