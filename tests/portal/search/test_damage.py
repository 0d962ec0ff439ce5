"""An index with flipped, missing or cut bytes is told as such before anything of it is shown."""

import random
import shutil
from pathlib import Path

import pytest

from portal.operations.rebuild_index import is_whole
from portal.search.folders import POINTER
from portal.search.index import IndexUnreadable, SearchDocument, SearchIndex, build_index, current_index, open_index

FLIPS = 60


def documents() -> list[SearchDocument]:
    return [
        SearchDocument(f"a{number}", f"Inburgering {number}", "De Brug", "Oosterdam", "b1 avond taal")
        for number in range(30)
    ]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    build_index(tmp_path, documents(), "7", lambda line: None)
    return tmp_path


def folder_in_use(directory: Path) -> Path:
    current = current_index(directory)
    assert current is not None
    return directory / current.name


def test_a_flipped_byte_anywhere_is_noticed_before_a_word_is_looked_up(built: Path) -> None:
    chance = random.Random(8)
    files = sorted(path for path in folder_in_use(built).iterdir() if path.stat().st_size)
    assert is_whole(built, "7") and files
    for number in range(FLIPS):
        file = files[number % len(files)]
        whole = file.read_bytes()
        damaged = bytearray(whole)
        damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        file.write_bytes(damaged)
        with pytest.raises(IndexUnreadable):
            open_index(built)
        assert not is_whole(built, "7")
        file.write_bytes(whole)
    assert open_index(built) is not None


@pytest.mark.parametrize(
    "pointer", ["", "[]", "{}", "\x00", '{"folder": "index-000001", "version": "7"}', "[" * 10_000]
)
def test_a_pointer_that_names_no_index_is_told(built: Path, pointer: str) -> None:
    (built / POINTER).write_text(pointer, encoding="utf-8")
    with pytest.raises(IndexUnreadable):
        open_index(built)
    build_index(built, documents(), "8", lambda line: None)
    assert is_whole(built, "8")


def test_a_missing_file_a_cut_one_and_one_too_many_are_told(built: Path) -> None:
    folder = folder_in_use(built)
    largest = max(folder.iterdir(), key=lambda path: path.stat().st_size)
    whole = largest.read_bytes()
    largest.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(IndexUnreadable):
        open_index(built)
    largest.unlink()
    with pytest.raises(IndexUnreadable):
        open_index(built)
    largest.write_bytes(whole)
    (folder / "stray").write_text("-", encoding="utf-8")
    with pytest.raises(IndexUnreadable):
        open_index(built)
    shutil.rmtree(folder)
    with pytest.raises(IndexUnreadable):
        open_index(built)


def test_what_breaks_after_it_was_opened_is_told_as_the_index(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = open_index(built)
    assert isinstance(index, SearchIndex)
    monkeypatch.setattr("portal.search.postings._pairs", lambda matcher: 1 / 0)
    with pytest.raises(IndexUnreadable):
        index.match("avond")
