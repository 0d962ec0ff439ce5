"""So much work an hour for each source of requests; in memory only, nothing of a source is stored or logged."""

import hashlib
import threading
from datetime import datetime
from secrets import token_bytes

# More sources in one hour than newcomers in a month are an attack; they get nothing until the hour is over.
MOST_SOURCES = 5_000


class HourlyAllowance:
    """How often each source was served this hour, in this process alone.

    A source is a hash of its network with a salt that lives in memory and is new each hour.
    """

    def __init__(self, most: int, most_sources: int = MOST_SOURCES) -> None:
        self._most, self._most_sources = most, most_sources
        self._hour: datetime | None = None
        self._salt = b""
        self._served: dict[bytes, int] = {}
        self._lock = threading.Lock()

    def admit(self, network: str, moment: datetime) -> bool:
        """Whether a network may be served once more in the hour of this moment; if so it is counted."""
        with self._lock:
            source = self._source(network, moment)
            times = self._served.get(source, 0)
            if times >= self._most or (not times and len(self._served) >= self._most_sources):
                return False
            self._served[source] = times + 1
            return True

    def spent(self, network: str, moment: datetime) -> bool:
        """Whether a network has used up the hour of this moment; nothing is counted."""
        return not self.left(network, moment)

    def left(self, network: str, moment: datetime) -> int:
        """How often a network may be served yet in the hour of this moment; nothing is counted."""
        with self._lock:
            return self._most - self._served.get(self._source(network, moment), 0)

    def _source(self, network: str, moment: datetime) -> bytes:
        """What stands for a network in the hour of this moment."""
        hour = moment.replace(minute=0, second=0, microsecond=0)
        if hour != self._hour:
            self._hour, self._salt, self._served = hour, token_bytes(32), {}
        return hashlib.blake2b(network.encode(), key=self._salt, digest_size=16).digest()
