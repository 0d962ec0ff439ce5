"""Waits of a region over time: what sites said on each day, and nothing where they said nothing that held."""

from datetime import date, timedelta

import numpy as np
import pytest

from portal.domain.region_waits import plot_days, reckoned_waits, stated_on, stated_waits, weeks_stated
from portal.domain.wait_statement import WaitStatement
from tests.make import TODAY, make_wait

DAYS = tuple(TODAY - timedelta(days=back) for back in (60, 40, 20, 0))
START = DAYS[0] - timedelta(days=5)


def weeks(*statements: WaitStatement, gone: date | None = None, first: date = START) -> list[float]:
    return [float(one) for one in weeks_stated(statements, DAYS, first, TODAY, gone)]


def test_the_days_are_the_first_of_twelve_months_and_today() -> None:
    days = plot_days(TODAY)
    assert days[0] == date(2025, 12, 1) and days[-1] == TODAY and len(days) == 13
    assert len(plot_days(date(2026, 11, 1))) == 12


def test_weeks_hold_three_weeks_and_dates_until_they_have_come() -> None:
    said = make_wait("weeks", 4, 8, since=DAYS[0])
    assert np.array_equal(weeks(said), [6, 6, np.nan, np.nan], equal_nan=True)
    dated = make_wait("dates", since=DAYS[0], start_dates=(DAYS[2],))
    assert np.array_equal(weeks(dated), [40 / 7, 20 / 7, 0, np.nan], equal_nan=True)


def test_the_newest_words_of_a_day_count() -> None:
    old, new = make_wait("weeks", 4, 4, since=DAYS[0]), make_wait("weeks", 10, 10, since=DAYS[1])
    assert np.array_equal(weeks(old, new), [4, 10, 10, np.nan], equal_nan=True)


@pytest.mark.parametrize("kind", ["rolling", "full", "closed", "unknown", "no_waiting_list"])
def test_words_without_a_number_name_no_wait(kind: str) -> None:
    assert np.isnan(weeks(make_wait(kind, since=DAYS[0]))).all()


def test_a_course_counts_only_while_it_stood_there() -> None:
    said = make_wait("weeks", 4, 4, since=DAYS[1])
    assert weeks(said, first=DAYS[1], gone=DAYS[2]) == [-1, 4, -1, -1]


def test_middle_and_spread_leave_out_who_names_none_and_who_is_not_there() -> None:
    column = np.array([2, 4, 6, 8, np.nan, -1])
    found = stated_on(TODAY, column)
    assert (found.middle, found.low, found.high, found.named, found.courses) == (5, 3.5, 6.5, 4, 5)


def test_few_courses_make_no_spread_and_none_makes_nothing() -> None:
    few, none = stated_waits(DAYS[:2], np.array([[3, np.nan], [5, np.nan]]))
    assert (few.middle, few.low, few.named) == (4, None, 2)
    assert (none.middle, none.named, none.courses) == (None, 0, 2)


def test_the_models_waits_are_the_middle_ones() -> None:
    found = reckoned_waits(np.array([2.0, 6, 20]), np.array([1.0, 4, 9]), np.array([4.0, 9, 30]))
    assert found is not None and (found.middle, found.low, found.high, found.courses) == (6, 4, 9, 3)
    assert reckoned_waits(np.array([]), np.array([]), np.array([])) is None
