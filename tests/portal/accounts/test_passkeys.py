"""Passkeys, with a device in software: made, used, refused where the owner was not recognised, never half a door."""

import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.extensions import db
from portal.models.account import Account, AuditEntry
from tests.portal.accounts.authenticator import Device, options_in
from tests.portal.accounts.people import accepted, enrolled, sign_in

ROOM = "/nl/municipality/"


def form_address(page: str) -> str:
    """Where the page's passkey form goes."""
    found = re.search(r'action="([^"]+)" data-passkey', page)
    assert found, page
    return found[1]


def make_passkey(browser: FlaskClient, device: Device, name: str = "mijn telefoon") -> Any:
    """Make a passkey of this name, and what the portal answers."""
    page = browser.post("/nl/account/passkeys", data={"name": name, "usage": "secondary"}).text
    return browser.post(form_address(page), data={"credential": device.create(options_in(page))})


def use_passkey(browser: FlaskClient, device: Device) -> Any:
    """Sign in with it, and what the portal answers."""
    page = browser.post("/nl/account/passkey").text
    return browser.post(form_address(page), data={"credential": device.get(options_in(page))})


def test_a_passkey_protects_an_account_and_opens_it_without_password(office: Flask) -> None:
    browser, device = accepted(office), Device()
    assert make_passkey(browser, device).location == "/nl/account/protected"
    assert browser.get(ROOM).status_code == 200
    fresh = office.test_client()
    assert use_passkey(fresh, device).location == "/nl/account/"
    assert fresh.get(ROOM).status_code == 200
    with office.app_context():
        assert db.session.query(AuditEntry).filter_by(action="passkey_made").one().after == {"name": "mijn telefoon"}
        assert db.session.query(AuditEntry).order_by(AuditEntry.id.desc()).first().after["via"] == "webauthn"  # type: ignore[union-attr,index]


def test_the_device_must_recognise_its_owner(office: Flask) -> None:
    browser, device = accepted(office), Device(verifies=False)
    make_passkey(browser, device)
    assert browser.get(ROOM).status_code == 302
    good = Device()
    make_passkey(browser, good)
    good.verifies = False
    fresh = office.test_client()
    use_passkey(fresh, good)
    assert fresh.get(ROOM).status_code == 302


def test_a_page_of_another_site_cannot_use_it(office: Flask) -> None:
    browser, device = accepted(office), Device()
    make_passkey(browser, device)
    device.origin = "http://localhost.evil.example"
    fresh = office.test_client()
    use_passkey(fresh, device)
    assert fresh.get(ROOM).status_code == 302


def test_an_answer_counts_for_its_own_question_alone(office: Flask) -> None:
    browser, device = accepted(office), Device()
    make_passkey(browser, device)
    first, second = (office.test_client().post("/nl/account/passkey").text for _ in range(2))
    fresh = office.test_client()
    fresh.post(form_address(second), data={"credential": device.get(options_in(first))})
    assert fresh.get(ROOM).status_code == 302


@pytest.mark.parametrize("credential", ["", "{}", "[]", "null", '{"id":1}', "x" * 10_000])
def test_what_is_no_answer_is_refused_in_words(office: Flask, credential: str) -> None:
    browser = office.test_client()
    page = browser.post("/en/account/passkey").text
    answer = browser.post(form_address(page), data={"credential": credential}, follow_redirects=True)
    assert answer.status_code == 200 and 'role="alert"' in answer.text
    assert browser.get(ROOM).status_code == 302


def test_a_password_alone_does_not_open_an_account_with_a_passkey_and_no_app(office: Flask) -> None:
    browser, device = accepted(office), Device()
    make_passkey(browser, device)
    fresh = office.test_client()
    assert "/en/account/recovery" in sign_in(fresh).location
    assert fresh.get(ROOM).status_code == 302
    assert fresh.post("/en/account/code", data={"code": "000000"}).status_code == 200
    assert fresh.get(ROOM).status_code == 302
    assert fresh.get("/en/account/app").status_code == 302


def test_with_a_recovery_code_the_password_opens_it(office: Flask) -> None:
    browser, device = accepted(office), Device()
    make_passkey(browser, device)
    page = browser.post("/nl/account/recovery-codes", data={"generate_new_codes": "1"}).text
    code = page.split("<li><code>")[1].split("<")[0]
    fresh = office.test_client()
    sign_in(fresh)
    assert fresh.post("/nl/account/recovery", data={"code": code}).status_code == 302
    assert fresh.get(ROOM).status_code == 200


def test_a_passkey_opens_an_account_whose_password_is_locked(office: Flask) -> None:
    """Nobody can keep somebody else out by guessing at their password."""
    browser, device = accepted(office), Device()
    make_passkey(browser, device)
    for _ in range(5):
        sign_in(office.test_client(), password="not the password")
    fresh = office.test_client()
    assert use_passkey(fresh, device).location == "/nl/account/"


def test_a_removed_passkey_opens_nothing(office: Flask) -> None:
    browser, _ = enrolled(office)
    device = Device()
    make_passkey(browser, device)
    assert browser.post("/nl/account/passkey-removed", data={"name": "mijn telefoon"}).status_code == 302
    use_passkey(office.test_client(), device)
    with office.app_context():
        assert db.session.query(Account).one().webauthn == []


def test_who_removes_the_last_protection_must_set_up_another_first(office: Flask) -> None:
    browser, device = accepted(office), Device()
    make_passkey(browser, device)
    browser.post("/nl/account/passkey-removed", data={"name": "mijn telefoon"})
    assert browser.get(ROOM).location == "/nl/account/protect"


def test_a_passkey_shows_once_more_who_it_is(office: Flask) -> None:
    browser, device = accepted(office), Device()
    make_passkey(browser, device)
    with browser.session_transaction(ROOM) as session:
        session["fs_paa"] -= 3600
        session.pop("fs_gexp", None)
    assert browser.get("/nl/account/e-mail").status_code == 302
    page = browser.post("/nl/account/passkey-again?next=/nl/account/e-mail").text
    answer = browser.post(form_address(page), data={"credential": device.get(options_in(page))})
    assert answer.location == "/nl/account/e-mail"
    assert browser.get("/nl/account/e-mail").status_code == 200


def test_somebody_elses_passkey_does_not_show_that_it_is_me(office: Flask) -> None:
    other, theirs = accepted(office, "bo@oosterdam.example"), Device()
    make_passkey(other, theirs)
    browser, device = accepted(office), Device()
    make_passkey(browser, device)
    with browser.session_transaction(ROOM) as session:
        session["fs_paa"] -= 3600
        session.pop("fs_gexp", None)
    page = browser.post("/nl/account/passkey-again").text
    browser.post(form_address(page), data={"credential": theirs.get(options_in(page))})
    assert browser.get("/nl/account/e-mail").status_code == 302


@pytest.mark.parametrize("name", ["", "  ", "<b>", "x" * 65])
def test_a_passkey_has_a_name_that_can_be_read(office: Flask, name: str) -> None:
    answer = accepted(office).post("/nl/account/passkeys", data={"name": name})
    assert answer.status_code == 200 and "data-passkey" not in answer.text and 'class="fault"' in answer.text
