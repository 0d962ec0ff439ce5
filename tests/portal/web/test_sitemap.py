"""Sitemaps as files: within their limits, whole, and each language with all others."""

from datetime import date

import pytest
from lxml import etree

from portal.web import sitemap
from portal.web.sitemap import MappedPage, sitemap_index, sitemaps

LANGUAGES = ("nl", "en", "ar")
SITE = "https://kiezer.example"
PAGES = [MappedPage(f"/course/{number}", date(2026, 11, 1)) for number in range(10)]
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def addresses(file: str) -> list[str]:
    return [str(one.text) for one in etree.fromstring(file.encode()).iter(LOC)]


def test_few_pages_are_one_file() -> None:
    (file,) = sitemaps(PAGES, SITE, LANGUAGES)
    assert addresses(file) == [f"{SITE}/{code}{page.path}" for page in PAGES for code in LANGUAGES]


@pytest.mark.parametrize(("limit", "most"), [("MOST_ADDRESSES", 9), ("MOST_BYTES", 5_000)])
def test_no_file_is_larger_than_its_limit_and_nothing_is_lost(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(sitemap, limit, most)
    files = list(sitemaps(PAGES, SITE, LANGUAGES))
    assert len(files) > 1
    assert all(len(addresses(one)) <= 9 if limit == "MOST_ADDRESSES" else len(one) <= most + 1_000 for one in files)
    assert sorted(place for one in files for place in addresses(one)) == sorted(
        f"{SITE}/{code}{page.path}" for page in PAGES for code in LANGUAGES
    )


def test_the_index_names_every_file() -> None:
    assert addresses(sitemap_index(SITE, 3)) == [f"{SITE}/sitemap-{number}.xml" for number in (1, 2, 3)]


def test_signs_of_markup_in_an_address_stay_signs() -> None:
    (file,) = sitemaps([MappedPage('/x?a=1&b="<')], SITE, ("nl",))
    assert addresses(file) == [f'{SITE}/nl/x?a=1&b="<']
    assert "lastmod" not in file
