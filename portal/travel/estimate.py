"""Travel times from one origin to all lesson locations at once: from a table, an engine, else from the distance."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from math import cos, radians
from weakref import proxy

import numpy as np
from numpy.typing import ArrayLike, NDArray

from portal.domain.travel import Floats, Means, TravelEstimate, estimate_minutes, great_circle_km
from portal.domain.trip import Trip, trip_to
from portal.travel.engine import Point, Question
from portal.travel.engines import ESTIMATE_ALONE, Known
from portal.travel.live import MOST_PLACES
from portal.travel.table import LONGEST, REACH_KM, rounded

# Farther away no journey is known to anybody: what lies beyond is not measured. A degree of latitude is never shorter.
FARTHEST_KM = max(REACH_KM.values())
# Who looks for a course asks again and again from one place: journeys from the last ones stay, in so many bytes (of a
# location four numbers and what they rest on).
KEPT_BYTES, BYTES_A_LOCATION, MOST_PLACES_KEPT = 8_000_000, 33, 1_000
KM_A_DEGREE = 110.5

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a journey rests on: estimate, table or engine; the engine's name, and the day on which it said so."""

    source: str
    engine: str | None = None
    day: date | None = None


ESTIMATE = Basis("estimate")
TABLE, ENGINE = "table", "engine"


@dataclass(frozen=True, eq=False, slots=True)
class Journeys:
    """The way from one origin to n locations: distance in km, minutes with their range, and what each rests on.

    A distance is nan where a location's point is not known, or lies so far away that nobody travels there.
    `rests` says for which of the locations a basis other than the estimate holds. Minutes above 253 are "more than".
    """

    kilometres: Floats
    estimate: TravelEstimate
    rests: tuple[tuple[Basis, Flags], ...] = ()

    def basis(self, number: int) -> Basis:
        """What the journey to one location rests on."""
        return next((basis for basis, flags in self.rests if flags[number]), ESTIMATE)

    def with_known(self, minutes: Floats, where: Flags, basis: Basis) -> "Journeys":
        """The same with minutes that are known to one value, in the places where they are."""
        before = self.estimate
        middle, low, high = (np.where(where, minutes, one) for one in (before.minutes, before.low, before.high))
        return Journeys(
            self.kilometres, TravelEstimate(middle, low, high, before.nearby), (*self.rests, (basis, where))
        )

    def stated(self) -> Flags:
        """True for the locations whose minutes somebody else than the estimate gave."""
        stated = np.zeros(len(self.kilometres), dtype=bool)
        for _, flags in self.rests:
            stated |= flags
        return stated


class TravelTimes:
    """All locations' points, kept as columns; a location without a known point stays unknown in every answer."""

    def __init__(self, latitudes: ArrayLike, longitudes: ArrayLike, known: Known = ESTIMATE_ALONE) -> None:
        """Columns of n degrees each, nan where not known; raises ValueError where their shapes differ."""
        self._latitudes = np.array(latitudes, dtype=np.float64, ndmin=1)
        self._longitudes = np.array(longitudes, dtype=np.float64, ndmin=1)
        if self._latitudes.ndim != 1 or self._latitudes.shape != self._longitudes.shape:
            raise ValueError("latitudes and longitudes must be columns of one length")
        self.known = known
        self._columns = {
            means: table.columns_of(self._latitudes, self._longitudes) for means, table in known.tables.items()
        }
        places = KEPT_BYTES // (BYTES_A_LOCATION * len(self._latitudes) + 1)
        # By a weak reference: in a circle with its own cache, old times would wait for the garbage collector.
        self._made = lru_cache(min(places, MOST_PLACES_KEPT))(partial(TravelTimes._journeys, proxy(self)))

    def to_others(self, latitudes: ArrayLike, longitudes: ArrayLike) -> "TravelTimes":
        """The same sources for other locations."""
        return TravelTimes(latitudes, longitudes, self.known)

    def from_origin(
        self,
        latitude: float,
        longitude: float,
        means: Means,
        trip: Trip | None = None,
    ) -> Journeys:
        """Journeys from one point in degrees to all n locations, by table and estimate; nan where not known.

        `trip` is another one than for lessons in the morning. The columns are for many readers, and nobody writes them.
        """
        return self._made(latitude, longitude, means, trip)

    def _journeys(self, latitude: float, longitude: float, means: Means, trip: Trip | None) -> Journeys:
        """The same, made."""
        journeys = self._estimated(latitude, longitude, means)
        table = self.known.tables.get(means)
        row = table.row_near(latitude, longitude) if table else None
        if table is None or row is None:
            return journeys
        columns = self._columns[means]
        minutes = table.minutes(row, trip or trip_to(means))
        basis = Basis(TABLE, table.heading.engine, table.heading.built_on)
        return journeys.with_known(np.append(minutes, np.nan)[columns], columns >= 0, basis)

    def _estimated(self, latitude: float, longitude: float, means: Means) -> Journeys:
        """Journeys by the distance, reckoned for the locations within a square around the point."""
        rows = self._around(latitude, longitude)
        kilometres = great_circle_km(latitude, longitude, self._latitudes[rows], self._longitudes[rows])
        found = estimate_minutes(kilometres, means, self.known.formulas)
        size = len(self._latitudes)
        if len(rows) == size:
            return Journeys(kilometres, found)
        minutes, low, high = (spread_out(rows, one, size) for one in (found.minutes, found.low, found.high))
        nearby = np.zeros(size, dtype=bool)
        nearby[rows] = found.nearby
        return Journeys(spread_out(rows, kilometres, size), TravelEstimate(minutes, low, high, nearby))

    def _around(self, latitude: float, longitude: float) -> NDArray[np.intp]:
        """The locations that anybody may travel to from a point, and some that lie farther or nobody knows where."""
        north = FARTHEST_KM / KM_A_DEGREE
        # A degree of longitude is shortest at the edge that lies nearest to a pole.
        shortest = cos(radians(min(abs(latitude) + north, 90.0)))
        east = north / shortest if shortest > north / 180 else 180.0
        turned = np.abs(self._longitudes - longitude)
        outside = (np.minimum(turned, 360 - turned) > east) | (np.abs(self._latitudes - latitude) > north)
        return np.flatnonzero(~outside)

    def from_visitor(self, latitude: float, longitude: float, means: Means, trip: Trip | None = None) -> Journeys:
        """The same for somebody who waits for the answer: what no table has, the engine of the settings is asked."""
        journeys = self.from_origin(latitude, longitude, means, trip)
        if self.known.live is None:
            return journeys
        within = ~journeys.stated() & (journeys.kilometres <= REACH_KM[means])
        asked = np.flatnonzero(within)
        asked = np.sort(asked[np.argsort(journeys.kilometres[asked], kind="stable")[:MOST_PLACES]])
        return self._asked(journeys, rounded(latitude, longitude), trip or trip_to(means), asked)

    def _asked(self, journeys: Journeys, home: Point, trip: Trip, asked: NDArray[np.intp]) -> Journeys:
        """The journeys with what the engine says of some locations; as they were where it says nothing."""
        live, day = self.known.live, self.known.day
        if live is None or day is None or not len(asked):
            return journeys
        many = tuple(rounded(*pair) for pair in zip(self._latitudes[asked], self._longitudes[asked], strict=True))
        found = live.minutes(Question(trip.means, home, many, towards=False, at=trip.departure(day)))
        if found is None:
            return journeys
        minutes, where = np.full(len(journeys.kilometres), np.nan), np.zeros(len(journeys.kilometres), dtype=bool)
        minutes[asked], where[asked] = np.minimum(found, LONGEST + 1), ~np.isnan(found)
        return journeys.with_known(minutes, where, Basis(ENGINE, live.engine.name))


def spread_out(rows: NDArray[np.intp], values: Floats, size: int) -> Floats:
    """A column of so many entries with values in some of its rows, nan in the others."""
    column = np.full(size, np.nan)
    column[rows] = values
    return column
