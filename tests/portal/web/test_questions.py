"""The search form beside the answers: kept but for what is a person's own, and nobody sees what another one typed."""

import re
from urllib.parse import urlencode

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import Client

from portal.web.fragments import Fragments
from portal.web.page_cache import PAGES
from portal.web.page_store import PageStore
from portal.web.questions import Own

FORM = re.compile(r'<form class="filters".*?</form>', re.S)
# Each question with answers that stand in its place; an empty one is not given.
ANSWERS = {
    "place": ["", "Utrecht", "3511", '"><b>', "\0"],
    "municipality": ["", "GM0344"],
    "mode": ["", "bike"],
    "route": ["", "b1", "z"],
    "level": ["", "A2"],
    "courseMode": ["", "online"],
    "sort": ["", "wait"],
    "turn": ["", "0", "7"],
    "termEnd": ["", "2028-Q1", "2041-Q1"],
    "hardest": ["", "travel"],
    "balance": ["", "2", "5"],
    "childcare": ["", "y"],
    "womenOnly": ["", "y"],
    "maxTravel": ["", "45", " 60"],
    "maxWait": ["", "0", "12"],
    "maxPrice": ["", "4000"],
    "q": ["", "avond", "<hx>"],
    "helper": ["", "y"],
    "chooses": ["", "municipality"],
}
SEVERAL = {"daypart": ["morning", "evening", "weekend"], "o": ["abc", "def", "<x>"]}


def form_of(browser: Client, question: str) -> str:
    """The form on the page of results."""
    found = FORM.search(browser.get(f"/nl/search?{question}", follow_redirects=True).get_data(as_text=True))
    assert found, question
    return found[0]


def asked(answers: dict[str, str | list[str]], **other: str) -> str:
    """Answers as an address has them."""
    return urlencode({name: value for name, value in {**answers, **other}.items() if value}, doseq=True)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    answers=st.fixed_dictionaries(
        {
            **{name: st.sampled_from(values) for name, values in ANSWERS.items()},
            **{name: st.lists(st.sampled_from(values), max_size=3) for name, values in SEVERAL.items()},
        }
    )
)
def test_a_form_with_its_gaps_filled_is_the_one_that_would_be_written(
    town_portal: Flask, answers: dict[str, str | list[str]]
) -> None:
    town_portal.extensions[PAGES].store = PageStore(0)
    browser = town_portal.test_client()
    # Somebody else asks first, so that the form is kept without what she typed.
    form_of(
        browser, asked(answers, place="Amersfoort", q="x" if answers["q"] else "", turn="3" if answers["turn"] else "")
    )
    filled = form_of(browser, asked(answers))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Own, "gaps", lambda own: own)
        patch.setattr(Fragments, "filled", lambda forms, values, *key, caller: caller())
        assert filled == form_of(browser, asked(answers))


def test_what_one_person_typed_is_in_no_other_form(town_portal: Flask) -> None:
    browser = town_portal.test_client()
    own = "place=Utrecht&q=geheim&maxTravel=44&maxWait=31&maxPrice=1234&o=abc&turn=19"
    assert all(word in form_of(browser, own) for word in ("Utrecht", "geheim", "44", "31", "1234", "abc"))
    other = form_of(browser, "place=Leiden&q=taal&maxTravel=50&maxWait=30&maxPrice=1000&o=def&turn=8")
    assert not any(f'"{word}"' in other for word in ("Utrecht", "geheim", "44", "31", "1234", "abc", "19"))


def test_an_answer_that_cannot_be_read_stands_there_with_its_fault(visitor: Client) -> None:
    page = form_of(visitor, "maxTravel=far&q=avond&daypart=evening&place=Utrecht")
    assert 'value="far"' in page and 'class="fault"' in page
    assert 'value="avond"' in page and 'value="Utrecht"' in page and "checked" in page
    # No counts, and no word of any.
    counts = "Achter elk antwoord"
    assert counts not in page and counts in form_of(visitor, "q=avond&daypart=evening&place=Utrecht")
