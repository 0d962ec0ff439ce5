"""Nothing that axe-core finds on any public page: WCAG 2.2 A and AA, three scripts, light and dark, phone and desk."""

import json
from pathlib import Path

import axe_playwright_python
import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.pages import public_pages

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FAULTS = f"""axe.run({json.dumps({"runOnly": TAGS, "resultTypes": ["violations"]})}).then(found =>
    found.violations.map(one => one.id + ": " + one.nodes.map(node => node.html.slice(0, 120)).join(" | ")))"""
WIDTH = "document.documentElement.scrollWidth"
# As wide as a phone, and as the smallest that WCAG 1.4.10 names.
NARROW = (360, 320)
# The language, the window, dark colours; which of every three pages (all of them in the first two views).
VIEWS = (
    ("nl", PHONE, False, (0, 1, 2)),
    ("ar", DESK, True, (0, 1, 2)),
    ("ti", PHONE, True, (0,)),
    ("nl", DESK, False, (1,)),
    ("ar", PHONE, False, (2,)),
)


@pytest.mark.parametrize(("language", "size", "dark", "shares"), VIEWS)
def test_no_page_has_a_fault_that_axe_finds(
    browser: Browser,
    address: str,
    town_app: Flask,
    language: str,
    size: tuple[int, int],
    dark: bool,
    shares: tuple[int, ...],
) -> None:
    found: dict[str, list[str]] = {}
    with opened(browser, size, dark=dark) as page:
        page.add_init_script(AXE)
        for place, path in enumerate(public_pages(town_app)):
            if place % 3 in shares:
                page.set_viewport_size({"width": size[0], "height": size[1]})
                page.goto(f"{address}/{language}{path}")
                found[path] = faults_of(page) + too_wide(page)
    assert {path: faults for path, faults in found.items() if faults} == {}


def faults_of(page: Page) -> list[str]:
    """What axe-core finds on an open page."""
    found: list[str] = page.evaluate(FAULTS)
    return found


def too_wide(page: Page) -> list[str]:
    """The windows in which an open page has to be moved sideways."""
    found = []
    for width in (page.viewport_size or {"width": 0})["width"], *NARROW:
        page.set_viewport_size({"width": width, "height": PHONE[1]})
        if page.evaluate(WIDTH) > width:
            found.append(f"wider than {width}")
    return found
