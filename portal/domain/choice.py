"""One choice that a search offers: a school at a place, what it would bring, and why it stands where it stands."""

from dataclasses import dataclass

from portal.domain.explanation import Reason
from portal.domain.offering import Offering
from portal.domain.travel import Means
from portal.domain.waiting_time import Wait


@dataclass(frozen=True, slots=True)
class Journey:
    """One way from the person's place: minutes and their range (None: not known), and whether it is an estimate."""

    means: Means
    minutes: int | None
    low: int | None
    high: int | None
    nearby: bool
    source: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One school at one place on one route: its best offering for this search, and the others there."""

    offering: Offering
    others: tuple[Offering, ...]
    wait: Wait
    chance: float
    quality_known: bool
    certain: bool
    journey: Journey | None
    reasons: tuple[Reason, ...]
