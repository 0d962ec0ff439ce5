"""Where staff are signed in: each place is a row, and nothing holds without it."""

from datetime import timedelta

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.one_time import digest
from portal.domain.sign_in import SessionLimits
from portal.extensions import db
from portal.models.account import Account, StaffSession
from portal.operations.staff_sessions import SessionUnknown, end_place
from portal.web.staff_device import device_words
from tests.portal.accounts.people import enrolled, now, sign_in, type_code
from tests.portal.staff import browser_of, make_actor

ROOM = "/nl/municipality/"
LIMITS = SessionLimits(timedelta(minutes=30), timedelta(hours=12))


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_session_ends_at_the_first_of_its_two_limits(idle: int, age: int) -> None:
    moment = now()
    alive = LIMITS.alive(moment - timedelta(seconds=age), moment - timedelta(seconds=idle), moment)
    assert alive == (idle < 30 * 60 and age < 12 * 3600)


@pytest.mark.parametrize(
    "spoil",
    [
        {"seen_at": timedelta(minutes=31)},
        {"started_at": timedelta(hours=13)},
        {"ended_at": timedelta(seconds=1)},
    ],
)
def test_a_cookie_without_a_live_row_is_nobodys(office: Flask, spoil: dict[str, timedelta]) -> None:
    with office.app_context():
        actor = make_actor()
    browser = browser_of(office, actor)
    assert browser.get(ROOM).status_code == 200
    with office.app_context():
        row = db.session.query(StaffSession).one()
        for name, ago in spoil.items():
            setattr(row, name, now() - ago)
        db.session.commit()
    assert browser.get(ROOM).location.startswith("/nl/account/sign-in")


def test_a_row_of_somebody_else_lets_nobody_in(office: Flask) -> None:
    with office.app_context():
        own, other = make_actor(), make_actor("approver", "GM9002")
    browser_of(office, other)
    browser = browser_of(office, own)
    with office.app_context():
        rows = db.session.query(StaffSession).order_by(StaffSession.id).all()
        rows[1].account_id = other.account
        db.session.commit()
    assert browser.get(ROOM).status_code == 302


def test_only_a_hash_of_what_the_cookie_holds_is_kept(office: Flask) -> None:
    browser, _ = enrolled(office)
    with browser.session_transaction(ROOM) as session:
        token = session["staff"]
    with office.app_context():
        assert [row.token for row in db.session.query(StaffSession)] == [digest(token)]


def test_one_sees_all_of_ones_places_and_ends_them_one_by_one_or_all(office: Flask) -> None:
    first, codes = enrolled(office)
    others = []
    for agent in ("Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0", "Mozilla/5.0 (iPhone) Safari/604.1"):
        browser = office.test_client()
        typed = {"email": "anna@oosterdam.example", "password": "vlinder trapt kaas dom"}
        browser.post("/nl/account/sign-in", data=typed, headers={"User-Agent": agent})
        with office.app_context():
            db.session.query(Account).one().totp_counter = None
            db.session.commit()
        browser.post("/nl/account/code", data={"code": codes.generate().token}, headers={"User-Agent": agent})
        others.append(browser)
    page = first.get("/nl/account/me").text
    assert "Firefox, Windows" in page and "Safari, iPhone" in page
    with office.app_context():
        number = db.session.query(StaffSession).filter_by(device="Firefox, Windows").one().id
    assert first.post(f"/nl/account/places/{number}/end").status_code == 303
    assert [one.get(ROOM).status_code for one in (first, *others)] == [200, 302, 200]
    assert first.post(f"/nl/account/places/{number}/end").status_code == 404
    first.post("/nl/account/places/end")
    assert [one.get(ROOM).status_code for one in (first, *others)] == [200, 302, 302]


def test_nobody_ends_a_place_of_somebody_else(office: Flask) -> None:
    with office.app_context():
        own, other = make_actor(), make_actor()
    browser_of(office, other)
    with office.app_context():
        number = db.session.query(StaffSession).one().id
        with pytest.raises(SessionUnknown):
            end_place(own, number, now())
    assert browser_of(office, own).post(f"/nl/account/places/{number}/end").status_code == 404


def test_signing_out_ends_the_row_so_that_a_copied_cookie_is_worthless(office: Flask) -> None:
    browser, _ = enrolled(office)
    with browser.session_transaction(ROOM) as session:
        kept = dict(session)
    assert browser.post("/nl/account/sign-out").status_code == 302
    with browser.session_transaction(ROOM) as session:
        session.update(kept)
    assert browser.get(ROOM).status_code == 302


def test_signing_in_again_in_one_browser_leaves_no_old_place(office: Flask) -> None:
    browser, codes = enrolled(office)
    with browser.session_transaction(ROOM) as session:
        session.pop("_user_id")
    sign_in(browser)
    type_code(browser, codes.generate().token)
    with office.app_context():
        assert db.session.query(StaffSession).filter_by(ended_at=None).count() == 1


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            "Edge, Windows",
        ),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome, Android"),
        ("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1 FxiOS/140 Safari/605.1", "Firefox, iPad"),
        ("curl/8.0", ""),
        ("", ""),
        ("x" * 10_000, ""),
    ],
)
def test_a_device_is_called_by_browser_and_machine_alone(agent: str, words: str) -> None:
    assert device_words(agent) == words
