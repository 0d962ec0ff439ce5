"""The Redis of all web hosts, which nobody waits for: where it does not answer, each process goes on by itself."""

import logging
import threading
from collections.abc import Callable
from functools import cache
from time import monotonic
from typing import TypeVar

from redis import Redis
from redis.exceptions import RedisError

Given = TypeVar("Given")
# A Redis that does not answer at once is left alone for a while.
PATIENCE, REST = 0.1, 10.0
LOG = logging.getLogger("portal.redis")


class PatientRedis:
    """Questions to a Redis, and what holds without it; the log says once that it is away, and once that it is back."""

    def __init__(self, server: "Redis") -> None:
        self._server = server
        self._rest_until = 0.0
        self._away = False
        self._lock = threading.Lock()

    def ask(self, question: Callable[["Redis"], Given], instead: Callable[[], Given]) -> Given:
        """What the Redis says, or where it does not, what this process knows."""
        if monotonic() < self._rest_until:
            return instead()
        try:
            said = question(self._server)
        except RedisError:
            self._rest_until = monotonic() + REST
            self._note(away=True)
            return instead()
        self._note(away=False)
        return said

    def get(self, name: str) -> bytes | None:
        """What is kept under a name; None without the Redis."""

        def found(server: "Redis") -> bytes | None:
            said = server.get(name)
            return said if isinstance(said, bytes) else None

        return self.ask(found, lambda: None)

    def set(self, name: str, value: bytes, ex: int) -> None:
        """Keep something for so many seconds from now, if the Redis is there."""
        self.ask(lambda server: server.set(name, value, ex=ex), lambda: None)

    def _note(self, away: bool) -> None:
        """A line in the log where it went or came back since the last question; of threads that see it at once, one."""
        if away == self._away:
            return
        with self._lock:
            before, self._away = self._away, away
        if away and not before:
            LOG.warning("the Redis does not answer: each process counts for itself")
        elif before and not away:
            LOG.warning("the Redis answers again: all count together")


@cache
def patient_redis(address: str) -> PatientRedis:
    """The one at an address (redis://, rediss://, unix://), the same for all that asks in this process."""
    return PatientRedis(Redis.from_url(address, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE))
