"""One tile of the street map: from the folder of kept ones, else from the tile server, which is spared."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from portal.domain.tile_source import TileSource
from portal.domain.web_mercator import Tile
from portal.operations.keep_tiles import TileFolder, keep_tile, kept_tile, sweep_tiles
from portal.operations.request_tile import TileMissing, TileUnavailable, request_tile

__all__ = ["TileDoor", "TileMissing", "TileUnavailable", "fetch_tile"]

AT_ONCE = 4
# After so many failures in a row nobody waits for the server again until it had a rest.
FAILURES = 3
REST = timedelta(seconds=30)
# What one process asks for in a minute: some tens of people who look around, far below what a public server bears.
ASKED_A_MINUTE = 600
MINUTE = timedelta(minutes=1)
WRITES_A_SWEEP = 50


@dataclass(slots=True)
class TileDoor:
    """The way of one process to its tile server, and how it has fared lately."""

    source: TileSource
    folder: TileFolder
    agent: str
    seconds: float = 4.0
    _failures: int = 0
    _rest_until: datetime | None = None
    _minute: datetime | None = None
    _asked: int = 0
    _written: int = 0
    _lock: Lock = field(default_factory=Lock)
    _workers: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(AT_ONCE, "tiles"))

    def enter(self, now: datetime) -> None:
        """Count one request; raises TileUnavailable while the server rests or was asked enough."""
        with self._lock:
            if self._rest_until and now < self._rest_until:
                raise TileUnavailable("resting")
            if self._minute is None or now - self._minute >= MINUTE:
                self._minute, self._asked = now, 0
            if self._asked >= ASKED_A_MINUTE:
                raise TileUnavailable("asked enough")
            self._asked += 1

    def leave(self, now: datetime, *, answered: bool) -> None:
        """Remember how a request ended."""
        with self._lock:
            self._failures = 0 if answered else self._failures + 1
            self._rest_until = now + REST if self._failures >= FAILURES else None

    def ask(self, tile: Tile) -> bytes:
        """The tile from the server; a name that is looked up for ever is not waited for."""
        answer = self._workers.submit(request_tile, self.source, tile, self.agent, self.seconds)
        try:
            return answer.result(self.seconds + 1)
        except TimeoutError as fault:
            answer.cancel()
            raise TileUnavailable("too slow") from fault

    def keep(self, tile: Tile, body: bytes, now: datetime) -> None:
        """Keep a tile, and make room now and then."""
        keep_tile(self.folder, tile, body, now)
        with self._lock:
            self._written += 1
            due = self._written % WRITES_A_SWEEP == 1
        if due:
            sweep_tiles(self.folder, now)


def fetch_tile(door: TileDoor, tile: Tile, now: datetime) -> bytes:
    """The picture of one tile; `now` is aware. Raises TileMissing and TileUnavailable."""
    kept = kept_tile(door.folder, tile, now)
    if kept is not None:
        return kept
    door.enter(now)
    try:
        body = door.ask(tile)
    except TileMissing:
        door.leave(now, answered=True)
        raise
    except TileUnavailable:
        door.leave(now, answered=False)
        raise
    door.leave(now, answered=True)
    door.keep(tile, body, now)
    return body
