"""Changes that are too large to be believed at once: a person looks before newcomers see them."""

from datetime import date
from typing import Any

# From the field study of providers' sites, section 7.
LARGEST_PRICE_JUMP = 0.4
LARGEST_START_MOVE_DAYS = 365


def needs_review(field: str, before: Any, after: Any) -> bool:
    """True where a price jumps by more than 40 % or the first start moves by more than a year."""
    if not before or not after:
        return False
    if field == "price_eur":
        return bool(abs(after - before) > LARGEST_PRICE_JUMP * before)
    if field == "start_dates":
        move = date.fromisoformat(after[0]) - date.fromisoformat(before[0])
        return abs(move.days) > LARGEST_START_MOVE_DAYS
    return False
