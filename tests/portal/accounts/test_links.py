"""Links in letters and on the terminal: nobody decides by a host name where they lead; nobody gets a known password."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from portal.demo.accounts import DOMAIN
from portal.extensions import db
from portal.models.account import Account, Invitation
from portal.models.provider import Provider
from portal.models.rating import Rating
from tests.make import TODAY, add_providers
from tests.portal.accounts.people import PASSWORD, accepted, letters


@pytest.mark.parametrize(
    ("public", "host", "expected"),
    [
        (None, "http://127.0.0.1:8123", "http://127.0.0.1:8123/"),
        (None, "http://evil.example", "http://127.0.0.1:8000/"),
        ("https://taalschoolkiezer.example/", "http://evil.example", "https://taalschoolkiezer.example/"),
        ("https://taalschoolkiezer.example", "http://127.0.0.1:8123", "https://taalschoolkiezer.example/"),
    ],
)
def test_a_link_for_a_password_leads_to_our_own_address(
    office: Flask, public: str | None, host: str, expected: str
) -> None:
    accepted(office)
    office.config["PUBLIC_ADDRESS"] = public
    office.test_client().post("/nl/account/password", data={"email": "anna@oosterdam.example"}, base_url=host)
    links = re.findall(r"https?://\S+", letters(office)[-1][1])
    assert len(links) == 1 and links[0].startswith(f"{expected}nl/account/password/")


def test_the_first_maintainer_is_invited_on_the_terminal(office: Flask, runner: FlaskCliRunner) -> None:
    said = runner.invoke(args=["invite-maintainer", "Eva@Site.example", "--language", "en"]).output.strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:8000/en/account/invitation/\S{32}", said)
    path = said.removeprefix("http://127.0.0.1:8000")
    typed = {"password": PASSWORD, "again": PASSWORD}
    assert office.test_client().post(path, data=typed).status_code == 303
    with office.app_context():
        row = db.session.query(Account).one()
        assert (row.email, row.role, row.municipality_code, row.language) == (
            "eva@site.example",
            "maintainer",
            None,
            "en",
        )
    again = runner.invoke(args=["invite-maintainer", "eva@site.example"])
    assert again.exit_code == 1 and "has an account already" in again.output


def test_what_is_no_address_is_told_on_the_terminal(office: Flask, runner: FlaskCliRunner) -> None:
    answer = runner.invoke(args=["invite-maintainer", "eva"])
    assert answer.exit_code == 1 and "is not an e-mail address" in answer.output


def test_made_up_people_are_invited_only_into_the_demonstration(office: Flask, runner: FlaskCliRunner) -> None:
    answer = runner.invoke(args=["demo-accounts"])
    assert answer.exit_code == 1 and "flask demo" in answer.output
    with office.app_context():
        add_providers("de-brug")
        provider = db.session.query(Provider).one()
        provider.demonstration = True
        areas = {"lessons": 4, "guidance": 5, "flexibility": 3, "intake": None}
        where = {"provider_id": provider.id, "municipality_code": "GM9002", "quarter": "2026Q2"}
        db.session.add(Rating(**where, **areas, contract=True, published_on=TODAY))
        db.session.commit()
    lines = runner.invoke(args=["demo-accounts"]).output.splitlines()
    assert [line.split()[0] for line in lines] == ["maintainer", "approver", "rater", "reader"]
    assert all(f"@{DOMAIN}" in line for line in lines) and "GM9002" in lines[1]
    path = "/" + lines[2].split("8000/")[1]
    assert office.test_client().post(path, data={"password": PASSWORD, "again": PASSWORD}).status_code == 303
    with office.app_context():
        assert db.session.query(Account).count() == 1


def test_made_up_people_go_with_the_demonstration(office: Flask, runner: FlaskCliRunner) -> None:
    test_made_up_people_are_invited_only_into_the_demonstration(office, runner)
    runner.invoke(args=["demo", "--remove"])
    with office.app_context():
        assert not db.session.query(Account).one().active
        assert db.session.query(Invitation).filter_by(used_at=None, revoked_at=None).count() == 0


def test_a_new_portal_has_no_account(office: Flask) -> None:
    with office.app_context():
        assert db.session.query(Account).count() == 0
