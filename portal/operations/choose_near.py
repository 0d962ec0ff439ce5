"""Which of the offerings that answer a search are weighed: where enough are near, those that are far only count."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.keys import as_bits
from portal.domain.criteria import SearchCriteria, SortOrder
from portal.domain.ranking import FAR_MINUTES, FEWEST_REACHABLE
from portal.operations.order_choices import NOTHING, Tally

Rows = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Chosen(NamedTuple):
    """The rows to weigh, ascending, and what is counted beyond them.

    Where the usual chance is not theirs, it is that of the rows in the `middle`, which are among them.
    """

    rows: Rows
    beyond: Tally = NOTHING
    middle: Rows | None = None


def choose_near(
    catalogue: Catalogue, offered: Flags, certain: Flags, minutes: Floats, criteria: SearchCriteria
) -> Chosen:
    """The offered rows without those that can neither stand on the asked page nor change a word of it.

    What can be reached stands before what cannot, in every order but that by travel, where this holds for what surely
    fits. So where the page is full of such choices, those of which no offering can be reached are only counted; what
    is compared (the nearest, the fastest, the usual chance) is compared with what can be reached. Too few within
    reach, or only lessons at home, and all are weighed: far ones take part then (`reachable`).
    """
    near = np.flatnonzero(offered & (minutes <= FAR_MINUTES))
    choices = choices_of(catalogue, near)
    first = choices_of(catalogue, near[certain[near]]) if criteria.sort == SortOrder.TRAVEL else choices
    full = len(first) >= max(criteria.page, 1) * criteria.per_page
    if not full or len(near) < FEWEST_REACHABLE or not (minutes[near] > 0).any():
        return Chosen(np.flatnonzero(offered))
    together = catalogue.of_group.of(choices)
    rows = np.sort(together[offered[together]])
    total, sure = offered_choices(catalogue, offered, certain)
    weighed = choices_of(catalogue, rows[certain[rows]])
    return Chosen(rows, Tally(total - len(choices), sure - len(weighed), near=0, schools=0))


def choices_of(catalogue: Catalogue, rows: Rows) -> Rows:
    """The choices that have one of a few offerings, ascending."""
    seen = np.zeros(len(catalogue.of_group.counts), dtype=bool)
    seen[catalogue.group[rows]] = True
    return np.flatnonzero(seen)


def offered_choices(catalogue: Catalogue, offered: Flags, certain: Flags) -> tuple[int, int]:
    """How many choices have an offered row, and how many have one that surely fits as well."""
    layers = catalogue.layers
    by_choice = layers.joined(as_bits(offered, offered & certain)[layers.order])
    return int(np.count_nonzero(by_choice)), int(np.count_nonzero(by_choice & 2))
