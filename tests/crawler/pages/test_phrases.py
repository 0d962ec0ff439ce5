"""A pattern that is spared a text would have found nothing in it."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crawler
from crawler.extraction.cues import Cue
from crawler.pages.letters import needed_letters
from crawler.pages.phrases import Phrase

TABLE = Path(__file__).parents[1] / "extraction" / "phrases.tsv"


def phrases_in(value: object) -> Iterator[Phrase | Cue]:
    """A phrase, or those of a tuple or of tuples in it."""
    if isinstance(value, Phrase | Cue):
        yield value
    for part in value if isinstance(value, tuple) else ():
        yield from phrases_in(part)


def named_phrases() -> dict[str, Phrase | Cue]:
    """Every phrase and cue that a module of the crawler's reading half defines, by module and name."""
    names = [module.name for module in pkgutil.walk_packages(crawler.__path__, "crawler.")]
    reading = [name for name in names if name.split(".")[1] in ("pages", "extraction", "assembly")]
    return {
        f"{name}.{variable}.{place}": phrase
        for name in reading
        for variable, value in vars(importlib.import_module(name)).items()
        for place, phrase in enumerate(phrases_in(value))
    }


PHRASES = named_phrases()


def source(phrase: Phrase | Cue) -> str:
    return phrase.pattern if isinstance(phrase, Phrase) else phrase.pattern.pattern


def plainly_found(phrase: Phrase | Cue, text: str) -> bool:
    return re.search(source(phrase), text, phrase.flags if isinstance(phrase, Phrase) else re.IGNORECASE) is not None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("wachtlijst", ("wachtlijst",)),
        ("Wachtlijst|VOL", ("vol", "wachtlijst")),
        (r"\bvol(?:geboekt)?\b", ("vol",)),
        (r"(?:les|cursus)(?:sen)? (?:is|zijn) vol", (" vol",)),
        (r"\d+ (?:uur|weken)", ("uur", "weken")),
        (r"priv[eé]les", ("priveles", "privéles")),
        (r"niveau [ab][12]\b", ("niveau a1", "niveau a2", "niveau b1", "niveau b2")),
        (r"(?<!geen )plaats(?= vrij)", (" vrij",)),
        (r"€ ?\d|gratis", ("gratis", "€")),
        (r"start(?!er)|startdatum", ("start",)),
        (r"(?:wel)?kom+en", ("ko",)),
        (r"wachtlijst|\d", ()),
        (r"(?:vol)?", ()),
        (r"[a-z]+", ()),
    ],
)
def test_the_letters_that_a_pattern_needs_are_read_off_the_pattern(words: str, expected: tuple[str, ...]) -> None:
    assert needed_letters(words) == expected


@pytest.mark.parametrize("name", PHRASES)
@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_matches_a_phrase_is_found_in_any_case(name: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(source(PHRASES[name]), re.IGNORECASE)))
    for said in (text, text.upper(), text.lower()):
        assert bool(PHRASES[name].search(said)) == plainly_found(PHRASES[name], said)


def test_every_phrase_finds_in_the_table_of_phrases_what_it_finds_without_a_first_look() -> None:
    texts = {part for line in TABLE.read_text(encoding="utf-8").splitlines() for part in line.split("\t")[3:5]}
    wrong = [
        (name, text)
        for name, phrase in PHRASES.items()
        for text in texts
        if bool(phrase.search(text)) != plainly_found(phrase, text)
    ]
    assert len(texts) > len(PHRASES) and not wrong


@pytest.mark.parametrize("text", ["\u0130nburgering", "\u0131nburgering", "dr\u0131e", "le\u017fen op dinsdag"])
def test_letters_that_the_engine_takes_for_others_hide_nothing(text: str) -> None:
    for word in ("inburgering", "drie", "lesen"):
        assert bool(Phrase(word).search(text)) == bool(re.search(word, text, re.IGNORECASE))


def test_a_phrase_does_all_that_a_compiled_pattern_does() -> None:
    phrase, plain = Phrase(r"(\d+) weken"), re.compile(r"(\d+) weken", re.IGNORECASE)
    for text in ("Nog 6 WEKEN, dan 12 weken", "10 weken", "geen", ""):
        assert [match.span() for match in phrase.finditer(text)] == [match.span() for match in plain.finditer(text)]
        assert phrase.findall(text) == plain.findall(text)
        assert phrase.sub(r"<\1>", text) == plain.sub(r"<\1>", text)
        assert bool(phrase.match(text)) == bool(plain.match(text))
        assert bool(phrase.match(text, 4)) == bool(plain.match(text, 4))
        assert bool(phrase.fullmatch(text)) == bool(plain.fullmatch(text))
