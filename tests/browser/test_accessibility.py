"""Nothing that axe-core finds on any public page: WCAG 2.2 A and AA, three scripts, light and dark, phone and desk."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser

from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.pages import public_pages

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
VIEWS = (("nl", PHONE, False), ("nl", DESK, True), ("ar", PHONE, True), ("ar", DESK, False), ("ti", PHONE, False))


@pytest.mark.parametrize(("language", "size", "dark"), VIEWS)
def test_no_page_has_a_fault_that_axe_finds(
    browser: Browser, address: str, town_app: Flask, language: str, size: tuple[int, int], dark: bool
) -> None:
    found: dict[str, list[str]] = {}
    with opened(browser, size, dark=dark) as page:
        for path in public_pages(town_app):
            page.goto(f"{address}/{language}{path}")
            violations = Axe().run(page, options=RULES).response["violations"]
            wide = page.evaluate("document.documentElement.scrollWidth") > size[0]
            faults = [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in violations] + ["too wide"] * wide
            if faults:
                found[path] = faults
    assert found == {}
