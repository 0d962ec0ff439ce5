"""A helper with a code telephones a school; newcomers who look on the site read of it within a minute."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import update

from portal.extensions import db
from portal.models.provider import Provider
from portal.operations.helper_codes import issue_helper_code
from portal.web.staff_clock import now
from tests.browser.conftest import opened
from tests.browser.town import fill_town
from tests.conftest import close, portal_in
from tests.portal.staff import make_actor
from tests.serving import free_port, served

# What the site promises: "People who search see it within a minute."
WITHIN_SECONDS = 60.0
# The portal has two processes, each with what it knows of waits: so many new visitors in a row read the new one.
IN_A_ROW = 4
PHONE_NUMBER = "0201234567"
SLOWLY_MS = 30_000
WEEKS = re.compile(r"Starts in about \d+ weeks? \(\d+ to \d+\)")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Where the small town's portal answers, with the settings that it comes with, and a helper's code."""
    folder = tmp_path_factory.mktemp("call")
    app = portal_in(folder)
    fill_town(app, folder)
    with app.app_context():
        db.session.execute(update(Provider).values(phone=PHONE_NUMBER))
        code = issue_helper_code(make_actor("approver"), "Buren helpen buren", now(), app.config["SECRET_KEY"])
    close(app)
    port = free_port()
    with served(folder, port):
        yield f"http://127.0.0.1:{port}", code


def type_code(page: Page, address: str, code: str) -> None:
    """From the first page to the helpers' list of calls, as somebody who has a code."""
    page.goto(f"{address}/", timeout=SLOWLY_MS)
    page.get_by_role("link", name="For helpers").first.click()
    page.get_by_role("link", name="Start helper mode").click()
    page.get_by_role("link", name="Call schools").click()
    page.get_by_label("Code of your organisation").fill(code)


def start_of(browser: Browser, address: str, course: str) -> str:
    """When one can start with a course: what a newcomer reads who comes to the first page and searches."""
    with opened(browser) as page:
        page.goto(f"{address}/", timeout=SLOWLY_MS)
        page.get_by_label("Place or postcode").fill("Oosterdam")
        page.get_by_role("button", name="Search schools").click()
        card = page.get_by_role("article").filter(has=page.locator(f"h3 a[href$='#o-{course}']"))
        expect(card.locator(".start")).to_contain_text("Starts in about", timeout=SLOWLY_MS)
        return str(WEEKS.findall(card.locator(".start").inner_text())[0])


def seconds_until_all_read_it(browser: Browser, address: str, course: str, before: str, since: float) -> float:
    """Seconds until the first of some newcomers in a row read something else than stood there before."""
    read_at: list[float] = []
    while len(read_at) < IN_A_ROW:
        is_old = start_of(browser, address, course) == before
        elapsed = time.monotonic() - since
        read_at = [] if is_old else [*read_at, elapsed]
        assert min(read_at, default=elapsed) <= WITHIN_SECONDS
    return read_at[0]


def test_what_a_school_says_on_the_telephone_is_read_by_newcomers_within_a_minute(
    browser: Browser, town: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    address, code = town
    with opened(browser) as helper:
        type_code(helper, address, code)
        # First tap: which school.
        helper.get_by_role("button", name="Show which school to call").click()
        school, course = helper.locator("#to-call").inner_text(), helper.locator("[name=offering]").input_value()
        before = start_of(browser, address, course)
        # Second tap: the number, which opens the telephone.
        expect(helper.get_by_role("link", name=PHONE_NUMBER)).to_have_attribute("href", f"tel:{PHONE_NUMBER}")
        # Third tap: what the school said.
        since = time.monotonic()
        helper.get_by_role("button", name="14 to 26 weeks").click()
        expect(helper.locator(".kept")).to_contain_text(f"Kept: {school}: 20 weeks", timeout=SLOWLY_MS)
        seconds = seconds_until_all_read_it(browser, address, course, before, since)
    with capsys.disabled():
        print(f"\n{school}: “{before}” became “{start_of(browser, address, course)}” after {seconds:.1f} s")
