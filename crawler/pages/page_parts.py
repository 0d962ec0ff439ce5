"""Names that pages give their parts: menus, footers, accordions, labels."""

import re
from collections.abc import Callable

from lxml.etree import _Element

from crawler.pages.elements import (
    BOLD,
    HEADINGS,
    children_of,
    has_block_inside,
    names_like,
    names_of,
    tag_of,
    text_of,
)
from crawler.pages.phrases import Phrase
from crawler.pages.tables import looks_like_field

_LABEL_NAME = names_like(r"label|\bkey|term|caption|title|name|kop\b|head|naam|veld")
_FOLD_TITLE = names_like(
    r"(accordion|accordeon|toggle|faq|tab|collaps|uitklap|panel)[\w-]*?[-_ ]*(title|header|heading|head|"
    r"question|vraag|"
    r"button|btn|kop|trigger|label)\b|\bquestion\b|\bvraag\b"
)
_FOLD_ITEM = names_like(r"(accordion|accordeon|toggle|faq|collaps|uitklap|panel)[\w-]*?(item|block|group|section)?\b")
# A box around the title alone: the text that the title heads stands beside it.
_FOLD_HEAD = names_like(
    r"\s(?:accordion|accordeon|toggle|faq|collaps\w*|uitklap|panel)[-_]{1,2}(?:heading|header|title)\s"
)
_HEADING_CLASS = names_like(r"[\s_-](?:title|titel|heading|kop|course-?name|cursus-?naam)\s")
_BOX_HEADER = names_like(r"\s(?:card|panel|box|tile|course|cursus)[-_]{1,2}header\s")
_TITLE_LINES = 3
_PAIR = 2
_TELLS_FACTS = re.compile(
    r"^(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|€)|"
    r"(?:straat|laan|weg|plein|pad|kade|singel|gracht|dijk|steeg) \d|€|"
    r"\b\d{4}\s?[A-Z]{2}\b|\d[.:]\d\d|\b20\d\d\b|@|\d{2}[- ]\d{3}",
    re.IGNORECASE | re.MULTILINE,
)
_ENDS = (".", "!", "?", ";")
_FIELD_ALONE = re.compile(r"\S+(?: \S+)?:$|let op", re.IGNORECASE)
_HEADING_LONGEST = 90
_VALUE_LONGEST = 160
_BADGE_LONGEST = 40
_MARKS_IN_LABEL = 3
_STREET = Phrase(
    r"(?:straat|laan|weg|plein|pad|kade|singel|gracht|dijk|steeg|hof|markt|dreef|baan|gang|park|bocht|haven|wal|"
    r"poort|plantsoen|ring|brink|erf|hoek|dam|burg|veld|horst|donk)$",
)
_HOUSE_NUMBER = re.compile(r"\d{1,4}(?:[- ]?[A-Za-z]{1,2}|-\d{1,3})?")
_COUNT = re.compile(r"\d{1,3}(?:[.,]\d)?")
_POSTCODE = re.compile(r"\d{4}(?:\s?[A-Z]{2})?$")
_PLAIN = ("div", "span", "p", "strong", "b", "label")
_CARD = names_like(r"\b(?:card|tile|kaart|tegel|course|cursus|product|item|box|blok)\b")
_FOOTER_NAME = names_like(r"footer|colophon|colofon|\scontentinfo\s|bottom-bar|voettekst")
_HEADER_NAME = names_like(
    r"\sbanner\s|site-header|page-header|main-header|header__|-header\s|\sheader\s|__header|topbar"
)
_BOX_PART = names_like(
    r"(?:card|panel|accordion|accordeon|toggle|entry|post|article|table|box|block|item|tile|tab|course|cursus)[\w-]*?"
    r"[-_](?:header|heading|title|head|kop|footer)(?:\s|__)"
)
_CONTENT = ("main", "article", "section", "li", "td")
_ASIDE_NAME = names_like(r"sidebar|\saside|__aside|\scomplementary\s|widget-area|facets|zijbalk")
_MENU_NAME = names_like(r"\snavigation\s|\bmenu\b|navbar|\bnav\b|breadcrumb|pager|pagination")


def region_of(element: _Element, tag: str) -> str | None:
    """The part of the page that an element opens: footer, header, aside, or None where it goes on."""
    if tag in ("main", "article", "body") or tag in HEADINGS:
        return None
    names = names_of(element)
    is_footer, is_header = tag == "footer" or _FOOTER_NAME(names), tag == "header" or _HEADER_NAME(names)
    is_aside = tag == "aside" or _ASIDE_NAME(names)
    # What is below an element is looked at last: it may be the whole page.
    if not (is_footer or is_header or is_aside) or any(True for _ in element.iterdescendants("main", "h1")):
        return None
    if is_footer and not _is_part_of_box(element, names, "article"):
        return "footer"
    if is_header and not _is_heading_box(element, names):
        return "header"
    return "aside" if is_aside else None


def _is_heading_box(element: _Element, names: str) -> bool:
    """Themes put a text's own heading into a box named header; the page's frame has a menu, or no heading."""
    has_menu = any(True for _ in element.iterdescendants("nav"))
    has_heading = any(True for _ in element.iterdescendants(*HEADINGS))
    if has_menu and not has_heading:
        return False
    if any(True for _ in element.iterdescendants("h2")) or (has_heading and not has_menu):
        return True
    return _is_part_of_box(element, names, "main", "article")


def _is_part_of_box(element: _Element, names: str, *content: str) -> bool:
    """Whether a header or footer is that of a text or a card, not the page's; builders cut frames in sections too."""
    if _BOX_PART(names) or any(True for _ in element.iterancestors("li", "td", *content)):
        return True
    section = next(element.iterancestors("section"), None)
    return section is not None and _headings_in(section) > _headings_in(element)


def _headings_in(element: _Element) -> int:
    return sum(1 for _ in element.iterdescendants(*HEADINGS))


def is_menu(element: _Element, tag: str) -> bool:
    """Whether an element is the site's menu; one that frames the whole page is none, nor one with texts of its own."""
    if tag != "nav" and not (tag in ("ul", "div", "ol") and _MENU_NAME(names_of(element))):
        return False
    if any(True for _ in element.iterdescendants("h1", "main")):
        return False
    texts = any(True for _ in element.iterdescendants("p")) and any(True for _ in element.iterdescendants("h2", "h3"))
    return not (texts and any(True for _ in element.iterancestors(*_CONTENT)))


def is_heading(element: _Element, tag: str) -> bool:
    """Whether an element is a heading; one that was never closed holds the text under it as well and is none."""
    if tag not in HEADINGS:
        return False
    texts = any(True for _ in element.iterdescendants("p", "ul", "ol", "table", "dl", *HEADINGS))
    return not has_block_inside(element) or (not texts and len(text_of(element).strip()) <= _HEADING_LONGEST)


def is_fold_item(element: _Element, tag: str) -> bool:
    """Whether an element is one part of an accordion, so that its title ends where it ends; a box about it is none."""
    names = names_of(element)
    return tag == "div" and bool(_FOLD_ITEM(names)) and not _FOLD_HEAD(names)


def is_card_in_row(element: _Element, tag: str) -> bool:
    """Whether a box is one of several made alike, each with a title and words below, so that the title ends with it."""
    parent = element.getparent()
    if tag not in ("div", "section") or parent is None or not element.get("class"):
        return False
    alike = [
        other for other in children_of(parent) if tag_of(other) == tag and other.get("class") == element.get("class")
    ]
    return len(alike) >= _PAIR and all(map(_is_titled_box, alike))


def _is_titled_box(box: _Element) -> bool:
    titles = list(box.iterdescendants(*HEADINGS))
    return len(titles) == 1 and len(text_of(box).strip()) > len(text_of(titles[0]).strip()) + _BADGE_LONGEST // 2


def is_fold_title(element: _Element, tag: str) -> bool:
    """Whether an element is the title of a part that unfolds."""
    if tag not in ("div", "p", "a", "span", "button", "label", "li", "strong"):
        return False
    if not _FOLD_TITLE(names_of(element)):
        return False
    return len(text_of(element)) <= 160 and not any(tag_of(c) in HEADINGS for c in element.iterdescendants("*"))


def is_named_heading(element: _Element, tag: str) -> bool:
    """Whether a division is a heading by its class alone, as page builders make them."""
    names = names_of(element)
    if tag not in ("div", "p", "span", "header") or not element.get("class"):
        return False
    if not (_HEADING_CLASS(names) or _BOX_HEADER(names)):
        return False
    return len(text_of(element).strip()) <= _HEADING_LONGEST and not has_block_inside(element)


def is_label(first: _Element, second: _Element, tag: str) -> bool:
    """Whether the first of two elements names what the second holds."""
    one, two = tag_of(first), tag_of(second)
    if one in ("ul", "ol", "table", "p", "img", "a", "dl", "form") or two in ("img", "a", "table"):
        return False
    if any(True for _ in second.iterdescendants("table", *HEADINGS)):
        return False
    if one in HEADINGS or any(True for _ in first.iterdescendants(*HEADINGS)) or _heads_a_text(first, second):
        return False
    if _is_one_phrase(text_of(first).strip(), text_of(second).strip()):
        return False
    if _LABEL_NAME(names_of(first)) and two not in HEADINGS:
        return True
    return (one in BOLD and two in ("span", "em", "div")) or (
        one == "span" and two == "span" and tag in ("li", "p", "div")
    )


def _is_one_phrase(one: str, two: str) -> bool:
    """ "Dorpsstraat" beside "12", "1234" beside "AB" or a town, "10" beside "weken": parts of what is said as one."""
    if _STREET.search(one) and _HOUSE_NUMBER.fullmatch(two):
        return True
    return bool(_POSTCODE.match(one) and re.match(r"[A-Z]", two)) or bool(_COUNT.fullmatch(one) and two[:1].islower())


def heading_before_badge(element: _Element, left_out: set[_Element]) -> list[_Element]:
    """The children of an element; a card's badge ("VOL") in front of its heading is said of what the heading names."""
    children = list(element)
    if tag_of(element) not in ("article", "li") and not _CARD(names_of(element)):
        return children
    headings = [child for child in children if tag_of(child) in HEADINGS]
    place = children.index(headings[0]) if len(headings) == 1 else 0
    before = [child for child in children[:place] if isinstance(child.tag, str) and child not in left_out]
    said = "".join(text_of(child) for child in before).strip()
    is_badge = 0 < len(said) <= _BADGE_LONGEST and not any(has_block_inside(child) for child in before)
    if not place or not is_badge or (headings[0].tail or "").strip() or any((one.tail or "").strip() for one in before):
        return children
    return [headings[0], *children[:place], *children[place + 1 :]]


def may_be_label(element: _Element) -> bool:
    """Whether an element is of the kinds that plain labels and values are made of."""
    return tag_of(element) in _PLAIN and len(element) <= _MARKS_IN_LABEL


def stand_as_label_and_value(first: _Element, second: _Element) -> bool:
    """Whether two elements are made alike enough to be a name and its value: short, and without blocks inside."""
    if not may_be_label(first) or tag_of(second) not in _PLAIN:
        return False
    short = len(text_of(second).strip()) <= _VALUE_LONGEST and not text_of(first).strip().endswith((".", "?", "!"))
    return short and not has_block_inside(first) and not has_block_inside(second)


def stands_among_pairs(box: _Element, first: _Element, names_field: Callable[[_Element], bool]) -> bool:
    """Whether boxes made like this one stand beside it and most of them open with the name of a field."""
    parent, kind = box.getparent(), (tag_of(box), box.get("class"), first.get("class"))
    if parent is None or first.get("class") is None:
        return False
    firsts = [
        children_of(other)[0]
        for other in children_of(parent)
        if other is not box and len(children_of(other)) == _PAIR
        if (tag_of(other), other.get("class"), children_of(other)[0].get("class")) == kind
    ]
    return len(firsts) >= _PAIR and sum(map(names_field, firsts)) * 2 > len(firsts)


def _heads_a_text(first: _Element, second: _Element) -> bool:
    """Whether a card's or panel's title stands above paragraphs rather than beside a value."""
    return bool(_BOX_PART(names_of(first))) and any(True for _ in second.iterdescendants("p", "ul"))


def _is_no_name(lines: list[str]) -> bool:
    """Whether bold lines are sentences, or a field and its value: "Inburgering:" above "B1-route" is a name."""
    if any(line.endswith(_ENDS) for line in lines[:-1]) or lines[-1].endswith((".", "!", ":", ";")):
        return True
    return any(line.endswith(":") and _FIELD_ALONE.match(line) and looks_like_field(line) for line in lines)


def bold_opening(said: str, lead: str) -> tuple[str, str]:
    """The bold words that a text opens with and what follows: a name may be broken over a few lines, facts may not."""
    first, _, rest = said.partition("\n")
    lines = lead.count("\n")
    broken = 0 < lines < _TITLE_LINES and said.startswith(lead) and said[len(lead) : len(lead) + 1] in ("", "\n")
    if not broken or _TELLS_FACTS.search(lead) or _is_no_name(lead.split("\n")):
        return first, rest
    return lead, said[len(lead) :].strip()


def terms_and_answers(definitions: _Element) -> list[_Element]:
    """The parts of a definition list in order; a division around a term and its answer is opened up."""
    found = []
    for child in children_of(definitions):
        is_group = tag_of(child) == "div" and any(tag_of(part) in ("dt", "dd") for part in children_of(child))
        found.extend(children_of(child) if is_group else [child])
    return found


def has_long_answer(term: _Element) -> bool:
    """Whether the term of a definition list heads a text rather than a value."""
    answer = term.getnext()
    if answer is None or tag_of(answer) != "dd":
        return False
    return any(True for _ in answer.iterdescendants("p", "ul", "table")) and len(text_of(answer)) > 150
