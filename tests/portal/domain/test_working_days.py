"""Working days skip weekends and public holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.fault_report import FaultReport, FaultSubject, ReportState
from portal.domain.working_days import after_working_days, easter, holidays, is_working_day

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(2000, (4, 23)), (2008, (3, 23)), (2011, (4, 24)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25))],
)
def test_easter_falls_on_the_days_of_the_almanac(year: int, sunday: tuple[int, int]) -> None:
    assert easter(year) == date(year, *sunday)


def test_the_holidays_of_2026_are_those_of_the_law() -> None:
    assert sorted(holidays(2026)) == [
        date(2026, *one) for one in ((1, 1), (4, 3), (4, 6), (4, 27), (5, 5), (5, 14), (5, 25), (12, 25), (12, 26))
    ]


def test_kings_day_is_not_kept_on_a_sunday() -> None:
    assert date(2025, 4, 26) in holidays(2025) and date(2025, 4, 27) not in holidays(2025)


@pytest.mark.parametrize(
    ("day", "count", "then"),
    [
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 21), 10, date(2026, 12, 4)),
        (date(2026, 12, 24), 1, date(2026, 12, 28)),
        (date(2026, 12, 18), 10, date(2027, 1, 5)),
        (date(2026, 11, 20), 0, date(2026, 11, 20)),
    ],
)
def test_a_term_ends_so_many_working_days_later(day: date, count: int, then: date) -> None:
    assert after_working_days(day, count) == then


@given(DAYS, st.integers(1, 40))
def test_the_last_day_of_a_term_is_a_working_day_and_the_count_is_right(day: date, count: int) -> None:
    end = after_working_days(day, count)
    days = [day + timedelta(days=one) for one in range(1, (end - day).days + 1)]
    assert is_working_day(end) and sum(map(is_working_day, days)) == count


@pytest.mark.parametrize(("state", "decided"), list(zip(ReportState, (False, False, True, True), strict=True)))
def test_a_report_is_answered_within_ten_working_days(state: ReportState, decided: bool) -> None:
    report = FaultReport("AAAAABBBBB", "de-brug", None, FaultSubject.PRICE, "", date(2026, 11, 21), state)
    assert (report.answer_by, report.is_decided) == (date(2026, 12, 4), decided)
