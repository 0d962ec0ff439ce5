"""How soon reports that something is not true are answered, from their days alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_low

from portal.domain.fault_report import DECIDED, WORKING_DAYS, ReportState
from portal.domain.working_days import after_working_days, working_days_between

A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class ReportDays:
    """All that the figures need of a report; `decided_on` is the day of its last step."""

    reported_on: date
    state: ReportState
    decided_on: date | None = None

    @property
    def is_decided(self) -> bool:
        """True once it was corrected or left as it is."""
        return self.state in DECIDED

    def is_late(self, today: date) -> bool:
        """Whether its term is over without an answer."""
        return not self.is_decided and after_working_days(self.reported_on, WORKING_DAYS) < today


@dataclass(frozen=True, slots=True)
class AnswerTimes:
    """Reports of the last twelve months; medians in working days (half took no longer), None where there is nothing.

    `late` wait for an answer after their term, `waiting` within it.
    """

    reports: int
    answered: int
    repaired: int
    waiting: int
    late: int
    days_to_answer: int | None
    days_to_repair: int | None


def answer_times(reports: Iterable[ReportDays], today: date) -> AnswerTimes:
    """The figures of the reports that came in during the last twelve months, up to today."""
    listed = [one for one in reports if today - A_YEAR < one.reported_on <= today]
    answered = [one for one in listed if one.is_decided]
    repaired = [one for one in answered if one.state == ReportState.CORRECTED]
    late = sum(one.is_late(today) for one in listed)
    return AnswerTimes(
        reports=len(listed),
        answered=len(answered),
        repaired=len(repaired),
        waiting=len(listed) - len(answered) - late,
        late=late,
        days_to_answer=median_days(answered),
        days_to_repair=median_days(repaired),
    )


def median_days(reports: Iterable[ReportDays]) -> int | None:
    """Working days within which half of the reports were decided; None where none was."""
    days = [working_days_between(one.reported_on, one.decided_on) for one in reports if one.decided_on]
    return median_low(days) if days else None
