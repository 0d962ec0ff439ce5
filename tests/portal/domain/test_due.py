"""Quarters as terms are reckoned with them."""

from datetime import date

import pytest

from portal.domain.due import last_closed, quarter_back, quarter_end, quarter_of


@pytest.mark.parametrize(
    ("day", "quarter", "closed"),
    [
        (date(2026, 1, 1), "2026Q1", "2025Q4"),
        (date(2026, 3, 31), "2026Q1", "2025Q4"),
        (date(2026, 4, 1), "2026Q2", "2026Q1"),
        (date(2026, 12, 31), "2026Q4", "2026Q3"),
    ],
)
def test_the_last_closed_quarter_is_over(day: date, quarter: str, closed: str) -> None:
    assert (quarter_of(day), last_closed(day)) == (quarter, closed)
    assert quarter_end(closed) <= day < quarter_end(quarter)


def test_quarters_go_back_over_years() -> None:
    assert [quarter_back("2026Q2", back) for back in (0, 1, 2, 5)] == ["2026Q2", "2026Q1", "2025Q4", "2025Q1"]
