"""Keeps one source from counting as a crowd; in memory only, nothing of a source is stored or logged."""

import hashlib
import threading
from datetime import date
from enum import StrEnum
from secrets import token_bytes

MOST_A_DAY = 5
# About 10 MB; a day with more sources than newcomers in a year is an attack, and is not counted any further.
MOST_SOURCES = 20_000


class Admission(StrEnum):
    """Whether an intent counts: once a source and offering, and at most five times a source, each day."""

    COUNTED = "counted"
    COUNTED_BEFORE = "counted_before"
    TOO_MANY = "too_many"


class DailySources:
    """What each source said today, in this process alone: with N processes a source may be heard N times as often.

    A source is a hash of its network with a salt that lives in memory and is new each day.
    """

    def __init__(self, most_sources: int = MOST_SOURCES, most_a_day: int = MOST_A_DAY) -> None:
        self._most_sources, self._most_a_day = most_sources, most_a_day
        self._day: date | None = None
        self._salt = b""
        self._offerings: dict[bytes, set[str]] = {}
        self._lock = threading.Lock()

    def admit(self, network: str, offering: str, day: date) -> Admission:
        """Whether an intent from a network counts; if so it is remembered until the day ends."""
        with self._lock:
            if day != self._day:
                self._day, self._salt, self._offerings = day, token_bytes(32), {}
            source = hashlib.blake2b(network.encode(), key=self._salt, digest_size=16).digest()
            said = self._offerings.get(source, set())
            if offering in said:
                return Admission.COUNTED_BEFORE
            if len(said) >= self._most_a_day or (not said and len(self._offerings) >= self._most_sources):
                return Admission.TOO_MANY
            self._offerings[source] = {*said, offering}
            return Admission.COUNTED
