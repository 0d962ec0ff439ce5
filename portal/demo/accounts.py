"""Invitations to try out the rooms of staff while the demonstration country is in; nobody gets a known password."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count

from sqlalchemy import func, select

from portal.domain.actor import MUNICIPAL, Role
from portal.domain.invitation import Guest
from portal.extensions import db
from portal.models.account import Account, Invitation
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.operations.audit import COMMAND, note
from portal.operations.invite import invite, waiting
from portal.operations.staff_sessions import end_everywhere, subject_of

# A domain that exists nowhere (RFC 2606) marks what is made up.
DOMAIN = "demonstratie.example"


class NoDemonstration(LookupError):
    """The demonstration country is not in, or nobody rated in it."""


def invite_demo_accounts(language: str, now: datetime) -> Iterator[tuple[Guest, str]]:
    """Ask a made-up person in for each role, at the municipality with most made-up ratings; with the links' codes."""
    municipality = most_rating_municipality()
    for role in Role:
        guest = Guest(free_address(role), role, municipality if role in MUNICIPAL else None, language)
        yield guest, invite(None, guest, now, None)


def most_rating_municipality() -> str:
    """Where there is most to see. Raises NoDemonstration."""
    query = select(Rating.municipality_code).join(Provider, Provider.id == Rating.provider_id)
    grouped = query.where(Provider.demonstration).group_by(Rating.municipality_code)
    code = db.session.scalar(grouped.order_by(func.count().desc(), Rating.municipality_code).limit(1))
    if code is None:
        raise NoDemonstration
    return code


def free_address(role: Role) -> str:
    """An address that has no account yet."""
    taken = set(db.session.scalars(select(Account.email).where(Account.email.endswith(f"@{DOMAIN}"))))
    addresses = (f"{role.value}{number}@{DOMAIN}" for number in count(1))
    return next(one for one in addresses if one not in taken)


def retire_demo_accounts(now: datetime) -> int:
    """End the accounts and invitations of made-up people; returns how many accounts."""
    for invitation in db.session.scalars(waiting().where(Invitation.email.endswith(f"@{DOMAIN}"))):
        invitation.revoked_at = now
    query = select(Account).where(Account.email.endswith(f"@{DOMAIN}"), Account.active)
    accounts = db.session.scalars(query).all()
    for account in accounts:
        account.active = False
        end_everywhere(account.id, now)
        note(COMMAND, "deactivated", subject_of(account), now, {"active": True}, {"active": False})
    db.session.commit()
    return len(accounts)
