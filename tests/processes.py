"""Processes and ports of this machine as tests and benches look at them, and waiting for what they do."""

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def until(true: Callable[[], bool], seconds: float = 60, every: float = 0.1) -> float:
    """How many seconds it took to become true; raises TimeoutError where it does not."""
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"nothing came of it in {seconds:g} s")
        time.sleep(every)
    return time.monotonic() - began


def wait_for(port: int) -> None:
    """Until a server takes connections."""
    until(lambda: is_open(port), 120)


def is_open(port: int) -> bool:
    """Whether a server takes connections there now."""
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def children(parent: int) -> list[int]:
    """The processes that a process has started and that are still there (Linux)."""
    return [int(one) for one in Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()]


def processor_seconds(process: int) -> float:
    """What a process has used of the processor so far, of which the system counts hundredths (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
