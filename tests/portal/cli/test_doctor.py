"""The doctor finds what is wrong with an installation and says what to do; what is right it leaves alone."""

import json
import os
import shutil
import socket
import string
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from types import SimpleNamespace

import pytest
from flask import Flask

from portal.domain.finding import Finding, State
from portal.domain.letter import Letter
from portal.extensions import db
from portal.models.mail import Mail
from portal.operations import examine_machine
from portal.operations.note_timer import note_timer
from portal.operations.queue_mail import queue_mail
from tests.databases import FILE, sqlite_alone

NOW = datetime.now(UTC)
TASKS = ("claims", "ratings", "links", "sign-ins", "old mail", "open data", "exports", "digests", "mail", "backup")


@pytest.fixture
def well(town_portal: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """An installation as it should be."""
    folder = tmp_path / "portal"
    if (folder / FILE).exists():
        (folder / FILE).chmod(0o600)
    town_portal.instance_path = str(folder)
    town_portal.config.update(
        PUBLIC_ADDRESS="https://portal.example",
        CONTACT="beheer@portal.nl",
        SECRET_KEY=string.ascii_letters,
        FORWARDED_HOPS=1,
        METRICS_TOKEN="key",
        OPERATOR="Gemeente Oosterdam",
        TODAY=None,
        WTF_CSRF_ENABLED=True,
        TESTING=False,
    )
    for name in ("SECRET_KEY", "METRICS_TOKEN"):
        monkeypatch.setenv(f"TAALSCHOOLKIEZER_{name}", "from here")
    monkeypatch.setattr(examine_machine, "compiled", lambda language: True)
    monkeypatch.setattr(examine_machine, "CONNECT_SECONDS", 1.0)
    # Neither what npm fetched nor the room on the disk of whoever tests.
    monkeypatch.setattr(examine_machine, "PORTAL", whole_program(tmp_path))
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=10**10))
    with town_portal.app_context():
        for task in TASKS:
            note_timer(task, NOW)
        db.session.execute(db.text("UPDATE crawl_run SET finished_at = :now"), {"now": NOW.replace(tzinfo=None)})
        db.session.commit()
    return town_portal


def whole_program(folder: Path) -> Path:
    """Where the files of pages lie, all of them."""
    static = folder / "program" / "static"
    (static / "vendor").mkdir(parents=True)
    for name in ("style.css", "vendor/design-system.css"):
        (static / name).touch()
    return static.parent


def findings(app: Flask) -> dict[str, list[str]]:
    """Part to state and words of what is not right; where a part has several faults, the words of all."""
    done = app.test_cli_runner().invoke(args=["doctor", "--json"])
    told = [one for one in json.loads(done.output) if one["state"] != "ok"]
    assert all(one["advice"] for one in told)
    assert done.exit_code == any(one["state"] == "fault" for one in told)
    parts = {part: list(all_of) for part, all_of in groupby(told, lambda one: one["part"])}
    # "fault" stands before "warning" in the alphabet too.
    return {
        part: [min(one["state"] for one in all_of), "; ".join(one["words"] for one in all_of)]
        for part, all_of in parts.items()
    }


def test_an_installation_as_it_should_be_has_only_no_mail_server(well: Flask) -> None:
    assert findings(well) == {
        "settings": ["warning", "MAIL_SERVER is not set, so letters stay in a folder"],
        "mail server": ["warning", "there is none: letters become files"],
    }


def test_it_speaks_to_people_too(well: Flask) -> None:
    shutil.rmtree(well.config["INDEX_DIR"])
    done = well.test_cli_runner().invoke(args=["doctor"])
    assert done.exit_code == 1
    assert "  FAULT    word index: there is none that can be read\n           -> flask rebuild-index" in done.output


def settings(**changes: object) -> Callable[[Flask], None]:
    return lambda app: app.config.update(changes)


def execute(statement: str) -> Callable[[Flask], None]:
    def change(app: Flask) -> None:
        with app.app_context(), db.engine.begin() as connection:
            connection.exec_driver_sql(statement)

    return change


def letter(given_up: bool) -> Callable[[Flask], None]:
    def change(app: Flask) -> None:
        with app.app_context():
            queue_mail(Letter("digest", "a@b.example", "nl", "-", "-"), NOW - timedelta(hours=2))
            db.session.flush()
            db.session.query(Mail).update({"given_up_at": NOW if given_up else None})
            db.session.commit()

    return change


def timer(task: str, ago: timedelta, words: str | None = None) -> Callable[[Flask], None]:
    def change(app: Flask) -> None:
        with app.app_context():
            note_timer(task, NOW - ago, words)

    return change


@pytest.mark.parametrize(
    ("change", "part", "state", "words"),
    [
        (settings(PUBLIC_ADDRESS=None), "settings", "warning", "PUBLIC_ADDRESS"),
        (settings(CONTACT="beheer@taalschoolkiezer.example"), "settings", "warning", "CONTACT"),
        (settings(SECRET_KEY="short"), "settings", "warning", "SECRET_KEY is missing or no key"),
        (settings(OPERATOR=None), "settings", "warning", "OPERATOR"),
        (settings(FORWARDED_HOPS=None), "settings", "warning", "FORWARDED_HOPS"),
        (settings(METRICS_TOKEN=None), "settings", "warning", "METRICS_TOKEN"),
        (settings(REDIS_URL="redis://127.0.0.1:1/0"), "redis", "fault", "it does not answer"),
        (settings(TODAY="2026-11-21"), "clock", "warning", "the day is fixed"),
        (settings(MAIL_OUTBOX="/etc/passwd/outbox"), "folders", "fault", "MAIL_OUTBOX"),
        (execute("UPDATE data_version SET number = 7"), "word index", "warning", "the data are at 7"),
        (execute("UPDATE alembic_version SET version_num = '0003'"), "database", "fault", "needs"),
        (execute("UPDATE crawl_run SET finished_at = '2026-01-02 00:00:00'"), "crawl", "warning", "2026-01-02"),
        (timer("mail", timedelta(hours=2)), "timer mail", "fault", "it last ran"),
        (timer("links", timedelta(), "OSError in a.py, line 3"), "timer links", "fault", "OSError in a.py"),
        (timer("backup", timedelta(days=2)), "timer backup", "fault", "it last ran"),
        (execute("DELETE FROM timer_run WHERE task = 'backup'"), "timer backup", "warning", "it never ran"),
        (timer("mail", timedelta(hours=-2)), "clock", "fault", "something ran at"),
        (letter(given_up=False), "letters", "fault", "1 of them for over an hour"),
        (letter(given_up=True), "letters", "warning", "1 were given up"),
    ],
)
def test_what_is_wrong_is_found(
    well: Flask, change: Callable[[Flask], None], part: str, state: str, words: str
) -> None:
    change(well)
    found = findings(well)
    assert found[part][0] == state and words in found[part][1]


def test_a_key_that_others_can_read_is_found(well: Flask) -> None:
    key = Path(well.instance_path) / "secret_key"
    key.write_text("key", encoding="utf-8")
    key.chmod(0o644)
    assert findings(well)["rights"] == ["warning", f"{key} can be read by other users"]


@pytest.mark.parametrize(("free", "state"), [(100, "fault"), (1000, "warning"), (5000, None)])
def test_a_disk_that_fills_is_found(well: Flask, monkeypatch: pytest.MonkeyPatch, free: int, state: str | None) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=free * 1024 * 1024))
    assert findings(well).get("disk", [None])[0] == state


def test_words_that_are_not_compiled_or_old_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examine_machine, "PORTAL", tmp_path)
    po = tmp_path / "translations" / "nl" / "LC_MESSAGES" / "messages.po"
    po.parent.mkdir(parents=True)
    assert not examine_machine.compiled("nl")
    po.touch()
    assert examine_machine.examine_words(["en", "nl"]).words == "not compiled: nl"
    po.with_suffix(".mo").touch()
    assert examine_machine.examine_words(["en", "nl"]).state == State.OK
    os.utime(po, (2e9, 2e9))
    assert not examine_machine.compiled("nl")


def test_a_mail_server_is_asked_whether_it_listens(well: Flask) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        well.config.update(MAIL_SERVER="127.0.0.1", MAIL_PORT=server.getsockname()[1])
        assert "mail server" not in findings(well)
    assert findings(well)["mail server"][0] == "fault"


def test_a_database_that_is_none_keeps_nothing_else_from_being_looked_at(well: Flask) -> None:
    sqlite_alone()
    file = Path(well.instance_path) / FILE
    with well.app_context():
        db.engine.dispose()
    for rest in file.parent.glob("portal.sqlite-*"):
        rest.unlink()
    file.write_bytes(b"none" * 1000)
    found = findings(well)
    assert found["database"] == ["fault", "cannot be reached (DatabaseError)"]
    assert found["catalogue"] == ["fault", "could not be looked at (DatabaseError)"]
    assert found["running"][0] == "fault" and found["mail server"][0] == "warning"


def test_a_finding_that_is_wrong_always_says_what_to_do() -> None:
    for state, advice in ((State.OK, "do"), (State.FAULT, ""), (State.WARNING, "")):
        with pytest.raises(ValueError, match="advice"):
            Finding("part", state, "words", advice)
