"""Which parts of a page are no statements: hidden, struck through, cookie notices, reviews, vacancies, news."""

import re
from typing import cast

from cssselect import SelectorError
from lxml.cssselect import CSSSelector
from lxml.etree import _Element

from crawler.pages.elements import HEADINGS, names_like, names_of, tag_of, text_of
from crawler.pages.phrases import Phrase

_NEVER_NAMES = (
    "script style template noscript head title meta link svg iframe object embed audio video canvas select option "
    "textarea button form datalist dialog s strike del map"
)
_NEVER = frozenset(_NEVER_NAMES.split())
_KEPT_INSIDE = frozenset(("form", "button"))
_FOLDABLE = names_like(r"accordion|accordeon|collaps|toggle|tab-?(content|pane|panel)|tabpanel|faq|uitklap|panel")
_UNSEEN_CLASS = names_like(
    r"\s(visually-?hidden|sr-only|screen-reader-text|screenreader|d-none|hidden|is-hidden|hide|invisible|u-hidden)\s"
)
_SHOWN_AGAIN = names_like(r"\sd-(sm|md|lg|xl)-\w+\s")
_UNSEEN_STYLE = Phrase(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(px)?\s*(;|$)")
_STRUCK_STYLE = Phrase(r"line-through")
_NO_STATEMENT = names_like(
    r"cookie|consent|gdpr|\scmplz|\breview|testimonial|recensie|ervaringen|\squotes?\s|quote-|"
    r"popup-newsletter|nieuwsbrief"
    r"|newsletter|\svacature|vacatures?\s|vacanc|\snews|news-|\snieuws|nieuws-|\sblog|blog-|laatste-nieuws|breadcrumb"
    r"|\scomments?\s|comment-list|skip-link|related-posts|social-|"
    r"\srelated (?:products|items)|related-(?:products|items|courses)|\bup-?sells?\b|\bcross-?sells?\b|"
    r"gastenboek|guest-?book"
)
_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_MEDIA = re.compile(r"@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_SELECTOR = re.compile(r"^\s*[a-z]*([.#])([\w-]+)\s*$")


def left_out(body: _Element) -> set[_Element]:
    """The elements of a page that no reader takes for a statement about what is on offer now."""
    unseen = _selectors_that_hide(body)
    return {element for element in body.iterdescendants("*") if _is_left_out(element, unseen)}


def matched_by(body: _Element, selectors: tuple[str, ...]) -> tuple[set[_Element], tuple[str, ...]]:
    """The elements that CSS selectors match, and a warning for each selector that is none."""
    found: set[_Element] = set()
    faults = []
    for selector in selectors:
        try:
            found.update(cast(list[_Element], CSSSelector(selector, translator="html")(body)))
        except SelectorError:
            faults.append(f"hints: {selector!r} is no CSS selector")
    return found, tuple(faults)


def _is_left_out(element: _Element, unseen: set[str]) -> bool:
    tag = tag_of(element)
    if tag in _NEVER:
        return not (tag in _KEPT_INSIDE and _holds_content(element))
    if tag == "blockquote":
        return _is_quotation(element)
    if not element.attrib:
        return False
    names = names_of(element)
    if _is_unseen(element, names, unseen):
        return not (_FOLDABLE(names) or tag == "summary")
    return bool(_NO_STATEMENT(names)) and not _is_frame(element, tag)


def _is_quotation(element: _Element) -> bool:
    """Old pages indent with this element, so only quotation marks, a source or a class make it somebody's words."""
    if next(element.iterdescendants("cite", "footer"), None) is not None or element.get("class"):
        return True
    return text_of(element).strip()[:1] in "\"'\u201c\u201e\u201d\u2018\u00ab"


def _is_unseen(element: _Element, names: str, unseen: set[str]) -> bool:
    attributes = element.attrib
    style = str(attributes.get("style", ""))
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if style and (_UNSEEN_STYLE.search(style) or _STRUCK_STYLE.search(style)):
        return True
    if _UNSEEN_CLASS(names) and not _SHOWN_AGAIN(names):
        return True
    return bool(unseen) and any(name in unseen for name in _own_selectors(element))


def _own_selectors(element: _Element) -> list[str]:
    own = [f".{name}" for name in str(element.attrib.get("class", "")).split()]
    return [*own, f"#{element.attrib.get('id', '')}"]


def _holds_content(element: _Element) -> bool:
    """Some site builders wrap a whole page in a form, or an accordion's title in a button."""
    if tag_of(element) == "button":
        if any(True for _ in element.iterancestors("summary", *HEADINGS)):
            return True
        return bool(_FOLDABLE(names_of(element))) or element.get("aria-expanded") is not None
    return any(tag_of(child) in ("h1", "h2", "h3", "table") for child in element.iterdescendants("*"))


def _is_frame(element: _Element, tag: str) -> bool:
    """A class on the whole page says nothing about the text in it."""
    if tag in ("body", "main", "html") or tag in HEADINGS:
        return True
    return any(tag_of(child) in ("h1", "main") for child in element.iterdescendants("h1", "main"))


def _selectors_that_hide(body: _Element) -> set[str]:
    """Class and id selectors that the page's own style sheets do not show, or strike through."""
    found: set[str] = set()
    for style in body.getroottree().getroot().iter("style"):
        for selectors, rules in _RULE.findall(_MEDIA.sub("", style.text or "")):
            if _UNSEEN_STYLE.search(rules) or _STRUCK_STYLE.search(rules):
                found.update(
                    "".join(match.groups()) for part in selectors.split(",") if (match := _SELECTOR.match(part))
                )
    return found
