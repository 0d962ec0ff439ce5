"""A municipality's pages of ratings: list, form, preview, decision, withdrawal, table."""

import csv
import io
import re
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from portal.domain.rubric import Area, Basic
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.mail import Mail
from portal.models.provider import Provider
from portal.models.rating import Rating
from tests.make import TODAY
from tests.portal.operations.assessments import QUARTER, Town, add_rating, add_schools, make_town
from tests.portal.staff import browser_of, make_actor

LIST = "/en/municipality/ratings"


@pytest.fixture
def town(app: Flask) -> Town:
    with app.app_context():
        add_schools()
        return make_town()


@pytest.fixture
def rater(app: Flask, town: Town) -> FlaskClient:
    return browser_of(app, town.rater)


@pytest.fixture
def approver(app: Flask, town: Town) -> FlaskClient:
    return browser_of(app, town.approver)


def full(version: int = 1, **changes: Any) -> dict[str, Any]:
    """What a browser sends of a form that is filled in."""
    return {
        **{f"area_{area}": "4" for area in Area},
        **{f"evidence_{area}": "Lesbezoek in oktober." for area in Area},
        **{f"basic_{basic}": "yes" for basic in Basic},
        "references": "Rapport een\r\n\r\nRapport twee",
        "contract": "yes",
        "conflict": "no",
        "conflict_words": "",
        "version": str(version),
        "act": "submit",
        **changes,
    }


def begin(client: FlaskClient, slug: str = "de-brug") -> str:
    """Begin a judgement; gives the address of its page."""
    answer = client.post(LIST, data={"school": slug, "quarter": QUARTER, "act": "begin"})
    assert answer.status_code == 303
    return answer.headers["Location"].removesuffix("/write")


def version_on(client: FlaskClient, address: str) -> int:
    found = re.search(r'name="version" value="(\d+)"', client.get(address).text)
    assert found
    return int(found[1])


def approved(rater: FlaskClient, approver: FlaskClient) -> str:
    page = begin(rater)
    assert rater.post(f"{page}/write", data=full()).status_code == 303
    data = {"act": "approve", "version": version_on(approver, page)}
    assert approver.post(f"{page}/decide", data=data).status_code == 303
    return page


def run_out(app: Flask) -> None:
    """The school's term is over."""
    with app.app_context():
        db.session.execute(update(Assessment).values(reply_by=TODAY - timedelta(days=1)))
        db.session.commit()


def test_the_form_shows_every_step_described_and_keeps_what_was_typed(rater: FlaskClient) -> None:
    page = begin(rater)
    text = rater.get(f"{page}/write").text
    assert len(re.findall(r'<input[^>]*name="area_\w+"', text)) == 4 * 6
    assert "Lessons are often cancelled" in text and "We cannot judge this." in text
    typed = full(contract="", evidence_lessons="mail jan@school.example", evidence_intake="<b>&amp; vet")
    answer = rater.post(f"{page}/write", data=typed)
    assert answer.status_code == 400 and "This answer is still missing." in answer.text
    assert "This looks like an e-mail address." in answer.text
    for text in (answer.text, rater.get(f"{page}/write").text):
        assert "mail jan@school.example" in text and "&lt;b&gt;&amp;amp; vet" in text
        assert len(re.findall(r'<input checked[^>]*value="4"', text)) == 4


def test_a_draft_is_saved_by_button_and_by_script(rater: FlaskClient) -> None:
    page = begin(rater)
    assert rater.post(f"{page}/write", data={"act": "save", "version": "1", "area_lessons": "2"}).status_code == 303
    answer = rater.post(f"{page}/write", data={"draft": "1", "version": "2", "area_lessons": "3"})
    assert answer.json and answer.json["version"] == 3 and re.fullmatch(r"Saved at \d\d\.\d\d", answer.json["said"])
    again = rater.post(f"{page}/write", data={"draft": "1", "version": "3", "area_lessons": "3"})
    assert again.json and again.json["version"] == 3


def test_a_second_writer_sees_both_and_loses_nothing(rater: FlaskClient, approver: FlaskClient) -> None:
    page = begin(rater)
    first = {"act": "save", "version": "1", "area_lessons": "2", "evidence_guidance": "Van de eerste."}
    assert rater.post(f"{page}/write", data=first).status_code == 303
    second = {"version": "1", "area_lessons": "5", "evidence_intake": "Van de tweede."}
    quiet = approver.post(f"{page}/write", data={"draft": "1", **second})
    assert quiet.status_code == 409 and quiet.json and "somebody else changed this" in quiet.json["said"]
    answer = approver.post(f"{page}/write", data={"act": "save", **second})
    assert answer.status_code == 409 and "Somebody else changed this" in answer.text
    assert "Van de tweede." in answer.text and "Van de eerste." in answer.text
    assert answer.text.count("Now stands here:") == 1 and "Lessons are given, but teachers change often" in answer.text
    version = re.search(r'name="version" value="(\d+)"', answer.text)
    assert version and int(version[1]) == 2
    merged = {**second, "version": "2", "act": "save", "evidence_guidance": "Van de eerste."}
    assert approver.post(f"{page}/write", data=merged).status_code == 303
    assert "Van de eerste." in rater.get(f"{page}/write").text


def test_who_wrote_it_is_told_to_wait_and_a_second_person_decides(rater: FlaskClient, approver: FlaskClient) -> None:
    page = begin(rater)
    rater.post(f"{page}/write", data=full())
    assert "Somebody else, with the role of approver" in rater.get(page).text
    assert "Approve and show it" not in rater.get(page).text
    data = {"act": "return", "version": version_on(approver, page), "words": ""}
    refused = approver.post(f"{page}/decide", data=data)
    assert refused.status_code == 400 and "Write some words here." in refused.text
    assert approver.post(f"{page}/decide", data={**data, "words": "Noem het bezoek."}).status_code == 303
    assert "Noem het bezoek." in rater.get(f"{page}/write").text


def test_what_changed_since_the_page_was_made_is_not_approved(rater: FlaskClient, approver: FlaskClient) -> None:
    page = begin(rater)
    rater.post(f"{page}/write", data=full())
    answer = approver.post(f"{page}/decide", data={"act": "approve", "version": "1"})
    assert answer.status_code == 409 and "Look at it again before you decide." in answer.text
    own = rater.post(f"{page}/decide", data={"act": "approve", "version": version_of(approver, page)})
    assert own.status_code == 403


def version_of(client: FlaskClient, page: str) -> int:
    return version_on(client, page)


def test_approval_sends_the_school_its_own_link_in_dutch(app: Flask, rater: FlaskClient, approver: FlaskClient) -> None:
    page = approved(rater, approver)
    with app.app_context():
        mail = db.session.query(Mail).one()
        assert mail.recipient == "post@de-brug.example" and mail.subject and mail.language == "nl"
        found = re.search(r"http://localhost(/nl/school/[\w-]+/reply)", mail.text or "")
    assert found and "The school got a link by e-mail." in approver.get(page).text
    answer = app.test_client().get(found[1])
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"


def test_without_an_address_the_link_is_shown_once(app: Flask, rater: FlaskClient, approver: FlaskClient) -> None:
    with app.app_context():
        db.session.execute(update(Provider).values(email=None))
        db.session.commit()
    page = begin(rater)
    rater.post(f"{page}/write", data=full())
    answer = approver.post(f"{page}/decide", data={"act": "approve", "version": version_on(approver, page)})
    link = re.search(r"http://localhost(/nl/school/[\w-]+/reply)", answer.text)
    assert answer.status_code == 200 and link and answer.headers["Cache-Control"] == "no-store"
    assert app.test_client().get(link[1]).status_code == 200
    assert "/nl/school/" not in approver.get(page).text
    again = approver.post(f"{page}/decide", data={"act": "send-again", "version": version_on(approver, page)})
    assert "/nl/school/" in again.text and app.test_client().get(link[1]).status_code == 404


def test_a_school_that_is_gone_can_be_opened_to_withdraw_and_to_nothing_else(
    app: Flask, town: Town, approver: FlaskClient
) -> None:
    with app.app_context():
        add_rating(QUARTER)
        db.session.query(Provider).filter_by(id=1).update({"active": False})
        db.session.commit()
    listed = approver.get(f"{LIST}?quarter={QUARTER}").text
    assert "Not in the list any more" in listed and "Look at it" in listed and 'value="begin"' not in listed
    address = f"{LIST}/schools/de-brug"
    page = approver.get(address).text
    assert "Withdraw this rating" in page and 'value="correct"' not in page and "/provider/de-brug" not in page
    assert approver.post(f"{address}/{QUARTER}", data={"act": "correct"}).status_code == 404
    done = approver.post(f"{address}/{QUARTER}", data={"act": "withdraw", "words": "Verkeerde school."})
    assert done.status_code == 303
    with app.app_context():
        assert db.session.query(Rating).one().withdrawn_words == "Verkeerde school."


def test_what_ran_out_is_published_when_the_list_is_opened_and_can_be_withdrawn(
    app: Flask, rater: FlaskClient, approver: FlaskClient
) -> None:
    approved(rater, approver)
    run_out(app)
    text = rater.get(f"{LIST}?quarter={QUARTER}").text
    assert "Published on 21 November 2026" in text and "on average 4 out of 5" in text
    address = f"{LIST}/schools/de-brug"
    assert "Withdraw this rating" in approver.get(address).text
    assert "Withdraw this rating" not in rater.get(address).text
    refused = approver.post(f"{address}/{QUARTER}", data={"act": "withdraw", "words": "bel 06 12345678"})
    assert refused.status_code == 400 and "bel 06 12345678" in refused.text
    assert rater.post(f"{address}/{QUARTER}", data={"act": "withdraw", "words": "Fout."}).status_code == 403
    done = approver.post(f"{address}/{QUARTER}", data={"act": "withdraw", "words": "Verkeerde school."})
    assert done.status_code == 303 and "Verkeerde school." in rater.get(address).text
    again = approver.post(f"{address}/{QUARTER}", data={"act": "withdraw", "words": "Nog eens."})
    assert again.status_code == 409


def test_unchanged_and_correct_lead_to_the_judgement(app: Flask, rater: FlaskClient, approver: FlaskClient) -> None:
    approved(rater, approver)
    run_out(app)
    assert ">Unchanged<" in rater.get(LIST).text
    answer = rater.post(LIST, data={"school": "de-brug", "quarter": "2026Q4", "act": "unchanged"})
    page = rater.get(answer.headers["Location"]).text
    assert "Waits for a second person" in page and "Nothing changed since quarter 3 of 2026" in page
    answer = rater.post(f"{LIST}/schools/de-brug/{QUARTER}", data={"act": "correct"})
    assert "Correction of what was published" in rater.get(answer.headers["Location"]).text
    twice = rater.post(LIST, data={"school": "het-anker", "quarter": "2026Q4", "act": "unchanged"})
    assert twice.status_code == 409 and "no rating of the year before" in twice.text


def test_search_finds_every_school_and_an_empty_list_says_what_to_do(rater: FlaskClient) -> None:
    assert "Search a school by its name." in rater.get(LIST).text
    assert "Het Anker" in rater.get(f"{LIST}?search=anker").text
    assert "No school has these words in its name." in rater.get(f"{LIST}?search=bestaat+niet").text


def test_the_table_holds_all_our_ratings_and_runs_nothing(app: Flask, rater: FlaskClient) -> None:
    fields = {"provider_id": 1, "published_on": TODAY, "lessons": 4, "contract": True, "reply": "=1+1"}
    with app.app_context():
        db.session.add(Rating(municipality_code="GM9001", quarter="2026Q1", mark_valid=False, **fields))
        db.session.add(Rating(municipality_code="GM9002", quarter="2026Q1", **fields))
        db.session.commit()
    answer = rater.get(f"{LIST}?format=csv")
    assert answer.mimetype == "text/csv"
    (row,) = csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff")))
    assert (row["provider"], row["municipality"], row["lessons"], row["guidance"]) == ("de-brug", "Oosterdam", "4", "")
    assert (row["contract"], row["mark_valid"], row["conflict"], row["reply"]) == ("yes", "no", "", "'=1+1")


@pytest.mark.parametrize("path", ["/999", "/999/write", "/schools/nergens", "/0"])
def test_what_there_is_not_is_no_page(rater: FlaskClient, path: str) -> None:
    assert rater.get(LIST + path).status_code == 404


def test_another_municipalitys_judgement_is_as_if_it_were_not_there(app: Flask, rater: FlaskClient, town: Town) -> None:
    page = begin(rater)
    with app.app_context():
        stranger = browser_of(app, make_actor("approver", "GM9002"))
    for path in (page, f"{page}/write"):
        assert stranger.get(path).status_code == 404
    for path, act in ((f"{page}/write", "save"), (f"{page}/write", "discard"), (f"{page}/decide", "approve")):
        assert stranger.post(path, data=full(act=act)).status_code == 404
    assert stranger.post(f"{page}/write", data=full(draft="1")).status_code == 404
    for act in ("withdraw", "correct"):
        data = {"act": act, "words": "Fout."}
        assert stranger.post(f"{LIST}/schools/de-brug/{QUARTER}", data=data).status_code == 404


def test_readers_read_and_write_nothing(app: Flask, rater: FlaskClient, town: Town) -> None:
    page, reader = begin(rater), browser_of(app, town.reader)
    assert reader.get(page).status_code == 200 and reader.get(f"{page}/write").status_code == 302
    assert ">Rate<" not in reader.get(f"{LIST}?search=anker").text
    for path, data in (
        (LIST, {"school": "de-brug", "quarter": QUARTER}),
        (f"{page}/write", full()),
        (f"{page}/decide", {"act": "approve", "version": "1"}),
        (f"{LIST}/schools/de-brug/{QUARTER}", {"act": "correct"}),
    ):
        assert reader.post(path, data=data).status_code == 403


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"version": "x", "act": "save"},
        {"version": "9" * 400, "act": "submit"},
        {"version": "1", "act": "save", "area_lessons": "9", "contract": "maybe", "basic_mark_valid": "\x00"},
        {"version": "1", "act": "save", "references": "\n".join("x" * 400 for _ in range(200))},
        {"version": "1", "act": "save", "evidence_lessons": "\x00\ud7ff" + "x" * 50_000},
    ],
)
def test_hostile_forms_break_nothing(rater: FlaskClient, data: dict[str, str]) -> None:
    page = begin(rater)
    assert rater.post(f"{page}/write", data=data).status_code in (303, 409)
    assert rater.get(f"{page}/write").status_code == 200
    assert rater.get(f"{LIST}?quarter={'x' * 9000}&search={'y' * 9000}").status_code == 200
    for act in ("", "publish"):
        assert rater.post(f"{LIST}/schools/de-brug/{QUARTER}", data={"act": act}).status_code == 400
    for quarter in ("2030Q1", "", "x" * 500):
        assert rater.post(LIST, data={"school": "de-brug", "quarter": quarter}).status_code == 409


def test_no_page_names_an_account(app: Flask, rater: FlaskClient, approver: FlaskClient) -> None:
    page = approved(rater, approver)
    run_out(app)
    for path in (page, LIST, f"{LIST}/schools/de-brug"):
        assert "@gemeente.example" not in approver.get(path).text
