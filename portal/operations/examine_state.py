"""Looks at what the portal keeps: tables, catalogue, index, timers, letters, the last crawl, the clock."""

import time
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from portal.domain.finding import Finding, fault, ok, warning
from portal.operations.build_read_model import build_read_model
from portal.operations.check_ready import fault_of_database
from portal.operations.schema_version import newest_revision
from portal.operations.watch_running import Running
from portal.search.index import IndexPlace, IndexUnreadable, open_index

# How long ago each may be before somebody should look: timers come every few minutes, a backup daily, a crawl weekly.
TIMERS, BACKUP, CRAWL = timedelta(hours=1), timedelta(hours=30), timedelta(days=10)
# Two machines' clocks may differ by so much.
CLOCK = timedelta(minutes=5)


def examine_tables() -> Finding:
    """Whether the database can be reached and its tables are those of this program."""
    wrong = fault_of_database()
    if wrong:
        advice = (
            "flask db upgrade" if "flask db upgrade" in wrong else "look at DATABASE_URL, at its server and at the disk"
        )
        return fault("database", wrong.removesuffix(": flask db upgrade"), advice)
    return ok("database", f"its tables are of version {newest_revision()}")


def examine_catalogue(index_place: IndexPlace, today: date) -> Finding:
    """Whether the catalogue can be built, and how long that takes."""
    began = time.monotonic()
    catalogue = build_read_model(index_place, today).catalogue
    words = f"{len(catalogue.offerings)} offerings of {len(catalogue.by_provider)} schools"
    if not catalogue.offerings:
        return warning("catalogue", words, "take schools in: make crawl, or flask prepare for a demonstration")
    return ok("catalogue", f"{words}, version {catalogue.version}, built in {time.monotonic() - began:.1f} s")


def examine_index(running: Running, place: IndexPlace) -> Finding:
    """Whether the word index can be opened and is of the data as they are."""
    advice = "flask rebuild-index"
    if running.index_version is None:
        return fault("word index", "there is none that can be read", advice)
    if not can_be_opened(place):
        return fault("word index", "its files are not what was written: searches go on without words", advice)
    if running.index_version != running.data_version:
        words = f"it is of data version {running.index_version}, the data are at {running.data_version}"
        return warning("word index", words, advice)
    engine = "Whoosh" if isinstance(place, Path) else "PostgreSQL"
    return ok("word index", f"{engine}'s, of data version {running.index_version}, as the data are")


def can_be_opened(place: IndexPlace) -> bool:
    """Whether the index in use is whole."""
    try:
        return open_index(place) is not None
    except IndexUnreadable:
        return False


def examine_timers(running: Running, tasks: Iterable[str], now: datetime) -> Iterator[Finding]:
    """Whether each task that runs by itself went well lately; the backup too."""
    advice = "start the timer (docs/operations.md, Timers), or run it: flask run-timers"
    for task in tasks:
        yield examine_timer(running, task, now, TIMERS, advice)
    yield examine_timer(running, "backup", now, BACKUP, "start the timer of backups, or run it: flask backup FILE")


def examine_timer(running: Running, task: str, now: datetime, often: timedelta, advice: str) -> Finding:
    """One task."""
    state = running.timers.get(task)
    if state and state.fault:
        return fault(f"timer {task}", f"its last run broke off: {state.fault}", f"see to it, then: {advice}")
    if state is None or state.succeeded_at is None:
        return warning(f"timer {task}", "it never ran", advice)
    words = f"it last ran {state.succeeded_at:%Y-%m-%d %H:%M} UTC"
    return ok(f"timer {task}", words) if now - state.succeeded_at <= often else fault(f"timer {task}", words, advice)


def examine_letters(running: Running) -> Finding:
    """Whether letters go out."""
    words = f"{running.mail_waiting} wait, {running.mail_overdue} of them for over an hour, "
    words += f"{running.mail_given_up} were given up"
    if running.mail_overdue:
        return fault("letters", words, "look at the mail server and at the timer: flask send-mail says what happens")
    if running.mail_given_up:
        return warning("letters", words, "a maintainer sees them under Mail, and can have them tried again")
    return ok("letters", words)


def examine_crawl(running: Running, demonstration: bool, now: datetime) -> Finding:
    """Whether the schools' sites were read lately."""
    if demonstration:
        return ok("crawl", "the demonstration country is in: no real sites are read")
    if running.crawl is None:
        return warning("crawl", "no crawl has been taken in", "make crawl")
    words = f"the last one ended {running.crawl.finished_at:%Y-%m-%d}; {running.crawl.failed_sites} sites need a person"
    if now - running.crawl.finished_at > CRAWL:
        return warning("crawl", words, "start its timer (docs/operations.md, Timers), or run it: make crawl")
    if running.crawl.failed_sites:
        return warning("crawl", words, "flask show-crawls says which and what to do")
    return ok("crawl", words)


def examine_clock(running: Running, now: datetime, fixed_day: object) -> Finding:
    """Whether the clock is behind what was written down earlier, or the day is fixed."""
    if fixed_day:
        return warning("clock", f"the day is fixed by TODAY: {fixed_day}", "take TODAY out of the settings")
    moments = [state.succeeded_at for state in running.timers.values() if state.succeeded_at]
    newest = max(moments, default=now)
    if newest > now + CLOCK:
        words = f"it says {now:%Y-%m-%d %H:%M} UTC, but something ran at {newest:%Y-%m-%d %H:%M}"
        return fault("clock", words, "set the clock: timedatectl set-ntp true")
    return ok("clock", f"it says {now:%Y-%m-%d %H:%M} UTC")
