"""Runs PostgreSQL's own programs; no password stands in a command line, and none of them is left behind."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from psycopg.conninfo import make_conninfo
from sqlalchemy.engine import URL

from portal.operations.dump_database import DumpFault

DEBIAN = Path("/usr/lib/postgresql")
FAULT = re.compile(r"\b(error|fatal):", re.IGNORECASE)


def address_of(database: URL) -> str:
    """The address as PostgreSQL's programs read it, without the password."""
    parts = {"host": database.host, "port": database.port, "user": database.username, "dbname": database.database}
    said = {name: value for name, value in {**parts, **database.query}.items() if isinstance(value, str | int)}
    return make_conninfo("", **said)


def program(name: str, version: int | None = None) -> str:
    """The one of this version, else the newest on this machine: later ones read what earlier ones wrote.

    Raises DumpFault where there is none.
    """
    found = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: float(path.parents[1].name))
    wanted = [path for path in found if path.parents[1].name == str(version)]
    path = str((wanted or found)[-1]) if found else shutil.which(name)
    if path is None:
        raise DumpFault(f"{name} is not on this machine (Debian: apt install postgresql-client)")
    return path


@contextmanager
def running(path: str, *told: str, database: URL | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A program that is fed or read meanwhile, and that ended well when the block has; raises DumpFault.

    Where the block breaks off it is killed. The password goes by its environment, which nobody else can read, and what
    it says into a file, where it never waits for a reader.
    """
    password = {"PGPASSWORD": database.password} if database is not None and database.password else {}
    address = ("--no-password", f"--dbname={address_of(database)}") if database is not None else ()
    environment = {**os.environ, "LC_MESSAGES": "C", "PGCONNECT_TIMEOUT": "10", **password}
    pipe, command = subprocess.PIPE, [path, *told, *address]
    with TemporaryFile() as said:
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=said, env=environment)
        try:
            yield process
            process.communicate()
        except BaseException:
            process.kill()
            process.communicate()
            raise
        if process.returncode:
            raise DumpFault(words_in(said) or f"PostgreSQL's program ended with {process.returncode}")


def words_in(said: IO[bytes]) -> str:
    """What went wrong, in the program's own words, which hold no password; nothing where it said nothing."""
    said.seek(0)
    lines = said.read().decode(errors="replace").strip().splitlines()
    return next((line for line in lines if FAULT.search(line)), lines[0] if lines else "")
