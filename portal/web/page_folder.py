"""Answers as small files that the processes of one machine share: what one of them made, the others need not make.

The folder is the server's own and goes with it; the files are sealed (shared_pages.py).
"""

import time
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

# How often old files are put away and the room is measured; between two looks it may be exceeded a little.
LOOK_SECONDS = 10.0
DRAFT = ".new"


class PageFolder:
    """Values by name, for some seconds; without room, or without the folder, nothing is kept."""

    def __init__(self, folder: Path, most_bytes: int) -> None:
        self._folder, self._most = folder, most_bytes
        self._looked_at, self._is_full = float("-inf"), False
        with suppress(OSError):
            folder.mkdir(mode=0o700, exist_ok=True)

    def get(self, name: str) -> bytes | None:
        """What is kept under a name."""
        try:
            return self._file(name).read_bytes()
        except OSError:
            return None

    def set(self, name: str, value: bytes, ex: int) -> None:
        """Keep something for so many seconds from now, if there is room."""
        self._look(ex)
        if self._is_full:
            return
        draft = self._folder / f"{token_hex(8)}{DRAFT}"
        with suppress(OSError):
            draft.write_bytes(value)
            draft.replace(self._file(name))

    def _file(self, name: str) -> Path:
        return self._folder / name.rpartition(":")[2]

    def _look(self, seconds: int) -> None:
        """Put away what is older, and measure what is left; not again at once."""
        if time.monotonic() - self._looked_at < LOOK_SECONDS:
            return
        self._looked_at, border, size = time.monotonic(), time.time() - seconds, 0
        for file in self._folder.glob("*"):
            # Another process may have put it away.
            with suppress(OSError):
                told = file.stat()
                size += told.st_size
                if told.st_mtime < border:
                    file.unlink()
        self._is_full = size > self._most
