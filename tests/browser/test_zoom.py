"""At 400 % zoom a desk's window of 1280 is 320 wide and 256 high: nothing sideways, nothing cut off, all in reach."""

from collections.abc import Callable

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import opened
from tests.browser.pages import chosen
from tests.browser.town import SLUGS

ZOOMED = (320, 256)
# What stands outside the window, or has more words than its own box shows. Two-line summaries open on a tap; tables and
# rows of links that slide by themselves do not move the page.
CUT = """() => {
    const wide = document.documentElement.clientWidth, found = [];
    const apart = ".unseen, svg, .wide, .brief, .orders";
    for (const part of document.body.querySelectorAll("*")) {
        if (!part.checkVisibility({visibilityProperty: true}) || part.closest(apart)) continue;
        const style = getComputedStyle(part), box = part.getBoundingClientRect();
        if (style.clipPath !== "none" || !box.width || box.bottom < 0) continue;
        const clips = style.overflowX !== "visible" && part.tagName !== "INPUT";
        const outside = box.left < -1 || box.right > wide + 1;
        if (outside || clips && part.scrollWidth > part.clientWidth + 1) found.push(part.outerHTML.slice(0, 100));
    }
    return found;
}"""


def pages(app: Flask) -> dict[str, str]:
    """The pages to walk through, and what one comes there to press."""
    picked = "&".join(f"o={one}" for one in chosen(app))
    return {
        "/": ".start-form .button",
        "/search?place=Oosterdam": ".to-list > button",
        f"/provider/{SLUGS[0]}": ".part > summary",
        f"/compare?{picked}": ".ways .button",
        f"/list?{picked}": ".ways .button",
        f"/sheet?{picked}": "#print",
        "/guide": "main .button",
        "/guide?step=6": ".guide-door",
        "/rules": ".step.first .gate",
        "/search-map?place=Oosterdam": ".drawn-map a",
        f"/provider/{SLUGS[0]}/not-true": "main .button",
    }


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_a_page_four_times_as_large_shows_all_and_has_its_main_action_in_reach(
    browser: Browser, address: str, town_app: Flask, language: str
) -> None:
    found: dict[str, list[str]] = {}
    with opened(browser, ZOOMED) as page:
        for path, action in pages(town_app).items():
            page.goto(f"{address}/{language}{path}")
            found[path] = page.evaluate(CUT) + ["sideways"] * moves_sideways(page)
            page.locator(action).first.click(trial=True, timeout=3000)
    assert {path: faults for path, faults in found.items() if faults} == {}


def moves_sideways(page: Page) -> bool:
    """Whether a page is wider than its window."""
    wide: bool = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return wide


def open_menu(page: Page) -> None:
    """Open the menu of languages."""
    page.locator(".languages summary").click()


def open_parts(page: Page) -> None:
    """Open all that is folded."""
    page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")


def suggest(page: Page) -> None:
    """Have places suggested."""
    page.locator("#place").press_sequentially("Ooster")
    expect(page.locator("[role=option]").first).to_be_visible()


def put_on_list(page: Page) -> None:
    """Put a school on the list and tick two."""
    page.locator(".to-list > button").first.click()
    page.locator("input[form=compare]").first.check()
    page.locator("input[form=compare]").nth(1).check()


DONE: tuple[tuple[str, Callable[[Page], None]], ...] = (
    ("/", open_menu),
    ("/", suggest),
    ("/search?place=Oosterdam", open_parts),
    ("/search?place=Oosterdam", put_on_list),
    (f"/provider/{SLUGS[0]}?postcode=3011", open_parts),
)


@pytest.mark.parametrize(("path", "do"), DONE)
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_what_opens_on_a_page_four_times_as_large_fits_too(
    browser: Browser, address: str, language: str, path: str, do: Callable[[Page], None]
) -> None:
    with opened(browser, ZOOMED) as page:
        page.goto(f"{address}/{language}{path}")
        do(page)
        assert page.evaluate(CUT) == []
        assert not moves_sideways(page)


def test_what_stays_in_sight_leaves_most_of_a_small_window_to_the_page(browser: Browser, address: str) -> None:
    with opened(browser, ZOOMED) as page:
        page.goto(f"{address}/nl/search?place=Oosterdam")
        put_on_list(page)
        box = page.locator("#compare").bounding_box()
        assert box is not None
        assert box["height"] < ZOOMED[1] / 2
