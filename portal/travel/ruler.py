"""The estimate in the place of an engine: for a table without one, and to measure what a table takes."""

from collections.abc import Mapping
from itertools import chain

import numpy as np

from portal.domain.travel import FORMULAS, Floats, Formula, Means, estimate_minutes, great_circle_km
from portal.travel.engine import Question

NAME = "estimate"
ALL_AT_ONCE = 1_000_000


class Ruler:
    """Minutes by the formulas, at every hour and in both directions the same."""

    name = NAME

    def __init__(self, formulas: Mapping[Means, Formula] = FORMULAS) -> None:
        self._formulas = formulas

    def means(self) -> tuple[Means, ...]:
        """All of them."""
        return tuple(Means)

    def at_once(self, means: Means) -> int:
        """As many as there are."""
        return ALL_AT_ONCE

    def describe(self, means: Means) -> str:
        """It says what it is."""
        return "estimate from the distance"

    def minutes(self, question: Question) -> Floats:
        """The middle of the estimate, of its range where only that is known; nan beyond what was measured."""
        degrees = np.fromiter(chain.from_iterable(question.many), dtype=np.float64).reshape(-1, 2)
        kilometres = great_circle_km(*question.one, degrees[:, 0], degrees[:, 1])
        found = estimate_minutes(kilometres, question.means, self._formulas)
        return np.where(np.isnan(found.minutes), (found.low + found.high) / 2, found.minutes)
