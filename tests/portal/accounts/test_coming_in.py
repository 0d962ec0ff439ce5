"""From the letter to the first page of staff, and in again the next day."""

import pytest
from flask import Flask

from portal.domain.actor import Role
from portal.extensions import db
from portal.models.account import Account, AuditEntry, Invitation
from tests.portal.accounts.people import (
    PASSWORD,
    accepted,
    enrolled,
    forget_codes,
    invited,
    letters,
    link_in,
    sign_in,
    type_code,
)

ROOM = "/en/municipality/"


def test_an_invitation_becomes_an_account_that_must_be_protected_before_any_page_opens(office: Flask) -> None:
    browser = accepted(office)
    assert browser.get(ROOM).location == "/en/account/protect"
    assert browser.get("/en/account/me").location == "/en/account/protect"
    assert "Set up the app" in browser.get("/en/account/protect").text


def test_with_an_app_the_rooms_open_and_recovery_codes_are_shown_once(office: Flask) -> None:
    browser, _codes = enrolled(office)
    assert browser.get("/en/account/protected").location == "/en/account/recovery-codes"
    shown = browser.post("/en/account/recovery-codes", data={"generate_new_codes": "1"}).text
    assert shown.count("<li><code>") == 10
    assert "<li><code>" not in browser.get("/en/account/recovery-codes?show_codes=1").text
    assert browser.get(ROOM).status_code == 200


def test_password_and_code_open_the_door_and_a_password_alone_does_not(office: Flask) -> None:
    _, codes = enrolled(office)
    browser = office.test_client()
    answer = sign_in(browser)
    assert answer.status_code == 302 and "/en/account/code" in answer.location
    assert "/en/account/sign-in" in browser.get(ROOM).location
    assert type_code(browser, codes.generate().token).location == "/nl/account/"
    assert browser.get("/en/account/").location == ROOM
    assert browser.get(ROOM).status_code == 200


def test_a_code_of_the_app_counts_once(office: Flask) -> None:
    _, codes = enrolled(office)
    token = codes.generate().token
    first, second = office.test_client(), office.test_client()
    sign_in(first)
    assert type_code(first, token).status_code == 302
    sign_in(second)
    assert "used before" in type_code(second, token).text
    assert second.get(ROOM).status_code == 302


def test_a_recovery_code_counts_once_and_however_it_is_typed(office: Flask) -> None:
    browser, _ = enrolled(office)
    page = browser.post("/en/account/recovery-codes", data={"generate_new_codes": "1"}).text
    code = page.split("<li><code>")[1].split("<")[0]
    for status, expected in ((302, 200), (200, 302)):
        other = office.test_client()
        sign_in(other)
        assert other.post("/en/account/recovery", data={"code": f" {code.upper()} "}).status_code == status
        assert other.get(ROOM).status_code == expected


def test_the_link_of_an_invitation_works_once(office: Flask) -> None:
    code = invited(office)
    address, typed = f"/en/account/invitation/{code}", {"password": PASSWORD, "again": PASSWORD}
    assert office.test_client().post(address, data=typed).status_code == 303
    assert office.test_client().get(address).status_code == 404
    assert office.test_client().post(address, data=typed).status_code == 404
    with office.app_context():
        assert db.session.query(Account).count() == 1


@pytest.mark.parametrize("spoil", ["expires_at", "revoked_at", "used_at"])
def test_an_invitation_that_is_over_looks_like_none(office: Flask, spoil: str) -> None:
    code = invited(office)
    with office.app_context():
        row = db.session.query(Invitation).one()
        setattr(row, spoil, row.invited_at)
        db.session.commit()
    over, never = (office.test_client().get(f"/en/account/invitation/{one}") for one in (code, "x" * 32))
    assert over.status_code == never.status_code == 404
    assert over.text.replace(code, "") == never.text.replace("x" * 32, "")


def test_a_letter_leads_to_the_invitation_in_the_guests_language(office: Flask) -> None:
    invited(office, language="en")
    kind, text = letters(office)[-1]
    assert kind == "invitation"
    assert link_in(text).startswith("/en/account/invitation/")
    assert "anna@oosterdam.example" in office.test_client().get(link_in(text)).text


@pytest.mark.parametrize(
    ("password", "again", "fault"),
    [
        ("kort", "kort", "too short"),
        ("Welkom2026!!", "Welkom2026!!", "easy to guess"),
        ("anna zingt graag hoog", "anna zingt graag hoog", "Do not use your name"),
        ("vlinder trapt kaas", "vlinder trapt kaat", "not the same"),
        ("", "", "still missing"),
    ],
)
def test_a_bad_password_is_told_at_its_field(office: Flask, password: str, again: str, fault: str) -> None:
    address = f"/en/account/invitation/{invited(office)}"
    answer = office.test_client().post(address, data={"password": password, "again": again})
    assert answer.status_code == 400 and fault in answer.text
    assert not password or f'value="{password}"' not in answer.text


def test_a_password_is_the_same_however_the_keyboard_wrote_it(office: Flask) -> None:
    composed, apart = "zo\u00ebven vlak b\u00e9\u00e9ld dak", "zoe\u0308ven vlak be\u0301e\u0301ld dak"
    address = f"/en/account/invitation/{invited(office)}"
    assert office.test_client().post(address, data={"password": composed, "again": composed}).status_code == 303
    assert sign_in(office.test_client(), password=apart).status_code == 302


def test_passwords_are_kept_as_argon2_and_nothing_else_of_them(office: Flask) -> None:
    accepted(office)
    with office.app_context():
        row = db.session.query(Account).one()
        assert row.password is not None and row.password.startswith("$argon2id$")
        assert row.confirmed_at is not None


def test_whoever_signs_in_goes_on_where_they_wanted_to(office: Flask) -> None:
    _, codes = enrolled(office)
    browser = office.test_client()
    wanted = browser.get("/en/municipality/?quarter=2026Q3").location
    answer = browser.post(wanted, data={"email": "anna@oosterdam.example", "password": PASSWORD})
    code = browser.post(answer.location, data={"code": codes.generate().token})
    assert code.location == "/en/municipality/?quarter=2026Q3"


@pytest.mark.parametrize("next_", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_nobody_is_sent_to_another_site_after_signing_in(office: Flask, next_: str) -> None:
    _, codes = enrolled(office)
    browser = office.test_client()
    typed = {"email": "anna@oosterdam.example", "password": PASSWORD, "next": next_}
    browser.post("/en/account/sign-in", query_string={"next": next_}, data=typed)
    sign_in(browser)
    final = browser.post("/en/account/code", query_string={"next": next_}, data={"code": codes.generate().token})
    assert final.status_code == 302
    assert final.location[0] == "/" and final.location[1] not in "/\\"


def test_the_account_speaks_its_own_language_after_sign_in(office: Flask) -> None:
    _, codes = enrolled(office)
    with office.app_context():
        db.session.query(Account).one().language = "nl"
        db.session.commit()
    browser = office.test_client()
    sign_in(browser)
    assert type_code(browser, codes.generate().token).location == "/nl/account/"


def test_everything_that_happened_stands_in_the_log(office: Flask) -> None:
    browser, codes = enrolled(office, role=Role.APPROVER)
    browser.post("/en/account/sign-out")
    forget_codes(office)
    sign_in(browser)
    type_code(browser, codes.generate().token)
    with office.app_context():
        done = [row.action for row in db.session.query(AuditEntry).order_by(AuditEntry.id)]
    assert done == ["invited", "account_made", "signed_in", "app_set_up", "signed_out", "signed_in"]
    assert "set up an authenticator app" in browser.get("/en/account/audit").text
