"""What comes from elsewhere as a code has words on the pages of maintainers."""

from pathlib import Path

import portal
from crawler.monitors.troubles import TROUBLES as KNOWN
from portal.maintainer.words import LETTER_KINDS, TROUBLES


def test_every_trouble_that_the_crawler_names_has_words_and_something_to_do() -> None:
    assert TROUBLES.keys() == KNOWN.keys()


def test_every_letter_has_words() -> None:
    letters = Path(portal.__file__).parent.joinpath("templates").rglob("mail/*.txt")
    assert {letter.stem for letter in letters} == LETTER_KINDS.keys()
