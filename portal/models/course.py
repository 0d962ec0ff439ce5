"""Courses and their instances (a course at a location)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.extensions import Base
from portal.models.columns import Moment
from portal.models.provider import Location, Provider


class Course(Base):
    """What a provider teaches under one title, route and level; `key` folds these three."""

    __table_args__ = (UniqueConstraint("provider_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    key: Mapped[str] = mapped_column(String(400))
    title: Mapped[str] = mapped_column(String(300))

    provider: Mapped[Provider] = relationship()
    instances: Mapped[list["CourseInstance"]] = relationship(back_populates="course")


class CourseInstance(Base):
    """A course at one location for one group. Never deleted: `vanished_at` says since when the site is silent."""

    __table_args__ = (UniqueConstraint("course_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(16), unique=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    location_id: Mapped[int | None] = mapped_column(ForeignKey("location.id"))
    key: Mapped[str] = mapped_column(String(400))
    source_url: Mapped[str] = mapped_column(String(1000))
    first_seen_at: Mapped[datetime] = mapped_column(Moment)
    last_seen_at: Mapped[datetime] = mapped_column(Moment)
    missed_crawls: Mapped[int] = mapped_column(default=0)
    vanished_at: Mapped[datetime | None] = mapped_column(Moment)

    course: Mapped[Course] = relationship(back_populates="instances")
    location: Mapped[Location | None] = relationship()
