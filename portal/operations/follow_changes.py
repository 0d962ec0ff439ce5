"""Reads what came, changed or went among the open data after a point that a reader has come to."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from portal.domain.open_data import Resource
from portal.domain.open_regions import ChangeKind, ChangeRecord
from portal.extensions import db
from portal.models.open_change import OpenChange


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which changes are asked for; None asks for all. `after` is the id of the last one that the reader has."""

    after: int = 0
    since: datetime | None = None
    resource: Resource | None = None
    provider: str | None = None
    municipality: str | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """The same for the table."""
        found = [OpenChange.id > self.after]
        if self.since is not None:
            found.append(OpenChange.at >= self.since)
        for name in ("resource", "provider", "municipality"):
            if (value := getattr(self, name)) is not None:
                found.append(getattr(OpenChange, name) == value)
        return found


def follow_changes(wanted: Wanted, most: int) -> tuple[ChangeRecord, ...]:
    """The first changes after a point, oldest first; who goes on after the last of them misses and repeats none."""
    query = select(OpenChange).where(*wanted.conditions()).order_by(OpenChange.id).limit(most)
    return tuple(as_record(row) for row in db.session.scalars(query))


def newest_changes(wanted: Wanted, most: int) -> tuple[ChangeRecord, ...]:
    """The last changes, newest first."""
    query = select(OpenChange).where(*wanted.conditions()).order_by(OpenChange.id.desc()).limit(most)
    return tuple(as_record(row) for row in db.session.scalars(query))


def last_change() -> int:
    """The id of the newest change, 0 before the first."""
    return db.session.scalar(select(func.max(OpenChange.id))) or 0


def as_record(row: OpenChange) -> ChangeRecord:
    """A row as a value."""
    return ChangeRecord(
        id=str(row.id),
        at=row.at,
        resource=Resource(row.resource),
        record=row.record,
        kind=ChangeKind(row.kind),
        fields=tuple(row.fields),
        provider=row.provider,
        municipality=row.municipality,
    )
