"""What was said of a wait in a year: points, how long they held, and what was not known."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.course import WaitKind
from portal.domain.wait_history import (
    A_YEAR,
    Stretch,
    WaitHistory,
    WaitPoint,
    heard_points,
    newest_heard,
    wait_history,
)  # fmt: skip
from portal.domain.wait_observation import Witness
from portal.domain.wait_report import Heard, Outcome, ReportedWait, ReportKind, Teller
from portal.domain.wait_statement import WaitStatement

TODAY = date(2026, 11, 21)


def said(on: date, kind: str, low: float | None = None, high: float | None = None, **more: Any) -> WaitStatement:
    return WaitStatement(kind=WaitKind(kind), weeks_min=low, weeks_max=high, since=on, seen=on, **more)


def history(*statements: WaitStatement, others: tuple[WaitPoint, ...] = (), seen: date = TODAY) -> WaitHistory:
    return wait_history(statements, others, seen, TODAY)


def test_where_nothing_was_said_the_whole_year_is_unknown() -> None:
    found = history()
    assert (found.points, found.unknown) == ((), (Stretch(TODAY - A_YEAR, TODAY),))


def test_a_number_of_weeks_holds_for_three_weeks_and_then_is_not_known_any_more() -> None:
    found = history(said(date(2026, 6, 1), "weeks", 4, 6))
    (point,) = found.points
    assert (point.weeks, point.low, point.high, point.at_least) == (5, 4, 6, False)
    assert point.path == ((date(2026, 6, 1), 5), (date(2026, 6, 22), 5))
    assert found.unknown == (Stretch(TODAY - A_YEAR, date(2026, 5, 31)), Stretch(date(2026, 6, 23), TODAY))


def test_newer_words_end_older_ones() -> None:
    found = history(said(date(2026, 11, 5), "weeks", 4, 4), said(date(2026, 11, 10), "weeks", 9, 9))
    assert found.points[0].path[-1] == (date(2026, 11, 9), 4)
    assert found.points[1].path[-1] == (TODAY, 9)
    assert len(found.unknown) == 1


def test_a_start_date_comes_nearer_from_day_to_day_until_it_has_come() -> None:
    starts = (date(2026, 10, 1), date(2026, 10, 15))
    (point,) = (found := history(said(date(2026, 9, 10), "dates", start_dates=starts))).points
    assert (point.weeks, point.witness) == (3, Witness.START_DATE)
    assert [day for day, _ in point.path] == [date(2026, 9, 10), starts[0], date(2026, 10, 2), starts[1]]
    assert [weeks for _, weeks in point.path] == pytest.approx([3, 0, 13 / 7, 0])
    assert found.unknown[-1] == Stretch(date(2026, 10, 16), TODAY)


def test_words_without_a_number_are_marked_as_our_reading() -> None:
    rolling, full = history(said(date(2026, 9, 1), "rolling"), said(date(2026, 11, 1), "full")).points
    assert (rolling.weeks, rolling.assumed, rolling.at_least) == (1.5, True, False)
    assert (full.weeks, full.assumed, full.at_least) == (13, True, True)


@pytest.mark.parametrize("kind", ["closed", "on_request", "via_municipality", "waiting_list", "unknown"])
def test_words_that_name_no_wait_are_a_point_without_weeks_in_an_unknown_stretch(kind: str) -> None:
    found = history(said(date(2026, 9, 1), kind))
    assert [(one.weeks, one.path) for one in found.points] == [(None, ())]
    assert found.unknown == (Stretch(TODAY - A_YEAR, TODAY),)


def test_a_site_that_is_not_read_any_more_becomes_unknown() -> None:
    found = history(said(date(2026, 6, 1), "rolling"), seen=date(2026, 7, 1))
    assert found.unknown[-1] == Stretch(date(2026, 8, 1), TODAY)


def test_at_least_so_many_weeks_says_so() -> None:
    (point,) = history(said(date(2026, 11, 1), "weeks", 8)).points
    assert (point.weeks, point.low, point.high, point.at_least) == (8, 8, 8, True)


def test_what_held_when_the_year_began_is_drawn_from_its_beginning() -> None:
    (point,) = (found := history(said(date(2025, 3, 1), "rolling"))).points
    assert point.path == ((TODAY - A_YEAR, 1.5), (TODAY, 1.5)) and found.unknown == ()
    assert history(said(date(2025, 3, 1), "weeks", 4, 4), said(date(2025, 4, 1), "closed")).points[0].kind == "closed"


def test_others_are_points_beside_the_schools_words_and_too_old_ones_are_not() -> None:
    new, old = (WaitPoint(on, Witness.LEARNER, 7, 7, 7) for on in (date(2026, 5, 1), date(2025, 5, 1)))
    found = history(said(date(2026, 6, 1), "rolling"), others=(old, new))
    assert [one.witness for one in found.points] == [Witness.LEARNER, Witness.ADVERT]


KINDS = st.sampled_from(["weeks", "full", "rolling", "closed", "dates", "months", "unknown"])
DAYS = st.dates(TODAY - timedelta(days=800), TODAY + timedelta(days=30))


@st.composite
def statements(draw: st.DrawFn) -> WaitStatement:
    ends = sorted(draw(st.lists(st.floats(0, 60), max_size=2)))
    low, high = (ends[0] if ends else None), (ends[1] if len(ends) == 2 else None)
    return said(
        draw(DAYS),
        draw(KINDS),
        low,
        high,
        start_dates=tuple(draw(st.lists(DAYS, max_size=3))),
        start_months=tuple(day.strftime("%Y-%m") for day in draw(st.lists(DAYS, max_size=2))),
    )


@given(st.lists(statements(), max_size=5), DAYS)
def test_known_days_and_unknown_stretches_make_up_the_year(listed: list[WaitStatement], seen: date) -> None:
    found = wait_history(listed, (), min(seen, TODAY), TODAY)
    assert all(one.first <= one.last for one in found.unknown)
    corners = [day for one in found.points for day, _ in one.path]
    assert all(found.first <= day <= found.last for day in corners)
    assert all(not gap.first <= day <= gap.last for gap in found.unknown for day in corners)
    assert all(weeks >= 0 for one in found.points for _, weeks in one.path)


def heard(teller: Teller, weeks: float | None, days_ago: int = 0, outcome: Outcome = Outcome.WEEKS) -> Heard:
    told = ReportedWait(ReportKind.TOLD, outcome, weeks, TODAY - timedelta(days=days_ago))
    return Heard("a1", teller, teller, f"{teller} {weeks} {days_ago}", told)


def test_a_municipalitys_call_stands_at_its_day_and_nobody_answering_nowhere() -> None:
    calls = [heard(Teller.MUNICIPALITY, 7, 9), heard(Teller.MUNICIPALITY, None, 2, Outcome.NO_ANSWER)]
    (point,) = heard_points(calls, TODAY)
    assert (point.on, point.witness, point.weeks) == (TODAY - timedelta(days=9), Witness.MUNICIPALITY_TOLD, 7)
    assert newest_heard(calls, TODAY) == point


@pytest.mark.parametrize(("days", "points"), [((1, 2), 0), ((1, 2, 3), 1), ((1, 2, 200), 0), ((1, 2, 3, 200), 2)])
def test_helpers_waits_are_shown_by_month_from_three_in_half_a_year(days: tuple[int, ...], points: int) -> None:
    found = list(heard_points([heard(Teller.HELPER, 8, day) for day in days], TODAY))
    assert len(found) == points
    assert sum(one.people for one in found) == (len(days) if points else 0)
    assert all(one.on.day == 1 for one in found)


def test_a_closed_list_is_shown_without_weeks_and_the_newest_report_is_told() -> None:
    calls = [heard(Teller.MUNICIPALITY, 7, 9), heard(Teller.HELPER, None, 1, Outcome.CLOSED)]
    newest = newest_heard(calls, TODAY)
    assert newest and (newest.kind, newest.weeks, newest.witness) == (WaitKind.CLOSED, None, Witness.HELPER_TOLD)
    assert newest_heard([heard(Teller.MUNICIPALITY, 7, 200)], TODAY) is None
    assert newest_heard([], TODAY) is None
