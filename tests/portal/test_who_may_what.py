"""Every address of staff, schools and helpers with every role: a saved table of answers, all met.

The table (who_may_what.tsv) is made by `python -m tests.portal.test_who_may_what` and read by a person before it is
kept. `other` is an approver of another municipality; `nobody` is not signed in.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import flask_migrate
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from portal.domain.actor import Actor
from tests.conftest import close, portal_in
from tests.databases import FILE, copy_database
from tests.portal.staff import browser_of, make_actor
from tests.portal.staff_rows import ARGUMENTS, FORMS, add_reference, add_rows

pytestmark = pytest.mark.long
TABLE = Path(__file__).with_name("who_may_what.tsv")
ACTORS = ("nobody", "reader", "rater", "approver", "maintainer", "other")
ROOMS = ("municipality", "maintainer", "accounts", "security", "school", "volunteer")
SAFE = ("HEAD", "OPTIONS")


def rules_of(app: Flask) -> list[Rule]:
    """The addresses of all rooms that not everybody may enter."""
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint.split(".")[0] in ROOMS]
    return sorted(rules, key=lambda rule: (rule.rule, sorted(rule.methods or ())))


def filled(app: Flask, rule: Rule) -> str:
    """The address with its gaps filled by what belongs to the first municipality."""
    with app.test_request_context():
        values = {name: ARGUMENTS[name] for name in rule.arguments}
        return str(app.url_map.bind("localhost").build(rule.endpoint, values))


def browsers(app: Flask, folder: Path) -> dict[str, FlaskClient]:
    """One browser for each kind of person."""
    with app.app_context():
        add_reference(folder)
        people: dict[str, Actor] = {role: make_actor(role) for role in ACTORS[1:5]}
        people["other"] = make_actor("approver", "GM9002")
        add_rows(people)
    return {"nobody": app.test_client(), **{name: browser_of(app, actor) for name, actor in people.items()}}


def answers(app: Flask, folder: Path) -> Iterator[dict[str, str]]:
    """One row an address and method; before each request the tables are as they were."""
    people = browsers(app, folder)
    file, kept = folder / FILE, folder / "kept.sqlite"
    close(app)
    copy_database(file, kept)
    for rule in rules_of(app):
        address = filled(app, rule)
        for method in sorted(set(rule.methods or ()) - set(SAFE)):
            row = {"method": method, "address": rule.rule, "endpoint": rule.endpoint}
            for name, browser in people.items():
                close(app)
                copy_database(kept, file)
                row[name] = said(afresh(app, browser), method, address, FORMS.get(rule.endpoint))
            yield row


def afresh(app: Flask, browser: FlaskClient) -> FlaskClient:
    """The browser as it was when the person had just signed in."""
    copy = app.test_client()
    copy._cookies = dict(browser._cookies or {})
    return copy


def said(browser: FlaskClient, method: str, address: str, form: dict[str, str] | None) -> str:
    """The status, or that one has to sign in first."""
    answer = browser.open(address, method=method, data=form, headers={"Sec-Fetch-Site": "same-origin"})
    to_sign_in = answer.status_code == 302 and "/sign-in" in answer.headers["Location"]
    to_sign_in = to_sign_in or answer.status_code == 401
    return "sign in" if to_sign_in else str(answer.status_code)


def all_answers() -> list[dict[str, str]]:
    """The whole table, from a portal of its own."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        app = portal_in(folder)
        with app.app_context():
            flask_migrate.upgrade()
        return list(answers(app, folder))


@pytest.fixture(scope="module")
def seen() -> list[dict[str, str]]:
    """What the portal answers now."""
    return all_answers()


def saved() -> list[dict[str, str]]:
    """What it should answer."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_every_address_answers_every_role_as_the_table_says(seen: list[dict[str, str]]) -> None:
    assert seen == saved()


def test_nothing_of_a_municipality_opens_for_another_one(seen: list[dict[str, str]]) -> None:
    numbered = [row for row in seen if "/municipality/" in row["address"] and "<int:number>" in row["address"]]
    assert len(numbered) > 10
    assert [row for row in numbered if row["other"] not in ("403", "404")] == []


def test_nobody_comes_in_without_signing_in(seen: list[dict[str, str]]) -> None:
    rooms = [row for row in seen if row["endpoint"].startswith(("municipality.", "maintainer."))]
    assert len(rooms) > 50
    assert [row for row in rooms if row["nobody"] != "sign in"] == []


def test_no_role_meets_a_fault_of_ours(seen: list[dict[str, str]]) -> None:
    assert [row for row in seen if any(row[name].startswith("5") for name in ACTORS)] == []


if __name__ == "__main__":
    rows = all_answers()
    writer = csv.DictWriter(sys.stdout, list(rows[0]), delimiter="\t", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
