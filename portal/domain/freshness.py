"""How long what a site says goes on saying what holds now (field study of providers' sites, section 7).

A page that nobody edits is old, however often it is fetched: figures live from the day on which their words were first
seen. A start lives until it has come. Everything dies when the site itself was not read for a while.
"""

from datetime import date, timedelta

from portal.domain.course import WaitKind

# A site that was not read for so long may say something else by now.
UNREAD = timedelta(days=30)
WAIT_FIGURE = timedelta(days=21)
PRICE = timedelta(days=180)
FIGURES = frozenset({WaitKind.WEEKS, WaitKind.FULL})


def was_read(seen: date | None, today: date) -> bool:
    """True where the site was read lately."""
    return seen is not None and today - seen <= UNREAD


def wait_lives(kind: WaitKind, since: date | None, seen: date | None, today: date) -> bool:
    """True while words about starting hold: a number of weeks and "full" for three weeks, others while they stand."""
    if not was_read(seen, today):
        return False
    return kind not in FIGURES or (since is not None and today - since <= WAIT_FIGURE)


def price_lives(since: date, seen: date, today: date) -> bool:
    """True while a price holds: half a year from when its words were first seen."""
    return was_read(seen, today) and today - since <= PRICE


def month_end(month: str) -> date:
    """The last day of a month given as YYYY-MM."""
    next_month = date.fromisoformat(f"{month}-28") + timedelta(days=4)
    return next_month.replace(day=1) - timedelta(days=1)


def start_in_month(month: str, today: date) -> date | None:
    """The day to reckon with for a start named by its month: the middle of it, or today, until the month is over."""
    return max(date.fromisoformat(f"{month}-15"), today) if month_end(month) >= today else None
