"""Manners between the spider and a site: its robots.txt, its redirects, its pleas to wait."""

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import ProtegoRobotParser, RobotParser

from crawler.settings import LONGEST_WAIT, NAME
from crawler.spiders.addresses import same_site, site_of
from crawler.spiders.visit import LeavesSite, RobotsClosed


class OneSlotPerSite:
    """Puts all of a site's requests, its robots.txt too, in one queue, so that its pace is one pace."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "OneSlotPerSite":
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Scrapy's hook: names the queue, which sends one request at a time."""
        slot = slot_of(request.url)
        request.meta["download_slot"] = slot
        self.crawler.engine.downloader.per_slot_settings.setdefault(slot, {"concurrency": 1})


def slot_of(url: str) -> str:
    """The name of a site's queue, whichever of the site's addresses is asked for."""
    host, port = site_of(url)
    return host if port is None else f"{host}:{port}"


class SitePace(AutoThrottle):
    """Scrapy's pace, slower where a server is slow, and for no site faster than its robots.txt asks."""

    def _response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        super()._response_downloaded(response, request, spider)
        key, slot = self._get_slot(request, spider)
        if key is not None and slot is not None:
            asked = self.crawler.engine.downloader.per_slot_settings.get(key, {})
            slot.delay = max(slot.delay, asked.get("delay", 0.0))


class SameSiteOnly(OffsiteMiddleware):
    """Lets a request through only to the provider's own site, redirects included."""

    def should_follow(self, request: Request, spider: Spider | None = None) -> bool:
        """Scrapy's hook: host with or without www., http or https, and the port count."""
        # A request that no visit made is for a robots.txt, whose site is that of the first address asked for.
        first = request.meta.get("redirect_urls", [request.url])[0]
        return same_site(request.url, request.meta.get("site", first))

    def process_request(self, request: Request, spider: Spider | None = None) -> None:
        """Scrapy's hook: refuses with the address, which the report should name."""
        if not self.should_follow(request):
            raise LeavesSite(f"leads to {request.url}")


class _Closed(RobotParser):
    """Rules that forbid everything, because the site's own could not be read."""

    def __init__(self, reason: str, cause: Exception | None = None) -> None:
        self.refusal = RobotsClosed(reason, cause)

    @classmethod
    def from_crawler(cls, crawler: Crawler, robotstxt_body: bytes) -> "_Closed":
        return cls("robots.txt unreadable")

    def allowed(self, url: str | bytes, user_agent: str | bytes) -> bool:
        return False


class RobotsOfVisits:
    """Asks for every request the robots rules of the visit that makes it; only a robots.txt itself needs none."""

    async def process_request(self, request: Request) -> None:
        """Scrapy's hook: raises RobotsClosed."""
        if not request.meta.get("dont_obey_robotstxt"):
            await request.meta["rules"].process_request(request)


class SiteRules(RobotsTxtMiddleware):
    """One visit's robots rules as RFC 9309, 2.3.1 has them: absent (4xx) opens a site, unreachable (5xx, silence)
    closes it. `sitemaps` are the addresses that they name.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.sitemaps: list[str] = []

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Scrapy's hook: says whether the rules forbid the address or could not be read."""
        if isinstance(rp, _Closed):
            raise rp.refusal
        if rp is not None and not rp.allowed(request.url, self._robotstxt_useragent or self._default_useragent):
            raise RobotsClosed("forbidden by robots.txt")

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500 or response.status == 429:
            self._settle(netloc, _Closed(f"robots.txt answers {response.status}"))
        else:
            body = response.body if response.status == 200 else b""
            await self._heed(response.replace(body=body), netloc, request)

    async def _heed(self, response: Response, netloc: str, request: Request) -> None:
        rules = ProtegoRobotParser.from_crawler(self.crawler, response.body)
        self.sitemaps += [url for url in rules.rp.sitemaps if url not in self.sitemaps]
        delay = rules.crawl_delay(NAME) or 0.0
        if self.crawler.settings.getfloat("DOWNLOAD_DELAY") and delay > LONGEST_WAIT:
            self._settle(netloc, _Closed(f"crawl-delay of {delay:.0f} seconds in robots.txt"))
            return
        if self.crawler.settings.getfloat("DOWNLOAD_DELAY"):
            slow_down(self.crawler, slot_of(request.url), delay)
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        self._settle(netloc, _Closed(f"robots.txt: {exc or type(exc).__name__}", exc))

    def _settle(self, netloc: str, rules: RobotParser) -> None:
        waiting = self._parsers[netloc]
        self._parsers[netloc] = rules
        waiting.callback(rules)  # type: ignore[union-attr]


def slow_down(crawler: Crawler, slot: str, seconds: float) -> None:
    """Keep at least so many seconds between a site's requests from now on."""
    downloader = crawler.engine.downloader
    known = downloader.per_slot_settings.get(slot, {}).get("delay", crawler.settings.getfloat("DOWNLOAD_DELAY"))
    downloader.per_slot_settings[slot] = {"concurrency": 1, "delay": max(seconds, known)}
    if slot in downloader.slots:
        downloader.slots[slot].delay = max(downloader.slots[slot].delay, seconds)


class PatientRetry(RetryMiddleware):
    """Tries again after a pause: as long as Retry-After asks, else twice as long each time."""

    async def process_response(  # type: ignore[override]
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        """Scrapy's hook: an answer that asks for too long a pause is final."""
        asked = retry_after(response)
        if asked is not None and asked > LONGEST_WAIT:
            return response
        again = super().process_response(request, response)
        if isinstance(again, Request):
            await asyncio.sleep(self._back_off(request) if asked is None else asked)
        return again

    async def process_exception(  # type: ignore[override]
        self, request: Request, exception: Exception, spider: Spider | None = None
    ) -> Request | Response | None:
        """Scrapy's hook: the same for a failed connection."""
        again = super().process_exception(request, exception)
        if again is not None:
            await asyncio.sleep(self._back_off(request))
        return again

    def _back_off(self, request: Request) -> float:
        base = self.crawler.settings.getfloat("RETRY_BACKOFF")
        return float(base * 2 ** request.meta.get("retry_times", 0))


def retry_after(response: Response) -> float | None:
    """Seconds that an answer 429 or 503 asks to wait (RFC 9110, 10.2.3); a date counts from the answer's own Date."""
    if response.status not in (429, 503):
        return None
    value = (response.headers.get("Retry-After") or b"").decode("ascii", "replace").strip()
    if value.isdigit():
        return float(value)
    until, sent = _moment(value), _moment((response.headers.get("Date") or b"").decode("ascii", "replace"))
    return None if until is None or sent is None else max(0.0, (until - sent).total_seconds())


def _moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
