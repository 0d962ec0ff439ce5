"""What a first visit costs: bytes on a phone's plan, and a page that stays where it is while it loads."""

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.pages import chosen
from tests.browser.town import SLUGS

MOST_BYTES = 60_000
# Cumulative layout shift: up to 0.1 is called good (web.dev, Core Web Vitals); this site asks for less.
MOST_SHIFT = 0.02
SETTLES_MS = 400
SHIFTS = """window.shift = 0;
window.moved = [];
new PerformanceObserver(found => {
    for (const one of found.getEntries().filter(one => !one.hadRecentInput)) {
        window.shift += one.value;
        window.moved.push(...one.sources.map(({node}) => node && (node.className || node.nodeName)));
    }
}).observe({type: "layout-shift", buffered: true});"""


def weighed(page: Page, url: str) -> dict[str, float]:
    """Bytes over the line by address, headers with them, for a browser that has nothing of the site yet."""
    session = page.context.new_cdp_session(page)
    addresses: dict[str, str] = {}
    weights: dict[str, float] = {}
    session.on("Network.responseReceived", lambda one: addresses.update({one["requestId"]: one["response"]["url"]}))
    session.on("Network.loadingFinished", lambda one: weights.update({one["requestId"]: one["encodedDataLength"]}))
    session.send("Network.enable")
    page.goto(url, wait_until="networkidle")
    return {addresses[one]: weight for one, weight in weights.items()}


def test_the_first_page_of_results_is_light(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        weights = weighed(page, f"{address}/nl/search?place=Oosterdam")
    assert len(weights) > 5
    assert sum(weights.values()) <= MOST_BYTES, weights


@pytest.mark.parametrize("language", ["ar", "fa", "ti"])
def test_another_script_costs_its_letters_and_nothing_else(browser: Browser, address: str, language: str) -> None:
    with opened(browser) as page:
        weights = weighed(page, f"{address}/{language}/search?place=Oosterdam")
    assert sum(weight for url, weight in weights.items() if not url.endswith(".woff2")) <= MOST_BYTES, weights


@pytest.mark.parametrize(("language", "size"), [("nl", PHONE), ("ar", PHONE), ("nl", DESK)])
def test_nothing_jumps_while_a_page_loads(
    browser: Browser, address: str, town_app: Flask, language: str, size: tuple[int, int]
) -> None:
    ids = chosen(town_app)
    picked = "&".join(f"o={one}" for one in ids)
    found: dict[str, object] = {}
    with opened(browser, size) as page:
        page.add_init_script(SHIFTS)
        # At last once more, for who keeps a list already: the door to it comes with script.
        for path in (
            "/",
            "/search?place=Oosterdam",
            f"/provider/{SLUGS[0]}",
            f"/compare?{picked}",
            f"/list?{picked}",
            "/",
        ):
            if (jumped := least_jump(page, f"{address}/{language}{path}")) is not None:
                found[path] = jumped
    assert found == {}


@pytest.mark.parametrize("width", [320, 360])
def test_the_door_to_a_list_makes_the_head_no_higher(
    browser: Browser, address: str, town_app: Flask, width: int
) -> None:
    ids = chosen(town_app)
    with opened(browser, (width, 640)) as page:
        for language in town_app.config["LANGUAGES"]:
            heights = []
            # A list is there from one visit to the next.
            for kept, next_one in (([], ids), (ids, [])):
                page.goto(f"{address}/{language}/")
                assert page.locator("#list-door a").is_visible() == bool(kept)
                heights.append(page.locator("header.top").evaluate("head => head.getBoundingClientRect().height"))
                page.evaluate("ids => localStorage.setItem('list', JSON.stringify(ids))", next_one)
            assert heights[1] - heights[0] < 5, language


def least_jump(page: Page, url: str) -> object:
    """What jumps each time that a page is opened; None where it once stood still: a busy machine paints in pieces."""
    for _ in range(3):
        page.goto(url)
        page.evaluate("document.fonts.ready.then(() => null)")
        page.wait_for_timeout(SETTLES_MS)
        if page.evaluate("window.shift") <= MOST_SHIFT:
            return None
    return page.evaluate("[window.shift, window.moved]")
