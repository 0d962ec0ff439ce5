"""A process of gunicorn that serves on until those that take its place can, so that nobody waits for them.

gunicorn sends the old ones of a reload away as soon as it has begun to start the new, which first load the program and
build the catalogue; and it starts none for one that has had its number of requests before that one is gone. What they
must know of each other lies as small files in the folder that they share for their figures.

It also leaves connections to others that have fewer of them: of many that come at once, and stay, as those of a proxy
do, one process would otherwise take nearly all, and the others would have nothing to do.
"""

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

# Files: the age of the newest process from before the reload, one for each process that can answer, and the age of the
# one that is being renewed.
BEFORE, READY, RENEWED = "before-reload", "ready-", "renewed"
# Less than gunicorn waits for old processes at a reload (graceful_timeout).
MOST_SECONDS, LOOK_SECONDS = 25.0, 0.1
# So long a process builds the catalogue before it takes requests. One that takes longer is built while it answers what
# it can.
START_SECONDS = 300.0
# So long for each connection that it has, but for no more than so many, a process lets others go before at the door.
COURTESY_SECONDS, MOST_COUNTED = 0.0001, 10
# So long one thread runs while others want to. Sending a kept page waits for its turn about five times: with Python's
# own 5 milliseconds that is 25 where another page is being made.
TURN_SECONDS = 0.0005
# How often Python looks for objects in circles, of which there are few here: at the newest so often that it never holds
# all threads up for more than some milliseconds, at all of them so rarely that the pages do not feel it. As often as it
# does by itself, building a catalogue takes a fifth longer, and is held up for a fifth of a second several times.
COLLECTED = (5_000, 4, 400)


class Worker(ThreadWorker):  # type: ignore[misc]
    """As gunicorn's own with threads, but for when it takes connections and leaves, and how its threads take turns."""

    folder: Path
    max_requests: int

    def init_process(self) -> None:
        """Begin, with short turns for threads and few rounds of the garbage collector."""
        sys.setswitchinterval(TURN_SECONDS)
        gc.set_threshold(*COLLECTED)
        # gunicorn's own way is to leave first.
        self.due_at, self.max_requests = self.max_requests, sys.maxsize
        super().init_process()

    def notify(self) -> None:
        """Say that it lives; and after its number of requests have another take its place, where none other does so."""
        super().notify()
        if self.nr >= self.due_at and self.alive and begin_renewal(self.folder, self.age):
            self.due_at = sys.maxsize
            threading.Thread(target=self.renew, daemon=True).start()

    def renew(self) -> None:
        """Have one more process started, and leave when it can answer; there are too many for no longer than that."""
        newest = max(ready_ages(self.folder), default=self.age)
        os.kill(self.ppid, signal.SIGTTIN)
        self.leave_when(lambda: any(age > newest for age in ready_ages(self.folder)), START_SECONDS + MOST_SECONDS)

    def accept(self, listener: Any) -> None:
        """Take a connection, if it is still there after those who have fewer could have taken it."""
        if self.nr_conns:
            time.sleep(COURTESY_SECONDS * min(self.nr_conns, MOST_COUNTED))
        super().accept(listener)

    def handle_exit(self, sig: int, frame: Any) -> None:
        """Leave: at once, or at a reload when there are others who answer."""
        if self.age > number_in(self.folder / BEFORE):
            super().handle_exit(sig, frame)
        else:
            can_leave = partial(have_all_come, self.folder, self.cfg.workers)
            threading.Thread(target=self.leave_when, args=(can_leave, MOST_SECONDS), daemon=True).start()

    def leave_when(self, can_leave: Callable[[], bool], most_seconds: float) -> None:
        """Serve on until then, or for so many seconds."""
        until = time.monotonic() + most_seconds
        while not can_leave() and time.monotonic() < until:
            time.sleep(LOOK_SECONDS)
        super().handle_exit(signal.SIGTERM, None)


def note_reload(folder: Path, newest: int) -> None:
    """Processes up to this age are the old ones from now on."""
    for ready in folder.glob(f"{READY}*"):
        ready.unlink(missing_ok=True)
    draft = folder / f"{BEFORE}.new"
    draft.write_text(str(newest), encoding="ascii")
    draft.replace(folder / BEFORE)


def note_ready(folder: Path, age: int) -> None:
    """The process of this age can answer."""
    (folder / f"{READY}{age}").touch()


def begin_renewal(folder: Path, age: int) -> bool:
    """Whether the process of this age may be renewed now: one at a time."""
    try:
        with (folder / RENEWED).open("x", encoding="ascii") as file:
            file.write(str(age))
    except FileExistsError:
        return False
    return True


def note_gone(folder: Path, age: int) -> None:
    """The process of this age has ended."""
    (folder / f"{READY}{age}").unlink(missing_ok=True)
    if number_in(folder / RENEWED) == age:
        (folder / RENEWED).unlink()


def forget(folder: Path) -> None:
    """Nothing of an earlier server."""
    for file in (folder / BEFORE, folder / RENEWED, *folder.glob(f"{READY}*")):
        file.unlink(missing_ok=True)


def ready_ages(folder: Path) -> list[int]:
    """Of the processes that can answer."""
    return [int(file.name.removeprefix(READY)) for file in folder.glob(f"{READY}*")]


def have_all_come(folder: Path, workers: int) -> bool:
    """Whether so many processes from after the reload can answer."""
    before = number_in(folder / BEFORE)
    return sum(age > before for age in ready_ages(folder)) >= workers


def number_in(file: Path) -> int:
    """What a file says, 0 where there is none."""
    try:
        return int(file.read_text(encoding="ascii"))
    except FileNotFoundError:
        return 0
