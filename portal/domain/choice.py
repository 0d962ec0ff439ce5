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
    """One school at one place on one route: its best offering for this search, and the others there.

    `chance` is of passing in time, with its 80 % interval; `equal` says that it is about as good as the best,
    `among_best` in what share of all reckonings it is among the best three (None: not reckoned), and `worse_than` names
    a school that is as good on every point and better on one.
    """

    offering: Offering
    others: tuple[Offering, ...]
    wait: Wait
    chance: float
    chance_low: float
    chance_high: float
    quality_known: bool
    certain: bool
    journey: Journey | None
    reasons: tuple[Reason, ...]
    equal: bool = False
    among_best: float | None = None
    worse_than: str | None = None
