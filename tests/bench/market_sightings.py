"""What the portal saw of waits in the market bench, each sighting moved along by the registrations since then."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from portal.domain.ageing import DAYS_A_MONTH
from portal.domain.congestion import Demand, projected_weeks
from portal.domain.outlook import WEEKS_A_MONTH
from portal.domain.wait_observation import BIAS, WITNESSES, WaitObservation, Witness
from tests.bench.market_queues import Adverts

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

FIRST_DAY = date(2030, 1, 1)
# Older reports of learners say too little to be worth their time here.
KEPT_MONTHS = 12.0
ADVERT_BIAS = float(np.exp(BIAS[WITNESSES.index(Witness.ADVERT)]))


def day_of(month: float) -> date:
    """The calendar day of a moment of the bench."""
    return FIRST_DAY + timedelta(days=month * DAYS_A_MONTH)


@dataclass(slots=True)
class Sightings:
    """Columns over sightings: location, real weeks as of now, the month they were true, the month they become known,
    and whether a site said it (else a learner).

    A learner tells at the start of lessons what the wait was for who registered when this learner did.
    """

    row: Rows
    weeks: Column
    true_in: Column
    known_from: Column
    by_site: Flags

    @classmethod
    def none(cls) -> "Sightings":
        """Nothing seen yet."""
        nothing = np.zeros(0)
        return cls(np.zeros(0, dtype=np.intp), nothing, nothing, nothing, np.zeros(0, dtype=bool))

    def add_learners(self, location: Rows, wait: Column, now: float) -> None:
        """Learners who register now, and will tell when they start."""
        no = np.zeros(len(location), dtype=bool)
        self.add(location, wait * WEEKS_A_MONTH, np.full(len(location), now), now + wait, no)

    def add(self, row: Rows, weeks: Column, true_in: Column, known_from: Column, by_site: Flags) -> None:
        """Put sightings at the end."""
        self.row = np.concatenate((self.row, row))
        self.weeks = np.concatenate((self.weeks, weeks))
        self.true_in = np.concatenate((self.true_in, true_in))
        self.known_from = np.concatenate((self.known_from, known_from))
        self.by_site = np.concatenate((self.by_site, by_site))

    def renew(self, adverts: Adverts, month: float) -> None:
        """Take in what sites say anew, in place of what they said before, and drop what is too old to matter."""
        fresh = np.flatnonzero(adverts.since == month)
        kept = ~(self.by_site & np.isin(self.row, fresh)) & (self.known_from > month - KEPT_MONTHS)
        self.row, self.weeks, self.true_in = self.row[kept], self.weeks[kept], self.true_in[kept]
        self.known_from, self.by_site = self.known_from[kept], self.by_site[kept]
        said = fresh[~np.isnan(adverts.weeks[fresh])]
        when, yes = np.full(len(said), month), np.ones(len(said), dtype=bool)
        self.add(said, adverts.weeks[said] * ADVERT_BIAS, when, when, yes)

    def move(self, demand: Demand, share: float) -> None:
        """Let a stretch of time pass; `demand` has one entry a location."""
        own = Demand(demand.referrals[self.row], demand.months_since[self.row], demand.seats_a_month[self.row])
        self.weeks = projected_weeks(self.weeks, own, share)

    def observations(self, month: float) -> dict[int, list[WaitObservation]]:
        """What is known by that month, as the portal's filter asks for it, by location."""
        told: dict[int, list[WaitObservation]] = {}
        known = self.known_from <= month
        columns = (self.row[known], self.weeks[known], self.true_in[known], self.by_site[known])
        for row, weeks, true_in, by_site in zip(*(column.tolist() for column in columns), strict=True):
            said = weeks / ADVERT_BIAS if by_site else weeks
            kind = Witness.ADVERT if by_site else Witness.LEARNER
            told.setdefault(row, []).append(WaitObservation(kind, said, day_of(true_in)))
        return told
