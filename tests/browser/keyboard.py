"""Going through a page by keyboard alone, and seeing at every stop where one is."""

from playwright.sync_api import Locator, Page

MOST_STOPS = 150
# How an element and all in it are drawn; a focus can show around a part of a drawing.
DRAWN = """element => JSON.stringify([element, ...element.querySelectorAll("*")].map(part => {
    const style = getComputedStyle(part);
    return [style.outlineStyle, style.outlineWidth, style.backgroundColor, style.stroke, style.strokeWidth];
}))"""
STOP = f"""() => {{
    const stop = document.activeElement, drawn = {DRAWN};
    if (!stop || stop === document.body) return null;
    const style = getComputedStyle(stop), now = drawn(stop), parts = [.1, .5, .9];
    const own = hit => hit && (stop.contains(hit) || hit.closest("label, svg a")?.contains(stop));
    const seen = Array.from(stop.getClientRects()).some(box => parts.some(across => parts.some(down =>
        own(document.elementFromPoint(box.left + across * box.width, box.top + down * box.height)))));
    const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return {{html: stop.outerHTML.slice(0, 120), now, marked, seen}};
}}"""
# How the same element is drawn without the focus.
UNFOCUSED = f"""() => {{
    const stop = document.activeElement;
    stop.blur();
    const drawn = ({DRAWN})(stop);
    stop.focus();
    return drawn;
}}"""


def tab_to(page: Page, wished: Locator) -> None:
    """Press Tab until the wished element has the focus; at every stop the focus is drawn and not covered."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        look(page)
        if wished.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{wished} was not reached in {MOST_STOPS} stops")


def look(page: Page) -> None:
    """See that the focus is drawn, and that it is not hidden below something."""
    stop = page.evaluate(STOP)
    if stop is None:
        return
    assert stop["marked"] or page.evaluate(UNFOCUSED) != stop["now"], f"nothing shows the focus on {stop['html']}"
    assert stop["seen"], f"something covers {stop['html']}"


def take(page: Page, wished: Locator, *, key: str = "Enter") -> None:
    """Go to an element by Tab and press a key on it."""
    tab_to(page, wished)
    page.keyboard.press(key)
