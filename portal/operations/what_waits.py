"""What waits for a maintainer, counted; and the schools that no letter reaches."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Task, require
from portal.domain.fault_report import FaultReport
from portal.extensions import db
from portal.models.provider import Provider
from portal.operations.audit import Subject, note
from portal.operations.decide_claim import count_conflicts
from portal.operations.review_held import HeldChange, NotHeld, accept_held, held_changes
from portal.operations.show_crawls import CrawlSummary, crawl_summaries
from portal.operations.show_report import all_reports
from portal.operations.watch_mail import failed_mail

LAST_CRAWLS = 8


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of each kind wait. `crawl_alarms` is None where nothing was crawled yet, or nothing compared."""

    conflicts: int
    reports: int
    late_reports: int
    held: int
    crawl_alarms: int | None
    failed_mail: int
    unreachable: int


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A school without an address for letters, or without a telephone number."""

    slug: str
    name: str
    base_url: str
    email: str | None
    phone: str | None


def what_waits(actor: Actor, today: date) -> Waiting:
    """The counts of the first screen."""
    require(actor, Task.MAINTAIN)
    open_reports = [one for one in all_reports() if not one.is_decided]
    return Waiting(
        conflicts=count_conflicts(today),
        reports=len(open_reports),
        late_reports=sum(is_late(one, today) for one in open_reports),
        held=len(list(held_changes())),
        crawl_alarms=alarms(crawl_summaries(1)),
        failed_mail=len(failed_mail()),
        unreachable=sum(one.email is None for one in without_contact(actor)),
    )


def is_late(report: FaultReport, today: date) -> bool:
    """Whether its term is over without an answer."""
    return not report.is_decided and report.answer_by < today


def alarms(last: list[CrawlSummary]) -> int | None:
    """How many sites of the last crawl need a person; None where nobody can say."""
    if not last or last[0].as_expected is None:
        return None
    return len(last[0].urgent) + sum(site.needs_person for site in last[0].sites)


def crawls(actor: Actor) -> list[CrawlSummary]:
    """The last crawls, newest first."""
    require(actor, Task.MAINTAIN)
    return crawl_summaries(LAST_CRAWLS)


def changes_held(actor: Actor) -> list[HeldChange]:
    """What was read and is too large to be shown unseen."""
    require(actor, Task.MAINTAIN)
    return list(held_changes())


def let_through(actor: Actor, number: int, now: datetime) -> None:
    """Show a held change from now on; raises NotHeld."""
    require(actor, Task.MAINTAIN)
    held = next((one for one in held_changes() if one.number == number), None)
    if held is None:
        raise NotHeld(number)
    said: tuple[dict[str, object], ...] = tuple(
        {"field": held.field, "value": one} for one in (held.before, held.after)
    )
    note(actor, "let-through", Subject("observation", number), now, *said)
    accept_held(number, now)


def without_contact(actor: Actor) -> list[Unreachable]:
    """Active schools that no letter or call reaches, those without an address first."""
    require(actor, Task.MAINTAIN)
    rows = db.session.scalars(
        select(Provider)
        .where(Provider.active, Provider.email.is_(None) | Provider.phone.is_(None))
        .order_by(Provider.email.is_not(None), Provider.name)
    )
    return [Unreachable(row.slug, row.name, row.base_url, row.email, row.phone) for row in rows]
