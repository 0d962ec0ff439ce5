"""Whole sites in, listings out: invented sites of many shapes, and changes that must change nothing."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

import pytest

from crawler.assembly.site import read_site
from crawler.items import Listing, Page, SiteReading
from crawler.registry.schema import RegistryEntry
from tests.crawler.assembly.invented_sites import SITES, InventedSite

AS_OF = date(2026, 11, 21)
FETCHED = datetime(2026, 11, 21, 9, tzinfo=UTC)
NO_FACTS = ("provider", "source_url", "fetched_at", "evidence")
ENTRY = RegistryEntry(slug="voorbeeld", name="Voorbeeld", base_url="https://voorbeeld.example/")


def page(path: str, html: str, *, modified: date = date(2026, 11, 20), kind: str = "text/html; charset=utf-8") -> Page:
    return Page(f"https://voorbeeld.example{path}", html.encode(), kind, FETCHED, modified)


def read(pages: Mapping[str, str]) -> SiteReading:
    return read_site(ENTRY, [page(path, html) for path, html in pages.items()], AS_OF)


def facts(listing: Listing) -> dict[str, Any]:
    values = {item.name: getattr(listing, item.name) for item in fields(listing) if item.name not in NO_FACTS}
    return {name: value for name, value in values.items() if value not in (None, [], "unknown")}


def in_order(listings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(listings, key=lambda listing: sorted((name, str(value)) for name, value in listing.items()))


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_an_invented_site_gives_the_listings_that_a_careful_reader_takes_from_it(site: InventedSite) -> None:
    found = [facts(listing) for listing in read(site.pages).listings]
    assert in_order(found) == in_order(list(site.listings))
