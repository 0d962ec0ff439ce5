"""The way from a person's place to each location of one school, by each means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf, isnan, nan

import numpy as np

from portal.domain.choice import Journey
from portal.domain.offering import Address
from portal.domain.travel import Means, rounded_minutes
from portal.domain.trip import LessonTime, Way, trip_to
from portal.operations.build_read_model import ReadModel
from portal.operations.understand_question import Placed
from portal.operations.weigh_journeys import as_journey
from portal.travel.estimate import ESTIMATE, TABLE, Journeys, TravelTimes
from portal.travel.gazetteer import Place, Resolution

MEANS = (Means.WALK, Means.BIKE, Means.TRANSIT, Means.CAR)


@dataclass(frozen=True, slots=True)
class LessonWay:
    """Minutes by public transport to lessons at one time of day and home again; None where no way was found."""

    lesson: LessonTime
    there: int | None
    back: int | None


@dataclass(frozen=True, slots=True)
class LocationJourneys:
    """One location with the way there by each means; without journeys where either end is not known.

    `by_timetable` has the times of day, where a table of public transport knows the location.
    """

    address: Address
    journeys: tuple[Journey, ...]
    by_timetable: tuple[LessonWay, ...] = ()


@dataclass(frozen=True, slots=True)
class WaysThere(Placed):
    """Where the person was understood to be (None: nothing asked), and the locations, nearest first."""

    place: Resolution | None
    locations: tuple[LocationJourneys, ...]

    @property
    def estimated(self) -> bool:
        """True where all that is known of the journeys is estimated."""
        return all(way.source == ESTIMATE.source for one in self.locations for way in one.journeys)


def show_journeys(
    model: ReadModel, addresses: Sequence[Address], asked: str, municipality: str | None = None
) -> WaysThere:
    """The ways from what was asked for (a place or postcode, or nothing) to these addresses of the catalogue."""
    place = model.gazetteer.resolve(asked, municipality) if asked else None
    if not isinstance(place, Place):
        return WaysThere(place, tuple(LocationJourneys(address, ()) for address in addresses))
    travel = travel_to(model.travel, addresses)
    columns = {means: travel.from_visitor(place.latitude, place.longitude, means) for means in MEANS}
    far = columns[Means.BIKE].kilometres
    rows = sorted(range(len(addresses)), key=lambda row: inf if isnan(far[row]) else far[row])
    lessons = lesson_ways(travel, place, columns[Means.TRANSIT])
    return WaysThere(place, tuple(ways_to(addresses[row], row, columns, lessons[row]) for row in rows))


def ways_to(
    address: Address, row: int, columns: Mapping[Means, Journeys], lessons: tuple[LessonWay, ...]
) -> LocationJourneys:
    """The journeys to one address, as they may be shown."""
    ways = tuple(as_journey(means, row, column) for means, column in columns.items())
    return LocationJourneys(address, ways, lessons)


def travel_to(travel: TravelTimes, addresses: Sequence[Address]) -> TravelTimes:
    """The same sources for these addresses alone."""
    degrees = [(one.latitude, one.longitude) for one in addresses]
    columns = np.array([(nan, nan) if None in pair else pair for pair in degrees], dtype=np.float64).reshape(-1, 2)
    return travel.to_others(columns[:, 0], columns[:, 1])


def lesson_ways(travel: TravelTimes, place: Place, transit: Journeys) -> list[tuple[LessonWay, ...]]:
    """For each address there and back by public transport at each time of day; empty where no table knows it."""
    known = [transit.basis(row).source == TABLE for row in range(len(transit.kilometres))]
    if not any(known):
        return [()] * len(known)
    minutes = {
        (lesson, way): travel.from_origin(
            place.latitude, place.longitude, Means.TRANSIT, trip_to(Means.TRANSIT, lesson, way)
        ).estimate.minutes
        for lesson in LessonTime
        for way in Way
    }
    return [
        tuple(
            LessonWay(lesson, *(rounded_minutes(float(minutes[lesson, way][row])) for way in Way))
            for lesson in LessonTime
        )
        if known[row]
        else ()
        for row in range(len(known))
    ]
