"""What the crawler saw and a person has to believe first: list it, and let it through."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from portal.extensions import db
from portal.models.course import Course, CourseInstance
from portal.models.observation import Observation
from portal.models.provider import Provider
from portal.models.version import raise_data_version

REVIEW = "review"
MOST_REVIEWED = 50


class NotHeld(LookupError):
    """No held observation goes by this number."""


@dataclass(frozen=True, slots=True)
class HeldChange:
    """A value that waits: its number, where it was seen, what held before and the words it rests on."""

    number: int
    school: str
    course: str
    field: str
    before: Any
    after: Any
    quote: str | None
    source_url: str


def held_changes() -> Iterator[HeldChange]:
    """The newest observation of each field that waits for a person."""
    newest = select(func.max(Observation.id)).group_by(Observation.course_instance_id, Observation.field)
    query = (
        select(Observation, Course.title, Provider.name)
        .join(CourseInstance, Observation.course_instance_id == CourseInstance.id)
        .join(Course)
        .join(Provider)
        .where(Observation.held, Observation.id.in_(newest))
        .order_by(Provider.slug, Observation.id)
    )
    for row, title, school in db.session.execute(query):
        yield HeldChange(row.id, school, title, row.field, shown_value(row), row.value, row.quote, row.source_url)


def shown_value(held: Observation) -> Any:
    """What the portal goes on showing while the change waits."""
    query = (
        select(Observation.value)
        .where(
            Observation.course_instance_id == held.course_instance_id,
            Observation.field == held.field,
            ~Observation.held,
        )
        .order_by(Observation.id.desc())
        .limit(1)
    )
    return db.session.scalar(query)


def accept_held(number: int, now: datetime) -> None:
    """Let a held value through by a row of its own, of the source `review`; raises NotHeld."""
    held = db.session.get(Observation, number)
    if held is None or not held.held:
        raise NotHeld(number)
    show_again(held, now)


def show_again(seen: Observation, now: datetime) -> None:
    """Let what was seen once hold from now on, by a row of its own, of the source `review`."""
    db.session.add(
        Observation(
            course_instance_id=seen.course_instance_id,
            crawl_run_id=seen.crawl_run_id,
            source=REVIEW,
            field=seen.field,
            value=seen.value,
            quote=seen.quote,
            where=seen.where,
            source_url=seen.source_url,
            observed_at=now,
        )
    )
    raise_data_version(db.session)
    db.session.commit()


def reviewed_changes() -> Iterator[HeldChange]:
    """What was let through and still holds, the newest first, beside what was shown before."""
    newest = select(func.max(Observation.id)).where(~Observation.held)
    newest = newest.group_by(Observation.course_instance_id, Observation.field)
    query = (
        select(Observation, Course.title, Provider.name)
        .join(CourseInstance, Observation.course_instance_id == CourseInstance.id)
        .join(Course)
        .join(Provider)
        .where(Observation.source == REVIEW, Observation.id.in_(newest))
        .order_by(Observation.id.desc())
        .limit(MOST_REVIEWED)
    )
    for row, title, school in db.session.execute(query):
        before = shown_before(row)
        if before is not None:
            yield HeldChange(row.id, school, title, row.field, before.value, row.value, row.quote, row.source_url)


def shown_before(row: Observation) -> Observation | None:
    """What held until this row did."""
    same = (Observation.course_instance_id == row.course_instance_id, Observation.field == row.field)
    older = select(Observation).where(*same, ~Observation.held, Observation.id < row.id)
    return db.session.scalar(older.order_by(Observation.id.desc()).limit(1))


def take_back(number: int, now: datetime) -> None:
    """Show again what was shown before a change was let through; raises NotHeld where it does not hold any more."""
    row = db.session.get(Observation, number)
    before = shown_before(row) if row is not None and number in {one.number for one in reviewed_changes()} else None
    if before is None:
        raise NotHeld(number)
    show_again(before, now)
