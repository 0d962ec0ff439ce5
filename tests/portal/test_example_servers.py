"""The files for PostgreSQL and Redis in the operator's guide do what they say, on servers of the tests' own."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import flask_migrate
import psycopg
import pytest
from flask import Flask
from redis import Redis
from redis.exceptions import ConnectionError as NoRedis
from redis.exceptions import NoPermissionError
from sqlalchemy.exc import ProgrammingError

from portal.extensions import db
from portal.operations.ingest_feed import ingest_feed
from portal.operations.note_timer import note_timer
from portal.operations.watch_running import timers
from portal.web.counts import SharedCounts, counts_from
from tests.conftest import close, portal_in
from tests.make import TODAY, add_providers, add_towns, make_listing_record, moment, write_feed
from tests.nginx import make_certificate
from tests.postgres import NAME, Server, programs
from tests.processes import free_port
from tests.redis_server import needs_redis, running_redis

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "operations"
DATABASE = PAGES = "taalschoolkiezer"
OWNER = "taalschoolkiezer_owner"
FORBIDDEN = ("CREATE TABLE own (id integer)", "DROP TABLE provider", "UPDATE alembic_version SET version_num = 1")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A PostgreSQL on which the example's script was run, twice."""
    found = programs()
    if found is None or not (found / "psql").exists():
        pytest.skip("no PostgreSQL on this machine (Debian: apt install postgresql)")
    server = Server(found)
    try:
        for _ in range(2):
            run_script(server)
        yield server
    finally:
        server.stop()


def run_script(server: Server) -> None:
    """As the guide says, by who may do everything there."""
    command = [str(server.programs / "psql"), "-X", "-q", "-f", str(FOLDER / "postgresql.sql")]
    place = {"PGHOST": str(server.folder), "PGUSER": NAME, "PGDATABASE": "postgres"}
    done = subprocess.run(command, env={**os.environ, **place}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def address(server: Server, role: str) -> str:
    return f"postgresql://{role}@/{DATABASE}?host={server.folder}"


def told(server: Server, role: str, statement: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(host=str(server.folder), user=role, dbname=DATABASE) as connection:
        found = connection.execute(statement)
        return found.fetchall() if found.description else []


@contextmanager
def owned(server: Server, folder: Path) -> Iterator[Flask]:
    """The portal as the owner of its tables runs it at an update."""
    owner = portal_in(folder, SQLALCHEMY_DATABASE_URI=address(server, OWNER))
    with owner.app_context():
        flask_migrate.upgrade()
    yield owner
    close(owner)


def test_each_role_can_do_its_work_and_no_more(server: Server, tmp_path: Path) -> None:
    with owned(server, tmp_path):
        run_script(server)
    pages = portal_in(tmp_path, SQLALCHEMY_DATABASE_URI=address(server, PAGES), SEARCH_ENGINE="postgresql")
    with pages.app_context():
        add_towns()
        add_providers("de-brug")
        ingest_feed(write_feed(tmp_path / "feed.jsonl", [make_listing_record()]), TODAY)
        note_timer("mail", moment(21))
        assert timers()["mail"].succeeded_at == moment(21)
        # An update that has nothing to do is no matter of rights.
        flask_migrate.upgrade()
        for forbidden in FORBIDDEN:
            with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
                db.session.execute(db.text(forbidden))
            db.session.rollback()
    for command in (["rebuild-index"], ["rebuild-index"], ["backup", str(tmp_path / "a.backup")]):
        done = pages.test_cli_runner().invoke(args=command)
        assert done.exit_code == 0, done.output
    assert "De Brug" in pages.test_client().get("/nl/search?words=inburgering").text
    close(pages)
    # None waits to be sorted in, though this role could not have it done.
    assert told(server, OWNER, "SELECT gin_clean_pending_list('ix_search_document_terms')") == [(0,)]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        told(server, PAGES, "UPDATE audit_entry SET action = 'x'")


def test_a_restore_gives_rights_back_until_the_script_is_run_again(server: Server, tmp_path: Path) -> None:
    pages = portal_in(tmp_path, SQLALCHEMY_DATABASE_URI=address(server, PAGES))
    with owned(server, tmp_path) as owner:
        run_script(server)
        assert "may change what it should only read" not in said_by(pages, "doctor")
        file = str(tmp_path / "a.backup")
        said_by(owner, "backup", file)
        assert "Put back" in said_by(owner, "restore", file, "--replace")
        assert "may change what it should only read: alembic_version, audit_entry" in said_by(pages, "doctor")
        assert "may change what it should only read" not in said_by(owner, "doctor")
        run_script(server)
        assert "may change what it should only read" not in said_by(pages, "doctor")
    close(pages)


def said_by(app: Flask, *command: str) -> str:
    """What a command says."""
    return app.test_cli_runner().invoke(args=command).output


def test_nobody_else_comes_into_the_database(server: Server) -> None:
    server.admin.execute("CREATE ROLE stranger LOGIN")
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        told(server, "stranger", "SELECT 1")


def test_postgresql_reads_its_settings(server: Server) -> None:
    text = (FOLDER / "several" / "postgresql.conf").read_text(encoding="utf-8")
    file = server.folder / "example.conf"
    file.write_text(text, encoding="utf-8")
    file.chmod(0o644)
    for name, value in re.findall(r"^(\w+) = '?([^'#\n]+?)'?$", text, re.MULTILINE):
        command = [str(server.programs / "postgres"), "-D", "tables", "-c", f"config_file={file}", "-C", name]
        said = subprocess.run(command, cwd=server.folder, user=server.user, capture_output=True, text=True, check=False)
        assert (said.returncode, said.stderr) == (0, ""), name
        assert said.stdout.strip() or value == "", name


def test_postgresql_reads_who_may_come_in(server: Server) -> None:
    there = server.folder / "tables" / "pg_hba.conf"
    before = there.read_text(encoding="utf-8")
    there.write_text((FOLDER / "several" / "pg_hba.conf").read_text(encoding="utf-8"), encoding="utf-8")
    rules = server.admin.execute("SELECT type, user_name, error FROM pg_hba_file_rules").fetchall()
    there.write_text(before, encoding="utf-8")
    # This server has no certificate, and says so.
    assert {row[2] for row in rules} <= {None, "hostssl record cannot match because SSL is disabled"}
    assert len(rules) >= 5


@pytest.mark.skipif(not shutil.which("openssl"), reason="there is no openssl here")
@needs_redis
def test_redis_lets_the_portal_count_and_nothing_else_and_says_nothing_in_clear(tmp_path: Path) -> None:
    port = free_port()
    make_certificate(tmp_path)
    place = f"portal:change-this-password@127.0.0.1:{port}/0?ssl_ca_certs={tmp_path}/fullchain.pem"
    with running_redis(str(redis_settings(tmp_path, port))):
        with pytest.raises(NoRedis):
            Redis(port=port).ping()
        counts = counts_from(f"rediss://{place}", "a secret")
        assert isinstance(counts, SharedCounts)
        assert [counts.add("pages", "192.0.2.0/24", 1, 60) for _ in range(2)] == [1, 2]
        other = counts_from(f"rediss://{place}", "a secret")
        assert other.seen("pages", "192.0.2.0/24", 1, 60) == 2
        with Redis.from_url(f"rediss://{place}") as inside:
            for forbidden in ("FLUSHALL", "CONFIG GET *", "SET other 1", "KEYS *"):
                with pytest.raises(NoPermissionError):
                    inside.execute_command(*forbidden.split())


def redis_settings(folder: Path, port: int) -> Path:
    """The example's file with a port, a certificate and users that are the test's own."""
    users, file = folder / "users.acl", folder / "redis.conf"
    users.write_text((FOLDER / "several" / "users.acl").read_text(encoding="utf-8"), encoding="utf-8")
    text = (FOLDER / "several" / "redis.conf").read_text(encoding="utf-8")
    places = {
        "redis/users.acl": users,
        "redis/own.pem": folder / "fullchain.pem",
        "redis/own.key": folder / "privkey.pem",
    }
    for name, place in places.items():
        text = text.replace(f"/etc/{name}", str(place))
    text = re.sub(r"^tls-port .*$", f"tls-port {port}", text, flags=re.MULTILINE)
    file.write_text(re.sub(r"^(bind|port) .*$", "", text, flags=re.MULTILINE), encoding="utf-8")
    return file
