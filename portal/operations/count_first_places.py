"""Counts which school stands first in lists: in memory, and into the table at most once a minute."""

import threading
import time
from collections import Counter
from datetime import date

from portal.extensions import db
from portal.models.counting import count_up
from portal.models.referral import FirstPlaceCount, forget_old

FLUSH_SECONDS = 60.0


class FirstPlaces:
    """The first places that this process gave since it last wrote; those of a process that stops are lost."""

    def __init__(self, flush_seconds: float = FLUSH_SECONDS) -> None:
        self._flush_seconds = flush_seconds
        self._flushed_at = time.monotonic()
        self._times: Counter[str] = Counter()
        self._lock = threading.Lock()

    def note(self, slug: str) -> None:
        """A school stood first once more."""
        with self._lock:
            self._times[slug] += 1

    def flush(self, today: date) -> bool:
        """Write what was noted, under today's date, if a minute has passed; a failure keeps it for the next time."""
        if time.monotonic() - self._flushed_at < self._flush_seconds:
            return False
        self._flushed_at = time.monotonic()
        noted = self._taken()
        if not noted:
            return False
        try:
            write(noted, today)
        except Exception:
            db.session.rollback()
            with self._lock:
                self._times += noted
            raise
        return True

    def _taken(self) -> Counter[str]:
        """What was noted so far; counting starts anew."""
        with self._lock:
            noted, self._times = self._times, Counter()
        return noted


def write(noted: Counter[str], today: date) -> None:
    """Add the noted first places to today's."""
    for slug, times in sorted(noted.items()):
        count_up(db.session, FirstPlaceCount, {"day": today, "provider": slug}, {"times": times})
    forget_old(db.session, today)
    db.session.commit()
