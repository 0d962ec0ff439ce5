"""A PostgreSQL server of the tests' own: in a folder of its own, reached by a socket in it, ended by its number."""

import os
import pwd
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

import psycopg

PROGRAMS = ("initdb", "postgres", "pg_dump", "pg_restore")
NAME = "portal"
# Nothing here outlives the tests, so that nothing need reach a disk.
CARELESS = ("fsync=off", "full_page_writes=off", "autovacuum=off", "max_connections=200")
PATIENCE_SECONDS = 60
# The server falls down when whoever started it closes its end of a pipe, or dies, however that happens.
WATCH = '"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server'


def programs() -> Path | None:
    """The folder of the newest PostgreSQL's programs on this machine, None where there is no whole one."""
    on_path = shutil.which("initdb")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: float(one.parent.name), reverse=True)
    folders = [*([Path(on_path).parent] if on_path else []), *debian]
    return next((one for one in folders if all((one / name).exists() for name in PROGRAMS)), None)


class Server:
    """A running server; whoever may enter its folder needs no password."""

    def __init__(self, programs: Path) -> None:
        """Starts it, as somebody who is not root; raises CalledProcessError, TimeoutError."""
        self.programs = programs
        self.folder = Path(mkdtemp(prefix="taalschoolkiezer-pg-"))
        self.user = somebody()
        if self.user:
            shutil.chown(self.folder, self.user, pwd.getpwnam(self.user).pw_gid)
        # In this order texts are not sorted by their bytes, as on a server that somebody set up for their language.
        self.run("initdb", "-D", "tables", "-U", NAME, "-A", "trust", "-E", "UTF8", "--no-sync", *in_dutch(programs))
        self.process = self.start()
        self.admin = self.connected()

    def run(self, program: str, *arguments: str) -> None:
        """One of PostgreSQL's programs, to its end."""
        command = [str(self.programs / program), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=self.folder, user=self.user)

    def start(self) -> subprocess.Popen[bytes]:
        """The server's process; its log stands in its folder."""
        options = ["listen_addresses=", f"unix_socket_directories={self.folder}", *CARELESS]
        command = [str(self.programs / "postgres"), "-D", "tables", *(word for one in options for word in ("-c", one))]
        watched = ["sh", "-c", WATCH, "sh", *command]
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                watched, stdin=subprocess.PIPE, stdout=log, stderr=log, cwd=self.folder, user=self.user
            )

    def connected(self) -> psycopg.Connection[tuple[object, ...]]:
        """A connection for making databases, once the server takes any."""
        before = time.monotonic()
        while True:
            try:
                return psycopg.connect(host=str(self.folder), user=NAME, dbname="postgres", autocommit=True)
            except psycopg.OperationalError:
                if time.monotonic() - before > PATIENCE_SECONDS or self.process.poll() is not None:
                    raise
                time.sleep(0.05)

    def address(self, database: str) -> str:
        """What the setting of a portal says to keep its tables there."""
        return f"postgresql://{NAME}@/{database}?host={self.folder}"

    def make(self, database: str, template: str | None = None) -> None:
        """A new database, empty or as another one is, which nobody may be using."""
        self.admin.execute(f'CREATE DATABASE "{database}" TEMPLATE "{template or "template0"}"')

    def cut_off(self, database: str) -> None:
        """End the connections to a database; this returns when they are gone."""
        query = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = %s"
        self.admin.execute(query, [database])

    def rename(self, database: str, name: str) -> None:
        """Another name for a database, whoever uses it."""
        self.cut_off(database)
        self.admin.execute(f'ALTER DATABASE "{database}" RENAME TO "{name}"')

    def inside(self, database: str) -> psycopg.Connection:
        """A connection to one database."""
        return psycopg.connect(host=str(self.folder), user=NAME, dbname=database)

    def drop(self, database: str) -> None:
        """No such database any more, whoever uses it."""
        self.admin.execute(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    def stop(self) -> None:
        """End it at once, and leave nothing."""
        self.halt()
        shutil.rmtree(self.folder)

    def halt(self) -> None:
        """Let it fall down; its tables stay."""
        self.admin.close()
        self.process.communicate()

    def resume(self) -> None:
        """Start it again over the tables that it had."""
        self.process = self.start()
        self.admin = self.connected()


def somebody() -> str | None:
    """As whom the server runs: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    known = {one.pw_name for one in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def in_dutch(programs: Path) -> Sequence[str]:
    """Words for initdb: the order of Dutch, where this PostgreSQL can be told so."""
    said = subprocess.run([str(programs / "initdb"), "--help"], check=True, capture_output=True, text=True).stdout
    icu = ("--locale-provider=icu", "--icu-locale=nl")
    return ("--locale=C.UTF-8", *(icu if "--icu-locale" in said else ()))
