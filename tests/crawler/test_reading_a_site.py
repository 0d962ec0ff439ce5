"""Whole sites in, listings out: invented sites of many shapes, and changes that must change nothing."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

import pytest

from crawler.assembly.site import read_site
from crawler.items import Listing, Page, SiteReading
from crawler.registry.schema import RegistryEntry
from tests.crawler.assembly.invented_sites import SITES as SHAPES
from tests.crawler.assembly.invented_sites import InventedSite
from tests.crawler.assembly.invented_traps import SITES as TRAPS

AS_OF = date(2026, 11, 21)
FETCHED = datetime(2026, 11, 21, 9, tzinfo=UTC)
SITES = (*SHAPES, *TRAPS)
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


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_the_order_of_the_pages_changes_nothing(site: InventedSite) -> None:
    backwards = dict(reversed(site.pages.items()))
    assert read(backwards) == read(site.pages)


LOAN = "<p>U kunt tot € 10.000 lenen bij DUO. Een lening van 10.000 euro betaalt u later terug.</p>"
REVIEW = "<div class='review'><p>Ik kon binnen drie dagen starten, voor maar € 3 per uur, met 4 mensen!</p></div>"
COOKIES = "<div id='cookie-notice'><p>Cookies: 6 weken. Start direct, € 9.</p></div>"
COMMENT = "<!-- Start 1 mei 2027, € 77 per uur, wachttijd 9 weken -->"


def with_more(site: InventedSite, more: str) -> dict[str, str]:
    def added(html: str) -> str:
        for end in ("</main>", "</body>", "</BODY>"):
            if end in html:
                head, _, tail = html.rpartition(end)
                return f"{head}{more}{end}{tail}"
        return html + more

    return {path: added(html) for path, html in site.pages.items()}


@pytest.mark.parametrize("more", (LOAN, REVIEW, COOKIES, COMMENT), ids=("loan", "review", "cookies", "comment"))
@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_loans_reviews_cookies_and_comments_change_nothing(site: InventedSite, more: str) -> None:
    found = [facts(listing) for listing in read(with_more(site, more)).listings]
    assert in_order(found) == in_order([facts(listing) for listing in read(site.pages).listings])


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_every_filled_field_has_its_words(site: InventedSite) -> None:
    for listing in read(site.pages).listings:
        for name in facts(listing):
            assert name == "title" or listing.evidence[name].text, name


@pytest.mark.parametrize(
    "broken", (b"", b"\x00\xff\xfe", b"%PDF-1.4 broken", b"<table><tr><td rowspan=99999>", b"<p>" * 3000)
)
def test_a_broken_page_costs_only_itself(broken: bytes) -> None:
    site = SITES[0]
    whole = [page(path, html) for path, html in site.pages.items()]
    bad = Page("https://voorbeeld.example/kapot", broken, "text/html", FETCHED, None)
    found = read_site(ENTRY, [bad, *whole], AS_OF)
    assert [facts(listing) for listing in found.listings] == [facts(listing) for listing in read(site.pages).listings]


def test_pages_that_disagree_are_reported() -> None:
    site = next(site for site in SITES if site.name == "pages-that-disagree")
    assert any("price differs" in warning for warning in read(site.pages).warnings)


def test_no_pages_give_no_listings() -> None:
    assert read_site(ENTRY, [], AS_OF) == SiteReading()
