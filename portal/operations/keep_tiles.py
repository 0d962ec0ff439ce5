"""Keeps fetched tiles in a folder, files named by zoom, column and row, bounded in age and in bytes.

A file says the day on which it was fetched and no moment: nobody's walk over the map can be read from the folder.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from portal.domain.tile_source import picture_type
from portal.domain.web_mercator import Tile
from portal.operations.bounded_folder import put_file, sweep_files

KEPT_FOR = timedelta(days=30)


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
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
    day = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    put_file(file, body, day.timestamp())


def sweep_tiles(folder: TileFolder, now: datetime) -> None:
    """Let go of what is too old, and of the oldest where there is too much; half-written ones too."""
    sweep_files(folder.path.glob("*/*/*.tile*"), folder.most_bytes, (now - KEPT_FOR).timestamp())
