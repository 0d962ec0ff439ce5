"""Schools ask for a link: it goes to the address in the registry alone, and nobody learns which addresses we have."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from portal.domain.one_time import digest
from portal.extensions import db
from portal.models.mail import Mail
from portal.models.provider import Provider
from portal.models.school import SchoolLink

OWN = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def known(town_portal: Flask) -> Iterator[Flask]:
    """A portal in which one school has an address."""
    with town_portal.app_context():
        db.session.execute(update(Provider).where(Provider.slug == "de-brug").values(email="post@de-brug.example"))
        db.session.commit()
    yield town_portal


def ask(visitor: FlaskClient, school: str, source: str = "203.0.113.7", **more: str) -> TestResponse:
    return visitor.post(
        "/nl/for-schools/link",
        data={"school": school, **more},
        headers=OWN,
        environ_base={"REMOTE_ADDR": source},
        follow_redirects=True,
    )


def letters(app: Flask) -> list[Mail]:
    with app.app_context():
        return list(db.session.scalars(select(Mail).order_by(Mail.id)))


def test_the_page_names_every_school_once_in_each_language(known: Flask) -> None:
    for language in ("nl", "en", "ar"):
        page = known.test_client().get(f"/{language}/for-schools").text
        assert re.findall(r'<option value="([a-z-]+)"', page) == ["de-brug", "de-haven", "het-anker", "het-vuur"]


def test_a_letter_with_a_link_that_opens_goes_to_the_address_in_the_registry(known: Flask) -> None:
    ask(known.test_client(), "de-brug", email="spy@elsewhere.example", recipient="spy@elsewhere.example")
    (sent,) = letters(known)
    assert (sent.recipient, sent.language, sent.kind) == ("post@de-brug.example", "nl", "school_link")
    found = re.search(r"http://localhost/nl/school/([\w-]+)/", sent.text or "")
    assert found is not None
    with known.app_context():
        assert db.session.scalars(select(SchoolLink.token)).all() == [digest(found[1])]
    assert known.test_client().get(found[0]).status_code == 200


def test_the_answer_is_the_same_for_every_school(known: Flask) -> None:
    answers = [
        ask(known.test_client(), slug, f"198.51.{number}.1") for number, slug in enumerate(("de-brug", "het-anker"))
    ]
    assert [one.status_code for one in answers] == [200, 200]
    assert answers[0].text == answers[1].text
    assert len(letters(known)) == 1


def test_a_school_gets_three_letters_a_day_whoever_asks(known: Flask) -> None:
    answers = [ask(known.test_client(), "de-brug", f"198.51.{number}.1") for number in range(5)]
    assert len(letters(known)) == 3
    assert len({one.text for one in answers}) == 1


def test_a_network_asks_three_times_a_day(known: Flask) -> None:
    visitor = known.test_client()
    codes = [ask(visitor, slug).status_code for slug in ("de-brug", "de-brug", "het-anker", "de-brug")]
    assert codes == [200, 200, 200, 429]
    assert len(letters(known)) == 2


def test_a_form_on_another_site_sends_nothing(known: Flask) -> None:
    answer = known.test_client().post(
        "/nl/for-schools/link", data={"school": "de-brug"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert (answer.status_code, letters(known)) == (403, [])


@pytest.mark.parametrize("school", ["", "nobody", "de-brug\n", "x" * 10_000, "<script>"])
def test_a_school_that_is_not_there_is_told_as_such(school: str, known: Flask) -> None:
    answer = ask(known.test_client(), school)
    assert (answer.status_code, letters(known)) == (400, [])
    assert "<script>" not in answer.text


def test_a_request_cannot_say_where_the_link_leads(known: Flask) -> None:
    known.config["PUBLIC_ADDRESS"] = "https://portal.example/"
    known.test_client().post(
        "/en/for-schools/link", data={"school": "de-brug"}, headers={**OWN, "Host": "evil.example"}
    )
    (sent,) = letters(known)
    assert "https://portal.example/en/school/" in (sent.text or "") and "evil" not in (sent.text or "")
    assert sent.language == "en"


def test_without_a_setting_no_letter_leads_to_where_a_request_says(known: Flask) -> None:
    known.config["PUBLIC_ADDRESS"] = None
    headers = {**OWN, "Host": "evil.example"}
    known.test_client().post("/en/for-schools/link", data={"school": "de-brug"}, headers=headers)
    (sent,) = letters(known)
    assert "evil" not in (sent.text or "") and "http://127.0.0.1:8000/en/school/" in (sent.text or "")


def test_a_page_in_another_language_sends_the_letter_in_dutch(known: Flask) -> None:
    known.test_client().post("/ar/for-schools/link", data={"school": "de-brug"}, headers=OWN)
    (sent,) = letters(known)
    assert (sent.language, "/nl/school/" in (sent.text or "")) == ("nl", True)
