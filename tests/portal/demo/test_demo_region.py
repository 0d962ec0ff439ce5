"""What the demonstration says for municipalities is made up, looks so, and goes with it."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from portal.demo.build import remove_demonstration
from portal.demo.region import NO_NUMBER, add_fictional_regions
from portal.domain.help_point import help_point_faults
from portal.domain.region import MOST_WORDS
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.models.region import Contract, Demand, HelpPoint, ResidentsWord, SchoolPolicy
from portal.operations.set_contracts import kept_contracts
from portal.operations.set_demands import kept_demands
from portal.operations.set_help_points import kept_points
from tests.make import TODAY, add_providers, add_towns, moment

TABLES = (Contract, Demand, HelpPoint, ResidentsWord, SchoolPolicy)


SAID = (
    ("GM9001", "de-brug", "2026Q1", True),
    ("GM9002", "het-anker", "2026Q1", True),
    ("GM9002", "het-anker", "2026Q2", False),
    ("GM9002", "de-brug", "2026Q2", True),
    ("GM9003", "echte-school", "2026Q2", True),
)


@pytest.fixture(autouse=True)
def ratings(app: Flask) -> Iterator[None]:
    """Two fictional schools and a real one, rated by municipalities that buy from them or did so once."""
    with app.app_context():
        add_towns()
        add_providers("de-brug", "het-anker", demonstration=True)
        add_providers("echte-school")
        schools = {row.slug: row.id for row in db.session.query(Provider)}
        for code, slug, quarter, bought in SAID:
            fields = {"provider_id": schools[slug], "municipality_code": code, "published_on": TODAY}
            db.session.add(Rating(quarter=quarter, lessons=4, contract=bought, **fields))
        db.session.commit()
        yield


def build(seed: int = 1) -> int:
    """The fictional regions, kept."""
    number = add_fictional_regions(TODAY, seed)
    db.session.commit()
    return number


def test_contracts_are_those_of_the_newest_fictional_ratings_and_never_with_a_real_school() -> None:
    assert build() == 2
    assert [one.contract.school for one in kept_contracts("GM9001")] == ["de-brug"]
    assert [one.contract.school for one in kept_contracts("GM9002")] == ["de-brug"]
    assert kept_contracts("GM9003") == ()


@pytest.mark.parametrize("seed", range(2))
def test_all_of_it_could_be_typed_and_says_that_it_is_made_up(seed: int) -> None:
    build(seed)
    for row in db.session.query(ResidentsWord):
        assert len(row.words) <= MOST_WORDS and re.search("verzonnen|made-up|مختلق", row.words)
    for code in ("GM9001", "GM9002"):
        kept_demands(code)
        points = kept_points(code)
        assert points and all(help_point_faults(one) == {} for one in points)
        assert all(re.search("Verzonnen|Bedacht|Voorbeeld", one.name) for one in points)
        assert all(one.phone in (None, NO_NUMBER) for one in points)
        assert all(one.website is None or one.website.endswith(".example/") for one in points)


def test_building_again_doubles_nothing_and_leaves_alone_what_staff_set() -> None:
    db.session.add(Demand(municipality_code="GM9001", kind="evening", most=None, changed_at=moment(1)))
    db.session.commit()
    build()
    build(2)
    assert [row.kind for row in db.session.query(Demand).filter_by(municipality_code="GM9001")] == ["evening"]
    assert db.session.query(Contract).count() == 2


def test_removing_the_demonstration_takes_it_out_and_leaves_what_is_real() -> None:
    db.session.add(Demand(municipality_code="GM9003", kind="evening", most=None, changed_at=moment(1)))
    db.session.commit()
    build()
    assert remove_demonstration() == 2
    assert {table.__name__: db.session.query(table).count() for table in TABLES} == {
        **{table.__name__: 0 for table in TABLES},
        "Demand": 1,
    }
