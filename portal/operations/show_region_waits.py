"""The waits of a region over a year: what sites said, by route and by school, and what the model makes of today's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

import numpy as np
from sqlalchemy import Row, select

from portal.domain.region_waits import (
    Column,
    ReckonedWaits,
    WaitPanel,
    plot_days,
    reckoned_waits,
    stated_waits,
    weeks_stated,
)
from portal.domain.routes import ROUTES
from portal.extensions import db
from portal.models.course import Course, CourseInstance
from portal.models.observation import Observation
from portal.operations.build_read_model import ReadModel
from portal.operations.find_region import Region, Rows, region_rows
from portal.operations.show_wait_history import FIELDS, OTHERS, statements

ROUTE = "route"


@dataclass(frozen=True, slots=True)
class RegionWaits:
    """A panel for each route and for each school that has courses in the region; `courses` are those of today."""

    by_route: tuple[WaitPanel, ...]
    by_school: tuple[WaitPanel, ...]
    courses: int


@dataclass(slots=True)
class SeenCourse:
    """A course of the region as it was seen: its school's row id, its route, and what its site said, oldest first."""

    school: int
    first: date
    seen: date
    gone: date | None
    route: str | None = None
    said: list[Row[Any]] = field(default_factory=list)


def show_region_waits(model: ReadModel, region: Region, today: date) -> RegionWaits:
    """The panels of a region; what waits for a person, or was told by others than the school, is left out."""
    days = plot_days(today)
    courses = seen_courses(region)
    weeks = [course_weeks(one, days) for one in courses]
    by_route, by_school = defaultdict(list), defaultdict(list)
    for course, column in zip(courses, weeks, strict=True):
        by_route[course.route].append(column)
        by_school[course.school].append(column)
    rows = region_rows(model, region)
    routes = [str(one) for one in ROUTES if str(one) in by_route]
    return RegionWaits(
        by_route=tuple(panel(key, None, by_route[key], days, of_route(model, rows, key)) for key in routes),
        by_school=tuple(
            panel(school.slug, school.name, by_school[number], days, of_school(model, rows, school.slug))
            for number, school in region.schools.items()
            if number in by_school
        ),
        courses=len(rows),
    )


def panel(
    key: str, name: str | None, weeks: Sequence[Column], days: Sequence[date], now: ReckonedWaits | None
) -> WaitPanel:
    """One plot's figures."""
    return WaitPanel(key, name, stated_waits(days, np.array(weeks)), now)


def seen_courses(region: Region) -> list[SeenCourse]:
    """All courses that the region has or had, with all that their sites said of starting."""
    instance = CourseInstance
    columns = (instance.id, instance.location_id, instance.first_seen_at, instance.last_seen_at, instance.vanished_at)
    query = select(*columns, Course.provider_id).join(Course, instance.course_id == Course.id)
    courses = {
        row.id: SeenCourse(
            row.provider_id,
            row.first_seen_at.date(),
            row.last_seen_at.date(),
            row.vanished_at.date() if row.vanished_at else None,
        )
        for row in db.session.execute(query.where(Course.provider_id.in_(region.schools)))
        if region.holds(row.provider_id, row.location_id)
    }
    add_words(courses)
    return list(courses.values())


def add_words(courses: Mapping[int, SeenCourse]) -> None:
    """Add to each course, by row id, its route and what was said of starting."""
    table = Observation
    columns = (table.course_instance_id, table.source, table.field, table.value, table.observed_at)
    wanted = table.course_instance_id.in_(courses), table.field.in_((*FIELDS, ROUTE)), ~table.held
    rows = db.session.execute(select(*columns).where(*wanted).order_by(table.course_instance_id, table.id))
    for number, said in groupby(rows, key=lambda row: row.course_instance_id):
        course = courses[number]
        for row in said:
            if row.field == ROUTE:
                course.route = row.value
            elif row.source not in OTHERS:
                course.said.append(row)


def course_weeks(course: SeenCourse, days: Sequence[date]) -> Column:
    """What the course's site named on each day."""
    return weeks_stated(statements(course.said), days, course.first, course.seen, course.gone)


def of_route(model: ReadModel, rows: Rows, route: str) -> ReckonedWaits | None:
    """The model's waits of one route."""
    return of_rows(model, (row for row in rows.tolist() if model.catalogue.offerings[row].route == route))


def of_school(model: ReadModel, rows: Rows, slug: str) -> ReckonedWaits | None:
    """The model's waits of one school."""
    return of_rows(model, (row for row in rows.tolist() if model.catalogue.offerings[row].provider.slug == slug))


def of_rows(model: ReadModel, rows: Iterable[int]) -> ReckonedWaits | None:
    """The model's waits of some courses."""
    chosen, waits = np.fromiter(rows, dtype=np.intp), model.catalogue.waits
    return reckoned_waits(waits.median[chosen], waits.low[chosen], waits.high[chosen])
