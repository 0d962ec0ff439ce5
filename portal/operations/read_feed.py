"""Reads changes of the open data as a feed: the newest, and all before in archives that never change (RFC 5005)."""

from dataclasses import dataclass

from sqlalchemy import func, select

from portal.domain.open_regions import ChangeRecord
from portal.extensions import db
from portal.models.open_change import OpenChange
from portal.operations.follow_changes import Wanted, as_record, newest_changes

# An archive is as long; the newest are as many, so that what no archive holds yet is always among them.
ENTRIES = 100


@dataclass(frozen=True, slots=True)
class FeedPage:
    """Changes, newest first; `archive` is its number from 1, None for the newest; the neighbours' numbers."""

    changes: tuple[ChangeRecord, ...]
    archive: int | None
    before: int | None
    after: int | None


def read_feed(wanted: Wanted, archive: int | None = None) -> FeedPage | None:
    """The newest changes, or an archive; None where there is no such archive (yet)."""
    full = count_changes(wanted) // ENTRIES
    if archive is None:
        return FeedPage(newest_changes(wanted, ENTRIES), None, full or None, None)
    if not 1 <= archive <= full:
        return None
    query = select(OpenChange).where(*wanted.conditions()).order_by(OpenChange.id)
    rows = db.session.scalars(query.offset((archive - 1) * ENTRIES).limit(ENTRIES))
    changes = tuple(as_record(row) for row in rows)[::-1]
    return FeedPage(changes, archive, archive - 1 or None, archive + 1 if archive < full else None)


def count_changes(wanted: Wanted) -> int:
    """How many there are."""
    return db.session.scalar(select(func.count()).select_from(OpenChange).where(*wanted.conditions())) or 0
