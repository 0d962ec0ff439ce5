"""Sends the letters whose time has come; two senders at once never send the same one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, delete, or_, select, update

from portal.domain.letter import Letter
from portal.domain.postage import KEPT, MOST_TRIES, pause_after
from portal.extensions import db
from portal.models.mail import Mail
from portal.operations.compose_mail import AddressRefused, Sender, compose_mail
from portal.operations.deliver_mail import Transport, Undelivered

# So many at a time: a timer that comes every few minutes gets through any pile.
MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Sent:
    """How many letters were handed over, will be tried again, and were given up."""

    sent: int = 0
    to_try_again: int = 0
    given_up: int = 0

    def as_line(self) -> str:
        """The same in words for the maintainer."""
        return f"{self.sent} sent, {self.to_try_again} to try again, {self.given_up} given up."


def send_mail(transport: Transport, sender: Sender, now: datetime, most: int = MOST_AT_ONCE) -> Sent:
    """Try each letter that is due, the oldest first; each is committed by itself."""
    outcomes: list[str] = []
    for number, tries in due(now, most):
        if claimed(number, tries, now):
            outcomes.append(try_letter(number, transport, sender, now))
    return Sent(*(outcomes.count(one) for one in ("sent", "later", "given up")))


def due(now: datetime, most: int) -> Sequence[tuple[int, int]]:
    """Number and tries of the letters to be sent by now."""
    waiting = (Mail.sent_at.is_(None), Mail.given_up_at.is_(None), Mail.send_at <= now)
    query = select(Mail.id, Mail.attempts).where(*waiting).order_by(Mail.send_at, Mail.id).limit(most)
    return [(row.id, row.attempts) for row in db.session.execute(query)]


def claimed(number: int, tries: int, now: datetime) -> bool:
    """Whether this sender has the letter now: the one whose change finds the row as both saw it.

    The next try is put down before this one begins, so that a sender that dies leaves nothing hanging.
    """
    free = (Mail.id == number, Mail.attempts == tries, Mail.sent_at.is_(None), Mail.given_up_at.is_(None))
    taken = update(Mail).where(*free, Mail.send_at <= now)
    done = db.session.execute(taken.values(attempts=tries + 1, send_at=now + pause_after(tries + 1)))
    db.session.commit()
    return bool(cast(CursorResult[None], done).rowcount)


def try_letter(number: int, transport: Transport, sender: Sender, now: datetime) -> str:
    """Hand one letter over and write down what came of it."""
    row = db.session.get_one(Mail, number, populate_existing=True)
    try:
        hand_over(row, transport, sender)
    except (AddressRefused, Undelivered) as error:
        row.fault = str(error)[:300]
        over = row.attempts >= MOST_TRIES or isinstance(error, AddressRefused) or error.for_good
        row.given_up_at = now if over else None
        db.session.commit()
        return "given up" if over else "later"
    # Its words may hold a one-time link: nobody needs them any more.
    row.sent_at, row.text, row.fault = now, None, None
    db.session.commit()
    return "sent"


def hand_over(row: Mail, transport: Transport, sender: Sender) -> None:
    """Compose and deliver; raises AddressRefused or Undelivered."""
    letter = Letter(row.kind, row.recipient, row.language, row.subject, row.text or "")
    message = compose_mail(letter, sender, row.id, row.queued_at)
    transport.deliver(message, f"{row.queued_at:%Y%m%d-%H%M%S}-{row.id}")


def forget_mail(now: datetime) -> int:
    """Take out what was sent or given up 30 days ago, with the address that it went to; gives how many."""
    old = now - KEPT
    gone = db.session.execute(delete(Mail).where(or_(Mail.sent_at < old, Mail.given_up_at < old)))
    db.session.commit()
    return cast(CursorResult[None], gone).rowcount
