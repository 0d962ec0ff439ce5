"""Writes to staff what is due, what changed in their region and what is in dispute: once a period, if there is any."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from portal.domain.actor import MUNICIPAL, Actor, Role
from portal.domain.due import Due
from portal.domain.letter import Letter
from portal.domain.radar import RADAR_DAYS, RadarEvent, since
from portal.extensions import db
from portal.models.account import Account
from portal.models.counting import changed_a_row
from portal.operations.build_read_model import ReadModel
from portal.operations.list_disputes import Dispute, list_disputes
from portal.operations.list_due import list_due
from portal.operations.queue_mail import queue_mail
from portal.operations.show_dashboard import RegionBook, RegionBooks

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
# What a first digest looks back on, and how often the others come.
PERIODS = {"daily": timedelta(days=1), "weekly": timedelta(days=7)}


@dataclass(frozen=True, slots=True)
class Digest:
    """What one letter tells; nothing in it is about a person."""

    municipality: str
    period: str
    due: tuple[Due, ...]
    changes: tuple[RadarEvent, ...]
    disputes: tuple[Dispute, ...]

    @property
    def empty(self) -> bool:
        """True where there is nothing to write."""
        return not (self.due or self.changes or self.disputes)


Write = Callable[[str, str, Digest], Letter]


def send_digests(books: RegionBooks, model: ReadModel, now: datetime, today: date, write: Write) -> int:
    """Queue a letter for each account whose period has begun anew; gives how many. `write` takes address and language.

    Each is committed by itself, together with the note that it was written: two runs at once write one letter.
    """
    return sum(send_one(row, books, model, now, today, write) for row in wanting(today))


def wanting(today: date) -> list[Account]:
    """Confirmed accounts of municipalities that want a digest and have none of this day or week."""
    municipal = Account.role.in_([str(one) for one in MUNICIPAL]), Account.municipality_code.is_not(None)
    reachable = Account.active, Account.confirmed_at.is_not(None), Account.digest.in_(PERIODS)
    rows = db.session.scalars(select(Account).where(*municipal, *reachable).order_by(Account.id))
    return [row for row in rows if is_new_period(row.digest, row.digest_sent_at, today)]


def is_new_period(digest: str, sent_at: datetime | None, today: date) -> bool:
    """Whether no digest was sent on this day, or in this week from Monday on."""
    if sent_at is None:
        return True
    sent = sent_at.astimezone(AMSTERDAM).date()
    return sent < (today if digest == "daily" else today - timedelta(days=today.weekday()))


def send_one(account: Account, books: RegionBooks, model: ReadModel, now: datetime, today: date, write: Write) -> bool:
    """Write to one account; False where there is nothing to tell, or another run was faster."""
    if account.municipality_code is None:
        return False
    book = books.region(model, account.municipality_code, today)
    digest = digest_of(account, book, today)
    if digest.empty:
        return False
    letter = write(account.email, account.language, digest)
    told = [one.key for one in since(book.radar, today - RADAR_DAYS)]
    mine = Account.id == account.id, Account.digest_sent_at.is_not_distinct_from(account.digest_sent_at)
    note = update(Account).where(*mine).values(digest_sent_at=now, digest_told=told)
    if not changed_a_row(db.session, note.execution_options(synchronize_session=False)):
        db.session.rollback()
        return False
    queue_mail(letter, now)
    db.session.commit()
    return True


def digest_of(account: Account, book: RegionBook, today: date) -> Digest:
    """What there is to tell an account."""
    actor = Actor(account.id, Role(account.role), account.municipality_code)
    first = last_told(account, today)
    disputes = tuple(one for one in list_disputes(book.region, today) if one.day >= first)
    return Digest(book.region.name, account.digest, list_due(actor, today), changes(account, book, today), disputes)


def last_told(account: Account, today: date) -> date:
    """The day of the last digest; before the first one, a period ago."""
    if account.digest_sent_at is None:
        return today - PERIODS[account.digest]
    return account.digest_sent_at.astimezone(AMSTERDAM).date()


def changes(account: Account, book: RegionBook, today: date) -> tuple[RadarEvent, ...]:
    """Changes of the last 90 days that no digest told of, however late they were learned."""
    if account.digest_told is None:
        return since(book.radar, today - PERIODS[account.digest])
    told = frozenset(account.digest_told)
    return tuple(one for one in since(book.radar, today - RADAR_DAYS) if one.key not in told)
