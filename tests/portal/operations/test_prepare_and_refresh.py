"""Making an instance ready, its index, and the swap to a newer read model: what is done is not done again."""

import gc
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from ctypes import CDLL
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from portal.operations import prepare_instance, refresh_catalogue
from portal.operations.build_read_model import ReadModel, build_read_model
from portal.operations.import_municipalities import import_municipalities
from portal.operations.import_table import Brought, ImportResult
from portal.operations.ingest_feed import ingest_feed
from portal.operations.prepare_instance import fill_reference_tables, portal_is_empty
from portal.operations.rebuild_index import as_document, index_what_is_new, rebuild_index
from portal.operations.refresh_catalogue import CurrentReadModel
from portal.search.index import current_index, open_index
from tests.bench.memory import resident
from tests.make import TODAY, add_providers, add_towns, make_address, make_listing_record, make_offering, write_feed


@pytest.fixture
def index_dir(app: Flask) -> Path:
    return Path(app.config["INDEX_DIR"])


def take_in(folder: Path, *listings: dict[str, Any], day: int = 20) -> None:
    records = [make_listing_record(fetched_at=f"2026-11-{day}T09:00:00+00:00", **changes) for changes in listings]
    ingest_feed(write_feed(folder / f"{day}.jsonl", records), TODAY)


def test_tables_are_filled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare_instance, "import_municipalities", lambda *_: add_towns())
    reported: list[str] = []
    fill_reference_tables(reported.append, TODAY)
    fill_reference_tables(reported.append, TODAY)
    assert [line.split(":")[0] for line in reported] == ["Municipalities"]


def test_the_packaged_municipalities_are_taken_in_and_twice_is_once() -> None:
    assert import_municipalities(None, Brought(TODAY)) == ImportResult(added=342)
    assert import_municipalities(None, Brought(TODAY)) == ImportResult(same=342)


def test_a_portal_is_empty_until_it_knows_a_school() -> None:
    assert portal_is_empty()
    add_providers("de-brug")
    assert not portal_is_empty()


def test_an_index_is_built_where_data_changed_and_not_again(index_dir: Path, tmp_path: Path) -> None:
    add_providers("de-brug")
    reported: list[str] = []
    index_what_is_new(index_dir, reported.append)
    first = current_index(index_dir)
    index_what_is_new(index_dir, reported.append)
    assert current_index(index_dir) == first
    assert len(reported) == 1
    take_in(tmp_path, {})
    index_what_is_new(index_dir, reported.append)
    assert current_index(index_dir) != first
    index = open_index(index_dir)
    assert index is not None
    assert (len(index.keys), len(reported)) == (1, 2)


def test_the_command_prepares_once_and_leaves_alone_what_is_there(
    runner: FlaskCliRunner, index_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_towns()
    first = runner.invoke(args=["prepare", "--without-demonstration"])
    assert (first.exit_code, "Word index: building it" in first.output) == (0, True)
    before = current_index(index_dir)
    again = runner.invoke(args=["prepare", "--without-demonstration"])
    assert again.exit_code == 0
    assert "reading" not in again.output
    assert before is not None


def test_a_second_preparation_builds_nothing(runner: FlaskCliRunner, index_dir: Path) -> None:
    add_towns()
    runner.invoke(args=["prepare", "--without-demonstration"])
    before = current_index(index_dir)
    runner.invoke(args=["prepare", "--without-demonstration"])
    assert current_index(index_dir) == before


def test_an_offering_is_found_by_the_dutch_words_for_what_it_is() -> None:
    offering = make_offering(
        route="z", level_to="A2", dayparts=("evening",), mode="online", childcare=True, women_only=False
    )
    document = as_document(offering)
    words = set(document.words.split())
    assert {"inburgering", "Z-route", "A2", "avond", "online", "kinderopvang"} <= words
    assert "vrouwen" not in words
    assert document.place == "Oosterdam Dorpsstraat 1"
    assert as_document(make_offering(address=None)).place == ""
    assert as_document(make_offering(address=make_address(street=None))).place == "Oosterdam"


def test_the_index_holds_every_live_offering(index_dir: Path, tmp_path: Path) -> None:
    add_providers("de-brug")
    take_in(tmp_path, {}, {"title": "Alfabetisering"})
    assert rebuild_index(index_dir, lambda line: None) == 2
    model = build_read_model(index_dir, TODAY)
    assert model.index is not None
    assert sorted(model.row_of_document.tolist()) == [0, 1]
    found = model.row_of_document[model.index.match("alfabetisering").documents]
    assert [model.catalogue.offerings[row].title for row in found] == ["Alfabetisering"]


def test_an_indexed_offering_that_has_gone_points_nowhere(index_dir: Path, tmp_path: Path) -> None:
    add_providers("de-brug")
    take_in(tmp_path, {}, {"title": "Alfabetisering"}, day=10)
    rebuild_index(index_dir, lambda line: None)
    take_in(tmp_path, {}, day=11)
    take_in(tmp_path, {}, day=12)
    assert sorted(build_read_model(index_dir, TODAY).row_of_document.tolist()) == [-1, 0]


def test_a_portal_without_anything_can_be_read(index_dir: Path) -> None:
    model = build_read_model(index_dir, TODAY)
    assert (model.index, len(model.catalogue.offerings), model.catalogue.version) == (None, 0, 0)


class Builder:
    """Runs the read model's building in the application's context, and says when it is done."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.done = threading.Event()

    def __call__(self, work: Callable[[], None]) -> None:
        try:
            with self.app.app_context(), suppress(OSError):
                work()
        finally:
            self.done.set()

    def finish(self) -> None:
        assert self.done.wait(10)
        self.done.clear()

    def after_a_look(self, models: CurrentReadModel, day: date = TODAY) -> ReadModel:
        """What is served once somebody asked and the look that this began has ended."""
        models.get(day)
        self.finish()
        assert models.serving is not None
        return models.serving


def test_a_change_reaches_the_requests_after_the_one_that_sees_it(app: Flask, index_dir: Path, tmp_path: Path) -> None:
    builder = Builder(app)
    models = CurrentReadModel(index_dir, 0, builder)
    first = models.get(TODAY)
    assert builder.after_a_look(models) is first
    add_providers("de-brug")
    take_in(tmp_path, {})
    changed = builder.after_a_look(models)
    assert len(changed.catalogue.offerings) == 1 and changed.index is None
    rebuild_index(index_dir, lambda line: None)
    indexed = builder.after_a_look(models)
    assert indexed.index is not None and indexed.stamp != changed.stamp
    # Another index builds nothing else anew.
    assert indexed.catalogue is changed.catalogue
    take_in(tmp_path, {}, {"title": "Alfabetisering"}, day=21)
    later = builder.after_a_look(models)
    assert len(later.catalogue.offerings) == 2 and later.index is indexed.index


def test_what_was_served_before_goes_without_the_garbage_collector(index_dir: Path, tmp_path: Path) -> None:
    add_providers("de-brug")
    take_in(tmp_path, {}, {"title": "Alfabetisering"})
    rebuild_index(index_dir, lambda line: None)
    model = build_read_model(index_dir, TODAY)
    assert model.index is not None and len(model.index.match("alfabetiserng").documents) == 1
    assert model.catalogue.offerings[0].provider.slug == "de-brug"
    parts = (model.catalogue.offerings, model.index, model.index._engine, model.index._spelling, model.gazetteer)
    left = [ref(one) for one in parts]
    gc.disable()
    try:
        del model, parts
        assert [one() for one in left] == [None] * len(left)
    finally:
        gc.enable()


def test_a_new_day_is_a_new_read_model(app: Flask, index_dir: Path) -> None:
    builder = Builder(app)
    models = CurrentReadModel(index_dir, 0, builder)
    tomorrow = TODAY + timedelta(days=1)
    assert models.get(TODAY).catalogue.today == TODAY
    models.get(tomorrow)
    builder.finish()
    assert models.get(tomorrow).catalogue.today == tomorrow


def test_a_first_catalogue_serves_once_it_is_settled(
    app: Flask, index_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = CurrentReadModel(index_dir, 3600, Builder(app))
    seen: list[ReadModel | None] = []
    monkeypatch.setattr(refresh_catalogue, "settle", lambda: seen.append(models.serving))
    first = models.get(TODAY)
    assert (seen, models.serving) == ([None], first)


def test_what_building_no_longer_needs_goes_back_to_the_system() -> None:
    if not hasattr(CDLL(None), "malloc_trim"):
        pytest.skip("this system's C library gives it back by itself")
    held = [os.urandom(10_000) for _ in range(10_000)]
    # Behind it all lies something that stays.
    last = held.pop()
    held.clear()
    before = resident(os.getpid())
    refresh_catalogue.give_back_memory()
    after = resident(os.getpid())
    assert last and before and after and before - after > 50


def test_within_the_quiet_time_nobody_asks(app: Flask, index_dir: Path) -> None:
    builder = Builder(app)
    models = CurrentReadModel(index_dir, 3600, builder)
    first = models.get(TODAY)
    add_providers("de-brug")
    assert models.get(TODAY + timedelta(days=1)) is first
    assert not builder.done.wait(0.05)


def test_a_build_that_fails_leaves_the_old_one_serving_and_the_next_one_free(
    app: Flask, index_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = Builder(app)
    models = CurrentReadModel(index_dir, 0, builder)
    first, tomorrow = models.get(TODAY), TODAY + timedelta(days=1)

    def fail(*arguments: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(refresh_catalogue, "build", fail)
        assert builder.after_a_look(models, tomorrow) is first
    # Nobody tries again at once.
    assert models.get(tomorrow) is first and not builder.done.wait(0.05)
    monkeypatch.setattr(refresh_catalogue, "REST_SECONDS", 0.0)
    assert builder.after_a_look(models, tomorrow).catalogue.today == tomorrow
