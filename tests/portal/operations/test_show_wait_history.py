"""The history of a wait as the tables tell it: by site, municipality and learners."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from portal.domain.offering import Offering
from portal.domain.wait_observation import Witness
from portal.extensions import db
from portal.models import Course, CourseInstance, FollowUpCount, Observation, Provider
from portal.operations.show_wait_history import show_wait_history
from tests.make import TODAY, add_providers, make_offering


@pytest.fixture
def offering(app: Flask) -> Offering:
    """A course that stands in the tables without any word about its start."""
    with app.app_context():
        add_providers("de-brug")
        course = Course(provider_id=db.session.scalars(select(Provider.id)).one(), key="b1", title="B1")
        seen = datetime(2026, 11, 20, 9, tzinfo=UTC)
        dates = {"first_seen_at": seen, "last_seen_at": seen}
        course.instances = [CourseInstance(public_id="a1", key="a1", source_url="https://de-brug.example/", **dates)]
        db.session.add(course)
        db.session.commit()
    return make_offering("a1", seen=date(2026, 11, 20))


def observe(day: date, source: str = "site", *, held: bool = False, **values: Any) -> None:
    instance = db.session.scalars(select(CourseInstance.id)).one()
    for field, value in values.items():
        db.session.add(
            Observation(
                course_instance_id=instance,
                source=source,
                field=field,
                value=value,
                source_url="https://de-brug.example/",
                observed_at=datetime(day.year, day.month, day.day, 9, tzinfo=UTC),
                held=held,
            )
        )
    db.session.commit()


def told(day: date, weeks: int, people: int, *, placed: bool = True, offering: str = "a1") -> None:
    answered = TODAY - timedelta(days=5)
    fields = {"day": day, "offering": offering, "answered_week": answered, "placed": placed}
    db.session.add(FollowUpCount(weeks=weeks, people=people, **fields))
    db.session.commit()


def test_each_change_on_the_site_is_a_point_and_unchanged_fields_stay(app: Flask, offering: Offering) -> None:
    with app.app_context():
        observe(date(2026, 3, 2), wait_kind="weeks", wait_weeks_min=4.0, wait_weeks_max=6.0)
        observe(date(2026, 5, 4), wait_weeks_max=10.0)
        observe(date(2026, 8, 3), wait_kind="dates", wait_weeks_min=None, wait_weeks_max=None)
        observe(date(2026, 8, 3), start_dates=["2026-08-31"])
        found = show_wait_history(offering, TODAY)
    assert [(one.on, one.weeks, one.low, one.high) for one in found.points] == [
        (date(2026, 3, 2), 5, 4, 6),
        (date(2026, 5, 4), 7, 4, 10),
        (date(2026, 8, 3), 4, 4, 4),
    ]
    assert found.unknown[-1].last == TODAY


def test_what_waits_for_a_person_is_not_shown_until_it_was_let_through(app: Flask, offering: Offering) -> None:
    with app.app_context():
        observe(date(2026, 11, 10), wait_kind="weeks", wait_weeks_min=4.0, wait_weeks_max=4.0)
        observe(date(2026, 11, 15), held=True, wait_weeks_min=90.0, wait_weeks_max=90.0)
        assert [one.weeks for one in show_wait_history(offering, TODAY).points] == [4]
        observe(date(2026, 11, 18), "review", wait_weeks_min=90.0, wait_weeks_max=90.0)
        assert [one.weeks for one in show_wait_history(offering, TODAY).points] == [4, 90]


def test_a_municipality_is_a_witness_of_its_own_and_does_not_change_the_schools_words(
    app: Flask, offering: Offering
) -> None:
    with app.app_context():
        observe(date(2026, 11, 2), wait_kind="rolling")
        observe(date(2026, 11, 9), "municipality", wait_weeks_min=12.0, wait_weeks_max=12.0)
        points = show_wait_history(offering, TODAY).points
    assert [(one.witness, one.weeks) for one in points] == [(Witness.ADVERT, 1.5), (Witness.MUNICIPALITY, 12)]


def test_two_learners_alone_are_not_shown_and_three_are_shown_by_month(app: Flask, offering: Offering) -> None:
    with app.app_context():
        told(date(2026, 6, 3), 7, 1)
        told(date(2026, 6, 17), 7, 1)
        told(date(2026, 6, 18), 0, 5, placed=False)
        told(date(2026, 6, 18), 3, 5, offering="b2")
        told(date(2025, 6, 18), 3, 5)
        assert show_wait_history(offering, TODAY).points == ()
        told(date(2026, 9, 1), 9, 1)
        points = show_wait_history(offering, TODAY).points
    assert [(one.on, one.weeks, one.people) for one in points] == [(date(2026, 6, 1), 7, 2), (date(2026, 9, 1), 9, 1)]


def test_a_course_that_is_not_in_the_tables_has_an_unknown_year(app: Flask) -> None:
    with app.app_context():
        found = show_wait_history(make_offering("none"), TODAY)
    assert found.points == () and len(found.unknown) == 1
