"""Who makes a page: one of those who ask for the same, and few at once, so that kept ones need not stand behind them.

What a process makes at the same time it makes by turns, as Python runs one thread at a time: ten pages that are begun
together all come late, and hold up those that only have to be sent.
"""

import threading

AT_ONCE = 2
# So long somebody waits for what another makes already, or for a place; then they make it for themselves.
PATIENCE = 2.0


class PageTurns:
    """Gives turns to make pages, by their keys."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._places = threading.BoundedSemaphore(at_once)
        self._making: dict[bytes, threading.Event] = {}
        self._placed: set[bytes] = set()
        self._lock = threading.Lock()

    def begin(self, key: bytes, waits: bool) -> bool:
        """Whether it is the caller's turn, who says `end` afterwards; else somebody else makes the page, or others.

        Who waits hears so when the page was made.
        """
        ended = threading.Event()
        with self._lock:
            made_by = self._making.setdefault(key, ended)
        if made_by is not ended:
            if waits:
                made_by.wait(PATIENCE)
            return False
        if self._places.acquire(timeout=PATIENCE if waits else 0):
            self._placed.add(key)
        elif not waits:
            self.end(key)
            return False
        return True

    def end(self, key: bytes) -> None:
        """Whoever waits for this page, or for a place, need not wait any longer."""
        with self._lock:
            ended = self._making.pop(key)
        if key in self._placed:
            self._placed.remove(key)
            self._places.release()
        ended.set()
