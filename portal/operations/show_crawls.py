"""The crawls that were taken in, for maintainers: what was found against what was expected, and what needs a person."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from portal.extensions import db
from portal.models.observation import CrawlRun


@dataclass(frozen=True, slots=True)
class SiteState:
    """A site that was not as expected: its trouble and what to do, figures found and expected (None: not known)."""

    provider: str
    trouble: str | None
    why: str
    action: str | None
    needs_person: bool
    pages: int
    expected_pages: float | None
    listings: int
    expected_listings: float | None
    lost_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrawlSummary:
    """One crawl; `needs_person` and `as_expected` are None where its report holds no comparison with earlier runs."""

    finished_at: datetime
    listings: int
    providers: int
    complete: bool
    failures: Mapping[str, Sequence[str]]
    needs_person: bool | None
    as_expected: int | None
    urgent: tuple[str, ...]
    sites: tuple[SiteState, ...]

    def as_record(self) -> dict[str, Any]:
        """The summary as plain values."""
        return asdict(self) | {"finished_at": self.finished_at.isoformat()}


def crawl_summaries(last: int) -> list[CrawlSummary]:
    """The last runs, newest first."""
    runs = db.session.scalars(select(CrawlRun).order_by(CrawlRun.id.desc()).limit(last))
    return [_summary(run) for run in runs]


def crawl_history(last: int) -> Iterator[str]:
    """The last runs in words, newest first: a line each, then what went wrong with which schools."""
    summaries = crawl_summaries(last)
    if not summaries:
        yield "No crawl has been taken in yet."
    for summary in summaries:
        whole = "" if summary.complete else " (some schools were not in the portal)"
        yield f"{summary.finished_at:%Y-%m-%d %H:%M} {summary.listings} listings of {summary.providers} schools{whole}"
        yield from _compared(summary) if summary.as_expected is not None else _failures(summary)


def _failures(summary: CrawlSummary) -> Iterator[str]:
    for kind, slugs in summary.failures.items():
        yield f"    {kind}: {', '.join(slugs)}"


def _compared(summary: CrawlSummary) -> Iterator[str]:
    yield f"    {summary.as_expected} schools as expected, {len(summary.sites)} not"
    yield from (f"    ! {line}" for line in summary.urgent)
    width = max((len(site.provider) for site in summary.sites), default=0)
    for site in summary.sites:
        pages = _found(site.pages, site.expected_pages, "pages")
        listings = _found(site.listings, site.expected_listings, "listings")
        lost = f"; lost: {', '.join(site.lost_fields)}" if site.lost_fields else ""
        why = f" ({site.why})" if site.why else ""
        yield f"    {site.provider:<{width}}  {pages}  {listings}  {site.trouble or '-'}{why}{lost}"


def _found(found: int, expected: float | None, what: str) -> str:
    usual = "?" if expected is None else f"{expected:g}"
    return f"{found:>4} of {usual:>4} {what}"


def _summary(run: CrawlRun) -> CrawlSummary:
    digest = (run.report or {}).get("digest")
    states = digest["sites"] if digest else []
    return CrawlSummary(
        finished_at=run.finished_at,
        listings=run.listings,
        providers=run.providers,
        complete=run.complete,
        failures=_failed(run.report or {}),
        needs_person=digest["needs_person"] if digest else None,
        as_expected=sum(not state["differs"] for state in states) if digest else None,
        urgent=tuple(digest["urgent"]) if digest else (),
        sites=tuple(_state(state) for state in states if state["differs"]),
    )


def _state(state: Mapping[str, Any]) -> SiteState:
    return SiteState(
        provider=state["provider"],
        trouble=state["trouble"],
        why=state["why"],
        action=state["action"],
        needs_person=state["needs_person"],
        pages=state["pages"]["found"],
        expected_pages=state["pages"]["expected"],
        listings=state["listings"]["found"],
        expected_listings=state["listings"]["expected"],
        lost_fields=tuple(state["lost_fields"]),
    )


def _failed(report: Mapping[str, Any]) -> dict[str, list[str]]:
    """Kind of failure to the schools that it struck, both in the order of the alphabet."""
    struck: dict[str, set[str]] = {}
    for slug, record in report.get("providers", {}).items():
        for failure in record.get("failures", ()):
            struck.setdefault(failure["kind"], set()).add(slug)
    return {kind: sorted(slugs) for kind, slugs in sorted(struck.items())}
