"""Changing what is one's own: password, address, app, language; and a forgotten password."""

import re

import pytest
from flask import Flask

from portal.domain.password_rules import PasswordFault, password_fault
from portal.extensions import db
from portal.models.account import Account, AuditEntry
from portal.operations.change_account import choose
from tests.portal.accounts.people import PASSWORD, enrolled, letters, link_in, now, sign_in, type_code
from tests.portal.staff import browser_of, make_actor

ROOM = "/nl/municipality/"
NEW = "de mier draagt glas"


def ask_for_link(office: Flask) -> str:
    """The link of a letter for a new password."""
    office.test_client().post("/nl/account/password", data={"email": "Anna@Oosterdam.example "})
    kind, text = letters(office)[-1]
    assert kind == "reset_password"
    return link_in(text)


def test_a_forgotten_password_is_replaced_by_a_link_that_works_once_and_ends_all_places(office: Flask) -> None:
    browser, codes = enrolled(office)
    link, typed = ask_for_link(office), {"password": NEW, "password_confirm": NEW}
    assert office.test_client().get(link).status_code == 200
    assert office.test_client().post(link, data=typed).location == "/nl/account/sign-in"
    assert browser.get(ROOM).status_code == 302
    assert office.test_client().post(link, data=typed).location == "/nl/account/password"
    assert sign_in(office.test_client()).status_code == 200
    again = office.test_client()
    sign_in(again, password=NEW)
    type_code(again, codes.generate().token)
    assert again.get(ROOM).status_code == 200
    assert letters(office)[-1][0] == "password_changed"


@pytest.mark.parametrize("token", ["x", "x" * 5000, "WyJhIl0.aaaa.bbbb", "..", "%00"])
def test_a_made_up_link_for_a_password_leads_to_the_form_for_a_letter(office: Flask, token: str) -> None:
    answer = office.test_client().get(f"/nl/account/password/{token}")
    assert answer.status_code in (302, 404)


def test_a_link_of_one_kind_is_no_link_of_another(office: Flask) -> None:
    enrolled(office)
    token = ask_for_link(office).rsplit("/", 1)[1]
    for other in ("e-mail", "invitation"):
        answer = office.test_client().get(f"/nl/account/{other}/{token}")
        assert answer.status_code in (302, 404)
    with office.app_context():
        assert db.session.query(Account).one().email == "anna@oosterdam.example"


def test_another_password_signs_out_all_other_places_but_this(office: Flask) -> None:
    browser, codes = enrolled(office)
    other = office.test_client()
    sign_in(other)
    type_code(other, codes.generate().token)
    typed = {"password": PASSWORD, "new_password": NEW, "new_password_confirm": NEW}
    assert browser.post("/nl/account/change-password", data=typed).location == "/nl/account/me"
    assert (browser.get(ROOM).status_code, other.get(ROOM).status_code) == (200, 302)


def test_a_new_password_needs_the_old_one_and_must_be_good(office: Flask) -> None:
    browser, _ = enrolled(office)
    for old, new, fault in (("wrong", NEW, "not your password"), (PASSWORD, "welkom welkom", "easy to guess")):
        typed = {"password": old, "new_password": new, "new_password_confirm": new}
        page = browser.post("/en/account/change-password", data=typed)
        assert page.status_code == 200 and fault in page.text


def test_a_new_address_holds_once_its_letter_was_answered(office: Flask) -> None:
    browser, _ = enrolled(office)
    browser.post("/nl/account/e-mail", data={"email": "anna@westerveen.example"})
    kind, text = letters(office)[-1]
    assert kind == "confirm_address"
    assert office.test_client().get(link_in(text)).status_code == 302
    with office.app_context():
        assert db.session.query(Account).one().email == "anna@westerveen.example"
        last = db.session.query(AuditEntry).order_by(AuditEntry.id.desc()).first()
        assert last is not None and last.action == "address_changed"
    assert letters(office)[-1][0] == "address_changed"
    office.test_client().get(link_in(text))
    with office.app_context():
        assert db.session.query(AuditEntry).filter_by(action="address_changed").count() == 1


def test_an_address_that_is_taken_is_answered_as_a_free_one(office: Flask) -> None:
    enrolled(office, "bo@oosterdam.example")
    browser, _ = enrolled(office)
    before = len(letters(office))
    taken = browser.post("/en/account/e-mail", data={"email": "bo@oosterdam.example"}).text
    assert "on its way" in taken and len(letters(office)) == before


def test_what_matters_asks_once_more_who_it_is_when_the_sign_in_is_old(office: Flask) -> None:
    browser, _ = enrolled(office)
    with browser.session_transaction(ROOM) as session:
        session["fs_paa"] -= 3600
        session.pop("fs_gexp", None)
    for address in ("e-mail", "app", "passkeys", "recovery-codes"):
        assert "/nl/account/again" in browser.get(f"/nl/account/{address}").location
    wanted = browser.get("/nl/account/e-mail").location
    assert browser.post(wanted, data={"password": "wrong"}).status_code == 200
    assert browser.post(wanted, data={"password": PASSWORD}).location == "/nl/account/e-mail"
    assert browser.get("/nl/account/e-mail").status_code == 200


def test_who_has_no_password_cannot_give_one_again(office: Flask) -> None:
    browser, _ = enrolled(office)
    with office.app_context():
        db.session.query(Account).one().password = None
        db.session.commit()
    for typed in ("", PASSWORD):
        answer = browser.post("/en/account/again", data={"password": typed})
        assert answer.status_code == 200 and 'class="fault"' in answer.text


def test_nobody_does_without_a_second_factor(office: Flask) -> None:
    browser, _ = enrolled(office)
    browser.post("/nl/account/app", data={"setup": "disable"})
    with office.app_context():
        assert db.session.query(Account).one().tf_primary_method == "authenticator"


def test_the_picture_for_the_app_is_an_image_within_the_page(office: Flask) -> None:
    browser, _ = enrolled(office)
    page = browser.post("/nl/account/app", data={"setup": "authenticator"}).text
    assert re.search(r'<img class="app-picture" src="data:image/svg\+xml', page)
    assert "<style" not in page and "style=" not in page


def test_language_and_digest_are_chosen_and_written_down(office: Flask) -> None:
    with office.app_context():
        browser = browser_of(office, make_actor())
    answer = browser.post("/nl/account/me", data={"language": "en", "digest": "daily"})
    assert answer.location == "/en/account/me"
    assert "Uw keuzes" in browser.get(answer.location).text
    with office.app_context():
        row, entry = db.session.query(Account).one(), db.session.query(AuditEntry).one()
        assert (row.language, row.digest) == ("en", "daily")
        assert entry.before == {"language": "nl", "digest": "weekly"}


@pytest.mark.parametrize("typed", [{}, {"language": "ar", "digest": "daily"}, {"language": "nl", "digest": "hourly"}])
def test_choices_that_do_not_exist_are_told(office: Flask, typed: dict[str, str]) -> None:
    with office.app_context():
        browser = browser_of(office, make_actor())
    assert browser.post("/en/account/me", data=typed).status_code == 400


def test_the_operation_refuses_what_the_form_does(office: Flask) -> None:
    with office.app_context(), pytest.raises(ValueError, match="hourly"):
        choose(make_actor(), "nl", "hourly", now())


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("een lamp op zolder", None),
        ("G7!kd92#Lqz81", None),
        ("пальто тихо едет", None),
        ("elf letters", PasswordFault.SHORT),
        ("x y" * 100, PasswordFault.LONG),
        ("123456789012", PasswordFault.COMMON),
        ("Wachtwoord2026!", PasswordFault.COMMON),
        ("P@ssw0rd2026!", PasswordFault.COMMON),
        ("abcabcabcabcabc", PasswordFault.COMMON),
        ("aaaaaaaaaaaaaaaa", PasswordFault.COMMON),
        ("qwertyuiop 2026", PasswordFault.COMMON),
        ("correct horse battery staple", PasswordFault.COMMON),
        ("de heer jansen zingt", PasswordFault.OWN),
        ("oosterdam aan de zee", PasswordFault.OWN),
    ],
)
def test_passwords_that_guessers_try_first_are_refused(password: str, fault: PasswordFault | None) -> None:
    assert password_fault(password, "j.jansen@oosterdam.example") == fault


def test_roles_are_not_among_what_one_changes(office: Flask) -> None:
    with office.app_context():
        actor = make_actor("reader")
    browser = browser_of(office, actor)
    browser.post("/nl/account/me", data={"language": "nl", "digest": "weekly", "role": "approver"})
    with office.app_context():
        assert db.session.get_one(Account, actor.account).role == "reader"
    assert browser.get("/nl/account/audit").status_code == 403
