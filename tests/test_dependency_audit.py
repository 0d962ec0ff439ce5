"""A known weakness in a library stops a change; a database that cannot be asked does not."""

import json
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from tests import dependency_audit
from tests.dependency_audit import ROOT, Judged, Package, from_package_lock, from_requirements, locked, main, open_ones
from tests.make import TODAY
from tests.processes import free_port

WEAK = Package("PyPI", "flask", "")


class Database(HTTPServer):
    """Knows one weakness, of Flask, in every version; `broken` answers something else."""

    asked: list[dict[str, Any]]
    broken = False


class Answering(BaseHTTPRequestHandler):
    server: Database

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output clean."""

    def do_POST(self) -> None:
        queries = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
        self.server.asked = queries
        weak = [{"vulns": [{"id": "GHSA-test"}]} if one["package"]["name"] == WEAK.name else {} for one in queries]
        body = b"{}" if self.server.broken else json.dumps({"results": weak}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def database() -> Iterator[Database]:
    with HTTPServer(("127.0.0.1", 0), Answering) as plain:
        plain.__class__ = Database
        threading.Thread(target=plain.serve_forever, args=(0.01,), daemon=True).start()
        yield plain  # type: ignore[misc]
        plain.shutdown()


def address(database: Database) -> str:
    return f"http://127.0.0.1:{database.server_address[1]}/"


def test_every_package_of_every_lock_is_asked_for(database: Database) -> None:
    main(address(database), TODAY)
    names = {(one["package"]["ecosystem"], one["package"]["name"]) for one in database.asked}
    assert {("PyPI", "flask"), ("PyPI", "scrapy"), ("PyPI", "pytest"), ("npm", "leaflet")} <= names
    assert len(database.asked) == len(locked(ROOT)) > 100
    assert all(one["version"][0].isdigit() for one in database.asked)


def test_a_known_weakness_is_named_and_fails(database: Database, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(address(database), TODAY) == 1
    assert "GHSA-test" in capsys.readouterr().out


@pytest.mark.parametrize(("until", "code"), [(TODAY, 0), (TODAY - timedelta(days=1), 1)])
def test_a_judgement_holds_until_its_day(
    database: Database, monkeypatch: pytest.MonkeyPatch, until: date, code: int
) -> None:
    monkeypatch.setattr(dependency_audit, "JUDGED", (Judged("GHSA-test", "not reached", until),))
    assert main(address(database), TODAY) == code


def test_what_cannot_be_asked_is_said_and_does_not_fail(database: Database, capsys: pytest.CaptureFixture[str]) -> None:
    database.broken = True
    assert main(address(database), TODAY) == main(f"http://127.0.0.1:{free_port()}/", TODAY) == 0
    assert capsys.readouterr().out.count("NOT checked") == 2


def test_locks_are_read_as_they_are_written() -> None:
    lock = 'a_b==1.2 \\\n    --hash=sha256:00\nc==3 ; python_version < "4" \\\n    # via a-b\n'
    assert list(from_requirements(lock)) == [Package("PyPI", "a-b", "1.2"), Package("PyPI", "c", "3")]
    npm = {"packages": {"": {"version": "0"}, "node_modules/@x/y": {"version": "1.0.0"}, "node_modules/z": {}}}
    assert list(from_package_lock(json.dumps(npm))) == [Package("npm", "@x/y", "1.0.0")]


def test_nothing_found_is_nothing_said() -> None:
    assert open_ones({}, (), TODAY) == []
