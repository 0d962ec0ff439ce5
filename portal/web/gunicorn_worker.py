"""A process of gunicorn that at a reload serves on until those of the new version can, so that nobody waits for them.

gunicorn sends the old ones away as soon as it has begun to start the new, which first load the program and build the
catalogue. What they must know of each other lies as small files in the folder that they share for their figures.

It also leaves connections to others that have fewer of them: of many that come at once, and stay, as those of a proxy
do, one process would otherwise take nearly all, and the others would have nothing to do.
"""

import gc
import sys
import threading
import time
from pathlib import Path
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

# A file that holds the age of the newest process from before the reload, and one for each process that can answer.
BEFORE, READY = "before-reload", "ready-"
# Less than gunicorn waits for old processes at a reload (graceful_timeout).
MOST_SECONDS, LOOK_SECONDS = 25.0, 0.1
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

    def init_process(self) -> None:
        """Begin, with short turns for threads and few rounds of the garbage collector."""
        sys.setswitchinterval(TURN_SECONDS)
        gc.set_threshold(*COLLECTED)
        super().init_process()

    def accept(self, listener: Any) -> None:
        """Take a connection, if it is still there after those who have fewer could have taken it."""
        if self.nr_conns:
            time.sleep(COURTESY_SECONDS * min(self.nr_conns, MOST_COUNTED))
        super().accept(listener)

    def handle_exit(self, sig: int, frame: Any) -> None:
        """Leave: at once, or at a reload when there are others who answer."""
        if self.age > age_before_reload(self.folder):
            super().handle_exit(sig, frame)
        else:
            threading.Thread(target=self.leave_later, args=(sig,), daemon=True).start()

    def leave_later(self, sig: int) -> None:
        """Wait for as many of the new ones as there shall be."""
        until = time.monotonic() + MOST_SECONDS
        while successors(self.folder) < self.cfg.workers and time.monotonic() < until:
            time.sleep(LOOK_SECONDS)
        super().handle_exit(sig, None)


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


def forget(folder: Path) -> None:
    """Nothing of an earlier server."""
    for file in (folder / BEFORE, *folder.glob(f"{READY}*")):
        file.unlink(missing_ok=True)


def age_before_reload(folder: Path) -> int:
    """The age of the newest old process, 0 where there was no reload."""
    try:
        return int((folder / BEFORE).read_text(encoding="ascii"))
    except FileNotFoundError:
        return 0


def successors(folder: Path) -> int:
    """How many of the new ones can answer."""
    before = age_before_reload(folder)
    ages = [int(file.name.removeprefix(READY)) for file in folder.glob(f"{READY}*")]
    return sum(age > before for age in ages)
