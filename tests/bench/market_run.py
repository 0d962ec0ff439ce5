"""One run of the market: today's habit as history, then a policy; every person's choice and fate."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.bench.market_moment import TRIES, Moment
from tests.bench.market_passing import fates
from tests.bench.market_policies import Policy, today
from tests.bench.market_portal import Portal, Results, make_portal
from tests.bench.market_queues import Adverts, Queues
from tests.bench.market_world import BATCHES, NEWCOMERS, Newcomers, World, make_newcomers, make_world, travel_minutes

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

HISTORY = 24
A_BATCH = NEWCOMERS // BATCHES


@dataclass(frozen=True, slots=True)
class Register:
    """Columns over people in order of choosing: where they went, months waited, minutes, what became of them."""

    location: Rows
    wait: Column
    minutes: Column
    passed: Flags
    dropped: Flags
    user: Flags

    @classmethod
    def empty(cls, number: int) -> "Register":
        """Room for so many people."""
        flags, columns = (np.zeros((3, number), dtype=kind) for kind in (bool, float))
        return cls(np.zeros(number, dtype=np.intp), columns[0], columns[1], *flags)


class Run:
    """The market under a policy from month to month."""

    def __init__(self, seed: int, months: int, policy: Policy, history: int = HISTORY) -> None:
        self.history, self.months = history, history + months
        self.policy = policy
        self.world: World = make_world(seed)
        self.people: Newcomers = make_newcomers(self.world, seed, self.months)
        self.queues = Queues(self.world.seats)
        self.adverts = Adverts(np.full(len(self.world.seats), np.nan), np.zeros(len(self.world.seats)))
        self.portal: Portal = make_portal(self.world, seed, self.months, policy.projects)
        self.results = Results.none(self.months)
        self.register = Register.empty(NEWCOMERS * self.months)
        self.chance = np.random.default_rng((seed, 3))

    def finish(self) -> Register:
        """Live through all months."""
        for month in range(self.months):
            self.queues.advance(month)
            self.adverts.refresh(self.world, self.queues, month, self.chance, everywhere=month == 0)
            self.portal.sightings.renew(self.adverts, month)
            if month >= self.history:
                self.portal.learn_waits(month)
                if (month - self.history) % 12 == 0:
                    self.portal.learn_quality(month, self.results)
            for batch in range(month * BATCHES, (month + 1) * BATCHES):
                self.live(batch)
        return self.register

    def live(self, batch: int) -> None:
        """One batch of people chooses, joins, and in time learns, passes or not."""
        part, now = slice(batch * A_BATCH, (batch + 1) * A_BATCH), batch / BATCHES
        people = self.people.rows(part)
        minutes = travel_minutes(self.world, people.place)
        self.queues.advance(now)
        moment = Moment(batch, self.world, people, minutes, self.queues, self.adverts, self.portal)
        user = (people.adoption < self.policy.adoption) & (batch >= self.history * BATCHES)
        choices = np.empty((A_BATCH, TRIES), dtype=np.intp)
        if not user.all():
            choices = today(moment)
        if user.any():
            choices[user] = self.policy.choose(moment)[user]
        location, wait = self.queues.join(choices, people.leaves, now)
        self.note(batch, people, user, location, wait, minutes[location, np.arange(A_BATCH)])

    def note(self, batch: int, people: Newcomers, user: Flags, location: Rows, wait: Column, minutes: Column) -> None:
        """Write down what happened, for the result and for what the portal comes to know of it."""
        now, found = batch / BATCHES, fates(self.world, people, location, wait, minutes)
        columns = (location, wait, minutes, found.passed, found.dropped, user)
        for name, column in zip(Register.__slots__, columns, strict=True):
            getattr(self.register, name)[batch * A_BATCH : (batch + 1) * A_BATCH] = column
        known = np.full(A_BATCH, int(now)) if now < self.history else np.ceil(now + people.months_left).astype(np.intp)
        self.results.add(known, self.world.school[location], people.group, found.passed)
        self.portal.refer(batch, location[user])
        self.portal.sightings.add_learners(location[people.reports], wait[people.reports], now)
