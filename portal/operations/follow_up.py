"""Counts what became of an intent: a place or not, and after how many weeks; once for each code."""

from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy.exc import IntegrityError

from portal.domain.referral import FOLLOW_UP_LIVES
from portal.extensions import db
from portal.models.counting import count_up
from portal.models.referral import FollowUpCount, UsedFollowUpCode, forget_old, raise_referral_number
from portal.operations.refer import Intent, intent_of


class CodeState(StrEnum):
    """What can be done with a code of ours."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"


class CodeUsed(ValueError):
    """The code was answered before."""


class CodeExpired(ValueError):
    """The code is older than half a year."""


def state_of(intent: Intent, today: date) -> CodeState:
    """Whether the code of this intent can still be answered."""
    if today - intent.day > FOLLOW_UP_LIVES:
        return CodeState.EXPIRED
    used = db.session.get(UsedFollowUpCode, intent.digest)
    return CodeState.USED if used else CodeState.OPEN


def follow_up(code: str, lesson_in_weeks: int | None, today: date, secret: str) -> None:
    """Count an answer: the first lesson is so many weeks from today (less than 0: was), or None: no place.

    Raises CodeUnknown, CodeUsed or CodeExpired.
    """
    intent = intent_of(code, secret)
    state = state_of(intent, today)
    if state == CodeState.EXPIRED:
        raise CodeExpired
    if state == CodeState.USED:
        raise CodeUsed
    use_up(intent)
    key = {
        "day": intent.day,
        "offering": intent.offering,
        "answered_week": today - timedelta(days=today.weekday()),
        "placed": lesson_in_weeks is not None,
        "weeks": weeks_waited(intent.day, today, lesson_in_weeks or 0),
    }
    count_up(db.session, FollowUpCount, key, {"people": 1})
    raise_referral_number(db.session)
    forget_old(db.session, today)
    db.session.commit()


def use_up(intent: Intent) -> None:
    """Note that the code was answered; raises CodeUsed where another request was faster."""
    db.session.add(UsedFollowUpCode(digest=intent.digest, day=intent.day))
    try:
        db.session.flush()
    except IntegrityError as error:
        db.session.rollback()
        raise CodeUsed from error


def weeks_waited(since: date, today: date, more: int) -> int:
    """Whole weeks from a day until so many weeks from today, never less than none."""
    return max(0, round((today - since).days / 7) + more)
