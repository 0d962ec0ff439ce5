"""What a machine's host takes of its processors while they have work (Linux): no page can be quicker than that lets it.

A virtual machine counts as stolen what its processors wanted and did not get.
"""

import threading
import time
from bisect import bisect_left, bisect_right
from pathlib import Path

EVERY_SECONDS = 0.1
STEAL = 7


def ticks() -> tuple[int, int]:
    """Of all processors so far: what was stolen, and all there was."""
    fields = Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]
    return int(fields[STEAL]), sum(map(int, fields))


def share(before: tuple[int, int], after: tuple[int, int]) -> float:
    """What was stolen of all there was meanwhile."""
    return (after[0] - before[0]) / (after[1] - before[1] or 1)


class Stolen(threading.Thread):
    """Looks at what is stolen until it is told to stop."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._over = threading.Event()
        self._moments = [time.monotonic()]
        self._seen = [ticks()]

    def run(self) -> None:
        """Take samples."""
        while not self._over.wait(EVERY_SECONDS):
            self._seen.append(ticks())
            self._moments.append(time.monotonic())

    def stop(self) -> None:
        """Take no more."""
        self._over.set()
        self.join()

    def between(self, began: float, ended: float) -> float:
        """What was stolen of the processors between two moments (seconds of the monotonic clock)."""
        first = max(bisect_right(self._moments, began) - 1, 0)
        last = min(bisect_left(self._moments, ended), len(self._seen) - 1)
        return share(self._seen[first], self._seen[last])
