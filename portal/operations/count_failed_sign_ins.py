"""Locks an account for a while after too many wrong passwords or codes."""

from datetime import datetime

from sqlalchemy import func, select

from portal.domain.sign_in import lock_after, locks
from portal.extensions import db
from portal.models.account import Account
from portal.models.turns import take_turn
from portal.operations.audit import COMMAND, note
from portal.operations.staff_sessions import subject_of


def failed_sign_in(account: int, now: datetime) -> None:
    """Count one more wrong password or code; every fifth in a row locks the account, each time for twice as long."""
    take_turn(db.session, "account", account)
    row = db.session.get_one(Account, account)
    row.failed_sign_ins += 1
    lock = lock_after(row.failed_sign_ins)
    if lock is not None:
        row.locked_until = now + lock
        after = {"failed": row.failed_sign_ins, "minutes": int(lock.total_seconds() // 60)}
        note(COMMAND, "locked", subject_of(row), now, None, after)
    db.session.commit()


def is_locked(email: str, now: datetime) -> bool:
    """Whether there is an account of this address and it is locked."""
    query = select(Account.locked_until).where(func.lower(Account.email) == email.strip().casefold())
    return locks(db.session.scalar(query), now)
