"""Answers as small files that the processes of one machine share: what one of them made, the others need not make.

The folder is the server's own and goes with it; the files are sealed (shared_pages.py).
"""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from portal.operations.bounded_folder import put_file, sweep_files

# How often room is made; between two sweeps the folder may grow a little beyond it.
SWEEP_SECONDS = 10.0


class PageFolder:
    """Values by name, for some seconds, in so many bytes; without the folder nothing is kept."""

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self._folder, self._most = folder, most_bytes
        self._swept_at = float("-inf")
        # Beside the requests: looking at some thousand files took one of them a second where others wanted to run too.
        self._sweeper = ThreadPoolExecutor(1, "sweep")
        with suppress(OSError):
            folder.mkdir(mode=0o700, exist_ok=True)

    def get(self, name: str) -> bytes | None:
        """What is kept under a name."""
        try:
            return self._file(name).read_bytes()
        except OSError:
            return None

    def set(self, name: str, value: bytes, ex: int) -> None:
        """Keep something for so many seconds from now."""
        put_file(self._file(name), value)
        if time.monotonic() - self._swept_at >= SWEEP_SECONDS:
            self._swept_at = time.monotonic()
            self._sweeper.submit(sweep_files, self._folder.glob("*"), self._most, time.time() - ex)

    def _file(self, name: str) -> Path:
        return self._folder / name.rpartition(":")[2]
