"""Whole answers in memory: as many bytes as a setting allows; those that were asked for longest ago leave first."""

import math
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

# What a kept answer takes beside its body: headers, key, places in two tables.
BESIDE = 1_500
# One answer may take so much of the room.
LARGEST_SHARE = 1 / 16
# So long after a change of the data an answer from before it may be sent to somebody who would have to wait: the first
# ones, and the last. All at once they would all have to be made at once.
OUTDATED_SECONDS = 20.0, 40.0


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer as it was sent; the rule of its address, the kind of limit that it takes from and its language.

    `first` is the slug of the school that the advice put first in it; `rests_on` is what moves it beside the version of
    the data: the word index, say.
    """

    headers: tuple[tuple[str, str], ...]
    body: bytes
    rule: str = "-"
    kind: str = "pages"
    language: str | None = None
    first: str | None = None
    rests_on: str | int | None = None

    @property
    def size(self) -> int:
        """Bytes that it takes here."""
        return len(self.body) + BESIDE


class PageStore:
    """Answers by key, of one version of the data at a time; those of the versions before stay while there is room."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._kept: OrderedDict[bytes, KeptAnswer] = OrderedDict()
        # Each with the moment of the change.
        self._outdated: OrderedDict[bytes, tuple[float, KeptAnswer]] = OrderedDict()
        self._version: object = None
        # When each of the things that answers rest on was first asked for.
        self._since: dict[str | int | None, float] = {}
        self._lock = threading.Lock()
        self.size = 0

    def turn_to(self, version: object) -> None:
        """Keep the answers of this version of the data; all that there are become outdated."""
        if version is self._version:
            return
        with self._lock:
            self._forget_older()
            moment = time.monotonic()
            while self._kept:
                self._put_aside(*self._kept.popitem(last=False), moment)
            self._version, self._since = version, {}

    def find(self, key: bytes, rests_on: str | int | None = None) -> KeptAnswer | None:
        """The answer that is kept under a key; one that rests on something else is outdated."""
        with self._lock:
            since = self._since.setdefault(rests_on, time.monotonic())
            found = self._kept.get(key)
            if found is not None and found.rests_on != rests_on:
                self._put_aside(key, self._kept.pop(key), since)
                return None
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def find_outdated(self, key: bytes) -> KeptAnswer | None:
        """The answer of before a change that was only just."""
        since, answer = self._outdated.get(key, (-math.inf, None))
        return answer if time.monotonic() < since + seconds_of(key) else None

    def keep(self, version: object, key: bytes, answer: KeptAnswer) -> None:
        """Keep an answer, unless the data have changed since it was begun or it is too large."""
        with self._lock:
            if version is not self._version or answer.size > self._most * LARGEST_SHARE:
                return
            before = self._kept.pop(key, None)
            self._kept[key] = answer
            self.size += answer.size - (before.size if before else 0)
            self._forget_outdated(key)
            self._forget_older()
            self._make_room()

    def _put_aside(self, key: bytes, answer: KeptAnswer, since: float) -> None:
        self._forget_outdated(key)
        self._outdated[key] = since, answer

    def _forget_older(self) -> None:
        """Let go of what nobody gets any more; those that were put aside first stand first."""
        while self._outdated and next(iter(self._outdated.values()))[0] <= time.monotonic() - OUTDATED_SECONDS[1]:
            self._forget_outdated(next(iter(self._outdated)))

    def _make_room(self) -> None:
        while self.size > self._most:
            if self._outdated:
                self._forget_outdated(next(iter(self._outdated)))
            else:
                _, oldest = self._kept.popitem(last=False)
                self.size -= oldest.size

    def _forget_outdated(self, key: bytes) -> None:
        if key in self._outdated:
            _, answer = self._outdated.pop(key)
            self.size -= answer.size


def seconds_of(key: bytes) -> float:
    """How long after a change the answer of before may be sent; keys begin with any byte equally often."""
    first, last = OUTDATED_SECONDS
    return first + (last - first) * key[0] / 255
