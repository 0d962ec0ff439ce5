"""How many learners of a provider started and passed (slagingscijfers)."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base


class OutcomeCount(Base):
    """Of the learners of one group who started in one year, how many passed within 36 months."""

    __table_args__ = (
        UniqueConstraint("provider_id", "cohort", "group", "evidence"),
        CheckConstraint("passed <= started", name="passed_started"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    cohort: Mapped[int]
    group: Mapped[str] = mapped_column(String(24))
    evidence: Mapped[str] = mapped_column(String(12))
    started: Mapped[int]
    passed: Mapped[int]
    source: Mapped[str] = mapped_column(String(500))
    measured_on: Mapped[date]
    table_id: Mapped[int | None]
