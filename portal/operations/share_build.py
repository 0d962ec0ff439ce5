"""What one process of a server builds of the tables for all of them: a file that each of them maps into its memory.

Arrays lie in the file as they do in memory, so that it is read in a moment, and there is one copy of them on the
machine. The file is the server's own: it is made by and for the same program, and goes with it.
"""

import json
import logging
import mmap
import os
import pickle
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from hashlib import sha256
from io import BufferedReader
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from portal.operations.build_read_model import Built, build
from portal.operations.hold_lock import after_others

LOG = logging.getLogger("portal.read_model")
PROGRAM = Path(__file__).parents[1]
FILE, TURN = "built", "building"
# Arrays begin at whole multiples of so many bytes.
ALIGNED = 64
# What takes so many times as long as building took before, and longer than so many seconds, comes to nothing: it runs
# only where no page wants to, or hangs.
PATIENCE, LEAST_SECONDS = 10, 60.0
# Who serves nothing yet waits so long for another process that builds: a catalogue of a million takes half an hour.
FIRST_SECONDS = 3600.0
# Has another process make the file as of a day, in so many seconds at most, and tells how that ended, 0 if well.
Apart = Callable[[date, float], int]


class Kept(NamedTuple):
    """What was built, and how many seconds of a processor that took."""

    built: Built
    seconds: float


class SharedBuilds:
    """What is built for all processes of a server, in the folder that they share; one of them at a time sees to it."""

    def __init__(self, folder: Path, apart: Apart) -> None:
        self._folder, self._apart = folder, apart
        self._patience = LEAST_SECONDS

    @contextmanager
    def turn(self, *, serving: bool) -> Iterator[None]:
        """Not while another process builds, or loads what it serves: the others answer as quickly as ever meanwhile.

        What the other one builds is also for those who are not `serving` yet.
        """
        with after_others(self._folder / TURN, self._patience if serving else FIRST_SECONDS):
            yield

    def get(self, version: int, today: date, *, serving: bool) -> Built:
        """What is built of these data or newer ones; where pages are served meanwhile, by a process of its own."""
        kept = self._look(version, today)
        if kept is None and serving:
            code = self._apart(today, self._patience)
            if code > 0:
                LOG.warning("the process that builds the catalogue failed: it is built beside the pages")
            elif code < 0:
                LOG.warning("the process that builds the catalogue was ended: it is built beside the pages")
            kept = self._look(version, today)
        kept = kept or self._make(today)
        self._patience = max(LEAST_SECONDS, PATIENCE * kept.seconds)
        return kept.built

    def _look(self, version: int, today: date) -> Kept | None:
        """What lies in the file, if it is of these data or newer ones."""
        try:
            return read(self._folder / FILE, version, today)
        except FileNotFoundError:
            return None
        except Exception as error:
            LOG.warning("the catalogue that another process built cannot be read (%s)", type(error).__name__)
            return None

    def _make(self, today: date) -> Kept:
        """Build here, and serve from the file as the others do; where it cannot be kept they build for themselves."""
        kept = timed_build(today)
        try:
            write(kept, self._folder / FILE)
        except OSError as error:
            LOG.warning("the catalogue cannot be kept for the other processes (%s)", type(error).__name__)
            return kept
        return self._look(kept.built.catalogue.version, today) or kept


def timed_build(today: date) -> Kept:
    """Build, and say how long it took."""
    began = time.thread_time()
    built = build(today)
    return Kept(built, time.thread_time() - began)


def write(kept: Kept, file: Path) -> None:
    """Put it in the file's place, whole; raises OSError."""
    arrays: list[pickle.PickleBuffer] = []
    objects = pickle.dumps(kept, protocol=5, buffer_callback=arrays.append)
    parts: list[bytes | memoryview] = [objects, *(array.raw() for array in arrays)]
    catalogue = kept.built.catalogue
    heading = {"program": program(), "day": catalogue.today.isoformat(), "version": catalogue.version}
    # Of those who were killed meanwhile.
    for left in file.parent.glob(f"{file.name}.*"):
        left.unlink(missing_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with draft.open("wb") as out:
            draft.chmod(stat.S_IRUSR | stat.S_IWUSR)
            out.write(json.dumps({**heading, "sizes": list(map(len, parts))}).encode() + b"\n")
            for part in parts:
                out.seek(aligned(out.tell()))
                out.write(part)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def read(file: Path, version: int, today: date) -> Kept | None:
    """What is in the file; None where that is of older data, another day or program, or anybody could have written it.

    Raises OSError, and anything at all where the file is damaged.
    """
    with file.open("rb") as lines:
        heading = heading_of(lines)
        expected = program(), today.isoformat()
        if heading is None or (heading["program"], heading["day"]) != expected or heading["version"] < version:
            return None
        whole = memoryview(mmap.mmap(lines.fileno(), 0, access=mmap.ACCESS_COPY))
        objects, *arrays = parts_of(whole, lines.tell(), heading["sizes"])
    # Only who runs the portal can have written this, and could change the program as well.
    kept: Kept = pickle.loads(objects, buffers=arrays)  # noqa: S301
    return kept


def heading_of(lines: BufferedReader) -> dict[str, Any] | None:
    """The first line, which says what follows; None where others than who runs the portal can write the file."""
    about = os.fstat(lines.fileno())
    alone = about.st_uid == os.getuid() and not about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    heading: dict[str, Any] | None = json.loads(lines.readline()) if alone else None
    return heading


def parts_of(whole: memoryview, begin: int, sizes: list[int]) -> Iterator[memoryview]:
    """The objects and each array, which follow each other."""
    for size in sizes:
        begin = aligned(begin)
        yield whole[begin : begin + size]
        begin += size


def aligned(place: int) -> int:
    """The next place where an array may begin."""
    return -(-place // ALIGNED) * ALIGNED


@cache
def program() -> str:
    """A hash that differs from program to program: what one of them keeps another cannot read."""
    files = [(str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in sorted(PROGRAM.rglob("*.py"))]
    return sha256(repr((sys.version, np.__version__, files)).encode()).hexdigest()
