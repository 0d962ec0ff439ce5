"""What a question comes down to: which place was meant, how far everything is, and what fits."""

import logging
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
import numpy.typing as npt

from portal.catalogue.matching import Matching, all_of, asked_facts
from portal.domain.criteria import SearchCriteria
from portal.operations.build_read_model import ReadModel
from portal.operations.weigh_journeys import journeys_of, near_enough, own_minutes
from portal.search.index import IndexUnreadable, Match
from portal.travel.estimate import Journeys
from portal.travel.gazetteer import Ambiguous, Resolution, Unknown
from portal.travel.namesakes import Place

LOG = logging.getLogger("portal.search")
Rows = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


class HasPlace(Protocol):
    """An answer that knows where the person was understood to be; None where no place was asked for."""

    @property
    def place(self) -> Resolution | None:
        """What the place or postcode came down to."""


class Placed:
    """What is told of the place that was asked for: any answer with a `place` has it from here."""

    __slots__ = ()

    @property
    def origin(self: HasPlace) -> Place | None:
        """The one place from which journeys were reckoned."""
        return self.place if isinstance(self.place, Place) else None

    @property
    def namesakes(self: HasPlace) -> tuple[Place, ...]:
        """The places to choose from where the name is that of several."""
        return self.place.choices if isinstance(self.place, Ambiguous) else ()

    @property
    def place_unknown(self: HasPlace) -> bool:
        """True where no place goes by what was asked for."""
        return isinstance(self.place, Unknown)

    @property
    def suggestions(self: HasPlace) -> tuple[str, ...]:
        """Names that are spelled nearly like an unknown one."""
        return self.place.suggestions if isinstance(self.place, Unknown) else ()


@dataclass(frozen=True, slots=True)
class Understood:
    """The place that was meant, the journeys from there, and the offerings that the words were found in.

    Each is None where nothing was asked for, or where it is not known; `minutes` are those to each offering, `within`
    says which lie within the asked ones.
    """

    place: Resolution | None
    journeys: Journeys | None
    minutes: Floats | None
    within: Matching | None
    words: Match | None
    worded: Flags | None


def understand(model: ReadModel, criteria: SearchCriteria) -> Understood:
    """Look up place and words; no table is read but that of words."""
    place = model.gazetteer.resolve(criteria.place, criteria.municipality) if criteria.place else None
    words = matched(model, criteria.words) if criteria.words else None
    journeys = journeys_of(model.travel, place, criteria.means, criteria.dayparts)
    most = criteria.max_travel_minutes
    return Understood(
        place=place,
        journeys=journeys,
        minutes=own_minutes(model.catalogue, journeys) if journeys else None,
        within=near_enough(model.catalogue, journeys, most) if journeys and most is not None else None,
        words=words,
        worded=found_rows(model, words.documents) if words else None,
    )


def matched(model: ReadModel, words: str) -> Match | None:
    """What is found of the words; None where there is no index, or it does not answer at this moment."""
    try:
        return model.index.match(words) if model.index else None
    except IndexUnreadable as error:
        LOG.warning("words cannot be looked up (%s)", type(error).__name__)
        return None


def fitting(model: ReadModel, criteria: SearchCriteria, understood: Understood) -> Matching:
    """Which offerings answer the whole question, words and travel time among it."""
    return all_of(model.catalogue, answers(model, criteria, understood).values())


def answers(model: ReadModel, criteria: SearchCriteria, understood: Understood) -> dict[str, Matching]:
    """Which offerings answer each part of the question, by its field of the criteria."""
    found = asked_facts(model.catalogue, criteria)
    if understood.worded is not None:
        found["words"] = Matching(understood.worded, np.ones(len(understood.worded), dtype=bool))
    if understood.within is not None and criteria.max_travel_minutes is not None:
        found["max_travel_minutes"] = understood.within
    return found


def without(understood: Understood, criteria: SearchCriteria, fewer: SearchCriteria) -> Understood:
    """The same after an answer was taken away; only words and place were looked up."""
    if criteria.words and not fewer.words:
        understood = replace(understood, words=None, worded=None)
    if criteria.place and not fewer.place:
        understood = replace(understood, place=None, journeys=None, minutes=None, within=None)
    return understood


def found_rows(model: ReadModel, documents: Rows) -> Flags:
    """True for the offerings among the documents that the words were found in."""
    rows = model.row_of_document[documents]
    flags = np.zeros(len(model.catalogue.offerings), dtype=bool)
    flags[rows[rows >= 0]] = True
    return flags
