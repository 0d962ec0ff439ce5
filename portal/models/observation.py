"""What was seen, by whom, when and in which words. Rows are added and never changed."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment


class CrawlRun(Base):
    """One feed that was taken in, whole (`complete`) or without the schools that the portal did not know yet."""

    id: Mapped[int] = mapped_column(primary_key=True)
    feed_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    started_at: Mapped[datetime] = mapped_column(Moment)
    finished_at: Mapped[datetime] = mapped_column(Moment)
    ingested_on: Mapped[date]
    listings: Mapped[int]
    providers: Mapped[int]
    complete: Mapped[bool] = mapped_column(default=True)
    report: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class Observation(Base):
    """One value of one field of a course instance from `observed_at` on; a null value: no longer stated.

    A held one waits for a person: it says nothing until a row of its own, from the source `review`, lets it through.
    """

    __table_args__ = (Index("ix_observation_instance_field", "course_instance_id", "field", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    course_instance_id: Mapped[int] = mapped_column(ForeignKey("course_instance.id"))
    crawl_run_id: Mapped[int | None] = mapped_column(ForeignKey("crawl_run.id"))
    source: Mapped[str] = mapped_column(String(20))
    field: Mapped[str] = mapped_column(String(30))
    value: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    quote: Mapped[str | None] = mapped_column(Text)
    where: Mapped[str | None] = mapped_column(String(500))
    source_url: Mapped[str] = mapped_column(String(1000))
    observed_at: Mapped[datetime] = mapped_column(Moment)
    held: Mapped[bool] = mapped_column(default=False)
