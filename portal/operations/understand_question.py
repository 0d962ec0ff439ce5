"""What a question comes down to: which place was meant, how far everything is, and what fits."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from portal.catalogue.matching import Matching, asked_facts
from portal.domain.criteria import SearchCriteria
from portal.operations.build_read_model import ReadModel
from portal.operations.weigh_journeys import journeys_of, near_enough, own_minutes
from portal.search.index import IndexUnreadable, Match
from portal.travel.estimate import Journeys
from portal.travel.gazetteer import Ambiguous, Resolution, Unknown
from portal.travel.namesakes import Place

LOG = logging.getLogger("portal.search")
Rows = npt.NDArray[np.intp]
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
    """The place that was meant, the journeys from there, what was found of the words, and what answers each part.

    Each is None where nothing was asked for, or where it is not known; `minutes` are those to each offering. The
    `answers` go by the field of the criteria that asks; a part of which nothing can be said is not among them.
    """

    place: Resolution | None
    journeys: Journeys | None
    minutes: Floats | None
    words: Match | None
    answers: Mapping[str, Matching]


def understand(model: ReadModel, criteria: SearchCriteria) -> Understood:
    """Look up place and words, and hold all parts against the offerings; no table is read but that of words."""
    place = model.gazetteer.resolve(criteria.place, criteria.municipality) if criteria.place else None
    words = matched(model, criteria.words) if criteria.words else None
    journeys = journeys_of(model.travel, place, criteria.means, criteria.dayparts)
    most = criteria.max_travel_minutes
    answers = {"words": found_offerings(model, words.documents)} if words else {}
    answers |= asked_facts(model.catalogue, criteria)
    if journeys and most is not None:
        answers["max_travel_minutes"] = near_enough(model.catalogue, journeys, most)
    return Understood(
        place=place,
        journeys=journeys,
        minutes=own_minutes(model.catalogue, journeys) if journeys else None,
        words=words,
        answers=answers,
    )


def matched(model: ReadModel, words: str) -> Match | None:
    """What is found of the words; None where there is no index, or it does not answer at this moment."""
    try:
        return model.index.match(words) if model.index else None
    except IndexUnreadable as error:
        LOG.warning("words cannot be looked up (%s)", type(error).__name__)
        return None


def found_offerings(model: ReadModel, documents: Rows) -> Matching:
    """The offerings among the documents that the words were found in; all of these are certain."""
    rows = model.row_of_document[documents]
    flags = np.zeros(len(model.catalogue.offerings), dtype=bool)
    flags[rows[rows >= 0]] = True
    return Matching(flags, np.ones_like(flags))
