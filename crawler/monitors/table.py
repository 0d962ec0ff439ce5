"""Findings as aligned lines for a terminal: one a site, and in short one a kind of trouble."""

from collections.abc import Iterator, Sequence

from crawler.monitors.digest import named
from crawler.monitors.findings import SiteFinding
from crawler.monitors.troubles import TROUBLES

SITE_HEADS = ("provider", "pages", "listings", "fields lost", "trouble")
TROUBLE_HEADS = ("trouble", "sites", "which", "what to do")
NUMBERS = ("pages", "listings", "sites")
MOST_FIELDS = 3
MOST_SITES = 3


def site_table(sites: Sequence[SiteFinding]) -> list[str]:
    """A line a site with found/expected pages and listings, lost fields and trouble; nothing for no site."""
    return aligned(SITE_HEADS, [_site_row(site) for site in sites])


def _site_row(site: SiteFinding) -> tuple[str, ...]:
    said = site.trouble and site.why and site.why != site.trouble
    trouble = f"{site.trouble} ({site.why})" if said else site.trouble
    return (
        site.provider,
        f"{site.pages}/{_number(site.expected_pages)}",
        f"{site.listings}/{_number(site.expected_listings)}",
        named(site.lost_fields, MOST_FIELDS) or "-",
        trouble or "-",
    )


def _number(expected: float | None) -> str:
    return "?" if expected is None else f"{expected:g}"


def trouble_table(sites: Sequence[SiteFinding]) -> list[str]:
    """A line a kind of trouble: how many sites, which, and what to do; nothing where all went well."""
    return aligned(TROUBLE_HEADS, list(_trouble_rows(sites)))


def _trouble_rows(sites: Sequence[SiteFinding]) -> Iterator[tuple[str, ...]]:
    for name, trouble in TROUBLES.items():
        if slugs := [site.provider for site in sites if site.trouble == name]:
            yield name, str(len(slugs)), named(slugs, MOST_SITES), trouble.action


def aligned(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Heads and rows in columns, numbers to the right; nothing where there is no row."""
    if not rows:
        return []
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    return ["  ".join(_cells(heads, row, widths)).rstrip() for row in (heads, *rows)]


def _cells(heads: Sequence[str], row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for head, cell, width in zip(heads, row, widths, strict=True):
        yield cell.rjust(width) if head in NUMBERS else cell.ljust(width)
