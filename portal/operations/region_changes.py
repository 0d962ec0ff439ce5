"""What municipalities set for their region: each change is written down with how it was before, and can be put back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select

from portal.domain.actor import Actor, Task, municipality_of
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.region import Contract, HelpPoint
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.audit import Subject, note

Snapshot = Mapping[str, object]
SET, PUT_BACK = "set", "put-back"


class Part(StrEnum):
    """What can be put back, by the subject of its audit entries."""

    DEMANDS = "demands"
    CONTRACT = "contract"
    POLICY = "school-policy"
    WORDS = "residents-word"
    HELP_POINT = "help-point"


class NothingToPutBack(LookupError):
    """There was no such change, or another one came after it."""


@dataclass(frozen=True, slots=True)
class LastChange:
    """The newest change of a part: its number in the audit log, when, and whether it took something back itself."""

    entry: int
    part: Part
    at: datetime
    put_back: bool


def write_change(
    actor: Actor, part: Part, key: str | int, at: datetime, states: tuple[Snapshot | None, Snapshot | None]
) -> None:
    """Note a change with its states before and after, in the caller's transaction."""
    note(actor, SET, Subject(part.value, key, actor.municipality), at, *states)


def last_change(actor: Actor, parts: Sequence[Part]) -> LastChange | None:
    """The newest change of these parts in the actor's municipality; None where there was none."""
    code = municipality_of(actor, Task.READ)
    row = newest_entry(code, parts)
    return None if row is None else LastChange(row.id, Part(row.subject), row.at, row.action == PUT_BACK)


def newest_entry(code: str, parts: Sequence[Part]) -> AuditEntry | None:
    """The newest audit entry of a municipality about one of these parts."""
    query = select(AuditEntry).where(
        AuditEntry.municipality_code == code,
        AuditEntry.subject.in_([one.value for one in parts]),
        AuditEntry.action.in_([SET, PUT_BACK]),
    )
    return db.session.scalar(query.order_by(AuditEntry.id.desc()).limit(1))


Restore = Callable[[str, str, Snapshot | None, datetime], None]


def keep_row(
    actor: Actor, part: Part, row: Contract | HelpPoint, states: tuple[Snapshot | None, Snapshot], now: datetime
) -> None:
    """Keep a row that is new or was changed, with its states before and after; commits."""
    db.session.add(row)
    db.session.flush()
    raise_data_version(db.session)
    write_change(actor, part, row.id, now, states)
    db.session.commit()


def remove_row(actor: Actor, part: Part, number: int, before: Snapshot, restore: Restore, now: datetime) -> None:
    """Take away what `restore` sets to a state, with how it was before; commits."""
    restore(municipality_of(actor, Task.DECIDE), str(number), None, now)
    write_change(actor, part, number, now, (before, None))
    db.session.commit()


def put_back(actor: Actor, parts: Mapping[Part, Restore], entry: int, now: datetime) -> Part:
    """Make undone the last change, which the caller names by its entry; doing so again makes the change anew.

    `parts` say how each is set to a state (municipality, key, state, moment). Raises NothingToPutBack.
    """
    code = municipality_of(actor, Task.DECIDE)
    take_turn(db.session, "municipality", code)
    newest = newest_entry(code, tuple(parts))
    if newest is None or newest.id != entry:
        raise NothingToPutBack
    part = Part(newest.subject)
    parts[part](code, newest.subject_id, newest.before, now)
    note(actor, PUT_BACK, Subject(part.value, newest.subject_id, code), now, newest.after, newest.before)
    db.session.commit()
    return part
