"""Small pages in which one cause of misreading bites, in many words and shapes, and what a careful reader takes."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Any

from crawler.assembly.site import read_site
from crawler.items import Page
from crawler.registry.schema import RegistryEntry

AS_OF = date(2026, 11, 21)
ENTRY = RegistryEntry("variatie", "Variatie", "https://variatie.example/")
FETCHED_AT = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)

Fields = Mapping[str, Any]


@dataclass(frozen=True)
class Variation:
    """A site of a page or two; each expected listing names the fields that are compared, None for what is empty."""

    name: str
    pages: Mapping[str, str]
    expected: tuple[Fields, ...]


def page(title: str, body: str, language: str = "nl") -> str:
    """A page as a theme frames it."""
    return f"<html lang={language}><title>{title}</title><body><main>{body}</main></body></html>"


def alone(name: str, body: str, *expected: Fields, language: str = "nl") -> Variation:
    """A variation with a single page."""
    return Variation(name, {"/cursus/": page("Cursus", body, language)}, expected)


def site(name: str, pages: Mapping[str, tuple[str, str]], *expected: Fields) -> Variation:
    """A variation with several pages by path, each with its title and body."""
    return Variation(name, {path: page(title, body) for path, (title, body) in pages.items()}, expected)


def read(pages: Mapping[str, str]) -> list[dict[str, Any]]:
    """Every listing of a site as a record, in a fixed order."""
    fetched = [
        Page(f"https://variatie.example{path}", body.encode(), "text/html; charset=utf-8", FETCHED_AT)
        for path, body in pages.items()
    ]
    records = [asdict(listing) for listing in read_site(ENTRY, fetched, AS_OF).listings]
    return sorted(records, key=place_in_order)


def place_in_order(record: Fields) -> tuple[str, str, str]:
    """Title, town and dayparts."""
    return str(record["title"]), str(record.get("city") or ""), str(record.get("dayparts") or "")


def compared(variation: Variation) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The fields that a variation names: as expected, and as found; listings that nobody expected stay by title."""
    found = read(variation.pages)
    expected = [dict(one) for one in variation.expected]
    if [one["title"] for one in found] != [one["title"] for one in expected]:
        return expected, [{"title": one["title"]} for one in found]
    return expected, [{name: mine[name] for name in wanted} for mine, wanted in zip(found, expected, strict=True)]
