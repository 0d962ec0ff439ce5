"""The crawls that were taken in, for maintainers: when, how much, and which sites need a person."""

from collections.abc import Iterator

from sqlalchemy import select

from portal.extensions import db
from portal.models.observation import CrawlRun


def crawl_history(last: int) -> Iterator[str]:
    """The last runs, newest first: a line each, and one for every kind of failure with the schools it struck."""
    runs = list(db.session.scalars(select(CrawlRun).order_by(CrawlRun.id.desc()).limit(last)))
    if not runs:
        yield "No crawl has been taken in yet."
    for run in runs:
        whole = "" if run.complete else " (some schools were not in the portal)"
        yield f"{run.finished_at:%Y-%m-%d %H:%M} {run.listings} listings of {run.providers} schools{whole}"
        for kind, slugs in sorted(failures(run).items()):
            yield f"    {kind}: {', '.join(sorted(slugs))}"


def failures(run: CrawlRun) -> dict[str, set[str]]:
    """Kind of failure to the schools that it struck, as far as the run's report was kept."""
    kinds: dict[str, set[str]] = {}
    providers = (run.report or {}).get("providers", {})
    for slug, record in providers.items():
        for fault in record.get("failures", ()):
            kinds.setdefault(fault["kind"], set()).add(slug)
    return kinds
