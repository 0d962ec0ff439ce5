"""Keeps the list of what a municipality demands of schools."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.demand import Demand, DemandKind
from portal.extensions import db
from portal.models.region import Demand as DemandRow
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.region_changes import Part, Snapshot, put_back, write_change

PARTS = (Part.DEMANDS,)


def demands_of(actor: Actor) -> tuple[Demand, ...]:
    """The municipality's demands in the order of their kinds."""
    return kept_demands(municipality_of(actor, Task.READ))


def kept_demands(municipality: str) -> tuple[Demand, ...]:
    """The demands of any municipality."""
    rows = db.session.scalars(select(DemandRow).filter_by(municipality_code=municipality))
    most = {DemandKind(row.kind): row.most for row in rows}
    return tuple(Demand(kind, most[kind]) for kind in DemandKind if kind in most)


def set_demands(actor: Actor, demands: Iterable[Demand], now: datetime) -> None:
    """Replace the list; nothing is written where it stays the same. Raises ValueError where a kind comes twice."""
    code = municipality_of(actor, Task.DECIDE)
    given = list(demands)
    after: dict[str, object] = {one.kind.value: one.most for one in given}
    if len(after) != len(given):
        raise ValueError("a demand stands once in the list")
    take_turn(db.session, "municipality", code)
    before: dict[str, object] = {one.kind.value: one.most for one in kept_demands(code)}
    if before == after:
        return
    restore_demands(code, code, after, now)
    write_change(actor, Part.DEMANDS, code, now, (before, after))
    db.session.commit()


def restore_demands(municipality: str, key: str, state: Snapshot | None, now: datetime) -> None:
    """Replace the list by a kept one, in the caller's transaction."""
    db.session.execute(delete(DemandRow).filter_by(municipality_code=municipality))
    for kind, most in (state or {}).items():
        number = most if isinstance(most, int) else None
        db.session.add(DemandRow(municipality_code=municipality, kind=kind, most=number, changed_at=now))
    raise_data_version(db.session)


def put_demands_back(actor: Actor, entry: int, now: datetime) -> None:
    """Undo the last change; raises NothingToPutBack."""
    put_back(actor, {Part.DEMANDS: restore_demands}, entry, now)
