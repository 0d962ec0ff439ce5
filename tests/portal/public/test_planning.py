"""Planning pages: one sheet to read before signing, the way to the last exam, and what all of it costs."""

import logging
import re
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.domain.law import RULES, value_of
from portal.public.planning import SIGNING_RULES
from portal.web.current import read_model
from tests.make import TODAY

PAGES = ("before-you-sign", "term", "costs")
TOO_SHORT = {
    "termEnd=2028-Q1": "Your term ends in those same months.",
    "termEnd=2027-Q4": "That is less than a month after your term ends.",
    "termEnd=2027-Q1": "That is 9 months after your term ends.",
    "termStart=2024-Q1": "That is 9 months after your term ends.",
}
WRONG = {
    "term?wait=abc": "Type a number from 0 to 104",
    "term?weeks=0": "Type a number from 1 to 260",
    "term?wait=" + "9" * 10_000: "Type a number from 0 to 104",
    "costs?price=-5": "Type an amount from 0 to 50000",
    "costs?price=1e9": "Type an amount",
    "costs?price=.": "Type an amount",
    "costs?trip=201": "Type an amount from 0 to 200",
    "costs?km=%D9%A1%D9%A2": "Type a number from 0 to 250",
}
HOSTILE = (
    *("termEnd=2028-Q9", "exam=" + "x" * 10_000, "pays=somebody", "unit=nothing", "mode=rocket", "termStart=%00"),
    *("wait=6&wait=9&weeks=40&weeks=1", "price=5&price=7&unit=hour&unit=total&hours=10", "again=&offering="),
)
TYPED_TERM = "wait=6&weeks=40&termEnd=2028-Q3&exam=b1"


@pytest.fixture
def brug(town_portal: Flask) -> str:
    """A course that states wait, price and hours a week, but not how many weeks."""
    with town_portal.test_request_context():
        return next(one.id for one in read_model().catalogue.offerings if one.title == "Inburgering B1")


def test_every_page_stands_by_itself_without_script_and_style_in_it(visitor: FlaskClient) -> None:
    for address in (f"/{language}/{page}" for language in ("nl", "en", "ar") for page in PAGES):
        answer = visitor.get(address)
        assert answer.status_code == 200, address
        assert answer.text.count("<h1") == 1
        assert "style=" not in answer.text and "onclick" not in answer.text
        assert "Set-Cookie" not in answer.headers
        levels = [int(level) for level in re.findall(r"<h([1-6])", answer.text)]
        assert all(after - before <= 1 for before, after in pairwise(levels)), address


def test_each_page_leads_to_the_others(visitor: FlaskClient) -> None:
    for page in PAGES:
        text = visitor.get(f"/en/{page}").text
        assert all(f'href="/en/{other}"' in text for other in PAGES if other != page), page


def test_the_sheet_has_the_seven_questions_and_each_item_its_picture(visitor: FlaskClient) -> None:
    text = visitor.get("/en/before-you-sign").text
    questions = re.search(r'<ol class="picts">(.*?)</ol>', text, re.S)
    assert questions and questions[1].count("<li>") == value_of("official_questions")
    lists = re.findall(r'<[ou]l class="picts[^"]*">(.*?)</[ou]l>', text, re.S)
    assert len(lists) == 5
    assert all(one.count("<li>") == one.count('<svg class="pict') for one in lists)


def test_the_sheet_takes_its_amounts_from_the_dated_table(visitor: FlaskClient) -> None:
    text = visitor.get("/en/before-you-sign").text
    for name in ("wi2021_more_time_hours", "wi2021_more_time", "thinking_time"):
        assert re.search(rf"\b{value_of(name):g}\b", text)
    assert all(RULES[name].source.address.replace("&", "&amp;") in text for name in SIGNING_RULES)


def test_a_page_warns_when_its_rules_are_past_their_day(town_portal: Flask, visitor: FlaskClient) -> None:
    warning = "These rules may have changed."
    assert all(warning not in visitor.get(f"/en/{page}").text for page in PAGES)
    last = max(rule.check_again_by for rule in RULES.values())
    town_portal.config["TODAY"] = last + timedelta(days=1)
    fresh = town_portal.test_client()
    town_portal.extensions["read_model"]._model = None
    assert all(warning in fresh.get(f"/en/{page}").text for page in PAGES)


def test_a_plan_says_when_and_how_that_lies_to_the_term(visitor: FlaskClient) -> None:
    text = visitor.get(f"/en/term?{TYPED_TERM}").text
    assert "You are done about January 2028. That is 5 months before your term ends." in text
    assert "What can help" not in text


def test_a_term_that_is_too_short_is_told_with_what_can_help(visitor: FlaskClient) -> None:
    for term, said in TOO_SHORT.items():
        text = visitor.get(f"/en/term?wait=6&weeks=40&exam=b1&{term}").text
        assert said in text and "What can help" in text, term


def test_the_drawing_and_its_table_say_the_same(visitor: FlaskClient) -> None:
    text = visitor.get(f"/en/term?{TYPED_TERM}&again=y").text
    names = re.findall(r'<tr><th scope="row">([^<]+)</th>', text)
    assert names[-1] == "Your term ends" and len(names) == 7
    drawing = re.search(r"<svg class=.plot.*?</svg>", text, re.S)
    assert drawing and all(name in drawing[0] for name in names)


def test_an_unknown_length_gives_no_date(visitor: FlaskClient, brug: str) -> None:
    text = visitor.get(f"/en/term?offering={brug}&termEnd=2028-Q1").text
    assert "We cannot say when you are done." in text
    assert "We do not know how long the course is." in text
    assert "You are done about" not in text
    assert "You are done about" in visitor.get(f"/en/term?offering={brug}&weeks=40").text


def test_the_costs_of_a_course_begin_with_the_school_and_end_with_what_was_typed(
    visitor: FlaskClient, brug: str
) -> None:
    text = visitor.get(f"/en/costs?offering={brug}&pays=self").text
    assert "€\u00a01,200" in text and "You pay:" in text
    typed = visitor.get(f"/en/costs?offering={brug}&pays=self&price=12,50&unit=hour&hours=100").text
    assert "€\u00a01,250" in typed and "€\u00a01,200" not in typed.split("Your answers")[0]


def test_a_sum_with_something_missing_says_at_least_and_what(visitor: FlaskClient) -> None:
    text = visitor.get("/en/costs?pays=self&material=100").text
    assert "at least €\u00a0350" in text
    assert "This is not in the sum, because we do not know it: The course and Travel to the lessons." in text


def test_no_maximum_of_a_loan_is_named(visitor: FlaskClient) -> None:
    text = visitor.get("/en/costs?pays=self").text
    assert RULES["loan_calculator"].source.address in text
    assert "10,000" not in text and "10.000" not in text


def test_whose_municipality_pays_is_not_sent_to_borrow(visitor: FlaskClient) -> None:
    text = visitor.get("/en/costs?pays=municipality&price=5000&unit=total").text
    assert "Your municipality pays:" in text and "You pay:" not in text
    assert RULES["loan_calculator"].source.address not in text.split('class="receipts"')[0]


def test_who_does_not_know_who_pays_is_told_to_find_out(visitor: FlaskClient) -> None:
    text = visitor.get("/en/costs?price=900&unit=total").text
    assert "Ask who pays:" in text and "You pay:" not in text


def test_a_wrong_number_is_explained(visitor: FlaskClient) -> None:
    for address, fault in WRONG.items():
        answer = visitor.get(f"/en/{address}&days=3")
        assert answer.status_code == 400, address
        assert fault in answer.text and 'aria-invalid="true"' in answer.text, address
        assert "The answer" not in answer.text


def test_what_was_typed_stays_beside_a_fault(visitor: FlaskClient) -> None:
    text = visitor.get("/en/costs?price=abc&material=12,50&km=9&pays=self").text
    assert all(f'value="{typed}"' in text for typed in ("abc", "12,50", "9"))
    assert re.search(r'<option selected[^>]*value="self"', text)


def test_a_choice_that_is_none_is_refused_or_ignored_but_never_a_fault_of_ours(visitor: FlaskClient) -> None:
    for address in (f"/en/{page}?{asked}" for page in PAGES for asked in HOSTILE):
        assert visitor.get(address).status_code in (200, 400), address


def test_a_course_that_is_gone_is_a_page_that_does_not_exist(visitor: FlaskClient) -> None:
    for number in ("nope", "%3Cb%3Ebold", "x" * 10_000):
        for page in ("term", "costs"):
            answer = visitor.get(f"/en/{page}?offering={number}")
            assert answer.status_code == 404 and "<b>bold" not in answer.text


def test_nothing_of_a_plan_is_written_anywhere(
    town_portal: Flask, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = Path(town_portal.config["INDEX_DIR"]).parent
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with caplog.at_level(logging.DEBUG):
        for asked in ("term?wait=77&weeks=177", "costs?pays=municipality&price=7777&unit=total"):
            assert town_portal.test_client().get(f"/nl/{asked}").status_code == 200
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    said = caplog.text + "".join(capfd.readouterr())
    assert "77" not in said and "municipality" not in said
    # What a database opens beside itself to be read holds nothing.
    changed = {path for path in after if after[path] != before.get(path) and after[path]}
    assert changed <= {folder / "portal.sqlite-shm"}
    keeper = town_portal.jinja_env.globals["kept"]
    assert not [one for one in ("177", "7777") if one in str(vars(keeper.__self__))]  # type: ignore[attr-defined]


def test_today_is_the_day_of_the_catalogue(visitor: FlaskClient) -> None:
    text = visitor.get("/en/term?wait=0&weeks=1&exam=none").text
    assert TODAY.strftime("You are done about %B %Y.") in text
