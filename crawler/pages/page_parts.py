"""Names that pages give their parts: menus, footers, accordions, labels."""

import re

from lxml.etree import _Element

from crawler.pages.elements import BOLD, HEADINGS, has_block_inside, names_of, tag_of, text_of

_LABEL_NAME = re.compile(r"label|\bkey|term|caption|title|name|kop\b|head|naam|veld")
_FOLD_TITLE = re.compile(
    r"(accordion|accordeon|toggle|faq|tab|collaps|uitklap|panel)[\w-]*?[-_ ]*(title|header|heading|head|"
    r"question|vraag|"
    r"button|btn|kop|trigger|label)\b|\bquestion\b|\bvraag\b"
)
_FOLD_ITEM = re.compile(r"(accordion|accordeon|toggle|faq|collaps|uitklap|panel)[\w-]*?(item|block|group|section)?\b")
_HEADING_CLASS = re.compile(r"[\s_-](?:title|titel|heading|kop|course-?name|cursus-?naam)\s")
_HEADING_LONGEST = 90
_FOOTER_NAME = re.compile(r"footer|colophon|colofon|\scontentinfo\s|bottom-bar|voettekst")
_HEADER_NAME = re.compile(
    r"\sbanner\s|site-header|page-header|main-header|header__|-header\s|\sheader\s|__header|topbar"
)
_ASIDE_NAME = re.compile(r"sidebar|\saside|__aside|\scomplementary\s|widget-area|facets|zijbalk")
_MENU_NAME = re.compile(r"\snavigation\s|\bmenu\b|navbar|\bnav\b|breadcrumb|pager|pagination")


def region_of(element: _Element, tag: str) -> str | None:
    """The part of the page that an element opens: footer, header, aside, or None where it goes on."""
    if tag in ("main", "article", "body"):
        return None
    names = names_of(element)
    frames = any(True for _ in element.iterdescendants("main", "h1"))
    if (tag == "footer" or _FOOTER_NAME.search(names)) and not frames:
        return "footer"
    if (tag == "header" or _HEADER_NAME.search(names)) and not frames:
        return "header" if not any(True for _ in element.iterdescendants("h2")) else None
    if (tag == "aside" or _ASIDE_NAME.search(names)) and not frames:
        return "aside"
    return None


def is_menu(element: _Element, tag: str) -> bool:
    """Whether an element is the site's menu; one that frames the whole page is none."""
    if tag != "nav" and not (tag in ("ul", "div", "ol") and _MENU_NAME.search(names_of(element))):
        return False
    return not any(True for _ in element.iterdescendants("h1", "main"))


def is_fold_item(element: _Element, tag: str) -> bool:
    """Whether an element is one part of an accordion, so that its title ends where it ends."""
    return tag == "div" and bool(_FOLD_ITEM.search(names_of(element)))


def is_fold_title(element: _Element, tag: str) -> bool:
    """Whether an element is the title of a part that unfolds."""
    if tag not in ("div", "p", "a", "span", "button", "label", "li", "strong"):
        return False
    if not _FOLD_TITLE.search(names_of(element)):
        return False
    return len(text_of(element)) <= 160 and not any(tag_of(c) in HEADINGS for c in element.iterdescendants("*"))


def is_named_heading(element: _Element, tag: str) -> bool:
    """Whether a division is a heading by its class alone, as page builders make them."""
    if tag not in ("div", "p", "span") or not element.get("class") or not _HEADING_CLASS.search(names_of(element)):
        return False
    return len(text_of(element).strip()) <= _HEADING_LONGEST and not has_block_inside(element)


def is_label(first: _Element, second: _Element, tag: str) -> bool:
    """Whether the first of two elements names what the second holds."""
    one, two = tag_of(first), tag_of(second)
    if one in ("ul", "ol", "table", "p", "img", "a", "dl", "form") or two in ("img", "a", "table"):
        return False
    if any(tag_of(child) in HEADINGS or tag_of(child) == "table" for child in second.iterdescendants("*")):
        return False
    if one in HEADINGS:
        return False
    if _LABEL_NAME.search(names_of(first)) and two not in HEADINGS:
        return True
    return (one in BOLD and two in ("span", "em", "div")) or (
        one == "span" and two == "span" and tag in ("li", "p", "div")
    )


def has_long_answer(term: _Element) -> bool:
    """Whether the term of a definition list heads a text rather than a value."""
    answer = term.getnext()
    if answer is None or tag_of(answer) != "dd":
        return False
    return any(True for _ in answer.iterdescendants("p", "ul", "table")) and len(text_of(answer)) > 150
