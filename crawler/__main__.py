"""The commands of `python -m crawler`: where the parts of the crawler are put together."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic
from typing import Any

from crawler import settings
from crawler.command_line import make_parser
from crawler.items import Page, SiteReading
from crawler.monitors.digest import compare
from crawler.monitors.table import site_table, trouble_table
from crawler.pipelines.archive import Archive
from crawler.pipelines.feed import Feed
from crawler.pipelines.reading import Readers, ReadingFailed
from crawler.pipelines.report import (
    NotAReport,
    read_newest,
    read_report,
    run_report,
    site_record,
    write_report,
)
from crawler.pipelines.validate import validate
from crawler.registry.schema import RegistryEntry, RegistryError, load_registry
from crawler.spiders.addresses import is_loopback
from crawler.spiders.run import SiteVisits, each_of
from crawler.spiders.visit import Visit

# Loaded by the processes that read sites alone (crawler.pipelines.reading).
READ_SITE = "crawler.assembly.site:read_site"
UNUSABLE = 2
STOPPED = 130


class Run:
    """One run over many sites: what is kept of each, and the line that says so."""

    def __init__(self, options: argparse.Namespace, entries: Sequence[RegistryEntry]) -> None:
        self.entries = entries
        self.as_of: date = options.as_of
        self.at_once: int = options.concurrency
        self.archive = Archive(options.archive)
        self.feed = Feed(options.output, options.as_of)
        self.readers = Readers(READ_SITE)
        self.records: dict[str, dict[str, Any]] = {}
        self.fetched_pages = 0
        self.started = monotonic()

    def resume(self) -> list[RegistryEntry]:
        """Take over the sites that an earlier run had finished; returns those that are left."""
        for entry in self.entries:
            if record := self.feed.finished(entry.slug):
                self._report(entry, record, " (kept)")
        return [entry for entry in self.entries if entry.slug not in self.records]

    async def crawl(self, visits: SiteVisits, entries: Sequence[RegistryEntry]) -> None:
        """Fetch, archive, read and keep all sites."""

        async def crawl_site(entry: RegistryEntry) -> None:
            begun_at = datetime.now(UTC)
            earlier = await asyncio.to_thread(self.archive.earlier, entry.slug)
            visit = await visits.visit(entry, earlier)
            if visit.pages:
                await asyncio.to_thread(self.archive.keep, entry.slug, begun_at, visit.pages, visit.headers)
            self.fetched_pages += len(visit.pages)
            await self._finish(entry, visit)

        await each_of(entries, crawl_site, self.at_once)

    async def extract(self) -> None:
        """Read all sites again as the archive has them."""

        async def extract_site(entry: RegistryEntry) -> None:
            archived = await asyncio.to_thread(self.archive.newest, entry.slug)
            visit = Visit(pages=[found.page for found in archived])
            if not archived:
                visit.fail("not_archived", entry.base_url, "no earlier visit brought pages")
            await self._finish(entry, visit)

        await each_of(self.entries, extract_site, self.at_once)

    async def _finish(self, entry: RegistryEntry, visit: Visit) -> None:
        reading = SiteReading()
        if visit.pages:
            try:
                reading = validate(entry.slug, await self._read(entry, visit.pages))
            except ReadingFailed as error:
                visit.fail("reading", entry.base_url, str(error))
        record = site_record(visit.figures(), reading, entry.places)
        # Waits for the disk, and other sites need not.
        await asyncio.to_thread(self.feed.keep_site, entry.slug, reading.listings, record)
        self._report(entry, record)

    async def _read(self, entry: RegistryEntry, pages: Sequence[Page]) -> SiteReading:
        return await self.readers.read(entry, pages, self.as_of)

    def _report(self, entry: RegistryEntry, record: dict[str, Any], remark: str = "") -> None:
        self.records[entry.slug] = record
        kinds = sorted({fault["kind"] for fault in record["failures"]})
        counts = f"{record['pages']} pages, {record['listings']} listings, {len(record['warnings'])} warnings"
        faults = f"; {', '.join(kinds)}" if kinds else ""
        print(f"[{len(self.records)}/{len(self.entries)}] {entry.slug}: {counts}{faults}{remark}", flush=True)

    def publish(self, report_file: Path | None, earlier: Sequence[dict[str, Any]]) -> None:
        """Put feed and report in place and print the total and what went wrong."""
        self.feed.publish([entry.slug for entry in self.entries])
        seconds = monotonic() - self.started
        report = run_report(self.records, self.as_of, settings.USER_AGENT, seconds, self.fetched_pages)
        digest = compare(report, earlier)
        if report_file:
            write_report(report_file, report | {"digest": digest.as_record()})
        totals = report["totals"]
        print(
            f"total: {totals['providers']} providers, {totals['reached']} reached, {totals['pages']} pages, "
            f"{totals['listings']} listings, {totals['warnings']} warnings in {seconds:.1f} s "
            f"({totals['pages_per_second']} pages/s)"
        )
        for line in trouble_table(digest.sites):
            print(line)
        if not totals["reached"]:
            print("no site could be reached: is there a network?", file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = make_parser().parse_args(arguments)
    resumed = options.command == "crawl"
    try:
        return COMMANDS[options.command](options)
    except RegistryError as error:
        return unusable(str(error))
    except Refused as error:
        return unusable(f"crawler: {error}")
    except OSError as error:
        # Sites' own faults are in their visits: what gets here is a disk that is full, closed or broken.
        where = f"{error.filename}: " if error.filename else ""
        remedy = "--resume goes on" if resumed else "do it again"
        return unusable(f"crawler: {where}{error.strerror or error}; see to it, then {remedy}")
    except KeyboardInterrupt:
        unusable("stopped; --resume goes on with the sites that are left" if resumed else "stopped")
        # Finished sites are on the disk as a whole; waiting for the event loop's threads would be waiting for servers.
        os._exit(STOPPED)


def unusable(words: str) -> int:
    """Say why it ends; returns the exit code."""
    print(words, file=sys.stderr, flush=True)
    return UNUSABLE


class Refused(Exception):
    """What was asked for cannot be done; the message says why."""


def crawl(options: argparse.Namespace) -> int:
    """Read every active provider's site and write feed and report."""
    entries = chosen(options)
    strangers = [entry.base_url for entry in entries if not is_loopback(entry.base_url)]
    if options.no_delay and strangers:
        raise Refused(f"--no-delay is for this machine's own addresses only, and {strangers[0]} is none")
    if strangers and settings.CONTACT == settings.NO_CONTACT:
        print("crawler: TAALSCHOOLKIEZER_CRAWLER_CONTACT is not set: sites cannot see whom to ask", file=sys.stderr)
    earlier = earlier_reports(options)
    run = Run(options, entries)
    if not options.resume:
        run.feed.start_over()
    left = run.resume()
    visits = SiteVisits(settings.scrapy_settings(options.no_delay), options.log)
    visits.run(lambda: run.crawl(visits, left))
    run.publish(options.report, earlier)
    return 0


def extract(options: argparse.Namespace) -> int:
    """Read the newest archived visit of every active provider again, without fetching."""
    earlier = earlier_reports(options)
    run = Run(options, chosen(options))
    run.feed.start_over()
    asyncio.run(run.extract())
    run.publish(options.report, earlier)
    return 0


def chosen(options: argparse.Namespace) -> list[RegistryEntry]:
    """The active entries of the registry, or the ones asked for; raises RegistryError and Refused."""
    active = {entry.slug: entry for entry in load_registry(options.registry) if entry.is_read}
    for slug in options.provider or ():
        if slug not in active:
            raise Refused(f"--provider {slug}: no active provider of that name in {options.registry}")
    return [active[slug] for slug in sorted(options.provider or active)]


def check_registry(options: argparse.Namespace) -> int:
    """Say whether the registry can be used."""
    entries = load_registry(options.registry)
    objected = sum(entry.objected_on is not None for entry in entries)
    read = sum(entry.is_read for entry in entries)
    counts = f"{read} to be read, {objected} objected, {len(entries) - read - objected} inactive"
    print(f"{len(entries)} providers, {counts}")
    return 0


def report(options: argparse.Namespace) -> int:
    """Print what a run found against what it should have found; 1 where a person must look."""
    try:
        after = read_report(options.file)
        others = [path for path in options.before if not path.exists() or not path.samefile(options.file)]
        digest = compare(after, read_newest(others, refuse))
    except (NotAReport, KeyError) as error:
        raise Refused(f"no usable report: {error}") from None
    if options.json:
        run = {"as_of": after["as_of"], "totals": after["totals"]}
        print(json.dumps(run | digest.as_record(), ensure_ascii=False, indent=1))
    else:
        table = site_table([site for site in digest.sites if options.all or site.differs])
        print("\n".join([*digest.lines, *([""] if table else []), *table]))
    return 1 if digest.needs_person else 0


def earlier_reports(options: argparse.Namespace) -> list[dict[str, Any]]:
    """The reports that the run is measured against; one that cannot be read is told and left out."""
    return read_newest(options.before, lambda error: print(f"crawler: left out: {error}", file=sys.stderr))


def refuse(error: NotAReport) -> None:
    """Give up for the sake of one report."""
    raise error


def prune_archive(options: argparse.Namespace) -> int:
    """Drop old visits from the archive and the bodies that only they refer to."""
    if not options.archive.is_dir():
        raise Refused(f"{options.archive}: no such folder")
    archive = Archive(options.archive)
    pruned = [archive.prune(slug, options.keep) for slug in archive.slugs()]
    print(
        f"{sum(one.visits for one in pruned)} visits and {sum(one.bodies for one in pruned)} bodies dropped, "
        f"{sum(one.bytes for one in pruned) / 1e6:.1f} MB"
    )
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "crawl": crawl,
    "extract": extract,
    "check-registry": check_registry,
    "report": report,
    "prune-archive": prune_archive,
}


if __name__ == "__main__":
    sys.exit(main())
