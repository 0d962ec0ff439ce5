"""The pages about rules: no answer leaves the browser, and nobody whose municipality chooses is told to sign up."""

import logging
import re
from html import unescape
from itertools import pairwise

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.domain.law import RULES
from portal.domain.situation import Outcome, may_choose

LANGUAGES = ("nl", "en", "ar")
ENDS = {outcome: f"end-{number}" for number, outcome in enumerate(Outcome, 1)}


def parts(page: str) -> dict[str, str]:
    """The steps of the router by their ids."""
    found = re.findall(r'<section class="step[^"]*" id="([^"]+)".*?</section>', page, re.DOTALL)
    whole = re.findall(r'(<section class="step[^"]*" id="[^"]+".*?</section>)', page, re.DOTALL)
    return dict(zip(found, whole, strict=True))


def test_pages_answer_in_every_language(visitor: FlaskClient) -> None:
    pages = ("rules", "rules/schools", "rules/schools?place=Oosterdam", "rules/schools?place=x")
    for address in (f"/{language}/{page}" for language in LANGUAGES for page in pages):
        answer = visitor.get(address)
        assert answer.status_code == 200 and answer.text.count("<h1") == 1
        assert "style=" not in answer.text and "Set-Cookie" not in answer.headers
        headings = [int(level) for level in re.findall(r"<h([1-6])", answer.text)]
        assert all(after <= before + 1 for before, after in pairwise(headings))


def test_every_answer_is_a_place_on_the_same_page(client: FlaskClient) -> None:
    page = client.get("/en/rules").text
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    answers = re.findall(r'<a class="gate[^"]*" href="([^"]+)"', page)
    assert len(answers) == 17
    assert all(one.startswith("#") and one[1:] in ids for one in answers)
    assert parts(page).keys() >= set(ENDS.values())


def test_the_page_is_the_same_for_everybody(client: FlaskClient) -> None:
    plain = client.get("/en/rules").text
    assert client.get("/en/rules?letter=both&reason=asylum").text.replace("?letter=both&amp;reason=asylum", "") == plain
    assert "<script>" not in plain and "<form" not in "".join(parts(plain)[f"end-{n}"] for n in (1, 3, 4, 5))


def test_only_who_may_choose_is_sent_to_search(client: FlaskClient) -> None:
    ends = parts(client.get("/en/rules").text)
    for outcome, name in ENDS.items():
        assert ('class="button" href="/en/search"' in ends[name]) is may_choose(outcome)
        assert "sign up" not in ends[name].lower()


def test_the_municipality_of_a_refugee_is_asked_for_its_schools(client: FlaskClient) -> None:
    end = parts(client.get("/en/rules").text)[ENDS[Outcome.WI2021_ASYLUM]]
    assert 'action="/en/rules/schools"' in end and 'name="place"' in end
    assert "Another class" in end and "Money for the bus" in end and "VluchtelingenWerk" in end


def test_how_much_one_can_borrow_is_left_to_duo(client: FlaskClient) -> None:
    end = parts(client.get("/en/rules").text)[ENDS[Outcome.WI2021_FAMILY]]
    assert RULES["loan_calculator"].source.address in end
    assert "10,000" not in end


def test_each_end_shows_when_its_rules_were_checked(client: FlaskClient) -> None:
    ends = parts(client.get("/en/rules").text)
    for end in (ends[name] for name in ENDS.values()):
        assert "22 November 2026" in end or "20 August 2026" in end
        assert "may have changed" not in end
        assert "Rules checked on" in end


def test_rules_past_their_day_warn_by_themselves(app: Flask) -> None:
    app.config["TODAY"] = "2031-01-01"
    ends = parts(app.test_client().get("/en/rules").text)
    for name in ENDS.values():
        assert "These rules may have changed." in ends[name]
        assert "We had to read it again before" in ends[name]


def test_the_contracted_school_is_shown_with_its_verdict(visitor: FlaskClient) -> None:
    page = visitor.get("/en/rules/schools?place=Oosterdam").text
    assert "Municipality: Oosterdam" in page
    assert re.findall(r"<h3><a [^>]*><bdi>([^<]+)</bdi>", page) == ["De Brug"]
    assert "at an average school" in page or "We know too little" in page
    assert "/en/provider/de-brug?chooses=municipality" in page


def test_a_municipality_that_said_nothing_is_said_to_be_unknown(visitor: FlaskClient) -> None:
    page = visitor.get("/en/rules/schools?place=Westerveen").text
    assert "We do not know with which schools it works." in page
    assert "/en/search?place=Westerveen&amp;municipality=GM9002&amp;chooses=municipality" in page


def test_a_full_postcode_is_cut_before_anything_else(visitor: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = visitor.get("/en/rules/schools?place=3011+AB")
        assert answer.headers["Location"] == "/en/rules/schools?postcode=3011"
        page = visitor.get(answer.headers["Location"]).text
    assert "Municipality: Oosterdam" in page and "3011 AB" not in page
    assert "3011" not in caplog.text
    assert "/en/search?postcode=3011&amp;chooses=municipality" in page


def test_namesakes_give_a_choice_that_works_and_slips_get_suggestions(visitor: FlaskClient) -> None:
    page = visitor.get("/en/rules/schools?place=Tweelingdorp").text
    links = re.findall(r'href="(/en/rules/schools\?[^"]*municipality=GM[^"]*)"', page)
    assert len(links) == 2
    assert "Municipality: Westerveen" in visitor.get(unescape(links[0])).text + visitor.get(unescape(links[1])).text
    assert ">Oosterdam</a>" in visitor.get("/en/rules/schools?place=Oosterdan").text


HOSTILE = (
    "place=" + "x" * 10_000,
    "place=<script>alert(1)</script>",
    "place=Oosterdam&place=Westerveen&municipality=GM9001&municipality=' OR 1",
    "place=%00%ff&municipality=" + "9" * 10_000,
    "place=%20%20",
    "chooses=" + "y" * 10_000,
)


def test_hostile_questions_get_a_quiet_answer(visitor: FlaskClient) -> None:
    for query in HOSTILE:
        answer = visitor.get(f"/en/rules/schools?{query}")
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text and "x" * 100 not in answer.text.split("<main", 1)[1]


def test_who_chooses_is_carried_from_the_list_to_the_school(visitor: FlaskClient) -> None:
    free = visitor.get("/en/search?postcode=3011").text
    led = visitor.get("/en/search?postcode=3011&chooses=municipality").text
    assert "/en/provider/de-brug?chooses=municipality#o-" in led
    assert '<input type="hidden" name="chooses" value="municipality">' in led
    assert "Your municipality chooses the school." in led and "Your municipality chooses" not in free
    assert "chooses=" not in free
    assert visitor.get("/en/search?postcode=3011").text.count("chooses=") == 0


def test_nobody_whose_municipality_chooses_is_told_to_sign_up(visitor: FlaskClient) -> None:
    free, led = (visitor.get(f"/en/provider/de-brug{query}").text for query in ("", "?chooses=municipality"))
    assert "I am going to sign up here" in free
    assert "I am going to sign up here" not in led
    assert "You cannot sign up for this course yourself. Ask your municipality." in led
    assert "I am going to sign up here" in visitor.get("/en/provider/de-brug?chooses=me").text
