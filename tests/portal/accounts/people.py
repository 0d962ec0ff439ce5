"""People who come in by the front door, as a browser does: invitation, password, app, code."""

import re
from datetime import UTC, datetime
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from passlib.totp import TOTP  # type: ignore[import-untyped]

from portal.domain.actor import MUNICIPAL, Role
from portal.domain.invitation import Guest
from portal.extensions import db
from portal.models.account import Account
from portal.models.mail import Mail
from portal.operations.invite import invite
from portal.web.staff_letters import write_invitation

PASSWORD = "vlinder trapt kaas dom"


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def invited(app: Flask, email: str = "anna@oosterdam.example", role: Role = Role.RATER, language: str = "nl") -> str:
    """The code of a fresh invitation."""
    with app.app_context(), app.test_request_context():
        municipality = "GM9001" if role in MUNICIPAL else None
        return invite(None, Guest(email, role, municipality, language), now(), write_invitation)


def accepted(app: Flask, email: str = "anna@oosterdam.example", role: Role = Role.RATER) -> FlaskClient:
    """A browser in which an invitation was accepted with a password, and nothing more."""
    browser = app.test_client()
    address = f"/en/account/invitation/{invited(app, email, role)}"
    answer = browser.post(address, data={"password": PASSWORD, "again": PASSWORD})
    assert answer.status_code == 303, answer.text
    return browser


def enrolled(app: Flask, email: str = "anna@oosterdam.example", role: Role = Role.RATER) -> tuple[FlaskClient, TOTP]:
    """The same after an authenticator app was set up; with the app."""
    browser = accepted(app, email, role)
    return browser, set_up_app(app, browser)


def set_up_app(app: Flask, browser: FlaskClient) -> TOTP:
    """Set up an app, which then is used one period later than it was set up."""
    page = browser.post("/en/account/app", data={"setup": "authenticator"}).text
    key = re.search(r'class="key">([A-Z2-7-]+)<', page)
    state = re.search(r'action="(/en/account/app/[^"]+)"', page)
    assert key and state, page
    codes = TOTP(key=key[1].replace("-", ""))
    answer = browser.post(state[1], data={"code": codes.generate().token})
    assert answer.status_code == 302 and answer.location == "/en/account/protected", answer.text
    forget_codes(app)
    return codes


def forget_codes(app: Flask) -> None:
    """As if half a minute had gone by: the last code may come again."""
    with app.app_context():
        for row in db.session.query(Account):
            row.totp_counter = None
        db.session.commit()


def sign_in(browser: FlaskClient, email: str = "anna@oosterdam.example", password: str = PASSWORD) -> Any:
    """Address and password, and what the portal answers."""
    return browser.post("/en/account/sign-in", data={"email": email, "password": password})


def type_code(browser: FlaskClient, code: str) -> Any:
    """A code of the app, and what the portal answers."""
    return browser.post("/en/account/code", data={"code": code})


def plain(page: str) -> str:
    """A page without the tokens of its forms, which are new each time."""
    return re.sub(r'(name="csrf_token" value=")[^"]+', r"\1", page)


def letters(app: Flask) -> list[tuple[str, str]]:
    """Kind and text of all letters, the newest last."""
    with app.app_context():
        return [(row.kind, row.text or "") for row in db.session.query(Mail).order_by(Mail.id)]


def link_in(text: str) -> str:
    """The path of the link in a letter."""
    found = re.search(r"https?://[^/\s]+(/\S+)", text)
    assert found, text
    return found[1]
