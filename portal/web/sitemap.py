"""The site for search engines: every address with its other languages, in files as large as sitemaps.org allows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

# Of one file (sitemaps.org, protocol 0.9, which allows 50 MiB: a fifth of that is made with little memory).
MOST_ADDRESSES, MOST_BYTES = 50_000, 10_000_000
BEGIN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
END = "</urlset>\n"
INDEX_BEGIN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


@dataclass(frozen=True, slots=True)
class MappedPage:
    """A page in all languages: its path behind the language, and the day on which what it says changed last."""

    path: str
    changed: date | None = None


def sitemaps(pages: Iterable[MappedPage], site: str, languages: Sequence[str]) -> Iterator[str]:
    """The files, one or more; who speaks none of the languages is sent to the first."""
    held: list[str] = []
    room = MOST_BYTES
    for page in pages:
        entry = entry_of(page, site, languages)
        size = len(entry.encode())
        if held and ((len(held) + 1) * len(languages) > MOST_ADDRESSES or size > room):
            yield BEGIN + "".join(held) + END
            held, room = [], MOST_BYTES
        held.append(entry)
        room -= size
    yield BEGIN + "".join(held) + END


def entry_of(page: MappedPage, site: str, languages: Sequence[str]) -> str:
    """The page's address in each language, each with all of them, itself among them."""
    places = {code: escape(f"{site}/{code}{page.path}", {'"': "&quot;"}) for code in languages}
    others = "".join(alternates({**places, "x-default": places[languages[0]]}))
    changed = f"<lastmod>{page.changed.isoformat()}</lastmod>" if page.changed else ""
    return "".join(f"<url><loc>{place}</loc>{changed}\n{others}</url>\n" for place in places.values())


def alternates(places: dict[str, str]) -> Iterator[str]:
    """One line a language."""
    for code, place in places.items():
        yield f'<xhtml:link rel="alternate" hreflang="{code}" href="{place}"/>\n'


def sitemap_index(site: str, count: int) -> str:
    """The file that names the others."""
    lines = (f"<sitemap><loc>{escape(site)}/sitemap-{number}.xml</loc></sitemap>\n" for number in range(1, count + 1))
    return INDEX_BEGIN + "".join(lines) + "</sitemapindex>\n"
