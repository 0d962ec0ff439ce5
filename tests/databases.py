"""Where the portals of tests keep their tables: in a SQLite file, or in a PostgreSQL database that stands for one."""

import atexit
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import RLock
from typing import Any

import pytest
from sqlalchemy import Dialect, Engine, event

from tests.postgres import Server, programs
from tests.snapshots import Snapshot

FILE = "portal.sqlite"
WORD = "TEST_DATABASE"
LOCK = RLock()
# Rows that are gone take up room, as nobody sweeps here.
TIMES_USED = 40


class OnPostgres:
    """Databases by the path of the SQLite file in whose place they stand; each is made when somebody comes to it."""

    def __init__(self, server: Server) -> None:
        self.server = server
        # Name of a database that is not made yet, to the one it will be like.
        self.wanted: dict[str, str | None] = {}
        self.files: dict[str, Path] = {}
        # What databases held when nobody had come to them since.
        self.snapshots: dict[str, Snapshot] = {}
        # Databases that are no longer needed, and how often each was used.
        self.spare: list[str] = []
        self.used: dict[str, int] = {}

    def address(self, file: Path) -> str:
        """Where the database is, new and empty if there was none."""
        with LOCK:
            name = name_of(file)
            if name not in self.files:
                self.wanted[name] = None
                self.files[name] = file
            return self.server.address(name)

    def copy(self, source: Path, target: Path) -> None:
        """The target becomes what the source is now, as copying a file does; whoever uses the source is cut off."""
        with LOCK:
            self.remove(target)
            self.bring_about(name_of(source))
            self.server.cut_off(name_of(source))
            self.address(target)
            self.wanted[name_of(target)] = name_of(source)

    def remove(self, file: Path) -> None:
        """No such database any more, whoever uses it."""
        with LOCK:
            name = name_of(file)
            self.keep(name)
            if name in self.files and name not in self.wanted:
                self.lay_aside(name)
            self.wanted.pop(name, None)
            self.files.pop(name, None)

    def lay_aside(self, name: str) -> None:
        """Keep a database for the next one of its kind, unless it was often used."""
        uses = self.used.pop(name, 0) + 1
        if uses > TIMES_USED:
            self.server.drop(name)
            return
        spare = f"spare{len(self.spare)}"
        self.server.rename(name, spare)
        self.spare.append(spare)
        self.used[spare] = uses

    def keep(self, name: str) -> None:
        """Make those that shall be what this one is, before it becomes something else."""
        for other in [one for one, like in self.wanted.items() if like == name]:
            self.bring_about(other)
        self.snapshots.pop(name, None)

    def come_to(self, name: str) -> None:
        """Somebody connects, and may write."""
        with LOCK:
            self.bring_about(name)
            self.keep(name)

    def bring_about(self, name: str) -> None:
        """Make the database, if it is still only wanted."""
        with LOCK:
            if name not in self.wanted:
                return
            template = self.wanted.pop(name)
            if not (template and self.spare and self.made_of_spare(name, template)):
                self.server.make(name, template)

    def made_of_spare(self, name: str, template: str) -> bool:
        """Whether the last one laid aside could become it; if not, it is no use to anybody."""
        spare = self.spare.pop()
        if template not in self.snapshots:
            with self.server.inside(template) as connection:
                self.snapshots[template] = Snapshot.of(connection)
        with self.server.inside(spare) as connection:
            fits = self.snapshots[template].put_into(connection)
        if fits:
            self.server.rename(spare, name)
            self.used[name] = self.used.pop(spare)
        else:
            self.server.drop(spare)
        return fits

    def rows_in(self, file: Path) -> bytes:
        """All that the tables hold."""
        self.come_to(name_of(file))
        with self.server.inside(name_of(file)) as connection:
            return b"".join(Snapshot.of(connection).rows.values())

    def remove_below(self, folder: Path) -> None:
        """None of the databases whose files would lie there."""
        for file in [one for one in self.files.values() if one.is_relative_to(folder)]:
            self.remove(file)


def name_of(file: Path) -> str:
    """The database that stands for a file."""
    return f"t{sha256(str(file).encode()).hexdigest()[:20]}"


@cache
def on_postgres() -> OnPostgres:
    """The server of this process, started when first asked for; without PostgreSQL the test is left out."""
    found = programs()
    if found is None:
        pytest.skip("no PostgreSQL on this machine (Debian: apt install postgresql)")
    server = Server(found)
    atexit.register(server.stop)
    return OnPostgres(server)


@event.listens_for(Engine, "do_connect")
def make_at_last(dialect: Dialect, record: object, arguments: object, parameters: dict[str, Any]) -> None:
    """Whoever comes to a database of the tests finds it."""
    if dialect.name == "postgresql":
        on_postgres().come_to(parameters.get("dbname", ""))


def leave_writing_to_the_system(connection: object, record: object) -> None:
    """What a test keeps need not outlast the machine."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous = OFF")


class Statements:
    """Compiled statements of all portals of a process, which SQLAlchemy keeps for each engine anew.

    A key begins with the engine's dialect; those of one kind of database speak alike here, so its name will do.
    """

    def __init__(self) -> None:
        self.kept: dict[tuple[Any, ...], Any] = {}

    def get(self, key: tuple[Any, ...]) -> Any:
        """The compiled statement, None where it is new."""
        return self.kept.get((key[0].name, *key[1:]))

    def __setitem__(self, key: tuple[Any, ...], statement: Any) -> None:
        self.kept[(key[0].name, *key[1:])] = statement


class Choice:
    """Which kind of database the portals of this moment have."""

    postgresql = os.environ.get(WORD) == "postgresql"


@contextmanager
def using(postgresql: bool) -> Iterator[None]:
    """For now, portals have PostgreSQL, or have not."""
    before, Choice.postgresql = Choice.postgresql, postgresql
    try:
        yield
    finally:
        Choice.postgresql = before


def address_in(folder: Path) -> str:
    """The address of the database of the portal in a folder."""
    return on_postgres().address(folder / FILE) if Choice.postgresql else f"sqlite:///{folder / FILE}"


def served_address_in(folder: Path) -> str:
    """The same, for another process, which finds the database made."""
    if Choice.postgresql:
        on_postgres().address(folder / FILE)
        on_postgres().come_to(name_of(folder / FILE))
    return address_in(folder)


def copy_database(source: Path, target: Path) -> None:
    """Make the database that is `target` what `source` is; both are files, or stand for them."""
    if Choice.postgresql:
        on_postgres().copy(source, target)
        return
    for rest in target.parent.glob(f"{target.name}*"):
        rest.unlink()
    shutil.copy(source, target)


def copy_portal(source: Path, target: Path) -> None:
    """All that the portal in a folder keeps, in another one."""
    shutil.copytree(source, target, dirs_exist_ok=True)
    if Choice.postgresql:
        on_postgres().copy(source / FILE, target / FILE)


def kept_in(folder: Path) -> bytes:
    """All that the database of the portal in a folder holds, as it lies there."""
    if Choice.postgresql:
        return on_postgres().rows_in(folder / FILE)
    files = sorted(one for one in folder.rglob(f"{FILE}*") if not one.name.endswith("-shm"))
    return b"".join(one.read_bytes() for one in files)


def remove_below(folder: Path | None) -> None:
    """None of the databases of portals in a folder, if there is a server at all."""
    if folder and on_postgres.cache_info().currsize:
        on_postgres().remove_below(folder)


def sqlite_alone(why: str = "about the file of SQLite") -> None:
    """Leave out a test of what only SQLite has."""
    if Choice.postgresql:
        pytest.skip(why)
