"""One page in outline: what stands under which heading, its lesson times, its subject and its weight as a source."""

from crawler.assembly.course_words import EXPLANATION
from crawler.assembly.notes import Note
from crawler.assembly.site_pages import SitePage
from crawler.pages.blocks import Block


def under_headings(blocks: list[Block]) -> dict[int, frozenset[int]]:
    """By number of a heading the blocks under it, itself among them."""
    found: dict[int, set[int]] = {}
    for block in blocks:
        for heading in block.headings:
            found.setdefault(heading.number, set()).add(block.number)
    return {number: frozenset(inside) for number, inside in found.items()}


def explains(blocks: list[Block]) -> bool:
    """Whether a page's title says that it explains something, and offers nothing."""
    titles = (block for block in blocks if block.kind == "heading" and block.headings[-1].level == 1)
    return any(EXPLANATION.search(title.text) for title in titles)


def times_of(notes: list[Note]) -> dict[int, set[str]]:
    """By block the lesson days with their times, and the dayparts, that it names."""
    found: dict[int, set[str]] = {}
    for note in notes:
        if note.claim.field in ("slots", "dayparts") and isinstance(note.claim.value, tuple):
            found.setdefault(note.block, set()).update(f"{note.claim.field} {part}" for part in note.claim.value)
    return found


def subject(page: SitePage) -> str:
    """What a page calls itself: title, last part of its address, headings."""
    headings = [block.text for block in page.reading.blocks if block.kind == "heading" and block.region == "main"]
    return " ".join((page.reading.title, page.url.rpartition("/")[2], *headings))


def rank(page: SitePage) -> int:
    """How far a page is from being the page about one course; 0 is nearest."""
    base = {"other": 0, "schedule": 2, "home": 3, "price": 4}.get(page.role, 5)
    return base + (0 if page.reading.language == "nl" else 10) + (5 if page.url.lower().endswith(".pdf") else 0)
