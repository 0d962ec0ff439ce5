"""Lets in whom a municipality's own identity provider names, if a maintainer invited them."""

from datetime import datetime

from sqlalchemy import func, select

from portal.domain.oidc import Entry, Identity, Issuer, SignInRefused, admit
from portal.extensions import db
from portal.models.account import Account
from portal.models.turns import take_turn
from portal.operations.audit import COMMAND, Subject, note
from portal.operations.invite import account_of, invitation_for
from portal.operations.staff_sessions import actor_of, subject_of


def sign_in_by_issuer(issuer: Issuer, identity: Identity, keys: tuple[str, str], now: datetime) -> int:
    """The account of whom the issuer names; an open invitation becomes one. Raises SignInRefused, written down."""
    take_turn(db.session, "address", identity.email)
    row = db.session.scalar(select(Account).where(func.lower(Account.email) == identity.email))
    invitation = None if row else invitation_for(identity.email, issuer.municipality, now)
    entry = Entry(row.municipality_code, row.subject, row.active) if row else None
    if invitation is not None:
        entry = Entry(invitation.municipality_code, None, True)
    try:
        admit(issuer, identity, entry)
    except SignInRefused as refusal:
        note_refusal(issuer, refusal, now)
        raise
    if row is None and invitation is not None:
        row = account_of(invitation, keys, now)
    assert row is not None
    if row.subject is None:
        row.subject = identity.subject
        note(actor_of(row), "issuer_linked", subject_of(row), now, None, {"issuer": issuer.issuer})
    db.session.commit()
    return row.id


def note_refusal(issuer: Issuer, refusal: SignInRefused, now: datetime) -> None:
    """Tell the municipality's approvers that somebody was turned away; nothing of whom."""
    subject = Subject("issuer", issuer.municipality, issuer.municipality)
    note(COMMAND, "sign_in_refused", subject, now, None, {"reason": refusal.reason.value})
    db.session.commit()
