"""Everything by keyboard alone: Tab, Enter, Space and arrows; the focus is drawn at every stop and never covered."""

import re

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.keyboard import look, tab_to, take
from tests.browser.pages import chosen
from tests.browser.town import SLUGS

LIST_BUTTONS = ".to-list > button"
TICKS = "input[type=checkbox][form=compare]"
PRINTING = "window.print = () => { window.printed = (window.printed || 0) + 1 }"


def search_by_keyboard(page: Page, address: str, language: str = "en") -> None:
    """From the home page to the results."""
    page.goto(f"{address}/{language}/")
    tab_to(page, page.locator("#place"))
    page.keyboard.type("Oosterdam")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/search[?]place=Oosterdam"))


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_from_the_home_page_to_a_printed_list(browser: Browser, address: str, size: tuple[int, int]) -> None:
    with opened(browser, size) as page:
        page.add_init_script(PRINTING)
        search_by_keyboard(page, address)
        take(page, page.locator(LIST_BUTTONS).first, key="Space")
        take(page, page.locator(LIST_BUTTONS).nth(1), key="Enter")
        take(page, page.locator(".to-list .said a"))
        page.wait_for_url(re.compile("/list[?]"))
        expect(page.locator(".kept-list .card")).to_have_count(2)
        take(page, page.locator(".ways a[href*='/sheet']"))
        page.wait_for_url(re.compile("/sheet[?]"))
        expect(page.locator(".sheet .school")).to_have_count(2)
        take(page, page.locator("#print"), key="Space")
        assert page.evaluate("window.printed") == 1


@pytest.mark.parametrize(("language", "size"), [("en", PHONE), ("ar", DESK)])
def test_from_the_results_to_a_comparison(browser: Browser, address: str, language: str, size: tuple[int, int]) -> None:
    with opened(browser, size) as page:
        search_by_keyboard(page, address, language)
        take(page, page.locator(TICKS).first, key="Space")
        take(page, page.locator(TICKS).nth(1), key="Space")
        # Past all other cards, none of which may lie below the bar that stays in sight.
        take(page, page.locator("#compare button"))
        page.wait_for_url(re.compile("/compare[?]"))
        expect(page.locator(".compare thead th")).to_have_count(2)


def test_the_skip_link_leads_past_the_questions_to_the_results(browser: Browser, address: str) -> None:
    with opened(browser, DESK) as page:
        page.goto(f"{address}/en/search?place=Oosterdam")
        page.keyboard.press("Tab")
        look(page)
        expect(page.locator(".nl-skip-link")).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#results') !== null")


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_another_language(browser: Browser, address: str, size: tuple[int, int]) -> None:
    with opened(browser, size) as page:
        page.goto(f"{address}/en/search?place=Oosterdam")
        take(page, page.locator(".languages summary"))
        take(page, page.locator(".languages a[lang=ar]"))
        page.wait_for_url(re.compile("/ar/search[?]place=Oosterdam"))
        expect(page.locator("html")).to_have_attribute("dir", "rtl")


def test_the_language_menu_covers_nothing_that_is_reached_after_it(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/en/")
        take(page, page.locator(".languages summary"))
        tab_to(page, page.locator(".start-form .button"))


def test_a_place_is_chosen_from_the_suggestions(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/en/")
        field, options = page.locator("#place"), page.locator("[role=option]")
        tab_to(page, field)
        page.keyboard.type("Ooster")
        expect(field).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(field).to_have_attribute("aria-expanded", "false")
        page.keyboard.press("ArrowDown")
        expect(options.first).to_be_visible()
        page.keyboard.press("ArrowDown")
        expect(options.first).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "")
        words = options.first.inner_text()
        page.keyboard.press("Enter")
        expect(field).to_have_value(words)
        expect(options.first).to_be_hidden()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/search[?]place=Oosterdam"))


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_saying_that_something_is_not_true(browser: Browser, address: str, size: tuple[int, int]) -> None:
    with opened(browser, size) as page:
        page.goto(f"{address}/en/provider/{SLUGS[2]}")
        if size == PHONE:
            take(page, page.locator("#price > summary"))
        take(page, page.locator("#price .not-true a"))
        page.wait_for_url(re.compile("/not-true"))
        expect(page.locator("input[name=about][value=price]")).to_be_checked()
        tab_to(page, page.locator("input[name=about][value=price]"))
        page.keyboard.press("ArrowDown")
        look(page)
        tab_to(page, page.locator("#text"))
        page.keyboard.type(f"They start in {size[0]} days.")
        take(page, page.locator("main form .button"))
        page.wait_for_url(re.compile("/reports/"))
        code = page.locator(".keep bdi").inner_text()
        page.goto(f"{address}/en/reports")
        tab_to(page, page.locator("#code"))
        page.keyboard.type(code.lower())
        page.keyboard.press("Enter")
        expect(page.locator(".keep bdi")).to_have_text(code)


def test_signing_up_and_telling_what_became_of_it(browser: Browser, address: str, town_app: Flask) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/en/provider/{SLUGS[3]}")
        take(page, page.locator("#courses > summary"))
        take(page, page.locator(".sign-up .button").first)
        page.wait_for_url(re.compile("/signed-up/"))
        take(page, page.locator(".keep a"))
        page.wait_for_url(re.compile("/follow-up/"))
        tab_to(page, page.locator("#weeks"))
        page.keyboard.press("ArrowDown")
        take(page, page.locator("button[value=placed]"))
        expect(page.locator("h1")).to_have_text("Thank you")


def test_the_drawn_map_and_the_pages_of_one_school(browser: Browser, address: str, town_app: Flask) -> None:
    paths = [
        "/search-map?place=Oosterdam",
        f"/provider/{SLUGS[0]}?postcode=3011",
        f"/costs?offering={chosen(town_app)[0]}",
    ]
    with opened(browser) as page:
        for path in paths:
            page.goto(f"{address}/en{path}")
            tab_to(page, page.locator(".foot a").last)
