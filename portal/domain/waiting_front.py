"""Is waiting worth it? The offers that nothing beats in both wait and chance, and what the longest of them brings."""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.domain.explanation import out_of_ten


@dataclass(frozen=True, slots=True)
class Offer:
    """Weeks until the first lesson and the chance to pass in time (0 to 1)."""

    weeks: int
    chance: float


@dataclass(frozen=True, slots=True)
class Trade:
    """What one gets for waiting: so many weeks longer, and so many people out of ten more who pass."""

    weeks: int
    people: int


def front(offers: Sequence[Offer]) -> tuple[bool, ...]:
    """True for each offer than which none is sooner and better: as soon and better, or sooner and as good, beats it."""
    return tuple(not any(beats(other, one) for other in offers) for one in offers)


def beats(other: Offer, one: Offer) -> bool:
    """True where an offer is no worse on both points and better on one."""
    no_worse = other.weeks <= one.weeks and other.chance >= one.chance
    return no_worse and (other.weeks < one.weeks or other.chance > one.chance)


def best_trade(offers: Sequence[Offer]) -> Trade | None:
    """From the soonest offer to the best one, in the numbers that are shown; None where there is nothing to choose."""
    if not offers:
        return None
    soonest = min(offers, key=lambda one: (one.weeks, -one.chance))
    best = max(offers, key=lambda one: (out_of_ten(one.chance), -one.weeks))
    people = out_of_ten(best.chance) - out_of_ten(soonest.chance)
    return Trade(best.weeks - soonest.weeks, people) if best.weeks > soonest.weeks and people > 0 else None
