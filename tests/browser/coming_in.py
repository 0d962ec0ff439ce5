"""Staff as they come in by the front door of a portal that sends its letters into files: link, password, app, code."""

import re
from email import message_from_bytes, policy
from pathlib import Path

from flask import Flask
from passlib.totp import TOTP  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.portal.accounts.people import PASSWORD, forget_codes

LINK = re.compile(r"https?://\S+")


def let_timers_run(app: Flask) -> None:
    """What a maintainer's timer does every few minutes: publish what is due, send the letters."""
    done = app.test_cli_runner().invoke(args=["run-timers"])
    assert done.exit_code == 0, done.output


def link_for(app: Flask, recipient: str) -> str:
    """The address in the newest letter to somebody that the timer has sent."""
    files = sorted(Path(app.config["MAIL_OUTBOX"]).glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
    letters = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]
    newest = [letter for letter in letters if letter["To"] == recipient][-1]
    found = LINK.search(newest.get_content())
    assert found, newest
    return found[0]


def make_account(page: Page, link: str) -> TOTP:
    """Choose a password behind the link of an invitation and set up an app; gives the app."""
    page.goto(link)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    page.get_by_role("button", name="Set up the app").click()
    codes = TOTP(key=page.locator("code.key").inner_text().replace("-", ""))
    page.get_by_label("Six figures").fill(codes.generate().token)
    page.get_by_role("button", name="Set up").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    return codes


def sign_in(page: Page, app: Flask, address: str, email: str, codes: TOTP) -> None:
    """Password and code on the page for signing in, more than half a minute after the last code."""
    forget_codes(app)
    page.goto(f"{address}/en/account/sign-in")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_label("Six figures").fill(codes.generate().token)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
