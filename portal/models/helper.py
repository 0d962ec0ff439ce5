"""Codes that let volunteers report waits, and what was reported with them: nothing of the volunteer or a learner."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment


class HelperCode(Base):
    """A code that a municipality hands to an organisation; `code` is a hash, `hint` its first letters."""

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(64), unique=True)
    hint: Mapped[str] = mapped_column(String(4))
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    organisation: Mapped[str] = mapped_column(String(120))
    issued_by: Mapped[int] = mapped_column(ForeignKey("account.id"))
    issued_at: Mapped[datetime] = mapped_column(Moment)
    expires_on: Mapped[date]
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class WaitReport(Base):
    """What somebody was told on the telephone, or how long a learner really waited; school and offering stand by name.

    Exactly one of `helper_code_id` and `account_id` says who reports. `weeks` is None for no answer or a closed list.
    A call is about all courses of a school at one place on one route: a row each, with the same `call`, a hash of
    the word that undoes it. `set_aside` says what speaks against a report (domain/wait_report.py), None: nothing.
    """

    __table_args__ = (Index("ix_wait_report_provider_day", "provider", "happened_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    helper_code_id: Mapped[int | None] = mapped_column(ForeignKey("helper_code.id"))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    municipality_code: Mapped[str] = mapped_column(ForeignKey("municipality.code"))
    provider: Mapped[str] = mapped_column(String(80))
    offering: Mapped[str] = mapped_column(String(16))
    call: Mapped[str] = mapped_column(String(64), index=True)
    kind: Mapped[str] = mapped_column(String(10))
    outcome: Mapped[str] = mapped_column(String(10))
    weeks: Mapped[float | None]
    happened_on: Mapped[date]
    reported_on: Mapped[date]
    set_aside: Mapped[str | None] = mapped_column(String(12))
