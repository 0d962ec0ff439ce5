"""Which offerings are weighed where nobody said from where: those that orders made beforehand put first."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.keys import as_bits
from portal.catalogue.orders import Order, Orders
from portal.catalogue.prospects import USUAL
from portal.domain.answers import learner_of
from portal.domain.criteria import SearchCriteria, SortOrder
from portal.domain.ranking import MOST_EXPLORED, as_good_as, best_known, explores
from portal.domain.uncertainty import MOST_DRAWN
from portal.operations.choose_near import Chosen, choices_of, offered_choices
from portal.operations.order_choices import FOR_A_CHOICE, Tally

Rows = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]
# So few offerings are all weighed: that takes less than going down the orders.
FEW = 8192
# So much of an order is looked at first; four times as much each further time.
FIRST_LOOK = 4096


def choose_first(
    catalogue: Catalogue, offered: Flags, certain: Flags, criteria: SearchCriteria, *, simple: bool
) -> Chosen:
    """The offered rows without those that can neither stand on the asked page nor change a word of it.

    The orders are the usual learner's; for others, and where little fits, all are weighed.
    """
    if np.count_nonzero(offered) <= FEW or learner_of(criteria, catalogue.today) != USUAL:
        return Chosen(np.flatnonzero(offered))
    orders = catalogue.timed_orders if criteria.dayparts else catalogue.orders
    asked = Asked(catalogue.group, orders, offered, offered & certain)
    middle = asked.middle()
    parts = [asked.foremost(criteria, simple=simple), down(orders.soonest, asked.sure, 1), middle]
    if criteria.sort == SortOrder.ADVICE and not simple:
        parts += asked.drawn_forward(criteria.turn)
    choices = choices_of(catalogue, np.concatenate(parts))
    together = catalogue.of_group.of(choices)
    rows = np.sort(together[offered[together]])
    return Chosen(rows, tally(catalogue, offered, certain).less(tally_of(catalogue, rows, certain)), middle)


class Asked(NamedTuple):
    """A question's columns over all offerings: `sure` are those of the `offered` that state all that was asked."""

    group: npt.NDArray[np.int64]
    orders: Orders
    offered: Flags
    sure: Flags

    def foremost(self, criteria: SearchCriteria, *, simple: bool) -> Rows:
        """Rows that have the first one of each choice up to the end of the page, and of one more.

        A school of which too little is known may be put between them.
        """
        choices, order = max(criteria.page, 1) * criteria.per_page, self.orders.of(criteria.sort, simple=simple)
        count = FOR_A_CHOICE * (choices + 1)
        while len(rows := self.best(order, count)) == count and len(np.unique(self.group[rows])) <= choices:
            count *= FOR_A_CHOICE
        return rows

    def best(self, order: Order, count: int) -> Rows:
        """The so many first rows: those that surely fit, then the others."""
        rows = down(order, self.sure, count)
        if len(rows) == count:
            return rows
        return np.concatenate((rows, down(order, self.offered & ~self.sure, count - len(rows))))

    def middle(self) -> Rows:
        """The one or two courses with an exam in the middle of all by the chance to pass it."""
        places = np.flatnonzero(self.offered[self.orders.poorest])
        return self.orders.poorest[places[(len(places) - 1) // 2 : len(places) // 2 + 1]].astype(np.intp)

    def drawn_forward(self, turn: int) -> list[Rows]:
        """Rows that the advice may put before others that are worth more, and those that say how firm it is."""
        orders, fit = self.orders, self.sure if self.sure.any() else self.offered
        front = best_known(fit, orders.quality_known, orders.wait_stated)
        best = float(orders.worth[places_down(orders.advice, front, 1)[0]])
        worthy = orders.advice[: orders.worth.searchsorted(-as_good_as(-best), side="right")].astype(np.intp)
        drawn = (down(orders.advice, flags, MOST_DRAWN // 2) for flags in (fit, front))
        hopeful = down(orders.hopeful, self.sure, MOST_EXPLORED if explores(turn) else 0)
        return [worthy[front[worthy]], *drawn, hopeful]


def down(order: Order, flags: Flags, count: int) -> Rows:
    """The so many first rows of an order that have the flag; fewer where no more have it."""
    return order[places_down(order, flags, count)].astype(np.intp)


def places_down(order: Order, flags: Flags, count: int) -> Rows:
    """The places of these rows in the order."""
    found, begin, end = [np.empty(0, dtype=np.intp)], 0, FIRST_LOOK
    while count > 0 and begin < len(order):
        places = begin + np.flatnonzero(flags[order[begin:end]])
        found.append(places[:count])
        count, begin, end = count - len(places), end, 4 * end
    return np.concatenate(found)


def tally(catalogue: Catalogue, offered: Flags, certain: Flags) -> Tally:
    """The counts over all offered rows; all of them can be reached."""
    total, sure = offered_choices(catalogue, offered, certain)
    schools = int(np.count_nonzero(catalogue.of_school.joined(as_bits(offered))))
    return Tally(total, sure, total, schools)


def tally_of(catalogue: Catalogue, rows: Rows, certain: Flags) -> Tally:
    """The counts over a few rows."""
    total, sure = (len(choices_of(catalogue, some)) for some in (rows, rows[certain[rows]]))
    return Tally(total, sure, total, len(np.unique(catalogue.columns.provider[rows])))
