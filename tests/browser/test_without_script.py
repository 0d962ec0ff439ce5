"""Every way through the site with script off: forms, links, and what folds open by itself."""

import re

from flask import Flask
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, opened
from tests.browser.pages import chosen
from tests.browser.town import SLUGS

LIST_BUTTONS = ".to-list > button"
TICKS = "input[type=checkbox][form=compare]"


def search(page: Page, address: str) -> None:
    """From the home page to the results."""
    page.goto(f"{address}/nl/")
    page.locator("#place").fill("Oosterdam")
    page.locator(".start-form .button").click()
    expect(page.locator("#results .card").first).to_be_visible()


def test_from_the_home_page_to_the_sheet(browser: Browser, address: str) -> None:
    with opened(browser, script=False) as page:
        search(page, address)
        page.locator(LIST_BUTTONS).first.click()
        page.locator(".ways a[href*='/search']").click()
        page.locator(LIST_BUTTONS).nth(1).click()
        expect(page.locator(".kept-list .card")).to_have_count(2)
        page.locator(".ways a[href*='/sheet']").click()
        expect(page.locator(".sheet .school")).to_have_count(2)
        # What only script can do is not offered.
        expect(page.locator("#print")).to_be_hidden()
        page.locator("a[href*='/list']").first.click()
        page.locator("[data-take]").first.click()
        expect(page.locator(".kept-list .card")).to_have_count(1)


def test_from_the_guide_to_the_results(browser: Browser, address: str) -> None:
    with opened(browser, script=False) as page:
        page.goto(f"{address}/nl/guide")
        page.locator("#place").fill("Oosterdam")
        page.locator("main .button").click()
        page.locator("select[name=route]").select_option("b1")
        page.locator("main .button").click()
        page.locator("input[name=daypart]").first.check()
        page.locator("main .button").click()
        page.locator("button[name=childcare][value='']").click()
        page.locator(".guide-ways a").last.click()
        page.locator(".guide-ways a").first.click()
        page.locator(".guide-ways a").last.click()
        page.locator("button[name=hardest][value=exam]").click()
        expect(page.locator("#results .card").first).to_be_visible()
        assert {"place=Oosterdam", "route=b1", "hardest=exam"} <= set(re.split("[?&#]", page.url))
        before = page.locator(".chips a").count()
        page.locator(".chips a").first.click()
        expect(page.locator(".chips a")).to_have_count(before - 1)


def test_the_rules_lead_to_an_outcome_and_back(browser: Browser, address: str) -> None:
    with opened(browser, script=False) as page:
        page.goto(f"{address}/nl/rules")
        outcome = page.locator(".outcome >> visible=true")
        steps = 0
        while not outcome.count():
            expect(page.locator(".step >> visible=true")).to_have_count(1)
            page.locator(".gate >> visible=true").first.click()
            steps += 1
            assert steps < 10
        expect(page.locator(".step >> visible=true")).to_have_count(1)
        page.locator(".outcome a[href='#step-first'] >> visible=true").click()
        expect(page.locator(".step.first")).to_be_visible()
        expect(outcome).to_have_count(0)


def test_a_fault_is_reported_and_followed(browser: Browser, address: str) -> None:
    with opened(browser, script=False) as page:
        page.goto(f"{address}/nl/provider/{SLUGS[4]}")
        page.locator("#courses > summary").click()
        page.locator(".offering .links a[href*='not-true']").first.click()
        page.locator("main .button").click()
        expect(page.locator(".fault")).to_have_count(1)
        page.locator("input[name=about][value=other]").check()
        page.locator("#text").fill("Bel 06 12345678")
        page.locator("main .button").click()
        expect(page.locator("#text")).to_have_value("Bel 06 12345678")
        page.locator("#text").fill("De les is op dinsdag.")
        page.locator("main .button").click()
        code = page.locator(".keep bdi").inner_text()
        page.goto(f"{address}/nl/reports")
        page.locator("#code").fill(code)
        page.locator("main .button").click()
        expect(page.locator(".typed")).to_have_text("De les is op dinsdag.")


def test_signing_up_and_telling_what_became_of_it(browser: Browser, address: str) -> None:
    with opened(browser, script=False) as page:
        page.goto(f"{address}/nl/provider/{SLUGS[5]}")
        page.locator("#courses > summary").click()
        page.locator(".sign-up .button").first.click()
        page.locator(".keep a").click()
        page.locator("button[value=placed]").click()
        page.locator("#weeks").select_option("3")
        page.locator("button[value=placed]").click()
        expect(page.locator("main .button")).to_have_count(0)


def test_comparing_what_was_ticked(browser: Browser, address: str) -> None:
    with opened(browser, script=False) as page:
        search(page, address)
        page.locator(TICKS).first.check()
        page.locator(TICKS).nth(2).check()
        page.locator("#compare button").click()
        expect(page.locator(".compare thead th")).to_have_count(2)
        page.locator(".ways a[href*='/sheet']").click()
        expect(page.locator(".sheet .school")).to_have_count(2)


def test_the_map_is_a_drawing_whose_numbers_lead_to_the_cards(browser: Browser, address: str) -> None:
    with opened(browser, DESK, script=False) as page:
        search(page, address)
        page.locator(".views a[href*='/search-map']").click()
        expect(page.locator(".drawn-map .land").first).to_be_visible()
        expect(page.locator(".map-streets >> visible=true")).to_have_count(0)
        page.locator("a.pin").first.click()
        expect(page.locator(".card:target")).to_be_in_viewport()


def test_another_language_and_a_folded_school(browser: Browser, address: str, town_app: Flask) -> None:
    with opened(browser, script=False) as page:
        page.goto(f"{address}/nl/why?chosen={chosen(town_app)[0]}&other={chosen(town_app)[1]}")
        page.locator(".languages summary").click()
        page.locator(".languages a[lang=ti]").click()
        expect(page.locator("html")).to_have_attribute("lang", "ti")
        page.goto(f"{address}/ti/provider/{SLUGS[0]}")
        expect(page.locator("#ask li").first).to_be_hidden()
        page.locator("#ask > summary").click()
        expect(page.locator("#ask li").first).to_be_visible()


def test_a_school_s_page_offers_only_what_works_without_script(browser: Browser, address: str) -> None:
    with opened(browser, script=False) as page:
        for path in (f"/provider/{SLUGS[0]}", "/", "/before-you-sign"):
            page.goto(f"{address}/nl{path}")
            expect(page.locator("main button[type=button] >> visible=true")).to_have_count(0)
