"""What schools say to us: by one-time links to the address in the registry, never by an account."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment


class SchoolLink(Base):
    """A way in for a school, sent to its address; `token` is a hash. With an assessment it is there to reply to it."""

    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"))
    assessment_id: Mapped[int | None] = mapped_column(ForeignKey("assessment.id"))
    sent_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime] = mapped_column(Moment)
    opened_at: Mapped[datetime | None] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)


class SchoolClaim(Base):
    """A fact as the school says it, beside what others say; `state` tells whether a maintainer has to look at it.

    `offering` is a public id, None where it is about the whole school; `observed` is what its own site says instead.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"), index=True)
    offering: Mapped[str | None] = mapped_column(String(16))
    field: Mapped[str] = mapped_column(String(30))
    value: Mapped[Any] = mapped_column(JSON(none_as_null=True))
    words: Mapped[str | None] = mapped_column(Text)
    observed: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    said_on: Mapped[date]
    until: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(10))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    decided_on: Mapped[date | None]
    reason: Mapped[str | None] = mapped_column(String(500))
