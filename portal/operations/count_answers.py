"""How many choices each other answer would leave: beside the answers, and for a question that nothing fits."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_

import numpy as np

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.facets import ANSWERS
from portal.catalogue.matching import Flags
from portal.domain.ranking import reachable
from portal.operations.understand_question import Understood

Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Looser:
    """An answer (a field of SearchCriteria) that can be taken away, and how many choices there would be then."""

    answer: str
    choices: int


def count_answers(catalogue: Catalogue, understood: Understood) -> Counts:
    """For each answer to route, level, daypart and mode how many choices within reach it would leave.

    An answer to the same question is left out of the reckoning, all others count.
    """
    whole = possible(catalogue, understood)
    of_question = {
        name: possible(catalogue, understood, but=name) if name in understood.answers else whole for name in ANSWERS
    }
    return catalogue.facets.count(of_question, understood.minutes)


def loosen(catalogue: Catalogue, understood: Understood) -> tuple[Looser, ...]:
    """The answers of which one alone stands in the way, the one that gives most choices first.

    The place stays: who lives there, lives there.
    """
    found = [Looser(name, count_choices(catalogue, understood, but=name)) for name in understood.answers]
    return tuple(sorted((one for one in found if one.choices), key=lambda one: -one.choices))


def count_choices(catalogue: Catalogue, understood: Understood, *, but: str = "") -> int:
    """How many choices within reach answer the question, or all of it but one part."""
    rows = np.flatnonzero(possible(catalogue, understood, but=but))
    if understood.minutes is not None:
        rows = rows[reachable(understood.minutes[rows])]
    return len(np.unique(catalogue.group[rows]))


def possible(catalogue: Catalogue, understood: Understood, *, but: str = "") -> Flags:
    """Which offerings that somebody can be sent to may answer the question, or all of it but one part."""
    others = (answer.possible for name, answer in understood.answers.items() if name != but)
    return reduce(and_, others, catalogue.columns.offered)
