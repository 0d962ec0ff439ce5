"""Puts a backup in place: into an empty portal, or over what is there when that is said."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from portal.domain.backup_manifest import DATABASE, OUTBOX, SECRET, Manifest
from portal.extensions import db
from portal.models.version import DataVersion, data_version
from portal.operations.back_up import BackupFault, Place, opened_backup
from portal.operations.choose_dump import dump_for
from portal.operations.note_timer import note_timer
from portal.operations.schema_version import revisions


class PlaceTaken(RuntimeError):
    """There are rows where the backup would go, and nobody said that they may be replaced."""


class SecretMissing(RuntimeError):
    """The key was asked for and the backup holds none."""


def restore(file: Path, place: Place, replace: bool, key_file: Path | None) -> tuple[Manifest, int]:
    """Check the backup, then put it in place whole; gives its manifest and the data version that was there before.

    With `key_file` the key is written there. Raises BackupFault, PlaceTaken, SecretMissing, NoWayYet and DumpFault
    before anything is changed. The tables may be of an earlier version afterwards: they are brought up to date by
    the caller, who then calls `settle`.
    """
    dump, database = dump_for(place.database)
    with opened_backup(file) as backup:
        if backup.manifest.kind != database.get_backend_name():
            message = f"holds a database of {backup.manifest.kind}, and this portal has {database.get_backend_name()}"
            raise BackupFault(f"{file.name}: {message}: restore it into one of its own kind, then flask copy-database")
        if backup.manifest.revision not in revisions():
            message = f"has tables of version {backup.manifest.revision}, which this program does not know: update it"
            raise BackupFault(f"{file.name}: {message}")
        if key_file and SECRET not in backup.files:
            raise SecretMissing(file.name)
        before = dump.look_at(database)
        if not (before.is_empty or replace):
            raise PlaceTaken(sum(before.rows.values()))
        dump.put_back(backup.files[DATABASE], database)
        put_letters(backup.files, place.outbox)
        if key_file:
            put_key(backup.files[SECRET], key_file)
    return backup.manifest, before.data_version


def put_letters(files: Mapping[str, Path], outbox: Path) -> None:
    """Letters that are not in the folder yet."""
    for name, path in files.items():
        if name.startswith(OUTBOX):
            outbox.mkdir(parents=True, exist_ok=True)
            there = outbox / name.removeprefix(OUTBOX)
            if not there.exists():
                there.write_bytes(path.read_bytes())


def put_key(part: Path, key_file: Path) -> None:
    """The key in the place of the one there; only its owner may read it, at no moment anybody else."""
    key_file.parent.mkdir(parents=True, exist_ok=True)
    draft = key_file.with_name(f"{key_file.name}.restored")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    draft.write_bytes(part.read_bytes())
    draft.replace(key_file)


def settle(version_before: int, now: datetime) -> None:
    """Let every process read anew: the data version becomes higher than before the backup and higher than now."""
    row = db.session.get(DataVersion, 1) or DataVersion(id=1)
    row.number = max(version_before, data_version(db.session)) + 1
    db.session.add(row)
    db.session.commit()
    note_timer("restore", now)
