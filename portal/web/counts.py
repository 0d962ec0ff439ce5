"""How often each source was counted in a window of time; nothing of a source is kept as it is.

In the memory of one process, or, where there is a Redis, in that of all web hosts together.
"""

import hashlib
import hmac
import threading
from secrets import token_bytes
from typing import Protocol

from redis import Redis

from portal.web.patient_redis import PatientRedis, patient_redis

# More sources in one window than newcomers in a year are an attack; new ones get nothing until it is over (10 MB).
MOST_SOURCES = 50_000
FULL = 1 << 30


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

    While the Redis is away each process counts for itself.
    """

    def __init__(self, server: PatientRedis, secret: str, own: OwnCounts) -> None:
        self._server, self._own = server, own
        self._key = hashlib.sha256(f"counts:{secret}".encode()).digest()

    def add(self, name: str, source: str, window: int, seconds: int) -> int:
        """Count once more, for all hosts."""

        def counted(server: "Redis") -> int:
            with server.pipeline(transaction=False) as asked:
                key = self._name_of(name, source, window)
                asked.incr(key)
                asked.expire(key, seconds)
                return int(asked.execute()[0])

        return self._server.ask(counted, lambda: self._own.add(name, source, window, seconds))

    def seen(self, name: str, source: str, window: int, seconds: int) -> int:
        """How often all hosts counted it."""

        def found(server: "Redis") -> int:
            return int(server.get(self._name_of(name, source, window)) or 0)  # type: ignore[arg-type]

        return self._server.ask(found, lambda: self._own.seen(name, source, window, seconds))

    def _name_of(self, name: str, source: str, window: int) -> str:
        """The key, which tells neither network nor day to who has not the portal's secret."""
        hashed = hmac.digest(self._key, f"{name}|{window}|{source}".encode(), "sha256")
        return f"taalschoolkiezer:{name}:{hashed[:16].hex()}"


def counts_from(address: str | None, secret: str) -> Counts:
    """Those of the Redis at this address (redis://, rediss://, unix://), or of this process alone."""
    own = OwnCounts()
    if not address:
        return own
    return SharedCounts(patient_redis(address), secret, own)
