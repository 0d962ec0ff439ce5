"""Changes of accounts: by their holder (language, digest, secrets, address), and by a maintainer (active or not)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Role, Task, require
from portal.extensions import db
from portal.models.account import Account
from portal.models.municipality import Municipality
from portal.operations.audit import Subject, note
from portal.operations.staff_sessions import actor_of, end_everywhere, subject_of

DIGESTS = ("daily", "weekly", "never")


class AccountUnknown(LookupError):
    """There is no such account."""


class OwnAccount(ValueError):
    """Nobody deactivates their own account: somebody must be left who can undo it."""


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account as maintainers see it."""

    number: int
    email: str
    role: Role
    municipality: str | None
    municipality_name: str | None
    active: bool
    protected: bool


def all_accounts(actor: Actor) -> Sequence[AccountLine]:
    """All accounts by municipality and address. Raises NotAllowed."""
    require(actor, Task.MAINTAIN)
    query = select(Account, Municipality.name).outerjoin(Municipality, Municipality.code == Account.municipality_code)
    rows = db.session.execute(query.order_by(Municipality.name, Account.email))
    return [
        AccountLine(
            row.id,
            row.email,
            Role(row.role),
            row.municipality_code,
            name,
            row.active,
            bool(row.tf_primary_method or row.webauthn or row.subject),
        )
        for row, name in rows
    ]


def set_active(actor: Actor, number: int, active: bool, now: datetime) -> None:
    """Deactivate an account, which signs it out everywhere, or let it in again.

    Raises NotAllowed, AccountUnknown, OwnAccount.
    """
    require(actor, Task.MAINTAIN)
    row = db.session.get(Account, number)
    if row is None:
        raise AccountUnknown
    if row.id == actor.account:
        raise OwnAccount
    if row.active == active:
        return
    row.active = active
    end_everywhere(row.id, now)
    subject = Subject("account", row.id)
    note(actor, "activated" if active else "deactivated", subject, now, {"active": not active}, {"active": active})
    db.session.commit()


def choose(actor: Actor, language: str, digest: str, now: datetime) -> None:
    """One's own language and how often a digest comes. Raises ValueError for others than exist."""
    if language not in ("nl", "en") or digest not in DIGESTS:
        raise ValueError(language, digest)
    row = db.session.get_one(Account, actor.account)
    before = {"language": row.language, "digest": row.digest}
    row.language, row.digest = language, digest
    note(actor, "account_changed", subject_of(row), now, before, {"language": language, "digest": digest})
    db.session.commit()


def note_own_change(
    account: int, action: str, now: datetime, before: Mapping[str, object] | None, after: Mapping[str, object] | None
) -> None:
    """Write down a change that somebody made of their own account, in the caller's transaction."""
    row = db.session.get_one(Account, account)
    note(actor_of(row), action, subject_of(row), now, before, after)
