"""The history of a provider's quality mark (keurmerk) in the official register."""

from datetime import date

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base


class QualityMarkStatus(Base):
    """The status that a provider's mark has since a day, as last checked in the register."""

    __table_args__ = (UniqueConstraint("provider_id", "since"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    status: Mapped[str] = mapped_column(String(12))
    since: Mapped[date]
    checked_on: Mapped[date]
    source: Mapped[str] = mapped_column(String(500))
    table_id: Mapped[int | None]
