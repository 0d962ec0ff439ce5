"""Changes of the open data: all of them, each once, in an order that a reader can follow from any point."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from portal.domain.open_changes import changed_fields, lasting, marks_of, noted_names
from portal.domain.open_data import Record, Resource
from portal.domain.open_regions import ChangeKind, ChangeRecord
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.models.version import raise_data_version
from portal.operations.build_read_model import build_read_model
from portal.operations.follow_changes import Wanted, follow_changes, last_change, newest_changes
from portal.operations.ingest_feed import ingest_feed
from portal.operations.load_open_records import RECORDS, OpenBook
from portal.operations.note_changes import changes_wait, note_changes
from tests.make import TODAY, make_listing_record, moment, write_feed
from tests.portal.open_rows import add_open_rows

Copy = dict[tuple[Resource, str], Any]


@pytest.fixture
def index(town_portal: Flask) -> Path:
    """The index of a portal with something of everything."""
    add_open_rows()
    return Path(town_portal.config["INDEX_DIR"])


def book_of(index: Path, later: int = 0) -> OpenBook:
    """The records as they are now, so many days later."""
    return OpenBook(build_read_model(index, TODAY + timedelta(days=later)))


def copy_of(book: OpenBook) -> Copy:
    """Everything that a reader keeps."""
    return {(resource, key): lasting(one) for resource in RECORDS for key, one in book.by_id(resource).items()}


def follow(copy: Copy, book: OpenBook, changes: Sequence[ChangeRecord]) -> None:
    """What a reader does with changes: looks the records up, or throws them away."""
    for one in changes:
        found: Record | None = book.find(one.resource, one.record)
        if one.kind == ChangeKind.REMOVED:
            del copy[one.resource, one.record]
        else:
            assert found is not None
            assert ((one.resource, one.record) in copy) == (one.kind == ChangeKind.CHANGED)
            copy[one.resource, one.record] = lasting(found)


def test_who_follows_from_nothing_has_everything(index: Path) -> None:
    book, copy = book_of(index), Copy()
    assert note_changes(book, moment(21)) == last_change() > 0
    follow(copy, book, follow_changes(Wanted(), 10_000))
    assert copy == copy_of(book)


def test_who_follows_from_a_point_misses_and_repeats_nothing(index: Path, tmp_path: Path) -> None:
    before = book_of(index)
    note_changes(before, moment(21))
    copy, seen = copy_of(before), last_change()
    school = db.session.query(Provider).filter_by(slug="het-vuur").one()
    school.name = "Het Nieuwe Vuur"
    db.session.query(Rating).filter_by(quarter="2026Q2").one().reply = "Dank."
    raise_data_version(db.session)
    later = make_listing_record(fetched_at="2026-11-22T09:30:00+00:00", title="Iets anders", group_size_max=12)
    ingest_feed(write_feed(tmp_path / "later.jsonl", [later]), TODAY + timedelta(days=1))
    after = book_of(index, 1)
    note_changes(after, moment(22))
    while changes := follow_changes(Wanted(after=seen), 3):
        assert len(changes) <= 3
        follow(copy, after, changes)
        seen = int(changes[-1].id)
    assert copy == copy_of(after)
    assert seen == last_change()


def test_what_did_not_change_is_not_noted_again(index: Path) -> None:
    note_changes(book_of(index), moment(21))
    assert not changes_wait(TODAY)
    assert note_changes(book_of(index), moment(21)) == 0
    assert changes_wait(TODAY + timedelta(days=1))


def test_a_field_that_changed_is_named_and_one_that_drifts_is_not(index: Path) -> None:
    note_changes(book_of(index), moment(21))
    seen = last_change()
    db.session.query(Rating).filter_by(quarter="2026Q2").one().reply = "Dank."
    raise_data_version(db.session)
    db.session.commit()
    note_changes(book_of(index), moment(21, 10))
    (change,) = follow_changes(Wanted(after=seen), 10)
    assert (change.record, change.kind, change.fields) == ("de-brug.GM9001.2026Q2", ChangeKind.CHANGED, ("reply",))
    assert (change.provider, change.municipality, change.at) == ("de-brug", "GM9001", moment(21, 10))


def test_a_rating_is_told_on_the_day_of_its_publication(index: Path) -> None:
    note_changes(book_of(index), moment(21))
    seen = last_change()
    note_changes(book_of(index, 1), moment(22))
    told = {(one.record, one.kind) for one in follow_changes(Wanted(seen, resource=Resource.RATINGS), 10)}
    assert told == {("de-brug.GM9001.2026Q3", ChangeKind.ADDED)}


def test_an_older_book_tells_nothing(index: Path) -> None:
    old = book_of(index)
    school = db.session.query(Provider).filter_by(slug="het-vuur").one()
    school.name = "Het Nieuwe Vuur"
    raise_data_version(db.session)
    db.session.commit()
    note_changes(book_of(index), moment(21))
    assert note_changes(old, moment(21)) == 0


def test_changes_can_be_asked_for_by_school_municipality_resource_and_moment(index: Path) -> None:
    book = book_of(index)
    note_changes(book, moment(21))
    everything = follow_changes(Wanted(), 10_000)
    for wanted, name in (
        (Wanted(provider="de-brug"), "provider"),
        (Wanted(municipality="GM9001"), "municipality"),
        (Wanted(resource=Resource.WAITS), "resource"),
    ):
        asked = getattr(wanted, name)
        assert follow_changes(wanted, 10_000) == tuple(one for one in everything if getattr(one, name) == asked) != ()
    assert follow_changes(Wanted(since=moment(22)), 10) == ()
    assert newest_changes(Wanted(), 10_000) == everything[::-1]


def test_records_of_an_older_version_of_the_portal_are_changed_in_all_fields(index: Path) -> None:
    (rating, *_) = book_of(index).records(Resource.RATINGS)
    kind, marks = type(rating), marks_of(rating)
    assert changed_fields(kind, marks[:-4], marks) == noted_names(kind)
    assert changed_fields(kind, marks, marks) == ()


def test_the_command_says_how_much_was_noted(runner: FlaskCliRunner, index: Path) -> None:
    first, second = (runner.invoke(args=["note-changes"]).output for _ in range(2))
    assert first == f"{last_change()} changes noted.\n"
    assert second == "0 changes noted.\n"
