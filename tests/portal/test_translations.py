"""Every word in use is there in every language, with its gaps."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from portal.config import Config
from portal.web.language import STAFF_LANGUAGES
from portal.web.translating import GLOSSARY, ORIGINAL, rows_of

PORTAL = Path(__file__).resolve().parents[2] / "portal"
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "lazy_gettext": None}
LANGUAGES = [code for code in Config.LANGUAGES if code != ORIGINAL]
# Each catalogue with the rules by which its words are found, and who reads it.
MAPPINGS = {"messages": "mapping.ini", "staff": "staff.ini"}
CATALOGUES = [("messages", code) for code in LANGUAGES]
CATALOGUES += [("staff", code) for code in STAFF_LANGUAGES if code != ORIGINAL]
GAP = re.compile(r"%\((\w+)\)s")


@cache
def in_use(domain: str) -> frozenset[object]:
    """All messages of code and templates that belong to a catalogue."""
    with (PORTAL / "translations" / MAPPINGS[domain]).open() as rules:
        methods, options = parse_mapping_cfg(rules)  # type: ignore[no-untyped-call]
    found = extract_from_dir(str(PORTAL), methods, options, KEYWORDS)
    return frozenset(message for _, _, message, _, _ in found)


def catalogue(language: str, domain: str = "messages") -> Catalog:
    """The catalogue of a language."""
    with (PORTAL / "translations" / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        return read_po(file, locale=language)


def words_of(message: Message) -> tuple[str, ...]:
    """The translation's forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


@pytest.mark.parametrize(("domain", "language"), CATALOGUES)
def test_catalogue_holds_exactly_the_messages_in_use(domain: str, language: str) -> None:
    there = {message.id for message in catalogue(language, domain) if message.id}
    assert len(in_use(domain)) > 100
    assert there == in_use(domain)


@pytest.mark.parametrize(("domain", "language"), CATALOGUES)
def test_no_message_is_left_in_english_or_loses_a_gap(domain: str, language: str) -> None:
    assert [message.id for message in catalogue(language, domain) if message.id and not is_whole(message)] == []


@pytest.mark.parametrize("language", [code for code in STAFF_LANGUAGES if code != ORIGINAL])
def test_what_newcomers_and_staff_both_read_is_said_alike(language: str) -> None:
    newcomers, staff = (
        {message.id: message.string for message in catalogue(language, domain) if message.id}
        for domain in ("messages", "staff")
    )
    both = newcomers.keys() & staff.keys()
    assert both and [one for one in both if newcomers[one] != staff[one]] == []


def is_whole(message: Message) -> bool:
    """True where all forms are there with the gaps of the original, and a person has looked at them."""
    original = message.id if isinstance(message.id, str) else message.id[0]
    gaps, forms = set(GAP.findall(original)), words_of(message)
    return not message.fuzzy and all(forms) and all(set(GAP.findall(form)) == gaps for form in forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_all_the_forms_of_its_language(language: str) -> None:
    found = catalogue(language)
    plurals = [message for message in found if isinstance(message.id, tuple | list)]
    assert plurals and all(len(words_of(message)) == found.num_plurals for message in plurals)


@pytest.mark.parametrize("language", LANGUAGES)
def test_glossary_has_every_term_once(language: str) -> None:
    terms = [row["term"] for row in rows_of(GLOSSARY / "terms.tsv")]
    rows = rows_of(GLOSSARY / f"{language}.tsv")
    assert [row["term"] for row in rows] == terms
    assert all(row["translation"].strip() for row in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_name_on_all_pages(language: str) -> None:
    """Where the English names a term, the translation has one of its word's stems in that language."""
    stems = {
        row["term"]: row["stems"].casefold().split("|") for row in rows_of(GLOSSARY / f"{language}.tsv") if row["stems"]
    }
    assert len(stems) >= 20
    strayed = [
        (term, message.id)
        for message in catalogue(language)
        if message.id
        for term, words in stems.items()
        if re.search(rf"\b{re.escape(term)}s?\b", GAP.sub("", str(message.id)), re.IGNORECASE)
        and not any(word in form.casefold() for form in words_of(message)[:1] for word in words)
    ]
    assert strayed == []
