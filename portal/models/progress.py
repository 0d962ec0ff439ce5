"""How a municipality's people are doing at each school, in counts a quarter: no names, nothing of one person."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment


class ProgressCount(Base):
    """Counts of one group (route and reason of coming) of one municipality at one school over one quarter.

    None: not counted. `started` began in the quarter, `attending` and `waiting` are as of its last day,
    `passed_parts` passed one part or more, `passed` all parts, and `stopped` left without. `words` say why odd figures
    are right. Without an account that wrote it, a row is of the demonstration.
    """

    __table_args__ = (UniqueConstraint("municipality_code", "provider_id", "quarter", "route", "reason"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    quarter: Mapped[str] = mapped_column(String(6))
    route: Mapped[str] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(String(12))
    started: Mapped[int | None]
    attending: Mapped[int | None]
    passed_parts: Mapped[int | None]
    passed: Mapped[int | None]
    stopped: Mapped[int | None]
    waiting: Mapped[int | None]
    words: Mapped[str | None] = mapped_column(String(300))
    written_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    written_at: Mapped[datetime] = mapped_column(Moment)


class ReviewPromise(Base):
    """What was promised in the quarterly talk with a school, until it is kept or let go."""

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    quarter: Mapped[str] = mapped_column(String(6))
    words: Mapped[str] = mapped_column(String(500))
    due_quarter: Mapped[str | None] = mapped_column(String(6))
    state: Mapped[str] = mapped_column(String(8))
    written_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    changed_at: Mapped[datetime] = mapped_column(Moment)
