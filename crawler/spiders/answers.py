"""From a server's answer to a page: what kind of document it is, when it changed, what to ask the next time."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol
from urllib.parse import urldefrag

from scrapy import Request
from scrapy.exceptions import StopDownload
from scrapy.http import Headers, HtmlResponse, Response

from crawler.items import Page

HTML_TYPES = ("text/html", "application/xhtml+xml")
PDF_TYPES = ("application/pdf", "application/x-pdf")
KEPT_HEADERS = ("Content-Type", "Content-Language", "ETag", "Last-Modified")
ASKED_BY = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
SNIFFED_BYTES = 1000
# Assumption: what sellers of names and hosts put on a site that nobody has any more, in Dutch, English or German.
PARKED_WORDS = re.compile(
    rb"\b(this|the) domain( name)? (is|may be) (for sale|parked|available for purchase)\b|\bbuy this domain\b"
    rb"|\bdomain parked\b|\b(dit domein|deze domeinnaam) (is|staat) (mogelijk )?"
    rb"(te koop|geparkeerd|gereserveerd|geregistreerd)\b|\bdomeinnaam te koop\b|\bdiese domain steht zum verkauf\b",
    re.I,
)
PARKING_HOSTS = re.compile(rb"//([\w-]+\.)*(sedoparking\.com|parkingcrew\.net|bodis\.com|dsparking\.com)\b", re.I)


class EarlierPage(Protocol):
    """A page as an earlier visit found it, with the answer's headers that were kept."""

    @property
    def page(self) -> Page:
        """The page with its body."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Header names as in KEPT_HEADERS."""


def conditions(earlier: EarlierPage | None) -> dict[str, str]:
    """Request headers that let a server say that a page is still the same (RFC 9110, 13.1)."""
    known = earlier.headers if earlier else {}
    return {asked: known[kept] for kept, asked in ASKED_BY.items() if kept in known}


def refuse_other_types(headers: Headers, request: Request) -> None:
    """Scrapy's signal before a body is read: pictures, films and archives are not loaded at all."""
    media_type = _media_type(headers)
    if request.meta.get("page") and media_type and media_type not in HTML_TYPES + PDF_TYPES:
        raise StopDownload(fail=True)


def document_kind(response: Response) -> str | None:
    """`html` or `pdf`, by what the server says or else by how the body begins; None for anything else."""
    media_type = _media_type(response.headers)
    if media_type in PDF_TYPES or (not media_type and response.body.startswith(b"%PDF-")):
        return "pdf" if response.body.startswith(b"%PDF-") else None
    opening = response.body[:SNIFFED_BYTES].lstrip().lower()
    if media_type in HTML_TYPES or (not media_type and opening.startswith((b"<!doctype html", b"<html"))):
        return "html"
    return None


def is_parked(page: Page) -> bool:
    """Whether a page stands in for a site that is gone: its name is for sale, or only registered."""
    text = b" ".join(re.sub(rb"<[^>]*>", b" ", page.body).split())
    return bool(PARKED_WORDS.search(text) or PARKING_HOSTS.search(page.body))


def revived(earlier: EarlierPage, response: Response) -> Response:
    """The page for which a server answered 304: the earlier body with its type, and what the answer adds."""
    headers = Headers({**earlier.headers, "Content-Type": earlier.page.content_type})
    headers.update({name: value for name in KEPT_HEADERS if (value := response.headers.get(name)) is not None})
    return response.replace(status=200, body=earlier.page.body, headers=headers)


def as_html(response: Response) -> HtmlResponse:
    """The same answer with Scrapy's means to read HTML."""
    if isinstance(response, HtmlResponse):
        return response
    return HtmlResponse(response.url, headers=response.headers, body=response.body)


def page_of(response: Response, fetched_at: datetime) -> Page:
    """The answer as what the reading half takes."""
    kept = kept_headers(response)
    return Page(
        url=urldefrag(response.url).url,
        body=response.body,
        content_type=kept.get("Content-Type", ""),
        fetched_at=fetched_at,
        last_modified=http_date(kept.get("Last-Modified")),
    )


def kept_headers(response: Response) -> dict[str, str]:
    """The answer's headers that matter later."""
    found = {name: response.headers.get(name) for name in KEPT_HEADERS}
    return {name: value.decode("latin-1") for name, value in found.items() if value}


def http_date(value: str | None) -> date | None:
    """The day in an HTTP date header; None where it is absent or nonsense."""
    try:
        return parsedate_to_datetime(value).date() if value else None
    except (TypeError, ValueError):
        return None


def _media_type(headers: Headers) -> str:
    value = headers.get("Content-Type") or b""
    return value.decode("latin-1").partition(";")[0].strip().lower()
