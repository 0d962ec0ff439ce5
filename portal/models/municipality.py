"""Municipalities (gemeenten) and four-digit postcode areas: reference tables that imports fill."""

from datetime import date

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base


class Municipality(Base):
    """A municipality by its CBS code such as GM0344.

    One that ended keeps its row, for what was said in its name; `successor_code` where a table told who follows it.
    `table_id` is that of the table (`SourceTable`) that named it last.
    """

    code: Mapped[str] = mapped_column(String(6), primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    province: Mapped[str] = mapped_column(String(40))
    ended_on: Mapped[date | None]
    successor_code: Mapped[str | None] = mapped_column(String(6))
    table_id: Mapped[int | None]


class Postcode(Base):
    """A four-digit postcode area with its middle point in degrees (WGS84)."""

    pc4: Mapped[str] = mapped_column(String(4), primary_key=True)
    place: Mapped[str] = mapped_column(String(80))
    other_places: Mapped[list[str]] = mapped_column(JSON)
    municipality_code: Mapped[str | None] = mapped_column(ForeignKey("municipality.code"))
    latitude: Mapped[float]
    longitude: Mapped[float]
    table_id: Mapped[int | None]


class PostcodeShare(Base):
    """How many addresses of a four-digit postcode lie in one municipality; most postcodes have one such row."""

    pc4: Mapped[str] = mapped_column(String(4), primary_key=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"), primary_key=True)
    addresses: Mapped[int]
    table_id: Mapped[int]
