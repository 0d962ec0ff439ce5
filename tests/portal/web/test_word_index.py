"""The setting that chooses what finds words, and a portal whose words are found by PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import flask_migrate
import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.pool import QueuePool

from portal.extensions import db
from portal.operations import refresh_catalogue
from portal.operations.ingest_feed import ingest_feed
from portal.search.matching import SearchIndex
from portal.web.current import read_model
from tests.conftest import close, portal_in
from tests.databases import using
from tests.make import TODAY, add_providers, add_towns, make_listing_record, write_feed
from tests.portal.conftest import RECORDS, SLUGS
from tests.portal.web.listening import heard
from tests.processes import until

FAILS = "Searching by words does not work at this moment"


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Flask, Flask]]:
    """Two hosts of one portal, with nothing in common but a database of PostgreSQL."""
    folder, other = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
    with using(postgresql=True):
        one = portal_in(folder, SEARCH_ENGINE="postgresql", CATALOGUE_CHECK_SECONDS=0)
        address = one.config["SQLALCHEMY_DATABASE_URI"]
        two = portal_in(other, SEARCH_ENGINE="postgresql", CATALOGUE_CHECK_SECONDS=0, SQLALCHEMY_DATABASE_URI=address)
        with one.app_context():
            flask_migrate.upgrade()
            add_towns()
            add_providers(*SLUGS)
            ingest_feed(write_feed(folder / "feed.jsonl", RECORDS), TODAY)
        assert one.test_cli_runner().invoke(args=["rebuild-index"]).exit_code == 0
        yield one, two
        end(one)
        end(two)


def end(host: Flask) -> None:
    """Close it when no other thread of its asks the database any more."""
    with host.app_context():
        db.session.remove()
        pool = cast(QueuePool, db.engine.pool)
        until(lambda: pool.checkedout() == 0)
    close(host)


def address_of(host: Flask) -> str:
    """The database that it has."""
    address: str = host.config["SQLALCHEMY_DATABASE_URI"]
    return address


def page(app: Flask, words: str) -> str:
    """The results for these words."""
    answer = app.test_client().get(f"/en/search?q={words}")
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize(
    ("settings", "wrong"),
    [
        ({"SEARCH_ENGINE": "postgresql"}, "needs a database of PostgreSQL"),
        ({"SEARCH_ENGINE": "elsewhere"}, "is whoosh or postgresql, not elsewhere"),
    ],
)
def test_settings_that_do_not_go_together_are_refused_at_the_start(
    tmp_path: Path, settings: dict[str, str], wrong: str
) -> None:
    with pytest.raises(ValueError, match=wrong):
        portal_in(tmp_path, SQLALCHEMY_DATABASE_URI=f"sqlite:///{tmp_path}/portal.sqlite", **settings)


def test_every_host_finds_words_in_the_database(hosts: tuple[Flask, Flask]) -> None:
    for host in hosts:
        found = page(host, "alfabetizering")
        assert "Het Anker" in found
        assert "De Haven" not in found
        ready = host.test_client().get("/health/ready")
        assert ready.json == {"ready": True, "parts": {"database": "ok", "catalogue": "ok", "index": "ok"}}


def test_the_doctor_says_which_engine_it_is(hosts: tuple[Flask, Flask]) -> None:
    said = hosts[0].test_cli_runner().invoke(args=["doctor"]).output
    assert "word index: PostgreSQL's, of data version 1, as the data are" in said


def test_another_host_goes_over_to_a_new_version_by_itself(hosts: tuple[Flask, Flask], tmp_path: Path) -> None:
    one, two = hosts
    assert "De Haven" not in page(two, "leesclub")
    with one.app_context():
        later = make_listing_record(provider="de-haven", title="Leesclub", postcode="5031 AA", city="Noordhuizen")
        ingest_feed(write_feed(tmp_path / "feed.jsonl", [*RECORDS, later]), TODAY)
    one.test_cli_runner().invoke(args=["rebuild-index"])
    until(lambda: "De Haven" in page(two, "leesclub"))
    with two.app_context():
        index = read_model().index
    assert index
    assert index.version == "2"


@contextmanager
def without_documents(host: Flask) -> Iterator[None]:
    """The database has lost the table meanwhile."""
    rename = "ALTER TABLE {} RENAME TO {}"
    with host.app_context(), db.engine.begin() as connection:
        connection.execute(text(rename.format("search_document", "gone")))
    try:
        yield
    finally:
        with host.app_context(), db.engine.begin() as connection:
            connection.execute(text(rename.format("gone", "search_document")))


def test_pages_go_on_without_words_where_they_cannot_be_looked_up(
    hosts: tuple[Flask, Flask], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SearchIndex, "warm", lambda index: None)
    host = portal_in(tmp_path, SEARCH_ENGINE="postgresql", SQLALCHEMY_DATABASE_URI=address_of(hosts[0]))
    assert FAILS not in page(host, "inburgering")
    with without_documents(host), heard() as log:
        assert FAILS in page(host, "alfabetisering")
    assert "words cannot be looked up" in log.getvalue()
    assert FAILS not in page(host, "alfabetisering")
    end(host)


def test_a_process_that_starts_without_an_index_takes_it_in_when_it_can_be_read(
    hosts: tuple[Flask, Flask], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refresh_catalogue, "INDEX_REST_SECONDS", 0.0)
    asked = {"SEARCH_ENGINE": "postgresql", "CATALOGUE_CHECK_SECONDS": 0}
    late = portal_in(tmp_path, SQLALCHEMY_DATABASE_URI=address_of(hosts[0]), **asked)
    with without_documents(hosts[0]):
        assert FAILS in page(late, "alfabetisering")
        assert late.test_client().get("/health/ready").status_code == 503
    until(lambda: FAILS not in page(late, "alfabetisering"))
    assert late.test_client().get("/health/ready").status_code == 200
    end(late)
