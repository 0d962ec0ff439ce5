"""The first screen of a municipality and its pages: what stands there, for whom, as CSV and on paper."""

import csv
import io
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pypdf import PdfReader
from sqlalchemy import select

from portal.extensions import db
from portal.models.course import Course, CourseInstance
from portal.models.provider import Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.referral import ReferralCount
from portal.models.region import Contract
from portal.operations.ingest_feed import ingest_feed
from portal.web.paper import can_print
from portal.web.staff_glance import PARTS
from tests.make import TODAY, make_listing_record, write_feed
from tests.portal.staff import browser_of, make_actor


@pytest.fixture
def staff(town_portal: Flask) -> FlaskClient:
    return signed_in(town_portal, "reader", "GM9001")


def signed_in(app: Flask, role: str, municipality: str | None) -> FlaskClient:
    with app.app_context():
        actor = make_actor(role, municipality)
    return browser_of(app, actor)


def number_of(slug: str) -> int:
    return db.session.scalars(select(Provider.id).where(Provider.slug == slug)).one()


def rows_of(browser: FlaskClient, address: str) -> list[list[str]]:
    answer = browser.get(address)
    assert answer.status_code == 200 and answer.mimetype == "text/csv"
    assert "attachment" in answer.headers["Content-Disposition"]
    return list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))


def test_a_new_municipality_reads_what_to_do_first(staff: FlaskClient) -> None:
    text = staff.get("/en/municipality/").text
    assert "Begin here" in text and "Name the schools you contract." in text
    assert text.count("<h1") == 1


def test_the_first_screen_tells_what_is_due_before_all_else(town_portal: Flask, staff: FlaskClient) -> None:
    with town_portal.app_context():
        db.session.add(Contract(municipality_code="GM9001", provider_id=number_of("de-brug"), since=date(2026, 1, 1)))
        db.session.commit()
    text = staff.get("/en/municipality/").text
    places = [
        text.index(one)
        for one in ("Contracted schools to rate", ">Your region<", ">Radar, last 90 days<", ">Disputes<")
    ]
    assert places == sorted(places)
    assert "Begin here" not in text
    assert rows_of(staff, "/en/municipality/?format=csv")[1] == [
        "Contracted schools to rate", "1", "2026-11-11", "2026Q3",
    ]  # fmt: skip


def test_a_municipality_without_any_school_nearby_is_told_so(town_portal: Flask) -> None:
    with town_portal.app_context():
        for row in db.session.scalars(select(Provider)):
            for location in row.locations:
                location.postcode, location.city = None, "Nergens"
        db.session.commit()
    browser = signed_in(town_portal, "approver", "GM9003")
    text = browser.get("/en/municipality/").text
    assert "No school is known within 45 minutes of your postcodes." in text
    for part in PARTS:
        assert browser.get(f"/en/municipality/dashboard/{part}").status_code == 200


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_part_answers_as_a_page_and_as_csv(staff: FlaskClient, language: str) -> None:
    for part in PARTS:
        answer = staff.get(f"/{language}/municipality/dashboard/{part}")
        assert answer.status_code == 200
        assert answer.text.count("<h1") == 1 and "style=" not in answer.text and "<style" not in answer.text
        assert len(rows_of(staff, f"/{language}/municipality/dashboard/{part}?format=csv")) >= 1


def test_plots_have_the_same_facts_in_a_table(staff: FlaskClient) -> None:
    text = staff.get("/en/municipality/dashboard/waits").text
    assert "Now 2 of 3 courses name a wait; the middle one is 5.6 weeks." in text
    assert re.search(r'<th scope="row">21 November 2026</th>\s*<td>5.6</td><td>not known</td><td>2 of 3</td>', text)
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))


def test_the_csv_of_waits_names_each_school_and_day(staff: FlaskClient) -> None:
    head, *rows = rows_of(staff, "/en/municipality/dashboard/waits?format=csv")
    assert rows[0][:3] == ["De Brug", "2026-11-21", "5.6"] and len(head) == len(rows[0])
    by_route = rows_of(staff, "/en/municipality/dashboard/waits?format=csv&table=waits-by-route")
    assert by_route[1][0] == "B1 route"


def test_the_radar_shows_ninety_days_or_all(town_portal: Flask, staff: FlaskClient) -> None:
    with town_portal.app_context():
        db.session.add(
            QualityMarkStatus(
                provider_id=number_of("de-brug"),
                status="suspended",
                since=TODAY - timedelta(days=10),
                checked_on=TODAY,
                source="register",
            )
        )
        db.session.commit()
    recent = staff.get("/en/municipality/dashboard/radar").text
    every = staff.get("/en/municipality/dashboard/radar?days=all").text
    assert "Quality mark suspended" in recent and "Got the quality mark" not in recent
    assert "Quality mark suspended" in every and "Got the quality mark" in every
    assert "1 change may touch people you sent there." in staff.get("/en/municipality/").text


def test_small_counts_are_on_no_page(town_portal: Flask, staff: FlaskClient) -> None:
    with town_portal.app_context():
        offering = db.session.execute(
            select(CourseInstance.public_id).join(Course).where(Course.provider_id == number_of("de-brug"))
        ).scalar()
        db.session.add(ReferralCount(day=date(2026, 10, 5), offering=str(offering), people=7, projected_weeks=77.0))
        db.session.commit()
    for address in ("", "dashboard/conversions"):
        text = staff.get(f"/en/municipality/{address}").text
        assert "too few to show" in text
    (head, row, total) = rows_of(staff, "/en/municipality/dashboard/conversions?format=csv")
    assert row[1:] == ["too few to show"] * 5 and "7" not in total and len(head) == 6


def test_a_schools_name_is_no_formula_and_no_markup(town_portal: Flask, staff: FlaskClient) -> None:
    with town_portal.app_context():
        row = db.session.get(Provider, number_of("de-brug"))
        assert row is not None
        row.name = "=HYPERLINK(1)<script>"
        db.session.commit()
    text = staff.get("/en/municipality/").text
    assert "<script>" not in text.replace("<script src", "")
    assert rows_of(staff, "/en/municipality/dashboard/waits?format=csv")[1][0] == "'=HYPERLINK(1)<script>"


def test_what_does_not_exist_is_not_found_and_nothing_breaks_it(staff: FlaskClient) -> None:
    for part in ("nothing", "..", "x" * 10_000, "unmet-most"):
        assert staff.get(f"/en/municipality/dashboard/{part}").status_code == 404
    assert staff.get("/en/municipality/dashboard/waits?format=csv&table=" + "y" * 5_000).status_code == 200
    assert staff.get("/en/municipality/dashboard/radar?days=all&days=1&days=&format=xml").status_code == 200
    assert staff.get("/ar/municipality/dashboard/waits").status_code == 404


@pytest.mark.parametrize("address", ["", "dashboard/waits", "dashboard.pdf"])
def test_maintainers_do_not_come_in(town_portal: Flask, address: str) -> None:
    assert signed_in(town_portal, "maintainer", None).get(f"/en/municipality/{address}").status_code == 403


def test_each_municipality_sees_its_own_region(town_portal: Flask) -> None:
    other = signed_in(town_portal, "approver", "GM9003")
    text = other.get("/en/municipality/?municipality=GM9001").text
    assert "Noordhuizen" in text and "Oosterdam" not in text


@pytest.mark.skipif(not can_print(), reason="no Pango on this machine")
def test_all_of_it_is_a_pdf(staff: FlaskClient) -> None:
    answer = staff.get("/en/municipality/dashboard.pdf")
    assert answer.status_code == 200 and answer.mimetype == "application/pdf"
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.data)).pages)
    for part in PARTS.values():
        assert str(part.title) in text
    assert "De Brug" in text and "Now 2 of 3 courses name a wait" in text.replace("\n", " ")


def test_many_rows_stand_in_the_csv_alone(town_portal: Flask, staff: FlaskClient, tmp_path: Path) -> None:
    with town_portal.app_context():
        school = number_of("de-brug")
        for back in range(70):
            db.session.add(
                QualityMarkStatus(
                    provider_id=school,
                    status=("held", "suspended")[back % 2],
                    since=TODAY - timedelta(days=back),
                    checked_on=TODAY,
                    source="register",
                )
            )
        db.session.commit()
        ingest_feed(write_feed(tmp_path / "f.jsonl", [make_listing_record(title="Iets anders")]), TODAY)
    text = staff.get("/en/municipality/dashboard/radar").text
    assert "The first 60 of 70 rows. The CSV has all of them." in text
    assert len(rows_of(staff, "/en/municipality/dashboard/radar?format=csv")) == 71
