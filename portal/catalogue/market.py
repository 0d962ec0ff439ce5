"""The market as the portal's own referrals move it: waits projected to now, free places, what long lists cost."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.catalogue.supply import Supply
from portal.domain.ageing import DAYS_A_MONTH
from portal.domain.congestion import Demand, free_seats, long_list_factor, portal_share, projected_weeks
from portal.domain.referral import A_MONTH, Referrals
from portal.domain.waiting_time import WaitingTimes

# Days: waits are carried on in steps of a week, for at most half a year.
STEP, LONGEST = 7, 182
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Market:
    """One entry an offering: free places a month, and what a long list leaves of the advice (0 to 1).

    `held_back` had first place more than its share; `share` is the portal's own part of all registrations.
    """

    share: float
    free_seats: Floats
    long_list: Floats
    held_back: Flags


def build_market(supply: Supply, observed: WaitingTimes, referrals: Referrals) -> tuple[WaitingTimes, Market]:
    """Waits projected to the supply's day and the market that they stand in."""
    columns, today = supply.columns, supply.today
    people = people_sent(supply, referrals)
    a_month = people.by_row(people.age <= A_MONTH.days, len(columns.seats))
    share = portal_share(a_month, columns.seats)
    moved = step_by_step(observed, columns.seats, people, first_age(referrals, today), today, share)
    # However few people are sent, nobody begins before the first date that the school states.
    waits = observed.moved(np.maximum(moved, columns.least_weeks))
    held_back = np.array([school.slug in referrals.held_back for school in supply.providers], dtype=bool)
    market = Market(
        share=share,
        free_seats=free_seats(columns.seats, a_month),
        long_list=long_list_factor(waits.reckoned, share),
        held_back=held_back[columns.provider],
    )
    return waits, market


class People(NamedTuple):
    """Columns over days on which people were sent somewhere: the row, how many, and how many days ago."""

    row: Rows
    people: Floats
    age: Rows

    def by_row(self, chosen: Flags, rows: int) -> Floats:
        """People sent to each of so many rows, on some of the days."""
        return np.bincount(self.row[chosen], self.people[chosen], minlength=rows).astype(np.float64)


def people_sent(supply: Supply, referrals: Referrals) -> People:
    """All referrals to what is on offer; ages below 0 are days that the supply's day has not reached."""
    known = [(supply.position.get(one), days) for one, days in referrals.by_day.items()]
    sent = [
        (row, count, (supply.today - day).days) for row, days in known if row is not None for day, count in days.items()
    ]
    row, count, age = np.array(sent, dtype=np.int64).reshape(-1, 3).T
    return People(row, count.astype(np.float64), age)


def first_age(referrals: Referrals, today: date) -> int:
    """How many days ago anybody was sent anywhere for the first time."""
    return (today - min((min(days) for days in referrals.by_day.values() if days), default=today)).days


def step_by_step(
    observed: WaitingTimes, seats: Floats, people: People, first: int, today: date, share: float
) -> Floats:
    """Each wait carried on from when it was observed, week by week: a list that stood empty did not save up places.

    What was never observed is carried on from the `first` referral of all, so many days ago. People and places of
    before the last half year are both left out; a day after `today`, which a model of yesterday may meet at midnight,
    counts as today.
    """
    ages = (np.datetime64(today) - observed.newest).astype(np.int64)
    begun = np.clip(np.where(np.isnat(observed.newest), first, ages), 0, LONGEST)
    age = np.maximum(people.age, 0)
    since = age <= begun[people.row]
    weeks = observed.median
    for step in range(int(begun.max(initial=0)) // STEP, -1, -1):
        now = since & (age // STEP == step)
        counts = people.by_row(now, len(seats))
        days = np.clip(begun - step * STEP, 0, STEP)
        demand = Demand(counts, days / DAYS_A_MONTH, seats)
        weeks = np.where(days + counts > 0, projected_weeks(weeks, demand, share), weeks)
    return weeks
