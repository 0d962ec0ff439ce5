"""Which of the offerings that answer a search are weighed: where enough are near, those that are far only count."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.domain.criteria import SearchCriteria, SortOrder
from portal.domain.ranking import FAR_MINUTES, FEWEST_REACHABLE

Rows = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Chosen(NamedTuple):
    """The rows to weigh, ascending; choices beyond them, and how many of those surely fit."""

    rows: Rows
    beyond: int = 0
    beyond_certain: int = 0


def choose_near(
    catalogue: Catalogue, offered: Flags, certain: Flags, minutes: Floats | None, criteria: SearchCriteria
) -> Chosen:
    """The offered rows without those that can neither stand on the asked page nor change a word of it.

    What can be reached stands before what cannot, in every order but that by travel, where this holds for what surely
    fits. So where the page is full of such choices, those of which no offering can be reached are only counted; what
    is compared (the nearest, the fastest, the usual chance) is compared with what can be reached. Too few within
    reach, or only lessons at home, and all are weighed: far ones take part then (`reachable`).
    """
    near = np.flatnonzero(offered & (minutes <= FAR_MINUTES)) if minutes is not None else np.empty(0, dtype=np.intp)
    first = near[certain[near]] if criteria.sort == SortOrder.TRAVEL else near
    full = len(np.unique(catalogue.group[first])) >= max(criteria.page, 1) * criteria.per_page
    if minutes is None or not full or len(near) < FEWEST_REACHABLE or not (minutes[near] > 0).any():
        return Chosen(np.flatnonzero(offered))
    together = catalogue.of_group.of(np.unique(catalogue.group[near]))
    rows = np.sort(together[offered[together]])
    sure = offered & certain
    return Chosen(
        rows,
        choices_of(catalogue, offered) - choices_of(catalogue, offered, rows),
        choices_of(catalogue, sure) - choices_of(catalogue, sure, rows),
    )


def choices_of(catalogue: Catalogue, flags: Flags, rows: Rows | None = None) -> int:
    """How many choices have a flagged offering, at all or among some rows."""
    seen = np.zeros(len(catalogue.of_group.counts), dtype=bool)
    seen[catalogue.group[flags if rows is None else rows[flags[rows]]]] = True
    return int(np.count_nonzero(seen))
