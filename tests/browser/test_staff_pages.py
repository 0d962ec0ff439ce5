"""Nothing that axe-core finds on any page of staff and schools, on a phone and on a desk, light and dark."""

import pytest
from flask import Flask
from playwright.sync_api import Browser

from portal.domain.actor import Actor
from portal.web.staff_cookie import NAME
from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.test_accessibility import AXE, faults_of, too_wide
from tests.portal.staff import browser_of
from tests.portal.test_who_may_what import filled, rules_of

# What each kind of person opens; schools come in by a link, without a cookie.
ROOMS = {"approver": ("municipality", "accounts"), "maintainer": ("maintainer", "accounts"), "reader": ("school",)}
# Files, and addresses that only lead on.
NO_PAGES = ("paper", ".pdf", "invitation", "issuer", "/e-mail/", "/account/")


def pages_of(app: Flask, role: str) -> list[str]:
    """The pages that a person of this role can open."""
    rules = [
        rule for rule in rules_of(app) if "GET" in (rule.methods or ()) and rule.endpoint.split(".")[0] in ROOMS[role]
    ]
    paths = [filled(app, rule) for rule in rules]
    own = [path for path in paths if not any(part in path for part in NO_PAGES)]
    return own if role == "reader" else [*own, "/nl/account/me"]


@pytest.mark.parametrize("role", ROOMS)
@pytest.mark.parametrize(("size", "dark"), [(PHONE, False), (DESK, True)])
def test_no_page_of_staff_or_schools_has_a_fault_that_axe_finds(
    browser: Browser, staffed: tuple[Flask, dict[str, Actor], str], role: str, size: tuple[int, int], dark: bool
) -> None:
    app, people, address = staffed
    cookie = browser_of(app, people[role]).get_cookie(NAME)
    assert cookie is not None
    found: dict[str, list[str]] = {}
    paths = pages_of(app, role)
    assert len(paths) >= 3
    with opened(browser, size, dark=dark) as page:
        page.context.add_cookies([{"name": NAME, "value": cookie.value, "url": address}])
        page.add_init_script(AXE)
        for path in paths:
            page.set_viewport_size({"width": size[0], "height": size[1]})
            answer = page.goto(address + path)
            assert answer is not None and "sign-in" not in page.url
            if answer.status != 404:
                found[path] = faults_of(page) + too_wide(page)
    assert {path: faults for path, faults in found.items() if faults} == {}
    assert len(found) >= 2
