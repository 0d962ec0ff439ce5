"""Visits to many sites in one process: one Scrapy crawler a site, so that a site's fault costs that site only."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess

from crawler.registry.schema import RegistryEntry
from crawler.settings import LIMITS
from crawler.spiders.answers import EarlierPage
from crawler.spiders.provider import ProviderSpider
from crawler.spiders.visit import Visit

logger = logging.getLogger(__name__)

# A visit ends by itself within its own limits; after this much longer it is given up.
GRACE_SECONDS = 300


class SiteVisits(AsyncCrawlerProcess):
    """Scrapy's process with one piece of work of ours in it, which starts visits as it sees fit."""

    def __init__(self, settings: dict[str, Any], log: Path | None = None) -> None:
        write_log(log)
        super().__init__(settings)
        # Scrapy builds a record for every page it logs at a lower level, seen or not.
        logging.getLogger("scrapy").setLevel(logging.WARNING)
        self._work: Callable[[], Awaitable[None]] | None = None
        self.fault: BaseException | None = None

    def run(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work inside Scrapy's event loop; raises what it raised. Once a process."""
        self._work = work
        self.start(stop_after_crawl=True, install_signal_handlers=False)
        if self.fault is not None:
            raise self.fault

    async def join(self) -> None:
        """Scrapy's word for what a process waits for before it stops: here, the work."""
        assert self._work is not None
        try:
            await self._work()
        except Exception as error:
            self.fault = error

    async def visit(self, entry: RegistryEntry, earlier: Mapping[str, EarlierPage]) -> Visit:
        """Read one site; whatever goes wrong is in the visit's failures."""
        crawler = self.create_crawler(ProviderSpider)
        task = self.crawl(crawler, entry=entry, earlier=earlier)
        await asyncio.wait({task}, timeout=LIMITS.seconds + GRACE_SECONDS)
        visit = crawler.spider.visit if isinstance(crawler.spider, ProviderSpider) else Visit()
        if not task.done():
            visit.fail("timeout", entry.base_url, "visit given up")
        elif error := task.exception():
            visit.fail("crawler", entry.base_url, repr(error))
        return visit


async def each_of(
    entries: Iterable[RegistryEntry], work: Callable[[RegistryEntry], Awaitable[None]], at_once: int
) -> None:
    """Do the work for all entries, begun in their order, so many at the same time."""
    waiting = iter(entries)

    async def worker() -> None:
        for entry in waiting:
            await work(entry)

    await asyncio.gather(*(worker() for _ in range(at_once)))


def write_log(path: Path | None) -> None:
    """Send warnings of Scrapy and of ours to a file, or nowhere; the terminal is for the run's own lines."""
    handler: logging.Handler = logging.FileHandler(path, encoding="utf-8") if path else logging.NullHandler()
    handler.setLevel(logging.WARNING)
    logging.basicConfig(
        handlers=[handler], level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s: %(message)s", force=True
    )
