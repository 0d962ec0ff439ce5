"""Whole answers in memory: as many bytes as a setting allows; those that were asked for longest ago leave first."""

import threading
from collections import OrderedDict
from dataclasses import dataclass

# What a kept answer takes beside its body: headers, key, places in two tables.
BESIDE = 1_500
# One answer may take so much of the room.
LARGEST_SHARE = 1 / 16
# So long somebody waits for what another makes already; then they make it for themselves.
PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer as it was sent; the rule of its address, the kind of limit that it takes from and its language.

    `first` is the slug of the school that the advice put first in it.
    """

    headers: tuple[tuple[str, str], ...]
    body: bytes
    rule: str = "-"
    kind: str = "pages"
    language: str | None = None
    first: str | None = None

    @property
    def size(self) -> int:
        """Bytes that it takes here."""
        return len(self.body) + BESIDE


class PageStore:
    """Answers by key, of one version of the data at a time; one thread makes an answer while others wait for it."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._kept: OrderedDict[bytes, KeptAnswer] = OrderedDict()
        self._making: dict[bytes, threading.Event] = {}
        self._version: object = None
        self._lock = threading.Lock()
        self.size = 0

    def turn_to(self, version: object) -> None:
        """Forget the answers of every other version of the data."""
        if version is not self._version:
            with self._lock:
                self._kept.clear()
                self._version, self.size = version, 0

    def find(self, key: bytes) -> KeptAnswer | None:
        """The answer that is kept under a key."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def find_or_begin(self, key: bytes) -> tuple[KeptAnswer | None, bool]:
        """The answer, None where the caller makes it; and whether others wait for that until the caller says `end`."""
        found = self.find(key)
        if found is not None:
            return found, False
        if self._begin(key):
            return None, True
        self._making.get(key, ENDED).wait(PATIENCE)
        return self.find(key), False

    def _begin(self, key: bytes) -> bool:
        with self._lock:
            return self._making.setdefault(key, event := threading.Event()) is event

    def end(self, key: bytes) -> None:
        """Whoever waits for an answer need not wait any longer."""
        with self._lock:
            made = self._making.pop(key, None)
        if made is not None:
            made.set()

    def keep(self, version: object, key: bytes, answer: KeptAnswer) -> None:
        """Keep an answer, unless the data have changed since it was begun or it is too large."""
        with self._lock:
            if version is not self._version or answer.size > self._most * LARGEST_SHARE:
                return
            before = self._kept.pop(key, None)
            self._kept[key] = answer
            self.size += answer.size - (before.size if before else 0)
            while self.size > self._most:
                _, oldest = self._kept.popitem(last=False)
                self.size -= oldest.size


ENDED = threading.Event()
ENDED.set()
