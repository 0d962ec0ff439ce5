"""Quarters: their words, their days, and which one was over."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.quarters import Quarter, last_full, quarters_until

quarters = st.builds(Quarter, st.integers(2001, 2098), st.integers(1, 4))


@pytest.mark.parametrize("text", ["", "2026Q5", "2026Q0", "2026q3", "1999Q1", "2026Q3 ", "2026-3", "٢٠٢٦Q3", "2026Q33"])
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no quarter"):
        Quarter.parse(text)


@given(quarters)
def test_a_quarter_is_known_again_by_its_words_and_its_days(quarter: Quarter) -> None:
    assert Quarter.parse(str(quarter)) == quarter
    assert Quarter.of(quarter.first_day) == Quarter.of(quarter.last_day) == quarter
    assert quarter.last_day + timedelta(days=1) == quarter.first_day_after == quarter.back(-1).first_day
    assert last_full(quarter.last_day) == quarter.back(1)


@given(quarters, st.integers(-30, 30))
def test_back_and_forth_lead_home_in_the_order_of_time(quarter: Quarter, number: int) -> None:
    other = quarter.back(number)
    assert other.back(-number) == quarter
    assert (other < quarter) == (number > 0)


@pytest.mark.parametrize(
    ("day", "quarter", "closed"),
    [
        (date(2026, 1, 1), "2026Q1", "2025Q4"),
        (date(2026, 3, 31), "2026Q1", "2025Q4"),
        (date(2026, 4, 1), "2026Q2", "2026Q1"),
        (date(2026, 12, 31), "2026Q4", "2026Q3"),
    ],
)
def test_the_last_full_quarter_is_over(day: date, quarter: str, closed: str) -> None:
    assert (str(Quarter.of(day)), str(last_full(day))) == (quarter, closed)
    assert last_full(day).first_day_after <= day < Quarter.of(day).first_day_after


def test_the_last_quarters_stand_oldest_first() -> None:
    assert last_full(date(2026, 11, 21)) == Quarter(2026, 3)
    assert [str(one) for one in quarters_until(Quarter(2026, 1), 3)] == ["2025Q3", "2025Q4", "2026Q1"]
