"""Made-up counts of progress: they hold to the rules for real ones, come back the same, and go with the schools."""

from random import Random

import pytest
from flask import Flask
from sqlalchemy import func, select

from portal.demo.build import remove_demonstration
from portal.demo.progress import SHARES, add_progress, history
from portal.domain.progress import Group, Reason, Route, RowKey
from portal.domain.progress_checks import check
from portal.domain.quarters import last_full
from portal.extensions import db
from portal.models.progress import ProgressCount, ReviewPromise
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.operations.due_progress import due_progress
from tests.make import TODAY, add_providers, add_towns
from tests.portal.progress_rows import add_contract, stored_counts

SLUGS = tuple(f"school-{number}" for number in range(8))


@pytest.fixture
def fictional(app: Flask) -> Flask:
    """Fictional schools, all under contract with one municipality, and a real one."""
    with app.app_context():
        add_towns()
        add_providers(*SLUGS, demonstration=True)
        add_providers("de-brug")
        for provider in db.session.scalars(select(Provider)).all():
            fields = {"provider_id": provider.id, "municipality_code": "GM9001", "published_on": TODAY}
            db.session.add(Rating(quarter="2026Q1", contract=True, **fields))
        db.session.commit()
    return app


def test_the_same_seed_counts_the_same_and_another_does_not(fictional: Flask) -> None:
    with fictional.app_context():
        assert add_progress(TODAY, 1) > 8 * 8
        first = stored_counts()
        db.session.rollback()
        add_progress(TODAY, 1)
        assert stored_counts() == first
        db.session.rollback()
        add_progress(TODAY, 2)
        assert stored_counts() != first


def test_only_fictional_schools_are_counted_by_nobody_and_taken_out_again(fictional: Flask) -> None:
    with fictional.app_context():
        add_progress(TODAY, 2026)
        db.session.commit()
        assert {row[2] for row in stored_counts()} == set(SLUGS)
        assert db.session.scalars(select(ProgressCount.written_by).distinct()).all() == [None]
        assert db.session.scalar(select(func.count(ReviewPromise.id)))
        add_contract("de-brug")
        due = due_progress("GM9001", TODAY)
        assert "de-brug" in {one.slug for one in due.missing}
        assert due.quarter == last_full(TODAY)
        remove_demonstration()
        assert stored_counts() == []
        assert db.session.scalar(select(func.count(ReviewPromise.id))) == 0


def test_made_up_counts_add_up() -> None:
    key = RowKey("school", Group(Route.B1, Reason.ASYLUM))
    for seed in range(200):
        quarters = list(history(Random(seed), 2.0 + seed, 9))
        for before, now in zip([None, *quarters], quarters, strict=False):
            remarks = check({key: now}, {key: before} if before else {})
            assert {one.finding.value for one in remarks} <= {"fell"}
            assert (
                min(number for figure in (now.started, now.attending, now.waiting) if (number := figure) is not None)
                >= 0
            )


def test_shares_of_groups_are_a_whole() -> None:
    assert sum(SHARES.values()) == pytest.approx(1)
