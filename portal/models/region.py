"""What a municipality demands of schools, whom it contracts, what it tells its residents, and where they find help.

What the demonstration made up is marked so, as far as no fictional school marks it, and goes with it.
"""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment


class Demand(Base):
    """One thing that a municipality asks of schools; `most` is a number where the demand has one (weeks, minutes)."""

    __table_args__ = (UniqueConstraint("municipality_code", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    kind: Mapped[str] = mapped_column(String(20))
    most: Mapped[int | None]
    changed_at: Mapped[datetime] = mapped_column(Moment)
    demonstration: Mapped[bool] = mapped_column(default=False)


class Contract(Base):
    """A school that a municipality buys lessons from; `until` None runs on."""

    __table_args__ = (UniqueConstraint("municipality_code", "provider_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    since: Mapped[date]
    until: Mapped[date | None]
    preferred: Mapped[bool] = mapped_column(default=False)


class SchoolPolicy(Base):
    """Whether a municipality tells its residents which school it prefers; without a row it has not said."""

    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"), primary_key=True)
    names_preferred: Mapped[bool]
    changed_at: Mapped[datetime] = mapped_column(Moment)
    demonstration: Mapped[bool] = mapped_column(default=False)


class ResidentsWord(Base):
    """What a municipality tells its residents above their results, in one language."""

    __table_args__ = (UniqueConstraint("municipality_code", "language"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    language: Mapped[str] = mapped_column(String(2))
    words: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    demonstration: Mapped[bool] = mapped_column(default=False)


class HelpPoint(Base):
    """A desk or an organisation of volunteers where people find help, as published by the municipality; no person."""

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    kind: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(120))
    street: Mapped[str | None] = mapped_column(String(160))
    postcode: Mapped[str | None] = mapped_column(String(7))
    city: Mapped[str | None] = mapped_column(String(100))
    phone: Mapped[str | None] = mapped_column(String(20))
    website: Mapped[str | None] = mapped_column(String(300))
    hours: Mapped[str | None] = mapped_column(String(200))
    languages: Mapped[list[str]] = mapped_column(JSON)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    demonstration: Mapped[bool] = mapped_column(default=False)
