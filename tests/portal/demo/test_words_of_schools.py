"""Fictional schools speak too, the same for a seed, and leave nothing behind."""

from pathlib import Path

from flask import Flask
from sqlalchemy import select, update

from portal.demo.build import remove_demonstration
from portal.demo.words_of_schools import COURSES_A_WORD, add_words_of_schools, remove_words_of_schools
from portal.domain.school_claim import ClaimState
from portal.extensions import db
from portal.models.fault_report import FaultReport
from portal.models.provider import Provider
from portal.models.school import SchoolClaim
from portal.operations.ingest_feed import ingest_feed
from portal.operations.settle_claims import settle_claims
from tests.make import TODAY, add_providers, make_listing_record, moment, write_feed

SCHOOLS = tuple(f"school-{number}" for number in range(12))


def portal_of(folder: Path, *, demonstration: bool) -> None:
    add_providers(*SCHOOLS, demonstration=demonstration)
    records = [make_listing_record(provider=slug, title=f"Cursus {number}") for slug in SCHOOLS for number in range(20)]
    ingest_feed(write_feed(folder / "feed.jsonl", records), TODAY)


def said() -> list[tuple[object, ...]]:
    rows = db.session.scalars(select(SchoolClaim).order_by(SchoolClaim.id))
    return [(row.offering, row.field, str(row.value), row.said_on, row.state) for row in rows]


def test_one_seed_says_the_same_and_another_something_else(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        portal_of(tmp_path, demonstration=True)
        assert 0 < add_words_of_schools(TODAY, 1) < 4 * 240 / COURSES_A_WORD
        first = said()
        assert {row[4] for row in first} == {ClaimState.SHOWN, ClaimState.CONFLICT}
        add_words_of_schools(TODAY, 1)
        assert said() == first
        remove_words_of_schools()
        add_words_of_schools(TODAY, 2)
        assert said() != first


def test_what_they_say_is_as_if_they_had_said_it_here(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        portal_of(tmp_path, demonstration=True)
        add_words_of_schools(TODAY, 1)
        before = said()
        settle_claims(moment(21), TODAY)
        assert [row for row in said() if row[4] in ("shown", "conflict")] == [
            row for row, now in zip(before, said(), strict=True) if now[4] in ("shown", "conflict")
        ]


def test_all_of_it_goes_with_the_demonstration(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        portal_of(tmp_path, demonstration=True)
        add_words_of_schools(TODAY, 1)
        assert db.session.scalars(select(FaultReport)).first() is not None
        remove_demonstration()
        assert (said(), db.session.scalars(select(FaultReport)).all()) == ([], [])


def test_real_schools_are_never_made_to_say_anything(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        portal_of(tmp_path, demonstration=False)
        assert add_words_of_schools(TODAY, 1) == 0
        db.session.execute(update(Provider).values(active=True))
        assert (said(), db.session.scalars(select(FaultReport)).all()) == ([], [])
