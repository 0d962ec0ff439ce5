"""People who write while the server is killed: what they sent, what was confirmed, and what stands there."""

import http.client
from collections import defaultdict
from dataclasses import dataclass, field
from urllib.parse import urlencode

import flask_migrate
from flask import Flask
from sqlalchemy import select

from portal.domain.rubric import Area
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.operations.begin_assessment import begin_assessment
from portal.web.staff_clock import now
from portal.web.staff_cookie import NAME
from tests.make import TODAY, add_providers, add_towns
from tests.portal.staff import browser_of, make_actor

Marks = dict[int, list[str]]


@dataclass
class Writing:
    """Drafts by their numbers, each with the marks that were sent into it and those that were confirmed."""

    cookie: str
    numbers: list[int]
    sent: Marks = field(default_factory=lambda: defaultdict(list))
    confirmed: Marks = field(default_factory=lambda: defaultdict(list))

    def faults(self, app: Flask) -> list[str]:
        """What is half there, or lost after it was confirmed."""
        return [words for number in self.numbers for words in self.faults_of(app, number)]

    def faults_of(self, app: Flask, number: int) -> list[str]:
        """The same of one draft."""
        _, marks = kept(app, number)
        if len(marks) > 1:
            return [f"draft {number} is half written"]
        newest = self.confirmed[number][-1:]
        if newest and (not marks or self.sent[number].index(marks.pop()) < self.sent[number].index(newest[0])):
            return [f"draft {number} lost what was confirmed"]
        return []


def begin_writing(app: Flask, drafts: int) -> Writing:
    """Drafts of several schools, and the cookie of who writes them."""
    with app.app_context():
        flask_migrate.upgrade()
        add_towns()
        slugs = [f"school-{number}" for number in range(drafts)]
        add_providers(*slugs)
        actor = make_actor("rater")
        numbers = [begin_assessment(actor, slug, "2026Q3", TODAY, now()) for slug in slugs]
    cookie = browser_of(app, actor).get_cookie(NAME)
    assert cookie is not None
    return Writing(f"{NAME}={cookie.value}", numbers)


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


def write_once(app: Flask, port: int, number: int, writing: Writing) -> int:
    """One form into one draft, in the version that the tables hold; gives the answer's status."""
    version, _ = kept(app, number)
    mark = f"mark-{len(writing.sent[number])}"
    writing.sent[number].append(mark)
    status = post(port, writing.cookie, number, version, mark)
    if status == 303:
        writing.confirmed[number].append(mark)
    return status


def write_until_it_is_gone(app: Flask, port: int, number: int, writing: Writing) -> None:
    """One form after the other into one draft."""
    while status := write_once(app, port, number, writing):
        assert status == 303
