"""What people reported as not true on a school's page: the fault, never who saw it, and no time finer than the day."""

from datetime import date

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.domain.fault_report import MOST_LETTERS
from portal.extensions import Base


class FaultReport(Base):
    """One report; school (slug) and offering (public id) stand without a reference, as a report outlives both."""

    __table_args__ = (Index("ix_fault_report_provider_day", "provider", "reported_on"),)

    code: Mapped[str] = mapped_column(String(12), primary_key=True)
    provider: Mapped[str] = mapped_column(String(80))
    offering: Mapped[str | None] = mapped_column(String(16))
    subject: Mapped[str] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(String(MOST_LETTERS))
    reported_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(10))
    decided_on: Mapped[date | None]
    reason: Mapped[str | None] = mapped_column(String(MOST_LETTERS))
