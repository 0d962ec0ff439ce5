"""Writes down who changed what, within the caller's transaction, and lets approvers and maintainers read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select

from portal.domain.actor import Actor, Role, Task, require
from portal.extensions import db
from portal.models.account import Account, AuditEntry

SCHOOL, COMMAND = "school", "command"
MOST_SHOWN = 500


@dataclass(frozen=True, slots=True)
class Subject:
    """What was changed: a kind such as `assessment`, its key, and the municipality it belongs to, if any."""

    kind: str
    key: str | int
    municipality: str | None = None


def note(
    actor: Actor | str,
    action: str,
    subject: Subject,
    at: datetime,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    """Add one entry to the session; the caller commits it together with the change. A plain actor is no account's."""
    db.session.add(
        AuditEntry(
            at=at,
            actor_kind=actor.role.value if isinstance(actor, Actor) else actor,
            actor=actor.account if isinstance(actor, Actor) else None,
            municipality_code=subject.municipality,
            action=action,
            subject=subject.kind,
            subject_id=str(subject.key),
            before=None if before is None else dict(before),
            after=None if after is None else dict(after),
        )
    )


@dataclass(frozen=True, slots=True)
class Sought:
    """Which entries: from a moment on, before a moment, of one action."""

    since: datetime | None = None
    until: datetime | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One entry with the address of who acted, where it was an account that still exists."""

    at: datetime
    actor_kind: str
    who: str | None
    action: str
    subject: str
    key: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


def entries(actor: Actor, most: int = MOST_SHOWN, sought: Sought | None = None) -> Sequence[AuditEntry]:
    """The newest entries that the actor may read: an approver's own municipality's, a maintainer's those of none."""
    query = select(AuditEntry).where(*readable(actor), *wanted(sought or Sought()))
    return db.session.scalars(query.order_by(AuditEntry.id.desc()).limit(most)).all()


def lines(actor: Actor, sought: Sought, most: int = MOST_SHOWN) -> Sequence[Line]:
    """The same, to be shown. Raises NotAllowed."""
    query = select(AuditEntry, Account.email).outerjoin(Account, Account.id == AuditEntry.actor)
    found = db.session.execute(
        query.where(*readable(actor), *wanted(sought)).order_by(AuditEntry.id.desc()).limit(most)
    )
    return [
        Line(row.at, row.actor_kind, email, row.action, row.subject, row.subject_id, row.before, row.after)
        for row, email in found
    ]


def actions(actor: Actor) -> Sequence[str]:
    """What was ever done, of what the actor may read. Raises NotAllowed."""
    query = select(AuditEntry.action).where(*readable(actor)).distinct()
    return db.session.scalars(query.order_by(AuditEntry.action)).all()


def readable(actor: Actor) -> tuple[ColumnElement[bool], ...]:
    """What an actor may read. Raises NotAllowed."""
    require(actor, Task.MAINTAIN if actor.role == Role.MAINTAINER else Task.DECIDE)
    return (AuditEntry.municipality_code.is_not_distinct_from(actor.municipality),)


def wanted(sought: Sought) -> list[ColumnElement[bool]]:
    """What is asked for."""
    found: list[ColumnElement[bool]] = []
    if sought.since is not None:
        found.append(AuditEntry.at >= sought.since)
    if sought.until is not None:
        found.append(AuditEntry.at < sought.until)
    if sought.action is not None:
        found.append(AuditEntry.action == sought.action)
    return found
