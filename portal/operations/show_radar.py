"""What changed at the schools of a region: marks, schools that came or went, courses, sites that fell silent."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select

from portal.domain.radar import (
    PUBLIC,
    RadarEvent,
    SeenSchool,
    course_events,
    mark_events,
    newest_first,
    silence_event,
)
from portal.extensions import db
from portal.models.course import Course, CourseInstance
from portal.models.observation import CrawlRun
from portal.operations.find_region import Region
from portal.operations.load_offerings import load_marks


def show_radar(region: Region, today: date) -> tuple[RadarEvent, ...]:
    """All changes that the tables tell of, the newest first."""
    return newest_first((*of_marks(region), *of_courses(region)), today)


def public_radar(region: Region, events: tuple[RadarEvent, ...]) -> tuple[RadarEvent, ...]:
    """Those of schools within reach that anybody may be told; whom the municipality contracts shows in none."""
    near = {one.slug for one in region.schools.values() if one.near}
    return tuple(one for one in events if one.kind in PUBLIC and one.slug in near)


def of_marks(region: Region) -> Iterator[RadarEvent]:
    """Marks given, given back, suspended, taken away, ended."""
    marks = load_marks()
    for number, school in region.schools.items():
        yield from mark_events(school.slug, school.name, marks.get(number, ()))


def of_courses(region: Region) -> Iterator[RadarEvent]:
    """Schools and courses that came or went, and schools of which the last crawls found nothing."""
    crawls = [moment.date() for moment in db.session.scalars(select(CrawlRun.started_at).order_by(CrawlRun.id))]
    first = min(crawls, default=None)
    for school in seen_schools(region):
        yield from course_events(school, first)
        silence = silence_event(school, crawls)
        if silence:
            yield silence


def seen_schools(region: Region) -> Iterator[SeenSchool]:
    """What the crawls found of each of the region's schools there."""
    instance = CourseInstance
    columns = (instance.location_id, instance.first_seen_at, instance.last_seen_at, instance.vanished_at)
    query = select(Course.provider_id, *columns).join(Course, instance.course_id == Course.id)
    rows: dict[int, list[Any]] = defaultdict(list)
    for row in db.session.execute(query.where(Course.provider_id.in_(region.schools))):
        if region.holds(row.provider_id, row.location_id):
            rows[row.provider_id].append(row)
    for number, school in region.schools.items():
        found = rows.get(number, [])
        live = [row for row in found if row.vanished_at is None]
        yield SeenSchool(
            slug=school.slug,
            name=school.name,
            active=school.active,
            first_seen=min((row.first_seen_at.date() for row in found), default=None),
            last_seen=max((row.last_seen_at.date() for row in found), default=None),
            live=len(live),
            vanished=tuple(row.vanished_at.date() for row in found if row.vanished_at is not None),
        )
