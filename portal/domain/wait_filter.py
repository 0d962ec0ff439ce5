"""The log-normal filter: what is believed of each wait, narrowed by every observation of it (decision model, 3.2)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import erfcx

from portal.domain.parameters import VALUES
from portal.domain.wait_observation import ObservationColumns

Column = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

# How much the logarithm of a wait wanders in a month: variance.
WANDERING = VALUES["wait_ageing"] ** 2


@dataclass(frozen=True, slots=True)
class Belief:
    """Columns over offerings: mean of the logarithm of the weeks, and its precision (one over the variance)."""

    mean: Column
    precision: Column


def narrowed(prior: Belief, seen: ObservationColumns) -> Belief:
    """The belief after all observations; the order in which they are given plays no part.

    Exact ones come first, lower bounds after them, the highest first: each only raises the mean.
    """
    exact = witnessed(seen, len(prior.mean))
    precision = prior.precision + exact.precision
    belief = Belief((prior.mean * prior.precision + exact.mean * exact.precision) / precision, precision)
    bounds = np.flatnonzero(seen.at_least)
    order = np.lexsort((seen.months[bounds], seen.variance[bounds], -seen.log_weeks[bounds], seen.row[bounds]))
    for turn in turns(seen, bounds[order]):
        belief = raised(belief, seen, turn)
    return belief


def witnessed(seen: ObservationColumns, size: int) -> Belief:
    """What the exact observations alone say of each of so many offerings; precision 0 where there is none.

    A local-level Kalman filter: from the oldest observation to now, the wait wandering in between. What was seen long
    ago is out of date by the same way that the list has gone since, so that many old reports are never as good as new.
    """
    mean, precision, age = np.zeros(size), np.zeros(size), np.zeros(size)
    exact = np.flatnonzero(~seen.at_least)
    for turn in turns(seen, exact[np.lexsort((-seen.months[exact], seen.row[exact]))]):
        row, weight = seen.row[turn], 1 / seen.variance[turn]
        before = aged(precision[row], age[row] - seen.months[turn])
        precision[row], age[row] = before + weight, seen.months[turn]
        mean[row] = (mean[row] * before + seen.log_weeks[turn] * weight) / precision[row]
    return Belief(mean, aged(precision, age))


def aged(precision: Column, months: Column) -> Column:
    """The precision so many months later."""
    return precision / (1 + precision * WANDERING * months)


def turns(seen: ObservationColumns, ordered: Rows) -> list[Rows]:
    """Observations, ordered by offering, in turns that have at most one of each."""
    _, first, count = np.unique(seen.row[ordered], return_index=True, return_counts=True)
    turn = np.arange(len(ordered)) - np.repeat(first, count)
    return [ordered[turn == number] for number in range(count.max(initial=0))]


def raised(belief: Belief, seen: ObservationColumns, turn: Rows) -> Belief:
    """The belief after one lower bound an offering: mean and variance of the truncated normal, the bound being noisy.

    With x ~ Normal(m, v) and a noise of variance r, x + noise >= bound moves the mean by v / sqrt(v + r) * hazard(z),
    z = (bound - m) / sqrt(v + r), and takes v² / (v + r) * hazard * (hazard - z) off the variance.
    """
    mean, precision = belief.mean.copy(), belief.precision.copy()
    row = seen.row[turn]
    variance = 1 / precision[row]
    spread = np.sqrt(variance + seen.variance[turn] + WANDERING * seen.months[turn])
    score = (seen.log_weeks[turn] - mean[row]) / spread
    hazard = np.sqrt(2 / np.pi) / erfcx(score / np.sqrt(2))
    share = variance / spread**2
    mean[row] += share * spread * hazard
    precision[row] = 1 / (variance * (1 - share * np.clip(hazard * (hazard - score), 0, 1)))
    return Belief(mean, precision)
