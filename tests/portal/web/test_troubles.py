"""Database and disk that are gone, locked, full or read only: the site answers what it can, and loses no typed word."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import event, func, select, update
from werkzeug.test import TestResponse

from portal.extensions import db
from portal.models.account import StaffSession
from portal.models.fault_report import FaultReport
from portal.operations.begin_assessment import begin_assessment
from portal.web.current import READ_MODEL
from portal.web.staff_clock import now
from portal.web.typed import kept_fields
from tests.databases import sqlite_alone
from tests.make import TODAY
from tests.portal.staff import browser_of, make_actor

OWN = {"Sec-Fetch-Site": "same-origin"}
TYPED = {"about": "price", "text": "De prijs is 900. " * 29}
# What is read from memory alone.
GOES_ON = ("/nl/", "/ar/search?postcode=3011", "/nl/search?postcode=3011&words=inburgering", "/nl/provider/de-brug")


@pytest.fixture
def portal(town_portal: Flask) -> Flask:
    """A portal that has answered before, asks anew for each request, and does not wait for a lock."""
    read = town_portal.extensions["read_model"]
    read._seconds = 0.0
    assert town_portal.test_client().get("/nl/").status_code == 200
    return town_portal


def file_of(app: Flask) -> Path:
    """Where the database lies."""
    return Path(app.config["INDEX_DIR"]).with_name("portal.sqlite")


def away(app: Flask, kept: Path) -> None:
    """The database and what lies beside it, moved away while the portal holds it open."""
    sqlite_alone()
    kept.mkdir()
    for one in file_of(app).parent.glob("portal.sqlite*"):
        shutil.move(one, kept / one.name)


def back(app: Flask, kept: Path) -> None:
    """A copy of it, as from a backup: another file of the same name."""
    for one in kept.iterdir():
        shutil.copy(one, file_of(app).with_name(one.name))


def send(app: Flask, language: str = "nl") -> TestResponse:
    """A form of a newcomer."""
    return app.test_client().post(f"/{language}/provider/de-brug/not-true", data=TYPED, headers=OWN)


def reports(app: Flask) -> int:
    """How many were kept."""
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(FaultReport)) or 0


@contextmanager
def read_only(app: Flask) -> Iterator[None]:
    """SQLite's own refusal to write, for every connection."""
    sqlite_alone()

    def close(connection: sqlite3.Connection, *rest: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    with app.app_context():
        engine = db.engine
    event.listen(engine, "checkout", close)
    yield
    event.remove(engine, "checkout", close)
    engine.dispose()


@contextmanager
def locked(app: Flask) -> Iterator[None]:
    """Another process that writes and does not end; nobody waits for it here."""
    sqlite_alone()
    with app.app_context():
        engine = db.engine

    def hurry(connection: sqlite3.Connection, *rest: object) -> None:
        connection.execute("PRAGMA busy_timeout = 10")

    event.listen(engine, "checkout", hurry)
    other = sqlite3.connect(file_of(app), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()
    event.remove(engine, "checkout", hurry)
    engine.dispose()


@contextmanager
def full(app: Flask) -> Iterator[None]:
    """A database that may not grow by a page: SQLite's own "database or disk is full"."""
    sqlite_alone()
    with app.app_context():
        engine = db.engine

    def bound(connection: sqlite3.Connection, *rest: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")

    leave_small_pages(app)
    event.listen(engine, "checkout", bound)
    yield
    event.remove(engine, "checkout", bound)
    engine.dispose()


def leave_small_pages(app: Flask) -> None:
    """Into pages of half a kilobyte no form of ours fits: it needs new ones."""
    # While nobody looks for newer data.
    with app.extensions[READ_MODEL]._building, app.app_context():
        db.engine.dispose()
        with closing(sqlite3.connect(file_of(app), isolation_level=None)) as connection:
            for step in ("PRAGMA journal_mode = DELETE", "PRAGMA page_size = 512", "VACUUM"):
                connection.execute(step)


@contextmanager
def gone(app: Flask) -> Iterator[None]:
    """The file is moved away, and comes back as another one."""
    kept = file_of(app).parent / "kept"
    away(app, kept)
    yield
    assert not file_of(app).exists(), "an empty database was begun"
    back(app, kept)


Trouble = Callable[[Flask], AbstractContextManager[None]]
TROUBLES: tuple[Trouble, ...] = (gone, locked, read_only, full)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_pages_go_on_and_what_cannot_be_kept_is_shown_again_and_kept_afterwards(
    portal: Flask, trouble: Trouble
) -> None:
    with portal.app_context():
        actor = make_actor("rater")
        number = begin_assessment(actor, "de-brug", "2026Q3", TODAY, now())
    writer = browser_of(portal, actor)
    assert writer.get(f"/nl/municipality/ratings/{number}").status_code == 200
    with trouble(portal):
        pages_go_on(portal)
        for language, direction in (("nl", "ltr"), ("ar", "rtl")):
            form_is_shown_again(send(portal, language), language, direction)
        typed = {"evidence_lessons": "Een avond werk <b>.", "version": "1", "references": "x" * 3000}
        answer = writer.post(f"/nl/municipality/ratings/{number}/write", data=typed, headers=OWN)
        assert answer.status_code == 503
        assert 'name="evidence_lessons" value="Een avond werk &lt;b&gt;."' in answer.text
    assert reports(portal) == 0
    assert send(portal, "nl").status_code == 303
    with closing(sqlite3.connect(file_of(portal))) as there:
        assert there.execute("SELECT count(*) FROM fault_report").fetchone() == (1,)


def pages_go_on(app: Flask) -> None:
    """Pages that need no table."""
    for address in GOES_ON:
        answer = app.test_client().get(address)
        assert answer.status_code == 200, address
        assert "De Brug" in answer.text or address == "/nl/"


def form_is_shown_again(answer: TestResponse, language: str, direction: str) -> None:
    """503 in the language of the page, with what was typed and a button that sends it again."""
    assert answer.status_code == 503
    assert f'<html lang="{language}" dir="{direction}">' in answer.text
    assert f'name="text" value="{TYPED["text"]}"' in answer.text
    assert f'action="/{language}/provider/de-brug/not-true"' in answer.text
    assert answer.headers["Retry-After"] == "30" and answer.headers["Cache-Control"] == "no-store"
    assert "sqlite" not in answer.text.lower() and "Traceback" not in answer.text


def test_staff_read_on_where_nothing_can_be_written(portal: Flask) -> None:
    with portal.app_context():
        actor = make_actor("rater")
    reader = browser_of(portal, actor)
    with portal.app_context():
        db.session.execute(update(StaffSession).values(seen_at=now() - timedelta(minutes=5)))
        db.session.commit()
    with read_only(portal):
        assert reader.get("/nl/municipality/").status_code == 200


def test_another_sites_form_is_not_shown_again(app: Flask) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site"}
    with app.test_request_context("/nl/x", method="POST", data=TYPED, headers=foreign):
        assert kept_fields() == ([], False)


def test_a_newer_state_is_served_once_the_database_is_back(portal: Flask) -> None:
    with gone(portal):
        assert portal.test_client().get("/health/ready").status_code == 503
        assert portal.test_client().get("/nl/").status_code == 200
    assert portal.test_client().get("/health/ready").status_code == 200


def test_without_a_first_catalogue_every_page_says_so_in_its_language(town_portal: Flask) -> None:
    with gone(town_portal):
        answer = town_portal.test_client().get("/ar/search?postcode=3011")
        assert answer.status_code == 503 and '<html lang="ar" dir="rtl">' in answer.text
        told = town_portal.test_client().get("/api/v1/providers")
        assert (told.status_code, told.mimetype) == (503, "application/problem+json")
        assert town_portal.test_client().get("/health/live").status_code == 200
    assert town_portal.test_client().get("/ar/search?postcode=3011").status_code == 200


def test_a_secret_is_not_shown_again_but_a_postcode_is(app: Flask) -> None:
    with app.test_request_context(
        "/nl/x", method="POST", data={"postcode": "3011", "password": "hush", "code": "1"}, headers=OWN
    ):
        assert kept_fields() == ([("postcode", "3011")], False)
