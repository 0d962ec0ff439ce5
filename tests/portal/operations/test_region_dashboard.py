"""A municipality's region: who belongs to it, and what its waits, ratings, radar and disputes show."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from portal.domain.radar import RadarKind
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.course import Course, CourseInstance
from portal.models.fault_report import FaultReport
from portal.models.observation import Observation
from portal.models.provider import Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.rating import Rating
from portal.models.region import Contract
from portal.models.school import SchoolClaim
from portal.operations.build_read_model import ReadModel, build_read_model
from portal.operations.find_region import MunicipalityUnknown, Region, find_region, region_rows
from portal.operations.ingest_feed import ingest_feed
from portal.operations.list_disputes import DisputeKind, list_disputes
from portal.operations.show_radar import public_radar, show_radar
from portal.operations.show_region_ratings import show_region_ratings
from portal.operations.show_region_waits import show_region_waits
from tests.make import TODAY, make_listing_record, moment, write_feed
from tests.portal.conftest import RECORDS, rating
from tests.portal.staff import make_actor

LONG_AGO = date(2020, 1, 1)


@pytest.fixture
def model(town_portal: Flask) -> ReadModel:
    return rebuilt(town_portal)


def rebuilt(app: Flask) -> ReadModel:
    return build_read_model(Path(app.config["INDEX_DIR"]), TODAY)


def number_of(slug: str) -> int:
    return db.session.scalars(select(Provider.id).where(Provider.slug == slug)).one()


def contract(slug: str, **changes: Any) -> None:
    fields: dict[str, Any] = {"municipality_code": "GM9001", "since": LONG_AGO, **changes}
    db.session.add(Contract(provider_id=number_of(slug), **fields))
    db.session.commit()


def region_of(model: ReadModel, code: str = "GM9001") -> Region:
    return find_region(model, code, TODAY)


def test_schools_within_reach_belong_to_the_region_and_those_far_away_do_not(model: ReadModel) -> None:
    region = region_of(model)
    assert region.slugs == {"de-brug", "het-vuur"}
    assert {one.slug: (one.near, one.contracted) for one in region.schools.values()} == {
        "de-brug": (True, True),
        "het-vuur": (True, False),
    }
    assert len(region_rows(model, region)) == 3


@pytest.mark.parametrize(
    ("changes", "belongs"),
    [
        ({}, True),
        ({"until": TODAY}, True),
        ({"until": TODAY - timedelta(days=1)}, False),
        ({"since": TODAY + timedelta(days=1)}, False),
        ({"municipality_code": "GM9002"}, False),
    ],
)
def test_a_contract_brings_a_far_school_in_while_it_runs(
    model: ReadModel, changes: dict[str, Any], belongs: bool
) -> None:
    contract("de-haven", **changes)
    assert ("de-haven" in region_of(model).slugs) is belongs


def test_of_a_far_school_all_courses_count_of_a_near_one_those_within_reach(
    model: ReadModel, town_portal: Flask, tmp_path: Path
) -> None:
    contract("de-haven")
    assert len(region_rows(model, region_of(model))) == 4
    far = make_listing_record(title="Ver weg", postcode="5031 AA", city="Noordhuizen")
    ingest_feed(write_feed(tmp_path / "more.jsonl", [*RECORDS, far]), TODAY)
    model = rebuilt(town_portal)
    titles = {model.catalogue.offerings[row].title for row in region_rows(model, region_of(model)).tolist()}
    assert "Ver weg" not in titles and "Z-route" in titles


def test_no_municipality_goes_by_a_made_up_code(model: ReadModel) -> None:
    for code in ("GM0000", "", "x" * 10_000, "GM9001'--"):
        with pytest.raises(MunicipalityUnknown):
            region_of(model, code)


def test_waits_show_what_sites_named_and_what_the_model_reckons_with(model: ReadModel) -> None:
    waits = show_region_waits(model, region_of(model), TODAY)
    assert waits.courses == 3
    (route,) = waits.by_route
    assert (route.key, route.stated[-1].courses) == ("b1", 3)
    # Four weeks, and eight weeks until 11 January less a few days: the closed school names none.
    assert route.stated[-1].named == 2
    assert route.stated[-1].middle == pytest.approx((4 + 51 / 7) / 2)
    assert route.now is not None and route.now.courses == 3 and route.now.low < route.now.middle < route.now.high
    assert [one.key for one in waits.by_school] == ["de-brug", "het-vuur"]
    assert waits.by_school[1].stated[-1].middle is None


def test_before_a_course_was_seen_there_was_none(model: ReadModel) -> None:
    first = show_region_waits(model, region_of(model), TODAY).by_route[0].stated[0]
    assert (first.courses, first.named, first.middle) == (0, 0, None)


def test_what_waits_for_a_person_or_was_told_by_others_is_in_no_plot(model: ReadModel) -> None:
    region = region_of(model)
    before = show_region_waits(model, region, TODAY).by_route
    instance = db.session.scalars(select(Observation.course_instance_id).where(Observation.field == "wait_weeks_max"))
    common: dict[str, Any] = {
        "course_instance_id": instance.first(),
        "field": "wait_weeks_max",
        "value": 90.0,
        "source_url": "https://example.org/",
        "observed_at": moment(20, 12),
    }
    db.session.add(Observation(**common, source="site", held=True))
    db.session.add(Observation(**common, source="municipality"))
    db.session.commit()
    assert show_region_waits(model, region, TODAY).by_route == before


def test_ratings_leave_out_what_was_withdrawn_or_is_still_to_come(model: ReadModel) -> None:
    school = number_of("de-brug")
    for quarter, changes in (
        ("2026Q1", {"withdrawn_on": TODAY}),
        ("2025Q4", {"published_on": TODAY + timedelta(days=1)}),
        ("2025Q3", {"reply": "Dat zien wij anders."}),
    ):
        row = rating(school)
        row.quarter = quarter
        for name, value in changes.items():
            setattr(row, name, value)
        db.session.add(row)
    db.session.commit()
    found = show_region_ratings(region_of(model), TODAY)
    assert [(one.quarter, one.replied) for one in found.ratings] == [("2026Q2", False), ("2025Q3", True)]
    lessons = found.areas[0].quarters
    assert [(one.quarter, one.ratings) for one in lessons if one.ratings] == [("2025Q3", 1), ("2026Q2", 1)]
    assert lessons[-1].quarter == "2026Q3"


def test_ratings_of_other_municipalities_count_for_schools_here(model: ReadModel) -> None:
    row = rating(number_of("het-vuur"))
    row.municipality_code = "GM9003"
    db.session.add(row)
    db.session.commit()
    found = {one.school: one.municipality for one in show_region_ratings(region_of(model), TODAY).ratings}
    assert found == {"De Brug": "Oosterdam", "Het Vuur": "Noordhuizen"}


def test_the_radar_tells_of_marks_schools_and_courses(model: ReadModel, town_portal: Flask, tmp_path: Path) -> None:
    db.session.add(mark("de-brug", "suspended", TODAY - timedelta(days=5)))
    db.session.commit()
    for day in (21, 22):
        records = [
            one | {"fetched_at": f"2026-11-{day}T09:30:00+00:00"} for one in RECORDS if one["title"] != "Avondcursus B1"
        ]
        late = make_listing_record(provider="de-brug", title="Nieuw", fetched_at=f"2026-11-{day}T09:30:00+00:00")
        records = [one for one in records if one["provider"] != "het-vuur"]
        ingest_feed(write_feed(tmp_path / f"{day}.jsonl", [*records, late]), TODAY + timedelta(days=2))
    events = show_radar(region_of(rebuilt(town_portal)), TODAY + timedelta(days=2))
    assert [(one.kind, one.slug, one.courses) for one in events] == [
        (RadarKind.COURSES_GONE, "de-brug", 1),
        (RadarKind.SITE_SILENT, "het-vuur", None),
        (RadarKind.MARK_SUSPENDED, "de-brug", None),
        (RadarKind.MARK_HELD, "de-brug", None),
    ]


def mark(slug: str, status: str, since: date) -> QualityMarkStatus:
    return QualityMarkStatus(
        provider_id=number_of(slug), status=status, since=since, checked_on=TODAY, source="register"
    )


def test_a_school_that_left_the_registry_is_gone(model: ReadModel, town_portal: Flask) -> None:
    school = db.session.get(Provider, number_of("het-vuur"))
    assert school is not None
    school.active = False
    db.session.commit()
    kinds = {one.slug: one.kind for one in show_radar(region_of(rebuilt(town_portal)), TODAY)}
    assert kinds["het-vuur"] == RadarKind.SCHOOL_GONE


def test_a_courses_way_out_is_told_even_after_its_location_left_the_catalogue(
    model: ReadModel, town_portal: Flask
) -> None:
    for row in db.session.scalars(select(CourseInstance)):
        row.vanished_at = moment(20)
    db.session.commit()
    events = show_radar(region_of(rebuilt(town_portal)), TODAY)
    assert {one.slug for one in events if one.kind == RadarKind.SCHOOL_GONE} == {"de-brug", "het-vuur"}


def test_the_public_radar_tells_nothing_of_contracts_or_of_our_own_crawl(model: ReadModel) -> None:
    contract("de-haven")
    region = region_of(model)
    events = show_radar(region, TODAY)
    assert {one.slug for one in events} == {"de-brug", "de-haven"}
    assert {one.slug for one in public_radar(region, events)} == {"de-brug"}


def test_disputes_are_replies_open_reports_and_claims_in_conflict(model: ReadModel) -> None:
    actor = make_actor()
    school, other = number_of("de-brug"), number_of("de-haven")
    row = db.session.scalars(select(Rating)).one()
    row.reply = "Dat zien wij anders."
    for number in (school, other):
        db.session.add(claim(number, "conflict"))
        db.session.add(claim(number, "shown"))
    reports = (("a", "de-brug", "received"), ("b", "de-brug", "corrected"), ("c", "de-haven", "received"))
    for code, slug, state in reports:
        db.session.add(FaultReport(code=code, provider=slug, subject="price", text="x", reported_on=TODAY, state=state))
    db.session.add(assessment(school, actor.account, "GM9001"))
    db.session.add(assessment(school, actor.account, "GM9002"))
    db.session.commit()
    found = list_disputes(region_of(model), TODAY)
    assert {(one.kind, one.slug) for one in found} == {
        (kind, "de-brug")
        for kind in (DisputeKind.REPLY_WAITS, DisputeKind.REPLIED, DisputeKind.REPORT, DisputeKind.CLAIM)
    }
    assert len(found) == 4 and found[-1].kind == DisputeKind.REPLIED


def claim(number: int, state: str) -> SchoolClaim:
    return SchoolClaim(provider_id=number, field="start", value={"kind": "closed"}, said_on=TODAY, state=state)


def assessment(number: int, account: int, code: str) -> Assessment:
    return Assessment(
        municipality_code=code,
        provider_id=number,
        quarter="2026Q3",
        state="shown",
        areas={},
        basics={},
        evidence={},
        references=[],
        writers=[account],
        written_by=account,
        changed_at=moment(10),
        reply="Dat zien wij anders.",
        replied_at=moment(20),
    )


def test_what_is_said_of_courses_elsewhere_is_no_dispute_here_and_each_thing_stands_once(
    model: ReadModel, town_portal: Flask, tmp_path: Path
) -> None:
    far = make_listing_record(title="Ver weg", postcode="5031 AA", city="Noordhuizen")
    ingest_feed(write_feed(tmp_path / "more.jsonl", [*RECORDS, far]), TODAY)
    region, school = region_of(rebuilt(town_portal)), number_of("de-brug")
    query = select(CourseInstance.public_id).join(CourseInstance.course)
    near, away = (db.session.scalars(query.where(Course.title == one)).one() for one in ("Avondcursus B1", "Ver weg"))
    for offering in (near, near, away):
        row = claim(school, "conflict")
        row.offering = offering
        db.session.add(row)
    for code, offering in (("a", away), ("b", near)):
        fields = {"subject": "price", "text": "x", "reported_on": TODAY, "state": "received"}
        db.session.add(FaultReport(code=code, provider="de-brug", offering=offering, **fields))
    db.session.commit()
    found = list_disputes(region, TODAY)
    assert sorted(one.kind for one in found) == [DisputeKind.CLAIM, DisputeKind.REPORT]
