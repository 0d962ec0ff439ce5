"""Notes which records of the open data came, changed or went, so that others can follow without reading it all."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, insert, select

from portal.domain.open_changes import changed_fields, marks_of
from portal.domain.open_data import Record, Resource
from portal.domain.open_regions import ChangeKind, MunicipalityRecord
from portal.domain.open_schools import OfferingRecord, ProviderRecord
from portal.extensions import db
from portal.models.open_change import OpenChange, OpenNoted, OpenState
from portal.models.turns import take_turn
from portal.models.version import data_version
from portal.operations.load_open_records import RECORDS, OpenBook

# So many rows go in one statement.
AT_ONCE = 500


class State(NamedTuple):
    """A record as it is noted: the hashes of its fields, and whom it is about."""

    marks: bytes
    provider: str | None
    municipality: str | None


States = Mapping[str, State]


def changes_wait(day: date) -> bool:
    """Whether there may be something to note: other data or another day than last time.

    What people tell of waits is noted with the next of either, as it comes in all day long.
    """
    noted = db.session.get(OpenNoted, 1)
    return noted is None or (noted.version, noted.day) != (data_version(db.session), day)


def note_changes(book: OpenBook, now: datetime) -> int:
    """Write down what changed since the last time; how much did. Of two at once, the second finds nothing left to do.

    A book older than what was noted is put aside, so that nothing is told to have changed back.
    """
    present = {resource: states_of(book, resource) for resource in RECORDS}
    noted = lock_noted(book)
    if noted.version > book.model.catalogue.version:
        db.session.rollback()
        return 0
    before = kept_states()
    changes = [row for resource in RECORDS for row in differences(resource, before[resource], present[resource])]
    keep(changes, present, now)
    noted.version, noted.day = book.model.catalogue.version, book.model.catalogue.today
    db.session.commit()
    return len(changes)


def states_of(book: OpenBook, resource: Resource) -> States:
    """All records of a resource as they are noted."""
    return {key: State(marks_of(one), *about(one)) for key, one in book.by_id(resource).items()}


def about(record: Record) -> tuple[str | None, str | None]:
    """The school and the municipality that a record is about."""
    if isinstance(record, ProviderRecord):
        return record.id, None
    if isinstance(record, MunicipalityRecord):
        return None, record.id
    if isinstance(record, OfferingRecord):
        return record.provider.slug, None
    return getattr(record, "provider", None), getattr(record, "municipality", None)


def lock_noted(book: OpenBook) -> OpenNoted:
    """The row of what was noted; whoever has it writes alone until the end of the transaction."""
    take_turn(db.session, "open changes")
    row = db.session.get(OpenNoted, 1)
    if row is None:
        row = OpenNoted(id=1, version=0, day=book.model.catalogue.today)
        db.session.add(row)
        db.session.flush()
    return row


def kept_states() -> dict[Resource, dict[str, State]]:
    """All records as they were noted last."""
    kept: dict[Resource, dict[str, State]] = defaultdict(dict)
    columns = (OpenState.resource, OpenState.record, OpenState.marks, OpenState.provider, OpenState.municipality)
    for resource, key, marks, provider, municipality in db.session.execute(select(*columns)):
        kept[Resource(resource)][key] = State(marks, provider, municipality)
    return kept


def differences(resource: Resource, before: States, present: States) -> Iterator[dict[str, Any]]:
    """The columns of a change for each record that came, changed or went, by id."""
    for key in sorted(before.keys() | present.keys()):
        old, new = before.get(key), present.get(key)
        state = new or old
        if state is None or (old and new and old.marks == new.marks):
            continue
        kind = ChangeKind.ADDED if old is None else ChangeKind.REMOVED if new is None else ChangeKind.CHANGED
        fields = changed_fields(RECORDS[resource], old.marks, new.marks) if old and new else ()
        yield {
            "resource": resource.value,
            "record": key,
            "kind": kind.value,
            "fields": list(fields),
            "provider": state.provider,
            "municipality": state.municipality,
        }


def keep(changes: list[dict[str, Any]], present: Mapping[Resource, States], now: datetime) -> None:
    """Add the changes and the new states, in the caller's transaction."""
    for start in range(0, len(changes), AT_ONCE):
        some = changes[start : start + AT_ONCE]
        db.session.execute(insert(OpenChange), [{**one, "at": now} for one in some])
    gone = [{"of": one["resource"], "key": one["record"]} for one in changes if one["kind"] != ChangeKind.ADDED.value]
    if gone:
        mine = (OpenState.resource == bindparam("of"), OpenState.record == bindparam("key"))
        db.session.connection().execute(delete(OpenState).where(*mine), gone)
    rows = [
        {"resource": one["resource"], "record": one["record"], **present[one["resource"]][one["record"]]._asdict()}
        for one in changes
        if one["kind"] != ChangeKind.REMOVED.value
    ]
    if rows:
        db.session.execute(insert(OpenState), rows)
