"""Writes down what was promised in the quarterly talk with a school, and whether it was kept."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.personal_traces import personal_trace
from portal.domain.promise import MOST_LETTERS, Promise, PromiseState
from portal.domain.quarters import Quarter
from portal.extensions import db
from portal.models.progress import ReviewPromise
from portal.models.provider import Provider
from portal.models.turns import take_turn
from portal.operations.audit import Subject, note
from portal.operations.show_progress import SchoolUnknown

SUBJECT = "promise"


class PromiseUnknown(LookupError):
    """No open promise of this school to the municipality goes by this number."""


class PromiseRefused(ValueError):
    """Words that are missing, too long, or hold something of a person, or a term that was over already."""


def add_promise(actor: Actor, slug: str, quarter: Quarter, words: str, due: Quarter | None, now: datetime) -> int:
    """Write down a promise made in the talk of a quarter; gives its number. Raises PromiseRefused, SchoolUnknown."""
    municipality = municipality_of(actor, Task.WRITE)
    provider = provider_number(slug)
    text = words.strip()
    if not text or len(text) > MOST_LETTERS or personal_trace(text) or (due is not None and due < quarter):
        raise PromiseRefused
    row = ReviewPromise(
        municipality_code=municipality,
        provider_id=provider,
        quarter=str(quarter),
        words=text,
        due_quarter=str(due) if due else None,
        state=PromiseState.OPEN.value,
        written_by=actor.account,
        changed_at=now,
    )
    db.session.add(row)
    db.session.flush()
    after = {"school": slug, "words": text, "due": row.due_quarter}
    note(actor, "promised", Subject(SUBJECT, row.id, municipality), now, None, after)
    db.session.commit()
    return row.id


def settle_promise(actor: Actor, slug: str, number: int, state: PromiseState, now: datetime) -> None:
    """Say that an open promise of this school was kept or let go; raises PromiseUnknown."""
    municipality = municipality_of(actor, Task.WRITE)
    take_turn(db.session, "municipality", municipality)
    query = select(ReviewPromise).join(Provider, ReviewPromise.provider_id == Provider.id)
    mine = (ReviewPromise.municipality_code == municipality, Provider.slug == slug, ReviewPromise.id == number)
    row = db.session.scalar(query.where(*mine, ReviewPromise.state == PromiseState.OPEN.value))
    if row is None or state == PromiseState.OPEN:
        raise PromiseUnknown(number)
    subject = Subject(SUBJECT, number, municipality)
    note(actor, "settled", subject, now, {"state": row.state}, {"state": state.value})
    row.state, row.changed_at = state.value, now
    db.session.commit()


def open_promises(actor: Actor, slug: str) -> Sequence[Promise]:
    """What a school promised the actor's municipality and has not kept yet; those that are due first."""
    municipality = municipality_of(actor, Task.READ)
    query = select(ReviewPromise).join(Provider, ReviewPromise.provider_id == Provider.id)
    mine = (ReviewPromise.municipality_code == municipality, Provider.slug == slug)
    found = db.session.scalars(query.where(*mine, ReviewPromise.state == PromiseState.OPEN.value)).all()
    return sorted(map(as_promise, found), key=lambda one: (one.due is None, one.due or one.quarter, one.number))


def as_promise(row: ReviewPromise) -> Promise:
    """A row of the table as a value."""
    due = Quarter.parse(row.due_quarter) if row.due_quarter else None
    return Promise(row.id, Quarter.parse(row.quarter), row.words, due, PromiseState(row.state))


def provider_number(slug: str) -> int:
    """The number of an active school; raises SchoolUnknown."""
    number = db.session.scalar(select(Provider.id).where(Provider.slug == slug, Provider.active))
    if number is None:
        raise SchoolUnknown(slug)
    return number
