"""`python -m crawler crawl` over sites on loopback, killed at random moments: feed and archive are whole each time."""

import hashlib
import random
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from crawler.pipelines.archive import Archive
from tests.bench.copies import copies_of
from tests.bench.killing import Tally, kill_often
from tests.crawler.sites import FILLER, Answer, Route, page, register, serving

SITES, PAGES, PAGE_SECONDS = 4, 5, 0.02
AS_OF = "2026-11-21"
FINISHED = re.compile(r"\] (school-\d): \d+ pages, \d+ listings")


class Crawl:
    """A folder with the feed of an earlier run, and sites that a new run reads."""

    def __init__(self, folder: Path, registry: Path) -> None:
        self.folder, self.registry = folder, registry
        self.words = self.crawl()

    def crawl(self, *more: object) -> Sequence[object]:
        """The command, as `make crawl` has it but for the pause between pages."""
        files = ("--output", self.feed, "--report", self.folder / "report.json", "--archive", self.folder / "archive")
        return ("crawl", "--registry", self.registry, "--as-of", AS_OF, "--no-delay", *files, *more)

    @property
    def feed(self) -> Path:
        """Where the feed lies."""
        return self.folder / "feed.jsonl"

    def reset(self) -> None:
        """The feed of a run long ago, and no archive."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.feed.write_text('{"provider": "school-0"}\n', encoding="utf-8")

    def state(self) -> str:
        """The feed without the clock's moments; raises where a kept visit lacks a page."""
        archive = Archive(self.folder / "archive")
        for slug in archive.slugs():
            for visit in archive._visits(slug):
                assert len(list(archive._pages(slug, visit))) == PAGES, f"{visit} lacks pages"
        feed = re.sub(r'"fetched_at": "[^"]*"', "", self.feed.read_text(encoding="utf-8"))
        return hashlib.sha256(feed.encode()).hexdigest()[:16]

    def left_over(self) -> Sequence[str]:
        """What lies beside the feed and the archive."""
        return sorted({path.name for path in self.folder.iterdir()} - {"feed.jsonl", "report.json", "archive"})

    def confirmed(self, said: str) -> bool:
        """Whether the run told its totals."""
        return "total: " in said


class ResumedCrawl(Crawl):
    """The same, healed by `--resume`: what was told as finished is kept, and no site is read twice for nothing."""

    def crawl(self, *more: object) -> Sequence[object]:
        """The command that goes on where one was cut off."""
        return super().crawl("--resume", *more)


def kill_crawls(folder: Path, kills: int, chance: random.Random) -> Tally:
    """Half of the kills are healed by an ordinary run, half by one that goes on."""
    with school_sites() as sites, copies_of("crawler", folder) as copies:
        registry = register(folder, sites)
        total = kill_often(Crawl(folder / "plain", registry), copies, kills - kills // 2, chance)
        resumed = kill_often(ResumedCrawl(folder / "resumed", registry), copies, kills // 2, chance)
    total.kills += resumed.kills
    total.too_late += resumed.too_late
    total.seen += resumed.seen
    total.confirmed += resumed.confirmed
    total.faults += resumed.faults
    return total


def finished_sites(said: str) -> set[str]:
    """The sites that a run told as finished."""
    return set(FINISHED.findall(said))


@contextmanager
def school_sites() -> Iterator[Mapping[str, str]]:
    """Sites by the names of their schools; each page takes a moment."""
    links = [f"/{number}" for number in range(1, PAGES)]
    routes: dict[str, Route] = {"/": slow(page(*links))}
    routes |= {link: slow(page(text=f"Cursus {link}. {FILLER}")) for link in links}
    with ExitStack() as stack:
        yield {f"school-{number}": stack.enter_context(serving(routes)).url for number in range(SITES)}


def slow(answer: Answer) -> Answer:
    """The answer after a moment."""
    return Answer(answer.body, delay=PAGE_SECONDS)
