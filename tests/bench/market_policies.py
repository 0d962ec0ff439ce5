"""How people choose in the market bench: today's habit, simple rules, and the portal's advice in several versions."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.ranking import SHORT_LIST_WEEKS
from tests.bench.market_advice import (
    advice,
    advice_known_or_not,
    advice_once_a_month,
    advice_without_feedback,
    all_knowing,
)
from tests.bench.market_moment import CLOSED_LAST, TRIES, Moment, best, within_reach
from tests.bench.market_world import World

Column = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

# Assumption: where a site is silent, people today reckon with the longer waits among those that others state.
SILENCE_QUANTILE = 0.83


@dataclass(frozen=True, slots=True)
class Policy:
    """A way to choose: for each person of a moment some locations, best first; (people, TRIES).

    `adoption` is the share of people who use it; the others do as today. Where
    it does not `project`, the portal leaves waits as they were said.
    """

    name: str
    choose: Callable[[Moment], Rows]
    adoption: float = 1.0
    projects: bool = True


def today(moment: Moment) -> Rows:
    """The shortest advert among six bureaus one knows, each at its nearest location; some go where others go.

    Where a site is silent, they reckon with a long wait.
    """
    world = moment.world
    place = nearest_location(world, moment.minutes)[moment.people.known, np.arange(len(moment.people.known))[:, None]]
    long = float(np.nanquantile(moment.adverts.weeks, SILENCE_QUANTILE))
    said = np.where(np.isnan(moment.adverts.weeks), long, moment.adverts.weeks)[place]
    said[moment.people.follows_others, 0] = -1
    said[moment.closed[place]] = np.inf
    order = np.argsort(said, axis=1, kind="stable")[:, :TRIES]
    return np.take_along_axis(place, order, axis=1)


def nearest_location(world: World, minutes: Column) -> Rows:
    """Of each bureau the location nearest to each person, (bureaus, people)."""
    least = np.minimum.reduceat(minutes, world.first, axis=0)
    number = np.where(minutes == least[world.school], np.arange(len(minutes))[:, None], -1)
    return np.maximum.reduceat(number, world.first, axis=0)


def nearest(moment: Moment) -> Rows:
    """The nearest location of all."""
    return best(moment, -moment.minutes)


def best_stars(moment: Moment) -> Rows:
    """The most stars within reach."""
    stars = moment.portal.stars[moment.world.school][:, None]
    return best(moment, np.where(within_reach(moment.minutes), stars, -2 * CLOSED_LAST))


def shortest_projected(moment: Moment) -> Rows:
    """The shortest projected wait within reach, the nearer one of equals."""
    weeks = moment.portal.projected.median[:, None]
    return best(moment, np.where(within_reach(moment.minutes), -weeks - moment.minutes / 1000, -2 * CLOSED_LAST))


def nearest_among_short(moment: Moment) -> Rows:
    """The portal's simple rule to fall back on, for all people at once: the nearest of the lists known to be short."""
    waits = moment.portal.projected
    short = (waits.stated & (waits.median <= SHORT_LIST_WEEKS))[:, None]
    return best(moment, 10_000.0 * within_reach(moment.minutes) + 1000.0 * short - moment.minutes)


POLICIES = (
    Policy("today", today),
    Policy("nearest", nearest),
    Policy("best_stars", best_stars),
    Policy("without_feedback", advice_without_feedback, projects=False),
    Policy("shortest_projected", shortest_projected),
    Policy("nearest_among_short", nearest_among_short),
    Policy("monthly_feedback", advice_once_a_month),
    Policy("ours", advice),
    Policy("ours_known_or_not", advice_known_or_not),
    Policy("all_knowing", all_knowing),
)
ADOPTIONS = (0.05, 0.2, 0.5)
PARTIAL = tuple(
    Policy(f"{name}_{round(100 * share)}", choose, share, projects=name == "ours")
    for name, choose in (("without_feedback", advice_without_feedback), ("ours", advice))
    for share in ADOPTIONS
)
