"""The search as open data."""

import re

import pytest
from flask.testing import FlaskClient

QUERIES = (
    "",
    "postcode=3011",
    "place=Westerveen&mode=bike",
    "postcode=3011&sort=wait",
    "q=avondcursus",
    "route=b1&page=1",
)
ASIDE = re.compile(r'<li class="aside">.*?</article>', re.S)


@pytest.mark.parametrize("query", QUERIES)
def test_the_order_is_that_of_the_search_page(visitor: FlaskClient, query: str) -> None:
    page = ASIDE.sub("", visitor.get(f"/nl/search?{query}").text)
    cards = re.findall(r'<h3><a href="[^"]*#o-([0-9a-f]+)"', page)
    document = visitor.get(f"/api/v1/offerings?{query}").get_json()
    assert [one["id"] for one in document["offerings"]] == cards
    assert cards


def test_every_value_has_its_words_page_and_date(visitor: FlaskClient) -> None:
    first = visitor.get("/api/v1/offerings?postcode=3011&route=b1").get_json()["offerings"][0]
    fact = first["facts"]["priceEur"]
    assert fact == {
        "value": 1200.0,
        "quote": "over price_eur",
        "sourceUrl": "https://de-brug.example/b1",
        "source": "site",
        "since": "2026-11-20",
    }


def test_unknown_is_null_and_never_zero(visitor: FlaskClient) -> None:
    one = visitor.get("/api/v1/offerings?route=alfabetisering").get_json()["offerings"][0]
    assert one["price"] is None and one["hoursPerWeek"] is None
    assert one["measures"]["chanceToPass"] is None
    assert one["measures"]["waitWeeks"]["stated"] is False


def test_a_parameter_that_cannot_be_read_is_a_problem_document(visitor: FlaskClient) -> None:
    answer = visitor.get("/api/v1/offerings?maxWait=soon&route=b9")
    assert answer.status_code == 400
    assert answer.mimetype == "application/problem+json"
    assert {one["name"] for one in answer.get_json()["invalidParams"]} == {"maxWait", "route"}


def test_an_address_without_data_is_a_problem_document(visitor: FlaskClient) -> None:
    answer = visitor.get("/api/v1/nothing")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")


def test_a_full_postcode_is_cut_here_too(visitor: FlaskClient) -> None:
    answer = visitor.get("/api/v1/offerings?postcode=3011AB&mode=bike")
    assert answer.headers["Location"] == "/api/v1/offerings?mode=bike&postcode=3011"


def test_answers_name_the_version_and_are_open_to_any_site(visitor: FlaskClient) -> None:
    headers = visitor.get("/api/v1/offerings").headers
    assert headers["API-Version"] == "1.0.0"
    assert headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("typed", ["place=3011+ab", "postcode=3011+AB", "place=3011ab&postcode=4021"])
def test_letters_of_a_postcode_are_cut_wherever_they_stand(visitor: FlaskClient, typed: str) -> None:
    answer = visitor.get(f"/api/v1/offerings?{typed}")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/api/v1/offerings?postcode=3011")


def test_digits_stand_as_they_are_and_a_postcode_goes_before_a_place(visitor: FlaskClient) -> None:
    origin = visitor.get("/api/v1/offerings?place=3011").get_json()["origin"]
    both = visitor.get("/api/v1/offerings?place=Westerveen&postcode=3011")
    assert (both.status_code, both.get_json()["origin"]) == (200, origin)
    assert origin


def test_a_question_that_cannot_be_read_is_refused_before_anybody_is_sent_elsewhere(visitor: FlaskClient) -> None:
    answer = visitor.get("/api/v1/offerings?place=3011AB&childcare=perhaps&_external=1")
    assert answer.status_code == 400
    assert [one["name"] for one in answer.get_json()["invalidParams"]] == ["_external", "childcare"]
    assert "3011" not in answer.text
