"""Small questions about elements of a page: tag, classes, CSS path, what is inline."""

import re
from collections.abc import Callable
from functools import lru_cache

from lxml.etree import _Element

from crawler.pages.broken_lines import joined_lines
from crawler.pages.wording import fold

_INLINE_NAMES = (
    "a abbr acronym b bdi big cite code del dfn em font i img ins kbd label mark nobr q s samp small span strike "
    "strong sub sup time tt u var wbr"
)
INLINE = frozenset(_INLINE_NAMES.split())
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
BOLD = frozenset(("b", "strong"))
# A site's pages are made of few kinds of elements.
_REMEMBERED = 4096


def tag_of(element: _Element) -> str:
    """The lower-case tag name; empty for comments and the like."""
    tag = element.tag
    return tag.lower() if isinstance(tag, str) else ""


def names_of(element: _Element) -> str:
    """Class, id and role in one lower-case string, a space before and after."""
    name, place, role = element.get("class"), element.get("id"), element.get("role")
    return f" {name or ''} {place or ''} {role or ''} ".lower() if name or place or role else " "


def names_like(pattern: str) -> Callable[[str], re.Match[str] | None]:
    """A search for a pattern in the names of elements that remembers what it found."""
    return lru_cache(maxsize=_REMEMBERED)(re.compile(pattern).search)


def css_path(element: _Element) -> str:
    """A CSS selector that leads to the element."""
    path = element.getroottree().getpath(element).strip("/")
    return path.replace("[", ":nth-of-type(").replace("]", ")").replace("/", " > ")


def children_of(element: _Element) -> list[_Element]:
    """The child elements, comments and processing instructions left out."""
    return [child for child in element if isinstance(child.tag, str)]


def has_block_inside(element: _Element) -> bool:
    """Whether anything below the element is laid out as a block of its own; a button stands in its line."""
    return any(
        tag_of(child) not in INLINE and tag_of(child) not in ("br", "button") for child in element.iterdescendants("*")
    )


def text_of(element: _Element) -> str:
    """All text below an element, seen or not, as it stands in the source."""
    return "".join(map(str, element.itertext()))


def visible_text(element: _Element, left_out: set[_Element]) -> str:
    """The folded text of an element without the parts left out; blocks and line breaks begin a new line."""
    parts: list[str] = []
    _gather(element, left_out, parts)
    return joined_lines(fold("".join(parts)))


def _gather(element: _Element, left_out: set[_Element], parts: list[str]) -> None:
    if element in left_out:
        return
    parts.append(_plain(element.text))
    for child in element:
        if isinstance(child.tag, str):
            _gather_child(child, left_out, parts)
        parts.append(_plain(child.tail))


def _gather_child(child: _Element, left_out: set[_Element], parts: list[str]) -> None:
    tag = tag_of(child)
    if tag == "img":
        parts.append(f" {child.get('alt') or ''} ")
        return
    edge = "" if tag in INLINE else "\n"
    parts.append(edge)
    _gather(child, left_out, parts)
    parts.append(edge)


def _plain(text: str | None) -> str:
    return text.replace("\n", " ").replace("\r", " ") if text else ""
