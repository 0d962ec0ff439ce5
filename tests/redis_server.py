"""A Redis of Debian's, on a loopback port of its own, that keeps nothing on disk and can be ended and begun again."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.processes import free_port, wait_for

needs_redis = pytest.mark.skipif(not shutil.which("redis-server"), reason="there is no redis-server here")
# What the portal's log says, once each.
GONE = "the Redis does not answer: each process counts for itself"
BACK = "the Redis answers again: all count together"
QUIET = ("--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", "/", "--loglevel", "warning")


class RedisServer:
    """Where it is, and whether it runs."""

    def __init__(self, settings: str | None = None) -> None:
        """With a file of settings, or without."""
        self.port = free_port()
        self._settings = [settings] if settings else []
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """As REDIS_URL has it."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Begin, with nothing in memory."""
        command = ["redis-server", *self._settings, "--port", str(self.port), *QUIET]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        wait_for(self.port)

    def kill(self) -> None:
        """End at once, as a machine that loses its power."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None


@contextmanager
def running_redis(settings: str | None = None) -> Iterator[RedisServer]:
    """One that runs; ended by its process id."""
    server = RedisServer(settings)
    server.start()
    try:
        yield server
    finally:
        server.kill()
