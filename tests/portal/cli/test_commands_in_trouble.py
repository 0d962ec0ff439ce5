"""Commands that are killed, or meet a full disk or a database that is gone: a clear line, and nothing is half done.

`make bench-faults` kills two hundred times as here three times.
"""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import flask
import pytest

from portal.settings_files import CannotStart, kept_secret, read_file
from tests.bench.copies import Copies, Ended, copies_of
from tests.bench.kill_worlds import Database, Index, digest_of, ingest_world, settings_of
from tests.bench.killing import kill_often
from tests.databases import using

pytestmark = pytest.mark.long
KILLS, SCHOOLS = 3, 8


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all commands of this module find their portal."""
    return tmp_path_factory.mktemp("commands")


@pytest.fixture(scope="module")
def copies(base: Path) -> Iterator[Copies]:
    """`flask`, loaded once."""
    with copies_of("flask", base, settings_of(base / "world")) as found:
        yield found


@pytest.fixture(scope="module")
def first(base: Path) -> Database:
    """Tables of a first day in a file, which is looked into, and the feed of the next."""
    with using(postgresql=False):
        return ingest_world(base / "world", SCHOOLS)


@pytest.fixture
def world(first: Database) -> Database:
    """The same for each test."""
    first.reset()
    return first


def told(done: Ended, words: str) -> None:
    """It ended with 1 and one line that says so."""
    assert done.code == 1, done.said
    assert done.said.startswith("Error: ") and done.said.count("\n") == 1, done.said
    assert words in done.said and "Traceback" not in done.said


def test_a_killed_command_leaves_old_or_new_and_the_next_run_heals_it(world: Database, copies: Copies) -> None:
    tally = kill_often(world, copies, KILLS, random.Random(8), trials=1)
    assert (tally.faults, tally.kills) == ([], KILLS)


def test_a_killed_rebuild_leaves_a_whole_index_and_the_next_run_cleans_up(world: Database, copies: Copies) -> None:
    assert copies.run(world.words).code == 0
    index = Index(world.folder, ("rebuild-index",))
    tally = kill_often(index, copies, KILLS, random.Random(8), trials=1)
    assert (tally.faults, tally.kills) == ([], KILLS)


def test_a_feed_for_which_there_is_no_room_changes_nothing(world: Database, copies: Copies) -> None:
    before = world.state()
    told(copies.run(world.words, largest=20_000), "the disk")
    assert world.state() == before
    assert copies.run(world.words).code == 0 and world.state() != before


def test_an_index_for_which_there_is_no_room_leaves_the_one_in_use(world: Database, copies: Copies) -> None:
    before = sorted((world.folder / "index").rglob("*"))
    # What SQLite keeps beside the database is there already.
    with closing(sqlite3.connect(world.file)) as reader:
        reader.execute("SELECT count(*) FROM provider").fetchone()
        told(copies.run(("--app", "wsgi", "rebuild-index"), largest=300), "the disk is full")
    assert sorted((world.folder / "index").rglob("*")) == before


def test_a_database_that_is_gone_is_named_and_not_begun_anew(world: Database, copies: Copies) -> None:
    for one in world.folder.glob("portal.sqlite*"):
        one.unlink()
    told(copies.run(world.words), "the database cannot be opened. Look at SQLALCHEMY_DATABASE_URI")
    assert not world.file.exists()


def test_a_database_that_is_none_is_named(world: Database, copies: Copies) -> None:
    world.file.write_bytes(b"this is no database" * 500)
    for words in (world.words, ("--app", "wsgi", "db", "upgrade")):
        told(copies.run(words), "the database is damaged. Stop the portal")


def test_tables_of_another_version_are_named(world: Database, copies: Copies) -> None:
    with closing(sqlite3.connect(world.file)) as connection:
        connection.execute("DROP TABLE crawl_run")
    told(copies.run(world.words), "flask db upgrade")


def test_a_locked_database_is_named(world: Database, copies: Copies) -> None:
    before = digest_of(world.file)
    with closing(sqlite3.connect(world.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        told(copies.run(world.words), "another process is writing into the database")
    assert digest_of(world.file) == before


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("SECRET_KEY = 'hush'\nOIDC_ISSUERS = [\n", "cannot be used (SyntaxError, line 2)"),
        ("TODAY = hush", "cannot be used (NameError)"),
        ("A = 'hush'\x00", "cannot be used ("),
        ("\udcff = 'hush'", "cannot be used ("),
    ],
)
def test_half_a_settings_file_is_told_in_a_line_without_its_words(
    tmp_path: Path, content: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config.py").write_text(content, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(CannotStart) as caught:
        read_file(flask.Flask("x"), tmp_path / "config.py")
    said = capsys.readouterr().err
    assert caught.value.code == 3 and said.count("\n") == 1
    assert says in said and "hush" not in said


@pytest.mark.parametrize("content", [b"", b"\n", b"\x00" * 43, b"\xff\xfe"])
def test_a_damaged_key_is_not_replaced_in_silence(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret_key").write_bytes(content)
    with pytest.raises(CannotStart):
        kept_secret(tmp_path / "secret_key")
    assert "Put the key back that you kept elsewhere" in capsys.readouterr().err
    assert (tmp_path / "secret_key").read_bytes() == content
