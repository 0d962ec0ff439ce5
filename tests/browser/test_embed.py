"""The frame and the web component inside the page of another site, which has a strict policy."""

import logging
from collections.abc import Iterator
from threading import Thread

import pytest
from flask import Flask, Response
from playwright.sync_api import Browser, Page, expect
from werkzeug.serving import make_server

from tests.browser.conftest import DESK, PHONE, opened
from tests.browser.keyboard import look, tab_to
from tests.browser.test_accessibility import AXE, faults_of, too_wide

SITE = """<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Gemeente</title><link rel="stylesheet" href="/own.css"></head>
<body><main><h1>Gemeente</h1>
<iframe src="{portal}/{language}/embed/list?place=Oosterdam" title="Frame" width="100%" height="900"
  referrerpolicy="no-referrer" sandbox="{may}"></iframe>
<iframe src="{portal}/{language}/embed" title="Box" width="100%" height="430" sandbox="{may}"></iframe>
<script src="{portal}/embed.js" async></script>
<taalscholen-lijst place="Oosterdam" language="{language}" count="2"><a id="plain" href="{portal}/nl/search">Zoek</a>
</taalscholen-lijst></main></body></html>"""
OWN = """body { color: #201030; background: #fff7e0; } iframe { border: 0; }
taalscholen-lijst { --taalscholen-accent: #8a2a00; }"""
# What somebody pasted into a page of that site.
PASTED: dict[str, str] = {}
MAY = "allow-forms allow-same-origin allow-top-navigation-by-user-activation"
SHADOW = "document.querySelector('taalscholen-lijst').shadowRoot"
FROM_AXE = "axe.run({include: [['taalscholen-lijst']]}).then(found => found.violations.map(one => one.id))"


def site_of_others(portal: str) -> Flask:
    """A municipality's site that allows nothing but itself and the portal, and says so of each kind of thing."""
    app = Flask(__name__)
    policy = (
        f"default-src 'none'; style-src 'self'; script-src {portal}; connect-src {portal}; frame-src {portal}; "
        "require-trusted-types-for 'script'"
    )

    @app.get("/own.css")
    def own() -> Response:
        return Response(OWN, mimetype="text/css")

    @app.get("/as/pasted")
    def pasted() -> str:
        return PASTED["page"]

    @app.get("/<language>")
    def page(language: str) -> Response:
        direction = "rtl" if language == "ar" else "ltr"
        text = SITE.format(language=language, direction=direction, portal=portal, may=MAY)
        return Response(text, headers={"Content-Security-Policy": policy, "Set-Cookie": "theirs=1"})

    return app


@pytest.fixture(scope="module")
def site(address: str) -> Iterator[str]:
    """Where the municipality's site answers: a host of another name."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, site_of_others(address), threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def loaded(page: Page, url: str) -> None:
    """Open a page and wait until the component has its list."""
    page.goto(url)
    expect(page.locator("taalscholen-lijst li")).to_have_count(2)


@pytest.mark.parametrize(("language", "size", "dark"), [("nl", PHONE, False), ("ar", DESK, True), ("ar", PHONE, False)])
def test_embedded_pages_have_no_fault_that_axe_finds(
    browser: Browser, address: str, language: str, size: tuple[int, int], dark: bool
) -> None:
    found: dict[str, list[str]] = {}
    with opened(browser, size, dark=dark) as page:
        page.add_init_script(AXE)
        for path in ("embed", "embed/list?place=Oosterdam", "embed/list?place=Nergens", "embed?accent=8a2a00"):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            page.goto(f"{address}/{language}/{path}")
            found[path] = faults_of(page) + too_wide(page)
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize(("language", "dark"), [("nl", False), ("ar", True)])
def test_the_component_has_no_fault_that_axe_finds(browser: Browser, site: str, language: str, dark: bool) -> None:
    with opened(browser, dark=dark) as page:
        # The tool is put in as the browser's own, past the policy that it would meet as a script of the page.
        page.add_init_script(AXE)
        loaded(page, f"{site}/{language}")
        assert page.evaluate(FROM_AXE) == []
        assert too_wide(page) == []
        assert page.evaluate(f"{SHADOW}.querySelector('.all').dir") == ("rtl" if language == "ar" else "ltr")


def test_a_strict_policy_breaks_nothing_and_nobody_else_is_asked(browser: Browser, address: str, site: str) -> None:
    said: list[str] = []
    asked: dict[str, str | None] = {}
    with opened(browser) as page:
        page.on("console", lambda one: said.append(one.text))
        page.on("request", lambda one: asked.update({one.url: one.headers.get("referer")}))
        loaded(page, f"{site}/nl")
        page.wait_for_load_state("networkidle")
        cookies = page.context.cookies()
        style = page.evaluate(f"getComputedStyle({SHADOW}.querySelector('a')).color")
    assert said == []
    assert {url.split("/")[2] for url in asked} == {address.split("/")[2], site.split("/")[2]}
    assert [one["name"] for one in cookies] == ["theirs"]
    assert style == "rgb(138, 42, 0)"
    # What is embedded tells nobody where it stands.
    lists = {url: where for url, where in asked.items() if "/embed/list" in url}
    assert len(lists) == 2 and not any(lists.values())


def test_by_keyboard_into_the_component_and_out_to_the_school(browser: Browser, address: str, site: str) -> None:
    with opened(browser) as page:
        loaded(page, f"{site}/nl")
        first = page.locator("taalscholen-lijst li a").first
        for _stop in range(30):
            page.keyboard.press("Tab")
            if page.evaluate(f"{SHADOW}.activeElement !== null"):
                break
        outline = page.evaluate(f"getComputedStyle({SHADOW}.activeElement).outlineStyle")
        assert outline != "none"
        assert first.evaluate("element => element.getRootNode().activeElement === element")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}/nl/provider/**")


def test_by_keyboard_through_the_box_to_the_results_in_the_whole_window(
    browser: Browser, address: str, site: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/nl/embed")
        tab_to(page, page.locator("#place"))
        tab_to(page, page.locator("button"))
        look(page)
        page.goto(f"{site}/nl")
        frame = page.frame_locator("iframe[title=Box]")
        frame.locator("#place").fill("Oosterdam")
        frame.locator("#place").press("Enter")
        page.wait_for_url(f"{address}/nl/search?place=Oosterdam#results")
        page.go_back()
        page.frame_locator("iframe[title=Frame]").locator("h2 a").first.click()
        page.wait_for_url(f"{address}/nl/provider/**")


def test_a_component_that_cannot_load_says_so_and_keeps_its_link(browser: Browser, site: str) -> None:
    with opened(browser) as page:
        page.route("**/list.json*", lambda route: route.abort())
        page.goto(f"{site}/en")
        expect(page.locator("taalscholen-lijst [role=status]")).to_have_text("This list cannot be shown now.")
        expect(page.locator("#plain")).to_be_visible()


def test_without_script_the_link_between_the_tags_is_there(browser: Browser, site: str) -> None:
    with opened(browser, script=False) as page:
        page.goto(f"{site}/nl")
        expect(page.locator("#plain")).to_be_visible()
        expect(page.frame_locator("iframe[title=Frame]").locator("h2").first).to_be_visible()


def test_another_place_is_shown_when_the_attribute_changes(browser: Browser, site: str) -> None:
    with opened(browser) as page:
        loaded(page, f"{site}/en")
        page.evaluate("document.querySelector('taalscholen-lijst').setAttribute('place', 'Westerveen')")
        expect(page.locator("taalscholen-lijst h2")).to_have_text("Language schools near Westerveen")


def test_what_the_page_makes_is_copied_and_works_where_it_is_pasted(browser: Browser, address: str, site: str) -> None:
    with opened(browser, DESK) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{address}/ar/embed/make?place=Oosterdam&own=y&accent=%238a2a00&count=2")
        page.locator("[data-copies=component]").press("Space")
        expect(page.locator("[data-copies=component] + [role=status]")).not_to_be_empty()
        component = page.evaluate("navigator.clipboard.readText()")
        frame = page.locator("textarea#frame").input_value()
        assert component == page.locator("textarea#component").input_value()
        PASTED["page"] = f"<!doctype html>{frame}{component}"
        loaded(page, f"{site}/as/pasted")
        inside = page.frame_locator("iframe")
        expect(inside.locator("li")).to_have_count(2)
        assert inside.locator("h2 a").first.evaluate("link => getComputedStyle(link).color") == "rgb(138, 42, 0)"
        assert page.evaluate(f"{SHADOW}.querySelector('.all').dir") == "rtl"
