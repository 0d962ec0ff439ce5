"""How the portal runs, in figures that all web processes share: data, index, letters, timers, the last crawl."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from portal.extensions import db
from portal.models.mail import Mail
from portal.models.timer import TimerRun
from portal.models.version import data_version
from portal.operations.show_crawls import CrawlSummary, crawl_summaries
from portal.search.index import IndexPlace, IndexUnreadable, current_index

# A letter that was due so long ago waits for a timer that does not come, or for a server that does not take it.
OVERDUE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class TimerState:
    """When a task last went well and whether its last run broke off."""

    succeeded_at: datetime | None
    failed_at: datetime | None
    fault: str | None


@dataclass(frozen=True, slots=True)
class LastCrawl:
    """When the last crawl that was taken in had ended, and how many of its sites failed or need a person."""

    finished_at: datetime
    failed_sites: int


@dataclass(frozen=True, slots=True)
class Running:
    """The figures; `index_version` is None where there is no index that can be read."""

    data_version: int
    index_version: int | None
    index_built_at: datetime | None
    mail_waiting: int
    mail_overdue: int
    mail_given_up: int
    timers: Mapping[str, TimerState]
    crawl: LastCrawl | None


def how_it_runs(index_place: IndexPlace, now: datetime) -> Running:
    """The figures as they are now."""
    version, built_at = index_state(index_place)
    waiting = (Mail.sent_at.is_(None), Mail.given_up_at.is_(None))
    return Running(
        data_version=data_version(db.session),
        index_version=version,
        index_built_at=built_at,
        mail_waiting=letters(*waiting),
        mail_overdue=letters(*waiting, Mail.queued_at < now - OVERDUE, Mail.send_at < now),
        mail_given_up=letters(Mail.sent_at.is_(None), Mail.given_up_at.is_not(None)),
        timers=timers(),
        crawl=last_crawl(),
    )


def index_state(index_place: IndexPlace) -> tuple[int | None, datetime | None]:
    """Of which data the index in use is, and when it was built."""
    try:
        current = current_index(index_place)
        if current is None or not current.version.isdigit():
            return None, None
        return int(current.version), current.built_at
    except IndexUnreadable:
        return None, None


def letters(*conditions: object) -> int:
    """How many letters there are of a kind."""
    return db.session.scalar(select(func.count()).select_from(Mail).where(*conditions)) or 0  # type: ignore[arg-type]


def timers() -> dict[str, TimerState]:
    """Each task that ever ran."""
    rows = db.session.scalars(select(TimerRun).order_by(TimerRun.task))
    return {row.task: TimerState(row.succeeded_at, row.failed_at, row.fault) for row in rows}


def last_crawl() -> LastCrawl | None:
    """The newest crawl, None before the first."""
    for run in crawl_summaries(1):
        return LastCrawl(run.finished_at, failed_sites(run))
    return None


def failed_sites(run: CrawlSummary) -> int:
    """Sites that need a person by the run's comparison with earlier ones, or that could not be read at all."""
    needy = {site.provider for site in run.sites if site.needs_person}
    return len(needy.union(*run.failures.values()))
