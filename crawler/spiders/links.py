"""What a fetched document points at: links with their words, a sitemap's addresses; and whether it can be read."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urljoin

import lxml.etree
from scrapy.http import HtmlResponse
from scrapy.utils.gz import gunzip
from scrapy.utils.response import get_base_url
from scrapy.utils.sitemap import Sitemap
from w3lib.url import safe_url_string

MOST_LINKS = 20_000
MOST_LOCATIONS = 5_000
LONGEST_LABEL = 200
MOST_REMEMBERED = 4096
LARGEST_SITEMAP = 5_000_000
# Fewer letters than this, and scripts: the page is put together in the visitor's browser.
READABLE_LETTERS = 200
UNREAD = ("script", "style", "noscript", "template", "head")


@dataclass(frozen=True, slots=True)
class Link:
    """An absolute address and the words of the link to it."""

    url: str
    words: str


def page_links(response: HtmlResponse) -> Iterator[Link]:
    """Links, image maps and frames of a page in the order of the document; `rel=nofollow` is honoured."""
    base = get_base_url(response)
    elements = response.selector.root.iter("a", "area", "frame", "iframe")
    for _, element in zip(range(MOST_LINKS), elements, strict=False):
        target = element.get("href") or element.get("src")
        if target and "nofollow" not in (element.get("rel") or "").lower().split():
            url = absolute(base, target, response.encoding)
            if url:
                yield Link(url, _label(element))


def _label(element: lxml.etree._Element) -> str:
    spoken = [element.get("title") or "", element.get("aria-label") or ""]
    pictures = [image.get("alt") or "" for image in element.iter("img")]
    return " ".join(" ".join([*map(str, element.itertext()), *spoken, *pictures]).split())[:LONGEST_LABEL]


def absolute(base: str, target: str, encoding: str) -> str | None:
    """A link's target as browsers send it: the path in UTF-8, the query in the page's encoding."""
    try:
        return _escaped(urljoin(base, target.strip()), encoding)
    except (ValueError, LookupError):
        return None


@lru_cache(maxsize=MOST_REMEMBERED)
def _escaped(url: str, encoding: str) -> str:
    """A site's menu stands on all of its pages."""
    return str(safe_url_string(url, encoding=encoding))


def letters(response: HtmlResponse) -> int:
    """How many letters a reader without script sees, up to what makes a page readable."""
    found = 0
    body = response.selector.root.find("body")
    for element in () if body is None else body.iter(lxml.etree.Element):
        if element.tag not in UNREAD:
            found += len((element.text or "").strip())
        found += len((element.tail or "").strip())
        if found >= READABLE_LETTERS:
            break
    return found


def has_scripts(response: HtmlResponse) -> bool:
    """Whether a page loads scripts, so that its text may come from them."""
    return next(response.selector.root.iter("script"), None) is not None


def sitemap_locations(body: bytes) -> tuple[bool, list[str]]:
    """The addresses in a sitemap, and whether they are those of further sitemaps; empty for anything else."""
    try:
        plain = gunzip(body, max_size=LARGEST_SITEMAP) if body.startswith(b"\x1f\x8b") else body
        sitemap = Sitemap(plain)
        found = [entry["loc"] for _, entry in zip(range(MOST_LOCATIONS), sitemap, strict=False)]
    except (OSError, EOFError, ValueError, StopIteration, struct.error, zlib.error, lxml.etree.XMLSyntaxError):
        return False, []
    return sitemap.type == "sitemapindex", [location for location in found if location]
