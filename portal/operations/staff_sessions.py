"""Where staff are signed in: a row a place. Without a live row nobody is signed in, whatever their cookie says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import CursorResult, delete, or_, select
from sqlalchemy.exc import DBAPIError

from portal.domain.actor import Actor, Role
from portal.domain.one_time import digest, new_token
from portal.domain.sign_in import SessionLimits, Via
from portal.extensions import db
from portal.models.account import Account, StaffSession
from portal.operations.audit import Subject, note

# How exactly it is known when somebody was last seen: not every page is worth a write.
SEEN_EVERY = timedelta(minutes=1)


class SessionUnknown(LookupError):
    """The account has no such place that is signed in."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place where an account is signed in; `here` is the one that asks."""

    number: int
    device: str
    started_at: datetime
    seen_at: datetime
    here: bool


def start_session(account: int, device: str, via: Via, now: datetime) -> str:
    """Note that an account signed in and forget its failed tries; returns what the cookie holds."""
    token = new_token()
    row = db.session.get_one(Account, account)
    row.failed_sign_ins, row.locked_until = 0, None
    db.session.add(
        StaffSession(account_id=account, token=digest(token), device=device, via=via.value, started_at=now, seen_at=now)
    )
    note(actor_of(row), "signed_in", subject_of(row), now, None, {"via": via.value, "device": device})
    db.session.commit()
    return token


def live_session(token: str, account: int, now: datetime, limits: SessionLimits) -> Via | None:
    """How the place with this token signed in, if it still is; notes that it was seen, where that can be written."""
    row = db.session.scalar(select(StaffSession).filter_by(token=digest(token), account_id=account, ended_at=None))
    if row is None or not limits.alive(row.started_at, row.seen_at, now):
        return None
    via = Via(row.via)
    if now - row.seen_at >= SEEN_EVERY:
        note_seen(row, now)
    return via


def note_seen(row: StaffSession, now: datetime) -> None:
    """A page may be read also from a database that cannot be written; then nobody was seen."""
    try:
        row.seen_at = now
        db.session.commit()
    except DBAPIError:
        db.session.rollback()


def places(actor: Actor, token: str, now: datetime, limits: SessionLimits) -> Sequence[Place]:
    """Where the actor is signed in, the place last seen first."""
    return [
        Place(row.id, row.device, row.started_at, row.seen_at, row.token == digest(token))
        for row in open_rows(actor.account)
        if limits.alive(row.started_at, row.seen_at, now)
    ]


def end_place(actor: Actor, number: int, now: datetime) -> None:
    """Sign out at one place of one's own. Raises SessionUnknown."""
    row = next((one for one in open_rows(actor.account) if one.id == number), None)
    if row is None:
        raise SessionUnknown
    row.ended_at = now
    account = db.session.get_one(Account, actor.account)
    note(actor, "signed_out", subject_of(account), now, {"device": row.device})
    db.session.commit()


def end_token(token: str, now: datetime) -> None:
    """Sign out at the place with this token, if there is one."""
    row = db.session.scalar(select(StaffSession).filter_by(token=digest(token), ended_at=None))
    if row is not None:
        row.ended_at = now
        account = db.session.get_one(Account, row.account_id)
        note(actor_of(account), "signed_out", subject_of(account), now, {"device": row.device})
        db.session.commit()


def end_everywhere(account: int, now: datetime, but: str | None = None) -> int:
    """End all places of an account, but the one with the token `but`, in the caller's transaction; returns how many."""
    rows = [row for row in open_rows(account) if but is None or row.token != digest(but)]
    for row in rows:
        row.ended_at = now
    return len(rows)


def sign_out_everywhere(actor: Actor, now: datetime, but: str | None = None) -> int:
    """End all places of one's own account, but the one with the token `but`; returns how many."""
    ended = end_everywhere(actor.account, now, but)
    account = db.session.get_one(Account, actor.account)
    note(actor, "signed_out_everywhere", subject_of(account), now, {"places": ended})
    db.session.commit()
    return ended


def forget_sessions(now: datetime, limits: SessionLimits) -> int:
    """Take out the places where nobody is signed in any more, with what they say of a device; gives how many.

    That somebody signed in there stays in the audit log.
    """
    idle, old = now - limits.idle, now - limits.absolute
    over = or_(StaffSession.ended_at.is_not(None), StaffSession.seen_at <= idle, StaffSession.started_at <= old)
    gone = db.session.execute(delete(StaffSession).where(over))
    db.session.commit()
    return cast(CursorResult[None], gone).rowcount


def open_rows(account: int) -> Sequence[StaffSession]:
    """The rows of an account that nobody ended."""
    query = select(StaffSession).filter_by(account_id=account, ended_at=None)
    return db.session.scalars(query.order_by(StaffSession.seen_at.desc(), StaffSession.id.desc())).all()


def actor_of(row: Account) -> Actor:
    """An account as who acts."""
    return Actor(row.id, Role(row.role), row.municipality_code)


def subject_of(row: Account) -> Subject:
    """An account as what was changed."""
    return Subject("account", row.id, row.municipality_code)
