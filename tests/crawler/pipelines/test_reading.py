"""Reading apart: a good result comes back, and a broken, stalled or dying reader costs one site only."""

import asyncio
import pkgutil
import subprocess
import sys
import time
from datetime import UTC, date, datetime

import pytest

from crawler.__main__ import READ_SITE
from crawler.assembly.site import read_site
from crawler.items import Page
from crawler.pipelines.reading import Readers, ReadingFailed
from crawler.registry.schema import RegistryEntry
from tests.crawler.pipelines import readers

ENTRY = RegistryEntry("school", "School", "https://school.example/")
PAGES = [Page("https://school.example/", b"<p>les</p>", "text/html", datetime(2026, 11, 21, tzinfo=UTC))]
AS_OF = date(2026, 11, 21)


def test_a_reading_comes_back_as_it_was_made() -> None:
    found = asyncio.run(Readers(f"{readers.__name__}:one_per_page").read(ENTRY, PAGES, AS_OF))
    assert found == readers.one_per_page(ENTRY, PAGES, AS_OF)


@pytest.mark.parametrize(
    ("read_site", "reason"),
    [("broken", "RuntimeError: no such table"), ("stalled", "no result"), ("dying", "died")],
)
def test_a_reader_that_fails_says_how_within_its_time(read_site: str, reason: str) -> None:
    begun = time.monotonic()
    with pytest.raises(ReadingFailed, match=reason):
        asyncio.run(Readers(f"{readers.__name__}:{read_site}", seconds=1.0).read(ENTRY, PAGES, AS_OF))
    assert time.monotonic() - begun < 5


def test_the_crawling_process_leaves_loading_the_reading_half_to_its_readers() -> None:
    code = "import sys, crawler.__main__; sys.exit(any(name.startswith('crawler.assembly') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert pkgutil.resolve_name(READ_SITE) is read_site
