"""Letters that wait or were given up, for maintainers, who can have them tried again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Task, require
from portal.extensions import db
from portal.models.mail import Mail
from portal.operations.audit import Subject, note

MOST_SHOWN = 300


class MailUnknown(LookupError):
    """No letter that was given up goes by this number."""


@dataclass(frozen=True, slots=True)
class WaitingLetter:
    """A letter that is not sent; its words are shown to nobody. `next_try` is None where it was given up."""

    number: int
    kind: str
    recipient: str
    queued_at: datetime
    tries: int
    fault: str | None
    next_try: datetime | None


def waiting_letters(actor: Actor) -> list[WaitingLetter]:
    """What was given up first, then what was tried in vain, then what waits for its first try."""
    require(actor, Task.MAINTAIN)
    order = (Mail.given_up_at.is_(None), Mail.fault.is_(None), Mail.queued_at)
    rows = db.session.scalars(select(Mail).where(Mail.sent_at.is_(None)).order_by(*order).limit(MOST_SHOWN))
    return [
        WaitingLetter(
            row.id,
            row.kind,
            row.recipient,
            row.queued_at,
            row.attempts,
            row.fault,
            None if row.given_up_at else row.send_at,
        )
        for row in rows
    ]


def try_again(actor: Actor, number: int, now: datetime) -> None:
    """Let a letter that was given up be tried from the beginning; raises MailUnknown."""
    require(actor, Task.MAINTAIN)
    row = db.session.get(Mail, number)
    if row is None or row.given_up_at is None or row.sent_at is not None:
        raise MailUnknown(number)
    note(actor, "try-mail-again", Subject("mail", number), now, {"fault": row.fault}, {"kind": row.kind})
    row.given_up_at, row.attempts, row.send_at = None, 0, now
    db.session.commit()


def failed_mail() -> Sequence[int]:
    """The letters that were given up."""
    return db.session.scalars(select(Mail.id).where(Mail.given_up_at.is_not(None), Mail.sent_at.is_(None))).all()
