"""Small worlds in which commands are killed: taking a feed in, building the index, noting changes, migrating."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import flask_migrate
from flask import Flask

from portal.operations.ingest_feed import ingest_feed
from portal.operations.rebuild_index import rebuild_index
from portal.search.folders import sums_of
from portal.search.index import current_index, open_index
from tests.conftest import close, portal_in
from tests.make import TODAY, add_providers, add_towns, make_listing_record, write_feed

SCHOOLS, COURSES = 40, 6
# When changes of the open data were noted is the clock's.
OF_THE_CLOCK = {"open_change": ("at",)}
FLASK = ("--app", "wsgi")


def settings_of(folder: Path) -> dict[str, str]:
    """The environment in which `wsgi:app` is the portal of tests/conftest.py:portal_in."""
    places = {"INDEX_DIR": "index", "DEMO_DIR": "demo", "MAIL_OUTBOX": "outbox", "OPEN_DATA_DIR": "open-data"}
    own = {name: str(folder / place) for name, place in places.items()}
    own |= {"SQLALCHEMY_DATABASE_URI": f"sqlite:///{folder / 'portal.sqlite'}", "TRAVEL_DIR": str(folder / "travel")}
    own |= {"SECRET_KEY": "for tests alone", "TODAY": TODAY.isoformat(), "WTF_CSRF_ENABLED": "false"}
    return {f"TAALSCHOOLKIEZER_{name}": value for name, value in own.items()}


def records(day: int, schools: int) -> Iterator[dict[str, Any]]:
    """What a crawl on a day of November saw: prices, waits and some courses differ from day to day."""
    for school in range(schools):
        for course in range(COURSES + (day + school) % 2):
            yield make_listing_record(
                provider=f"school-{school}",
                title=f"Inburgering {course}",
                fetched_at=f"2026-11-{day:02}T09:00:00+00:00",
                price_eur=1000.0 + course + (day if school % 2 else 0),
                wait_weeks_min=float(1 + (school + day) % 9),
                wait_weeks_max=float(1 + (school + day) % 9),
            )


def digest_of(file: Path) -> str:
    """All that a database says: its tables and every row of theirs; raises where its pages are damaged."""
    with closing(sqlite3.connect(file)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0]
        if sound != "ok" or connection.execute("PRAGMA foreign_key_check").fetchall():
            raise sqlite3.DatabaseError(sound)
        tables = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        said = [{name: parts_of(sql) for name, sql in tables.items()}, *(rows_of(connection, name) for name in tables)]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def parts_of(definition: str) -> list[str]:
    """Columns and constraints of a table; Alembic writes the latter in the order in which they lie in its memory."""
    return sorted(line.strip(" \t,") for line in definition.splitlines())


def rows_of(connection: sqlite3.Connection, name: str) -> list[str]:
    """The rows of a table in a fixed order."""
    found = connection.execute(f'SELECT * FROM "{name}"')
    columns = [one[0] for one in found.description]
    shown = [number for number, column in enumerate(columns) if column not in OF_THE_CLOCK.get(name, ())]
    return sorted(repr([row[number] for number in shown]) for row in found)


class Database:
    """A database that is put back before each run; the base of worlds whose state is its tables."""

    def __init__(self, folder: Path, words: Sequence[object]) -> None:
        self.folder = folder
        self.words = (*FLASK, *words)
        self.file = folder / "portal.sqlite"
        self.kept = Path(mkdtemp(dir=folder.parent)) / "kept"
        shutil.copytree(folder, self.kept)

    def reset(self) -> None:
        """The folder as it was."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    def state(self) -> str:
        """A digest of all tables."""
        return digest_of(self.file)

    def left_over(self) -> Sequence[str]:
        """Files that no undisturbed run leaves."""
        usual = {*(path.name for path in self.kept.iterdir()), "portal.sqlite-wal", "portal.sqlite-shm"}
        return sorted({path.name for path in self.folder.iterdir()} - usual)

    def confirmed(self, said: str) -> bool:
        """Whether the command told that it was done."""
        return "listings: " in said or "changes noted" in said


def first_state(folder: Path, schools: int) -> Flask:
    """A portal with schools and the feed of a first day, indexed."""
    folder.mkdir(parents=True)
    app = portal_in(folder)
    with app.app_context():
        flask_migrate.upgrade()
        add_towns()
        add_providers(*(f"school-{number}" for number in range(schools)))
        ingest_feed(write_feed(folder / "first.jsonl", list(records(19, schools))), TODAY)
        rebuild_index(folder / "index", lambda line: None)
    write_feed(folder / "second.jsonl", list(records(20, schools)))
    return app


def ingest_world(folder: Path, schools: int = SCHOOLS) -> Database:
    """A feed of the next day is about to be taken in."""
    close(first_state(folder, schools))
    return Database(folder, ("ingest-feed", folder / "second.jsonl"))


def changes_world(folder: Path, schools: int = SCHOOLS) -> Database:
    """The catalogue is about to be built, and what changed since is noted for readers of the open data."""
    app = first_state(folder, schools)
    with app.app_context():
        ingest_feed(folder / "second.jsonl", TODAY)
    close(app)
    return Database(folder, ("refresh-catalogue",))


class Index(Database):
    """An index that is behind the tables; its state is what a search reads from it."""

    def state(self) -> str:
        """Version and content of the index in use, as a search finds it; raises IndexUnreadable."""
        index = open_index(self.folder / "index")
        current = current_index(self.folder / "index")
        assert index is not None and current is not None
        found = [index.match(words).documents.tolist() for words in ("inburgering", "school 7", "oosterdam", "")]
        said = [
            index.version,
            index.keys,
            index.vocabulary,
            found,
            sorted(sums_of(self.folder / "index" / current.name)) != [],
        ]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]

    def left_over(self) -> Sequence[str]:
        """More than the index in use and the one before it, and drafts of pointers."""
        names = sorted(path.name for path in (self.folder / "index").iterdir())
        folders = [name for name in names if name.startswith("index-")]
        return [*folders[:-2], *(name for name in names if name not in ("current", "lock", *folders))]

    def confirmed(self, said: str) -> bool:
        """Whether the command told that it was done."""
        return "can be found by words" in said


def index_world(folder: Path, schools: int = SCHOOLS) -> Index:
    """The tables have gone on since the index was built."""
    app = first_state(folder, schools)
    with app.app_context():
        ingest_feed(folder / "second.jsonl", TODAY)
    close(app)
    return Index(folder, ("rebuild-index",))


class Old(Database):
    """A database of an earlier version of the tables."""

    def confirmed(self, said: str) -> bool:
        """Migrations say nothing at their end."""
        return False


def old_world(folder: Path, filled: Path, revision: str) -> Old:
    """The rows of a full database as an earlier version of the tables keeps them."""
    folder.mkdir(parents=True)
    shutil.copy(filled, folder / "portal.sqlite")
    app = portal_in(folder)
    with app.app_context():
        flask_migrate.downgrade(revision=revision)
    close(app)
    return Old(folder, ("db", "upgrade"))
