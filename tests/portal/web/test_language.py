"""A part of a page can speak another language; the rest does not."""

import pytest
from flask import Flask
from flask_babel import gettext

from portal.web.language import current_language, current_locale, in_tongue, speaking
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


def test_a_fault_in_the_part_leaves_the_page_its_language(app: Flask) -> None:
    with app.test_request_context("/ar/", headers={"Accept-Language": "ar"}):
        with pytest.raises(ZeroDivisionError):
            in_tongue("nl", lambda: 1 / 0)
        assert current_language() == "ar"
