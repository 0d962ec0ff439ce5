"""Rules for a database that is a file: none is begun unasked, one that was replaced is left, a full disk is read."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

# What a connection notes of its file: where it lies, which one it is.
FILE = "taalschoolkiezer.file"
# What SQLite lays beside the file before it reads a word of it, and what it needs to do so.
SHARED_BYTES = 32_768
ROOM = 2 * SHARED_BYTES


class Settled(sqlite3.Connection):
    """One to a file that is read as one that never changes."""


def keep_watch(engines: type[Engine]) -> None:
    """Have these rules kept by all of them."""
    event.listen(engines, "do_connect", open_what_is_there)
    event.listen(engines, "connect", prepare_sqlite)
    event.listen(engines, "checkout", leave_what_is_gone)


def open_what_is_there(dialect: Any, record: Any, arguments: list[Any], options: Any) -> sqlite3.Connection | None:
    """SQLite would begin an empty database where the file is gone; ours begin with their tables (migrations/env.py).

    Nor does it read from a disk that is full or became read only, unless it is told that nothing writes there.
    """
    file = str(arguments[0]) if dialect.name == "sqlite" and arguments else ""
    if not file or file.startswith((":memory:", "file:")):
        return None
    if not Path(file).exists():
        raise sqlite3.OperationalError("unable to open database file")
    if is_settled(file):
        address = f"{Path(file).absolute().as_uri()}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, factory=Settled, **options)
    return None


def is_settled(file: str) -> bool:
    """Whether nobody can write where the database lies, for want of rights or of room, and all of it is in the file."""
    try:
        disk = os.statvfs(Path(file).parent)
    except OSError:
        return False
    full = disk.f_bavail * disk.f_frsize < ROOM and size_of(f"{file}-shm") < SHARED_BYTES
    return size_of(f"{file}-wal") == 0 and (full or bool(disk.f_flag & os.ST_RDONLY))


def size_of(file: str) -> int:
    """Bytes of a file, 0 where there is none."""
    try:
        return Path(file).stat().st_size
    except OSError:
        return 0


def prepare_sqlite(connection: Any, record: Any) -> None:
    """SQLite keeps its references only when asked, and lets people read on while a command writes."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        _, _, file = connection.execute("PRAGMA database_list").fetchone()
        record.info[FILE] = (file, identity(file)) if file else None


def leave_what_is_gone(connection: object, record: Any, proxy: object) -> None:
    """A file that was put in the place of ours is the database now: the old one would take words that nobody reads.

    Nor is a file read as one that never changes when it can be written again.
    """
    file, opened = record.info.get(FILE) or ("", None)
    if file and (identity(file) != opened or (isinstance(connection, Settled) and not is_settled(file))):
        raise DisconnectionError("the database is another file by now")


def identity(file: str) -> tuple[int, int] | None:
    """Which file it is, whatever it is called; None where there is none."""
    try:
        found = Path(file).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
