"""Fills a travel table by asking an engine batch after batch; what is done stays done if it is ended on the way."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
import numpy.typing as npt

from portal.domain.travel import Means, great_circle_km
from portal.domain.trip import TRIPS, Trip, Way
from portal.travel.engine import Engine, Question
from portal.travel.table import (
    FAR,
    REACH_KM,
    UNKNOWN,
    VERSION,
    Axes,
    Bytes,
    Heading,
    as_bytes,
    table_path,
    write_table,
)
from portal.travel.unfinished import Batch, Unfinished, begun, clear_away, going_on, values_of

# An engine that knows so little of the country is over another map, or its data are not whole.
LEAST_COVERED = 0.9


class MapTooSmall(ValueError):
    """The engine's map covers too little; what was found is kept unless somebody wants it so."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one means is: pairs done of all, and the seconds that the rest takes at this pace (None: not known)."""

    means: Means
    done: int
    of: int
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it: the heading, so many pairs, those without a way, those too far to ask, questions and seconds."""

    heading: Heading
    pairs: int
    unknown: int
    far: int
    asked: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Order:
    """What to build and where; `most` is how many points are asked in one question."""

    folder: Path
    engine: Engine
    means: Means
    axes: Axes
    today: date
    travel_day: date
    most: int
    resume: bool = False
    accept_gaps: bool = False

    @property
    def trips(self) -> tuple[Trip, ...]:
        """The journeys in the order of the table."""
        return TRIPS[self.means]

    def plan(self) -> dict[str, Any]:
        """What must be the same for a build to be gone on with."""
        axes = sha256(repr(self.axes).encode()).hexdigest()
        return {
            "version": VERSION,
            "engine": self.engine.name,
            "means": self.means.value,
            "places and postcodes": axes,
            "travel day": self.travel_day.isoformat() if self.means == Means.TRANSIT else None,
            "points at once": self.most,
            "trips": [{key: value and str(value) for key, value in asdict(trip).items()} for trip in self.trips],
        }


def begun_day(folder: Path, means: Means) -> date | None:
    """The travel day of the table of these means that was begun and not finished; None where there is none."""
    day = (begun(table_path(folder, means)) or {}).get("travel day")
    return date.fromisoformat(day) if day else None


def build_table(order: Order, tell: Callable[[Progress], None]) -> Built:
    """Ask for what is not there yet, then swap the table in.

    Raises EngineDown and EngineUnable (what was found is kept to go on with), OtherPlan, and MapTooSmall.
    """
    path = table_path(order.folder, order.means)
    shape = (len(order.trips), len(order.axes.places), len(order.axes.postcodes))
    version = order.engine.describe(order.means)
    began = monotonic()
    with going_on(path, order.plan(), shape, resume=order.resume) as unfinished:
        asked = fill(order, unfinished, tell)
    values = values_of(path, shape)
    fill_far(order, values)
    heading = headed(order, version, values)
    unknown, far = (int((values == code).sum()) for code in (UNKNOWN, FAR))
    if not order.accept_gaps and values.size and lost_share(heading) > 1 - LEAST_COVERED:
        raise MapTooSmall(in_words(heading))
    write_table(path, heading, values)
    clear_away(path)
    return Built(heading, values.size, unknown, far, asked, monotonic() - began)


def fill(order: Order, unfinished: Unfinished, tell: Callable[[Progress], None]) -> int:
    """Ask every batch that is not done; how many were asked."""
    batches = list(batches_of(order))
    todo = [batch for batch in batches if not unfinished.has(batch)]
    total, left = (sum(len(batch.postcodes) for batch in part) for part in (batches, todo))
    before, began = total - left, monotonic()
    tell(Progress(order.means, before, total, None))
    for batch in todo:
        unfinished.put(batch, as_bytes(order.engine.minutes(question_of(order, batch))))
        left -= len(batch.postcodes)
        pace = (monotonic() - began) / (total - left - before)
        tell(Progress(order.means, total - left, total, pace * left))
    return len(todo)


def batches_of(order: Order) -> Iterator[Batch]:
    """All questions in order, the same ones for the same order: one place, and the postcodes within reach."""
    number = 0
    for place, near in enumerate(within_reach(order)):
        columns = np.flatnonzero(near)
        for start in range(0, len(columns), order.most):
            for trip in range(len(order.trips)):
                yield Batch(number, trip, place, columns[start : start + order.most])
                number += 1


def within_reach(order: Order) -> Iterator[npt.NDArray[np.bool_]]:
    """For each place true for the postcodes that are asked."""
    latitudes, longitudes = np.array(order.axes.origins, dtype=np.float64).reshape(-1, 2).T
    for place in order.axes.places:
        yield great_circle_km(*place, latitudes, longitudes) <= REACH_KM[order.means]


def question_of(order: Order, batch: Batch) -> Question:
    """What the engine is asked: from the postcodes to the place, or from there back."""
    trip = order.trips[batch.trip]
    return Question(
        means=order.means,
        one=order.axes.places[batch.place],
        many=tuple(map(order.axes.origins.__getitem__, batch.postcodes.tolist())),
        towards=trip.way == Way.THERE,
        at=trip.moment(order.travel_day),
    )


def fill_far(order: Order, values: Bytes) -> None:
    """Say of pairs that were not asked that they are too far."""
    for place, near in enumerate(within_reach(order)):
        values[:, ~near, place] = FAR


def headed(order: Order, version: str, values: Bytes) -> Heading:
    """The heading, with what the engine's map does not reach."""
    told = (values != UNKNOWN) & (values != FAR)
    asked = values != FAR
    lost = [np.flatnonzero(~told.any(axis=axes) & asked.any(axis=axes)) for axes in ((0, 2), (0, 1))]
    return Heading(
        means=order.means,
        axes=order.axes,
        engine=version,
        built_on=order.today,
        travel_day=order.travel_day if order.means == Means.TRANSIT else None,
        lost_postcodes=tuple(lost[0].tolist()),
        lost_places=tuple(lost[1].tolist()),
    )


def lost_share(heading: Heading) -> float:
    """The share of postcodes or of places, whichever is larger, that the engine's map does not reach."""
    lost = (heading.lost_postcodes, heading.axes.postcodes), (heading.lost_places, heading.axes.places)
    return max(len(gone) / len(all_of) for gone, all_of in lost)


def in_words(heading: Heading) -> str:
    """What the engine's map does not reach."""
    codes = [heading.axes.postcodes[number] for number in heading.lost_postcodes]
    few = ", ".join(codes[:5]) + (", ..." if len(codes) > 5 else "")
    return (
        f"{heading.engine} knows no way to {len(heading.lost_places)} of {len(heading.axes.places)} places, and none "
        f"from {len(codes)} of {len(heading.axes.postcodes)} postcodes" + (f" ({few})" if few else "")
    )
