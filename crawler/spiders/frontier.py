"""Which page of a site to ask for next: the most promising one known, in an order that never depends on chance."""

from dataclasses import dataclass

from crawler.settings import Limits
from crawler.spiders.addresses import cleaned, is_pagination, is_pdf, is_trap, page_key, same_site, site_of
from crawler.spiders.promise import promise

MOST_WAITING = 1000
START = 1000
# A list's further pages come after everything that has a name of its own, and only a few of each list.
FURTHER_PAGE = -5
MOST_FURTHER_PAGES = 3
# A PDF is worth its weight only where its name or link speaks of courses or prices.
LEAST_PDF_PROMISE = 7
BELOW_BASE = 4


@dataclass(slots=True)
class Candidate:
    """An address that may be asked for; `found` is its place in the order of discovery."""

    url: str
    points: int
    depth: int
    found: int

    def rank(self) -> tuple[int, int, int]:
        """Smallest first: points, then nearness to the home page, then order of discovery."""
        return (-self.points, self.depth, self.found)


class Frontier:
    """The known addresses of one site, without traps, other sites and repetitions."""

    def __init__(self, base_url: str, limits: Limits) -> None:
        self.base_url = base_url
        self.limits = limits
        self.waiting: dict[str, Candidate] = {}
        self.seen: set[str] = set()
        self.found = 0
        self.asked_pdfs = 0
        self.asked_unpromising = 0
        self.asked_unwanted = 0
        self.further: dict[str, int] = {}

    def start(self, url: str) -> None:
        """Add an address that the registry names: it comes before all others and is never a trap."""
        self._add(url, START, 0)

    def offer(self, url: str, words: str, depth: int) -> None:
        """Add a link found on a page of this depth less one; an address seen again may only gain points."""
        address = cleaned(url)
        if address is None or depth > self.limits.depth or not same_site(address, self.base_url):
            return
        if is_trap(address):
            return
        points = self._points(address, words, depth)
        if is_pdf(address) and points < LEAST_PDF_PROMISE:
            return
        self._add(address, points, depth)

    def _points(self, url: str, words: str, depth: int) -> int:
        points = promise(url, words) - depth
        if url.startswith(self.base_url) and site_of(url) != site_of(self.base_url[: len(self.base_url)]):
            points += BELOW_BASE
        return points

    def _add(self, url: str, points: int, depth: int) -> None:
        key = page_key(url)
        known = self.waiting.get(key)
        if known is not None:
            known.points, known.depth = max(known.points, points), min(known.depth, depth)
        elif key not in self.seen and len(self.waiting) < MOST_WAITING:
            self.found += 1
            self.seen.add(key)
            self.waiting[key] = Candidate(url, points, depth, self.found)
