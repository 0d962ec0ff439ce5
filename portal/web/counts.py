"""How often each source was counted in a window of time; nothing of a source is kept as it is.

In the memory of one process, or, where there is a Redis, in that of all web hosts together.
"""

import hashlib
import hmac
import logging
import threading
from collections.abc import Callable
from secrets import token_bytes
from time import monotonic
from typing import Protocol

from redis import Redis
from redis.exceptions import RedisError

# More sources in one window than newcomers in a year are an attack; new ones get nothing until it is over (10 MB).
MOST_SOURCES = 50_000
FULL = 1 << 30
# A Redis that does not answer at once is left alone for a while, and each process counts for itself.
PATIENCE, REST = 0.1, 10.0
LOG = logging.getLogger("portal.counts")


class Counts(Protocol):
    """Counts by name, source and window; the window's number and its length in seconds."""

    def add(self, name: str, source: str, window: int, seconds: int) -> int:
        """Count once more; how often it was then."""

    def seen(self, name: str, source: str, window: int, seconds: int) -> int:
        """How often it was counted."""


class OwnCounts:
    """In memory. A source is a hash with a salt that is new for each window and leaves with it."""

    def __init__(self, most_sources: int = MOST_SOURCES) -> None:
        self._most = most_sources
        self._windows: dict[str, tuple[int, bytes, dict[bytes, int]]] = {}
        self._lock = threading.Lock()

    def add(self, name: str, source: str, window: int, seconds: int) -> int:
        """Count once more; a number beyond every limit where there are too many sources."""
        with self._lock:
            key, counted = self._place(name, source, window)
            if key not in counted and len(counted) >= self._most:
                return FULL
            counted[key] = counted.get(key, 0) + 1
            return counted[key]

    def seen(self, name: str, source: str, window: int, seconds: int) -> int:
        """How often it was counted."""
        with self._lock:
            key, counted = self._place(name, source, window)
            return counted.get(key, 0)

    def _place(self, name: str, source: str, window: int) -> tuple[bytes, dict[bytes, int]]:
        """What stands for a source, and where its number is."""
        if name not in self._windows or self._windows[name][0] != window:
            self._windows[name] = (window, token_bytes(32), {})
        _, salt, counted = self._windows[name]
        return hashlib.blake2b(source.encode(), key=salt, digest_size=16).digest(), counted


class SharedCounts:
    """In a Redis, under a keyed hash that only the portal can make, until the window is over; nothing is written out.

    While the Redis is away each process counts for itself; the log says so once, and once when it is back.
    """

    def __init__(self, server: "Redis", secret: str, own: OwnCounts) -> None:
        self._server, self._own = server, own
        self._key = hashlib.sha256(f"counts:{secret}".encode()).digest()
        self._rest_until = 0.0
        self._away = False
        self._lock = threading.Lock()

    def add(self, name: str, source: str, window: int, seconds: int) -> int:
        """Count once more, for all hosts."""

        def ask() -> int:
            with self._server.pipeline(transaction=False) as asked:
                key = self._name_of(name, source, window)
                asked.incr(key)
                asked.expire(key, seconds)
                return int(asked.execute()[0])

        return self._answer(ask, lambda: self._own.add(name, source, window, seconds))

    def seen(self, name: str, source: str, window: int, seconds: int) -> int:
        """How often all hosts counted it."""

        def ask() -> int:
            found = self._server.get(self._name_of(name, source, window))
            return int(found or 0)  # type: ignore[arg-type]

        return self._answer(ask, lambda: self._own.seen(name, source, window, seconds))

    def _answer(self, ask: Callable[[], int], instead: Callable[[], int]) -> int:
        """What the Redis says, or where it does not, what this process knows."""
        if monotonic() < self._rest_until:
            return instead()
        try:
            said = ask()
        except RedisError:
            self._rest_until = monotonic() + REST
            self._note(away=True)
            return instead()
        self._note(away=False)
        return said

    def _note(self, away: bool) -> None:
        """A line in the log where it went or came back since the last question; of threads that see it at once, one."""
        if away == self._away:
            return
        with self._lock:
            before, self._away = self._away, away
        if away and not before:
            LOG.warning("the Redis does not answer: each process counts for itself")
        elif before and not away:
            LOG.warning("the Redis answers again: all count together")

    def _name_of(self, name: str, source: str, window: int) -> str:
        """The key, which tells neither network nor day to who has not the portal's secret."""
        hashed = hmac.digest(self._key, f"{name}|{window}|{source}".encode(), "sha256")
        return f"taalschoolkiezer:{name}:{hashed[:16].hex()}"


def counts_from(address: str | None, secret: str) -> Counts:
    """Those of the Redis at this address (redis://, rediss://, unix://), or of this process alone."""
    own = OwnCounts()
    if not address:
        return own
    server = Redis.from_url(address, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)
    return SharedCounts(server, secret, own)
