"""Exports whose pointer or manifest is damaged: the others are served on, and the next export mends it."""

from pathlib import Path

import pytest
from flask import Flask

from portal.cli.open_data import write_export
from portal.operations.keep_exports import MANIFEST, POINTER, find_export, kept_exports

DAMAGE = ("", "{", "[]", "5", "\x00\x00", '{"2026-11-21": "../.."}', '{"2026-11-21": 7}')


@pytest.fixture
def exported(town_portal: Flask) -> Path:
    """The folder of a portal with one export."""
    with town_portal.test_request_context():
        write_export()
    return Path(town_portal.config["OPEN_DATA_DIR"])


@pytest.mark.parametrize("damage", DAMAGE)
def test_exports_are_found_without_the_file_that_names_them(exported: Path, damage: str, town_portal: Flask) -> None:
    before = find_export(exported)
    (exported / POINTER).write_text(damage, encoding="utf-8")
    assert before is not None and find_export(exported) == before
    with town_portal.test_client().get(f"/open-data/latest/{MANIFEST}") as answer:
        assert answer.status_code == 200
    with town_portal.test_request_context():
        write_export()
    assert len(kept_exports(exported)) == 1


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"files": 5}'])
def test_an_export_with_a_damaged_manifest_is_none_and_the_next_one_takes_its_place(
    exported: Path, damage: str, town_portal: Flask
) -> None:
    before = find_export(exported)
    assert before is not None
    (before.folder / MANIFEST).write_text(damage, encoding="utf-8")
    answers = [town_portal.test_client().get(path).status_code for path in ("/open-data/latest/x.csv", "/nl/open-data")]
    assert answers == [404, 200]
    with town_portal.test_request_context():
        write_export()
    after = find_export(exported)
    assert after is not None and after.folder != before.folder
