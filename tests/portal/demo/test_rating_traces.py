"""What becomes of fictional ratings: the same seed changes the same ones, real schools stay as they are."""

from datetime import date

from flask import Flask

from portal.demo.build import remove_demonstration
from portal.demo.rating_traces import add_traces
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.rating import Rating
from tests.make import add_providers
from tests.portal.operations.assessments import QUARTER, add_schools, approve, make_town, submitted

QUARTERS = tuple(f"{year}Q{number}" for year in (2024, 2025) for number in range(1, 5))


def add_ratings(provider: int, *towns: str) -> None:
    for place, town in enumerate(towns):
        for step, quarter in enumerate(QUARTERS):
            fields = {"lessons": 1 + (place + step) % 5, "published_on": date(2026, 1, 1)}
            db.session.add(Rating(provider_id=provider, municipality_code=town, quarter=quarter, **fields))
    db.session.commit()


def told() -> list[tuple[object, ...]]:
    return [
        (one.id, one.lessons, one.unchanged, one.reply, one.corrected_on, one.withdrawn_on, one.withdrawn_words)
        for one in db.session.query(Rating).order_by(Rating.id)
    ]


def test_some_fictional_ratings_get_every_kind_of_trace_and_real_ones_none(app: Flask) -> None:
    with app.app_context():
        add_schools()
        add_providers(*(f"verzonnen-{number}" for number in range(9)), demonstration=True)
        add_ratings(1, "GM9001")
        real = told()
        for provider in range(3, 12):
            add_ratings(provider, "GM9001", "GM9002", "GM9003")
        assert add_traces(7) > 20
        found = db.session.query(Rating).filter(Rating.provider_id >= 3).all()
        for trace in ("reply", "corrected_on", "withdrawn_on", "unchanged"):
            assert 0 < sum(bool(getattr(one, trace)) for one in found) < len(found) / 2
        assert all(one.withdrawn_words for one in found if one.withdrawn_on)
        assert told()[: len(real)] == real
        first = told()
        add_traces(7)
        assert told() == first


def test_a_fictional_school_that_was_judged_here_can_be_removed(app: Flask) -> None:
    with app.app_context():
        add_schools()
        add_providers("verzonnen", demonstration=True)
        town = make_town()
        approve(town, submitted(town, slug="verzonnen", quarter=QUARTER))
        approve(town, submitted(town, quarter=QUARTER))
        assert remove_demonstration() == 1
        assert [one.provider_id for one in db.session.query(Assessment)] == [1]
