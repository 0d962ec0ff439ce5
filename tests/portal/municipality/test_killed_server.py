"""A server that is killed while forms come in: nothing half-written stands there, nothing confirmed is lost."""

import http.client
import os
import random
import signal
import threading
import time
from collections import defaultdict
from pathlib import Path
from urllib.parse import urlencode

import flask_migrate
import pytest
from flask import Flask
from sqlalchemy import select

from portal.domain.rubric import Area
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.operations.begin_assessment import begin_assessment
from portal.web.staff_clock import now
from portal.web.staff_cookie import NAME
from tests.conftest import close, portal_in
from tests.make import TODAY, add_providers, add_towns
from tests.portal.staff import browser_of, make_actor
from tests.serving import free_port, served_by_gunicorn

POSTS, DRAFTS, LONGEST_LIFE = 200, 4, 1.2
Marks = dict[int, list[str]]
# Processes that live for a second share what was loaded before.
FLAGS = ("--workers", "2", "--preload")
NO_TOKENS = {"TAALSCHOOLKIEZER_WTF_CSRF_ENABLED": "false"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the portal of this test keeps everything."""
    return tmp_path


def begun(app: Flask) -> tuple[list[int], str]:
    """Drafts of several schools, and the cookie of who writes them."""
    with app.app_context():
        flask_migrate.upgrade()
        add_towns()
        slugs = [f"school-{number}" for number in range(DRAFTS)]
        add_providers(*slugs)
        actor = make_actor("rater")
        numbers = [begin_assessment(actor, slug, "2026Q3", TODAY, now()) for slug in slugs]
    cookie = browser_of(app, actor).get_cookie(NAME)
    assert cookie is not None
    return numbers, f"{NAME}={cookie.value}"


def post(port: int, cookie: str, number: int, version: int, mark: str) -> int:
    """Send the whole form with one mark in all of its texts; gives the status, 0 where the server was gone."""
    fields = {f"evidence_{area}": f"{mark} {area}" for area in Area} | {"references": mark, "version": str(version)}
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("POST", f"/nl/municipality/ratings/{number}/write", urlencode(fields), headers)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()


def kept(app: Flask, number: int) -> tuple[int, set[str]]:
    """The version of a draft, and the marks that stand in it."""
    with app.app_context():
        row = db.session.scalars(select(Assessment).filter_by(id=number)).one()
        marks = {words.rpartition(" ")[0] for words in row.evidence.values()} | set(row.references)
        return row.version, marks


def write_until_it_is_gone(app: Flask, port: int, cookie: str, number: int, sent: Marks, confirmed: Marks) -> None:
    """One form after the other into one draft, each in the version that the tables hold."""
    while True:
        version, _ = kept(app, number)
        mark = f"mark-{len(sent[number])}"
        sent[number].append(mark)
        status = post(port, cookie, number, version, mark)
        if status == 0:
            return
        assert status == 303
        confirmed[number].append(mark)


def test_no_confirmed_form_is_lost_and_none_is_half_kept_when_the_server_is_killed(folder: Path) -> None:
    app = portal_in(folder)
    numbers, cookie = begun(app)
    chance, sent, confirmed, kills = random.Random(2026), Marks(), Marks(), 0
    sent, confirmed = defaultdict(list), defaultdict(list)
    while sum(map(len, sent.values())) < POSTS or kills < 5:
        port = free_port()
        with served_by_gunicorn(folder, port, FLAGS, NO_TOKENS) as process:
            writers = [
                threading.Thread(target=write_until_it_is_gone, args=(app, port, cookie, number, sent, confirmed))
                for number in numbers
            ]
            for writer in writers:
                writer.start()
            time.sleep(chance.uniform(0.2, LONGEST_LIFE))
            os.killpg(process.pid, signal.SIGKILL)
            for writer in writers:
                writer.join()
        kills += 1
        for number in numbers:
            _, marks = kept(app, number)
            assert len(marks) <= 1
            newest = confirmed[number][-1:]
            assert not newest or (marks and sent[number].index(marks.pop()) >= sent[number].index(newest[0]))
    assert sum(map(len, confirmed.values())) >= POSTS // 2
    close(app)
