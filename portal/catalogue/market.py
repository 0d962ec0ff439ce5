"""The market as the portal's own referrals move it: waits projected to now, free places, what long lists cost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from zlib import crc32

import numpy as np
import numpy.typing as npt

from portal.domain.ageing import DAYS_A_MONTH
from portal.domain.congestion import Demand, free_seats, long_list_factor, portal_share, projected_weeks, seats_a_month
from portal.domain.offering import Offering
from portal.domain.referral import A_MONTH, Referrals
from portal.domain.wait_statement import least_weeks
from portal.domain.waiting_time import WaitingTimes

# Days: waits are carried on in steps of a week, for at most half a year.
STEP, LONGEST = 7, 182
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Market:
    """One entry an offering: free places a month, what a long list leaves of the advice (0 to 1), a number to draw by.

    `held_back` had first place more than its share; `share` is the portal's own part of all registrations.
    """

    share: float
    free_seats: Floats
    long_list: Floats
    key: npt.NDArray[np.uint64]
    held_back: Flags


def build_market(
    offerings: Sequence[Offering], observed: WaitingTimes, today: date, referrals: Referrals
) -> tuple[WaitingTimes, Market]:
    """Waits projected to today and the market that they stand in."""
    seats = seats_a_month(floats(one.group_size_max for one in offerings), np.full(len(offerings), np.nan))
    of_a_month = floats(referrals.since(one.id, today - A_MONTH) for one in offerings)
    share = portal_share(of_a_month, seats)
    moved = step_by_step(offerings, observed, today, referrals, seats, share)
    # However few people are sent, nobody begins before the first date that the school states.
    least = floats(least_weeks(one.start, today) for one in offerings)
    waits = observed.moved(np.maximum(moved, least))
    market = Market(
        share=share,
        free_seats=free_seats(seats, of_a_month),
        long_list=long_list_factor(waits.reckoned, share),
        key=np.array([crc32(one.id.encode()) * 0x100000001 for one in offerings], dtype=np.uint64),
        held_back=np.array([one.provider.slug in referrals.held_back for one in offerings], dtype=bool),
    )
    return waits, market


def step_by_step(
    offerings: Sequence[Offering],
    observed: WaitingTimes,
    today: date,
    referrals: Referrals,
    seats: Floats,
    share: float,
) -> Floats:
    """Each wait carried on from when it was observed, week by week: a list that stood empty did not save up places.

    What was never observed is carried on from the first referral of all. People and places of before the last half
    year are both left out; a day after `today`, which a model of yesterday may meet at midnight, counts as today.
    """
    first = min((min(days) for days in referrals.by_day.values() if days), default=today)
    begun = np.clip([(today - (day or first)).days for day in observed.newest.tolist()], 0, LONGEST).astype(np.intp)
    counts = people_by_step(offerings, begun, today, referrals)
    weeks = observed.median
    for step in range(int(begun.max(initial=0)) // STEP, -1, -1):
        days = np.clip(begun - step * STEP, 0, STEP)
        demand = Demand(counts[:, step], days / DAYS_A_MONTH, seats)
        weeks = np.where(days + counts[:, step] > 0, projected_weeks(weeks, demand, share), weeks)
    return weeks


def people_by_step(offerings: Sequence[Offering], begun: Rows, today: date, referrals: Referrals) -> Floats:
    """People referred, (offerings, steps back from today), since each offering's wait began, so many days ago."""
    counts = np.zeros((len(offerings), LONGEST // STEP + 1))
    for row, one in enumerate(offerings):
        for day, people in referrals.by_day.get(one.id, {}).items():
            age = max((today - day).days, 0)
            if age <= begun[row]:
                counts[row, age // STEP] += people
    return counts


def floats(values: Iterable[float | None]) -> Floats:
    """A column of floats, nan for None."""
    return np.fromiter((np.nan if value is None else value for value in values), dtype=np.float64)
