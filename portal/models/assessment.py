"""A municipality's judgement of a school on its way from draft to publication; what is published stands in `rating`."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment

# Of one school and quarter a municipality has one on its way at a time, also when two people begin at once.
ON_ITS_WAY = text("state IN ('draft', 'submitted', 'returned', 'shown')")
SCHOOL_QUARTER = ("municipality_code", "provider_id", "quarter")


class Assessment(Base):
    """One version of a judgement over one quarter. `version` rises with each change: two writers notice each other.

    `areas` and `basics` hold the answers by name (None: cannot judge, not known; absent: not answered yet), `evidence`
    the words under each area, `references` a list of words. `corrects_id` is the assessment that this one replaces,
    `repeats` the quarter of the rating that it only confirms; `writers` are the accounts that wrote in it.
    """

    __table_args__ = (
        Index("ix_assessment_school_quarter", *SCHOOL_QUARTER),
        Index(
            "uq_assessment_on_its_way",
            *SCHOOL_QUARTER,
            unique=True,
            sqlite_where=ON_ITS_WAY,
            postgresql_where=ON_ITS_WAY,
        ),
    )

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
    repeats: Mapped[str | None] = mapped_column(String(6))
    written_by: Mapped[int] = mapped_column(ForeignKey("account.id"))
    writers: Mapped[list[int]] = mapped_column(JSON)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    submitted_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    submitted_at: Mapped[datetime | None] = mapped_column(Moment)
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    approved_at: Mapped[datetime | None] = mapped_column(Moment)
    returned_words: Mapped[str | None] = mapped_column(Text)
    reply_by: Mapped[date | None]
    # Whether the link went to the school by e-mail; else somebody handed it over.
    mailed: Mapped[bool | None]
    reply_draft: Mapped[str | None] = mapped_column(Text)
    reply: Mapped[str | None] = mapped_column(Text)
    replied_at: Mapped[datetime | None] = mapped_column(Moment)
    published_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    withdrawn_words: Mapped[str | None] = mapped_column(Text)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012
