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
    db.session.add(
        Observation(
            course_instance_id=held.course_instance_id,
            crawl_run_id=held.crawl_run_id,
            source="review",
            field=held.field,
            value=held.value,
            quote=held.quote,
            where=held.where,
            source_url=held.source_url,
            observed_at=now,
        )
    )
    raise_data_version(db.session)
    db.session.commit()
