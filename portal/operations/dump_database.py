"""Whole databases into a file and back, while people go on writing; one way for each kind of database."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy.engine import URL

WAIT_SECONDS = 60.0


class NoWayYet(RuntimeError):
    """A kind of database whose own tools must be used."""


class DumpFault(RuntimeError):
    """A dump that is damaged or cannot be taken or put back; the words say why."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds: the version of its tables, None without any; its data version; rows by table."""

    revision: str | None
    data_version: int
    rows: Mapping[str, int]

    @property
    def is_empty(self) -> bool:
        """True where nothing would be lost."""
        return not any(self.rows.values())


class Dump(Protocol):
    """A way for one kind of database."""

    def take(self, database: URL, file: Path) -> None:
        """Write the database into a new file as it is at one moment."""

    def put_back(self, file: Path, database: URL) -> None:
        """Make the database what the file holds, for all who have it open, in one step."""

    def look_into(self, file: Path) -> Contents:
        """What the file holds; raises DumpFault where it is damaged."""

    def look_at(self, database: URL) -> Contents:
        """What the database holds."""


class SqliteDump:
    """SQLite's own online backup: readers and writers go on, and what comes out is one moment's state."""

    def take(self, database: URL, file: Path) -> None:
        """As said above; the copy is one file without a log beside it."""
        with closing(connect(path_of(database))) as source, closing(sqlite3.connect(file)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")

    def put_back(self, file: Path, database: URL) -> None:
        """As said above; web processes that have the database open see it with their next question."""
        target = path_of(database)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with closing(connect(file)) as source, closing(sqlite3.connect(target, timeout=WAIT_SECONDS)) as there:
                source.backup(there)
        except sqlite3.Error as error:
            raise DumpFault(f"the database cannot be written ({error.sqlite_errorname})") from error

    def look_into(self, file: Path) -> Contents:
        """As said above: every page and every reference is looked at."""
        try:
            with closing(connect(file)) as there:
                if there.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                    raise DumpFault("the database in it is damaged")
                if there.execute("PRAGMA foreign_key_check").fetchone():
                    raise DumpFault("rows in it belong to rows that are not there")
                return contents(there)
        except sqlite3.Error as error:
            raise DumpFault("what should be a database in it is none") from error

    def look_at(self, database: URL) -> Contents:
        """As said above; a file that is not there yet holds nothing."""
        if not path_of(database).exists():
            return Contents(None, 0, {})
        with closing(connect(path_of(database))) as there:
            return contents(there)


def path_of(database: URL) -> Path:
    """The file of a SQLite database; raises NoWayYet for one in memory."""
    if not database.database or database.database == ":memory:":
        raise NoWayYet("a database in memory is kept nowhere")
    return Path(database.database)


def connect(path: Path) -> sqlite3.Connection:
    """A connection to a file that is there, patient with writers."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=WAIT_SECONDS)


def contents(there: sqlite3.Connection) -> Contents:
    """Revision, data version and rows."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    tables = [name for (name,) in there.execute(query)]
    counted = {name: number(there, f'SELECT count(*) FROM "{name}"') for name in tables}  # noqa: S608 (own tables)
    known = counted.pop("alembic_version", 0)
    revision = there.execute("SELECT version_num FROM alembic_version").fetchone()[0] if known else None
    version = number(there, "SELECT coalesce(max(number), 0) FROM data_version") if "data_version" in counted else 0
    return Contents(revision, version, counted)


def number(there: sqlite3.Connection, query: str) -> int:
    """The one number that a query gives."""
    return int(there.execute(query).fetchone()[0])
