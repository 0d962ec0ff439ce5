"""Where an index lies: numbered folders side by side, and a small file that names the one in use and its check sums."""

import json
import os
import shutil
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

POINTER = "current"
PREFIX = "index-"
CHUNK = 1 << 20


class IndexUnreadable(RuntimeError):
    """There is an index, but it cannot be read; it can be thrown away and built again."""


@dataclass(frozen=True, slots=True)
class CurrentIndex:
    """The folder in use, the version of what it holds, and the check sum of each file of it."""

    folder: Path
    version: str
    sums: Mapping[str, int]

    def check(self) -> None:
        """Raises IndexUnreadable where a file is not what was written: a flipped bit would not show by itself."""
        if sums_of(self.folder) != self.sums:
            raise IndexUnreadable(f"{self.folder} is damaged")


def current_index(directory: Path) -> CurrentIndex | None:
    """The index in use, None where there is none yet; raises IndexUnreadable. Cheap enough for every request."""
    try:
        named = json.loads((directory / POINTER).read_text(encoding="utf-8"))
        return CurrentIndex(directory / named["folder"], named["version"], named["sums"])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise IndexUnreadable(f"{directory / POINTER} names no index") from error


@contextmanager
def new_folder(directory: Path, version: str) -> Iterator[Path]:
    """A new empty folder that becomes the current one when the block ends well, and is removed when it does not.

    The folder before it stays for who still reads it; older ones go. Works where there are no symbolic links.
    """
    directory.mkdir(parents=True, exist_ok=True)
    previous = _previous(directory)
    folder = directory / f"{PREFIX}{max([0, *_numbered(directory)]) + 1:06}"
    folder.mkdir()
    try:
        yield folder
        _point_at(directory, folder, version)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _remove_older(directory, {folder.name, previous})


def _previous(directory: Path) -> str:
    try:
        current = current_index(directory)
    except IndexUnreadable:
        return ""
    return current.folder.name if current else ""


def _numbered(directory: Path) -> dict[int, Path]:
    folders = {path.name.removeprefix(PREFIX): path for path in directory.glob(f"{PREFIX}*")}
    return {int(number): path for number, path in folders.items() if number.isdigit()}


def sums_of(folder: Path) -> dict[str, int]:
    """The CRC-32 of each file in a folder."""
    return {path.name: _sum_of(path) for path in sorted(folder.iterdir())}


def _sum_of(path: Path) -> int:
    total = 0
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            total = zlib.crc32(chunk, total)
    return total


def _point_at(directory: Path, folder: Path, version: str) -> None:
    """Renaming over the old pointer is one step for every reader, on every file system."""
    draft = directory / f"{POINTER}.{folder.name}"
    with draft.open("w", encoding="utf-8") as stream:
        json.dump({"folder": folder.name, "version": version, "sums": sums_of(folder)}, stream)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(directory / POINTER)


def _remove_older(directory: Path, kept: set[str]) -> None:
    """Folders before those that are kept, and pointers that a build which was killed did not put in place."""
    newest = max(int(name.removeprefix(PREFIX)) for name in kept if name)
    for number, path in _numbered(directory).items():
        if path.name not in kept and number < newest:
            shutil.rmtree(path, ignore_errors=True)
            (directory / f"{POINTER}.{path.name}").unlink(missing_ok=True)
