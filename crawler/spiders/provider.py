"""One visit: a provider's home page, then the pages that its links and sitemap promise most of."""

import hashlib
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from time import monotonic
from urllib.parse import urljoin

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import HtmlResponse, Response

from crawler.items import Page
from crawler.registry.schema import RegistryEntry
from crawler.settings import LIMITS, Limits
from crawler.spiders import answers
from crawler.spiders.addresses import is_pdf, is_trap, page_key, same_site
from crawler.spiders.frontier import Candidate, Frontier
from crawler.spiders.links import READABLE_LETTERS, has_scripts, letters, page_links, sitemap_locations
from crawler.spiders.politeness import SiteRules
from crawler.spiders.promise import sitemap_promise
from crawler.spiders.visit import Visit, failure_kind

logger = logging.getLogger(__name__)

MOST_SITEMAPS = 4
REFUSALS = (403, 429)


class Walk:
    """The way through one site, one page at a time; what it brought is in `visit`."""

    def __init__(
        self,
        crawler: Crawler,
        entry: RegistryEntry,
        earlier: Mapping[str, answers.EarlierPage] | None = None,
        limits: Limits = LIMITS,
    ) -> None:
        self.crawler = crawler
        self.entry = entry
        self.earlier = earlier or {}
        self.limits = limits
        self.visit = Visit()
        self.frontier = Frontier(entry.base_url, limits)
        self.rules = SiteRules(crawler)
        self.bodies: set[str] = set()
        self.pdfs = 0
        self.started_at = monotonic()

    async def go(self) -> None:
        """Walk the site; a fault of ours ends this visit only and is recorded like a fault of the site's."""
        self.started_at = monotonic()
        try:
            await self._walk()
            self._judge()
        except Exception as error:
            logger.exception("%s: visit broken off", self.entry.slug)
            self.visit.fail("crawler", self.entry.base_url, repr(error))
        finally:
            self.visit.seconds = monotonic() - self.started_at

    async def _walk(self) -> None:
        for seed in self.entry.seeds:
            self.frontier.start(self.entry.base_url if seed == "/" else urljoin(self.entry.base_url, seed))
        while self._may_go_on() and (candidate := self.frontier.next()) is not None:
            page = await self._read(candidate)
            if page is not None and len(self.visit.pages) == 1:
                await self._read_sitemaps()

    def _may_go_on(self) -> bool:
        visit, limits, home = self.visit, self.limits, self.entry.base_url
        if visit.refusals >= limits.refusals:
            visit.fail("blocked", home, f"left alone after {visit.refusals} answers 403 or 429")
            return False
        if visit.bytes >= limits.bytes:
            visit.fail("limit", home, f"{visit.bytes} bytes")
            return False
        if monotonic() - self.started_at >= limits.seconds:
            visit.fail("limit", home, f"{limits.seconds} seconds")
            return False
        return len(visit.pages) < limits.pages and visit.requests < limits.requests

    async def _read(self, candidate: Candidate) -> Page | None:
        earlier = self.earlier.get(candidate.url)
        try:
            response = await self._get(candidate.url, answers.conditions(earlier), page=True)
            if response.status == 304 and response.url != candidate.url:
                response = await self._get(response.url, {}, page=True)
        except Exception as error:
            self.visit.fail(failure_kind(error), candidate.url, str(error) or type(error).__name__)
            return None
        if response.status == 304 and earlier is not None:
            self.visit.unchanged += 1
            response = answers.revived(earlier, response)
        return self._accept(response, candidate)

    async def _get(self, url: str, headers: dict[str, str], page: bool) -> Response:
        self.visit.requests += 1
        meta = {"page": page, "site": self.entry.base_url, "rules": self.rules}
        return await self.crawler.engine.download_async(Request(url, headers=headers, meta=meta))

    def _accept(self, response: Response, candidate: Candidate) -> Page | None:
        if response.status != 200:
            self.visit.refusals += response.status in REFUSALS
            self.visit.fail("status", response.url, str(response.status))
            return None
        moved = page_key(response.url) != page_key(candidate.url)
        if moved and (not self.frontier.mark_seen(response.url) or (candidate.depth and is_trap(response.url))):
            return None
        kind = answers.document_kind(response)
        if kind is None or (kind == "pdf" and self.pdfs >= self.limits.pdfs):
            self.visit.fail("content_type", response.url, str(response.headers.get("Content-Type")))
            return None
        self.pdfs += kind == "pdf"
        return self._keep(response, candidate.depth, kind)

    def _keep(self, response: Response, depth: int, kind: str) -> Page | None:
        self.visit.bytes += len(response.body)
        digest = hashlib.sha256(response.body).hexdigest()
        if digest in self.bodies:
            return None
        self.bodies.add(digest)
        if kind == "html":
            self._follow(answers.as_html(response), depth + 1)
        else:
            self.visit.readable = True
        page = answers.page_of(response, datetime.now(UTC).replace(microsecond=0))
        self.visit.pages.append(page)
        self.visit.headers[page.url] = answers.kept_headers(response)
        return page

    def _follow(self, response: HtmlResponse, depth: int) -> None:
        # One page that can be read will do.
        self.visit.readable = self.visit.readable or letters(response) >= READABLE_LETTERS
        self.visit.scripted = self.visit.scripted or has_scripts(response)
        for link in page_links(response):
            self.frontier.offer(link.url, link.words, depth)

    async def _read_sitemaps(self) -> None:
        named = [url for url in self.rules.sitemaps if same_site(url, self.entry.base_url)]
        waiting = named[:MOST_SITEMAPS] or [urljoin(self.entry.base_url, "/sitemap.xml")]
        for asked, url in enumerate(waiting):
            if asked == MOST_SITEMAPS:
                break
            is_index, locations = await self._sitemap(url)
            if is_index:
                new = [location for location in locations if location not in waiting]
                waiting += sorted(new, key=sitemap_promise, reverse=True)[:MOST_SITEMAPS]
            else:
                self._offer_all(locations)

    async def _sitemap(self, url: str) -> tuple[bool, list[str]]:
        try:
            response = await self._get(url, {}, page=False)
        except Exception as error:
            # A sitemap is a help, not a page: without it the links have to do.
            logger.info("%s: no sitemap at %s: %r", self.entry.slug, url, error)
            return False, []
        self.visit.bytes += len(response.body)
        return sitemap_locations(response.body) if response.status == 200 else (False, [])

    def _offer_all(self, locations: list[str]) -> None:
        for location in locations:
            if not is_pdf(location):
                self.frontier.offer(location, "", 1)

    def _judge(self) -> None:
        visit, home = self.visit, self.entry.base_url
        if visit.pages and not visit.readable:
            kind = "needs_browser" if visit.scripted else "empty"
            visit.fail(kind, home, f"fewer than {READABLE_LETTERS} letters on every page")
        elif not visit.pages and not visit.failures:
            visit.fail("empty", home, "no page")
