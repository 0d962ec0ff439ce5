"""A backup: the database and the files that cannot be made anew, in one file with a manifest of hashes."""

import fcntl
import hashlib
import io
import json
import os
import shutil
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from portal import __version__
from portal.domain.backup_manifest import DATABASE, OUTBOX, PART, SECRET, Manifest, ManifestFault, read_manifest
from portal.operations.choose_dump import dump_for, dump_of
from portal.operations.dump_database import Contents, DumpFault, NoWayYet

MANIFEST, DRAFT = "manifest.json", "draft"
CHUNK = 1 << 20


class BackupFault(ValueError):
    """A file that is no whole backup; the words say what is wrong."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is backed up, and where it is put back: the database's address, the folder of letters, the key's value."""

    database: str
    outbox: Path
    secret: str | None = None


def back_up(place: Place, file: Path, now: datetime) -> Manifest:
    """Write the backup; under its name it is whole or not there. Raises NoWayYet, OSError."""
    dump, database = dump_for(place.database)
    with workplace(file) as folder:
        copy, draft = folder / DATABASE, folder / DRAFT
        dump.take(database, copy)
        parts = {DATABASE: copy, **letters(place.outbox), **secret_part(place.secret, folder)}
        manifest = described(database.get_backend_name(), dump.look_into(copy), parts, now)
        write_archive(draft, manifest, parts)
        draft.replace(file)
    return manifest


@contextmanager
def workplace(file: Path) -> Iterator[Path]:
    """An empty folder beside a file, for one at a time; what somebody left there who was killed is gone.

    Raises OSError, also where another one is at work for the same file.
    """
    folder = file.with_name(f".{file.name}.parts")
    folder.mkdir(mode=0o700, exist_ok=True)
    entered = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(entered, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for left in folder.iterdir():
            left.unlink()
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(entered)


def letters(outbox: Path) -> dict[str, Path]:
    """The letters that were written into files."""
    found = sorted(outbox.iterdir()) if outbox.is_dir() else []
    return {f"{OUTBOX}{one.name}": one for one in found if one.is_file() and PART.fullmatch(f"{OUTBOX}{one.name}")}


def secret_part(secret: str | None, folder: Path) -> dict[str, Path]:
    """The key as a file, where it was asked for."""
    if secret is None:
        return {}
    path = folder / SECRET
    path.touch(mode=0o600)
    path.write_text(secret, encoding="utf-8")
    return {SECRET: path}


def described(kind: str, found: Contents, parts: Mapping[str, Path], now: datetime) -> Manifest:
    """The manifest of these parts; raises DumpFault for a database without tables."""
    if found.revision is None:
        raise DumpFault("the database has no tables yet")
    hashes = {name: hash_of(path) for name, path in parts.items()}
    return Manifest(now.isoformat(), __version__, kind, found.revision, found.data_version, found.rows, hashes)


def hash_of(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_archive(file: Path, manifest: Manifest, parts: Mapping[str, Path]) -> None:
    """All parts behind their manifest; only the owner may read the file, and it is on the disk when this returns."""
    file.touch(mode=0o600)
    with file.open("wb") as stream:
        with tarfile.open(fileobj=stream, mode="w:gz", compresslevel=6) as archive:
            text = json.dumps(manifest.as_record(), indent=1).encode()
            head = tarfile.TarInfo(MANIFEST)
            head.size = len(text)
            archive.addfile(head, io.BytesIO(text))
            for name, path in parts.items():
                archive.add(path, arcname=name, recursive=False)
        stream.flush()
        os.fsync(stream.fileno())


@dataclass(frozen=True, slots=True)
class Opened:
    """A backup that was looked through and is whole; `files` holds its parts by name for as long as it is open."""

    manifest: Manifest
    files: Mapping[str, Path]


@contextmanager
def opened_backup(file: Path) -> Iterator[Opened]:
    """The backup in a file, every hash and every row checked; raises BackupFault."""
    with TemporaryDirectory(prefix="taalschoolkiezer-backup-") as folder:
        try:
            with tarfile.open(file, mode="r:gz") as archive:
                manifest = read_manifest(json.loads(taken_out(archive, MANIFEST, Path(folder) / "m").read_bytes()))
                places = {name: Path(folder) / str(number) for number, name in enumerate(manifest.parts)}
                files = {name: taken_out(archive, name, path) for name, path in places.items()}
        except (tarfile.TarError, OSError, EOFError, KeyError, ValueError) as error:
            words = str(error) if isinstance(error, ManifestFault) else "cut off, damaged, or no backup at all"
            raise BackupFault(f"{file.name}: {words}") from error
        check(file.name, manifest, files)
        yield Opened(manifest, files)


def taken_out(archive: tarfile.TarFile, name: str, path: Path) -> Path:
    """One part as a file of ours; the archive decides nothing about where it lies."""
    stream = archive.extractfile(name)
    if stream is None:
        raise KeyError(name)
    with stream, path.open("wb") as there:
        while chunk := stream.read(CHUNK):
            there.write(chunk)
    return path


def check(name: str, manifest: Manifest, files: Mapping[str, Path]) -> None:
    """Raises BackupFault where a hash, the database or the number of its rows is not as the manifest says."""
    changed = [part for part, wanted in manifest.parts.items() if hash_of(files[part]) != wanted]
    if changed:
        raise BackupFault(f"{name}: changed since it was written: {', '.join(changed)}")
    try:
        found = dump_of(manifest.kind).look_into(files[DATABASE])
    except (DumpFault, NoWayYet) as error:
        raise BackupFault(f"{name}: {error}") from error
    if (found.revision, found.rows) != (manifest.revision, manifest.rows):
        raise BackupFault(f"{name}: the database in it is not the one that its manifest describes")
