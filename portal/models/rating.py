"""What municipalities think of the providers they know (kwaliteitsoordeel)."""

from datetime import date

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base


class Rating(Base):
    """One municipality's published judgement of one provider over one quarter; areas run from 1 to 5."""

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
