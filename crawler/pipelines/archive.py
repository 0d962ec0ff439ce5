"""The archive: what every visit fetched, so that reading can be repeated without asking a site again.

A provider's folder holds `bodies/<sha256>.gz`, each body once, and `visits/<start>.jsonl`, a line a page.
"""

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crawler.items import Page
from crawler.pipelines.files import encoded, write_whole

VISIT_NAME = "%Y%m%dT%H%M%SZ"
# The light setting: a third of the time of the usual one, for a tenth more space.
COMPRESSION = 3
# What a run that was killed while it wrote leaves behind (crawler.pipelines.files).
UNFINISHED = ".*"


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A page as it was fetched, with the answer's headers that matter."""

    page: Page
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was dropped from the archive: visits, bodies, and the bodies' bytes."""

    visits: int = 0
    bodies: int = 0
    bytes: int = 0


class Archive:
    """Reads and writes one archive folder."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def keep(
        self, slug: str, begun_at: datetime, pages: Sequence[Page], headers: Mapping[str, Mapping[str, str]]
    ) -> None:
        """Write one finished visit (`begun_at` in UTC); bodies first, so that no visit ever names a missing body."""
        lines = [self._line(slug, page, headers.get(page.url, {})) for page in pages]
        visit = self.directory / slug / "visits" / f"{begun_at.strftime(VISIT_NAME)}.jsonl"
        write_whole(visit, encoded("".join(lines)))

    def _line(self, slug: str, page: Page, headers: Mapping[str, str]) -> str:
        digest = hashlib.sha256(page.body).hexdigest()
        body = self._body(slug, digest)
        if not body.exists():
            write_whole(body, gzip.compress(page.body, COMPRESSION, mtime=0), waits_for_disk=False)
        record = {
            "url": page.url,
            "status": 200,
            "content_type": page.content_type,
            "fetched_at": page.fetched_at.isoformat(),
            "last_modified": page.last_modified.isoformat() if page.last_modified else None,
            "headers": dict(headers),
            "sha256": digest,
        }
        return json.dumps(record, ensure_ascii=False) + "\n"

    def _body(self, slug: str, digest: str) -> Path:
        return self.directory / slug / "bodies" / f"{digest}.gz"

    def newest(self, slug: str) -> list[ArchivedPage]:
        """The pages of a provider's newest visit that brought any, in their order; damaged ones are left out."""
        return next((pages for visit in self._visits(slug) if (pages := list(self._pages(slug, visit)))), [])

    def _visits(self, slug: str) -> list[Path]:
        """The files of a provider's visits, newest first."""
        return sorted((self.directory / slug / "visits").glob("[0-9]*.jsonl"), reverse=True)

    def earlier(self, slug: str) -> dict[str, ArchivedPage]:
        """The same by address, for requests that a site may answer with "not changed"."""
        return {archived.page.url: archived for archived in self.newest(slug)}

    def slugs(self) -> list[str]:
        """The providers of which a visit was kept."""
        return sorted(visits.parent.name for visits in self.directory.glob("*/visits"))

    def prune(self, slug: str, keep: int) -> Pruned:
        """Drop all but a provider's newest visits (`keep`, at least 1) and the bodies that no visit left refers to.

        The newest visit whose pages are all sound stays whatever its age. Visits go first, oldest first, so that a run
        that is killed leaves bodies too many and never one too few. Not for the time in which a crawl writes.
        """
        visits = self._visits(slug)
        kept = {*visits[:keep], *self._soundest(slug, visits)}
        dropped = [visit for visit in reversed(visits) if visit not in kept]
        for path in (*dropped, *(self.directory / slug / "visits").glob(UNFINISHED)):
            path.unlink(missing_ok=True)
        needed = {name for visit in kept for name in _body_names(visit)}
        bodies = [path for path in (self.directory / slug / "bodies").glob("*") if path.name not in needed]
        freed = sum(path.stat().st_size for path in bodies)
        for path in bodies:
            path.unlink()
        return Pruned(len(dropped), len(bodies), freed)

    def _soundest(self, slug: str, visits: Sequence[Path]) -> Iterator[Path]:
        """The visit that reading starts from, and the newest of which every line gives its page."""
        some = False
        for visit in visits:
            pages = len(list(self._pages(slug, visit)))
            whole = pages > 0 and pages == len(visit.read_bytes().splitlines())
            if whole or (pages and not some):
                yield visit
            if whole:
                return
            some = some or pages > 0

    def _pages(self, slug: str, visit: Path) -> Iterator[ArchivedPage]:
        for line in visit.read_bytes().splitlines():
            try:
                record = json.loads(line)
                yield self._page(slug, record)
            except (OSError, EOFError, ValueError, KeyError, TypeError, zlib.error):
                continue

    def _page(self, slug: str, record: dict[str, Any]) -> ArchivedPage:
        body = gzip.decompress(self._body(slug, record["sha256"]).read_bytes())
        if hashlib.sha256(body).hexdigest() != record["sha256"]:
            raise ValueError(f"damaged body of {record['url']}")
        changed = record["last_modified"]
        page = Page(
            url=record["url"],
            body=body,
            content_type=record["content_type"],
            fetched_at=datetime.fromisoformat(record["fetched_at"]),
            last_modified=date.fromisoformat(changed) if changed else None,
        )
        return ArchivedPage(page, record["headers"])


def _body_names(visit: Path) -> Iterator[str]:
    for line in visit.read_bytes().splitlines():
        try:
            yield f"{json.loads(line)['sha256']}.gz"
        except (ValueError, KeyError, TypeError):
            continue
