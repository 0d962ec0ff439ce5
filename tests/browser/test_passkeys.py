"""The whole way with a passkey, in a browser with a device: invited, protected, out, in again; axe on each page."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask
from playwright.sync_api import Browser, CDPSession, Page, expect

from portal.domain.actor import Role
from portal.domain.invitation import Guest
from portal.operations.invite import invite
from tests.browser.conftest import PHONE
from tests.browser.test_accessibility import AXE, FAULTS

PASSWORD = "vlinder trapt kaas dom"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window on a phone."""
    context = browser.new_context(viewport={"width": PHONE[0], "height": PHONE[1]})
    yield context.new_page()
    context.close()


@pytest.fixture
def device(page: Page) -> tuple[CDPSession, str]:
    """A device that keeps passkeys and recognises its owner; with the name that Chromium gives it."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return session, made["authenticatorId"]


@pytest.fixture
def room(address: str) -> str:
    """The portal by a name: passkeys belong to names, not to numbers."""
    return address.replace("127.0.0.1", "localhost")


def come_in(page: Page, town_app: Flask, room: str, email: str) -> None:
    """Accept an invitation and choose a password."""
    with town_app.app_context():
        code = invite(None, Guest(email, Role.MAINTAINER, None, "en"), datetime.now(UTC), None)
    page.goto(f"{room}/en/account/invitation/{code}")
    faultless(page)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    expect(page.get_by_role("heading", name="Protect your account")).to_be_visible()


def faultless(page: Page) -> None:
    """Nothing that axe finds, and nothing wider than the window."""
    page.evaluate(AXE)
    assert page.evaluate(FAULTS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def make_passkey(page: Page) -> None:
    """From the page that asks for protection to the recovery codes."""
    page.get_by_role("link", name="Make a passkey").click()
    faultless(page)
    page.get_by_label("What do you call this passkey?").fill("my telephone")
    page.get_by_role("button", name="Make a passkey").click()


def walk(page: Page, room: str) -> None:
    """All pages of an account, without a fault."""
    for path in (
        "account/me",
        "account/passkeys",
        "account/audit",
        "maintainer/accounts",
        "account/app",
        "account/e-mail",
    ):
        page.goto(f"{room}/en/{path}")
        faultless(page)


def test_a_passkey_is_made_and_opens_the_door(
    page: Page, device: tuple[CDPSession, str], town_app: Flask, room: str
) -> None:
    come_in(page, town_app, room, "eva@site.example")
    faultless(page)
    make_passkey(page)
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    page.get_by_role("button", name="Show me new codes").click()
    assert page.locator(".recovery-codes li").count() == 10
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    faultless(page)
    page.get_by_role("link", name="I kept them: go on").click()
    page.wait_for_url("**/en/maintainer/")
    walk(page, room)
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    faultless(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/en/maintainer/")


def test_a_device_that_does_not_recognise_its_owner_opens_nothing_and_says_so(
    page: Page, device: tuple[CDPSession, str], town_app: Flask, room: str
) -> None:
    come_in(page, town_app, room, "bo@site.example")
    make_passkey(page)
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    session, name = device
    session.send("WebAuthn.setUserVerified", {"authenticatorId": name, "isUserVerified": False})
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("The passkey did not work")
    faultless(page)
    session.send("WebAuthn.setUserVerified", {"authenticatorId": name, "isUserVerified": True})
    page.get_by_role("button", name="Use my passkey").click()
    page.wait_for_url("**/en/maintainer/")
