"""Puts offerings in order. Nothing about which too little is known ever comes first."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.criteria import SortOrder

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Measures:
    """Columns over the offerings that match, one row each; nan is not known.

    `advice` in months (higher is better), `wait_weeks` the median, `minutes` one way, `theta` on the
    logit scale; `wait_stated` and `quality_known` are claims, `certain` that the school states all that was asked for.
    """

    advice: Column
    wait_weeks: Column
    wait_stated: Flags
    minutes: Column
    theta: Column
    quality_known: Flags
    certain: Flags


def order(measures: Measures, sort: SortOrder) -> Rows:
    """Row numbers, best first."""
    if sort == SortOrder.WAIT:
        return ascending(measures.wait_weeks, measures.wait_stated, measures)
    if sort == SortOrder.TRAVEL:
        return ascending(measures.minutes, ~np.isnan(measures.minutes), measures)
    if sort == SortOrder.QUALITY:
        return ascending(-measures.theta, measures.quality_known, measures)
    best_first = np.lexsort((-measures.advice, ~measures.certain))
    return known_first(best_first, measures)


def ascending(column: Column, known: Flags, measures: Measures) -> Rows:
    """Lowest first and then best advice; what is not known comes after all that is, schools that leave open what was asked last."""
    return np.lexsort((-measures.advice, np.where(known, column, np.inf), ~known, ~measures.certain))


def known_first(best_first: Rows, measures: Measures) -> Rows:
    """The same order, but the first of which both quality and wait are known goes to the top."""
    known = (measures.quality_known & measures.wait_stated & measures.certain)[best_first]
    if not known.any():
        return best_first
    leader = int(np.argmax(known))
    return np.concatenate((best_first[leader : leader + 1], best_first[:leader], best_first[leader + 1 :]))


def leaders(ordered: Rows, groups: npt.NDArray[np.int64]) -> tuple[Rows, npt.NDArray[np.intp]]:
    """Positions in `ordered` of the first of each group, in order, and for each position the leader's number.

    `groups` has one number for each entry of `ordered`; a group is one school at one place on one route.
    """
    _, first, inverse = np.unique(groups, return_index=True, return_inverse=True)
    by_place = np.argsort(first, kind="stable")
    rank = np.empty_like(by_place)
    rank[by_place] = np.arange(len(by_place))
    return first[by_place], rank[inverse]
