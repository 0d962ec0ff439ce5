"""How many choices each other answer would leave: beside the answers, and for a question that nothing fits."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from portal.catalogue.facets import ANSWERS
from portal.catalogue.matching import Flags, all_of
from portal.domain.criteria import SearchCriteria
from portal.domain.ranking import reachable
from portal.operations.build_read_model import ReadModel
from portal.operations.understand_question import Understood, answers, fitting, without

Counts = Mapping[str, Mapping[str, int]]

# What a question may do without, with the value that asks for nothing. The place stays: who lives there, lives there.
LOOSE: Mapping[str, Any] = {
    "words": "",
    "dayparts": (),
    "level": None,
    "course_mode": None,
    "route": None,
    "childcare": False,
    "women_only": False,
    "max_travel_minutes": None,
    "max_wait_weeks": None,
    "max_price_eur": None,
}


@dataclass(frozen=True, slots=True)
class Looser:
    """An answer (a field of SearchCriteria) that can be taken away, and how many choices there would be then."""

    answer: str
    choices: int


def count_answers(model: ReadModel, criteria: SearchCriteria, understood: Understood) -> Counts:
    """For each answer to route, level, daypart and mode how many choices within reach it would leave.

    An answer to the same question is left out of the reckoning, all others count.
    """
    catalogue, found = model.catalogue, answers(model, criteria, understood)

    def possible(but: str = "") -> Flags:
        others = (one for name, one in found.items() if name != but)
        return all_of(catalogue, others).possible & catalogue.columns.offered

    whole = possible()
    return catalogue.facets.count(
        {name: possible(but=name) if name in found else whole for name in ANSWERS}, understood.minutes
    )


def loosen(model: ReadModel, criteria: SearchCriteria, understood: Understood) -> tuple[Looser, ...]:
    """The answers of which one alone stands in the way, the one that gives most choices first."""
    found = []
    for name, nothing in LOOSE.items():
        if getattr(criteria, name) != nothing:
            fewer = replace(criteria, **{name: nothing})
            found.append(Looser(name, count_choices(model, fewer, without(understood, criteria, fewer))))
    return tuple(sorted((one for one in found if one.choices), key=lambda one: -one.choices))


def count_choices(model: ReadModel, criteria: SearchCriteria, understood: Understood) -> int:
    """How many choices within reach answer a question."""
    rows = np.flatnonzero(fitting(model, criteria, understood).possible & model.catalogue.columns.offered)
    if understood.minutes is not None:
        rows = rows[reachable(understood.minutes[rows])]
    return len(np.unique(model.catalogue.group[rows]))
