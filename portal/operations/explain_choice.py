"""Why one course stands above another in a person's list: both side by side, and what each point counts."""

from dataclasses import dataclass

import numpy as np

from portal.domain.answers import learner_of
from portal.domain.criteria import SearchCriteria
from portal.domain.drivers import Difference, difference
from portal.domain.offering import Offering
from portal.domain.travel import rounded_minutes
from portal.domain.waiting_time import Wait
from portal.operations.refresh_catalogue import ReadModel
from portal.operations.weigh_candidates import USUAL_MINUTES, journeys_of, own_minutes, reckoned_minutes
from portal.travel.gazetteer import Place


class OfferingUnknown(LookupError):
    """No live offering goes by this number."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two courses; `minutes` is None where no place was asked for or the journey is not known."""

    offering: Offering
    wait: Wait
    chance: float
    quality_known: bool
    minutes: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two courses and what each point of difference counts for the person who asks."""

    chosen: Side
    other: Side
    difference: Difference
    usual_minutes: int | None


def explain_choice(model: ReadModel, criteria: SearchCriteria, chosen: str, other: str) -> Comparison:
    """Compare two offerings by their public numbers; raises OfferingUnknown."""
    catalogue = model.catalogue
    try:
        rows = np.array([catalogue.position[chosen], catalogue.position[other]])
    except KeyError as error:
        raise OfferingUnknown(str(error)) from None
    place = model.gazetteer.resolve(criteria.place, criteria.municipality) if criteria.place else None
    journeys = journeys_of(model.travel, place, criteria.means)
    minutes = own_minutes(catalogue, journeys)[rows]
    reckoned = reckoned_minutes(minutes, journeys)
    learner = learner_of(criteria, catalogue.today)
    prospects = catalogue.prospects
    seen = prospects.at(rows, reckoned, np.zeros(2, dtype=bool), learner)
    sides = [
        Side(
            offering=catalogue.offerings[row],
            wait=catalogue.shown_waits[row],
            chance=float(seen.chance[number]),
            quality_known=bool(catalogue.quality.known[catalogue.columns.provider[row]]),
            minutes=rounded_minutes(float(minutes[number])),
        )
        for number, row in enumerate(rows)
    ]
    found = difference(prospects.courses.rows(rows), prospects.quality, learner, reckoned, catalogue.market.share)
    return Comparison(sides[0], sides[1], found, None if isinstance(place, Place) else round(USUAL_MINUTES))
