"""What municipalities think of the providers they know (kwaliteitsoordeel)."""

from datetime import date

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base


class Rating(Base):
    """One municipality's published judgement of one provider over one quarter; areas run from 1 to 5.

    `reply` is the school's answer, shown beside it; a withdrawn one counts no more but leaves its trace, and so does
    one that was corrected. `assessment_id` is None where it was imported from a table.
    """

    __table_args__ = (UniqueConstraint("provider_id", "municipality_code", "quarter"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    quarter: Mapped[str] = mapped_column(String(6))
    lessons: Mapped[int | None]
    guidance: Mapped[int | None]
    flexibility: Mapped[int | None]
    intake: Mapped[int | None]
    mark_valid: Mapped[bool | None]
    complaints_procedure: Mapped[bool | None]
    contract_without_penalty: Mapped[bool | None]
    contract: Mapped[bool | None]
    published_on: Mapped[date]
    unchanged: Mapped[bool] = mapped_column(default=False, server_default=false())
    conflict: Mapped[bool | None]
    reply: Mapped[str | None] = mapped_column(Text)
    corrected_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    withdrawn_words: Mapped[str | None] = mapped_column(Text)
    assessment_id: Mapped[int | None] = mapped_column(ForeignKey("assessment.id"))
    table_id: Mapped[int | None]
