"""The main ways of staff by keyboard alone: everything is reached, the focus is seen, a fault is told where one is."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from portal.domain.actor import Actor
from portal.web.staff_cookie import NAME
from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.keyboard import look, tab_to, take
from tests.portal.staff import browser_of

Staffed = tuple[Flask, dict[str, Actor], str]
ROOM = "/en/municipality"


@contextmanager
def at(browser: Browser, staffed: Staffed, role: str, path: str, size: tuple[int, int] = DESK) -> Iterator[Page]:
    """A page as somebody of this role opens it."""
    app, people, address = staffed
    cookie = browser_of(app, people[role]).get_cookie(NAME)
    assert cookie is not None
    with opened(browser, size) as page:
        page.context.add_cookies([{"name": NAME, "value": cookie.value, "url": address}])
        page.goto(address + path)
        yield page


def type_into(page: Page, selector: str, words: str) -> None:
    """Go to a field by Tab and type."""
    tab_to(page, page.locator(selector))
    page.keyboard.type(words)


def fault_is_read(page: Page) -> None:
    """After a form was refused the focus is on what says so, and the next stops lead on into the form."""
    expect(page.locator("main .note[role=alert]").first).to_be_focused()
    look(page)


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_a_rating_that_lacks_something_is_told_and_kept_as_a_draft(
    browser: Browser, staffed: Staffed, size: tuple[int, int]
) -> None:
    with at(browser, staffed, "rater", f"{ROOM}/ratings", size) as page:
        take(page, page.locator(".judgements a.act, .judgements .act").first)
        page.wait_for_url(re.compile("/ratings/"))
        if not page.url.endswith("/write"):
            take(page, page.locator("a[href$='/write']").first)
        page.wait_for_url(re.compile("/write$"))
        take(page, page.locator("button[value=submit]"))
        fault_is_read(page)
        assert page.locator(".faulty").count() > 0
        tab_to(page, page.locator(".rate textarea").first)
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type("Lesbezoek in oktober.")
        take(page, page.locator("button[value=save]"))
        page.wait_for_url(re.compile("/write$"))
        expect(page.locator(".rate textarea").first).to_have_value("Lesbezoek in oktober.")


def test_the_menu_of_a_phone_opens_and_leads_on(browser: Browser, staffed: Staffed) -> None:
    with at(browser, staffed, "approver", f"{ROOM}/", PHONE) as page:
        take(page, page.locator(".staff-menu summary"))
        take(page, page.locator(".staff-menu .folded a[href$='/demands']"))
        page.wait_for_url(re.compile("/demands$"))
        expect(page.locator(".region-menu .spread")).to_be_hidden()


def test_demands_with_a_fault_are_told_and_then_kept(browser: Browser, staffed: Staffed) -> None:
    with at(browser, staffed, "approver", f"{ROOM}/demands") as page:
        take(page, page.locator("main input[type=checkbox]").first, key="Space")
        type_into(page, "main input[inputmode=numeric] >> nth=0", "999")
        page.keyboard.press("Enter")
        fault_is_read(page)
        tab_to(page, page.locator("main input[inputmode=numeric]").first)
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type("8")
        page.keyboard.press("Enter")
        expect(page.locator(".done-note")).to_be_visible()


def test_counts_are_typed_cell_by_cell_and_kept(browser: Browser, staffed: Staffed) -> None:
    with at(browser, staffed, "rater", f"{ROOM}/progress") as page:
        cells = page.locator(".grid td input")
        type_into(page, ".grid td input >> nth=0", "3")
        page.keyboard.press("Tab")
        expect(cells.nth(1)).to_be_focused()
        look(page)
        take(page, page.locator(".save button"))
        page.wait_for_url(re.compile("saved="))


def test_a_code_for_helpers_without_an_organisation_is_refused(browser: Browser, staffed: Staffed) -> None:
    with at(browser, staffed, "approver", f"{ROOM}/helper-codes") as page:
        take(page, page.locator(".staff-form button").first)
        expect(page.locator("#organisation")).to_be_focused()
        page.keyboard.type("Buren helpen buren")
        page.keyboard.press("Enter")
        expect(page.locator(".shown-code")).to_be_visible()


def test_somebody_is_invited(browser: Browser, staffed: Staffed) -> None:
    with at(browser, staffed, "maintainer", "/en/maintainer/accounts") as page:
        type_into(page, "#email", "no address")
        page.keyboard.press("Enter")
        fault_is_read(page)
        tab_to(page, page.locator("#email"))
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type("new.reader@gemeente.example")
        tab_to(page, page.locator("input[name=role]").first)
        page.keyboard.press("Space")
        tab_to(page, page.locator("select[name=municipality]"))
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        take(page, page.locator("article form .button").first)
        expect(page.get_by_text("new.reader@gemeente.example").first).to_be_visible()


@pytest.mark.parametrize("role", ["approver", "maintainer"])
def test_no_page_holds_the_focus_back(browser: Browser, staffed: Staffed, role: str) -> None:
    rooms = {"approver": ["ratings/1", "calls", "review/de-brug", "residents"], "maintainer": ["claims", "reports"]}
    for path in rooms[role]:
        room = ROOM if role == "approver" else "/en/maintainer"
        with at(browser, staffed, role, f"{room}/{path}", PHONE) as page:
            tab_to(page, page.locator(".foot a").last)
