"""What the portal does by itself: each task as often as one likes, by as many hosts as one likes, one at a time."""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from portal.domain.sign_in import SessionLimits
from portal.extensions import db
from portal.operations.compose_mail import Sender
from portal.operations.deliver_mail import Transport
from portal.operations.hold_lock import exclusive
from portal.operations.note_timer import note_timer
from portal.operations.publish_assessments import publish_assessments
from portal.operations.school_links import end_expired_links
from portal.operations.send_mail import forget_mail, send_mail
from portal.operations.settle_claims import settle_claims
from portal.operations.staff_sessions import forget_sessions

Work = Callable[[], str]
ELSEWHERE = "another run is at it"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A task and what came of it in words; `failed` where it broke off, which keeps no other from its turn."""

    task: str
    words: str
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Own:
    """Work that needs what this process keeps: its pages' words, or the records that it serves."""

    note_changes: Work
    export_open_data: Work
    write_digests: Work


def tasks(
    now: datetime, today: date, limits: SessionLimits, transport: Transport, sender: Sender, own: Own
) -> Sequence[tuple[str, Work]]:
    """All tasks in their order; mail last, so that what the others write goes out at once."""
    return (
        ("claims", lambda: f"{settle_claims(now, today)} changed"),
        ("ratings", lambda: f"{publish_assessments(today, now)} published"),
        ("links", lambda: f"{end_expired_links(now)} ended"),
        ("sign-ins", lambda: f"{forget_sessions(now, limits)} forgotten"),
        ("old mail", lambda: f"{forget_mail(now)} forgotten"),
        ("open data", own.note_changes),
        ("exports", own.export_open_data),
        ("digests", own.write_digests),
        ("mail", lambda: send_mail(transport, sender, now).as_line()),
    )


def run_timers(listed: Sequence[tuple[str, Work]], now: datetime) -> list[Outcome]:
    """Each task in turn, written down; one that fails is told and leaves nothing half done."""
    return [run_task(name, work, now) for name, work in listed]


def run_task(name: str, work: Work, now: datetime) -> Outcome:
    """What came of a task; it is left to another run that is at it, here or on another host."""
    try:
        with exclusive(name) as mine:
            if not mine:
                return Outcome(name, ELSEWHERE)
            outcome = Outcome(name, work())
            note_timer(name, now)
            return outcome
    except Exception as error:
        db.session.rollback()
        # Not the error's own words: those of a database repeat what was to be written, addresses too.
        place = traceback.extract_tb(error.__traceback__)[-1]
        words = f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}"
        note_timer(name, now, words)
        return Outcome(name, words, failed=True)
