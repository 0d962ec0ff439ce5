"""A list that lives in the address: put on, taken off, compared and handed on without a trace on our side."""

import logging
import re
from html import unescape
from itertools import product
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.extensions import db
from portal.models.course import CourseInstance

LANGUAGES = ("nl", "en", "ar")
PAGES = ("list", "compare", "sheet")


@pytest.fixture
def ids(town_portal: Flask) -> dict[str, str]:
    """Title of a course to its public id."""
    with town_portal.app_context():
        return {row.course.title: row.public_id for row in db.session.query(CourseInstance)}


@pytest.fixture
def pair(ids: dict[str, str]) -> str:
    """Two courses of one school, as an address carries them."""
    return f"o={ids['Inburgering B1']}&o={ids['Avondcursus B1']}"


def links(text: str, begin: str) -> list[str]:
    """The addresses of links on a page that begin so; those to other languages repeat what was asked."""
    found = re.findall(rf'href="({re.escape(begin)}[^"]*)"(?! lang=)', text)
    return [unescape(one) for one in found]


def test_each_page_answers_in_each_language(visitor: FlaskClient, pair: str) -> None:
    asked_for = ("", f"?{pair}", f"?{pair}&postcode=3011&mode=bike", f"?{pair}&o=weg")
    for language, page, asked in product(LANGUAGES, PAGES, asked_for):
        answer = visitor.get(f"/{language}/{page}{asked}")
        assert answer.status_code == 200
        assert answer.text.count("<h1") == 1
        assert "style=" not in answer.text and "onclick" not in answer.text
        assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("page", ["search?postcode=3011", "provider/de-brug"])
def test_each_course_can_be_put_on_the_list_without_script(
    visitor: FlaskClient, page: str, ids: dict[str, str]
) -> None:
    text = visitor.get(f"/en/{page}").text
    buttons = re.findall(r'<button type="submit" form="listing" name="o" value="(\w+)"', text)
    assert buttons and set(buttons) <= set(ids.values())
    assert len(re.findall(r'<form id="listing" action="/en/list" method="get"', text)) == 1


def test_the_list_grows_from_search_to_search_without_script(visitor: FlaskClient, ids: dict[str, str]) -> None:
    first, second = ids["Inburgering B1"], ids["Avondcursus B1"]
    text = visitor.get(f"/en/list?postcode=3011&mode=bike&o={first}").text
    again = links(text, "/en/search")[0]
    assert parse_qs(urlsplit(again).query) == {"postcode": ["3011"], "mode": ["bike"], "o": [first]}
    carried = form_of(visitor.get(again).text)
    assert carried == [("o", first), ("postcode", "3011"), ("mode", "bike")]
    assert f'<input type="hidden" name="o" value="{first}">' in questions_of(visitor.get(again).text)
    grown = visitor.get("/en/list", query_string=[*carried, ("o", second)]).text
    assert "2 courses" in grown and "My list (2)" in grown


def questions_of(text: str) -> str:
    """The form with the questions of a search."""
    return text[text.index('id="search-form"') :].partition("</form>")[0]


def form_of(text: str) -> list[tuple[str, str]]:
    """What the form of the list carries."""
    form = re.search(r'<form id="listing".*?</form>', text, re.DOTALL)
    assert form
    return re.findall(r'name="(\w+)" value="([^"]*)"', form[0])


def test_what_was_taken_off_can_be_put_back(visitor: FlaskClient, ids: dict[str, str], pair: str) -> None:
    text = visitor.get(f"/en/list?{pair}").text
    off = links(text, "/en/list?o=")
    without = visitor.get(next(one for one in off if f"was={ids['Inburgering B1']}" in one)).text
    assert "1 course<" in without and "is no longer on your list." in without
    back = re.search(r'data-put="\w+" href="([^"]+)"', without)
    assert back
    assert "2 courses" in visitor.get(unescape(back[1])).text


def test_a_course_that_is_gone_is_said_and_the_rest_is_shown(visitor: FlaskClient, pair: str) -> None:
    text = visitor.get(f"/en/list?{pair}&o=0123456789ab").text
    assert "1 course of your list is no longer there." in text
    assert "2 courses" in text
    assert "0123456789ab" not in re.sub(
        r'<nav aria-label="Language">.*?</nav>|<form id="listing".*?</form>|<a href="/en/list[^>]*>My list',
        "",
        text,
        flags=re.DOTALL,
    )


def test_more_than_four_are_left_out_and_said(visitor: FlaskClient, ids: dict[str, str]) -> None:
    text = visitor.get("/en/compare", query_string=[("o", one) for one in ids.values()]).text
    assert len(ids) == 5
    assert "1 course is left out" in text
    assert len(re.findall(r'role="columnheader"', text)) == 4


NONSENSE = (
    "o=" + "a" * 10_000,
    "&".join(f"o={number}" for number in range(3_000)),
    "o=%00&o=%FF&o=../../etc&o=<script>alert(1)</script>",
    "o=a&postcode=99999&mode=rocket&balance=-1&termEnd=x&hardest=y&place=" + "z" * 9_000,
    "postcode=3011&postcode=4021&mode=bike&mode=car",
    "was=" + "b" * 5_000,
    "language=ar&_external=1&_anchor=x&endpoint=y",
)


@pytest.mark.parametrize("page", [*PAGES, "sheet.pdf"])
def test_nonsense_in_the_address_breaks_nothing(visitor: FlaskClient, page: str) -> None:
    for asked in NONSENSE:
        answer = visitor.get(f"/en/{page}?{asked}")
        assert answer.status_code in (200, 404)
        assert "<script>alert" not in answer.text
        assert max((len(one) for one in links(answer.text, "/en/")), default=0) < 200


def test_a_whole_postcode_is_cut_and_kept_nowhere(visitor: FlaskClient, pair: str) -> None:
    for page in (*PAGES, "sheet.pdf"):
        answer = visitor.get(f"/en/{page}?{pair}&place=3011+AB&mode=bike")
        assert answer.status_code == 302
        assert answer.headers["Location"] == f"/en/{page}?{pair}&mode=bike&postcode=3011"


def test_the_link_to_hand_on_is_short_and_holds_no_more_than_it_must(visitor: FlaskClient, ids: dict[str, str]) -> None:
    four = "&".join(f"o={one}" for one in list(ids.values())[:4])
    told = "postcode=3011&mode=transit&termEnd=2028-Q1&hardest=travelling&balance=9&route=z&childcare=y"
    text = visitor.get(f"/en/list?{four}&{told}").text
    shared = re.search(r'readonly dir="ltr" value="([^"]+)"', text)
    assert shared
    address = unescape(shared[1])
    assert address.startswith("http://localhost/en/list?") and len(address) < 200
    assert parse_qs(urlsplit(address).query).keys() == {"postcode", "mode", "o"}
    own = links(text, "/en/compare")[0]
    assert parse_qs(urlsplit(own).query).keys() == {"postcode", "mode", "termEnd", "hardest", "balance", "o"}
    assert len(own) < 200


def test_journeys_are_the_persons_own_and_asked_for_where_no_place_is_known(visitor: FlaskClient, pair: str) -> None:
    asked = visitor.get(f"/en/compare?{pair}").text
    assert "Where do you live? Then we show how long you travel." in asked
    own = visitor.get(f"/en/compare?{pair}&postcode=4021&mode=bike").text
    assert "Bicycle:" in own and "Where do you live?" not in own


def test_a_place_of_several_names_gives_a_choice_that_works(visitor: FlaskClient, pair: str) -> None:
    text = visitor.get(f"/en/list?{pair}&place=Tweelingdorp").text
    ways = [one for one in links(text, "/en/list?") if "municipality=GM" in one]
    assert len(ways) == 2
    assert "Which one do you mean?" not in visitor.get(ways[0]).text


def test_what_differs_is_said_in_words_and_what_does_not_stands_once(visitor: FlaskClient, pair: str) -> None:
    text = visitor.get(f"/en/compare?{pair}").text
    found = {
        name.strip(): bool(marked)
        for marked, name in re.findall(
            r'<tr role="row"( class="differs")?>\s*<th scope="row" role="rowheader">([^<]+)<', text
        )
    }
    assert found["How many hours of lessons a week?"] and found["When can I start?"]
    assert not found["Are there computers to learn on?"] and not found["Is there childcare?"]
    assert text.count('class="sign"') == sum(found.values())
    assert text.count("The same for all:") == len(found) - sum(found.values()) - 1


def test_the_seven_questions_come_first_and_the_advice_last(visitor: FlaskClient, pair: str) -> None:
    text = visitor.get(f"/en/compare?{pair}").text
    heads = [one.strip() for one in re.findall(r'role="rowheader">([^<]+)<', text)]
    assert heads[0].startswith("What does the course cost")
    assert heads[6].startswith("What happens when I am ill")
    assert heads[-1] == "What is our advice, and why?"
    assert "Our advice puts this course first." in text


def test_the_way_to_why_keeps_the_persons_answers(visitor: FlaskClient, pair: str) -> None:
    text = visitor.get(f"/en/compare?{pair}&postcode=3011&hardest=exam").text
    why = links(text, "/en/why?")
    assert len(why) == 1 and "hardest=exam" in why[0] and "postcode=3011" in why[0]
    assert "All together" in visitor.get(why[0]).text
    assert links(visitor.get(f"/en/compare?{pair}").text, "/en/why?chosen=")


def test_an_empty_list_says_what_to_do(visitor: FlaskClient) -> None:
    for page in PAGES:
        text = visitor.get(f"/en/{page}").text
        assert '<a class="button" href="/en/search">Search schools</a>' in text


def test_closed_and_suspended_schools_say_that_one_cannot_sign_up(visitor: FlaskClient, ids: dict[str, str]) -> None:
    shut = f"o={ids['Z-route']}&o={ids['Inburgering']}"
    assert visitor.get(f"/en/list?{shut}").text.count("You cannot sign up here now.") == 2
    assert "puts this course first" not in visitor.get(f"/en/compare?{shut}").text


def test_text_of_a_school_is_never_markup(visitor: FlaskClient, ids: dict[str, str]) -> None:
    hostile = ids["Alfabetisering <b>&</b> meer"]
    for page in PAGES:
        text = visitor.get(f"/en/{page}?o={hostile}&o={ids['Z-route']}").text
        assert "Alfabetisering <b>" not in text and "Alfabetisering &lt;b&gt;" in text


def test_a_list_leaves_nothing_in_the_log_and_nothing_on_the_disk(
    town_portal: Flask, pair: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = Path(town_portal.config["INDEX_DIR"]).parent
    client = town_portal.test_client()
    client.get("/nl/list")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with caplog.at_level(logging.INFO):
        for page in (*PAGES, "sheet.pdf"):
            client.get(f"/nl/{page}?{pair}&postcode=4021")
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    said = caplog.text + "".join(capfd.readouterr())
    assert "4021" not in said and pair not in said
    assert {path for path in after if after[path] != before.get(path)} <= {folder / "portal.sqlite-shm"}
