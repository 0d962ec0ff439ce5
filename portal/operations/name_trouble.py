"""Names what is wrong with what the portal stands on: database, disk, rights; and what somebody can do about it."""

import errno
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError, TimeoutError


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, in words without values, and what to do."""

    words: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.words}. {self.remedy}"


FULL = Trouble("the disk is full", "Make room (df -h; old backups; python -m crawler prune-archive), then do it again")
READ_ONLY = Trouble(
    "the disk or the database cannot be written", "Is it full, read only, or somebody else's? df -h, mount, ls -l"
)
DAMAGED_DISK = Trouble("the disk cannot be read or written", "Look at dmesg and df -h; copy the newest backup away")
LOCKED = Trouble("another process is writing into the database", "Wait until it has ended, then do it again")
GONE = Trouble(
    "the database cannot be opened", "Look at SQLALCHEMY_DATABASE_URI, at the file and its folder; flask doctor"
)
OTHER_TABLES = Trouble("the database has not the tables of this version", "flask db upgrade")
DAMAGED = Trouble("the database is damaged", "Stop the portal, move the file away, and flask restore the newest backup")
SILENT = Trouble("the database does not answer", "See that its server runs and can be reached; flask doctor")
SLOW = Trouble("the database takes too long", "Wait, then do it again; what is it at? SELECT * FROM pg_stat_activity")
RIGHTS = Trouble(
    "the database does not let this user do that", "Look at DATABASE_URL; run docs/operations/postgresql.sql again"
)
CROWDED = Trouble(
    "too many connections to the database are open",
    "Raise max_connections and CONNECTION LIMIT, or lower DATABASE_POOL",
)
FORBIDDEN = Trouble("a file may not be read or written by this user", "Give it to the user that the portal runs as")
TOO_MANY = Trouble("too many files are open", "Raise LimitNOFILE or ulimit -n")
# What PostgreSQL says by its codes, and where it refuses a connection in words alone.
BY_STATE = {
    "53100": FULL,
    "58030": DAMAGED_DISK,
    "25006": READ_ONLY,
    "42P01": OTHER_TABLES,
    "42703": OTHER_TABLES,
    "42501": RIGHTS,
    "53300": CROWDED,
    "57014": SLOW,
    **dict.fromkeys(("55P03", "40P01"), LOCKED),
    **dict.fromkeys(("XX001", "XX002"), DAMAGED),
}
# What SQLite says, in the order in which it is looked for; then PostgreSQL.
BY_WORDS = {
    "is full": FULL,
    "readonly": READ_ONLY,
    "locked": LOCKED,
    "unable to open": GONE,
    "no such table": OTHER_TABLES,
    "no such column": OTHER_TABLES,
    "has no column": OTHER_TABLES,
    "malformed": DAMAGED,
    "not a database": DAMAGED,
    "disk i/o": DAMAGED_DISK,
    "too many connections": CROWDED,
    "too many clients": CROWDED,
    "connection slots are reserved": CROWDED,
    "authentication failed": RIGHTS,
    "permission denied for database": RIGHTS,
}
CLOSED = (OperationalError, InterfaceError, TimeoutError, sqlite3.OperationalError, psycopg.OperationalError)
BY_NUMBER = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), FULL),
    errno.EROFS: READ_ONLY,
    errno.EIO: DAMAGED_DISK,
    **dict.fromkeys((errno.EACCES, errno.EPERM), FORBIDDEN),
    **dict.fromkeys((errno.EMFILE, errno.ENFILE), TOO_MANY),
}


def name_trouble(error: BaseException) -> Trouble | None:
    """What is wrong with the surroundings; None where the error is a fault of the program or of what it was given."""
    return next((named for one in chain_of(error) if (named := trouble_of(one))), None)


def chain_of(error: BaseException | None) -> Iterator[BaseException]:
    """The error and those that it was raised from."""
    while error is not None:
        yield error
        error = error.__cause__


def trouble_of(error: BaseException) -> Trouble | None:
    """One error by itself."""
    if isinstance(error, OSError):
        named = BY_NUMBER.get(error.errno or 0)
        return Trouble(f"{named.words} ({error.filename})", named.remedy) if named and error.filename else named
    kept = getattr(error, "orig", error)
    state = getattr(kept, "sqlstate", None)
    if state in BY_STATE:
        return BY_STATE[state]
    # Their other children are what is wrong with a statement, not with the database.
    if isinstance(error, CLOSED) or type(error) in (DatabaseError, sqlite3.DatabaseError):
        said = "" if state else str(kept).lower()
        return next((named for words, named in BY_WORDS.items() if words in said), SILENT)
    return None
