"""Which page of a site to ask for next: the most promising one known, in an order that never depends on chance."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.settings import Limits
from crawler.spiders.addresses import cleaned, is_pagination, is_pdf, is_trap, page_key, same_site
from crawler.spiders.promise import promise

MOST_WAITING = 5000
MOST_UNPROMISING = 500
START = 1000
UNWANTED = -6
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
        self.base_path = urlsplit(base_url).path.rstrip("/")
        # Links as they were offered before, with the least depth: a site's menu stands on all of its pages.
        self.offered: dict[tuple[str, str], int] = {}
        # How many addresses of each limited kind were asked for.
        self.asked: Counter[str] = Counter()

    def start(self, url: str) -> None:
        """Add an address that the registry names: it comes before all others and is never a trap."""
        self._add(url, START, 0)

    def offer(self, url: str, words: str, depth: int) -> None:
        """Add a link found on a page of this depth less one; an address seen again may only gain points."""
        if depth >= self.offered.get((url, words), depth + 1):
            return
        # Where there is room for all, a link offered again adds nothing.
        if len(self.offered) < MOST_UNPROMISING and len(self.waiting) < MOST_UNPROMISING:
            self.offered[url, words] = depth
        self._weigh(url, words, depth)

    def _weigh(self, url: str, words: str, depth: int) -> None:
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
        below = bool(self.base_path) and urlsplit(url).path.startswith(self.base_path)
        further = FURTHER_PAGE if is_pagination(url) else 0
        return promise(url, words) - depth + further + (BELOW_BASE if below else 0)

    def _add(self, url: str, points: int, depth: int) -> None:
        key = page_key(url)
        known = self.waiting.get(key)
        if known is not None:
            known.points, known.depth = max(known.points, points), min(known.depth, depth)
        elif key not in self.seen and len(self.waiting) < (MOST_WAITING if points > 0 else MOST_UNPROMISING):
            self.seen.add(key)
            self.waiting[key] = Candidate(url, points, depth, len(self.seen))

    def next(self) -> Candidate | None:
        """Take out the best address that the limits still allow; None when there is none."""
        while self.waiting:
            key = min(self.waiting, key=lambda known: self.waiting[known].rank())
            candidate = self.waiting.pop(key)
            if self._allowed(candidate):
                return candidate
        return None

    def _allowed(self, candidate: Candidate) -> bool:
        kinds = [("pdf", self.limits.pdfs)] if is_pdf(candidate.url) else []
        if is_pagination(candidate.url):
            kinds.append((f"further {urlsplit(candidate.url).path.split('/page/')[0]}", MOST_FURTHER_PAGES))
        if candidate.points <= 0:
            kinds.append(("unpromising", self.limits.unpromising))
        if candidate.points <= UNWANTED:
            kinds.append(("unwanted", self.limits.unwanted))
        if any(self.asked[kind] >= most for kind, most in kinds):
            return False
        self.asked.update(kind for kind, _ in kinds)
        return True

    def mark_seen(self, url: str) -> bool:
        """Note an address that a redirect led to; False where it was asked for before."""
        key = page_key(url)
        known = key not in self.seen or key in self.waiting
        self.seen.add(key)
        self.waiting.pop(key, None)
        return known
