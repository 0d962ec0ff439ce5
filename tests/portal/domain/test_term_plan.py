"""Steps end to end against a term: later never ends earlier, and what is not known has no date."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.term_plan import (
    MOST_WEEKS,
    ExamLevel,
    LeadTimes,
    StepKind,
    Term,
    Verdict,
    past_quarters,
    plan_term,
    plan_weeks,
    term_begun,
    term_ending,
)

TODAY = date(2026, 11, 22)
LEAD = LeadTimes(exam_date=6, result=8, slow_result=16)
WEEKS = st.floats(min_value=0, max_value=120)
LEVELS = st.sampled_from([None, *ExamLevel])


def done(
    wait: float | None,
    course: float | None,
    level: ExamLevel | None = ExamLevel.B1,
    today: date = TODAY,
    *,
    second_try: bool = False,
) -> date | None:
    """The last day of a plan."""
    return plan_term(today, plan_weeks(wait, course, LEAD, level, second_try=second_try)).done


@pytest.mark.parametrize(
    ("level", "second_try", "weeks"),
    [
        (ExamLevel.B1, False, 10 + 40 + 6 + 8),
        (ExamLevel.A2, False, 10 + 40 + 6 + 16),
        (ExamLevel.B1, True, 10 + 40 + 2 * (6 + 8)),
        (ExamLevel.A2, True, 10 + 40 + 2 * (6 + 16)),
        (ExamLevel.NONE, False, 10 + 40),
        (ExamLevel.NONE, True, 10 + 40),
        (None, False, 10 + 40 + 6 + 16),
    ],
)
def test_a_plan_is_as_long_as_its_steps(level: ExamLevel | None, second_try: bool, weeks: int) -> None:
    assert done(10, 40, level, second_try=second_try) == TODAY + timedelta(weeks=weeks)


@pytest.mark.parametrize(("wait", "course"), [(None, 40.0), (10.0, None), (None, None)])
@pytest.mark.parametrize("level", [None, *ExamLevel])
def test_a_length_that_is_not_known_gives_no_date(
    wait: float | None, course: float | None, level: ExamLevel | None
) -> None:
    plan = plan_term(TODAY, plan_weeks(wait, course, LEAD, level, second_try=True), term_ending("2028-Q1"))
    assert (plan.done, plan.verdict, plan.months_apart) == (None, None, None)
    assert StepKind.COURSE not in {step.kind for step in plan.steps}
    assert plan.known_until == TODAY + timedelta(weeks=wait or 0)


@given(WEEKS, WEEKS, WEEKS, LEVELS, st.booleans())
def test_who_starts_later_never_ends_earlier(
    wait: float, more: float, course: float, level: ExamLevel | None, second_try: bool
) -> None:
    soon = done(wait, course, level, second_try=second_try)
    late = done(wait + more, course, level, second_try=second_try)
    assert soon is not None and late is not None and late >= soon


@given(WEEKS, WEEKS, LEVELS, st.integers(min_value=0, max_value=900))
def test_a_later_day_of_today_moves_the_end_by_as_much(
    wait: float, course: float, level: ExamLevel | None, days: int
) -> None:
    first, then = done(wait, course, level), done(wait, course, level, TODAY + timedelta(days=days))
    assert first is not None and then == first + timedelta(days=days)


@given(WEEKS, WEEKS, LEVELS)
def test_steps_lie_end_to_end_from_today(wait: float, course: float, level: ExamLevel | None) -> None:
    steps = plan_term(TODAY, plan_weeks(wait, course, LEAD, level, second_try=True)).steps
    assert steps[0].start == TODAY
    assert all(before.end == after.start for before, after in pairwise(steps))
    assert all(step.start <= step.end for step in steps)


@given(WEEKS, WEEKS)
def test_a_second_try_never_ends_earlier_and_an_unknown_level_never_before_a_known_one(
    wait: float, course: float
) -> None:
    again, once = done(wait, course, second_try=True), done(wait, course)
    unknown = done(wait, course, None)
    assert again is not None and once is not None and unknown is not None
    assert again >= once
    assert all(unknown >= (done(wait, course, level) or date.max) for level in ExamLevel)


@pytest.mark.parametrize("weeks", [-1.0, MOST_WEEKS + 1, float("inf"), float("nan")])
def test_a_length_that_cannot_be_is_refused(weeks: float) -> None:
    with pytest.raises(ValueError, match="wait"):
        done(weeks, 10)


@pytest.mark.parametrize(
    ("term", "verdict", "months"),
    [
        (Term(date(2027, 6, 1), date(2027, 6, 30)), Verdict.BEFORE, 4),
        (Term(date(2027, 2, 10), date(2027, 2, 20)), Verdict.BEFORE, 0),
        (Term(date(2027, 1, 1), date(2027, 3, 31)), Verdict.TIGHT, 0),
        (Term(date(2027, 1, 31), date(2027, 1, 31)), Verdict.TIGHT, 0),
        (Term(date(2027, 1, 1), date(2027, 1, 30)), Verdict.AFTER, 0),
        (Term(date(2026, 10, 1), date(2026, 10, 31)), Verdict.AFTER, 3),
    ],
)
def test_the_end_is_told_against_the_nearer_day_of_the_term(term: Term, verdict: Verdict, months: int) -> None:
    plan = plan_term(TODAY, [(StepKind.COURSE, 10.0)], term)
    assert plan.done == date(2027, 1, 31)
    assert (plan.verdict, plan.months_apart) == (verdict, months)


def test_without_a_term_nothing_is_compared() -> None:
    plan = plan_term(TODAY, [(StepKind.COURSE, 10.0)])
    assert plan.done and (plan.verdict, plan.months_apart) == (None, None)


@pytest.mark.parametrize(
    ("quarter", "first", "last"),
    [
        ("2028-Q1", date(2028, 1, 1), date(2028, 3, 31)),
        ("2027-Q4", date(2027, 10, 1), date(2027, 12, 31)),
        ("2027-Q2", date(2027, 4, 1), date(2027, 6, 30)),
    ],
)
def test_a_quarter_is_its_days(quarter: str, first: date, last: date) -> None:
    assert term_ending(quarter) == Term(first, last)


def test_a_term_that_began_in_a_quarter_ends_in_the_same_one_years_later() -> None:
    assert term_begun("2025-Q3", 3) == term_ending("2028-Q3")


@pytest.mark.parametrize("quarter", ["", "2028", "2028-Q5", "2028-Q1\n", "x" * 10_000, "٢٠٢٨-Q1"])
def test_what_is_no_quarter_is_refused(quarter: str) -> None:
    with pytest.raises(ValueError):
        term_ending(quarter)
    with pytest.raises(ValueError):
        term_begun(quarter, 3)


def test_past_quarters_begin_with_this_one_and_go_back() -> None:
    assert past_quarters(TODAY, 5) == ("2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4")
