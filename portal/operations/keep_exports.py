"""Where exports of the open data lie: a folder each, and a small file that names the one of each day.

Readers go by that file alone, which is replaced in one step: they find a whole export or the one before it.
"""

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any

from portal.operations.hold_lock import in_file

FOLDER = re.compile(r"\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}")
POINTER, LOCK, MANIFEST = "days.json", "lock", "manifest.json"


class ExportsUnwritable(RuntimeError):
    """The folder of the exports cannot be written; its text says which, and why."""


class ExportRunning(RuntimeError):
    """Another process is writing an export right now."""


@dataclass(frozen=True, slots=True)
class Export:
    """One export: its day, its folder, and what its manifest says."""

    day: date
    folder: Path
    manifest: Mapping[str, Any]

    def file(self, name: str) -> Mapping[str, Any] | None:
        """What the manifest says of a file; None where it names none such."""
        return next((one for one in self.manifest["files"] if one["name"] == name), None)


def kept_exports(directory: Path) -> tuple[Export, ...]:
    """All exports, the newest first."""
    return tuple(export for day in sorted(days(directory), reverse=True) if (export := find_export(directory, day)))


def find_export(directory: Path, day: str | None = None) -> Export | None:
    """The export of a day (YYYY-MM-DD), None for the newest; None where there is none."""
    known = days(directory)
    wanted = day if day is not None else max(known, default="")
    if wanted not in known:
        return None
    folder = directory / known[wanted]
    manifest = manifest_in(folder)
    return Export(date.fromisoformat(wanted), folder, manifest) if manifest else None


def manifest_in(folder: Path) -> dict[str, Any] | None:
    """What an export says of its files; None where it is gone or damaged."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return manifest if isinstance(manifest, dict) and isinstance(manifest.get("files"), list) else None


def days(directory: Path) -> dict[str, str]:
    """The folder of each day; where the file that says so is damaged, whole exports say it themselves."""
    try:
        found = json.loads((directory / POINTER).read_text(encoding="utf-8"))
        if all(FOLDER.fullmatch(folder) and folder.startswith(day) for day, folder in found.items()):
            return dict(found)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (ValueError, AttributeError, TypeError):
        pass
    return found_days(directory)


def found_days(directory: Path) -> dict[str, str]:
    """The newest whole export of each day, as the folders lie there."""
    whole = [path for path in directory.iterdir() if FOLDER.fullmatch(path.name) and manifest_in(path)]
    return {path.name[:10]: path.name for path in sorted(whole, key=lambda path: path.stat().st_mtime)}


@contextmanager
def new_export(directory: Path, day: date, keep: int) -> Iterator[Path]:
    """A folder to write into, which becomes the export of the day when the block ends well; `keep` days stay.

    Raises ExportsUnwritable, also for a disk that fills up meanwhile, and ExportRunning.
    """
    try:
        with locked(directory):
            clear(directory, set(days(directory).values()))
            draft = directory / f"{day}.{token_hex(4)}"
            draft.mkdir()
            try:
                yield draft
                replaced = publish(directory, day, draft, keep)
            except BaseException:
                shutil.rmtree(draft, ignore_errors=True)
                raise
            # Who is just reading the one that was replaced may do so until the next time.
            clear(directory, {*days(directory).values(), replaced})
    except OSError as error:
        message = f"{error.filename or directory}: {error.strerror}"
        raise ExportsUnwritable(message) from error


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """One writer at a time; a process that is killed gives the lock back."""
    directory.mkdir(parents=True, exist_ok=True)
    with in_file(directory / LOCK) as mine:
        if not mine:
            raise ExportRunning
        yield


def publish(directory: Path, day: date, draft: Path, keep: int) -> str:
    """Name the folder as the day's, in one step; gives the name of the folder that had the day before."""
    known = days(directory)
    replaced = known.get(day.isoformat(), draft.name)
    # Of a day to come there is one only where the clock was ahead of time.
    others = sorted((one for one in known if one < day.isoformat()), reverse=True)[: max(keep - 1, 0)]
    pointer = directory / f"{POINTER}.new"
    with pointer.open("w", encoding="utf-8") as stream:
        json.dump({day.isoformat(): draft.name, **{one: known[one] for one in others}}, stream)
        stream.flush()
        os.fsync(stream.fileno())
    pointer.replace(directory / POINTER)
    return replaced


def clear(directory: Path, named: set[str]) -> None:
    """Remove exports that nothing names: of old days, and what a process that was killed left behind."""
    for path in directory.iterdir():
        if FOLDER.fullmatch(path.name) and path.name not in named:
            shutil.rmtree(path, ignore_errors=True)
