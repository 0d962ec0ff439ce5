"""How every table that people bring is taken in: all or nothing, the same table twice changes nothing.

An import reads and checks its file, begins, keeps rows and finishes; a dry run does the same and takes it all back.
"""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select

from portal.domain.table import Fault, Row, TableFaults, decoded
from portal.extensions import Base, db
from portal.models.municipality import Municipality
from portal.models.provider import Provider
from portal.models.source_table import SourceTable
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.tell_import import ImportResult, Tally, worded

__all__ = ["Brought", "ImportResult", "Intake", "begin", "finish", "keep_rows"]

CHUNK = 1 << 20
IN_NAME = re.compile(r"(?<!\d)(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)")
YEAR_IN_NAME = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Brought:
    """How a table comes: on which day it is taken in, whether only to look, and what the bringer says of it.

    `now` is the moment for the audit log; without one it is the beginning of the day.
    """

    today: date
    dry_run: bool = False
    source: str | None = None
    of_day: date | None = None
    now: datetime | None = None

    @property
    def at(self) -> datetime:
        """When it is taken in."""
        return self.now or datetime.combine(self.today, time(), UTC)


@dataclass(frozen=True, slots=True)
class Intake:
    """One import at work. `table` None: what is taken in is no table; `names` are schools' slugs by row id."""

    dry_run: bool = False
    table: SourceTable | None = None
    new: bool = False
    at: datetime | None = None
    names: Mapping[int, str] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)

    @property
    def source(self) -> str | None:
        """Where the table comes from."""
        return self.table.source if self.table else None

    @property
    def of_day(self) -> date | None:
        """Of which day the table is."""
        return self.table.of_day if self.table else None


def begin(kind: str, path: Path, brought: Brought, source: str | None = None, of_day: date | None = None) -> Intake:
    """Note where the table comes from; `source` and `of_day` are what the table itself says.

    Raises TableFaults where neither table nor bringer says it.
    """
    said, day = brought.source or source, brought.of_day or of_day
    faults = [] if said else [Fault(1, "source", "does not say where it comes from: give --source")]
    faults += [] if day else [Fault(1, "date", "does not say of which day it is: give --date 2026-01-01")]
    if faults:
        raise TableFaults(path.name, faults)
    key = {"kind": kind, "digest": digest_of(path), "source": str(said)[:500], "of_day": day}
    return noted(path.name, key, brought)


def noted(name: str, key: Mapping[str, Any], brought: Brought) -> Intake:
    """The intake of a table known by kind, digest, source and day; it is new where it was not taken in before."""
    take_turn(db.session, "intake")
    table = db.session.scalar(select(SourceTable).filter_by(**key))
    new = table is None
    if table is None:
        table = SourceTable(name=name[-200:], imported_on=brought.today, **key)
        db.session.add(table)
        db.session.flush()
    names = {row.id: row.slug for row in db.session.execute(select(Provider.slug, Provider.id))}
    return Intake(brought.dry_run, table, new, brought.at, names)


def finish(intake: Intake, notes: Sequence[str] = (), unknown: Sequence[str] = ()) -> ImportResult:
    """Take in all of it, or after a dry run nothing."""
    db.session.flush()
    told = [*notes, *table_words(intake.table)]
    result = intake.tally.result(unknown, told, dry_run=intake.dry_run)
    if intake.dry_run:
        db.session.rollback()
        return result
    if intake.tally.anything or intake.new:
        raise_data_version(db.session)
    db.session.commit()
    return result


def table_words(table: SourceTable | None) -> list[str]:
    """Where a table comes from, as the maintainer is told."""
    if table is None:
        return []
    day = f"of {table.of_day}" if table.of_day else "of a day not known"
    return [f"Source: {table.source}, {day}, taken in on {table.imported_on}."]


def digest_of(path: Path) -> str:
    """SHA-256 of a file of any size."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for chunk in iter(partial(stream.read, CHUNK), b""):
            digest.update(chunk)
    return digest.hexdigest()


def day_in_name(path: Path, *, year: bool = False) -> date | None:
    """The day that a file's name tells, like pc6hnr20250801_gwb.csv; of a year its first day, where that is meant."""
    found, of_year = IN_NAME.search(path.name), YEAR_IN_NAME.search(path.name)
    try:
        if found:
            return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None
    return date(int(of_year[1]), 1, 1) if year and of_year else None


def read_lines(path: Path) -> list[str]:
    """The lines of a small file; raises TableFaults where it is no text."""
    return decoded(path.name, path.read_bytes())


def require_municipalities(name: str, rows: Sequence[Row]) -> None:
    """Raise TableFaults for rows whose municipality does not exist."""
    codes = set(db.session.scalars(select(Municipality.code).where(Municipality.ended_on.is_(None))))
    faults = [
        Fault(row.line, "municipality", f"{row['municipality']} is no municipality in the portal")
        for row in rows
        if row["municipality"] and row["municipality"] not in codes
    ]
    if faults:
        raise TableFaults(name, faults)


def keep_rows(
    intake: Intake,
    model: type[Base],
    key: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
    gone: Callable[[Any], bool] | None = None,
    *,
    drop: bool = False,
) -> None:
    """Add or change the model's rows, known again by `key`.

    Those for which `gone` holds and that are not among them are counted as gone, and taken away where `drop` says so.
    """
    intake.tally.gone_stay = not drop
    present = {tuple(getattr(row, name) for name in key): row for row in db.session.scalars(select(model))}
    told = set()
    for values in rows:
        found = tuple(values[name] for name in key)
        told.add(found)
        keep_row(intake, model, present.get(found), key, values)
    for found, row in present.items():
        if gone and found not in told and gone(row):
            intake.tally.count("gone", label_of(intake, key, found))
            if drop:
                db.session.delete(row)


def keep_row(
    intake: Intake, model: type[Base], row: Base | None, key: Sequence[str], values: Mapping[str, Any]
) -> None:
    """Add one row, or change it where something in it is another; either way it says which table told it."""
    label = label_of(intake, key, tuple(values[name] for name in key))
    stamp = {"table_id": intake.table.id} if intake.table else {}
    if row is None:
        words = (f"{name} {worded(value)}" for name, value in values.items() if name not in key and value is not None)
        intake.tally.count("added", label, ", ".join(words))
        db.session.add(model(**values, **stamp))
        return
    before = {name: getattr(row, name) for name in values}
    different = {name: value for name, value in values.items() if before[name] != value}
    words = (f"{name} {worded(before[name])} -> {worded(value)}" for name, value in different.items())
    intake.tally.count("changed" if different else "same", label, ", ".join(words))
    for name, value in {**different, **stamp}.items():
        setattr(row, name, value)


def label_of(intake: Intake, key: Sequence[str], found: tuple[Any, ...]) -> str:
    """How a row is called: its key, a school by its slug."""
    named = zip(key, found, strict=True)
    return " ".join(worded(intake.names.get(one, one) if name == "provider_id" else one) for name, one in named)
