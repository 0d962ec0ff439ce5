"""Holds schools against a municipality's demands, by level and place, from the catalogue's columns."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.columns import is_advised
from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.demand import FINDINGS, CourseFacts, Demand, Finding, course_findings, school_findings
from portal.domain.offering import Address, Provider
from portal.domain.ranking import FAR_MINUTES
from portal.domain.region import Region
from portal.domain.routes import Level
from portal.domain.supply_gap import CourseColumns, middle_minutes, teaches
from portal.domain.travel import Means, great_circle_km
from portal.operations.build_read_model import ReadModel
from portal.operations.own_area import own_areas, points_of
from portal.operations.set_demands import kept_demands
from portal.operations.weigh_journeys import row_values
from portal.travel.namesakes import Place

Rows = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class SchoolCheck:
    """A school at one place (None: online or not known) with a finding for each demand, in their order.

    `minutes` is the way from the middle one of the municipality's postcodes; None is not known.
    """

    provider: Provider
    address: Address | None
    courses: int
    minutes: float | None
    contracted: bool
    findings: tuple[Finding, ...]

    @property
    def advised(self) -> bool:
        """False where the school's mark is suspended, withdrawn or has ended."""
        return is_advised(self.provider)

    def count(self, finding: Finding) -> int:
        """How many demands came out so."""
        return self.findings.count(finding)


@dataclass(frozen=True, slots=True)
class DemandCheck:
    """The demands and the schools near enough, those that meet most first; `places` are the towns to choose from."""

    demands: tuple[Demand, ...]
    schools: tuple[SchoolCheck, ...]
    places: tuple[str, ...]
    today: date

    def counts(self) -> list[tuple[Demand, Mapping[Finding, int]]]:
        """For each demand how many of the schools came out how."""
        columns = (
            zip(*(one.findings for one in self.schools), strict=True) if self.schools else [()] * len(self.demands)
        )
        return [(one, Counter(column)) for one, column in zip(self.demands, columns, strict=True)]


def check_demands(
    model: ReadModel, actor: Actor, level: Level | None = None, place: str | None = None, means: Means = Means.TRANSIT
) -> DemandCheck:
    """Schools within reach of the municipality and those it has contracts with; `place` is a town among `places`."""
    code = municipality_of(actor, Task.READ)
    catalogue, demands = model.catalogue, kept_demands(code)
    contracted = model.regions.get(code, Region()).contracted(catalogue.today)
    minutes = row_values(catalogue, usual_minutes(model, own_areas(model.gazetteer, code), means))
    rows = within_reach(catalogue, minutes, contracted, level)
    towns = [one.address.city if one.address else None for one in (catalogue.offerings[row] for row in rows)]
    if place:
        rows = rows[[town == place for town in towns]]
    schools = school_checks(catalogue, rows, demands, minutes, contracted)
    places = tuple(sorted({town for town in towns if town}))
    return DemandCheck(demands, tuple(sorted(schools, key=in_order)), places, catalogue.today)


def usual_minutes(model: ReadModel, homes: tuple[Place, ...], means: Means) -> Floats:
    """Minutes to each address from the middle one of the homes; nan where either is not known."""
    catalogue = model.catalogue
    if not homes:
        return np.full(len(catalogue.addresses), np.nan)
    latitudes, longitudes = catalogue.latitude, catalogue.longitude
    ways = [great_circle_km(*home, latitudes, longitudes) for home in zip(*points_of(homes), strict=True)]
    middle = np.median(middle_minutes(np.array(ways), means, model.travel.known.formulas), axis=0)
    return np.where(np.isnan(latitudes), np.nan, middle)


def within_reach(catalogue: Catalogue, minutes: Floats, contracted: frozenset[str], level: Level | None) -> Rows:
    """Rows of courses near enough, on whose way the level lies where one is asked for.

    Of contracted schools that teach nowhere near, the courses that are far away.
    """
    columns = catalogue.columns
    chosen = minutes <= FAR_MINUTES
    near = np.bincount(columns.provider[chosen], minlength=len(catalogue.providers)) > 0
    far = np.array([one.slug in contracted for one in catalogue.providers], dtype=bool) & ~near
    chosen |= far[columns.provider]
    if level is not None:
        at_home = np.zeros(len(minutes), dtype=bool)
        codes = (columns.route, columns.level_from, columns.level_to, columns.dayparts)
        route, level_from, level_to, dayparts = (one.astype(np.int64) for one in codes)
        chosen &= teaches(level, CourseColumns(route, level_from, level_to, dayparts, columns.address, at_home))
    return np.flatnonzero(chosen)


def school_checks(
    catalogue: Catalogue, rows: Rows, demands: tuple[Demand, ...], minutes: Floats, contracted: frozenset[str]
) -> list[SchoolCheck]:
    """One entry for each school at each place among the rows."""
    columns = catalogue.columns
    where = columns.provider[rows] * (len(catalogue.addresses) + 1) + columns.address[rows] + 1
    _, first, group, courses = np.unique(where, return_index=True, return_inverse=True, return_counts=True)
    facts = course_facts(catalogue, rows, minutes)
    found = [school_findings(one.kind, course_findings(one, facts), group, len(first)).tolist() for one in demands]
    checks = []
    for number, row in enumerate(rows[first]):
        offering, way = catalogue.offerings[row], minutes[row]
        checks.append(
            SchoolCheck(
                provider=offering.provider,
                address=offering.address,
                courses=int(courses[number]),
                minutes=None if np.isnan(way) or np.isinf(way) else float(way),
                contracted=offering.provider.slug in contracted,
                findings=tuple(FINDINGS[column[number]] for column in found),
            )
        )
    return checks


def course_facts(catalogue: Catalogue, rows: Rows, minutes: Floats) -> CourseFacts:
    """What the courses of the rows are held against."""
    columns, waits = catalogue.columns, catalogue.waits
    sizes = [catalogue.offerings[row].group_size_max for row in rows]
    return CourseFacts(
        dayparts=columns.dayparts[rows].astype(np.int64),
        mode=columns.mode[rows].astype(np.int64),
        childcare=columns.childcare[rows].astype(np.int64),
        wait_weeks=np.where(waits.stated, waits.median, np.nan)[rows],
        closed=columns.closed[rows],
        minutes=minutes[rows],
        group_size=np.array([np.nan if size is None else float(size) for size in sizes]),
    )


def in_order(check: SchoolCheck) -> tuple[object, ...]:
    """Most demands met first, then fewest not met, then the nearest place, online lessons after it.

    Schools that are not advised come last.
    """
    way = check.minutes if check.minutes is not None and check.address else np.inf
    met, not_met = check.count(Finding.MET), check.count(Finding.NOT_MET)
    return (not check.advised, -met, not_met, way, check.provider.name.casefold())
