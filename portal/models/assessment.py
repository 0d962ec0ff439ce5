"""A municipality's judgement of a school on its way from draft to publication; what is published stands in `rating`."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment


class Assessment(Base):
    """One version of a judgement over one quarter. `version` rises with each change: two writers notice each other.

    `areas` and `basics` hold the answers by name, `evidence` the words under each area, `references` a list of words.
    `corrects` is the published assessment that this one replaces, `repeats` the one that it only confirms.
    """

    __table_args__ = (Index("ix_assessment_school_quarter", "municipality_code", "provider_id", "quarter"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    quarter: Mapped[str] = mapped_column(String(6))
    state: Mapped[str] = mapped_column(String(12), index=True)
    version: Mapped[int] = mapped_column(default=1)
    areas: Mapped[dict[str, int | None]] = mapped_column(JSON)
    basics: Mapped[dict[str, bool | None]] = mapped_column(JSON)
    evidence: Mapped[dict[str, str]] = mapped_column(JSON)
    references: Mapped[list[str]] = mapped_column(JSON)
    contract: Mapped[bool | None]
    conflict: Mapped[bool | None]
    conflict_words: Mapped[str | None] = mapped_column(Text)
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("assessment.id"))
    repeats_id: Mapped[int | None] = mapped_column(ForeignKey("assessment.id"))
    written_by: Mapped[int] = mapped_column(ForeignKey("account.id"))
    changed_at: Mapped[datetime] = mapped_column(Moment)
    submitted_at: Mapped[datetime | None] = mapped_column(Moment)
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    approved_at: Mapped[datetime | None] = mapped_column(Moment)
    returned_words: Mapped[str | None] = mapped_column(Text)
    reply_by: Mapped[date | None]
    reply: Mapped[str | None] = mapped_column(Text)
    replied_at: Mapped[datetime | None] = mapped_column(Moment)
    published_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    withdrawn_words: Mapped[str | None] = mapped_column(Text)
