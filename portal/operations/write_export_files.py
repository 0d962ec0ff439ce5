"""Writes the files of an export as its records go by: nothing is kept but what the next record needs."""

import csv
import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TextIO

from portal.domain.hsds import TABLES, HsdsRows
from portal.domain.hsds_terms import TableRow, term_rows
from portal.domain.open_changes import marks_of
from portal.domain.open_data import Record, as_document
from portal.domain.open_tables import columns_of, row_of

CHUNK = 1 << 20
COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# Files in an archive all bear the same moment, so that the same facts make the same archive.
MOMENT = (1980, 1, 1, 0, 0, 0)


class JsonList:
    """A JSON array with a record on each line: whole for who reads it at once, and by lines for who does not."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.count = 0

    def add(self, document: Mapping[str, Any]) -> None:
        """One more."""
        self.stream.write(",\n" if self.count else "[\n")
        self.stream.write(COMPACT.encode(document))
        self.count += 1

    def end(self) -> None:
        """Close the array."""
        self.stream.write("\n]\n" if self.count else "[]\n")


@contextmanager
def json_list(path: Path) -> Iterator[JsonList]:
    """A new file of this form."""
    with path.open("w", encoding="utf-8") as stream:
        told = JsonList(stream)
        yield told
        told.end()


@contextmanager
def hsds_files(folder: Path) -> Iterator[Mapping[str, JsonList]]:
    """A file for each table, with the terms written."""
    folder.mkdir()
    with ExitStack() as stack:
        files = {name: stack.enter_context(json_list(folder / f"{name}.json")) for name in TABLES}
        put(files, term_rows())
        yield files


def put(files: Mapping[str, JsonList], rows: Iterable[TableRow]) -> None:
    """Each row into its table's file."""
    for table, row in rows:
        files[table].add(row)


class RecordFiles:
    """Writes a resource's records as JSON and CSV, their HSDS rows, and the marks by which changes will be found."""

    def __init__(self, folder: Path, hsds: Mapping[str, JsonList]) -> None:
        self.folder, self.hsds, self.rows = folder, hsds, HsdsRows()
        self.demonstration = False
        for name in ("json", "csv", "marks"):
            (folder / name).mkdir()

    def write(self, kind: type[Record], records: Iterable[Record]) -> dict[str, bytes]:
        """All of one resource; gives the marks by id."""
        name, columns, marks = kind.resource.value, columns_of(kind), {}
        with (
            json_list(self.folder / "json" / f"{name}.json") as told,
            (self.folder / "csv" / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream,
        ):
            table = csv.writer(stream)
            table.writerow([one.name for one in columns])
            for record in records:
                document = as_document(record)
                told.add(document)
                table.writerow(row_of(columns, document))
                put(self.hsds, self.rows.of(record))
                marks[record.id] = marks_of(record)
                self.demonstration = self.demonstration or record.demonstration
        write_marks(self.folder / "marks" / name, marks)
        return marks


def write_marks(path: Path, marks: Mapping[str, bytes]) -> None:
    """A line each: the marks, and the id."""
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{one.hex()} {key}\n" for key, one in marks.items())


def read_marks(path: Path) -> dict[str, bytes]:
    """The same read back; nothing where an earlier version of the portal knew no such resource."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8") as stream:
        split = (line.rstrip("\n").partition(" ") for line in stream)
        return {key: bytes.fromhex(marks) for marks, _, key in split}


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A CSV of these rows."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(header)
        table.writerows(rows)


def write_archive(path: Path, files: Iterable[Path], above: Path) -> None:
    """A ZIP of these files, under their names below `above`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in files:
            entry = zipfile.ZipInfo(one.relative_to(above).as_posix(), MOMENT)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            with one.open("rb") as source, archive.open(entry, "w") as target:
                while chunk := source.read(CHUNK):
                    target.write(chunk)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, read piece by piece."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
