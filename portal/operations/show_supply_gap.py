"""Shows where lessons are missing around a municipality: reckoned once for each state of the offerings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np
import numpy.typing as npt

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.course import COURSE_MODES, CourseMode, Daypart
from portal.domain.offering import Offering
from portal.domain.routes import LearningRoute, Level
from portal.domain.supply_gap import SUBJECTS, TIMES, WITHIN_MINUTES, CourseColumns, nearest_minutes
from portal.domain.travel import Means
from portal.operations.build_read_model import ReadModel
from portal.operations.own_area import OwnArea, own_area
from portal.travel.namesakes import Place

Floats = npt.NDArray[np.float64]
MOST_KEPT = 400


@dataclass(frozen=True, slots=True)
class Cell:
    """Lessons of one subject at one time: how many of the municipality's areas have some near enough.

    `minutes` is the way to the nearest from the area in the middle; None where there is none.
    """

    subject: Level | LearningRoute
    time: Daypart | None
    within: int
    areas: int
    minutes: float | None

    @property
    def lacking(self) -> int:
        """How many areas have none near enough."""
        return self.areas - self.within


@dataclass(frozen=True, slots=True)
class AreaGap:
    """One area and its way to the nearest such lessons in minutes (None: none); `own` ones are the municipality's."""

    place: Place
    municipality: str
    own: bool
    minutes: float | None

    @property
    def within(self) -> bool:
        """True where the lessons are near enough."""
        return self.minutes is not None and self.minutes <= WITHIN_MINUTES


@dataclass(frozen=True, eq=False, slots=True)
class SupplyGap:
    """The supply around a municipality on a day; `minutes` over (subjects, times, areas), infinite where none is.

    `unplaced` courses have no known place and `silent` ones no known level and route: neither is counted.
    """

    area: OwnArea
    today: date
    means: Means
    online: bool
    minutes: Floats
    unplaced: int
    silent: int

    def rows(self) -> list[tuple[Cell, ...]]:
        """A row a subject with a cell for each time of day, the last for lessons whose time is not given."""
        return [tuple(self.cell(row, column) for column in range(len(TIMES))) for row in range(len(SUBJECTS))]

    def cell(self, row: int, column: int) -> Cell:
        """What one subject has at one time."""
        own = self.minutes[row, column, : len(self.area.own)]
        middle = float(np.median(own)) if len(own) else np.inf
        within = int((own <= WITHIN_MINUTES).sum())
        return Cell(SUBJECTS[row], TIMES[column], within, len(own), None if np.isinf(middle) else middle)

    def areas(self, subject: Level | LearningRoute, time: Daypart | None) -> list[AreaGap]:
        """All areas for one subject at one time, the municipality's own first."""
        minutes = self.minutes[SUBJECTS.index(subject), TIMES.index(time)]
        names = {self.area.code: self.area.name, **self.area.neighbours}
        return [
            AreaGap(
                place,
                names[place.municipality_code or ""],
                place.municipality_code == self.area.code,
                None if np.isinf(way) else float(way),
            )
            for place, way in zip(self.area.areas, minutes, strict=True)
        ]


class KeptGaps:
    """What was reckoned for the newest offerings; waits and ratings do not matter to it, so those may change."""

    def __init__(self) -> None:
        self._offerings: Sequence[Offering] = ()
        self._gaps: dict[tuple[str, Means, bool], SupplyGap] = {}

    def get(self, model: ReadModel, key: tuple[str, Means, bool], reckon: Callable[[], SupplyGap]) -> SupplyGap:
        """The gap for a key, reckoned where it is new or the offerings are."""
        if self._offerings is not model.catalogue.offerings or len(self._gaps) >= MOST_KEPT:
            self._offerings, self._gaps = model.catalogue.offerings, {}
        gaps = self._gaps
        if key not in gaps:
            gaps[key] = reckon()
        return gaps[key]


KEPT = KeptGaps()


def show_supply_gap(model: ReadModel, actor: Actor, means: Means = Means.TRANSIT, *, online: bool = False) -> SupplyGap:
    """The supply around the actor's municipality by these means; `online` lessons count everywhere, if asked."""
    code = municipality_of(actor, Task.READ)
    return KEPT.get(model, (code, means, online), partial(reckon_gap, model, code, means, online=online))


def reckon_gap(model: ReadModel, code: str, means: Means, *, online: bool) -> SupplyGap:
    """The supply around any municipality."""
    area, courses = own_area(model.gazetteer, code), course_columns(model, online=online)
    places = model.catalogue.latitude, model.catalogue.longitude
    return SupplyGap(
        area=area,
        today=model.catalogue.today,
        means=means,
        online=online,
        minutes=nearest_minutes(courses, places, area.points, means, model.travel.known.formulas),
        unplaced=int(((courses.address < 0) & ~courses.at_home).sum()),
        silent=int(((courses.level_to < 0) & (courses.level_from < 0) & (courses.route < 0)).sum()),
    )


def course_columns(model: ReadModel, *, online: bool) -> CourseColumns:
    """The courses that somebody can be sent to: open ones of schools that are advised; online ones where they count."""
    columns = model.catalogue.columns
    at_home = columns.mode == COURSE_MODES.index(CourseMode.ONLINE)
    rows = np.flatnonzero(columns.advised & ~columns.closed & (online | ~at_home))
    placed = np.append(~np.isnan(model.catalogue.latitude), False)
    address = np.where(placed[columns.address], columns.address, -1)
    return CourseColumns(
        route=columns.route[rows].astype(np.int64),
        level_from=columns.level_from[rows].astype(np.int64),
        level_to=columns.level_to[rows].astype(np.int64),
        dayparts=columns.dayparts[rows].astype(np.int64),
        address=address[rows],
        at_home=at_home[rows],
    )
