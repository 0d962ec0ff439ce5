"""A small portal with schools in it, for pages and open data."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.extensions import db
from portal.models.outcome import OutcomeCount
from portal.models.provider import Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.rating import Rating
from portal.operations.ingest_feed import ingest_feed
from portal.operations.rebuild_index import rebuild_index
from tests.conftest import close, portal_in
from tests.databases import FILE, copy_database, copy_portal
from tests.make import TODAY, add_providers, add_towns, make_listing_record, write_feed

NO_WAIT = {"wait_weeks_min": None, "wait_weeks_max": None}
NO_PRICE = {"price_eur": None, "price_unit": None}
IN_WESTERVEEN = {"postcode": "4021 CD", "city": "Westerveen"}
RECORDS = (
    make_listing_record(hours_per_week=12.0, dayparts=["morning"], level_to="B1", mode="classroom"),
    make_listing_record(
        title="Avondcursus B1",
        dayparts=["evening"],
        start_dates=["2027-01-11"],
        wait_kind="dates",
        hours_per_week=6.0,
        **NO_WAIT,
    ),
    make_listing_record(
        provider="het-anker",
        title="Alfabetisering <b>&</b> meer",
        route="alfabetisering",
        wait_kind="unknown",
        **NO_WAIT,
        **NO_PRICE,
        **IN_WESTERVEEN,
    ),
    make_listing_record(provider="de-haven", title="Z-route", route="z", postcode="5031 AA", city="Noordhuizen"),
    make_listing_record(provider="het-vuur", title="Inburgering", wait_kind="closed", **NO_WAIT),
)
SLUGS = ("de-brug", "de-haven", "het-anker", "het-vuur")


@pytest.fixture(scope="session")
def town_files(migrated_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the small portal keeps in its folder, made once."""
    folder = tmp_path_factory.mktemp("town")
    copy_database(migrated_database, folder / FILE)
    app = portal_in(folder)
    with app.app_context():
        add_towns()
        add_providers(*SLUGS)
        ids = {row.slug: row.id for row in db.session.query(Provider)}
        db.session.add(mark(ids["de-brug"], "held"))
        db.session.add(mark(ids["de-haven"], "suspended"))
        db.session.add(rating(ids["de-brug"]))
        db.session.add(count(ids["de-brug"], "refugee_other", 60, 40))
        db.session.add(count(ids["de-brug"], "family", 12, 11))
        db.session.commit()
        ingest_feed(write_feed(folder / "feed.jsonl", RECORDS), TODAY)
        rebuild_index(Path(app.config["INDEX_DIR"]), lambda line: None)
    close(app)
    return folder


@pytest.fixture
def town_portal(app: Flask, town_files: Path, tmp_path: Path) -> Flask:
    """Four schools: one well known, one suspended, one that says little, one that is closed."""
    copy_portal(town_files, tmp_path / "portal")
    return app


@pytest.fixture
def visitor(town_portal: Flask) -> FlaskClient:
    """A browser at the portal with schools."""
    return town_portal.test_client()


def mark(provider_id: int, status: str) -> QualityMarkStatus:
    """A status of a mark since the start of the year."""
    return QualityMarkStatus(
        provider_id=provider_id, status=status, since=TODAY.replace(month=1), checked_on=TODAY, source="register"
    )


def rating(provider_id: int) -> Rating:
    """A municipality's rating of this spring."""
    areas = {"lessons": 4, "guidance": 5, "flexibility": 3, "intake": None}
    return Rating(
        provider_id=provider_id,
        municipality_code="GM9001",
        quarter="2026Q2",
        contract=True,
        published_on=TODAY.replace(month=7),
        **areas,
    )


def count(provider_id: int, group: str, started: int, passed: int) -> OutcomeCount:
    """A verified pass count."""
    return OutcomeCount(
        provider_id=provider_id,
        cohort=2023,
        group=group,
        evidence="verified",
        started=started,
        passed=passed,
        source="register",
        measured_on=TODAY,
    )
