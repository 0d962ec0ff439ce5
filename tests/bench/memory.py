"""The memory of a server's processes while it serves: looked at every few seconds, and whether it grows."""

import os
import statistics
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.processes import children

EVERY_SECONDS = 2.0
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 2**20
# Moment (seconds) and megabytes.
Samples = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Growth:
    """One process after its warm-up: its middle, its most, and how much it grew meanwhile as a line through it says."""

    middle_mb: float
    most_mb: float
    grown_mb: float
    mb_an_hour: float


class Memory(threading.Thread):
    """Looks at all children of a process until it is told to stop (Linux)."""

    def __init__(self, parent: int) -> None:
        super().__init__(daemon=True)
        self._parent, self._over = parent, threading.Event()
        self.seen: Mapping[int, list[tuple[float, float]]] = defaultdict(list)

    def run(self) -> None:
        """Take samples."""
        while not self._over.wait(EVERY_SECONDS):
            for child in children(self._parent):
                if (megabytes := resident(child)) is not None:
                    self.seen[child].append((time.monotonic(), megabytes))

    def stop(self) -> None:
        """Take no more."""
        self._over.set()
        self.join()


def resident(process: int) -> float | None:
    """Megabytes in memory, None where it has ended."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * PAGE_MB
    except (FileNotFoundError, ProcessLookupError):
        return None


def own_share(process: int) -> float:
    """Megabytes in memory, of what it has in common with others its share alone (Linux)."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def growth(samples: Samples, since: float) -> Growth | None:
    """How a process grew from a moment on, None where there is too little to tell.

    The slope is the median of those between samples half the time apart (Theil-Sen): a catalogue that is built beside
    the one in use lifts single samples, and none of them alone moves it.
    """
    later = [one for one in samples if one[0] >= since]
    half = len(later) // 2
    if half < 5:
        return None
    pairs = zip(later[:half], later[-half:], strict=True)
    slope = statistics.median((after[1] - before[1]) / (after[0] - before[0]) for before, after in pairs)
    megabytes = [one[1] for one in later]
    grown = slope * (later[-1][0] - later[0][0])
    return Growth(statistics.median(megabytes), max(megabytes), grown, slope * 3600)
