"""Exports: whole, the same as the database, no more than the API tells, and never half written."""

import csv
import errno
import hashlib
import json
import os
import re
import signal
import zipfile
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from portal.cli.open_data import write_export
from portal.domain.open_data import Resource, as_document, fields_of
from portal.domain.open_tables import columns_of
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.models.version import raise_data_version
from portal.operations import export_open_data as exporting
from portal.operations.keep_exports import ExportRunning, ExportsUnwritable, find_export, kept_exports, locked
from portal.operations.load_open_records import RECORDS
from tests.conftest import portal_in
from tests.make import TODAY
from tests.portal.exporting import book_of, directory, export
from tests.portal.open_rows import SECRETS, add_open_rows


@pytest.fixture
def portal(town_portal: Flask) -> Flask:
    """A portal with something of everything."""
    add_open_rows()
    return town_portal


# A reader of 20 lines: all it knows is the data dictionary.
def read_csv(folder: Path, resource: str) -> dict[str, dict[str, Any]]:
    with (folder / "dictionary.csv").open(encoding="utf-8", newline="") as stream:
        types = {one["field"]: one["type"] for one in csv.DictReader(stream) if one["resource"] == resource}
    records = {}
    with (folder / "csv" / f"{resource}.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            record: dict[str, Any] = {}
            for name, text in row.items():
                *parts, last = name.split(".")
                inside = record
                for part in parts:
                    inside = inside.setdefault(part, {})
                as_it_is = types[name].startswith(("text", "word", "day"))
                words = text[1:] if re.match("'+[=+\\-@\t\r]", text) else text
                inside[last] = None if text == "" else words if as_it_is else json.loads(text)
            records[record["id"]] = record
    return records


def without_empty_parts(document: Any, kind: type) -> Any:
    """A record as a table has it: a part that is null has null in each of its cells."""
    for column in columns_of(kind):
        inside = document
        for name in column.path[:-1]:
            inside[name] = inside[name] or dict.fromkeys(one.path[-1] for one in columns_of(kind))
            inside[name] = {one: inside[name].get(one) for one in inner_names(kind, column.path[:-1])}
            inside = inside[name]
    return document


def inner_names(kind: type, path: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(one.path[len(path)] for one in columns_of(kind) if one.path[: len(path)] == path))


def test_what_is_read_back_from_csv_is_the_database(portal: Flask) -> None:
    folder, book = export(portal).folder, book_of(portal)
    for resource, kind in RECORDS.items():
        told = {one.id: without_empty_parts(as_document(one), kind) for one in book.records(resource)}
        assert read_csv(folder, resource.value) == told != {}


def test_what_is_read_back_from_json_is_the_database(portal: Flask) -> None:
    folder, book = export(portal).folder, book_of(portal)
    for resource in Resource:
        text = (folder / "json" / f"{resource.value}.json").read_text(encoding="utf-8")
        told = [as_document(one) for one in book.records(resource)]
        assert json.loads(text) == told
        assert [json.loads(line.rstrip(",")) for line in text.splitlines()[1:-1]] == told


def test_the_manifest_lists_every_file_with_its_hash_and_archives_hold_the_same(portal: Flask) -> None:
    made = export(portal)
    for one in made.manifest["files"]:
        content = (made.folder / one["name"]).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (one["bytes"], one["sha256"])
    assert {"LICENCE.txt", "dictionary.csv", "changes.json", "dcat.ttl"} <= {
        one["name"] for one in made.manifest["files"]
    }
    for name in ("json", "csv", "hsds"):
        with zipfile.ZipFile(made.folder / f"{name}.zip") as archive:
            assert {"LICENCE.txt", "dictionary.csv"} < set(archive.namelist())
            for inner in archive.namelist():
                assert archive.read(inner) == (made.folder / inner).read_bytes()
    assert not any(one["name"].startswith("marks") for one in made.manifest["files"])


def test_nothing_of_staff_helpers_or_what_schools_say_to_us_alone_is_exported(portal: Flask) -> None:
    folder = export(portal).folder
    told = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*/*.*"))
    assert "Huis van de wijk" in told
    assert [secret for secret in (*SECRETS, "@") if secret in told] == []


def test_counts_of_few_people_are_not_exported(portal: Flask) -> None:
    made = export(portal).folder
    told = {one["id"]: one for one in json.loads((made / "json" / "outcomes.json").read_text(encoding="utf-8"))}
    for key in ("de-haven.refugee_low_literate", "de-haven.refugee_other", "de-brug.family"):
        assert (told[key]["started"], told[key]["passed"], told[key]["hidden"]) == (None, None, "too_few")
        assert (read_csv(made, "outcomes")[key]["started"], read_csv(made, "outcomes")[key]["passed"]) == (None, None)


def changes_of(folder: Path) -> Any:
    return json.loads((folder / "changes.json").read_text(encoding="utf-8"))


def test_the_first_export_tells_of_no_changes(portal: Flask) -> None:
    made = export(portal)
    assert (made.manifest["since"], made.manifest["changes"]) == (None, {"added": 0, "changed": 0, "removed": 0})
    assert (made.folder / "changes.txt").read_text(encoding="utf-8") == ""


@pytest.fixture
def changed(portal: Flask) -> Path:
    """An export after a day on which a telephone, a reply and a rating changed, came and went."""
    export(portal)
    db.session.query(Provider).filter_by(slug="het-vuur").one().phone = "010 000 00 00"
    db.session.delete(db.session.query(Rating).filter_by(quarter="2026Q1", municipality_code="GM9002").one())
    db.session.query(Rating).filter_by(quarter="2026Q2").one().reply = "Dank."
    raise_data_version(db.session)
    db.session.commit()
    return export(portal, later=1).folder


def test_the_changelog_names_what_came_changed_and_went(changed: Path) -> None:
    told = changes_of(changed)
    assert (told["day"], told["since"]) == ("2026-11-22", "2026-11-21")
    fields = {one["id"]: one["fields"] for one in told["resources"]["providers"]["changed"]}
    assert fields == {"de-brug": ["ratings"], "de-haven": ["ratings"], "het-vuur": ["phone"]}
    assert told["resources"]["ratings"] == {
        "added": ["de-brug.GM9001.2026Q3"],
        "changed": [{"id": "de-brug.GM9001.2026Q2", "fields": ["reply"]}],
        "removed": ["de-haven.GM9002.2026Q1"],
    }


def test_what_drifts_is_in_no_changelog(changed: Path) -> None:
    kinds: dict[Resource, type] = {**RECORDS}
    drifting = {one.public_name for kind in kinds.values() for one in fields_of(kind) if one.about.drifts}
    listed = [one for changes in changes_of(changed)["resources"].values() for one in changes["changed"]]
    assert len(listed) > 3 and "wait" in drifting
    assert not drifting & {name for one in listed for name in one["fields"]}


def test_the_changelog_has_a_line_for_each_change(changed: Path) -> None:
    lines = (changed / "changes.txt").read_text(encoding="utf-8").splitlines()
    told = changes_of(changed)["resources"].values()
    assert len(lines) == sum(len(listed) for changes in told for listed in changes.values())
    assert "ratings de-brug.GM9001.2026Q2 changed: reply" in lines
    assert "ratings de-haven.GM9002.2026Q1 removed" in lines


def test_two_exports_of_the_same_facts_differ_in_nothing(portal: Flask) -> None:
    first, second = export(portal), export(portal)
    assert first.folder != second.folder
    assert second.manifest["changes"] == {"added": 0, "changed": 0, "removed": 0}
    hashes = [{one["name"]: one["sha256"] for one in made.manifest["files"]} for made in (first, second)]
    assert {name for name in hashes[0] if hashes[0][name] != hashes[1][name]} <= {"changes.json", *DESCRIPTIONS}


DESCRIPTIONS = ("dcat.ttl", "dcat.jsonld", "dcat.rdf")


def test_old_exports_go(portal: Flask) -> None:
    for later in range(4):
        export(portal, later, keep=2)
    assert [one.day.day for one in kept_exports(directory())] == [24, 23]
    assert {path.name.partition(".")[0] for path in directory().iterdir() if path.is_dir()} == {
        "2026-11-23",
        "2026-11-24",
    }


def test_one_that_breaks_off_leaves_the_one_before(portal: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    before = export(portal)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "csv.zip")

    monkeypatch.setattr(exporting, "write_archives", full)
    with pytest.raises(ExportsUnwritable, match=r"csv\.zip: No space left"):
        export(portal, later=1)
    assert find_export(directory()) == before
    assert [path for path in directory().iterdir() if path.is_dir()] == [before.folder]


def die(*_: object) -> None:
    """As if the machine went down."""
    os.kill(os.getpid(), signal.SIGKILL)


def killed_while_writing(folder: Path, owner: object, name: str) -> int:
    """Export in a process of its own, which dies where it would call this; the signal that ended it."""
    child = os.fork()
    if child == 0:
        try:
            db.engine.dispose(close=False)
            setattr(owner, name, die)
            with portal_in(folder).app_context():
                write_export()
        finally:
            os._exit(1)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


@pytest.mark.parametrize(("owner", "name"), [(exporting, "write_archives"), (Path, "replace")])
def test_a_writer_that_is_killed_leaves_the_one_before_and_the_next_cleans_up(
    portal: Flask, owner: object, name: str
) -> None:
    before = export(portal)
    assert killed_while_writing(directory().parent, owner, name) == signal.SIGKILL
    assert len([path for path in directory().iterdir() if path.is_dir()]) == 2
    assert find_export(directory()) == before
    after = export(portal)
    assert find_export(directory()) == after
    assert {path for path in directory().iterdir() if path.is_dir()} == {before.folder, after.folder}


def test_two_do_not_write_at_once(portal: Flask, runner: FlaskCliRunner) -> None:
    with locked(directory()):
        with pytest.raises(ExportRunning):
            export(portal)
        assert "another export is being written" in runner.invoke(args=["export-open-data"]).output
        assert "exports: 0 written, another is being written" in runner.invoke(args=["run-timers"]).output
    assert kept_exports(directory()) == ()


def test_a_folder_that_cannot_be_written_is_named(portal: Flask, runner: FlaskCliRunner) -> None:
    directory().write_text("a file")
    told = runner.invoke(args=["export-open-data"])
    assert told.exit_code == 1
    assert str(directory()) in told.output and "OPEN_DATA_DIR" in told.output


def test_other_folders_there_are_left_alone(portal: Flask) -> None:
    (directory() / "2026-11-21").mkdir(parents=True)
    (directory() / "photos").mkdir()
    export(portal)
    assert (directory() / "photos").is_dir() and (directory() / "2026-11-21").is_dir()


def test_the_command_and_the_timer_say_what_was_written(portal: Flask, runner: FlaskCliRunner) -> None:
    first = runner.invoke(args=["run-timers"]).output
    again = runner.invoke(args=["run-timers"]).output
    by_hand = runner.invoke(args=["export-open-data"]).output
    assert f"exports: export of {TODAY}: " in first and "the first" in first
    assert "exports: 0 written" in again
    assert by_hand.startswith(f"export of {TODAY}: ") and f"0 changed, 0 removed since {TODAY}" in by_hand
