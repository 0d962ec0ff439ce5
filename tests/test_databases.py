"""The databases of tests: one is what another was when it was copied, and nothing is left behind."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.databases import FILE, address_in, copy_database, name_of, on_postgres, served_address_in, using
from tests.postgres import Server


@pytest.fixture
def server() -> Iterator[Server]:
    """The server of this process."""
    with using(postgresql=True):
        yield on_postgres().server


def write(folder: Path, word: str) -> None:
    """Add a word to the database of a folder."""
    with psycopg.connect(served_address_in(folder)) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS word (word text)")
        connection.execute("INSERT INTO word VALUES (%s)", [word])


def words(folder: Path) -> list[str]:
    """All words in it."""
    with psycopg.connect(served_address_in(folder)) as connection:
        return [word for (word,) in connection.execute("SELECT word FROM word ORDER BY word")]


@pytest.mark.usefixtures("server")
def test_a_copy_is_what_its_source_was_then_and_not_what_either_becomes(tmp_path: Path) -> None:
    source, early, late = (tmp_path / name for name in ("source", "early", "late"))
    write(source, "eerst")
    copy_database(source / FILE, early / FILE)
    write(source, "later")
    copy_database(source / FILE, late / FILE)
    write(early, "anders")
    assert (words(early), words(late), words(source)) == (["anders", "eerst"], ["eerst", "later"], ["eerst", "later"])
    copy_database(early / FILE, source / FILE)
    assert words(source) == ["anders", "eerst"]


def test_what_a_test_made_goes_with_it(server: Server, tmp_path: Path) -> None:
    write(tmp_path, "weg")
    on_postgres().remove_below(tmp_path)
    known = server.admin.execute("SELECT datname FROM pg_database WHERE datname = %s", [name_of(tmp_path / FILE)])
    assert known.fetchall() == []
    with pytest.raises(psycopg.errors.UndefinedTable):
        words(tmp_path)


def test_a_server_can_fall_down_and_come_back_with_its_tables(server: Server, tmp_path: Path) -> None:
    write(tmp_path, "blijft")
    address = address_in(tmp_path)
    server.halt()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)
    server.resume()
    assert words(tmp_path) == ["blijft"]
