"""The portal as `make run` serves it: gunicorn with two processes, on a loopback port, over the files of a test."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from tests.databases import served_address_in
from tests.make import TODAY
from tests.processes import wait_for

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
