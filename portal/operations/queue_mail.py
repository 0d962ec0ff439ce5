"""Puts a letter into the queue, in the caller's transaction: it is sent if and only if what it tells of was kept."""

from datetime import datetime

from portal.domain.letter import Letter
from portal.extensions import db
from portal.models.mail import Mail


def queue_mail(letter: Letter, now: datetime) -> None:
    """Add the letter to the session; the caller commits it together with what it is about."""
    db.session.add(
        Mail(
            kind=letter.kind,
            recipient=letter.recipient,
            language=letter.language,
            subject=letter.subject,
            text=letter.text,
            queued_at=now,
            send_at=now,
        )
    )
