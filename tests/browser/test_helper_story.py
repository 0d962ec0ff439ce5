"""Two people at one screen: from the code of the organisation to a list on the newcomer's own phone, and all wiped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import pytest
import zxingcpp
from flask import Flask
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from portal.domain.helper_code import in_groups
from tests.browser.conftest import DESK, PHONE, opened, served
from tests.browser.town import fill_town
from tests.conftest import close, portal_in
from tests.portal.reporting import make_code

BUTTON = ".to-list button"
CARDS = ".kept-list .card"
STORES = "JSON.stringify([localStorage, sessionStorage])"


@dataclass(frozen=True)
class Town:
    """A portal with schools, where it answers, and a code of an organisation of helpers."""

    app: Flask
    address: str
    code: str


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A town whose municipality gave a code to an organisation."""
    folder = tmp_path_factory.mktemp("helper-story")
    app = portal_in(folder, WTF_CSRF_ENABLED=True)
    fill_town(app, folder)
    with app.app_context():
        code = in_groups(make_code())
    with served(app) as address:
        yield Town(app, address, code)
    close(app)


def both(page: Page, words: str, dutch: str) -> None:
    """The page's heading in the newcomer's language, with Dutch beside it."""
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text(words)
    expect(heading.locator(".beside")).to_have_text(dutch)


def open_helper_mode(page: Page, town: Town) -> None:
    """From the home page into the helpers' room, in with the code, and on to the newcomer's language."""
    page.goto(f"{town.address}/nl/")
    page.get_by_role("link", name="Voor helpers").click()
    page.get_by_role("link", name="Begin als helper").click()
    page.get_by_role("link", name="Scholen bellen").click()
    page.locator("#code").fill(town.code)
    page.locator("#code").press("Enter")
    expect(page.locator(".call h2")).to_be_visible()
    page.locator(".helper-bar a").click()
    page.locator(".tongues").get_by_role("link", name="العربية").click()
    both(page, "نختار معًا", "Samen kiezen")


def answer_together(page: Page) -> None:
    """The questions one by one: where, two that are skipped on the way, and what is hardest."""
    page.get_by_role("link", name="ابدأ الأسئلة").click()
    both(page, "أين تسكن؟", "Waar woont u?")
    page.locator("#place").fill("Oosterdam")
    page.locator(".guide form button[type=submit]").last.click()
    both(page, "ما الذي يجب أن تصل إليه؟", "Wat moet u halen?")
    for question in range(2, 6):
        expect(page).to_have_url(re.compile(f"step={question}"))
        page.locator(".guide-ways a").last.click()
    page.locator("button[name=hardest][value=travelling]").click()
    expect(page.locator(".card").first.locator("div.beside[lang=nl]")).to_contain_text("Begint over ongeveer")


def choose(page: Page) -> list[str]:
    """Two courses go on the list and stand side by side in both languages; gives the names of their schools."""
    cards = page.locator(".cards > li")
    names = [cards.nth(place).get_by_role("heading", level=3).inner_text() for place in (0, 2)]
    for place in (0, 2):
        cards.nth(place).locator(BUTTON).click()
    page.locator("#list-door a", has_text="قائمتي (2)").click()
    both(page, "قائمتي", "Mijn lijst")
    page.locator(".ways a").first.click()
    both(page, "قارن الدورات", "Cursussen vergelijken")
    expect(page.locator("tbody th .beside", has_text="Hoe lang reis ik?")).to_be_visible()
    page.locator(".comparison .more").first.click()
    both(page, "قائمتي", "Mijn lijst")
    return names


def scanned(page: Page) -> str:
    """The address in the QR code on the screen, as a telephone reads it."""
    expect(page.locator("svg.qr")).to_have_count(1)
    (code,) = zxingcpp.read_barcodes(np.asarray(Image.open(BytesIO(page.locator("svg.qr").screenshot())).convert("L")))
    return code.text


def same_list(phone: Page, names: list[str], town: Town) -> None:
    """The newcomer's telephone has the list, in the newcomer's language, and nothing of who helped."""
    expect(phone.locator("html")).to_have_attribute("lang", "ar")
    expect(phone.get_by_role("heading", level=1)).to_have_text("قائمتي")
    expect(phone.locator(CARDS)).to_have_count(len(names))
    assert phone.locator(f"{CARDS} h3").all_inner_texts() == names
    expect(phone.locator(".helper-bar, .beside, .hand-over")).to_have_count(0)
    assert phone.locator("[href*='helper=']").count() == 0
    assert town.code not in phone.content() + str(phone.evaluate(STORES))
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    phone.goto(f"{town.address}/ar/list")
    expect(phone.locator(CARDS)).to_have_count(len(names))


def wipe(page: Page, town: Town) -> None:
    """One tap, and this device keeps neither list nor code."""
    assert town.code in str(page.evaluate(STORES))
    page.locator(".helper-bar button").click()
    both(page, "مُسح كل شيء", "Alles is gewist")
    assert page.evaluate(STORES) == "[{},{}]"
    expect(page.locator("#list-door a")).to_be_hidden()


def test_a_helper_chooses_with_somebody_hands_the_list_over_and_keeps_nothing(browser: Browser, town: Town) -> None:
    with opened(browser, DESK) as page, opened(browser, PHONE) as phone:
        open_helper_mode(page, town)
        answer_together(page)
        names = choose(page)
        address = scanned(page)
        assert address.startswith(f"{town.address}/ar/list?") and "helper" not in address
        phone.goto(address)
        same_list(phone, names, town)
        assert "list" in str(page.evaluate(STORES))
        wipe(page, town)
        expect(phone.locator(CARDS)).to_have_count(len(names))


def sign_up_together(page: Page) -> None:
    """The first school's page opens at its course; there stands the button."""
    page.locator(".card h3 a").first.click()
    page.locator(".offering:target .sign-up button").click()
    both(page, "شكرًا لك", "Dank u wel")


def keep_link(phone: Page, address: str) -> None:
    """The newcomer's telephone has the link for later, without helper mode."""
    assert "helper" not in address
    phone.goto(address)
    expect(phone.get_by_role("heading", level=1)).to_have_text("ماذا قالت المدرسة؟")
    expect(phone.locator(".helper-bar, .beside")).to_have_count(0)


def plan_together(page: Page) -> None:
    """By the home page to what to know before one signs, and to a plan of the term; each in helper mode."""
    page.locator(".after a").click()
    page.locator(".gate[href*='/before-you-sign']").click()
    both(page, "قبل أن توقّع", "Voordat u een contract tekent")
    page.locator(".plan-links a[href*='/term']").click()
    page.locator("#weeks").fill("30")
    page.locator(".plan-form button").click()
    expect(page.locator("#answer")).to_be_visible()
    expect(page.locator(".helper-bar")).to_be_visible()


def test_helper_mode_lasts_past_signing_up_and_planning(browser: Browser, town: Town) -> None:
    with opened(browser, DESK) as page, opened(browser, PHONE) as phone:
        open_helper_mode(page, town)
        answer_together(page)
        sign_up_together(page)
        keep_link(phone, scanned(page))
        page.locator(".keep a").click()
        page.locator("button[value=not_placed]").click()
        both(page, "شكرًا لك", "Dank u wel")
        plan_together(page)
        wipe(page, town)
