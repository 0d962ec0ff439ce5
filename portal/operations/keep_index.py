"""Has the word index of this machine renewed when the data have gone on, whoever changed them and wherever.

By a process of its own, so that no page waits for it; one on a machine, however many web processes see the need.
"""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from portal.operations.hold_lock import in_file

LOG = logging.getLogger("portal.index")
# A build that failed is not tried again at once: the disk may be full.
REST_SECONDS = 60.0
# Held while a build lasts; the build itself holds that of the index.
LOCK = "keeper"
Renew = Callable[[], None]


class IndexKeeper:
    """Asked by a web process each time it looks at the data's version; `still_seconds` without change start a build."""

    def __init__(self, directory: Path, still_seconds: float, renew: Renew) -> None:
        self._directory, self._still_seconds, self._renew = directory, still_seconds, renew
        self._version: int | None = None
        self._since = self._rest_until = 0.0

    def look(self, version: int, indexed: str | None) -> None:
        """Take note of the data's version and the index's; begin a build in the background where it is time."""
        moment = time.monotonic()
        if version != self._version:
            self._version, self._since = version, moment
        waits = moment - self._since < self._still_seconds or moment < self._rest_until
        if indexed == str(version) or waits:
            return
        self._rest_until = moment + REST_SECONDS
        threading.Thread(target=self._build, daemon=True).start()

    def _build(self) -> None:
        """Build, unless another process of this machine sees to it."""
        try:
            self._directory.mkdir(parents=True, exist_ok=True)
            with in_file(self._directory / LOCK) as mine:
                if mine:
                    self._renew()
        except OSError as error:
            LOG.error("the word index cannot be built anew here (%s)", type(error).__name__)


def by_command(command: Callable[[], int]) -> Renew:
    """Builds by a command that tells how it ended; one that fails is a line in the log."""

    def renew() -> None:
        LOG.info("the word index is older than the data and is built anew")
        if command():
            LOG.error("the word index could not be built anew: flask rebuild-index says why")

    return renew
