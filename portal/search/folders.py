"""Where an index lies: numbered folders side by side, and a small file that names the one in use and its check sums."""

import json
import os
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from portal.search.documents import CurrentIndex, IndexReplaced, IndexUnreadable

POINTER = "current"
PREFIX = "index-"
CHUNK = 1 << 20


def current_folder(directory: Path) -> CurrentIndex | None:
    """The index in use, by its folder's name; None where there is none yet; raises IndexUnreadable."""
    named = _pointed_at(directory)
    if named is None:
        return None
    try:
        built_at = datetime.fromtimestamp((directory / named["folder"]).stat().st_mtime, UTC)
    except OSError as error:
        raise IndexUnreadable(f"{directory / POINTER} names an index that is not there") from error
    return CurrentIndex(named["folder"], named["version"], built_at)


def check_folder(directory: Path, name: str) -> None:
    """Raises IndexReplaced where a file is not what was written: a flipped bit would not show by itself."""
    named = _pointed_at(directory)
    if named is None or named["folder"] != name or sums_of(directory / name) != named["sums"]:
        raise IndexReplaced(f"{directory / name} is damaged")


def _pointed_at(directory: Path) -> Any:
    """Folder, version and check sums by name; None where there is no index yet; raises IndexUnreadable."""
    try:
        named = json.loads((directory / POINTER).read_text(encoding="utf-8"))
        return {key: named[key] for key in ("folder", "version", "sums")}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
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
        current = current_folder(directory)
    except IndexUnreadable:
        return ""
    return current.name if current else ""


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
