"""Writes down who changed what, within the caller's transaction, and lets approvers and maintainers read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Role, Task, require
from portal.extensions import db
from portal.models.account import AuditEntry

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


def entries(actor: Actor, most: int = MOST_SHOWN) -> Sequence[AuditEntry]:
    """The newest entries that the actor may read: an approver's own municipality's, a maintainer's those of none."""
    require(actor, Task.MAINTAIN if actor.role == Role.MAINTAINER else Task.DECIDE)
    query = select(AuditEntry).where(AuditEntry.municipality_code.is_not_distinct_from(actor.municipality))
    return db.session.scalars(query.order_by(AuditEntry.id.desc()).limit(most)).all()
