"""Keeps one source from counting as a crowd; nothing of a source is stored or logged as it is."""

from datetime import date
from enum import StrEnum

from portal.web.counts import Counts, OwnCounts

MOST_A_DAY = 5
DAY = 86_400


class Admission(StrEnum):
    """Whether an intent counts: once a source and offering, and at most five times a source, each day."""

    COUNTED = "counted"
    COUNTED_BEFORE = "counted_before"
    TOO_MANY = "too_many"


class DailySources:
    """What each source said today; without a shared place for counts, a process hears it for itself alone."""

    def __init__(self, counts: Counts | None = None, name: str = "said", most_a_day: int = MOST_A_DAY) -> None:
        self._counts, self._name, self._most = counts or OwnCounts(), name, most_a_day

    def admit(self, network: str, offering: str, day: date) -> Admission:
        """Whether an intent from a network counts; if so it is remembered until the day ends."""
        asked = (f"{self._name}:what", f"{network}|{offering}", day.toordinal(), DAY)
        source = (f"{self._name}:who", network, day.toordinal(), DAY)
        if self._counts.seen(*asked):
            return Admission.COUNTED_BEFORE
        if self._counts.seen(*source) >= self._most or self._counts.add(*source) > self._most:
            return Admission.TOO_MANY
        self._counts.add(*asked)
        return Admission.COUNTED
