"""A database file on a disk that is full is read as it stands; once it can be written again, it is."""

from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import OperationalError

import portal.extensions  # noqa: F401 (has the rules kept)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A file with a table."""
    (tmp_path / "a.sqlite").touch()
    engine = create_engine(f"sqlite:///{tmp_path / 'a.sqlite'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE word (word text)"))
    engine.dispose()
    yield engine
    engine.dispose()


def write(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO word VALUES ('a')"))


def count(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM word")).scalar_one())


def test_a_settled_file_is_read_and_is_written_when_it_no_longer_is(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as settled:
        settled.setattr("portal.sqlite_file.is_settled", lambda file: True)
        assert count(engine) == 0
        with pytest.raises(OperationalError, match="readonly"):
            write(engine)
    write(engine)
    assert count(engine) == 1


def test_what_was_opened_as_settled_is_known_also_where_the_disk_had_room_a_moment_later(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = chain([True], repeat(False))
    monkeypatch.setattr("portal.sqlite_file.is_settled", lambda file: next(answers))
    write(engine)
    assert count(engine) == 1
