"""What one invented site is: its pages, the listings that a person reads from them, and what is known to go wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from crawler.items import Page
from crawler.registry.schema import RegistryEntry

AS_OF = date(2026, 11, 21)
FETCHED_AT = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)


@dataclass(frozen=True)
class UnseenSite:
    """One site; `listings` name only the fields that are filled, `fault` says what the crawler still misreads."""

    slug: str
    name: str
    pages: Mapping[str, str]
    listings: tuple[Mapping[str, Any], ...]
    charset: str = "utf-8"
    fault: str | None = None
    seeds: tuple[str, ...] = field(default=("/",))

    @property
    def entry(self) -> RegistryEntry:
        """The registry's entry with nothing but what every provider has."""
        return RegistryEntry(self.slug, self.name, f"https://{self.slug}.example/", seeds=self.seeds)

    def fetched_pages(self) -> list[Page]:
        """The pages as the spider would hand them over."""
        kind = f"text/html; charset={self.charset}"
        return [
            Page(f"https://{self.slug}.example{path}", body.encode(self.charset), kind, FETCHED_AT)
            for path, body in self.pages.items()
        ]
