"""Asks people in: an account is made by its own holder, through a link that was sent to their address."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select

from portal.domain.actor import Actor, Role, Task, require
from portal.domain.invitation import HOLDS, Guest
from portal.domain.letter import Letter
from portal.domain.one_time import digest, new_token
from portal.extensions import db
from portal.models.account import Account, Invitation
from portal.models.municipality import Municipality
from portal.models.turns import take_turn
from portal.operations.audit import COMMAND, Subject, note
from portal.operations.list_municipalities import list_municipalities
from portal.operations.queue_mail import queue_mail

Write = Callable[[str, Guest], Letter]


class HasAccount(ValueError):
    """Somebody with this address has an account already."""


class InvitationUnknown(LookupError):
    """No invitation that can still be accepted goes by this code or number."""


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """An invitation that waits: whom it asks, since when, until when, and whether that is over."""

    number: int
    guest: Guest
    municipality_name: str | None
    invited_at: datetime
    expires_at: datetime
    expired: bool


def invite(actor: Actor | None, guest: Guest, now: datetime, write: Write | None) -> str:
    """Ask somebody in and return the code of the link; `write` writes the letter. No actor: a command on the machine.

    An earlier invitation of the same address ends. Raises NotAllowed, HasAccount, LookupError (no such municipality).
    """
    if actor is not None:
        require(actor, Task.MAINTAIN)
    take_turn(db.session, "address", guest.email)
    if db.session.scalar(select(Account.id).where(func.lower(Account.email) == guest.email)) is not None:
        raise HasAccount(guest.email)
    if guest.municipality is not None and db.session.get(Municipality, guest.municipality) is None:
        raise LookupError(guest.municipality)
    for earlier in db.session.scalars(waiting().where(Invitation.email == guest.email)):
        earlier.revoked_at = now
    return send(actor, guest, now, write, "invited")


def send(actor: Actor | None, guest: Guest, now: datetime, write: Write | None, action: str) -> str:
    """A new row and its letter, kept together; returns the code."""
    code = new_token()
    row = Invitation(
        token=digest(code),
        email=guest.email,
        role=guest.role.value,
        municipality_code=guest.municipality,
        language=guest.language,
        invited_by=actor.account if actor else None,
        invited_at=now,
        expires_at=now + HOLDS,
    )
    db.session.add(row)
    db.session.flush()
    after = {"email": guest.email, "role": guest.role.value, "municipality": guest.municipality}
    note(actor or COMMAND, action, Subject("invitation", row.id), now, None, after)
    if write is not None:
        queue_mail(write(code, guest), now)
    db.session.commit()
    return code


def resend(actor: Actor, number: int, now: datetime, write: Write) -> str:
    """A new link for an invitation that waits or ran out; the old link ends. Raises NotAllowed, InvitationUnknown."""
    require(actor, Task.MAINTAIN)
    row = waiting_row(number)
    row.revoked_at = now
    return send(actor, guest_of(row), now, write, "invited_again")


def revoke(actor: Actor, number: int, now: datetime) -> None:
    """Take an invitation back. Raises NotAllowed, InvitationUnknown."""
    require(actor, Task.MAINTAIN)
    row = waiting_row(number)
    row.revoked_at = now
    note(actor, "invitation_revoked", Subject("invitation", row.id), now, {"email": row.email})
    db.session.commit()


def open_invitations(actor: Actor, now: datetime) -> Sequence[OpenInvitation]:
    """Invitations that nobody accepted or took back, the newest first. Raises NotAllowed."""
    require(actor, Task.MAINTAIN)
    names = {one.code: one.name for one in list_municipalities()}
    return [
        OpenInvitation(
            row.id,
            guest_of(row),
            names.get(row.municipality_code or ""),
            row.invited_at,
            row.expires_at,
            row.expires_at <= now,
        )
        for row in db.session.scalars(waiting().order_by(Invitation.id.desc()))
    ]


def find_invitation(code: str, now: datetime) -> Guest:
    """Whom the link asks in. Raises InvitationUnknown."""
    return guest_of(row_of(code, now))


def accept(code: str, password_hash: str, keys: tuple[str, str], now: datetime) -> int:
    """Make the account and return its number; having the link shows that the address is theirs.

    `keys` are Flask-Security's two names for the account. Raises InvitationUnknown, also for whoever comes second.
    """
    take_turn(db.session, "address", row_of(code, now).email)
    row = row_of(code, now)
    account = account_of(row, keys, now)
    account.password = password_hash
    db.session.commit()
    return account.id


def account_of(row: Invitation, keys: tuple[str, str], now: datetime) -> Account:
    """The account that an invitation becomes, in the turn of the caller, who looked that it waits."""
    row.used_at = now
    account = Account(
        email=row.email,
        active=True,
        fs_uniquifier=keys[0],
        fs_webauthn_user_handle=keys[1],
        confirmed_at=now.replace(tzinfo=None),
        role=row.role,
        municipality_code=row.municipality_code,
        language=row.language,
    )
    db.session.add(account)
    db.session.flush()
    actor = Actor(account.id, Role(account.role), account.municipality_code)
    subject = Subject("account", account.id, account.municipality_code)
    note(actor, "account_made", subject, now, None, {"role": account.role, "invited_by": row.invited_by})
    return account


def invitation_for(email: str, municipality: str, now: datetime) -> Invitation | None:
    """The invitation that an address of a municipality can still accept."""
    query = waiting().where(Invitation.email == email, Invitation.municipality_code == municipality)
    return db.session.scalars(query.where(Invitation.expires_at > now).order_by(Invitation.id.desc())).first()


def waiting() -> Select[Invitation]:
    """Invitations that were neither accepted nor taken back."""
    return select(Invitation).where(Invitation.used_at.is_(None), Invitation.revoked_at.is_(None))


def waiting_row(number: int) -> Invitation:
    """The row of this number, if it waits, with the turn for its address."""
    email = db.session.scalar(select(Invitation.email).where(Invitation.id == number))
    take_turn(db.session, "address", email)
    row = db.session.scalar(waiting().where(Invitation.id == number))
    if row is None:
        raise InvitationUnknown
    return row


def row_of(code: str, now: datetime) -> Invitation:
    """The row that the link opens, if it still does."""
    row = db.session.scalar(waiting().where(Invitation.token == digest(code)))
    if row is None or row.expires_at <= now:
        raise InvitationUnknown
    return row


def guest_of(row: Invitation) -> Guest:
    """Whom a row asks."""
    return Guest(row.email, Role(row.role), row.municipality_code, row.language)
