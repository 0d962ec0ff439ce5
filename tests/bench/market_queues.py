"""Waiting lists that are real: every seat has a number and a day, goes to one person, or expires."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.outlook import WEEKS_A_MONTH
from tests.bench.market_world import ADVERT_FACTOR, LEAD_MONTHS, World

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

LONG_MONTHS = 9.0
# Assumption: a bureau takes no names for a start more than two years away.
CLOSED_MONTHS = 24.0
REFRESHED = 1 / 3


class Queues:
    """The lists of all locations: seat k of a location with s seats a month begins in month k / s."""

    def __init__(self, seats: Column) -> None:
        self.seats = seats
        self.next_seat = np.zeros(len(seats), dtype=np.int64)
        self.given = np.zeros(len(seats), dtype=np.int64)

    def advance(self, now: float) -> None:
        """Seats that begin too soon for an intake expire."""
        soonest = np.ceil((now + LEAD_MONTHS) * self.seats).astype(np.int64)
        self.next_seat = np.maximum(self.next_seat, soonest)

    def months(self, now: float) -> Column:
        """The wait in months of who joins each list now."""
        result: Column = self.next_seat / self.seats - now
        return result

    def closed(self, now: float) -> Flags:
        """The lists that take nobody for now."""
        closed: Flags = self.months(now) > CLOSED_MONTHS
        return closed

    def join(self, choices: Rows, leaves: Flags, now: float) -> tuple[Rows, Column]:
        """Everybody joins a list, one after the other: location and months of waiting of each.

        `choices` (people, tries). The real wait is told at the intake; who `leaves` tries the next of the own choices
        where it is over nine months, and where all are, takes the shortest told.
        """
        taken, waits = np.zeros(len(choices), dtype=np.intp), np.zeros(len(choices))
        for person, (own, impatient) in enumerate(zip(choices.tolist(), leaves.tolist(), strict=True)):
            location = self.accepted(own, now) if impatient else own[0]
            taken[person] = location
            waits[person] = self.next_seat[location] / self.seats[location] - now
            self.next_seat[location] += 1
            self.given[location] += 1
        return taken, waits

    def accepted(self, choices: Sequence[int], now: float) -> int:
        """The first of the choices with a bearable wait, or else the shortest."""
        told = [self.next_seat[one] / self.seats[one] - now for one in choices]
        bearable = (one for one, months in zip(choices, told, strict=True) if months <= LONG_MONTHS)
        return next(bearable, choices[int(np.argmin(told))])


@dataclass(slots=True)
class Adverts:
    """What the sites say: weeks (nan where a bureau is silent), and the month since when."""

    weeks: Column
    since: Column

    def refresh(self, world: World, queues: Queues, now: float, chance: np.random.Generator, everywhere: bool) -> None:
        """Once in three months a site is brought up to date, too short by a quarter and by the bureau's own bias."""
        chosen = (chance.random(len(world.school)) < REFRESHED) | everywhere
        said = queues.months(now) * WEEKS_A_MONTH * ADVERT_FACTOR * np.exp(world.advert_bias[world.school])
        self.weeks = np.where(chosen, np.where(world.silent[world.school], np.nan, said), self.weeks)
        self.since = np.where(chosen, now, self.since)
