"""One question a screen: answers stand in the address alone, back and skip always work."""

import re
from html import unescape

import pytest
from flask.testing import FlaskClient

STEPS = 6


def links(text: str) -> dict[str, str]:
    """Addresses by the words of their links."""
    found = re.findall(r'<a href="([^"]+)">([^<]+)</a>', text)
    return {words: unescape(address) for address, words in found}


def hidden(text: str) -> list[tuple[str, str]]:
    """What the form carries on, without the number that near-equals are drawn with."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', text[text.index('class="guide"') :])
    return [(name, value) for name, value in found if name != "turn"]


@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_every_screen_asks_one_question_and_can_be_skipped_and_left(visitor: FlaskClient, step: int) -> None:
    text = visitor.get(f"/en/guide?step={step}&postcode=3011&route=b1&daypart=morning&daypart=evening").text
    assert f"Question {step} of {STEPS}" in text
    assert text.count("<h1") == 1
    ways = links(text)
    assert "Back" in ways
    onward = ways["Skip and show the schools" if step == STEPS else "Skip this question"]
    assert onward.startswith("/en/search?" if step == STEPS else f"/en/guide?step={step + 1}&")
    assert visitor.get(onward).status_code == visitor.get(ways["Back"]).status_code == 200


def test_answers_are_carried_to_the_search_and_a_skipped_one_is_not(visitor: FlaskClient) -> None:
    text = visitor.get("/en/guide?step=3&postcode=3011&route=b1&daypart=evening&daypart=weekend").text
    assert hidden(text) == [("step", "4"), ("postcode", "3011"), ("route", "b1")]
    assert links(text)["Skip this question"] == "/en/guide?step=4&postcode=3011&route=b1"
    back = links(text)["Back"]
    assert back == "/en/guide?step=2&postcode=3011&route=b1&daypart=evening&daypart=weekend"
    assert '<option value="b1" selected>' in visitor.get(back).text
    last = visitor.get("/en/guide?step=6&postcode=3011&daypart=evening&termEnd=2028-Q1&childcare=y").text
    assert 'action="/en/search"' in last
    assert hidden(last) == [
        ("postcode", "3011"), ("daypart", "evening"), ("childcare", "y"), ("termEnd", "2028-Q1"),
    ]  # fmt: skip


def test_a_full_postcode_is_cut(visitor: FlaskClient) -> None:
    answer = visitor.get("/en/guide?step=2&place=3011+ab")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/en/guide?step=2&postcode=3011"


@pytest.mark.parametrize(
    "hostile",
    ["step=0", "step=99", "step=-1", "step=x", "step=" + "9" * 10_000, "step=٣", "step=2&step=5",
     "route=" + "b" * 10_000, "place=" + "x" * 10_000, "termEnd=soon&hardest=money", "daypart=noon&daypart=morning"],
)  # fmt: skip
def test_what_cannot_be_read_is_dropped(visitor: FlaskClient, hostile: str) -> None:
    answer = visitor.get(f"/en/guide?{hostile}")
    assert answer.status_code == 200
    assert "Question " in answer.text and "xxxxx" not in links(answer.text).get("Skip this question", "")
    assert not {"soon", "money", "noon", "b" * 10_000} & {value for _, value in hidden(answer.text)}


def test_the_guide_sets_no_cookie_and_the_first_screen_leads_to_the_rules(visitor: FlaskClient) -> None:
    answer = visitor.get("/en/guide")
    assert "Set-Cookie" not in answer.headers
    assert 'href="/en/rules">First: which rules hold for me?' in answer.text
