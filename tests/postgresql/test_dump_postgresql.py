"""Backups by PostgreSQL's own programs: a restore that dies undoes all, and programs of other versions do no harm."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url
from sqlalchemy.engine import URL

from portal.operations import run_postgresql
from portal.operations.dump_database import DumpFault
from portal.operations.dump_postgresql import SETTINGS, PostgresDump, accepted, as_script, connected
from portal.operations.examine_server import examine_programs
from tests.databases import on_postgres, served_address_in

PATIENCE_SECONDS = 20
DUMP = PostgresDump()
# A restore by a process of its own, with the programs of a folder.
# Whoever tests in the background of a shell has interrupts switched off, for children too.
RESTORE = """
import signal
import sys
from pathlib import Path
from sqlalchemy import make_url
from portal.operations import run_postgresql
from portal.operations.dump_postgresql import PostgresDump

signal.signal(signal.SIGINT, signal.default_int_handler)
run_postgresql.DEBIAN = Path(sys.argv[1])
PostgresDump().put_back(Path(sys.argv[2]), make_url(sys.argv[3]))
"""


@dataclass(frozen=True)
class Shelf:
    """PostgreSQL's programs of one version, some of which a test puts another one in the place of."""

    folder: Path
    version: str = "99"

    def put(self, name: str, script: str) -> None:
        """A script of ours; `real` in it is the program whose place it takes."""
        program = self.folder / self.version / "bin" / name
        program.unlink(missing_ok=True)
        program.write_text(f"#!/bin/sh\nreal={on_postgres().server.programs / name}\n{script}\n", encoding="utf-8")
        program.chmod(0o755)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """The real programs, found under a later version."""
    shelf = Shelf(tmp_path / "programs")
    bin_folder = shelf.folder / shelf.version / "bin"
    bin_folder.mkdir(parents=True)
    for name in ("pg_dump", "pg_restore", "psql"):
        (bin_folder / name).symlink_to(on_postgres().server.programs / name)
    monkeypatch.setattr(run_postgresql, "DEBIAN", shelf.folder)
    return shelf


@pytest.fixture
def database(tmp_path: Path) -> URL:
    """Two tables, of which the second holds what can be a setting in SQL."""
    address = make_url(served_address_in(tmp_path))
    with psycopg.connect(served_address_in(tmp_path)) as there:
        there.execute("CREATE TABLE first (word text)")
        there.execute("INSERT INTO first SELECT 'oud' FROM generate_series(1, 40000)")
        there.execute("CREATE TABLE second (word text)")
        there.execute("INSERT INTO second VALUES ('SET transaction_timeout = 0;')")
    return address


@pytest.fixture
def kept(database: URL, tmp_path: Path) -> Path:
    """A dump of them; afterwards there is one word more."""
    file = tmp_path / "kept.dump"
    DUMP.take(database, file)
    add(database, "nieuw")
    return file


def add(database: URL, word: str) -> None:
    with psycopg.connect(database.render_as_string(hide_password=False)) as there:
        there.execute("INSERT INTO first VALUES (%s)", [word])


def words(database: URL) -> list[str]:
    """The different ones in both tables."""
    with psycopg.connect(database.render_as_string(hide_password=False)) as there:
        return [one for (one,) in there.execute("SELECT word FROM first UNION SELECT word FROM second ORDER BY 1")]


NOW = ["nieuw", "oud", "SET transaction_timeout = 0;"]
THEN = ["oud", "SET transaction_timeout = 0;"]


def until(reached: Callable[[], bool]) -> None:
    """Wait for it."""
    before = time.monotonic()
    while not reached():
        assert time.monotonic() - before < PATIENCE_SECONDS
        time.sleep(0.02)


@pytest.fixture
def stuck(shelf: Shelf, tmp_path: Path) -> Iterator[Path]:
    """A pg_restore that has given most of its script and does not go on; its number stands in this file."""
    number = tmp_path / "number"
    most = "sed '/^COPY public.second/,$d'"
    shelf.put("pg_restore", f'"$real" "$@" | {most}; echo $$ > {number}; exec sleep 60')
    yield number
    with suppress(ProcessLookupError):
        os.kill(int(number.read_text(encoding="utf-8")), signal.SIGKILL)


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_restore_that_is_killed_in_the_middle_leaves_all_as_it_was(
    database: URL, kept: Path, shelf: Shelf, stuck: Path, end: signal.Signals
) -> None:
    address = database.render_as_string(hide_password=False)
    command = [sys.executable, "-c", RESTORE, str(shelf.folder), str(kept), address]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as restoring:
        until(lambda: stuck.exists() and stuck.stat().st_size > 0 and has_dropped(database))
        restoring.send_signal(end)
        assert restoring.wait(PATIENCE_SECONDS) != 0
    until(lambda: not is_connected(database))
    assert sorted(words(database), key=str.lower) == NOW


PSQL = "FROM pg_stat_activity WHERE datname = %s AND application_name = 'psql'"


def is_connected(database: URL) -> bool:
    """Whether psql is at work there."""
    return bool(on_postgres().server.admin.execute(f"SELECT {PSQL}", [database.database]).fetchall())


def has_dropped(database: URL) -> bool:
    """Whether psql has come so far that nobody else sees the tables."""
    query = f"SELECT FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND pid IN (SELECT pid {PSQL})"
    return bool(on_postgres().server.admin.execute(query, [database.database]).fetchall())


def test_settings_of_later_programs_are_left_out_and_rows_that_look_like_them_are_not(
    database: URL, kept: Path, shelf: Shelf
) -> None:
    with as_script(kept) as script, connected(database) as there:
        known = {name for (name,) in there.execute(SETTINGS)}
        lines = list(script)
    assert list(accepted(iter(lines), known)) == lines and b"SET lock_timeout = 0;\n" in lines
    shelf.put("pg_restore", 'echo "SET of_the_future = 0;"; exec "$real" "$@"')
    DUMP.put_back(kept, database)
    assert sorted(words(database), key=str.lower) == THEN


def test_what_a_program_says_all_the_while_never_stops_it(database: URL, kept: Path, shelf: Shelf) -> None:
    shelf.put("pg_restore", 'head -c 300000 /dev/zero | tr "\\0" w >&2; exec "$real" "$@"')
    DUMP.put_back(kept, database)
    assert sorted(words(database), key=str.lower) == THEN


def test_a_script_that_the_server_refuses_changes_nothing_and_says_why(database: URL, kept: Path, shelf: Shelf) -> None:
    shelf.put("pg_restore", '"$real" "$@"; echo "NOTICE: by the way" >&2; echo "SELECT 1 / 0;"')
    with pytest.raises(DumpFault, match="division by zero"):
        DUMP.put_back(kept, database)
    assert sorted(words(database), key=str.lower) == NOW


def test_backups_are_taken_by_the_program_of_the_servers_version(shelf: Shelf) -> None:
    own = shelf.folder / "15" / "bin" / "pg_dump"
    own.parent.mkdir(parents=True)
    own.symlink_to(on_postgres().server.programs / "pg_dump")
    assert run_postgresql.program("pg_dump", 15) == str(own)
    for version in (14, None):
        assert run_postgresql.program("pg_dump", version) == str(shelf.folder / "99" / "bin" / "pg_dump")


@pytest.mark.parametrize(
    ("version", "words"), [("14.2", "older than the server"), ("15.3", "taken by"), ("17.0", "newer than the server")]
)
def test_the_doctor_compares_the_programs_with_the_server(shelf: Shelf, version: str, words: str) -> None:
    shelf.put("pg_dump", f'echo "pg_dump (PostgreSQL) {version}"')
    assert words in examine_programs(15).words
