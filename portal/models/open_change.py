"""What came, changed or went among the records of the open data, in the order in which the portal noticed it."""

from datetime import date, datetime

from sqlalchemy import JSON, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment


class OpenChange(Base):
    """One change of one record. Rows are added and never changed or deleted; ids rise in the order of commits."""

    __table_args__ = (
        Index("ix_open_change_provider", "provider", "id"),
        Index("ix_open_change_municipality", "municipality", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, index=True)
    resource: Mapped[str] = mapped_column(String(20))
    record: Mapped[str] = mapped_column(String(160))
    kind: Mapped[str] = mapped_column(String(8))
    fields: Mapped[list[str]] = mapped_column(JSON)
    provider: Mapped[str | None] = mapped_column(String(80))
    municipality: Mapped[str | None] = mapped_column(String(6))


class OpenState(Base):
    """How each record was when last noted: `marks` has four bytes a field, a hash of its value."""

    resource: Mapped[str] = mapped_column(String(20), primary_key=True)
    record: Mapped[str] = mapped_column(String(160), primary_key=True)
    marks: Mapped[bytes] = mapped_column(LargeBinary)
    provider: Mapped[str | None] = mapped_column(String(80))
    municipality: Mapped[str | None] = mapped_column(String(6))


class OpenNoted(Base):
    """One row: up to which data version and day changes were noted."""

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]
    day: Mapped[date]
