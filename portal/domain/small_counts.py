"""Chains of counts of which each is a part of the one before, and their totals, as far as they may be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from portal.domain.disclosure import Count, too_few
from portal.domain.parameters import VALUES

FEWEST = int(VALUES["fewest_started"])
Chain = tuple[int, ...]
Shown = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What everybody may know of a hidden count from what is shown beside it."""

    low: int
    high: int


def shown_chain(chain: Sequence[int]) -> Shown:
    """The counts of one row; from the first hidden one on all are None.

    The first is hidden below ten. Each later one is hidden where too few are in it, or too few are not
    (decision model, section 2.5).
    """
    shown: list[int | None] = [chain[0] if chain[0] >= FEWEST else None]
    for whole, part in pairwise(chain):
        hide = shown[-1] is None or too_few(Count(whole, part))
        shown.append(None if hide else part)
    return tuple(shown)


def bounds_of(shown: Shown) -> tuple[Bounds, ...]:
    """What can be told of each count of a row: shown ones themselves, hidden ones from the last shown before them."""
    most, bounds = FEWEST - 1, []
    for value in shown:
        if value is not None:
            most = value
        bounds.append(Bounds(0, most) if value is None else Bounds(value, value))
    return tuple(bounds)


def shown_totals(rows: Sequence[Chain], shown: Sequence[Shown]) -> Shown:
    """The totals of all columns; None where a total, small itself, or any hidden count in it could be reckoned.

    Whoever knows all that is shown cannot tell a hidden count to within 2 either way.
    """
    if not rows:
        return ()
    bounds = [bounds_of(row) for row in shown]
    totals: list[int | None] = []
    for column in range(len(rows[0])):
        total = sum(row[column] for row in rows)
        hidden = [one[column] for one, row in zip(bounds, shown, strict=True) if row[column] is None]
        rest = sum(row[column] for row, own in zip(rows, shown, strict=True) if own[column] is None)
        safe = total >= FEWEST and not any(is_exposed(one, hidden, rest) for one in hidden)
        totals.append(total if safe else None)
    return tuple(totals)


def is_exposed(one: Bounds, hidden: Sequence[Bounds], rest: int) -> bool:
    """Whether a hidden count can be told too well by who knows what all hidden ones add up to."""
    others_low, others_high = sum(own.low for own in hidden) - one.low, sum(own.high for own in hidden) - one.high
    low, high = max(one.low, rest - others_high), min(one.high, rest - others_low)
    return high - low <= 2 * VALUES["hidden_within"]
