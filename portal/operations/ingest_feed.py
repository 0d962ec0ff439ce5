"""Takes a feed of the crawler into the tables: all of it or nothing, once, and never over an earlier observation."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from portal.domain.listing import Listing, ListingFault, read_listing
from portal.extensions import db
from portal.models.observation import CrawlRun
from portal.models.provider import Provider
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.record_listings import OlderFeed, SiteRecord

# Assumption: the longest listings, with all the words they rest on, have a tenth of this.
LONGEST_LINE = 200_000
# A fault quotes no more of a line that is damaged.
MOST_QUOTED = 200


class FeedFaults(ValueError):
    """A feed that breaks the contract; every fault names file, line and field."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class IngestResult:
    """What a feed did: nothing where it had been taken in before."""

    known_already: bool = False
    listings: int = 0
    new_offerings: int = 0
    new_observations: int = 0
    vanished: int = 0
    held: int = 0
    unknown_providers: tuple[str, ...] = ()
    silent_providers: tuple[str, ...] = ()


def ingest_feed(path: Path, today: date, report: Path | None = None) -> IngestResult:
    """Append what the feed in `path` saw; raises FeedFaults, and changes nothing, where a line is wrong."""
    content = path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    if is_known(sha256):
        return IngestResult(known_already=True)
    sites = by_provider(read_feed(path.name, content, today))
    try:
        # Of two at once, the second waits for the first.
        take_turn(db.session, "intake")
        if is_known(sha256):
            db.session.rollback()
            return IngestResult(known_already=True)
        result = record_sites(sites, sha256, today, read_report(report))
        db.session.commit()
    except OlderFeed as error:
        db.session.rollback()
        raise FeedFaults([f"{path.name}, {error}"]) from error
    except Exception:
        db.session.rollback()
        raise
    return result


def is_known(sha256: str) -> bool:
    """Whether all of this feed was taken in before."""
    return bool(db.session.scalar(select(CrawlRun.id).where(CrawlRun.feed_sha256 == sha256, CrawlRun.complete)))


def read_feed(name: str, content: bytes, today: date) -> list[Listing]:
    """The feed's listings; raises FeedFaults with all faults of all lines."""
    listings, faults = [], []
    for number, line in enumerate(feed_lines(name, content), start=1):
        try:
            listings += [read_line(line, today)] if line.strip() else []
        except ListingFault as fault:
            faults.append(f"{name}, line {number}, {shortened(fault.field)}: {shortened(fault.reason)}")
        except (ValueError, RecursionError) as error:
            faults.append(f"{name}, line {number}: is no JSON object ({shortened(str(error))})")
    if not listings and not faults:
        faults = [f"{name}: holds no listing; a crawl that found nothing is a failure, not an empty country"]
    if faults:
        raise FeedFaults(faults)
    return listings


def read_report(path: Path | None) -> dict[str, Any] | None:
    """The crawler's report of the run; raises FeedFaults where it is none."""
    if path is None:
        return None
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise FeedFaults([f"{path.name}: is no report of the crawler ({error})"]) from error
    if not isinstance(report, dict) or not {"totals", "providers"} <= report.keys():
        raise FeedFaults([f"{path.name}: is no report of the crawler"])
    return report


def read_line(line: str, today: date) -> Listing:
    """One line's listing; raises ListingFault, also for a page that was fetched after today."""
    if len(line) > LONGEST_LINE:
        raise ListingFault("line", f"has {len(line)} signs, and no listing has over {LONGEST_LINE}")
    listing = read_listing(json.loads(line))
    if listing.fetched_at.date() > today + timedelta(days=1):
        raise ListingFault("fetched_at", "lies in the future")
    return listing


def shortened(words: str) -> str:
    """The words on one line, and not all of a value that fills a screen."""
    line = " ".join(words.split())
    return line if len(line) <= MOST_QUOTED else f"{line[:MOST_QUOTED]} ..."


def feed_lines(name: str, content: bytes) -> list[str]:
    """The lines of a feed's bytes; only a line feed ends one."""
    try:
        return content.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise FeedFaults([f"{name}, line {line}: is no UTF-8"]) from error


def by_provider(listings: Iterable[Listing]) -> dict[str, list[Listing]]:
    """Provider's slug to its listings, in the feed's order."""
    sites: dict[str, list[Listing]] = defaultdict(list)
    for listing in listings:
        sites[listing.provider].append(listing)
    return sites


def record_sites(
    sites: dict[str, list[Listing]], sha256: str, today: date, report: dict[str, Any] | None
) -> IngestResult:
    """Record each known provider's listings under one crawl run."""
    providers = {row.slug: row for row in db.session.scalars(select(Provider))}
    unknown = tuple(sorted(set(sites) - set(providers)))
    run = crawl_run(sites, sha256, today)
    run.complete, run.report = not unknown, report
    db.session.flush()
    records = []
    for slug, listings in sorted(sites.items()):
        if slug in providers:
            record = SiteRecord(providers[slug], run)
            record.take_in(listings)
            records.append(record)
    raise_data_version(db.session)
    seen = {record.provider.slug for record in records}
    return IngestResult(
        listings=run.listings,
        new_offerings=sum(record.new_offerings for record in records),
        new_observations=sum(record.new_observations for record in records),
        vanished=sum(record.vanished for record in records),
        held=sum(record.new_held for record in records),
        unknown_providers=unknown,
        silent_providers=tuple(sorted(silent(providers.values(), seen))),
    )


def crawl_run(sites: dict[str, list[Listing]], sha256: str, today: date) -> CrawlRun:
    """The row that stands for this feed, the one from before where a part of the feed was taken in already."""
    before = db.session.scalar(select(CrawlRun).where(CrawlRun.feed_sha256 == sha256))
    if before:
        return before
    moments = [listing.fetched_at for listings in sites.values() for listing in listings]
    run = CrawlRun(
        feed_sha256=sha256,
        started_at=min(moments),
        finished_at=max(moments),
        ingested_on=today,
        listings=len(moments),
        providers=len(sites),
    )
    db.session.add(run)
    return run


def silent(providers: Iterable[Provider], seen: set[str]) -> Iterator[str]:
    """Active providers that had offerings and are not in this feed: a failure to report, not an empty offer."""
    from_before = SiteRecord.providers_with_offerings()
    for provider in providers:
        if provider.active and provider.id in from_before and provider.slug not in seen:
            yield provider.slug


def as_lines(result: IngestResult) -> list[str]:
    """The result in words for the maintainer."""
    if result.known_already:
        return ["This feed was taken in before; nothing changed."]
    lines = [
        f"{result.listings} listings: {result.new_offerings} new offerings, "
        f"{result.new_observations} new observations, {result.vanished} vanished."
    ]
    if result.held:
        lines.append(f"{result.held} changes are too large to be shown unseen; look at them: flask show-held")
    lines += [f"Not in the portal, skipped: {slug}" for slug in result.unknown_providers]
    lines += [f"Had offerings, none in this feed (left as it was): {slug}" for slug in result.silent_providers]
    return lines
