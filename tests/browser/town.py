"""Ten invented schools in three invented towns, some of them well known, some hardly."""

from pathlib import Path
from typing import Any

import flask_migrate
from flask import Flask

from portal.extensions import db
from portal.models.outcome import OutcomeCount
from portal.models.provider import Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.rating import Rating
from portal.operations.ingest_feed import ingest_feed
from portal.operations.rebuild_index import rebuild_index
from tests.make import TODAY, add_providers, add_towns, make_listing_record, write_feed

SLUGS = tuple(f"school-{letter}" for letter in "abcdefghij")
TOWNS = (("3011 AB", "Oosterdam"), ("4021 CD", "Westerveen"), ("5031 AA", "Noordhuizen"))
COURSES: tuple[dict[str, Any], ...] = (
    {"title": "Inburgering B1 overdag", "dayparts": ["morning"], "hours_per_week": 12.0},
    {"title": "Inburgering B1 avond", "dayparts": ["evening"], "hours_per_week": 6.0},
    {"title": "Alfabetisering", "route": "alfabetisering", "dayparts": ["afternoon"], "level_to": "A1"},
)


def fill_town(app: Flask, folder: Path) -> None:
    """Tables, schools, ratings, counts, marks and courses; then the word index."""
    with app.app_context():
        flask_migrate.upgrade()
        add_towns()
        add_providers(*SLUGS)
        ids = {row.slug: row.id for row in db.session.query(Provider)}
        for place, slug in enumerate(SLUGS):
            db.session.add(mark(ids[slug], "suspended" if slug == "school-j" else "held"))
            if place < 6:
                db.session.add(rating(ids[slug], 2 + place % 4))
                db.session.add(count(ids[slug], 40 + 10 * place, 20 + 8 * place))
        db.session.commit()
        ingest_feed(write_feed(folder / "feed.jsonl", records()), TODAY)
        rebuild_index(Path(app.config["INDEX_DIR"]), lambda line: None)


def records() -> list[dict[str, Any]]:
    """Three courses a school, each with a wait of its own; the last school says nothing of waiting."""
    found = []
    for place, slug in enumerate(SLUGS):
        postcode, city = TOWNS[place % len(TOWNS)]
        weeks: dict[str, Any] = {"wait_weeks_min": place + 1, "wait_weeks_max": place + 4}
        if place == len(SLUGS) - 2:
            weeks = {"wait_weeks_min": None, "wait_weeks_max": None, "wait_kind": "unknown"}
        found += [
            make_listing_record(provider=slug, postcode=postcode, city=city, **course, **weeks) for course in COURSES
        ]
    return found


def mark(provider_id: int, status: str) -> QualityMarkStatus:
    """A status of the quality mark."""
    return QualityMarkStatus(
        provider_id=provider_id, status=status, since=TODAY.replace(month=1), checked_on=TODAY, source="register"
    )


def rating(provider_id: int, grade: int) -> Rating:
    """One municipality's rating."""
    return Rating(
        provider_id=provider_id,
        municipality_code="GM9001",
        quarter="2026Q2",
        contract=True,
        published_on=TODAY.replace(month=7),
        lessons=grade,
        guidance=min(grade + 1, 5),
        flexibility=grade,
        intake=None,
    )


def count(provider_id: int, started: int, passed: int) -> OutcomeCount:
    """A verified pass count."""
    return OutcomeCount(
        provider_id=provider_id,
        cohort=2023,
        group="refugee_other",
        evidence="verified",
        started=started,
        passed=passed,
        source="register",
        measured_on=TODAY,
    )
