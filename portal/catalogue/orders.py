"""The orders that offerings stand in for the usual learner where nobody said from where, made once per change.

A search without a place goes down them until its page is full, instead of weighing all offerings.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.catalogue.forecast import Forecast
from portal.catalogue.prospects import USUAL, USUAL_MINUTES
from portal.domain.criteria import SortOrder
from portal.domain.outlook import Outlook
from portal.domain.ranking import Measures, by_keys, hopefulness, order_keys, simple_keys

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
# Rows as small numbers: there are a dozen orders of all offerings.
Order = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Orders:
    """Rows in order, as they stand where all of them surely fit; of equal ones the first comes first.

    `advice`, `wait`, `quality` and `simple` have all rows, `worth` the advice of the first of these, negated. The
    others have some: `soonest` stated starts, `poorest` courses with an exam by the chance to pass it, and `hopeful`
    those of which too little is known by how good they may well be. The two claims have an entry for each row.
    """

    advice: Order
    worth: Floats
    wait: Order
    quality: Order
    simple: Order
    soonest: Order
    poorest: Order
    hopeful: Order
    quality_known: Flags
    wait_stated: Flags

    def of(self, sort: SortOrder, *, simple: bool) -> Order:
        """The order that a page goes by; without a place all are equally far."""
        if sort == SortOrder.ADVICE and simple:
            return self.simple
        return {SortOrder.WAIT: self.wait, SortOrder.QUALITY: self.quality}.get(sort, self.advice)


def build_orders(forecast: Forecast, *, timed: bool) -> Orders:
    """The orders for somebody who can come at any time, or (`timed`) only to lessons that say when they are.

    Where a time of day was asked for, what fits is on time or does not say when it is (decision model, section 5.3).
    """
    every, late = np.arange(len(forecast.group)), (forecast.columns.dayparts <= 0) & timed
    found = forecast.prospects.at(every, np.broadcast_to(USUAL_MINUTES, len(every)), late, USUAL)
    unknown, sure = np.full(len(every), np.nan), np.ones(len(every), dtype=bool)
    measures = forecast.measures(every, found, USUAL.pass_value, unknown, sure, sure)
    return orders_of(measures, found, forecast.prospects.courses.has_exam)


def orders_of(measures: Measures, found: Outlook, has_exam: Flags) -> Orders:
    """The orders of rows that all surely fit."""
    hopeful, advice = hopefulness(measures), small(by_keys(order_keys(measures, SortOrder.ADVICE)))
    return Orders(
        advice=advice,
        worth=-measures.advice[advice],
        wait=small(by_keys(order_keys(measures, SortOrder.WAIT))),
        quality=small(by_keys(order_keys(measures, SortOrder.QUALITY))),
        simple=small(by_keys(simple_keys(measures))),
        soonest=those(measures.wait_stated, measures.wait_weeks),
        poorest=those(has_exam, found.chance),
        hopeful=those(np.isfinite(hopeful), -hopeful),
        quality_known=measures.quality_known,
        wait_stated=measures.wait_stated,
    )


def those(chosen: Flags, column: Floats) -> Order:
    """Some of the rows, the lowest first."""
    rows = np.flatnonzero(chosen)
    return small(rows[np.argsort(column[rows], kind="stable")])


def small(rows: npt.NDArray[np.intp]) -> Order:
    """The same as small numbers."""
    return rows.astype(np.int32)
