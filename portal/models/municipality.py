"""Municipalities (gemeenten) and four-digit postcode areas: reference tables that imports fill."""

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base


class Municipality(Base):
    """A municipality by its CBS code such as GM0344."""

    code: Mapped[str] = mapped_column(String(6), primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    province: Mapped[str] = mapped_column(String(40))


class Postcode(Base):
    """A four-digit postcode area with its middle point in degrees (WGS84)."""

    pc4: Mapped[str] = mapped_column(String(4), primary_key=True)
    place: Mapped[str] = mapped_column(String(80))
    other_places: Mapped[list[str]] = mapped_column(JSON)
    municipality_code: Mapped[str | None] = mapped_column(ForeignKey("municipality.code"))
    latitude: Mapped[float]
    longitude: Mapped[float]
