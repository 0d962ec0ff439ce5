"""The portal as `make run` serves it: gunicorn with two processes, on a loopback port, over the files of a test."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from tests.databases import served_address_in
from tests.make import TODAY

# As the Makefile has it, but for loading the portal once: a busy machine takes half a minute to load it twice.
AS_RUN = ("--workers", "2", "--worker-class", "gthread", "--preload")


@contextmanager
def served_by_gunicorn(
    folder: Path,
    port: int,
    flags: Sequence[str] = AS_RUN,
    settings: Mapping[str, str] | None = None,
    log: IO[bytes] | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """The portal over the files that tests/conftest.py:portal_in keeps there, in a group of its own to kill at once."""
    environment = {
        **os.environ,
        "TAALSCHOOLKIEZER_SQLALCHEMY_DATABASE_URI": served_address_in(folder),
        "TAALSCHOOLKIEZER_INDEX_DIR": str(folder / "index"),
        "TAALSCHOOLKIEZER_SECRET_KEY": "for tests alone",
        "TAALSCHOOLKIEZER_TODAY": TODAY.isoformat(),
        **(settings or {}),
    }
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--no-control-socket"]
    command += ["--log-level", "critical", *flags, "wsgi:app"]
    process = subprocess.Popen(command, env=environment, start_new_session=True, stderr=log)
    try:
        wait_for(port)
        yield process
    finally:
        # A test may have ended it already.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(port: int) -> None:
    """Until the server takes connections."""
    for _ in range(1200):
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
