"""What the portal's own advice does to waiting lists, so that good advice does not spoil itself.

Projected waits, a discount on long lists, and when to stop advising (decision model, sections 3.5, 5.5 and 6.7).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.outlook import WEEKS_A_MONTH
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

SHORTEST_WEEKS = 1.0
# Below this share of the region's registrations the discount is as for this share.
LEAST_SHARE, FULL_SHARE = 0.1, 0.6
# Not everybody who is told of by others takes the seat: what the model expects of the portal's usual part of them.
USUAL_PART = 0.9


@dataclass(frozen=True, slots=True)
class Demand:
    """Columns over courses: the portal's referrals since the wait was observed, months since then, seats a month."""

    referrals: Column
    months_since: Column
    seats_a_month: Column


def projected_weeks(observed: Column, demand: Demand, share: float) -> Column:
    """Weeks of waiting now: what was observed, and the portal's referrals beyond its usual part of the seats since.

    `share` is the portal's part of all registrations, 0 to 1. A list is never empty for less than nothing: a long
    stretch has to be projected in short steps.
    """
    usual = USUAL_PART * share * demand.seats_a_month * demand.months_since
    change = (demand.referrals - usual) / demand.seats_a_month * WEEKS_A_MONTH
    return np.maximum(SHORTEST_WEEKS, observed + change)


def seats_a_month(group_size: Column, starts_a_year: Column) -> Column:
    """Places that open in a month; usual values where a school does not state them (nan)."""
    size = np.where(np.isnan(group_size), VALUES["usual_group"], group_size)
    starts = np.where(np.isnan(starts_a_year), VALUES["usual_starts"], starts_a_year)
    return np.maximum(size * starts / 12, 0.5)


def free_seats(seats: Column, referrals_of_a_month: Column) -> Column:
    """Places a month that the portal has not filled yet, at least a tenth: the weight in a draw among equals."""
    return np.maximum(seats - referrals_of_a_month, seats / 10)


def portal_share(referrals_of_a_month: Column, seats: Column) -> float:
    """The portal's part of all registrations: its referrals of a month against the places that open in one."""
    total = float(seats.sum())
    return min(1.0, float(referrals_of_a_month.sum()) / total) if total else 0.0


def discount_rate(share: float) -> float:
    """How much a month of list beyond the threshold costs, growing with the portal's own weight in the market."""
    return VALUES["long_list_rate"] * min(1.0, max(share, LEAST_SHARE) / FULL_SHARE)


def long_list_factor(weeks: Column, share: float) -> Column:
    """What is left of the advice's value for a list of so many weeks: in proportion, so that no group pays most."""
    beyond = np.maximum(weeks / WEEKS_A_MONTH - VALUES["long_list_from"], 0)
    return np.exp(-discount_rate(share) * beyond)


def falls_back(projected: Column, realised: Column) -> bool:
    """Whether referred people of a region waited so much longer than projected that its advice must be simpler.

    Weeks of the last four weeks' follow-ups, one entry a person; too few say nothing.
    """
    if len(projected) < VALUES["fewest_follow_ups"]:
        return False
    return bool(realised.mean() > (1 + VALUES["kill_excess"]) * projected.mean())
