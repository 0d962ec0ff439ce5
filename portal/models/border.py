"""Municipal boundaries: an outline of each municipality, and the country drawn from all of them."""

from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base


class Border(Base):
    """The rings of one municipality, simplified alike on both sides of each border: [[longitude, latitude], ...].

    A point lies inside where it lies within an odd number of rings.
    """

    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"), primary_key=True)
    rings: Mapped[list[list[list[float]]]] = mapped_column(JSON)
    table_id: Mapped[int]


class CountryOutline(Base):
    """One row: the fields of a `DrawnCountry`."""

    id: Mapped[int] = mapped_column(primary_key=True)
    drawing: Mapped[dict[str, Any]] = mapped_column(JSON)
    table_id: Mapped[int]
