"""What people of the market bench find when they choose, and how a list of choices is made of scores."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.ranking import FAR_MINUTES, FEWEST_REACHABLE
from tests.bench.market_portal import Portal
from tests.bench.market_queues import Adverts, Queues
from tests.bench.market_world import BATCHES, KNOWN, Newcomers, World

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

# As many schools as a person today knows.
TRIES = KNOWN
# More than any score: who looks sees that a list is closed.
CLOSED_LAST = 1e6


@dataclass(frozen=True, slots=True)
class Moment:
    """What a batch of people finds: the world, the lists, what is said of them, and (locations, people) minutes."""

    batch: int
    world: World
    people: Newcomers
    minutes: Column
    queues: Queues
    adverts: Adverts
    portal: Portal

    @property
    def closed(self) -> Flags:
        """The lists that take nobody now."""
        return self.queues.closed(self.batch / BATCHES)

    @property
    def month_begin(self) -> int:
        """The first batch of the month."""
        return self.batch - self.batch % BATCHES


def best(moment: Moment, scores: Column) -> Rows:
    """The locations with the highest scores for each person, closed lists last; `scores` (locations, people)."""
    scores = np.where(moment.closed[:, None], scores - CLOSED_LAST, scores)
    order: Rows = np.argsort(-scores, axis=0, kind="stable")[:TRIES].T
    return order


def within_reach(minutes: Column) -> Flags:
    """The portal's rule for all people at once: up to 75 minutes, or the four nearest where fewer are."""
    fourth = np.partition(minutes, FEWEST_REACHABLE - 1, axis=0)[FEWEST_REACHABLE - 1]
    near: Flags = minutes <= np.maximum(FAR_MINUTES, fourth)
    return near
