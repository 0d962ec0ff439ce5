"""The choices of one page in order, and how many there are in all, without putting a million others in order."""

from operator import add, sub
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.domain.criteria import SearchCriteria, SortOrder
from portal.domain.ranking import advised, by_keys, first_by, leaders, may_be_explored, order_keys, simple_keys
from portal.operations.weigh_candidates import Candidates, Sureness, weigh_up

Rows = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]
# So few candidates are put in order all at once: that takes less than looking for the first ones.
FEW = 8192
# So many candidates are looked at for each choice of a page at first.
FOR_A_CHOICE = 4


class Tally(NamedTuple):
    """How many choices there are, how many surely fit, how many can be reached, and of how many schools these are."""

    total: int
    certain: int
    near: int
    schools: int

    def less(self, other: "Tally") -> "Tally":
        """What is counted beyond the other."""
        return Tally(*map(sub, self, other))

    def more(self, other: "Tally") -> "Tally":
        """Both together, where nothing is counted in both."""
        return Tally(*map(add, self, other))


NOTHING = Tally(0, 0, 0, 0)


class Ordering:
    """One search's candidates put in order as far as a page needs it; `sure` says how firm the advice is.

    Positions are those among the candidates. What stands on a page is the same as if all of them were put in order.
    """

    def __init__(self, catalogue: Catalogue, found: Candidates, criteria: SearchCriteria, *, simple: bool) -> None:
        advice = criteria.sort == SortOrder.ADVICE
        self.catalogue, self.found, self.turn = catalogue, found, criteria.turn
        self.sure: Sureness | None = weigh_up(catalogue, found) if advice and not simple else None
        self.keys = simple_keys(found.measures) if advice and simple else order_keys(found.measures, criteria.sort)
        self.group = catalogue.group[found.rows]
        self.near = self._in_near_choices()

    def first(self, choices: int) -> Rows:
        """Positions, best first, that have all offerings of the first choices, and of all that are near."""
        if len(self.group) <= FEW:
            return self._every()
        positions = np.unique(np.concatenate((self._front(choices), self.near, self._drawn_forward())))
        ordered = self.of(positions)
        whole = self._all_of(np.unique(self.group[ordered[leaders(self.group[ordered], self._choices)[:choices]]]))
        more = np.union1d(positions, whole)
        return ordered if len(more) == len(positions) else self.of(more)

    def of(self, positions: Rows) -> Rows:
        """Positions, given ascending, best first."""
        if self.sure is None:
            return positions[by_keys([key[positions] for key in self.keys])]
        return positions[advised(self.found.measures.rows(positions), self.turn, self.sure.equals[positions])]

    def tally(self, heads: Rows) -> Tally:
        """The counts; among `heads` are the best positions of all near choices."""
        measures, provider = self.found.measures, self.catalogue.columns.provider[self.found.rows]
        total, sure = self._flagged(slice(None)), self._flagged(measures.certain)
        # Of a choice that is near in part, that part is its best one, whatever the other part surely fits.
        near = heads[self._flagged(self.near)[self.group[heads]]]
        sure[self.group[near]] = measures.certain[near]
        reached = near[measures.reachable[near]] if self.found.journeys else np.arange(len(self.group))
        return Tally(
            total=int(np.count_nonzero(total)),
            certain=int(np.count_nonzero(sure)),
            near=len(reached) if self.found.journeys else int(np.count_nonzero(total)),
            schools=int(np.count_nonzero(np.bincount(provider[reached]))),
        )

    def _every(self) -> Rows:
        """All positions, best first."""
        if self.sure is None:
            return by_keys(self.keys)
        return advised(self.found.measures, self.turn, self.sure.equals)

    @property
    def _choices(self) -> int:
        return len(self.catalogue.of_group.counts)

    def _flagged(self, positions: Rows | Flags | slice) -> Flags:
        """True for each choice that has one of the positions."""
        flags = np.zeros(self._choices, dtype=bool)
        flags[self.group[positions]] = True
        return flags

    def _in_near_choices(self) -> Rows:
        """Positions of all choices of which a part can be reached; none where nobody said from where."""
        if self.found.journeys is None:
            return np.empty(0, dtype=np.intp)
        return np.flatnonzero(self._flagged(self.found.measures.reachable)[self.group])

    def _front(self, choices: int) -> Rows:
        """Positions among which are all that stand before the end of the so many first choices."""
        every, count = np.arange(len(self.group)), FOR_A_CHOICE * (choices + 1)
        while count < len(every):
            front = first_by(self.keys, every, count)
            # One more than asked for: a school of which too little is known may be put between them.
            if len(np.unique(self.group[front])) > choices:
                return front
            count *= FOR_A_CHOICE
        return every

    def _drawn_forward(self) -> Rows:
        """Positions that the advice may put before others that are worth more."""
        if self.sure is None:
            return np.empty(0, dtype=np.intp)
        explored = may_be_explored(self.found.measures, self.turn)
        return np.concatenate((np.flatnonzero(self.sure.equals), explored))

    def _all_of(self, groups: Rows) -> Rows:
        """The positions of all offerings of some choices."""
        rows = self.catalogue.of_group.of(groups)
        places = np.minimum(np.searchsorted(self.found.rows, rows), max(len(self.found.rows) - 1, 0))
        return places[self.found.rows[places] == rows] if len(self.found.rows) else places
