"""A school sees what is shown of it and corrects it; both sayings stand on the public page."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from portal.domain.wait_observation import Witness
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.school import SchoolClaim, SchoolLink
from portal.models.version import data_version
from portal.operations import claim_facts
from portal.operations.build_read_model import build_read_model
from portal.web.current import READ_MODEL
from tests.make import TODAY
from tests.portal.school.conftest import course_of, link_of

OWN = {"Sec-Fetch-Site": "same-origin"}
MORNING = "Inburgering B1"
EVENING = "Avondcursus B1"


@pytest.fixture
def visitor(town_portal: Flask) -> FlaskClient:
    return town_portal.test_client()


def claims(app: Flask) -> list[SchoolClaim]:
    with app.app_context():
        return list(db.session.scalars(select(SchoolClaim).order_by(SchoolClaim.id)))


def send(visitor: FlaskClient, path: str, **fields: str | list[str]) -> TestResponse:
    return visitor.post(f"/en/school/{path}", data=fields, headers=OWN, follow_redirects=True)


def read_anew(app: Flask) -> None:
    """Let the next request read the data as they are, and not wait for the second to be over."""
    app.extensions[READ_MODEL]._model = None


def test_the_page_shows_what_the_site_says_with_words_and_day(
    town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    page = visitor.get(f"/en/school/{code}/facts").text
    assert MORNING in page and EVENING in page and "Alfabetisering" not in page
    course = visitor.get(f"/en/school/{code}/facts/{course_of(town_portal, 'de-brug', MORNING)}").text
    assert "over hours_per_week" in course and "20 November 2026" in course and "a wait of 4 weeks" in course


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_of_a_school_has_one_heading_and_is_kept_nowhere(
    language: str, town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    for path in ("", "facts", f"facts/{course_of(town_portal, 'de-brug', MORNING)}"):
        answer = visitor.get(f"/{language}/school/{code}/{path}")
        assert (answer.status_code, answer.text.count("<h1")) == (200, 1)
        assert answer.headers["Cache-Control"] == "no-store" and "style=" not in answer.text
        assert 'content="noindex"' in answer.text and "Set-Cookie" not in answer.headers


def test_a_fact_that_nobody_knew_is_shown_as_the_schools_word(
    town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    course = course_of(town_portal, "de-brug", MORNING)
    answer = send(visitor, f"{code}/facts/{course}", group_size_max="12", words="We bought new tables.")
    assert answer.status_code == 200 and "Kept." in answer.text
    page = visitor.get("/en/provider/de-brug").text
    assert "at most 12 people" in page and "The school says this (21 November 2026)." in page
    assert "new tables" not in page


def test_a_fact_against_the_site_is_shown_beside_it(town_portal: Flask, visitor: FlaskClient, code: str) -> None:
    course = course_of(town_portal, "de-brug", MORNING)
    send(visitor, f"{code}/facts/{course}", hours_per_week="7,5")
    (claim,) = claims(town_portal)
    assert (claim.value, claim.observed, claim.state) == (7.5, 12.0, "conflict")
    page = visitor.get("/en/provider/de-brug").text
    assert "The school says (21 November 2026): 7.5." in page and "Its own site says: 12." in page
    assert "over hours_per_week" in page


def test_several_facts_are_said_at_once(town_portal: Flask, visitor: FlaskClient, code: str) -> None:
    course = course_of(town_portal, "de-brug", EVENING)
    fields: dict[str, str | list[str]] = {
        "hours_per_week": "6",
        "weeks": "20",
        "dayparts": ["weekend", "evening"],
        "price_amount": "1.200,50",
    }
    assert send(visitor, f"{code}/facts/{course}", **fields).status_code == 400
    fields["price_amount"] = "1250,50"
    send(visitor, f"{code}/facts/{course}", price_unit="total", **fields)
    said = {one.field: (one.value, one.state) for one in claims(town_portal)}
    assert said == {
        "hours_per_week": (6.0, "shown"),
        "weeks": (20.0, "shown"),
        "dayparts": (["evening", "weekend"], "conflict"),
        "price": ({"amount": 1250.5, "unit": "total"}, "conflict"),
    }


def test_a_closed_list_is_shown_at_once_and_takes_nobody_in(
    town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    course = course_of(town_portal, "de-brug", MORNING)
    assert f"/offering/{course}/sign-up" in visitor.get("/en/provider/de-brug").text
    send(visitor, f"{code}/facts/{course}/start", kind="closed", until="2026-12-31")
    read_anew(town_portal)
    page = visitor.get("/en/provider/de-brug").text
    assert "The school says this (21 November 2026)." in page or "Its own site says: a wait of 4 weeks." in page
    assert f"/offering/{course}/sign-up" not in page
    (claim,) = claims(town_portal)
    assert str(claim.until) == "2026-12-31"


def test_weeks_and_days_are_taken_as_they_are_said(town_portal: Flask, visitor: FlaskClient, code: str) -> None:
    course = course_of(town_portal, "de-brug", MORNING)
    send(visitor, f"{code}/facts/{course}/start", kind="weeks", weeks_min="3", weeks_max="5", first="2027-01-11")
    send(visitor, f"{code}/facts/{course}/start", kind="dates", first="2027-02-01", second="2027-01-11", weeks_min="3")
    first, second = claims(town_portal)
    assert first.value == {"kind": "weeks", "weeks_min": 3.0, "weeks_max": 5.0}
    assert second.value == {"kind": "dates", "start_dates": ["2027-01-11", "2027-02-01"]}
    assert (first.state, second.state) == ("withdrawn", "shown")


def test_a_newer_word_takes_the_place_of_an_older(town_portal: Flask, visitor: FlaskClient, code: str) -> None:
    course = course_of(town_portal, "de-brug", MORNING)
    for weeks in ("20", "22"):
        send(visitor, f"{code}/facts/{course}", weeks=weeks)
    assert [(one.value, one.state) for one in claims(town_portal)] == [(20.0, "withdrawn"), (22.0, "shown")]


def test_a_word_that_is_taken_back_is_gone_from_the_public_page(
    town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    course = course_of(town_portal, "de-brug", MORNING)
    send(visitor, f"{code}/facts/{course}", group_size_max="12")
    assert "at most 12 people" in visitor.get("/en/provider/de-brug").text
    send(visitor, f"{code}/claims/1/withdraw")
    read_anew(town_portal)
    assert "at most 12 people" not in visitor.get("/en/provider/de-brug").text
    assert send(visitor, f"{code}/claims/1/withdraw").status_code == 404


def test_every_word_is_in_the_audit_log_and_makes_the_pages_new(
    town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    with town_portal.app_context():
        before = data_version(db.session)
    send(visitor, f"{code}/facts/{course_of(town_portal, 'de-brug', MORNING)}", weeks="20")
    send(visitor, f"{code}/claims/1/withdraw")
    with town_portal.app_context():
        entries = list(db.session.scalars(select(AuditEntry).order_by(AuditEntry.id)))
        assert data_version(db.session) == before + 2
    assert [(one.actor_kind, one.actor, one.action) for one in entries] == [
        ("school", None, "claim"),
        ("school", None, "withdraw-claim"),
    ]


def test_address_and_website_are_said_of_the_whole_school(town_portal: Flask, visitor: FlaskClient, code: str) -> None:
    fields = {"address": "Kanaalweg 12, 3011 AB Oosterdam", "website": "https://de-brug.elsewhere.example/"}
    send(visitor, f"{code}/facts", **fields)
    assert {one.field: (one.offering, one.state) for one in claims(town_portal)} == {
        "address": (None, "conflict"),
        "website": (None, "conflict"),
    }
    page = visitor.get("/en/provider/de-brug").text
    assert "Kanaalweg 12, 3011 AB Oosterdam" in page and "That is another site than we know." in page
    assert 'href="https://de-brug.elsewhere.example/"' not in page


def test_another_schools_course_and_word_are_not_there(town_portal: Flask, visitor: FlaskClient, code: str) -> None:
    mine = course_of(town_portal, "de-brug", MORNING)
    send(visitor, f"{code}/facts/{mine}", weeks="20")
    other = link_of(town_portal, "het-anker")
    assert send(visitor, f"{other}/facts/{mine}", weeks="30").status_code == 404
    assert send(visitor, f"{other}/facts/{mine}/start", kind="closed").status_code == 404
    assert visitor.get(f"/en/school/{other}/facts/{mine}").status_code == 404
    assert send(visitor, f"{other}/claims/1/withdraw").status_code == 404
    assert [(one.value, one.state) for one in claims(town_portal)] == [(20.0, "shown")]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"hours_per_week": "many"},
        {"hours_per_week": "1e3"},
        {"hours_per_week": "-4"},
        {"hours_per_week": "٨" * 3},
        {"hours_per_week": "9" * 10_000},
        {"group_size_max": "7,5"},
        {"dayparts": "night"},
        {"price_amount": "100", "price_unit": "smile"},
        {"weeks": "20", "words": "x" * 501},
        {"weeks": "20", "words": "Ask the student with 123456782."},
    ],
)
def test_what_cannot_be_taken_is_told_and_what_was_typed_stays(
    fields: dict[str, str], town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    answer = send(visitor, f"{code}/facts/{course_of(town_portal, 'de-brug', MORNING)}", **fields)
    assert (answer.status_code, claims(town_portal)) == (400, [])
    assert all(value in answer.text for value in fields.values() if value not in ("night", "smile"))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"kind": "soon"},
        {"kind": "weeks"},
        {"kind": "weeks", "weeks_min": "6", "weeks_max": "4"},
        {"kind": "weeks", "weeks_min": "six"},
        {"kind": "dates"},
        {"kind": "dates", "first": "2026-11-20"},
        {"kind": "dates", "first": "next week"},
        {"kind": "closed", "until": "2026-11-20"},
    ],
)
def test_a_start_that_cannot_be_is_not_kept(
    fields: dict[str, str], town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    answer = send(visitor, f"{code}/facts/{course_of(town_portal, 'de-brug', MORNING)}/start", **fields)
    assert (answer.status_code, claims(town_portal)) == (400, [])


def test_a_form_on_another_site_keeps_nothing(town_portal: Flask, visitor: FlaskClient, code: str) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site"}
    course = course_of(town_portal, "de-brug", MORNING)
    for path in (f"facts/{course}", f"facts/{course}/start", "facts", "claims/1/withdraw", "end"):
        assert visitor.post(f"/en/school/{code}/{path}", data={"weeks": "20"}, headers=foreign).status_code == 403
    assert claims(town_portal) == []


def test_a_link_that_was_ended_opens_nothing(town_portal: Flask, visitor: FlaskClient, code: str) -> None:
    send(visitor, f"{code}/end")
    assert visitor.get(f"/en/school/{code}/facts").status_code == 404
    with town_portal.app_context():
        assert db.session.scalars(select(SchoolLink.ended_at)).one() is not None


def test_all_lists_are_closed_and_opened_in_one_step(town_portal: Flask, visitor: FlaskClient, code: str) -> None:
    assert send(visitor, f"{code}/closed", answer="close", closed_until="2026-11-01").status_code == 400
    send(visitor, f"{code}/closed", answer="close", closed_until="2026-12-31")
    assert [(one.value, one.state, str(one.until)) for one in claims(town_portal)] == [
        ({"kind": "closed"}, "conflict", "2026-12-31")
    ] * 2
    read_anew(town_portal)
    assert "/sign-up" not in visitor.get("/en/provider/de-brug").text
    send(visitor, f"{code}/closed", answer="open")
    read_anew(town_portal)
    assert {one.state for one in claims(town_portal)} == {"withdrawn"}
    assert "/sign-up" in visitor.get("/en/provider/de-brug").text


def test_a_school_that_says_too_much_in_a_day_is_stopped(
    town_portal: Flask, visitor: FlaskClient, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim_facts, "MOST_A_DAY", 2)
    course = course_of(town_portal, "de-brug", MORNING)
    assert [send(visitor, f"{code}/facts/{course}", weeks=weeks).status_code for weeks in "123"] == [200, 200, 429]
    assert len(claims(town_portal)) == 2


def test_the_wait_that_a_school_tells_moves_the_reckoned_one(
    town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    course = course_of(town_portal, "de-brug", MORNING)
    wait = {}
    for weeks in ("", "2", "6", "30"):
        if weeks:
            send(visitor, f"{code}/facts/{course}/start", kind="weeks", weeks_min=weeks, weeks_max=weeks)
        with town_portal.app_context():
            catalogue = build_read_model(Path(town_portal.config["INDEX_DIR"]), TODAY).catalogue
            wait[weeks] = catalogue.shown_waits[catalogue.position[course]]
    # The site says 4 weeks: 2 agrees with that (no more than two weeks less), 6 too, and 30 is longer, which counts.
    assert Witness.SIGNED not in wait[""].kinds and Witness.SIGNED in wait["30"].kinds
    assert wait["2"].median < wait[""].median < wait["6"].median < wait["30"].median


def test_what_a_school_told_stands_in_the_history_of_the_wait(
    town_portal: Flask, visitor: FlaskClient, code: str
) -> None:
    course = course_of(town_portal, "de-brug", MORNING)
    send(visitor, f"{code}/facts/{course}/start", kind="weeks", weeks_min="5", weeks_max="7")
    page = visitor.get(f"/en/provider/de-brug?course={course}").text
    assert "The school, to us" in page and "The school, on its site" in page
