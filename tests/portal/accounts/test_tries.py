"""Wrong passwords and codes: counted, locked, and told in one way whatever the reason is."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.sign_in import FIRST_LOCK, LONGEST_LOCK, TRIES, lock_after
from portal.extensions import db
from portal.models.account import Account, AuditEntry
from portal.web.limits import FAILED_SIGN_INS, SHARES
from tests.portal.accounts.people import PASSWORD, enrolled, letters, now, plain, sign_in, type_code

SAID = "This did not work."


@pytest.mark.parametrize(
    ("failures", "minutes"), [(0, None), (1, None), (4, None), (5, 15), (6, None), (9, None), (10, 30), (15, 60)]
)
def test_each_fifth_failure_locks_for_twice_as_long(failures: int, minutes: int | None) -> None:
    assert lock_after(failures) == (None if minutes is None else timedelta(minutes=minutes))


@given(st.integers(min_value=-3, max_value=10**6))
def test_no_lock_is_shorter_than_the_first_or_longer_than_a_day(failures: int) -> None:
    lock = lock_after(failures)
    assert lock is None or (FIRST_LOCK <= lock <= LONGEST_LOCK and failures % TRIES == 0)


def fail(browser: FlaskClient, times: int, email: str = "anna@oosterdam.example") -> list[str]:
    """So many wrong passwords; what the pages said."""
    return [sign_in(browser, email, "not the password").text for _ in range(times)]


@pytest.mark.parametrize(
    ("email", "password", "change"),
    [
        ("nobody@oosterdam.example", PASSWORD, {}),
        ("anna@oosterdam.example", "not the password", {}),
        ("anna@oosterdam.example", PASSWORD, {"active": False}),
        ("anna@oosterdam.example", PASSWORD, {"locked_until": timedelta(minutes=5)}),
        ("anna@oosterdam.example", PASSWORD, {"password": None}),
    ],
)
def test_all_that_fails_is_told_in_the_same_words(
    office: Flask, email: str, password: str, change: dict[str, object]
) -> None:
    enrolled(office)
    with office.app_context():
        for name, value in change.items():
            at_once = now() + value if isinstance(value, timedelta) else value
            setattr(db.session.query(Account).one(), name, at_once)
        db.session.commit()
    answers = [
        sign_in(office.test_client(), *typed)
        for typed in (("other@else.example", "whatever it was"), (email, password))
    ]
    said, expected = (plain(one.text).replace("other@else.example", email) for one in answers)
    assert SAID in said and said == expected
    assert answers[0].status_code == answers[1].status_code


def test_after_five_wrong_passwords_the_right_one_does_not_work_until_the_lock_ends(office: Flask) -> None:
    enrolled(office)
    browser = office.test_client()
    fail(browser, 5)
    assert sign_in(browser).status_code == 200
    with office.app_context():
        row = db.session.query(Account).one()
        assert row.locked_until is not None and timedelta(minutes=14) < row.locked_until - now() <= FIRST_LOCK
        row.locked_until = now() - timedelta(seconds=1)
        db.session.commit()
    assert sign_in(browser).status_code == 302


def test_wrong_codes_lock_as_wrong_passwords_do(office: Flask) -> None:
    _, codes = enrolled(office)
    browser = office.test_client()
    sign_in(browser)
    wrong = str((int(codes.generate().token) + 1) % 10**6).zfill(6)
    for _ in range(5):
        assert type_code(browser, wrong).status_code == 200
    assert SAID in type_code(browser, codes.generate().token).text
    assert browser.get("/en/municipality/").status_code == 302


def test_wrong_recovery_codes_count_too(office: Flask) -> None:
    enrolled(office)
    browser = office.test_client()
    sign_in(browser)
    for _ in range(5):
        assert browser.post("/en/account/recovery", data={"code": "1234-5678-9abc"}).status_code == 200
    with office.app_context():
        assert db.session.query(Account).one().locked_until is not None


def test_a_sign_in_that_goes_well_forgets_what_failed_before(office: Flask) -> None:
    _, codes = enrolled(office)
    browser = office.test_client()
    fail(browser, 4)
    sign_in(browser)
    type_code(browser, codes.generate().token)
    with office.app_context():
        assert db.session.query(Account).one().failed_sign_ins == 0


def test_a_right_password_without_a_code_forgets_nothing(office: Flask) -> None:
    enrolled(office)
    browser = office.test_client()
    fail(browser, 4)
    sign_in(browser)
    fail(browser, 1)
    with office.app_context():
        assert db.session.query(Account).one().locked_until is not None


def test_a_network_that_tries_many_addresses_is_closed_out(office: Flask) -> None:
    enrolled(office)
    browser = office.test_client()
    for number in range(SHARES[FAILED_SIGN_INS].most):
        fail(browser, 1, f"person{number}@oosterdam.example")
    assert sign_in(browser).status_code == 200
    elsewhere = office.test_client()
    typed = {"email": "anna@oosterdam.example", "password": PASSWORD}
    there = {"REMOTE_ADDR": "203.0.113.9"}
    assert elsewhere.post("/en/account/sign-in", data=typed, environ_base=there).status_code == 302


def test_a_lock_stands_in_the_log(office: Flask) -> None:
    enrolled(office)
    fail(office.test_client(), 5)
    with office.app_context():
        row = db.session.query(AuditEntry).order_by(AuditEntry.id.desc()).first()
        assert row is not None
        assert (row.action, row.after, row.municipality_code) == ("locked", {"failed": 5, "minutes": 15}, "GM9001")


def test_a_new_password_is_offered_in_the_same_words_for_every_address(office: Flask) -> None:
    enrolled(office)
    before = len(letters(office))
    pages = [
        plain(office.test_client().post("/en/account/password", data={"email": email}).text)
        for email in ("anna@oosterdam.example", "nobody@oosterdam.example")
    ]
    assert pages[0].replace("anna@", "nobody@") == pages[1]
    assert "If this address has an account here" in pages[0]
    assert [kind for kind, _ in letters(office)[before:]] == ["reset_password"]
