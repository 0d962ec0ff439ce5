"""Going through a page by keyboard alone, and seeing at every stop where one is."""

from playwright.sync_api import Locator, Page

MOST_STOPS = 150
# What draws the focus: around the element itself, or around a part of a drawing in it.
STOP = """() => {
    const stop = document.activeElement;
    if (!stop || stop === document.body) return null;
    const drawn = [stop, ...stop.querySelectorAll("*")].map(part => getComputedStyle(part)).map(
        style => [style.outlineStyle, style.outlineWidth, style.backgroundColor, style.stroke, style.strokeWidth].join());
    const outlined = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const marked = outlined(getComputedStyle(stop));
    const own = hit => hit && (stop.contains(hit) || hit.contains(stop) && hit.tagName === "LABEL" || hit.closest("svg a") === stop);
    const seen = Array.from(stop.getClientRects()).some(box => [[.5, .5], [.1, .5], [.9, .5]].some(([across, down]) =>
        own(document.elementFromPoint(box.left + across * box.width, box.top + down * box.height))));
    return {html: stop.outerHTML.slice(0, 120), drawn: JSON.stringify(drawn), marked, seen};
}"""
# The same element without the focus, to compare with.
UNFOCUSED = """() => {
    const stop = document.activeElement;
    stop.blur();
    const drawn = [stop, ...stop.querySelectorAll("*")].map(part => getComputedStyle(part)).map(
        style => [style.outlineStyle, style.outlineWidth, style.backgroundColor, style.stroke, style.strokeWidth].join());
    stop.focus();
    return JSON.stringify(drawn);
}"""


def tab_to(page: Page, wished: Locator, *, key: str = "Tab") -> None:
    """Press a key until the wished element has the focus; at every stop the focus is drawn and not covered."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press(key)
        look(page)
        if wished.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{wished} was not reached in {MOST_STOPS} stops")


def look(page: Page) -> None:
    """See that the focus is drawn, and that it is not hidden below something."""
    stop = page.evaluate(STOP)
    if stop is None:
        return
    assert stop["marked"] or page.evaluate(UNFOCUSED) != stop["drawn"], f"nothing shows the focus on {stop['html']}"
    assert stop["seen"], f"something covers {stop['html']}"


def take(page: Page, wished: Locator, *, key: str = "Enter") -> None:
    """Go to an element by Tab and press a key on it."""
    tab_to(page, wished)
    page.keyboard.press(key)
