"""Stand-ins for the reading half, good, broken, stalled and dying, where another process can load them."""

import os
import time
from collections.abc import Sequence
from datetime import date

from crawler.items import Evidence, Listing, Page, SiteReading
from crawler.registry.schema import RegistryEntry


def one_per_page(entry: RegistryEntry, pages: Sequence[Page], as_of: date) -> SiteReading:
    """A listing for every page, with the as-of date as its start."""
    proof = {"start_dates": Evidence("start", "html")}
    return SiteReading(
        tuple(
            Listing(
                provider=entry.slug,
                source_url=page.url,
                fetched_at=page.fetched_at.isoformat(),
                title=f"Les {number}",
                start_dates=[as_of.isoformat()],
                evidence=proof,
            )
            for number, page in enumerate(pages)
        )
    )


def broken(entry: RegistryEntry, pages: Sequence[Page], as_of: date) -> SiteReading:
    """Raises as a fault in the reading half would."""
    raise RuntimeError("no such table")


def stalled(entry: RegistryEntry, pages: Sequence[Page], as_of: date) -> SiteReading:
    """Never ends."""
    while True:
        time.sleep(1)


def dying(entry: RegistryEntry, pages: Sequence[Page], as_of: date) -> SiteReading:
    """Takes its process with it, as a fault in a C library would."""
    os._exit(9)
