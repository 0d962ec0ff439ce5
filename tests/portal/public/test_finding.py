"""The page of results: what was asked, counts, cards, grouping, what to loosen; suggestions; waiting."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

SEARCH = "/en/search?postcode=3011"
TEXT = re.compile(r'<div class="note">(.*?)</div>', re.DOTALL)


def chips(text: str) -> dict[str, str]:
    """Where each answer leads that can be taken away."""
    found = re.findall(r'<li><a href="([^"]+)#results" aria-label="Take away: ([^"]+)">', text)
    return {unescape(words): unescape(address) for address, words in found}


def test_each_answer_can_be_taken_away_by_itself(visitor: FlaskClient) -> None:
    asked = f"{SEARCH}&route=b1&daypart=morning&daypart=evening&childcare=y&maxWait=9&termEnd=2028-Q1&hardest=exam"
    found = chips(visitor.get(f"{asked}&q=taal&mode=bike&balance=8").text)
    assert {"3011", "B1 route", "Morning", "Evening", "With childcare", "at most 9 weeks of waiting"} <= set(found)
    assert {"“taal”", "Bicycle", "Hardest: The exam", "Term ends: January to March 2028"} <= set(found)
    assert "daypart=morning" in found["Evening"] and "daypart=evening" not in found["Evening"]
    assert "postcode" not in found["3011"] and "route=b1" in found["3011"]
    assert all(visitor.get(address).status_code == 200 for address in found.values())


def test_a_question_without_answers_has_no_chips(visitor: FlaskClient) -> None:
    assert chips(visitor.get("/en/search").text) == {}


def test_what_was_typed_is_no_markup_in_a_chip(visitor: FlaskClient) -> None:
    text = visitor.get('/en/search?q=<b>"x').text
    assert "<b>&#34;x" not in text and '<b>"x' not in text
    assert "&lt;b&gt;" in text


def test_answers_say_how_many_choices_they_leave(visitor: FlaskClient) -> None:
    text = visitor.get("/en/search").text
    count = re.search(r'<option value="b1">B1 route \((\d+)\)</option>', text)
    assert count
    heading = re.search(r'id="results-title">(\d+) choice', visitor.get("/en/search?route=b1").text)
    assert heading and heading[1] == count[1]
    assert re.search(r'value="evening"> <span>Evening \(\d+\)</span>', text)


def test_a_card_can_be_compared_listed_and_opened(visitor: FlaskClient) -> None:
    text = visitor.get(SEARCH).text
    ids = re.findall(r'<input type="checkbox" name="o" value="(\w+)" form="compare">', text)
    assert len(ids) == text.count('<article class="card">') >= 2
    form = text[text.index('id="compare"') :]
    assert 'action="/en/compare" method="get"' in form[:200]
    assert visitor.get(f"/en/compare?o={ids[0]}&o={ids[1]}&postcode=3011").status_code == 200
    assert text.count("More about this school") == len(ids)


def test_every_card_names_its_three_facts_with_their_age(visitor: FlaskClient) -> None:
    for card in visitor.get(SEARCH).text.split('<article class="card">')[1:]:
        assert 'class="fact chance"' in card and "seen on" in card
        assert "estimate" in card


def test_nothing_found_names_the_answer_to_take_away_with_its_count(visitor: FlaskClient) -> None:
    text = visitor.get("/en/search?route=alfabetisering&daypart=evening&q=xyzzyqq").text
    assert "No school has all that you ask for." in text
    address, words, count = re.findall(r'<a href="([^"]+)#results">Without ([^<]+): (\d+) choice', text)[0]
    assert words == "“xyzzyqq”" and "q=" not in address
    followed = visitor.get(unescape(address)).text
    assert f'id="results-title">{count} choice' in followed


def test_the_list_leads_to_the_map_and_to_the_drawing_of_waits_with_the_same_question(visitor: FlaskClient) -> None:
    text = unescape(visitor.get(f"{SEARCH}&route=b1&sort=wait").text)
    assert 'href="/en/worth-waiting?postcode=3011&route=b1"' in text
    assert 'href="/en/search-map?postcode=3011&route=b1&sort=wait"' in text


@pytest.mark.parametrize("question", ["", "?postcode=3011", "?place=Nergenshuizen&route=z", "?page=2&sort=wait"])
def test_the_drawing_has_the_same_facts_as_a_table(visitor: FlaskClient, question: str) -> None:
    text = visitor.get(f"/en/worth-waiting{question}").text
    dots = text.count('<g class="school')
    assert dots == len(re.findall(r'<th scope="row">', text))
    assert bool(dots) == ("<svg" in text[text.index("<h1") :])
    assert "style=" not in text


def test_a_question_that_cannot_be_read_is_not_drawn(visitor: FlaskClient) -> None:
    assert visitor.get("/en/worth-waiting?maxWait=x").status_code == 404


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("q=oos", ["Oosterdam"]), ("q=o", []), ("", []), ("q=", []), ("q=a&q=oos", []), ("q=" + "x" * 10_000, [])],
)
def test_suggestions_are_told_as_json_and_kept_by_nobody(visitor: FlaskClient, asked: str, expected: list[str]) -> None:
    answer = visitor.get(f"/en/suggest?{asked}")
    assert json.loads(answer.text) == {"suggestions": expected}
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers


def test_the_postcodes_are_sent_once_a_version(visitor: FlaskClient) -> None:
    answer = visitor.get("/postcodes.json")
    assert answer.json and len(answer.json["points"]) == 6 * 6
    again = visitor.get("/postcodes.json", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_near_me_asks_the_browser_on_a_tap_and_sends_nothing(town_portal: Flask, visitor: FlaskClient) -> None:
    script = (Path(town_portal.root_path) / "static" / "near.js").read_text(encoding="utf-8")
    assert script.count("getCurrentPosition") == 1 and 'addEventListener("click", look)' in script
    assert script.count("fetch(") == 1 and "fetch(words.points," in script
    assert re.search(
        r'<button class="near" type="button" hidden [^>]*data-points="/postcodes.json"', visitor.get(SEARCH).text
    )
