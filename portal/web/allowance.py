"""So much in so much time for each source of requests; nothing of a source is stored or logged as it is."""

from dataclasses import dataclass
from datetime import datetime

from portal.web.counts import Counts

MINUTE, HOUR = 60, 3600


@dataclass(frozen=True, slots=True)
class Share:
    """What each network may have: so many times in so many seconds."""

    most: int
    seconds: int


class Allowance:
    """How often each network was served in the minute or hour that runs."""

    def __init__(self, name: str, share: Share, counts: Counts) -> None:
        self.share = share
        self._name, self._counts = name, counts

    def admit(self, network: str, moment: datetime) -> bool:
        """Whether a network may be served once more; it is counted."""
        return self._counts.add(self._name, network, self._window(moment), self.share.seconds) <= self.share.most

    def left(self, network: str, moment: datetime) -> int:
        """How often it may be served yet; nothing is counted."""
        seen = self._counts.seen(self._name, network, self._window(moment), self.share.seconds)
        return max(self.share.most - seen, 0)

    def spent(self, network: str, moment: datetime) -> bool:
        """Whether a network has used up its share; nothing is counted."""
        return not self.left(network, moment)

    def seconds_left(self, moment: datetime) -> int:
        """Until it is served again."""
        return self.share.seconds - int(moment.timestamp()) % self.share.seconds

    def _window(self, moment: datetime) -> int:
        """The number of the minute or hour."""
        return int(moment.timestamp()) // self.share.seconds
