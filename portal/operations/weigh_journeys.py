"""The journeys of a search: from where somebody lives to every address, as minutes to reckon with and as shown."""

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.matching import Matching, where_known
from portal.catalogue.prospects import USUAL_MINUTES
from portal.domain.choice import Journey
from portal.domain.course import CourseMode, Daypart
from portal.domain.travel import Means, rounded_minutes
from portal.domain.trip import lesson_time, trip_to
from portal.travel.estimate import Journeys, TravelTimes
from portal.travel.gazetteer import Place, Resolution

Floats = npt.NDArray[np.float64]

# One-way minutes reckoned with where a journey is not known (assumption).
UNKNOWN_MINUTES = 75.0


def journeys_of(
    travel: TravelTimes, place: Resolution | None, means: Means, dayparts: Collection[Daypart] = ()
) -> Journeys | None:
    """The journeys from a place to all addresses at the time of lessons; None where the place is not known."""
    if not isinstance(place, Place):
        return None
    return travel.from_visitor(place.latitude, place.longitude, means, trip_to(means, lesson_time(dayparts)))


def own_minutes(catalogue: Catalogue, journeys: Journeys | None) -> Floats:
    """Each offering's minutes one way, the middle of the range where only that is known; nan is not known."""
    if journeys is None:
        return np.full(len(catalogue.offerings), np.nan)
    estimate = journeys.estimate
    middle = np.where(np.isnan(estimate.minutes), (estimate.low + estimate.high) / 2, estimate.minutes)
    return row_values(catalogue, middle)


def reckoned_minutes(minutes: Floats, journeys: Journeys | None) -> Floats:
    """The minutes to reckon with: a long way where a journey is not known, the usual one where no place was asked."""
    if journeys is None:
        return np.broadcast_to(USUAL_MINUTES, len(minutes))
    return np.where(np.isnan(minutes), UNKNOWN_MINUTES, minutes)


def row_values(catalogue: Catalogue, by_address: Floats) -> Floats:
    """A column over addresses as one over offerings: nan without an address, 0 for lessons that are online only."""
    known = np.flatnonzero(~np.isnan(by_address))
    values = np.full(len(catalogue.group), np.nan)
    values[catalogue.of_address.of(known)] = np.repeat(by_address[known], catalogue.of_address.counts[known])
    values[catalogue.at_home] = 0.0
    return values


def near_enough(catalogue: Catalogue, journeys: Journeys, most_minutes: int) -> Matching:
    """Offerings that may lie within so many minutes by the low end of the estimate; without a journey none is sure."""
    low = row_values(catalogue, journeys.estimate.low)
    return where_known(~np.isnan(low), low <= most_minutes)


def journey_to(catalogue: Catalogue, row: int, journeys: Journeys | None, means: Means) -> Journey | None:
    """The journey to one offering; None without an origin, without a known place, or for lessons at home."""
    address = int(catalogue.columns.address[row])
    online = catalogue.offerings[row].mode == CourseMode.ONLINE
    if journeys is None or address < 0 or online:
        return None
    return as_journey(means, address, journeys)


def as_journey(means: Means, address: int, journeys: Journeys) -> Journey:
    """One journey in whole minutes; None where they are not known."""
    estimate, basis = journeys.estimate, journeys.basis(address)
    minutes, low, high = (
        rounded_minutes(float(column[address])) for column in (estimate.minutes, estimate.low, estimate.high)
    )
    return Journey(means, minutes, low, high, bool(estimate.nearby[address]), basis.source, basis.engine, basis.day)
