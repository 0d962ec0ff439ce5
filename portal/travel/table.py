"""Minutes from every four-digit postcode to every place of lessons by one means, one byte a value, read from the disk.

A byte of 0 to 253 is that many minutes, 254 is more than 253 minutes (or farther than anybody goes by this means,
REACH_KM), 255 is not known: the engine found no way. A file is one line of JSON, spaces, and from the next multiple
of 4,096 bytes on the values, (trips, postcodes, places).

Places are known by their coordinates: the way depends on nothing else, and lessons that moved are not in the table.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from portal.domain.travel import NEARBY_KM, Floats, Means, great_circle_km
from portal.domain.trip import TRIPS, LessonTime, Trip, Way
from portal.travel.engine import Point

Bytes = NDArray[np.uint8]
Whole = NDArray[np.intp]

VERSION = 1
PAGE = 4096
LONGEST, FAR, UNKNOWN = 253, 254, 255
ENDING = ".table"
# Beyond these kilometres nobody arrives within 253 minutes, so that no engine is asked (assumption; ferries included).
REACH_KM: Mapping[Means, float] = MappingProxyType(
    {Means.WALK: 30, Means.BIKE: 100, Means.TRANSIT: 400, Means.CAR: 390}
)


class TableFault(ValueError):
    """A file that is no table of this version, or not a whole one."""


@dataclass(frozen=True, slots=True)
class Axes:
    """What a table is about: postcodes with their middles, and places, in degrees of five decimals."""

    postcodes: tuple[str, ...]
    origins: tuple[Point, ...]
    places: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands before the values: means, axes, engine with its version, when it was built, for which day.

    `lost_postcodes` and `lost_places` are numbers of those that the engine's map does not reach: no value was found.
    """

    means: Means
    axes: Axes
    engine: str
    built_on: date
    travel_day: date | None
    lost_postcodes: tuple[int, ...] = ()
    lost_places: tuple[int, ...] = ()

    @property
    def trips(self) -> tuple[Trip, ...]:
        """The journeys in the order of the values."""
        return TRIPS[self.means]

    @property
    def shape(self) -> tuple[int, int, int]:
        """Trips, postcodes, places."""
        return len(self.trips), len(self.axes.postcodes), len(self.axes.places)

    def as_line(self) -> bytes:
        """The heading as the file has it."""
        record = {"version": VERSION, **asdict(self), "trips": [asdict(one) for one in self.trips]}
        line = json.dumps(record, default=str, separators=(",", ":")).encode()
        return line + b" " * (-(len(line) + 1) % PAGE) + b"\n"


@dataclass(frozen=True, eq=False)
class Table:
    """A table on the disk; only the rows that are asked for are read."""

    heading: Heading
    values: Bytes

    @cached_property
    def _origins(self) -> tuple[Floats, Floats]:
        degrees = np.array(self.heading.axes.origins, dtype=np.float64).reshape(-1, 2)
        return degrees[:, 0], degrees[:, 1]

    @cached_property
    def _place_numbers(self) -> dict[Point, int]:
        lost = set(self.heading.lost_places)
        return {place: number for number, place in enumerate(self.heading.axes.places) if number not in lost}

    @cached_property
    def _lost_postcodes(self) -> frozenset[int]:
        return frozenset(self.heading.lost_postcodes)

    def row_near(self, latitude: float, longitude: float) -> int | None:
        """The number of the postcode whose middle lies nearest, within two kilometres; None where there is none."""
        if not self.heading.axes.origins:
            return None
        away = great_circle_km(latitude, longitude, *self._origins)
        row = int(np.argmin(away))
        return row if away[row] <= NEARBY_KM and row not in self._lost_postcodes else None

    def columns_of(self, latitudes: ArrayLike, longitudes: ArrayLike) -> Whole:
        """The number of each place by its degrees, -1 for those that the table does not have."""
        pairs = zip(np.asarray(latitudes).tolist(), np.asarray(longitudes).tolist(), strict=True)
        return np.array([self._place_numbers.get(rounded(*pair), -1) for pair in pairs], dtype=np.intp)

    def minutes(self, row: int, trip: Trip) -> Floats:
        """Minutes from one postcode to all places: 254 is more than 253, nan is not known."""
        found = np.array(self.values[self.heading.trips.index(trip), row], dtype=np.float64)
        found[found == UNKNOWN] = np.nan
        return found


def rounded(latitude: float, longitude: float) -> Point:
    """A place as tables know it: to about a metre."""
    return Point(round(latitude, 5), round(longitude, 5))


def as_bytes(minutes: Floats) -> Bytes:
    """Minutes (nan: not known) as the table keeps them; raises ValueError below zero."""
    if np.nanmin(minutes, initial=0) < 0:
        raise ValueError("a journey takes no negative time")
    whole = np.where(np.isnan(minutes), UNKNOWN, np.minimum(np.rint(minutes), FAR))
    return whole.astype(np.uint8)


def table_path(folder: Path, means: Means) -> Path:
    """Where the table of these means is kept."""
    return folder / f"{means.value}{ENDING}"


def open_table(path: Path) -> Table:
    """A table as it is now, also after another one was put in its place; raises TableFault and OSError."""
    with path.open("rb") as file:
        line = file.readline(50_000_000)
    heading = read_heading(path.name, line)
    size = int(np.prod(heading.shape))
    if path.stat().st_size != len(line) + size:
        raise TableFault(f"{path.name} is cut off: build it anew")
    if not size:
        return Table(heading, np.empty(heading.shape, dtype=np.uint8))
    return Table(heading, np.memmap(path, dtype=np.uint8, mode="r", offset=len(line), shape=heading.shape))


def read_heading(name: str, line: bytes) -> Heading:
    """The heading of a file; raises TableFault."""
    try:
        record: dict[str, Any] = json.loads(line)
        if record["version"] != VERSION:
            raise TableFault(f"{name} is of version {record['version']}, not {VERSION}: build it anew")
        axes = record["axes"]
        origins, places = (tuple(Point(*map(float, point)) for point in axes[part]) for part in ("origins", "places"))
        heading = Heading(
            means=Means(record["means"]),
            axes=Axes(tuple(axes["postcodes"]), origins, places),
            engine=str(record["engine"]),
            built_on=date.fromisoformat(record["built_on"]),
            travel_day=date.fromisoformat(record["travel_day"]) if record["travel_day"] not in (None, "None") else None,
            lost_postcodes=tuple(map(int, record["lost_postcodes"])),
            lost_places=tuple(map(int, record["lost_places"])),
        )
        if [Trip(**typed(one)) for one in record["trips"]] != list(heading.trips):
            raise TableFault(f"{name} has journeys for other hours: build it anew")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        if isinstance(error, TableFault):
            raise
        raise TableFault(f"{name} is no travel table") from error
    return heading


def typed(trip: Mapping[str, str | None]) -> dict[str, Any]:
    """The fields of a journey as they stand in a heading."""
    lesson = trip["lesson"]
    return {
        "means": Means(str(trip["means"])),
        "lesson": LessonTime(lesson) if lesson else None,
        "way": Way(str(trip["way"])),
    }


def write_table(path: Path, heading: Heading, values: Bytes) -> None:
    """Put a table in the place of the one before, all of it or nothing; `values` are (trips, postcodes, places)."""
    draft = path.with_suffix(f"{ENDING}.new")
    with draft.open("wb") as file:
        file.write(heading.as_line())
        for trip in values:
            file.write(np.ascontiguousarray(trip).tobytes())
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
