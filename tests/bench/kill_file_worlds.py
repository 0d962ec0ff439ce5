"""Small worlds in which commands that write files are killed: a backup, and the open data as files."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from portal.operations.back_up import opened_backup
from portal.operations.ingest_feed import ingest_feed
from portal.operations.keep_exports import LOCK, POINTER, find_export
from portal.operations.write_export_files import sha256_of
from tests.bench.kill_worlds import SCHOOLS, Database, first_state
from tests.conftest import close
from tests.make import TODAY

BACKUP, EXPORTS = "portal.backup", "open-data"


class Backup(Database):
    """A backup of the day before; its state is what it says of its database, when all of it was looked through."""

    def state(self) -> str:
        """Version and rows of the tables in it; raises BackupFault."""
        with opened_backup(self.folder / BACKUP) as opened:
            manifest = opened.manifest
            told = (manifest.revision, manifest.data_version, sorted(manifest.rows.items()))
        return hashlib.sha256(repr(told).encode()).hexdigest()[:16]

    def confirmed(self, said: str) -> bool:
        """Whether the command told that it was done."""
        return "Made at " in said


def backup_world(folder: Path, schools: int = SCHOOLS) -> Backup:
    """The tables have gone on since the backup was made."""
    return Backup(folder, gone_on(folder, schools, ("backup", folder / BACKUP)))


class Exports(Database):
    """An export of what held before; its state is its records, each file as its manifest says."""

    def state(self) -> str:
        """The records; raises ValueError where a file is not what the manifest says, or no export is there."""
        found = find_export(self.folder / EXPORTS)
        if found is None:
            raise ValueError("there is no export")
        if any(sha256_of(found.folder / one["name"]) != one["sha256"] for one in found.manifest["files"]):
            raise ValueError("a file is not what the manifest says")
        # What says when and since when it was made differs from run to run.
        records = {one["name"]: one["sha256"] for one in found.manifest["files"] if one["name"].startswith("csv/")}
        return hashlib.sha256(json.dumps(records, sort_keys=True).encode()).hexdigest()[:16]

    def left_over(self) -> Sequence[str]:
        """More than the export, the one that it replaced, for who was reading it, and what leads to them."""
        names = {path.name for path in (self.folder / EXPORTS).iterdir()} - {POINTER, LOCK}
        found = find_export(self.folder / EXPORTS)
        others = sorted(names - {found.folder.name if found else ""})
        return [*super().left_over(), *others[1:]]

    def confirmed(self, said: str) -> bool:
        """Whether the command told that it was done."""
        return "export of " in said


def exports_world(folder: Path, schools: int = SCHOOLS) -> Exports:
    """The tables have gone on since the export was made."""
    return Exports(folder, gone_on(folder, schools, ("export-open-data",)))


def gone_on(folder: Path, schools: int, words: tuple[object, ...]) -> tuple[object, ...]:
    """The command was run once, and a feed came after it; gives the command."""
    app = first_state(folder, schools)
    done = app.test_cli_runner().invoke(args=[str(word) for word in words])
    assert done.exit_code == 0, done.output
    with app.app_context():
        ingest_feed(folder / "second.jsonl", TODAY)
    close(app)
    return words
