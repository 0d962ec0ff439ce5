"""What fetching alone costs: a bare Scrapy spider that reads one CSS selector on each of the given pages.

Called with a file of addresses; prints pages and seconds as JSON.
"""

import json
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import scrapy
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response

SETTINGS = {"LOG_ENABLED": False, "TELNETCONSOLE_ENABLED": False, "ROBOTSTXT_OBEY": False, "DOWNLOAD_DELAY": 0}
LIMITS = {"CONCURRENT_REQUESTS": 16, "CONCURRENT_REQUESTS_PER_DOMAIN": 16}


class BareSpider(scrapy.Spider):
    """Fetches a list of addresses."""

    name = "bare"
    addresses: tuple[str, ...] = ()
    pages = 0

    async def start(self) -> AsyncIterator[Any]:
        """One request a page."""
        for address in self.addresses:
            yield scrapy.Request(address, dont_filter=True)

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Any]:
        """Count the page and its title."""
        BareSpider.pages += 1
        yield {"title": response.css("title::text").get() if hasattr(response, "text") else None}


def main() -> None:
    """Fetch all addresses and print the figures."""
    addresses = tuple(Path(sys.argv[1]).read_text(encoding="utf-8").split())
    process = AsyncCrawlerProcess({**SETTINGS, **LIMITS, "DOWNLOAD_WARNSIZE": 0})
    process.crawl(BareSpider, addresses=addresses)
    begun = time.monotonic()
    process.start()
    print(json.dumps({"pages": BareSpider.pages, "seconds": time.monotonic() - begun}))


if __name__ == "__main__":
    main()
