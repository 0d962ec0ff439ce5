"""One at a time of several commands that do the same, on one machine or on several.

Held by what holds the truth: PostgreSQL knows who is connected, and an SQLite file lies on one machine, whose files can
be locked. Either gives the lock back when its holder dies, and neither looks at a clock.
"""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from portal.extensions import db

LOOK_SECONDS = 0.1


@contextmanager
def exclusive(name: str) -> Iterator[bool]:
    """Whether the caller alone may do what has this name; if so, nobody else may until the block ends."""
    file = db.engine.url.database
    if db.engine.dialect.name == "postgresql":
        held = in_postgresql(f"one at a time: {name}")
    else:
        held = in_file(Path(f"{file}.turn-{name.replace(' ', '-')}"))
    with held as mine:
        yield mine


@contextmanager
def in_postgresql(name: str) -> Iterator[bool]:
    """By an advisory lock of a connection that does nothing else."""
    number = func.hashtextextended(name, 0)
    with db.engine.connect() as connection:
        mine = bool(connection.scalar(select(func.pg_try_advisory_lock(number))))
        # The lock is the connection's; a transaction that stays open would keep the database from cleaning up.
        connection.commit()
        try:
            yield mine
        finally:
            # Of a connection that broke the lock is gone as well.
            with suppress(DBAPIError):
                if mine:
                    connection.execute(select(func.pg_advisory_unlock(number)))
                    connection.commit()


@contextmanager
def in_file(path: Path, wait: bool = False) -> Iterator[bool]:
    """By a lock on a file, beside the database or what is made of it; `wait` until the caller has it."""
    with path.open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


@contextmanager
def after_others(path: Path, seconds: float) -> Iterator[None]:
    """Not while others on this machine do who name the same file, unless they take longer than so many seconds."""
    until = time.monotonic() + seconds
    while True:
        with in_file(path) as mine:
            if mine or time.monotonic() >= until:
                yield
                return
        time.sleep(LOOK_SECONDS)
