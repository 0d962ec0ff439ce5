"""Each machine renews its word index by itself: once, when the data are still, and after a failure not at once."""

import logging
import threading
from pathlib import Path

import pytest
from flask import Flask

from portal.operations import keep_index
from portal.operations.hold_lock import in_file
from portal.operations.ingest_feed import ingest_feed
from portal.operations.keep_index import LOCK, IndexKeeper, by_command
from portal.search.index import current_index
from tests.make import TODAY, make_listing_record, write_feed
from tests.portal.conftest import RECORDS


class Clock:
    """A moment that passes when it is told to."""

    def __init__(self) -> None:
        self.moment = 1000.0

    def monotonic(self) -> float:
        return self.moment


class Builds:
    """Counts builds."""

    def __init__(self) -> None:
        self.number = 0
        self.done = threading.Event()

    def __call__(self) -> None:
        self.number += 1
        self.builder = threading.current_thread()
        self.done.set()

    def finish(self) -> int:
        """How many there were when this one ended and gave its lock back."""
        assert self.done.wait(10)
        self.done.clear()
        self.builder.join(10)
        return self.number


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(keep_index, "time", clock)
    return clock


def test_an_index_of_these_data_is_left_alone(clock: Clock, tmp_path: Path) -> None:
    builds = Builds()
    keeper = IndexKeeper(tmp_path, 0, builds)
    for _ in range(3):
        clock.moment += 100
        keeper.look(7, "7")
    assert builds.number == 0


@pytest.mark.parametrize("indexed", [None, "6"])
def test_an_older_index_is_renewed_when_the_data_have_been_still_for_a_while(
    clock: Clock, tmp_path: Path, indexed: str | None
) -> None:
    builds = Builds()
    keeper = IndexKeeper(tmp_path / "index", 20, builds)
    for version in (7, 8, 9):
        keeper.look(version, indexed)
        clock.moment += 19
    keeper.look(9, indexed)
    assert builds.number == 0
    clock.moment += 1
    keeper.look(9, indexed)
    assert builds.finish() == 1


def test_after_a_build_that_brought_nothing_a_minute_passes(clock: Clock, tmp_path: Path) -> None:
    builds = Builds()
    keeper = IndexKeeper(tmp_path, 0, builds)
    keeper.look(7, "6")
    builds.finish()
    clock.moment += 59
    keeper.look(7, "6")
    assert builds.number == 1
    clock.moment += 1
    keeper.look(7, "6")
    assert builds.finish() == 2


def test_while_somebody_else_builds_on_this_machine_nobody_begins(clock: Clock, tmp_path: Path) -> None:
    builds = Builds()
    keeper = IndexKeeper(tmp_path, 0, builds)
    with in_file(tmp_path / LOCK) as mine:
        assert mine
        keeper.look(7, "6")
        assert not builds.done.wait(0.2)
    clock.moment += 60
    keeper.look(7, "6")
    assert builds.finish() == 1


@pytest.mark.parametrize(("code", "said"), [(0, []), (1, ["the word index could not be built anew"])])
def test_a_command_that_fails_is_told(code: int, said: list[str], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        by_command(lambda: code)()
    assert [line.split(":")[0] for line in caplog.messages] == said


def test_the_command_builds_what_is_older_and_leaves_what_is_not(town_portal: Flask, tmp_path: Path) -> None:
    directory, runner = Path(town_portal.config["INDEX_DIR"]), town_portal.test_cli_runner()
    before = current_index(directory)
    assert runner.invoke(args=["rebuild-index", "--when-older"]).exit_code == 0
    assert current_index(directory) == before
    with town_portal.app_context():
        ingest_feed(write_feed(tmp_path / "feed.jsonl", [*RECORDS, make_listing_record(title="Nieuw")]), TODAY)
    assert runner.invoke(args=["rebuild-index", "--when-older"]).exit_code == 0
    after = current_index(directory)
    assert before and after and (before.version, after.version) == ("1", "2")
