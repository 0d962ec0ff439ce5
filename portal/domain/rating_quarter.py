"""The quarters that a municipality may judge: those that have begun and are not too long ago."""

from datetime import date

# Our own rule: what is older than a year nobody remembers well enough to judge it anew.
QUARTERS_BACK = 4


def quarter_of(day: date) -> str:
    """The quarter of a day, like 2026Q4."""
    return f"{day.year}Q{(day.month - 1) // 3 + 1}"


def quarters_open(today: date) -> tuple[str, ...]:
    """The quarters that may be judged today, newest first."""
    number = today.year * 4 + (today.month - 1) // 3
    return tuple(f"{one // 4}Q{one % 4 + 1}" for one in range(number, number - QUARTERS_BACK - 1, -1))


def quarters_before(quarter: str, count: int = QUARTERS_BACK) -> tuple[str, ...]:
    """So many quarters before one, newest first."""
    number = int(quarter[:4]) * 4 + int(quarter[-1]) - 1
    return tuple(f"{one // 4}Q{one % 4 + 1}" for one in range(number - 1, number - 1 - count, -1))
