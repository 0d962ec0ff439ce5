"""Why one course stands above another in a person's list: both side by side, and what each point counts."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.matching import timely
from portal.catalogue.prospects import USUAL_MINUTES
from portal.domain.answers import learner_of
from portal.domain.criteria import SearchCriteria
from portal.domain.drivers import Difference, difference
from portal.domain.offering import Offering
from portal.domain.travel import rounded_minutes
from portal.domain.waiting_time import Wait
from portal.operations.build_read_model import ReadModel
from portal.operations.weigh_journeys import journeys_of, own_minutes, reckoned_minutes
from portal.travel.gazetteer import Place


class OfferingUnknown(LookupError):
    """No live offering goes by this number."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two courses; `minutes` is None where no place was asked for or the journey is not known.

    `quality_known` says that a chance may be shown, `unsure` that the school gives way to any that is better known.
    """

    offering: Offering
    wait: Wait
    chance: float
    quality_known: bool
    unsure: bool
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
    catalogue, prospects = model.catalogue, model.catalogue.prospects
    rows = rows_of(catalogue, chosen, other)
    place = model.gazetteer.resolve(criteria.place, criteria.municipality) if criteria.place else None
    journeys = journeys_of(model.travel, place, criteria.means, criteria.dayparts)
    minutes = own_minutes(catalogue, journeys)[rows]
    reckoned, mismatch = reckoned_minutes(minutes, journeys), ~timely(catalogue, criteria)[rows]
    learner = learner_of(criteria, catalogue.today)
    chances = prospects.at(rows, reckoned, mismatch, learner).chance
    first, second = (
        side_of(catalogue, *one) for one in zip(rows.tolist(), chances.tolist(), minutes.tolist(), strict=True)
    )
    pair, share = prospects.courses.rows(rows), catalogue.market.share
    found = difference(pair, prospects.quality, learner, reckoned, mismatch.astype(np.float64), share)
    return Comparison(first, second, found, None if isinstance(place, Place) else round(USUAL_MINUTES))


def rows_of(catalogue: Catalogue, *offerings: str) -> npt.NDArray[np.intp]:
    """The rows of offerings by their public numbers; raises OfferingUnknown."""
    try:
        return np.array([catalogue.position[one] for one in offerings], dtype=np.intp)
    except KeyError as error:
        raise OfferingUnknown(str(error)) from None


def side_of(catalogue: Catalogue, row: int, chance: float, minutes: float) -> Side:
    """One course with what is shown of it."""
    school = catalogue.columns.provider[row]
    return Side(
        offering=catalogue.offerings[row],
        wait=catalogue.shown_waits[row],
        chance=chance,
        quality_known=bool(catalogue.quality.known[school]),
        unsure=bool(catalogue.quality.unsure[school]),
        minutes=rounded_minutes(minutes),
    )
