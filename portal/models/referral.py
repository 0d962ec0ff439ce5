"""What people said they would do and what became of it: counts only, nothing of a person.

An offering stands under its public id and a school under its slug, without a reference: counts outlive both.
"""

from datetime import date

from sqlalchemy import String, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from portal.domain.referral import COUNTS_LIVE, FOLLOW_UP_LIVES
from portal.extensions import Base
from portal.models.counting import AnySession, count_up


class ReferralCount(Base):
    """How many people said on a day that they sign up for an offering.

    `projected_weeks` is the sum of the weeks of waiting that were projected when they said so.
    """

    day: Mapped[date] = mapped_column(primary_key=True)
    offering: Mapped[str] = mapped_column(String(16), primary_key=True)
    people: Mapped[int]
    projected_weeks: Mapped[float]


class FollowUpCount(Base):
    """What became of the people of one day: `placed` or not, and whole weeks from that day to their first lesson.

    For who got no place the weeks run to the answer. `answered_week` is the Monday of the week of the answer.
    """

    day: Mapped[date] = mapped_column(primary_key=True)
    offering: Mapped[str] = mapped_column(String(16), primary_key=True)
    answered_week: Mapped[date] = mapped_column(primary_key=True)
    placed: Mapped[bool] = mapped_column(primary_key=True)
    weeks: Mapped[int] = mapped_column(primary_key=True)
    people: Mapped[int]


class UsedFollowUpCode(Base):
    """A follow-up code that was answered, as a hash, with the day of its intent, so that it counts once."""

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    day: Mapped[date]


class FirstPlaceCount(Base):
    """How often a school (its slug) stood first in a list on a day."""

    day: Mapped[date] = mapped_column(primary_key=True)
    provider: Mapped[str] = mapped_column(String(80), primary_key=True)
    times: Mapped[int]


class ReferralVersion(Base):
    """One row; `number` rises with each change of these tables but first places, which count from the next day on.

    The data version stays: no catalogue is built anew.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]


def referral_number(session: AnySession) -> int:
    """The present number, 0 before the first change."""
    return session.scalar(select(ReferralVersion.number)) or 0


def raise_referral_number(session: AnySession) -> None:
    """One more, as part of the caller's transaction."""
    count_up(session, ReferralVersion, {"id": 1}, {"number": 1})


def forget_old(session: AnySession, today: date) -> None:
    """Delete counts after 400 days, and hashes of codes once these have run out, in the caller's transaction."""
    for table in (ReferralCount, FollowUpCount, FirstPlaceCount):
        session.execute(delete(table).where(table.day < today - COUNTS_LIVE))
    session.execute(delete(UsedFollowUpCode).where(UsedFollowUpCode.day < today - FOLLOW_UP_LIVES))
