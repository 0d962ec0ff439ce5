"""Who makes a page: one of those who ask for the same, and few at once, so that kept ones need not stand behind them.

What a process makes at the same time it makes by turns, as Python runs one thread at a time: ten pages that are begun
together all come late, and hold up those that only have to be sent. After a change of the data all pages that many ask
for have to be made anew: those of which there is one from before wait, so that this takes a part of the time alone.
"""

import threading
import time

AT_ONCE = 2
# So long somebody waits for what another makes already, or for a place; then they make it for themselves.
PATIENCE = 2.0
# Pages of before a change are made anew one after the other: for so many seconds at first, then for a share of the
# time. It is the time on the clock, which gets longer where there is much else to do.
AT_FIRST, SHARE = 1.0, 1 / 2


class PageTurns:
    """Gives turns to make pages, by their keys."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._places = threading.BoundedSemaphore(at_once)
        self._making: dict[bytes, threading.Event] = {}
        self._placed: set[bytes] = set()
        self._lock = threading.Lock()
        # How many have nothing to send before they get a place.
        self._waiting = 0
        # What is made anew, and since when; how many seconds are left for that, and when they were counted.
        self._anew: tuple[bytes, float] | None = None
        self._left, self._counted_at = AT_FIRST, time.monotonic()

    def begin(self, key: bytes, waits: bool) -> bool:
        """Whether it is the caller's turn, who says `end` afterwards; else somebody else makes the page, or others.

        Who waits hears so when the page was made. Who does not has one from before a change.
        """
        ended = threading.Event()
        with self._lock:
            made_by = self._making.setdefault(key, ended)
        if made_by is not ended:
            if waits:
                made_by.wait(PATIENCE)
            return False
        if (waits or self._may_renew(key)) and self._take_place(waits):
            self._placed.add(key)
        elif not waits:
            self.end(key)
            return False
        return True

    def end(self, key: bytes) -> None:
        """Whoever waits for this page, or for a place, need not wait any longer."""
        with self._lock:
            ended = self._making.pop(key)
            if self._anew and self._anew[0] == key:
                self._left -= time.monotonic() - self._anew[1]
                self._anew = None
        if key in self._placed:
            self._placed.remove(key)
            self._places.release()
        ended.set()

    def _take_place(self, waits: bool) -> bool:
        """Whether there is a place now, or soon for who waits: before all who do not."""
        if not waits:
            return not self._waiting and self._places.acquire(blocking=False)
        with self._lock:
            self._waiting += 1
        try:
            return self._places.acquire(timeout=PATIENCE)
        finally:
            with self._lock:
                self._waiting -= 1

    def _may_renew(self, key: bytes) -> bool:
        """Whether there is time now to make a page anew; if so, it is counted from now on."""
        with self._lock:
            moment = time.monotonic()
            self._left = min(AT_FIRST, self._left + SHARE * (moment - self._counted_at))
            self._counted_at = moment
            if self._anew or self._left <= 0:
                return False
            self._anew = key, moment
            return True
