"""How soon reports are answered, in working days."""

from datetime import date, timedelta

import pytest

from portal.domain.answer_times import AnswerTimes, ReportDays, answer_times
from portal.domain.fault_report import ReportState
from portal.domain.working_days import working_days_between

TODAY = date(2026, 11, 20)


def report(came: date, decided: date | None = None, state: str = "corrected") -> ReportDays:
    return ReportDays(came, ReportState(state) if decided else ReportState.RECEIVED, decided)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 11, 20), date(2026, 11, 22), 0),
        (date(2026, 11, 20), date(2026, 11, 23), 1),
        (date(2026, 12, 24), date(2026, 12, 28), 1),
        (date(2026, 11, 2), date(2026, 11, 16), 10),
        (date(2026, 11, 20), date(2026, 11, 1), 0),
    ],
)
def test_only_working_days_count(first: date, last: date, days: int) -> None:
    assert working_days_between(first, last) == days


def test_without_reports_nothing_is_known() -> None:
    assert answer_times([], TODAY) == AnswerTimes(0, 0, 0, 0, 0, None, None)


def test_half_of_the_answers_took_no_longer() -> None:
    monday = date(2026, 11, 2)
    reports = [report(monday, monday + timedelta(days=later)) for later in (1, 2, 3, 14)]
    reports.append(report(monday, monday + timedelta(days=9), "unchanged"))
    found = answer_times(reports, TODAY)
    assert (found.days_to_answer, found.days_to_repair) == (3, 2)
    assert (found.answered, found.repaired) == (5, 4)


def test_late_is_what_waits_after_its_term() -> None:
    reports = [report(date(2026, 11, 5)), report(date(2026, 11, 6)), report(date(2026, 11, 19))]
    found = answer_times(reports, TODAY)
    assert (found.late, found.waiting, found.days_to_answer) == (1, 2, None)


def test_what_came_in_more_than_a_year_ago_plays_no_part() -> None:
    old = TODAY - timedelta(days=365)
    assert answer_times([report(old, old + timedelta(days=40))], TODAY).reports == 0
    assert answer_times([report(old + timedelta(days=1))], TODAY).late == 1


def test_a_report_that_somebody_looks_at_is_not_answered_yet() -> None:
    looked_at = report(date(2026, 11, 2), date(2026, 11, 3), "looked-at")
    found = answer_times([looked_at], TODAY)
    assert (found.answered, found.days_to_answer, found.late) == (0, None, 1)
