"""The term in which a quarter's ratings and counts are awaited."""

from datetime import date

from portal.domain.due import due_after
from portal.domain.quarters import Quarter


def test_a_term_ends_six_weeks_after_the_quarter() -> None:
    assert due_after(Quarter(2026, 3)) == date(2026, 11, 11)
    assert due_after(Quarter(2026, 4)) == date(2027, 2, 11)
