"""How much one taps and reads between the home page and a printed list of two schools."""

import math

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PHONE, opened

MOST_TAPS = 6
# Windows that go by until what one needs is in sight, on all pages together.
MOST_SCREENS = 3.0
BOTTOM = "element => element.getBoundingClientRect().bottom"


class Reader:
    """Somebody who taps, and goes down a page as far as she must and no farther."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps, self.screens = page, 0, 0.0

    def tap(self, wished: Locator) -> None:
        """Go down until the whole control is in sight, and tap it; never sideways."""
        assert self.page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        down: float = wished.evaluate(BOTTOM) - PHONE[1]
        if down > 0:
            self.page.evaluate("down => scrollBy(0, down)", math.ceil(down))
            self.screens += down / PHONE[1]
        wished.click()
        self.taps += 1


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_two_schools_are_on_paper_within_six_taps_and_three_screens(
    browser: Browser, address: str, language: str
) -> None:
    with opened(browser) as page:
        page.add_init_script("window.print = () => { window.printed = true }")
        page.goto(f"{address}/{language}/")
        page.locator("#place").fill("Oosterdam")
        reader = Reader(page)
        reader.tap(page.locator(".start-form .button"))
        page.wait_for_url("**/search?**")
        reader.tap(page.locator(".to-list > button").first)
        assert reader.screens <= 1
        reader.tap(page.locator(".to-list > button").nth(1))
        reader.tap(page.locator(".to-list .said a"))
        page.wait_for_url("**/list?**")
        reader.tap(page.locator(".ways a[href*='/sheet']"))
        page.wait_for_url("**/sheet?**")
        expect(page.locator(".sheet .school")).to_have_count(2)
        reader.tap(page.locator("#print"))
        assert page.evaluate("window.printed")
        assert reader.taps <= MOST_TAPS
        assert reader.screens <= MOST_SCREENS
