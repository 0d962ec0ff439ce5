"""The school's page: what it sees, its reply, its draft, and the end of its term."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.domain.assessment import State
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.provider import Provider
from portal.models.rating import Rating
from tests.make import TODAY
from tests.portal.operations.assessments import Town, add_schools, approve, make_town, row, submitted

OURS = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def page(app: Flask) -> str:
    """The address that the school got."""
    with app.app_context():
        add_schools(email=None)
        town: Town = make_town()
        code = approve(town, submitted(town)).code
    return f"/en/school/{code}/reply"


def kept(app: Flask) -> Assessment:
    with app.app_context():
        found = row(1)
        db.session.expunge(found)
    return found


def change(app: Flask, **fields: object) -> None:
    with app.app_context():
        db.session.query(Assessment).update(fields)  # type: ignore[arg-type]
        db.session.commit()


def test_the_school_sees_the_judgement_its_term_and_no_name(client: FlaskClient, page: str) -> None:
    answer = client.get(page)
    for words in ("Oosterdam", "4 out of 5", "Lesbezoek in oktober.", "until 4 December 2026", "10 working days"):
        assert words in answer.text
    assert "@gemeente.example" not in answer.text and answer.headers["Cache-Control"] == "no-store"
    assert page in client.get(page.removesuffix("reply")).text


def test_a_reply_is_sent_and_may_be_changed(app: Flask, client: FlaskClient, page: str) -> None:
    for words in ("Wij geven nu avondlessen.", "Wij geven nu ook zaterdagles."):
        assert client.post(page, data={"act": "send", "words": words}, headers=OURS).status_code == 303
        assert kept(app).reply == words and words in client.get(page).text


def test_a_reply_is_kept_for_later_by_button_and_by_script(app: Flask, client: FlaskClient, page: str) -> None:
    assert client.post(page, data={"act": "keep", "words": "Nog niet af"}, headers=OURS).status_code == 303
    assert "Nog niet af" in client.get(page).text
    answer = client.post(page, data={"draft": "1", "words": "Bijna af"}, headers=OURS)
    assert answer.json and answer.json["said"].startswith("Saved at")
    assert (kept(app).reply_draft, kept(app).reply, kept(app).replied_at) == ("Bijna af", None, None)


def test_a_school_can_say_that_it_does_not_reply(app: Flask, client: FlaskClient, page: str) -> None:
    assert client.post(page, data={"act": "none", "words": ""}, headers=OURS).status_code == 303
    assert kept(app).replied_at is not None and kept(app).reply is None
    assert "You said on" in client.get(page).text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "Write some words here."),
        ("x" * 2001, "This is too long."),
        ("Vraag naar jan@school.example", "This looks like an e-mail address."),
        ("Bel 06 12345678", "This looks like a telephone number."),
    ],
)
def test_words_that_cannot_stand_there_stay_in_the_form(client: FlaskClient, page: str, words: str, told: str) -> None:
    answer = client.post(page, data={"act": "send", "words": words}, headers=OURS)
    assert answer.status_code == 400 and told in answer.text
    assert words in answer.text and words in client.get(page).text


def test_a_form_of_another_site_keeps_nothing_but_loses_no_words(app: Flask, client: FlaskClient, page: str) -> None:
    for headers in ({}, {"Sec-Fetch-Site": "cross-site"}):
        answer = client.post(page, data={"act": "send", "words": "Van elders"}, headers=headers)
        assert answer.status_code == 403 and "Van elders" in answer.text
    assert kept(app).reply is None


def test_after_the_term_it_is_published_and_nothing_can_be_sent(app: Flask, client: FlaskClient, page: str) -> None:
    change(app, reply_by=TODAY - timedelta(days=1))
    late = client.post(page, data={"act": "send", "words": "Te laat"}, headers=OURS)
    assert late.status_code == 409 and "The term to reply is over." in late.text
    assert client.post(page, data={"draft": "1", "words": "Te laat"}, headers=OURS).status_code == 409
    text = client.get(page).text
    assert "This was published on 21 November 2026." in text and "You did not reply." in text
    assert "<textarea" not in text
    with app.app_context():
        assert db.session.query(Rating).count() == 1


@pytest.mark.parametrize("state", [State.DRAFT, State.SUBMITTED, State.RETURNED, State.DISCARDED])
def test_what_is_not_for_its_eyes_is_no_page(app: Flask, client: FlaskClient, page: str, state: State) -> None:
    change(app, state=state.value)
    assert client.get(page).status_code == 404
    assert client.post(page, data={"act": "send", "words": "x"}, headers=OURS).status_code == 404


@pytest.mark.parametrize("code", ["x", "x" * 3000, "%00", "None"])
def test_a_code_that_opens_nothing_is_no_page(client: FlaskClient, page: str, code: str) -> None:
    assert client.get(f"/en/school/{code}/reply").status_code == 404


def test_a_link_without_a_judgement_and_an_unknown_act_do_nothing(app: Flask, client: FlaskClient, page: str) -> None:
    assert client.post(page, data={"act": "publish"}, headers=OURS).status_code == 400
    change(app, provider_id=2)
    with app.app_context():
        assert db.session.query(Provider).count() == 2
    assert client.get(page).status_code == 404
