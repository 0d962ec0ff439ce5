"""A PostgreSQL database into a file and back, by PostgreSQL's own programs."""

import re
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, LiteralString

import psycopg
from psycopg import sql
from sqlalchemy.engine import URL

from portal.operations.dump_database import Contents, DumpFault
from portal.operations.run_postgresql import address_of, program, running

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
SETTINGS = "SELECT name FROM pg_settings"
COPY = re.compile(r'COPY public\."?(\w+)"? \((.*)\) FROM stdin;\n')
SETTING = re.compile(rb"SET (\w+) = .*;\n")
WITHOUT_OWNERS = ("--no-owner", "--no-privileges")
# All that migrations made goes in the transaction that puts the backup in its place; what extensions brought stays.
BEGIN = b"""BEGIN;
SET lock_timeout = '60s';
SET client_min_messages = warning;
DO $$ DECLARE gone record; BEGIN
    FOR gone IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
    LOOP EXECUTE format('DROP TABLE public.%I CASCADE', gone.tablename); END LOOP;
    FOR gone IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    LOOP EXECUTE format('DROP ROUTINE %s CASCADE', gone.name); END LOOP;
END $$;
"""
COMMIT = b"COMMIT;\n"


class PostgresDump:
    """pg_dump's own format: readers and writers go on, and what comes out is one moment's state."""

    def take(self, database: URL, file: Path) -> None:
        """As said above."""
        told = (*WITHOUT_OWNERS, "--format=custom", f"--file={file}")
        with running(program("pg_dump", version_of(database)), *told, database=database):
            pass

    def put_back(self, file: Path, database: URL) -> None:
        """As said above, for everybody in one step; raises DumpFault, and then all is as it was.

        psql is told to commit when the whole script has come: an end before that, also of this process, undoes all.
        """
        with connected(database) as there:
            known = {name for (name,) in there.execute(SETTINGS)}
        told = ("--no-psqlrc", "--quiet", "--output=/dev/null", "--set=ON_ERROR_STOP=1")
        with running(program("psql"), *told, database=database) as target, suppress(BrokenPipeError):
            assert target.stdin is not None
            target.stdin.write(BEGIN)
            with as_script(file) as script:
                target.stdin.writelines(accepted(script, known))
            target.stdin.write(COMMIT)

    def look_into(self, file: Path) -> Contents:
        """As said above: every row is read."""
        with as_script(file) as script:
            return contents_of(line.decode() for line in script)

    def look_at(self, database: URL) -> Contents:
        """As said above."""
        with connected(database) as there:
            return contents(there)


@contextmanager
def connected(database: URL) -> Iterator[psycopg.Connection]:
    """To read in it; raises DumpFault."""
    try:
        with psycopg.connect(address_of(database), password=database.password, connect_timeout=10) as there:
            yield there
    except psycopg.Error as error:
        raise DumpFault(f"the database cannot be read ({type(error).__name__})") from error


def version_of(database: URL) -> int | None:
    """Of its server; None where it does not answer, which PostgreSQL's program then says better."""
    with suppress(DumpFault), connected(database) as there:
        return there.info.server_version // 10_000
    return None


@contextmanager
def as_script(file: Path) -> Iterator[IO[bytes]]:
    """The lines of SQL that a dump stands for; raises DumpFault where it is damaged."""
    with running(program("pg_restore"), *WITHOUT_OWNERS, "--file=-", str(file)) as process:
        assert process.stdout is not None
        yield process.stdout


def accepted(script: Iterator[bytes], known: Set[str]) -> Iterator[bytes]:
    """The script without the settings in its head that a server of an earlier version does not know."""
    for line in script:
        setting = SETTING.fullmatch(line)
        if setting is None or setting[1].decode() in known:
            yield line
        if line.startswith(b"CREATE "):
            break
    yield from script


def contents_of(script: Iterable[str]) -> Contents:
    """Revision, data version and rows of a script."""
    rows: dict[str, int] = {}
    last: dict[str, dict[str, str]] = {}
    table, columns = "", list[str]()
    for line in script:
        if not table and (begun := COPY.fullmatch(line)):
            table, columns = begun[1], begun[2].split(", ")
            rows[table] = 0
        elif table and line == "\\.\n":
            table = ""
        elif table:
            rows[table] += 1
            last[table] = dict(zip(columns, line.rstrip("\n").split("\t"), strict=True))
    rows.pop("alembic_version", None)
    revision = last.get("alembic_version", {}).get("version_num")
    return Contents(revision, int(last.get("data_version", {}).get("number", 0)), rows)


def contents(there: psycopg.Connection) -> Contents:
    """The same of a database."""
    counted = {name: number(there, name, "count(*)") or 0 for (name,) in there.execute(TABLES).fetchall()}
    known = counted.pop("alembic_version", 0)
    revision = there.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    version = number(there, "data_version", "max(number)") if "data_version" in counted else None
    return Contents(revision[0] if revision else None, version or 0, counted)


def number(there: psycopg.Connection, table: str, what: LiteralString) -> int | None:
    """One number about a table."""
    query = sql.SQL("SELECT {} FROM {}").format(sql.SQL(what), sql.Identifier(table))
    found = there.execute(query).fetchone()
    return found[0] if found else None
