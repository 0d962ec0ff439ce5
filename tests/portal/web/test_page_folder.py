"""Answers that the processes of one machine share as files."""

import os
import threading
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from portal.web import page_folder
from portal.web.page_folder import PageFolder
from portal.web.page_store import KeptAnswer
from portal.web.shared_pages import shared_pages
from tests.processes import until

HEADERS = (("Content-Type", "text/html"),)
ANSWER = KeptAnswer(HEADERS, b"<html>3511</html>", "/<language>/search", "search", "nl", "de-brug")


@pytest.fixture(autouse=True)
def always_sweeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_folder, "SWEEP_SECONDS", 0)


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def names(folder: Path) -> list[str]:
    return [file.name for file in files(folder)]


def test_what_one_process_made_another_finds_and_nobody_reads(tmp_path: Path) -> None:
    one, other, stranger = (shared_pages(None, str(tmp_path), 10_000, secret) for secret in ("s", "s", "t"))
    assert one and other and stranger
    assert other.find("question") is None
    one.keep("question", ANSWER)
    assert other.find("question") == ANSWER
    assert other.find("another") is None and stranger.find("question") is None
    (file,) = files(tmp_path / "pages")
    assert b"3511" not in file.read_bytes() and "question" not in file.name
    assert (tmp_path / "pages").stat().st_mode & 0o777 == 0o700
    file.write_bytes(file.read_bytes()[:-1])
    assert other.find("question") is None


def test_what_is_old_goes_and_where_there_is_too_much_the_oldest(tmp_path: Path) -> None:
    folder = PageFolder(tmp_path / "pages", 1_000)
    for name, age in (("old", 601), ("one", 30), ("two", 20)):
        file = tmp_path / "pages" / name
        file.write_bytes(b"x" * 400)
        os.utime(file, (time.time() - age,) * 2)
    folder.set("a:three", b"x" * 100, 600)
    until(lambda: names(tmp_path / "pages") == ["one", "three", "two"])
    folder.set("a:four", b"x" * 400, 600)
    until(lambda: names(tmp_path / "pages") == ["four", "three"])


def test_nobody_waits_while_room_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on, ended = threading.Event(), threading.Event()

    def sweep(files: Iterable[Path], most: int, oldest: float) -> None:
        goes_on.wait(60)
        ended.set()

    monkeypatch.setattr(page_folder, "sweep_files", sweep)
    folder = PageFolder(tmp_path / "pages", 1_000)
    folder.set("a:one", b"x", 600)
    assert folder.get("a:one") == b"x" and not ended.is_set()
    goes_on.set()
    assert ended.wait(60)


def test_without_the_folder_everybody_makes_their_own(tmp_path: Path) -> None:
    folder = PageFolder(tmp_path / "gone" / "pages", 100)
    folder.set("a:one", b"x", 600)
    assert folder.get("a:one") is None
