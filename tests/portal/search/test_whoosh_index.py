"""Whoosh's index as folders of which one is in use."""

import shutil
from pathlib import Path

import pytest

from portal.search.index import IndexUnreadable, build_index, current_index, open_index
from tests.portal.search.conftest import document, keys, silent


def test_new_version_replaces_the_old_one_whole_and_readers_of_the_old_one_go_on(tmp_path: Path) -> None:
    build_index(tmp_path, [document("old", title="Oud")], "v1", silent)
    old = open_index(tmp_path)
    for version in ("v2", "v3", "v4"):
        build_index(tmp_path, [document(version, title="Nieuw")], version, silent)
    new = open_index(tmp_path)
    assert old
    assert new
    assert (old.version, keys(old, old.match("oud"))) == ("v1", {"old"})
    assert (new.version, new.keys) == ("v4", ("v4",))
    current = current_index(tmp_path)
    assert current
    assert current.version == "v4"
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 2


def test_build_that_breaks_off_while_writing_leaves_no_folder(tmp_path: Path) -> None:
    build_index(tmp_path, [document("kept")], "v1", silent)
    before = sorted(path.name for path in tmp_path.iterdir())

    def refuse(line: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_index(tmp_path, (document(str(number)) for number in range(1000)), "v2", refuse)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize("pointer", ["", "{}", "[1]", '{"folder": "index-000009", "version": "v9"}'])
def test_damaged_pointer_is_named_and_a_new_build_mends_it(tmp_path: Path, pointer: str) -> None:
    build_index(tmp_path, [document("a")], "v1", silent)
    (tmp_path / "current").write_text(pointer, encoding="utf-8")
    with pytest.raises(IndexUnreadable):
        open_index(tmp_path)
    build_index(tmp_path, [document("b")], "v2", silent)
    index = open_index(tmp_path)
    assert index
    assert index.keys == ("b",)


def test_folder_without_its_files_is_unreadable(tmp_path: Path) -> None:
    build_index(tmp_path, [document("a")], "v1", silent)
    current = current_index(tmp_path)
    assert current
    shutil.rmtree(tmp_path / current.name)
    with pytest.raises(IndexUnreadable):
        open_index(tmp_path)
