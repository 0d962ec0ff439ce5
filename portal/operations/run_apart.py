"""Commands beside the pages, which go first."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress

# Where there are no kinds of processes, as nice has it.
LESS_URGENT = 10


def run_apart(command: Sequence[str], environment: Mapping[str, str], seconds: float | None = None) -> int:
    """Run a command that gives way, and tell how it ended; after so many seconds it is ended (and the code below 0)."""
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as running:
        # Where the system does not allow that, it runs all the same.
        with suppress(OSError):
            give_way(running.pid)
        try:
            return running.wait(seconds)
        except subprocess.TimeoutExpired:
            running.kill()
            return running.wait()


def give_way(process: int = 0) -> None:
    """Let a process, by its number, run only where no other wants to; 0 is this one.

    One that is merely less urgent (nice) holds others up: they come to a core that it runs on some milliseconds later,
    each time, and a page comes to one a dozen times.
    """
    if hasattr(os, "SCHED_IDLE"):
        os.sched_setscheduler(process, os.SCHED_IDLE, os.sched_param(0))
    else:
        os.setpriority(os.PRIO_PROCESS, process, LESS_URGENT)
