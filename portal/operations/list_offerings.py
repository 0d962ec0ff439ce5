"""The courses on a person's own list: each with what it would bring this person, and how many are no longer there."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.matching import timely
from portal.domain.answers import learner_of
from portal.domain.choice import Journey
from portal.domain.criteria import SearchCriteria
from portal.domain.offering import Offering
from portal.domain.outlook import EIGHTY_PERCENT
from portal.domain.quality import Verdict
from portal.domain.rating import AreaSummary, published, summarise
from portal.domain.referral import WayIn, way_in
from portal.domain.waiting_time import Wait
from portal.operations.build_read_model import ReadModel
from portal.operations.understand_question import Placed
from portal.operations.weigh_journeys import journey_to, journeys_of, own_minutes, reckoned_minutes
from portal.travel.estimate import Journeys
from portal.travel.gazetteer import Resolution

MOST_LISTED = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """One course on the list; `chance` is of passing in time with its 80 % interval, as a search reckons it.

    `unsure` says that the school gives way to any that is better known, `way` where one signs up for it now.
    """

    offering: Offering
    way: WayIn
    wait: Wait
    journey: Journey | None
    chance: float
    chance_low: float
    chance_high: float
    quality_known: bool
    unsure: bool
    verdict: Verdict
    areas: tuple[AreaSummary, ...]


@dataclass(frozen=True, slots=True)
class OfferingList(Placed):
    """The courses that are still there in the order asked for; `gone` are not, `beyond` is what a list has no room for.

    `place` is where the person was understood to be.
    """

    entries: tuple[Listed, ...]
    gone: int
    beyond: int
    place: Resolution | None

    @property
    def ids(self) -> tuple[str, ...]:
        """The public ids of the courses."""
        return tuple(one.offering.id for one in self.entries)


def list_offerings(
    model: ReadModel, criteria: SearchCriteria, ids: Sequence[str], most: int = MOST_LISTED
) -> OfferingList:
    """The offerings by their public ids, each once and at most so many; ids that nothing goes by are only counted."""
    position, asked = model.catalogue.position, tuple(dict.fromkeys(ids))
    known = [position[one] for one in asked if one in position]
    place = model.gazetteer.resolve(criteria.place, criteria.municipality) if criteria.place else None
    return OfferingList(
        entries=entries_of(model, criteria, known[:most], place) if known else (),
        gone=len(asked) - len(known),
        beyond=len(known[most:]),
        place=place,
    )


def entries_of(
    model: ReadModel, criteria: SearchCriteria, known: Sequence[int], place: Resolution | None
) -> tuple[Listed, ...]:
    """The entries of at least one row of the catalogue."""
    catalogue, rows = model.catalogue, np.array(known, dtype=np.intp)
    journeys = journeys_of(model.travel, place, criteria.means, criteria.dayparts)
    minutes = reckoned_minutes(own_minutes(catalogue, journeys)[rows], journeys)
    learner = learner_of(criteria, catalogue.today)
    found = catalogue.prospects.at(rows, minutes, ~timely(catalogue, criteria)[rows], learner)
    margin = EIGHTY_PERCENT * catalogue.prospects.chance_sd_at(rows, minutes, learner)
    return tuple(
        entry(catalogue, row, (chance, spread), journeys, criteria)
        for row, chance, spread in zip(known, found.chance.tolist(), margin.tolist(), strict=True)
    )


def entry(
    catalogue: Catalogue,
    row: int,
    chance: tuple[float, float],
    journeys: Journeys | None,
    criteria: SearchCriteria,
) -> Listed:
    """One course with what is shown of it; `chance` has its margin beside it."""
    offering, school = catalogue.offerings[row], catalogue.columns.provider[row]
    ratings = published(offering.provider.ratings, catalogue.today)
    middle, margin = chance
    return Listed(
        offering=offering,
        way=way_in(offering, catalogue.today),
        wait=catalogue.shown_waits[row],
        journey=journey_to(catalogue, row, journeys, criteria.means),
        chance=middle,
        chance_low=max(middle - margin, 0.0),
        chance_high=min(middle + margin, 1.0),
        quality_known=bool(catalogue.quality.known[school]),
        unsure=bool(catalogue.quality.unsure[school]),
        verdict=catalogue.quality.verdicts[school],
        areas=summarise(ratings) if ratings else (),
    )
