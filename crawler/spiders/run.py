"""Visits to many sites in one process, side by side in one Scrapy engine; a site's fault costs that site only."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler

from crawler.registry.schema import RegistryEntry
from crawler.settings import LIMITS
from crawler.spiders.answers import EarlierPage, refuse_other_types
from crawler.spiders.provider import Walk
from crawler.spiders.visit import Visit

logger = logging.getLogger(__name__)

# A visit ends by itself within its own limits; after this much longer it is given up.
GRACE_SECONDS = 300
# Objects made between two looks for rings among them.
MADE_BETWEEN_LOOKS = 10_000


class ProviderSpider(Spider):
    """The one spider of a run: the engine is open for as long as the run's work takes, which asks for all pages."""

    name = "provider"

    def __init__(self, work: Callable[[], Awaitable[None]], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.work = work

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Scrapy's way to make a spider; listens to what the answers' headers say."""
        crawler.signals.connect(refuse_other_types, signals.headers_received)
        return super().from_crawler(crawler, *args, **kwargs)

    async def start(self) -> AsyncIterator[Request]:
        """Scrapy's hook: does the work; it schedules no requests."""
        await self.work()
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request


class SiteVisits(AsyncCrawlerProcess):
    """Scrapy's process with one piece of work of ours in it, which starts visits as it sees fit."""

    def __init__(self, settings: dict[str, Any], log: Path | None = None) -> None:
        write_log(log)
        super().__init__(settings)
        # Scrapy builds a record for every page it logs at a lower level, seen or not.
        logging.getLogger("scrapy").setLevel(logging.WARNING)
        self._crawler = self.create_crawler(ProviderSpider)
        # What is loaded by now stays, and what a page leaves behind forms next to no rings.
        gc.freeze()
        gc.set_threshold(MADE_BETWEEN_LOOKS)

    def run(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work inside Scrapy's event loop; raises what it raised. Once a process."""
        faults: list[Exception] = []

        async def guarded() -> None:
            try:
                await work()
            except Exception as error:
                faults.append(error)

        opened = self.crawl(self._crawler, work=guarded)
        self.start(stop_after_crawl=True, install_signal_handlers=False)
        for fault in (*faults, opened.exception()):
            if fault is not None:
                raise fault

    async def visit(self, entry: RegistryEntry, earlier: Mapping[str, EarlierPage]) -> Visit:
        """Read one site; whatever goes wrong is in the visit's failures."""
        walk = Walk(self._crawler, entry, earlier)
        task = asyncio.ensure_future(walk.go())
        _, late = await asyncio.wait({task}, timeout=LIMITS.seconds + GRACE_SECONDS)
        if late:
            walk.visit.fail("timeout", entry.base_url, "visit given up")
            task.cancel()
        return walk.visit


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
