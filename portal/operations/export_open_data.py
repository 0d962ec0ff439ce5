"""Writes all open data into files for whoever wants the whole: JSON, CSV and HSDS, with hashes and what changed."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from portal.domain.open_data import Resource
from portal.domain.open_dictionary import HEADER, dictionary
from portal.domain.open_rights import ALL_RIGHTS, CC_ZERO, OURS
from portal.operations.compare_exports import Changes, changes_between, count_changes, in_lines, nothing_changed
from portal.operations.describe_open_data import Described, write_descriptions
from portal.operations.keep_exports import MANIFEST, Export, find_export, new_export
from portal.operations.load_open_records import KINDS, RECORDS, OpenBook
from portal.operations.write_export_files import (
    RecordFiles,
    hsds_files,
    read_marks,
    sha256_of,
    write_archive,
    write_table,
)

FORMATS = ("json", "csv", "hsds")
LICENCE, DICTIONARY, CHANGES, CHANGES_LINES = "LICENCE.txt", "dictionary.csv", "changes.json", "changes.txt"
MEDIA_TYPES = {
    ".json": "application/json",
    ".csv": "text/csv",
    ".zip": "application/zip",
    ".txt": "text/plain",
    ".ttl": "text/turtle",
    ".jsonld": "application/ld+json",
    ".rdf": "application/rdf+xml",
}
# HSDS wants provinces before locations and what is offered before courses; the rest follows.
FIRST = (Resource.MUNICIPALITIES, Resource.PROVIDERS, Resource.LOCATIONS, Resource.OFFERINGS, Resource.COURSES)
ORDER = (*FIRST, *(kind.resource for kind in KINDS if kind.resource not in FIRST))


@dataclass(frozen=True, slots=True)
class Exporting:
    """Where exports go, of how many days they stay, and under which address and with which contact they are found."""

    directory: Path
    keep: int
    address: str
    contact: str


def export_open_data(book: OpenBook, to: Exporting, now: datetime) -> Export:
    """Write an export of the book's day, whole or not at all; raises ExportsUnwritable and ExportRunning."""
    day = book.model.catalogue.today
    with new_export(to.directory, day, to.keep) as folder:
        before = find_export(to.directory)
        changes, demonstration = write_records(book, folder, before)
        described = Described(day, now, before.day if before else None, demonstration, to.address, to.contact)
        write_companions(folder, described, changes)
        write_archives(folder)
        write_descriptions(folder, described, listed_files(folder))
        write_manifest(folder, described, changes)
    found = find_export(to.directory, day.isoformat())
    assert found is not None
    return found


def write_records(book: OpenBook, folder: Path, before: Export | None) -> tuple[dict[str, Changes], bool]:
    """All records in all forms; gives what changed by resource, and whether any is made up."""
    changes: dict[str, Changes] = {}
    with hsds_files(folder / "hsds") as hsds:
        files = RecordFiles(folder, hsds)
        for resource in ORDER:
            kind = RECORDS[resource]
            marks = files.write(kind, book.read(resource))
            name = resource.value
            old = read_marks(before.folder / "marks" / name) if before else None
            changes[name] = nothing_changed() if old is None else changes_between(kind, old, marks)
    return {kind.resource.value: changes[kind.resource.value] for kind in KINDS}, files.demonstration


def write_companions(folder: Path, described: Described, changes: Mapping[str, Changes]) -> None:
    """Licence, data dictionary, and what changed."""
    (folder / LICENCE).write_text("".join(licence_lines()), encoding="utf-8")
    write_table(folder / DICTIONARY, HEADER, (one.as_row() for one in dictionary(KINDS)))
    since = described.before.isoformat() if described.before else None
    told = {"day": described.day.isoformat(), "since": since, "resources": changes}
    write_json(folder / CHANGES, told)
    (folder / CHANGES_LINES).write_text("".join(f"{one}\n" for one in in_lines(changes)), encoding="utf-8")


def licence_lines() -> Iterator[str]:
    """What may be done with the data, in words."""
    yield f"Our own facts: {OURS.licence}, {CC_ZERO}\n{OURS.words}\n\n"
    yield f"Some fields are others'. {DICTIONARY} says of each field whose it is:\n\n"
    for one in ALL_RIGHTS[1:]:
        yield f"{one.holder}{f', {one.licence}, {one.url}' if one.licence else ''}\n{one.words}\n\n"


def write_archives(folder: Path) -> None:
    """A ZIP of each form, with licence and dictionary."""
    for name in FORMATS:
        inside = [*sorted((folder / name).iterdir()), folder / LICENCE, folder / DICTIONARY]
        write_archive(folder / f"{name}.zip", inside, folder)


def listed_files(folder: Path) -> list[dict[str, Any]]:
    """What the manifest says of each file that is given out."""
    found = [*folder.iterdir(), *(one for name in FORMATS for one in (folder / name).iterdir())]
    return [
        {
            "name": one.relative_to(folder).as_posix(),
            "mediaType": MEDIA_TYPES[one.suffix],
            "bytes": one.stat().st_size,
            "sha256": sha256_of(one),
        }
        for one in sorted(found)
        if one.is_file()
    ]


def write_manifest(folder: Path, described: Described, changes: Mapping[str, Changes]) -> None:
    """The list of all files with their hashes; written last."""
    told = {
        "day": described.day.isoformat(),
        "made": described.made.isoformat(timespec="seconds"),
        "since": described.before.isoformat() if described.before else None,
        "demonstration": described.demonstration,
        "licence": {"name": OURS.licence, "url": CC_ZERO},
        "changes": count_changes(changes),
        "files": listed_files(folder),
    }
    write_json(folder / MANIFEST, told)


def write_json(path: Path, told: Mapping[str, Any]) -> None:
    """A document for programs that people can read too."""
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
