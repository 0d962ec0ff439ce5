"""JSON-LD and microdata: one more witness beside the visible text, never above it."""

from collections.abc import Iterator
from typing import Any

from extruct.jsonld import JsonLdExtractor
from extruct.w3cmicrodata import MicrodataExtractor
from lxml import html
from lxml.etree import _Element

from crawler.items import Page

_JSON_LD = JsonLdExtractor()
_MICRODATA = MicrodataExtractor()


def structured_items(page: Page, root: _Element, markup: bytes) -> tuple[dict[str, object], ...]:
    """Every typed object in a page's structured data, flattened; each has `@type` and `@where`.

    `root` is the tree of the page's `markup`, which is in UTF-8.
    """
    found: list[dict[str, object]] = []
    if b"ld+json" in page.body:
        found.extend(_typed(_JSON_LD.extract_items(root, base_url=page.url), "json-ld"))
    if b"itemscope" in page.body:
        items = _MICRODATA.extract_items(_with_methods(markup), base_url=page.url)
        found.extend(_typed([_plain(item) for item in items], "microdata"))
    return tuple(found)


def _with_methods(markup: bytes) -> _Element:
    """The tree of elements with methods for HTML, which cleaning takes."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return html.document_fromstring(markup, parser=parser)


def _plain(item: Any) -> Any:
    """Microdata items in the shape of JSON-LD: properties beside the type."""
    if isinstance(item, list):
        return [_plain(part) for part in item]
    if not isinstance(item, dict):
        return item
    properties = {name: _plain(value) for name, value in item.get("properties", {}).items()}
    return {"@type": str(item.get("type", "")).rpartition("/")[2], **properties}


def _typed(value: Any, where: str) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for number, part in enumerate(value):
            yield from _typed(part, f"{where}[{number}]" if where in ("json-ld", "microdata") else where)
    elif isinstance(value, dict):
        if value.get("@type"):
            yield {**value, "@where": where}
        for name, part in value.items():
            yield from _typed(part, f"{where}.{name}")
