"""One choice that a search offers: a school at a place, what it would bring, and why it stands where it stands."""

from datetime import date
from typing import NamedTuple

from portal.domain.explanation import Reason
from portal.domain.offering import Offering
from portal.domain.travel import Means
from portal.domain.waiting_time import Wait

LONGEST_SHOWN = 250  # tables end there, rounded as minutes are shown


class Journey(NamedTuple):
    """One way from the person's place: minutes and their range (None: not known), and what they rest on.

    `source` is estimate, table or engine; the latter two have no range, name the engine, and tables their day.
    """

    means: Means
    minutes: int | None
    low: int | None
    high: int | None
    nearby: bool
    source: str
    engine: str | None = None
    day: date | None = None

    @property
    def endless(self) -> bool:
        """True where it takes more than four hours: how much more is not known."""
        return self.minutes is not None and self.minutes > LONGEST_SHOWN


class Choice(NamedTuple):
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
