"""The list with script: it lives in the browser, is said aloud, can be undone, and goes from phone to phone."""

from flask import Flask
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import opened
from tests.browser.pages import chosen

SEARCH = "/en/search?place=Oosterdam"
BUTTON = ".to-list button"
WATCHED = """Object.defineProperty(navigator, 'clipboard', {
    value: {writeText: (text) => { window.got = text; return Promise.resolve(); }}
})"""


def kept(page: Page) -> object:
    """What the browser keeps of the list."""
    return page.evaluate("JSON.parse(localStorage.getItem('list') || '[]')")


def test_a_course_goes_on_the_list_without_leaving_the_page_and_off_again(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(address + SEARCH)
        button = page.locator(BUTTON).first
        door = page.locator("#list-door a")
        expect(door).to_be_hidden()
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(door).to_have_text("My list (1)")
        expect(page.locator("#list-door [role=status]")).to_contain_text("is on your list.")
        assert page.url == address + SEARCH
        page.get_by_role("button", name="Undo").click()
        expect(button).to_have_attribute("aria-pressed", "false")
        expect(button).to_be_focused()
        expect(door).to_be_hidden()
        assert kept(page) == []


def test_a_full_list_says_so_and_keeps_what_it_has(browser: Browser, address: str, town_app: Flask) -> None:
    with opened(browser) as page:
        page.goto(address + SEARCH)
        page.evaluate("localStorage.setItem('list', JSON.stringify(['a', 'b', 'c', 'd']))")
        page.reload()
        page.locator(BUTTON).first.click()
        expect(page.locator(".to-list .said")).to_contain_text("Your list is full. It has room for 4 courses.")
        assert kept(page) == ["a", "b", "c", "d"]


def test_the_door_leads_to_the_list_and_what_is_gone_leaves_it(browser: Browser, address: str, town_app: Flask) -> None:
    ids = chosen(town_app, 2)
    with opened(browser) as page:
        page.goto(address + SEARCH)
        page.evaluate("ids => localStorage.setItem('list', JSON.stringify(ids))", [*ids, "weg"])
        page.reload()
        page.locator("#list-door a").click()
        expect(page.get_by_text("1 course of your list is no longer there.")).to_be_visible()
        expect(page.locator(".kept-list .card")).to_have_count(2)
        assert kept(page) == ids
        page.get_by_role("link", name="Take off the list").first.click()
        expect(page.locator(".kept-list .card")).to_have_count(1)
        assert kept(page) == ids[1:]
        page.get_by_role("link", name="Put it back").click()
        expect(page.locator(".kept-list .card")).to_have_count(2)
        assert kept(page) == [ids[1], ids[0]]
        page.get_by_role("button", name="Empty my list").click()
        expect(page.get_by_text("Your list is empty.")).to_be_visible()
        assert kept(page) == []


def test_a_list_from_another_phone_is_kept_and_never_takes_the_place_of_ones_own_unasked(
    browser: Browser, address: str, town_app: Flask
) -> None:
    first, second, third = chosen(town_app, 3)
    with opened(browser) as page:
        page.goto(f"{address}/en/list?o={first}&o={second}")
        assert kept(page) == [first, second]
        page.goto(f"{address}/en/list?o={third}")
        assert kept(page) == [first, second]
        page.get_by_role("button", name="Keep this list instead").click()
        assert kept(page) == [third]


def test_the_link_can_be_copied_by_hand_and_by_button(browser: Browser, address: str, town_app: Flask) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/en/list?o={chosen(town_app, 1)[0]}")
        page.evaluate(WATCHED)
        expect(page.get_by_role("button", name="Share the link")).to_be_hidden()
        page.get_by_role("button", name="Copy the link").click()
        expect(page.get_by_text("The link is copied. You can paste it.")).to_be_visible()
        assert page.evaluate("window.got") == page.get_by_label("The link to this list").input_value()


def test_a_phone_with_a_share_sheet_uses_it(browser: Browser, address: str, town_app: Flask) -> None:
    with opened(browser) as page:
        page.add_init_script("navigator.share = given => {window.got = given; return Promise.resolve()}")
        page.goto(f"{address}/en/list?o={chosen(town_app, 1)[0]}")
        page.get_by_role("button", name="Share the link").click()
        assert page.evaluate("window.got.url") == page.get_by_label("The link to this list").input_value()


def test_where_the_browser_keeps_nothing_the_address_does(browser: Browser, address: str) -> None:
    with opened(browser, script=False) as page:
        page.goto(address + SEARCH)
        page.locator(BUTTON).first.click()
        expect(page.locator(".kept-list .card")).to_have_count(1)
        page.get_by_role("link", name="Search more schools").click()
        page.locator(BUTTON).nth(1).click()
        expect(page.locator(".kept-list .card")).to_have_count(2)


def test_the_page_of_the_list_by_itself_shows_the_kept_list(browser: Browser, address: str, town_app: Flask) -> None:
    ids = chosen(town_app, 2)
    with opened(browser) as page:
        page.goto(f"{address}/en/list?o={ids[0]}&o={ids[1]}")
        page.goto(f"{address}/en/list")
        expect(page.locator(".kept-list .card")).to_have_count(2)
        page.get_by_role("button", name="Empty my list").click()
        expect(page.get_by_text("Your list is empty.")).to_be_visible()
        page.goto(f"{address}/en/list")
        expect(page.get_by_text("Your list is empty.")).to_be_visible()
