"""A part of a page can speak another language; the rest does not."""

import re
from html import unescape

import pytest
from flask import Flask, g
from flask.testing import FlaskClient
from flask_babel import gettext, ngettext

from portal.web.language import catalogue, current_language, current_locale, in_tongue, speaking
from portal.web.words import MEANS

BIKE = next(word for value, word in MEANS.items() if value == "bike")


def test_words_and_dates_follow_the_language_of_the_part(app: Flask) -> None:
    with app.test_request_context("/ar/", headers={"Accept-Language": "ar"}):
        own = gettext("When can I start?")
        with speaking("nl"):
            assert (current_language(), current_locale()) == ("nl", "nl")
            assert gettext("When can I start?") == "Wanneer kan ik beginnen?"
            assert str(BIKE) == "Fiets"
        assert current_language() == "ar"
        assert gettext("When can I start?") == own != "Wanneer kan ik beginnen?"
        assert in_tongue("nl", lambda: str(BIKE)) == "Fiets"


def test_code_counts_as_templates_do_in_every_language(app: Flask) -> None:
    one, many = "Starts %(num)s week later than the fastest.", "Starts %(num)s weeks later than the fastest."
    for code in app.config["LANGUAGES"]:
        said = catalogue(code).ngettext
        with app.test_request_context():
            g.language = code
            for number in (0, 1, 2, 3, 5, 11, 21, 22, 25, 101):
                assert ngettext(one, many, number) == said(one, many, number) % {"num": number}, (code, number)


def test_a_fault_in_the_part_leaves_the_page_its_language(app: Flask) -> None:
    with app.test_request_context("/ar/", headers={"Accept-Language": "ar"}):
        with pytest.raises(ZeroDivisionError):
            in_tongue("nl", lambda: 1 / 0)
        assert current_language() == "ar"


@pytest.mark.parametrize(
    ("method", "page", "leads_to"),
    [
        ("GET", "/nl/account/sign-in?next=/nl/municipality/", "/en/account/sign-in?next=/nl/municipality/"),
        ("GET", "/nl/school/no-such-link/", "/en/school/no-such-link/"),
        ("GET", "/nl/search?postcode=3011", "/en/search?postcode=3011"),
        ("POST", "/nl/helper/calls", "/en/helper/calls"),
        ("POST", "/nl/account/invitation/none", "/en/account/invitation/none"),
        # Only a form is sent there: who asks for it would find nothing.
        ("POST", "/nl/helper/undo", "/en/?helper=y"),
        ("GET", "/nl/no-such-page", "/en/"),
        ("GET", "/tiles/1/2/3.jpeg", "/en/"),
    ],
)
def test_the_same_page_in_another_language(client: FlaskClient, method: str, page: str, leads_to: str) -> None:
    text = client.open(page, method=method, headers={"Sec-Fetch-Site": "same-origin"}).text
    link = re.search(r'<a href="([^"]+)" lang="en"', text)
    assert link and unescape(link[1]) == leads_to
