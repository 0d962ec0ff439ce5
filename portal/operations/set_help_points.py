"""Keeps where a municipality's newcomers find help: desks and organisations, never a person."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.help_point import MOST_POINTS, HelpFault, help_point_faults
from portal.domain.personal_traces import PersonalTrace
from portal.domain.region import HelpKind, HelpPoint
from portal.extensions import db
from portal.models.region import HelpPoint as Row
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.region_changes import Part, Snapshot, keep_row, put_back, remove_row

PARTS = (Part.HELP_POINT,)
FIELDS = ("name", "street", "postcode", "city", "phone", "website", "hours")


class HelpPointUnknown(LookupError):
    """The municipality has no such help point."""


class HelpPointRefused(ValueError):
    """A help point that is not taken; `faults` says why, by field."""

    def __init__(self, faults: Mapping[str, HelpFault | PersonalTrace]) -> None:
        super().__init__(", ".join(f"{name}: {fault}" for name, fault in faults.items()))
        self.faults = faults


def help_points_of(actor: Actor) -> tuple[HelpPoint, ...]:
    """The municipality's help points by name."""
    return kept_points(municipality_of(actor, Task.READ))


def kept_points(municipality: str) -> tuple[HelpPoint, ...]:
    """The help points of any municipality, without their places on the map."""
    rows = db.session.scalars(select(Row).filter_by(municipality_code=municipality).order_by(Row.name, Row.id))
    return tuple(point_of_row(row) for row in rows)


def point_of_row(row: Row) -> HelpPoint:
    """A row as a value."""
    fields = {name: getattr(row, name) for name in FIELDS}
    kind, languages = HelpKind(row.kind), tuple(row.languages)
    return HelpPoint(row.id, row.municipality_code, kind, languages=languages, **fields)


def help_point_of(actor: Actor, number: int) -> HelpPoint:
    """One help point of the municipality; raises HelpPointUnknown."""
    found = next((one for one in help_points_of(actor) if one.id == number), None)
    if found is None:
        raise HelpPointUnknown(number)
    return found


def keep_help_point(actor: Actor, given: HelpPoint, now: datetime, number: int | None = None) -> None:
    """Add a help point, or change the one of this number; its id and municipality are not looked at.

    Raises HelpPointRefused or HelpPointUnknown.
    """
    code = municipality_of(actor, Task.DECIDE)
    take_turn(db.session, "municipality", code)
    before = state_of(help_point_of(actor, number)) if number is not None else None
    faults = help_point_faults(given)
    if number is None and len(kept_points(code)) >= MOST_POINTS:
        faults["name"] = HelpFault.TOO_MANY
    if faults:
        raise HelpPointRefused(faults)
    row = (db.session.get(Row, number) if number is not None else None) or Row(municipality_code=code)
    fill(row, state_of(given), now)
    keep_row(actor, Part.HELP_POINT, row, (before, state_of(given)), now)


def remove_help_point(actor: Actor, number: int, now: datetime) -> None:
    """Take a help point off the list; raises HelpPointUnknown."""
    take_turn(db.session, "municipality", municipality_of(actor, Task.DECIDE))
    remove_row(actor, Part.HELP_POINT, number, state_of(help_point_of(actor, number)), restore_point, now)


def state_of(point: HelpPoint) -> Snapshot:
    """A help point as the audit log keeps it."""
    fields: dict[str, object] = {name: getattr(point, name) for name in FIELDS}
    return {"kind": point.kind.value, **fields, "languages": list(point.languages)}


def fill(row: Row, state: Snapshot, now: datetime) -> None:
    """Write a state into a row: from now on it is the municipality's own."""
    for name, value in state.items():
        setattr(row, name, value)
    row.changed_at, row.demonstration = now, False


def restore_point(municipality: str, key: str, state: Snapshot | None, now: datetime) -> None:
    """Set a help point to a kept state, in the caller's transaction."""
    raise_data_version(db.session)
    row = db.session.scalar(select(Row).filter_by(id=int(key), municipality_code=municipality))
    if state is not None:
        row = row or Row(id=int(key), municipality_code=municipality)
        fill(row, state, now)
        db.session.add(row)
    elif row is not None:
        db.session.delete(row)


def put_help_point_back(actor: Actor, entry: int, now: datetime) -> None:
    """Undo the last change; raises NothingToPutBack."""
    put_back(actor, {Part.HELP_POINT: restore_point}, entry, now)
