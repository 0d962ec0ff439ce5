"""Processes of one server share what one of them built: no other builds it, and nothing that does not fit is taken."""

import gc
import json
import logging
import os
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from weakref import ref

import numpy as np
import pytest
from flask import Flask

from portal.catalogue.catalogue import Catalogue
from portal.operations import share_build
from portal.operations.build_read_model import Built, read_model_of
from portal.operations.hold_lock import LOOK_SECONDS, after_others, in_file
from portal.operations.ingest_feed import ingest_feed
from portal.operations.rebuild_index import rebuild_index
from portal.operations.refresh_catalogue import CurrentReadModel
from portal.operations.share_build import FILE, LEAST_SECONDS, TURN, SharedBuilds, read, timed_build, write
from portal.travel.engines import NOTHING_SET
from tests.make import TODAY, add_providers, make_listing_record, write_feed


@pytest.fixture
def index_dir(app: Flask) -> Path:
    return Path(app.config["INDEX_DIR"])


@pytest.fixture(autouse=True)
def one_course(app: Flask, tmp_path: Path) -> None:
    """A school with a course; the data have version 1."""
    add_providers("de-brug")
    teach(tmp_path, "Inburgering B1")


def teach(folder: Path, *titles: str) -> None:
    """The school has these courses."""
    records = [make_listing_record(title=title) for title in titles]
    ingest_feed(write_feed(folder / f"{len(titles)}.jsonl", records), TODAY)


class Apart:
    """Stands for the command that builds in a process of its own: counts, and does what it is told to."""

    def __init__(self, work: Callable[[], None] = lambda: None, code: int = 0) -> None:
        self._work, self._code = work, code
        self.seconds: list[float] = []

    def __call__(self, today: date, seconds: float) -> int:
        self.seconds.append(seconds)
        self._work()
        return self._code


def fail(*arguments: object) -> Any:
    raise AssertionError("this process builds")


def titles(built: Built) -> list[str]:
    return [one.title for one in built.catalogue.offerings]


def plain(value: Any) -> Any:
    """A value of the catalogue in a form that is equal where its numbers are, which arrays are not."""
    if isinstance(value, np.ndarray):
        return value.dtype, value.shape, value.tobytes()
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return [plain(getattr(value, one.name)) for one in fields(value)]
    own = type(value).__module__ == "portal.catalogue.keys"
    return {name: plain(one) for name, one in vars(value).items()} if own else value


def test_what_one_process_built_the_others_take_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = SharedBuilds(tmp_path, Apart()), SharedBuilds(tmp_path, Apart())
    built = first.get(1, TODAY, serving=False)
    monkeypatch.setattr(share_build, "build", fail)
    taken = second.get(1, TODAY, serving=False)
    assert titles(taken) == ["Inburgering B1"] and taken.gazetteer is not built.gazetteer
    for part in fields(Catalogue):
        assert plain(getattr(taken.catalogue, part.name)) == plain(getattr(built.catalogue, part.name)), part.name
    # There is one copy of the arrays, which lies in the file; also for who built it.
    assert not any(one.catalogue.columns.key.flags.owndata for one in (taken, built))


def test_who_serves_has_newer_data_built_by_a_process_of_its_own(tmp_path: Path) -> None:
    commands = Apart(lambda: write(timed_build(TODAY), tmp_path / FILE))
    builds = SharedBuilds(tmp_path, commands)
    assert len(titles(builds.get(1, TODAY, serving=False))) == 1
    teach(tmp_path, "Inburgering B1", "Alfabetisering")
    assert len(titles(builds.get(2, TODAY, serving=True))) == 2
    assert commands.seconds == [LEAST_SECONDS]
    # Another process finds it there.
    assert len(titles(SharedBuilds(tmp_path, Apart(fail)).get(2, TODAY, serving=True))) == 2


@pytest.mark.parametrize(("code", "said"), [(1, "failed"), (-9, "was ended")])
def test_a_command_that_brings_nothing_is_told_and_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, code: int, said: str
) -> None:
    builds = SharedBuilds(tmp_path, Apart(code=code))
    with caplog.at_level(logging.WARNING):
        assert len(titles(builds.get(1, TODAY, serving=True))) == 1
    assert [line for line in caplog.messages if f"the catalogue {said}: " in line]


def test_a_country_that_takes_long_to_build_gets_the_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(share_build, "timed_build", lambda today: timed_build(today)._replace(seconds=1000.0))
    SharedBuilds(tmp_path, Apart()).get(1, TODAY, serving=False)
    # Who took it over knows it as well.
    commands = Apart()
    builds = SharedBuilds(tmp_path, commands)
    for version in (1, 2):
        builds.get(version, TODAY, serving=True)
    assert commands.seconds == [10_000.0]


def other(file: Path, **changes: object) -> None:
    """Change what the first line says."""
    line, _, rest = file.read_bytes().partition(b"\n")
    file.write_bytes(json.dumps(json.loads(line) | changes).encode() + b"\n" + rest)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: other(file, version=0),
        lambda file: other(file, program="of before"),
        lambda file: other(file, day=str(TODAY - timedelta(days=1))),
        lambda file: other(file, sizes=[3, 3]),
        lambda file: file.chmod(0o666),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:400]),
        lambda file: file.unlink(),
    ],
)
def test_what_does_not_fit_is_not_taken(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    SharedBuilds(tmp_path, Apart()).get(1, TODAY, serving=False)
    spoil(tmp_path / FILE)
    teach(tmp_path, "Inburgering B1", "Alfabetisering")
    assert len(titles(SharedBuilds(tmp_path, Apart()).get(1, TODAY, serving=False))) == 2


def test_of_newer_data_than_were_asked_for_is_as_good(tmp_path: Path) -> None:
    teach(tmp_path, "Inburgering B1", "Alfabetisering")
    write(timed_build(TODAY), tmp_path / FILE)
    kept = read(tmp_path / FILE, 1, TODAY)
    assert kept is not None and kept.built.catalogue.version == 2
    assert read(tmp_path / FILE, 3, TODAY) is None


def test_where_it_cannot_be_kept_everybody_builds(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    builds = SharedBuilds(tmp_path / "gone", Apart())
    with caplog.at_level(logging.WARNING):
        assert len(titles(builds.get(1, TODAY, serving=False))) == 1
    assert "FileNotFoundError" in caplog.text


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(timed_build(TODAY), tmp_path / FILE)
    before = (tmp_path / FILE).read_bytes()

    def full(*arguments: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(share_build, "aligned", full)
    with pytest.raises(OSError, match="No space"):
        write(timed_build(TODAY), tmp_path / FILE)
    assert (tmp_path / FILE).read_bytes() == before
    assert [one.name for one in tmp_path.glob(f"{FILE}*")] == [FILE]


def test_what_was_taken_over_goes_without_the_garbage_collector(index_dir: Path, tmp_path: Path) -> None:
    rebuild_index(index_dir, lambda line: None)
    write(timed_build(TODAY), tmp_path / FILE)
    kept = read(tmp_path / FILE, 1, TODAY)
    assert kept is not None
    model = read_model_of(kept.built, index_dir, NOTHING_SET)
    assert model.catalogue.offerings[0].provider.slug == "de-brug" and model.catalogue.shown_waits[0].median
    left = [ref(one) for one in (model.catalogue.offerings, model.catalogue.shown_waits, model.gazetteer, model.travel)]
    gc.disable()
    try:
        del kept, model
        assert [one() for one in left] == [None] * len(left)
    finally:
        gc.enable()


class Thread:
    """Looks for what is newer, in the application's context."""

    def __init__(self, app: Flask) -> None:
        self.app, self.done = app, threading.Event()

    def __call__(self, work: Callable[[], None]) -> None:
        with self.app.app_context(), suppress(OSError):
            work()
        self.done.set()


def test_processes_of_one_server_take_what_is_newer_after_each_other(
    app: Flask, index_dir: Path, tmp_path: Path
) -> None:
    thread = Thread(app)
    models = CurrentReadModel(index_dir, 0, thread, builds=SharedBuilds(tmp_path, Apart()))
    before = models.get(TODAY)
    teach(tmp_path, "Inburgering B1", "Alfabetisering")
    with in_file(tmp_path / TURN):
        models.get(TODAY)
        time.sleep(5 * LOOK_SECONDS)
        assert models.serving is before
    assert thread.done.wait(30)
    assert models.serving is not None and len(titles(models.serving)) == 2


def test_who_serves_nothing_yet_waits_for_what_another_process_builds(
    app: Flask, index_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share_build, "LEAST_SECONDS", 0.0)
    thread = Thread(app)
    models = CurrentReadModel(index_dir, 0, thread, builds=SharedBuilds(tmp_path, Apart()))
    with in_file(tmp_path / TURN):
        starting = threading.Thread(target=thread, args=(lambda: models.get(TODAY),))
        starting.start()
        time.sleep(5 * LOOK_SECONDS)
        assert models.serving is None
        write(timed_build(TODAY), tmp_path / FILE)
        monkeypatch.setattr(share_build, "build", fail)
    starting.join(30)
    assert models.serving is not None


def test_who_builds_for_too_long_is_not_waited_for(tmp_path: Path) -> None:
    turn = tmp_path / TURN
    with in_file(turn), after_others(turn, 0.0), in_file(turn) as mine:
        assert not mine
    with after_others(turn, 0.0), in_file(turn) as mine:
        assert not mine


def test_only_who_runs_the_portal_can_read_what_is_kept(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        write(timed_build(TODAY), tmp_path / FILE)
    finally:
        os.umask(mask)
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert read(tmp_path / FILE, 1, TODAY) is not None
