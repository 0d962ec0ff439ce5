"""A PostgreSQL database into a file and back, by PostgreSQL's own programs; no password stands in a command line."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, LiteralString

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo
from sqlalchemy.engine import URL

from portal.operations.dump_database import Contents, DumpFault

DEBIAN = Path("/usr/lib/postgresql")
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
COPY = re.compile(r'COPY public\."?(\w+)"? \((.*)\) FROM stdin;\n')
WITHOUT_OWNERS = ("--no-owner", "--no-privileges")
# All that migrations made goes in the transaction that puts the backup in its place; what extensions brought stays.
EMPTY = """SET lock_timeout = '60s';
SET client_min_messages = warning;
DO $$ DECLARE gone record; BEGIN
    FOR gone IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
    LOOP EXECUTE format('DROP TABLE public.%I CASCADE', gone.tablename); END LOOP;
    FOR gone IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    LOOP EXECUTE format('DROP ROUTINE %s CASCADE', gone.name); END LOOP;
END $$;
"""


class PostgresDump:
    """pg_dump's own format: readers and writers go on, and what comes out is one moment's state."""

    def take(self, database: URL, file: Path) -> None:
        """As said above."""
        finish(started("pg_dump", *WITHOUT_OWNERS, "--format=custom", f"--file={file}", database=database))

    def put_back(self, file: Path, database: URL) -> None:
        """As said above, for everybody in one step; raises DumpFault, and then all is as it was."""
        told = ("--no-psqlrc", "--quiet", "--output=/dev/null", "--set=ON_ERROR_STOP=1", "--single-transaction")
        target = started("psql", *told, database=database)
        try:
            with as_script(file) as script:
                write(target, EMPTY.encode())
                for line in script:
                    write(target, line)
        except DumpFault:
            # psql would keep what it has read when its input ends.
            target.kill()
            target.communicate()
            raise
        except BrokenPipeError:
            finish(target)
        finish(target)

    def look_into(self, file: Path) -> Contents:
        """As said above: every row is read."""
        with as_script(file) as script:
            return contents_of(line.decode() for line in script)

    def look_at(self, database: URL) -> Contents:
        """As said above."""
        try:
            with psycopg.connect(address_of(database), password=database.password) as there:
                return contents(there)
        except psycopg.Error as error:
            raise DumpFault(f"the database cannot be read ({type(error).__name__})") from error


def address_of(database: URL) -> str:
    """The address as PostgreSQL's programs read it, without the password."""
    parts = {"host": database.host, "port": database.port, "user": database.username, "dbname": database.database}
    said = {name: value for name, value in {**parts, **database.query}.items() if isinstance(value, str | int)}
    return make_conninfo("", **said)


def program(name: str) -> str:
    """The newest one on this machine, as a dump can be read by later ones alone; raises DumpFault."""
    found = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: float(path.parents[1].name))
    path = str(found[-1]) if found else shutil.which(name)
    if path is None:
        raise DumpFault(f"{name} is not on this machine (Debian: apt install postgresql-client)")
    return path


def started(name: str, *told: str, database: URL | None = None) -> subprocess.Popen[bytes]:
    """One of PostgreSQL's programs; the password goes by its environment, which nobody else can read."""
    password = {"PGPASSWORD": database.password} if database is not None and database.password else {}
    address = ("--no-password", f"--dbname={address_of(database)}") if database is not None else ()
    pipe = subprocess.PIPE
    environment = {**os.environ, "LC_MESSAGES": "C", "PGCONNECT_TIMEOUT": "10", **password}
    return subprocess.Popen([program(name), *told, *address], stdin=pipe, stdout=pipe, stderr=pipe, env=environment)


def finish(process: subprocess.Popen[bytes]) -> None:
    """Wait for its end; raises DumpFault with its own words, which hold no password."""
    said = process.communicate()[1].decode(errors="replace").strip()
    if process.returncode:
        raise DumpFault(said.splitlines()[0] if said else f"PostgreSQL's program ended with {process.returncode}")


def write(process: subprocess.Popen[bytes], line: bytes) -> None:
    """Give it a line of its input."""
    assert process.stdin is not None
    process.stdin.write(line)


@contextmanager
def as_script(file: Path) -> Iterator[IO[bytes]]:
    """The lines of SQL that a dump stands for; raises DumpFault where it is damaged."""
    process = started("pg_restore", *WITHOUT_OWNERS, "--file=-", str(file))
    assert process.stdout is not None
    try:
        yield process.stdout
    except BaseException:
        process.kill()
        process.communicate()
        raise
    finish(process)


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
