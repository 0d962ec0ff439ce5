"""Every word in use is there in every language, with its gaps."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

PORTAL = Path(__file__).resolve().parents[2] / "portal"
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2")]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "lazy_gettext": None}
GAP = re.compile(r"%\((\w+)\)s")


@pytest.fixture(scope="module")
def in_use() -> set[object]:
    """All messages of code and templates."""
    options = {"templates/**.html": {"trimmed": "true"}}
    found = extract_from_dir(str(PORTAL), METHODS, options, KEYWORDS)
    return {message for _, _, message, _, _ in found}


def catalogue(language: str) -> Catalog:
    """The catalogue of a language."""
    with (PORTAL / "translations" / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def words_of(message: Message) -> tuple[str, ...]:
    """The translation's forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_catalogue_holds_exactly_the_messages_in_use(language: str, in_use: set[object]) -> None:
    there = {message.id for message in catalogue(language) if message.id}
    assert len(in_use) > 100
    assert there == in_use


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_no_message_is_left_in_english_or_loses_a_gap(language: str) -> None:
    assert [message.id for message in catalogue(language) if message.id and not is_whole(message)] == []


def is_whole(message: Message) -> bool:
    """True where all forms are there with the gaps of the original, and a person has looked at them."""
    original = message.id if isinstance(message.id, str) else message.id[0]
    gaps, forms = set(GAP.findall(original)), words_of(message)
    return not message.fuzzy and all(forms) and all(set(GAP.findall(form)) == gaps for form in forms)


def test_arabic_has_all_six_plural_forms() -> None:
    plurals = [message for message in catalogue("ar") if isinstance(message.id, tuple | list)]
    assert plurals and all(len(words_of(message)) == 6 for message in plurals)
