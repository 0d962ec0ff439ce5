"""From rows to values: what holds now of every live offering, and what each fact rests on."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from portal.domain.course import WaitKind
from portal.domain.offering import Offering
from portal.domain.outcome import Evidence, LearnerGroup
from portal.domain.quality_mark import QualityMark
from portal.extensions import db
from portal.models import OutcomeCount, Provider, QualityMarkStatus, Rating
from portal.operations.build_read_model import build_read_model
from portal.operations.ingest_feed import ingest_feed
from portal.operations.load_offerings import load_offerings, load_providers
from tests.make import TODAY, add_providers, add_towns, make_listing_record, write_feed


@pytest.fixture(autouse=True)
def country() -> None:
    add_towns()
    add_providers("de-brug")


@pytest.fixture
def crawl(tmp_path: Path) -> Any:
    """Takes in what the site shows on a day of November."""

    def see(day: int, *listings: dict[str, Any]) -> None:
        records = [
            make_listing_record(fetched_at=f"2026-11-{day:02}T09:00:00+00:00", **changes) for changes in listings
        ]
        ingest_feed(write_feed(tmp_path / f"{day}.jsonl", records), TODAY)

    return see


def offerings() -> list[Offering]:
    db.session.expire_all()
    return list(load_offerings(load_providers()))


STATED: dict[str, Any] = {
    "level_from": "A0",
    "level_to": "B1",
    "components": ["taal", "knm"],
    "street": "Kade 1",
    "mode": "classroom",
    "dayparts": ["morning"],
    "hours_per_week": 9.0,
    "weeks": 40.0,
    "childcare": False,
    "support_languages": ["ar"],
    "start_dates": ["2027-01-11"],
    "start_months": ["2027-02"],
}


def test_an_offering_holds_what_its_listing_states(crawl: Any) -> None:
    crawl(20, STATED)
    (one,) = offerings()
    assert (one.title, one.route, one.level_from, one.level_to) == ("Inburgering B1", "b1", "A0", "B1")
    assert (one.components, one.dayparts, one.support_languages) == (("taal", "knm"), ("morning",), ("ar",))
    assert (one.hours_per_week, one.weeks, one.hours_total, one.childcare, one.women_only) == (9, 40, None, False, None)
    assert one.price is not None
    assert (one.price.amount_eur, one.price.total_eur) == (1200, 1200)
    assert (one.start.kind, one.start.weeks_min, one.start.weeks_max) == (WaitKind.WEEKS, 4, 4)
    assert (one.start.start_dates, one.start.start_months) == ((date(2027, 1, 11),), ("2027-02",))
    assert one.address is not None
    assert (one.address.street, one.address.postcode, one.address.latitude) == ("Kade 1", "3011 AB", 52.0)


def test_each_fact_rests_on_words_a_page_and_the_day_they_were_first_seen(crawl: Any) -> None:
    crawl(10, {})
    crawl(20, {"price_eur": 1300.0})
    (one,) = offerings()
    price, route = one.facts["price_eur"], one.facts["route"]
    assert (price.value, price.quote, price.since) == (1300.0, "over price_eur", date(2026, 11, 20))
    assert (route.since, route.source, route.source_url) == (date(2026, 11, 10), "site", "https://de-brug.example/b1")
    assert (one.seen, one.start.seen, one.start.since) == (date(2026, 11, 20), date(2026, 11, 20), date(2026, 11, 10))


def test_what_is_no_longer_stated_is_not_known(crawl: Any) -> None:
    silent = {"price_eur": None, "price_unit": None, "price_from": None}
    crawl(10, {})
    crawl(20, {**silent, "wait_kind": "unknown", "wait_weeks_min": None, "wait_weeks_max": None})
    (one,) = offerings()
    assert (one.price, one.start.kind, one.start.weeks_max) == (None, WaitKind.UNKNOWN, None)
    assert not {"price_eur", "wait_kind"} & set(one.facts)


def test_words_about_starting_count_from_the_day_they_changed(crawl: Any) -> None:
    crawl(10, {})
    crawl(15, {"wait_weeks_max": 8.0})
    crawl(20, {"wait_weeks_max": 8.0})
    assert offerings()[0].start.since == date(2026, 11, 15)


def test_a_vanished_offering_and_a_stopped_school_are_not_loaded(crawl: Any) -> None:
    crawl(10, {}, {"title": "NT2"})
    crawl(15, {})
    assert len(offerings()) == 2
    crawl(20, {})
    assert [one.title for one in offerings()] == ["Inburgering B1"]
    db.session.execute(sa.update(Provider).values(active=False))
    db.session.commit()
    assert offerings() == []
    assert load_providers() == {}


@pytest.mark.parametrize(
    ("place", "latitude"),
    [
        ({"postcode": "4021 AB", "city": "Oosterdam"}, 52.0),
        ({"postcode": "4021", "city": None}, 52.0),
        ({"postcode": None, "city": "Noordhuizen"}, 52.54),
        ({"postcode": "9999 ZZ", "city": "noordhuizen"}, 52.54),
        ({"postcode": None, "city": "Tweelingdorp"}, None),
        ({"postcode": None, "city": "Nergenshuizen"}, None),
        ({"postcode": "9999 ZZ", "city": None}, None),
    ],
)
def test_an_address_lies_in_its_postcode_or_else_in_its_town_if_only_one_is_so_called(
    place: dict[str, Any], latitude: float | None, crawl: Any, tmp_path: Path
) -> None:
    crawl(20, place)
    (one,) = build_read_model(tmp_path / "index", TODAY).catalogue.offerings
    assert one.address is not None
    assert one.address.latitude == latitude


def test_lessons_without_any_address_have_none(crawl: Any) -> None:
    crawl(20, {"postcode": None, "city": None})
    assert offerings()[0].address is None


def test_a_school_has_its_marks_ratings_and_counts_newest_first() -> None:
    for since in (date(2024, 1, 1), date(2026, 1, 1), date(2025, 1, 1)):
        status = "suspended" if since.year == 2026 else "held"
        db.session.add(QualityMarkStatus(provider_id=1, status=status, since=since, checked_on=TODAY, source="x"))
    for quarter in ("2025Q4", "2026Q2"):
        rating = Rating(provider_id=1, municipality_code="GM9001", quarter=quarter, published_on=TODAY)
        rating.lessons, rating.contract = 4, True
        db.session.add(rating)
    counts = {"group": "family", "evidence": "claim", "source": "x", "measured_on": TODAY}
    for cohort in (2021, 2023):
        db.session.add(OutcomeCount(provider_id=1, cohort=cohort, started=9, passed=3, **counts))
    db.session.commit()
    (school,) = load_providers().values()
    assert school.mark is not None
    assert (school.mark.status, [one.since.year for one in school.marks]) == (QualityMark.SUSPENDED, [2026, 2025, 2024])
    assert [one.quarter for one in school.ratings] == ["2026Q2", "2025Q4"]
    assert (school.ratings[0].municipality, school.ratings[0].areas) == ("Oosterdam", (4, None, None, None))
    assert [(one.cohort, one.group, one.evidence) for one in school.outcomes] == [
        (2023, LearnerGroup.FAMILY, Evidence.CLAIM),
        (2021, LearnerGroup.FAMILY, Evidence.CLAIM),
    ]
