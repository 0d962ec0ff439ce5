"""The tables that people brought: where each came from, of which day it is and when it was taken in."""

from datetime import date

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base


class SourceTable(Base):
    """One file as it was taken in. Rows made or confirmed by it carry its number as `table_id`; it is never deleted
    while they do. `of_day` None: the file does not say. The digest is SHA-256 of what was read.
    """

    __table_args__ = (UniqueConstraint("kind", "digest", "source", "of_day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    source: Mapped[str] = mapped_column(String(500))
    of_day: Mapped[date | None]
    imported_on: Mapped[date]
    digest: Mapped[str] = mapped_column(String(64))
