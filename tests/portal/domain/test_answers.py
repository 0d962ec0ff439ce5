"""What a person's answers mean for the model."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.answers import coming_quarters, learner_of, months_until, pass_value
from portal.domain.criteria import Hardest, SearchCriteria
from portal.domain.outlook import Learner

TODAY = date(2026, 11, 21)


def test_nothing_answered_is_the_usual_learner() -> None:
    assert learner_of(SearchCriteria(), TODAY) == Learner()


@pytest.mark.parametrize(
    ("quarter", "months"), [("2027-Q1", 2.8), ("2028-Q4", 23.8), ("2026-Q4", 1.0), ("2020-Q1", 1.0), ("2040-Q1", 60.0)]
)
def test_a_term_ends_in_the_middle_of_its_quarter(quarter: str, months: float) -> None:
    assert months_until(quarter, TODAY) == pytest.approx(months, abs=0.06)


@pytest.mark.parametrize("quarter", ["2027", "2027-Q5", "Q1", "2027-q1"])
def test_what_is_no_quarter_is_refused(quarter: str) -> None:
    with pytest.raises(ValueError, match=quarter):
        months_until(quarter, TODAY)


@pytest.mark.parametrize(
    ("criteria", "months"),
    [
        (SearchCriteria(), 12),
        (SearchCriteria(hardest=Hardest.WAITING), 6),
        (SearchCriteria(hardest=Hardest.EXAM), 24),
        (SearchCriteria(hardest=Hardest.TRAVELLING), 12),
        (SearchCriteria(balance=1), 4),
        (SearchCriteria(balance=5), 12),
        (SearchCriteria(balance=9), 36),
        (SearchCriteria(balance=1, hardest=Hardest.EXAM), 4),
    ],
)
def test_passing_is_worth_what_the_person_says(criteria: SearchCriteria, months: float) -> None:
    assert pass_value(criteria) == pytest.approx(months)


def test_a_hard_journey_counts_half_as_much_again() -> None:
    assert learner_of(SearchCriteria(hardest=Hardest.TRAVELLING), TODAY).travel_factor == 1.5


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_coming_quarters_begin_with_this_one_and_never_end_sooner(today: date) -> None:
    quarters = coming_quarters(today, 9)
    assert quarters[0] == f"{today.year}-Q{(today.month + 2) // 3}"
    months = [months_until(quarter, today) for quarter in quarters]
    assert months == sorted(months)
    assert len(set(quarters)) == 9
