"""Puts offerings in order. Nothing about which too little is known ever comes first."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.criteria import SortOrder

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


# Beyond this many minutes one way a school is shown after those that can be reached, unless too few can (section 4.2).
FAR_MINUTES = 75.0
FEWEST_REACHABLE = 4


@dataclass(frozen=True, slots=True)
class Measures:
    """Columns over the offerings that match, one row each; nan is not known.

    `advice` in months (higher is better), `wait_weeks` the median, `minutes` one way, `theta` on the logit scale;
    `wait_stated` and `quality_known` are claims, `certain` that the school states all that was asked for, `reachable`
    that the journey can be made every lesson day.
    """

    advice: Column
    wait_weeks: Column
    wait_stated: Flags
    minutes: Column
    theta: Column
    quality_known: Flags
    certain: Flags
    reachable: Flags


def reachable(minutes: Column) -> Flags:
    """The rows within reach: up to 75 minutes one way, or the four nearest where fewer are."""
    near = minutes <= FAR_MINUTES
    if near.sum() < FEWEST_REACHABLE:
        nearest = np.argsort(minutes, kind="stable")[:FEWEST_REACHABLE]
        near[nearest] = ~np.isnan(minutes[nearest])
    return near


def order(measures: Measures, sort: SortOrder) -> Rows:
    """Row numbers, best first."""
    if sort == SortOrder.WAIT:
        return ascending(measures.wait_weeks, measures.wait_stated, measures)
    if sort == SortOrder.TRAVEL:
        known = ~np.isnan(measures.minutes)
        return np.lexsort((-measures.advice, np.where(known, measures.minutes, np.inf), ~measures.certain))
    if sort == SortOrder.QUALITY:
        return ascending(-measures.theta, measures.quality_known, measures)
    best_first = np.lexsort((-measures.advice, ~measures.certain, ~measures.reachable))
    return known_first(best_first, measures)


def ascending(column: Column, known: Flags, measures: Measures) -> Rows:
    """Lowest first and then best advice; after them what is not known, what leaves the question open, what is far."""
    values = np.where(known, column, np.inf)
    return np.lexsort((-measures.advice, values, ~known, ~measures.certain, ~measures.reachable))


def known_first(best_first: Rows, measures: Measures) -> Rows:
    """The same order, but on top stands the first of which most is known: quality and wait, or at least one of them."""
    if not len(best_first):
        return best_first
    known = measures.quality_known.astype(int) + measures.wait_stated
    fit = 2 * measures.reachable.astype(int) + measures.certain
    front = fit == fit.max()
    leader = int(np.argmax(np.where(front, known, -1)[best_first]))
    return np.concatenate((best_first[leader : leader + 1], best_first[:leader], best_first[leader + 1 :]))


def leaders(groups: npt.NDArray[np.int64], most: int) -> Rows:
    """Positions of the first of each group, in order; `groups` has a number below `most` for each row, best first."""
    first = np.full(most, -1, dtype=np.intp)
    backwards = np.arange(len(groups))[::-1]
    first[groups[::-1]] = backwards
    return np.flatnonzero(first[groups] == np.arange(len(groups)))
