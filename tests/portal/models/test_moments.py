"""Moments and values come back from the database as they were: aware, in UTC, and null where nothing is stated."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import StatementError

from portal.extensions import db
from portal.models import Course, CourseInstance, CrawlRun, Observation
from portal.models.version import data_version, raise_data_version
from tests.make import TODAY, add_providers, moment

AMSTERDAM = timezone(timedelta(hours=1))


def add_run(started: datetime) -> None:
    db.session.add(
        CrawlRun(
            feed_sha256="0" * 64,
            started_at=started,
            finished_at=moment(20),
            ingested_on=TODAY,
            listings=1,
            providers=1,
        )
    )
    db.session.commit()
    db.session.expire_all()


@pytest.mark.parametrize(
    ("given_moment", "kept"),
    [
        (datetime(2026, 11, 20, 9, 30, tzinfo=UTC), datetime(2026, 11, 20, 9, 30, tzinfo=UTC)),
        (datetime(2026, 11, 20, 0, 30, tzinfo=AMSTERDAM), datetime(2026, 11, 19, 23, 30, tzinfo=UTC)),
    ],
)
def test_a_moment_comes_back_aware_and_in_utc(app: Flask, given_moment: datetime, kept: datetime) -> None:
    with app.app_context():
        add_run(given_moment)
        found = db.session.scalars(sa.select(CrawlRun)).one().started_at
        assert (found, found.tzinfo) == (kept, UTC)


def test_a_moment_without_a_zone_is_refused(app: Flask) -> None:
    with app.app_context():
        with pytest.raises(StatementError, match="time zone"):
            add_run(datetime(2026, 11, 20, 9, 30))  # noqa: DTZ001
        db.session.rollback()


@pytest.mark.parametrize("value", [None, 0.0, False, "b1", ["taal", "knm"], 7.5])
def test_an_observed_value_comes_back_as_it_was(app: Flask, value: Any) -> None:
    with app.app_context():
        add_providers("de-brug")
        times = {"first_seen_at": moment(20), "last_seen_at": moment(20)}
        course = Course(provider_id=1, key="b1", title="B1")
        db.session.add(CourseInstance(public_id="a1", course=course, key="k", source_url="https://x.example/", **times))
        db.session.flush()
        row = Observation(source="site", field="route", value=value, source_url="https://x.example/")
        row.course_instance_id, row.observed_at = 1, moment(20)
        db.session.add(row)
        db.session.commit()
        db.session.expire_all()
        assert db.session.scalars(sa.select(Observation)).one().value == value
        is_null = db.session.scalar(sa.text("SELECT value IS NULL FROM observation"))
        assert bool(is_null) is (value is None)


def test_the_version_begins_at_zero_and_rises_by_one_with_each_change(app: Flask) -> None:
    with app.app_context():
        found = [data_version(db.session)]
        for _ in range(3):
            raise_data_version(db.session)
            db.session.commit()
            found.append(data_version(db.session))
        assert found == [0, 1, 2, 3]


def test_a_change_that_is_taken_back_leaves_the_version(app: Flask) -> None:
    with app.app_context():
        raise_data_version(db.session)
        db.session.rollback()
        assert data_version(db.session) == 0
