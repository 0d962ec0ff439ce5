"""Keeps fetched tiles in a folder, files named by zoom, column and row, bounded in age and in bytes.

A file says the day on which it was fetched and no moment: nobody's walk over the map can be read from the folder.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from os import utime
from pathlib import Path
from secrets import token_hex

from portal.domain.tile_source import picture_type
from portal.domain.web_mercator import Tile

KEPT_FOR = timedelta(days=30)
# A sweep makes room for a while.
FILLED_AGAIN = 0.8


@dataclass(frozen=True, slots=True)
class TileFolder:
    """Where tiles are kept, and how many bytes of them."""

    path: Path
    most_bytes: int

    def file(self, tile: Tile) -> Path:
        """The file of one tile."""
        return self.path / str(tile.zoom) / str(tile.column) / f"{tile.row}.tile"


def kept_tile(folder: TileFolder, tile: Tile, now: datetime) -> bytes | None:
    """The picture if it is there, whole and fresh; `now` is aware."""
    file = folder.file(tile)
    try:
        fetched = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        body = file.read_bytes()
    except OSError:
        return None
    return body if timedelta(0) <= now - fetched < KEPT_FOR and picture_type(body) else None


def keep_tile(folder: TileFolder, tile: Tile, body: bytes, now: datetime) -> None:
    """Keep a picture; where the folder cannot be written to nothing is kept, and nothing fails."""
    file = folder.file(tile)
    draft = file.with_suffix(f".tile-{token_hex(4)}")
    day = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(body)
        utime(draft, (day, day))
        draft.replace(file)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def sweep_tiles(folder: TileFolder, now: datetime) -> None:
    """Let go of what is too old, and of the oldest where there is too much."""
    oldest = (now - KEPT_FOR).timestamp()
    files = sorted(described(folder), reverse=True)
    total = sum(size for _, size, _ in files)
    room = folder.most_bytes * (FILLED_AGAIN if total > folder.most_bytes else 1)
    held = 0
    for fetched, size, file in files:
        held += size
        if fetched <= oldest or held > room:
            with suppress(OSError):
                file.unlink()


def described(folder: TileFolder) -> list[tuple[float, int, Path]]:
    """When each file was fetched and how large it is; half-written ones too, other processes may take some away."""
    found = []
    for file in folder.path.glob("*/*/*.tile*"):
        with suppress(OSError):
            stat = file.stat()
            found.append((stat.st_mtime, stat.st_size, file))
    return found
