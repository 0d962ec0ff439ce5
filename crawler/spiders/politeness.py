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
from crawler.spiders.addresses import same_site
from crawler.spiders.visit import LeavesSite, RobotsClosed


class OneSlotPerSite:
    """Puts all of a site's requests, its robots.txt too, in one queue, so that its pace is one pace."""

    def __init__(self, slot: str) -> None:
        self.slot = slot

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "OneSlotPerSite":
        return cls(crawler.spider.entry.slug)  # type: ignore[union-attr]

    def process_request(self, request: Request) -> None:
        """Scrapy's hook: names the queue."""
        request.meta["download_slot"] = self.slot


class SameSiteOnly(OffsiteMiddleware):
    """Lets a request through only to the provider's own site, redirects included."""

    def should_follow(self, request: Request, spider: Spider) -> bool:
        """Scrapy's hook: host with or without www., http or https, and the port count."""
        return same_site(request.url, spider.entry.base_url)  # type: ignore[attr-defined]

    def process_request(self, request: Request, spider: Spider | None = None) -> None:
        """Scrapy's hook: refuses with the address, which the report should name."""
        assert self.crawler.spider
        if not self.should_follow(request, self.crawler.spider):
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


class ObeyedRobots(RobotsTxtMiddleware):
    """Robots rules as RFC 9309, 2.3.1 has them: absent (4xx) opens a site, unreachable (5xx, silence) closes it."""

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
        delay = rules.crawl_delay(NAME) or 0.0
        if self.crawler.settings.getfloat("DOWNLOAD_DELAY") and delay > LONGEST_WAIT:
            self._settle(netloc, _Closed(f"crawl-delay of {delay:.0f} seconds in robots.txt"))
            return
        if self.crawler.settings.getfloat("DOWNLOAD_DELAY"):
            slow_down(self.crawler, delay)
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        self._settle(netloc, _Closed(f"robots.txt: {exc or type(exc).__name__}", exc))

    def _settle(self, netloc: str, rules: RobotParser) -> None:
        waiting = self._parsers[netloc]
        self._parsers[netloc] = rules
        waiting.callback(rules)  # type: ignore[union-attr]


def slow_down(crawler: Crawler, seconds: float) -> None:
    """Keep at least so many seconds between a site's requests from now on."""
    slug = crawler.spider.entry.slug  # type: ignore[union-attr]
    downloader, throttle = crawler.engine.downloader, crawler.get_extension(AutoThrottle)
    downloader.per_slot_settings[slug] = {"delay": max(seconds, crawler.settings.getfloat("DOWNLOAD_DELAY"))}
    if slug in downloader.slots:
        downloader.slots[slug].delay = max(downloader.slots[slug].delay, seconds)
    if throttle is not None:
        throttle.mindelay = max(throttle.mindelay, seconds)
        throttle.maxdelay = max(throttle.maxdelay, seconds)


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
