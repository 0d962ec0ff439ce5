"""Will a course and its exams end before the term does? Steps end to end; what is not known ends the reckoning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portal.domain.answers import QUARTER
from portal.domain.quarters import Quarter, quarters_until

DAYS_A_MONTH = 30.44
# Beyond this, a length is a slip of the pen; it also keeps dates in the calendar.
MOST_WEEKS = 520.0


class StepKind(StrEnum):
    """What a person waits for or does, in this order."""

    WAIT = "wait"
    COURSE = "course"
    EXAM_DATE = "exam_date"
    RESULT = "result"
    SECOND_DATE = "second_date"
    SECOND_RESULT = "second_result"


class ExamLevel(StrEnum):
    """Which results a person waits for; the Z-route ends without exams of the law."""

    A2 = "a2"
    B1 = "b1"
    NONE = "none"


class Verdict(StrEnum):
    """Where the last step ends, seen from the term."""

    BEFORE = "before"
    TIGHT = "tight"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class LeadTimes:
    """Weeks until one can do an exam, and until its result comes; `slow` is speaking or writing at level A2."""

    exam_date: float
    result: float
    slow_result: float

    def result_weeks(self, level: ExamLevel | None) -> float:
        """Weeks until the last result; the longest where the level is not known."""
        return self.result if level == ExamLevel.B1 else max(self.result, self.slow_result)


@dataclass(frozen=True, slots=True)
class Step:
    """One step from its first day to its last; the next begins where it ends."""

    kind: StepKind
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Term:
    """The days between which a term ends: a quarter, or one day twice."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class TermPlan:
    """The steps as far as they are known, and what is not; `done` is None unless all are."""

    today: date
    steps: tuple[Step, ...]
    unknown: tuple[StepKind, ...]
    term: Term | None = None

    @property
    def known_until(self) -> date:
        """The day up to which the way is known."""
        return self.steps[-1].end if self.steps else self.today

    @property
    def done(self) -> date | None:
        """The day of the last result, or the end of the course where there are no exams."""
        return self.steps[-1].end if self.steps and not self.unknown else None

    @property
    def verdict(self) -> Verdict | None:
        """Before, after or within the days of the term's end; None where either is not known."""
        if self.done is None or self.term is None:
            return None
        if self.done < self.term.first:
            return Verdict.BEFORE
        return Verdict.AFTER if self.done > self.term.last else Verdict.TIGHT

    @property
    def months_apart(self) -> int | None:
        """Whole months between the end and the nearer day of the term's end; None where either is not known."""
        if self.done is None or self.term is None:
            return None
        return max(whole_months(self.done, self.term.first), whole_months(self.term.last, self.done), 0)


def whole_months(first: date, last: date) -> int:
    """Whole months of the calendar from one day to another; below zero where the second is earlier."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)


def plan_weeks(
    wait: float | None, course: float | None, lead: LeadTimes, level: ExamLevel | None, *, second_try: bool
) -> tuple[tuple[StepKind, float | None], ...]:
    """The steps and their weeks; None is not known."""
    own: tuple[tuple[StepKind, float | None], ...] = ((StepKind.WAIT, wait), (StepKind.COURSE, course))
    if level == ExamLevel.NONE:
        return own
    result = lead.result_weeks(level)
    exams = ((StepKind.EXAM_DATE, lead.exam_date), (StepKind.RESULT, result))
    again = ((StepKind.SECOND_DATE, lead.exam_date), (StepKind.SECOND_RESULT, result))
    return own + exams + (again if second_try else ())


def plan_term(today: date, weeks: Sequence[tuple[StepKind, float | None]], term: Term | None = None) -> TermPlan:
    """Lay the steps end to end from today; the first that is not known ends what can be laid.

    Raises ValueError where a step has fewer than 0 or more than `MOST_WEEKS` weeks.
    """
    unknown = tuple(kind for kind, length in weeks if length is None)
    return TermPlan(today, tuple(laid(today, weeks)), unknown, term)


def laid(today: date, weeks: Sequence[tuple[StepKind, float | None]]) -> Iterator[Step]:
    """Steps one after the other, up to the first that is not known."""
    start = today
    for kind, length in weeks:
        if length is None:
            return
        if not 0 <= length <= MOST_WEEKS:
            raise ValueError(f"{kind}: {length} weeks")
        end = start + timedelta(days=round(length * 7))
        yield Step(kind, start, end)
        start = end


def term_ending(quarter: str) -> Term:
    """The term that ends in a quarter such as 2028-Q1; ValueError for anything else."""
    found = QUARTER.fullmatch(quarter)
    if found is None:
        raise ValueError(quarter)
    named = Quarter(int(found[1]), int(found[2]))
    return Term(named.first_day, named.last_day)


def term_begun(quarter: str, years: int) -> Term:
    """The term of so many years that began in a quarter, without any time that was added to it.

    ValueError where that is no quarter.
    """
    begun = term_ending(quarter)
    return term_ending(f"{begun.first.year + years}{quarter[4:]}")


def past_quarters(today: date, count: int) -> tuple[str, ...]:
    """This quarter and those before it, newest first."""
    return tuple(one.dashed for one in reversed(quarters_until(Quarter.of(today), count)))
