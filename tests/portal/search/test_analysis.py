"""Words, stems and compounds: pairs that must meet, and pairs that must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.analysis import Analyzer, words

ANALYZER = Analyzer(["geld", "lokaal", "nap", "digi", "moeder", "verklaring", "naar", "voor", "aar", "week", "even"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cursus Nederlands in de avond", ["cursus", "nederlands", "avond"]),
        ("café, financiële vragen", ["cafe", "financiele", "vragen"]),
        ("Ĳsselstein IJSSELSTEIN", ["ijsselstein", "ijsselstein"]),
        ("NT2/B1-niveau (A2)", ["nt2", "b1", "niveau", "a2"]),
        ("الهولندية دَوْرة", ["هولنديه", "دوره"]),
        ("دورة فارسی", ["دوره", "فارسي"]),
        ("ትግርኛ ቋንቋ", ["ትግርኛ", "ቋንቋ"]),
        ("Українська мова", ["украінська", "мова"]),
        ("akşam öğretmen ışık", ["aksam", "ogretmen", "isik"]),
        ("", []),
    ],
)
def test_words_of_any_script_are_folded(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cursus", "cursussen"),
        ("les", "lessen"),
        ("examen", "examens"),
        ("inburgering", "inburgeren"),
        ("inburgeraar", "inburgeraars"),
        ("school", "scholen"),
        ("taal", "talen"),
        ("groep", "groepen"),
        ("klas", "klassen"),
        ("toets", "toetsen"),
        ("traject", "trajecten"),
        ("opleiding", "opleidingen"),
        ("docent", "docenten"),
        ("leraar", "leraren"),
        ("nederlands", "nederlandse"),
        ("kind", "kinderen"),
        ("vrouw", "vrouwen"),
        ("avond", "avonden"),
        ("beginner", "beginners"),
        ("gevorderde", "gevorderden"),
        ("lezen", "leest"),
        ("schrijven", "schrijft"),
        ("schrijven", "schryven"),
        ("spreken", "gesproken"),
        ("prijs", "prijzen"),
        ("alfabetisering", "alfabetiseren"),
        ("oefening", "oefenen"),
        ("gemeente", "gemeenten"),
        ("locatie", "locaties"),
        ("inburgeringscursus", "inburgeringscursussen"),
        ("taalschool", "taalscholen"),
        ("avondles", "avondlessen"),
    ],
)
def test_forms_of_a_word_have_one_term(one: str, other: str) -> None:
    assert ANALYZER.term(one) == ANALYZER.term(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("weekend", "week"),
        ("evening", "even"),
        ("les", "lezen"),
        ("lessen", "lessenaar"),
        ("taal", "totaal"),
        ("cursus", "cursor"),
        ("b1", "b2"),
        ("staat", "straat"),
        ("leiden", "leerden"),
    ],
)
def test_different_words_have_different_terms(one: str, other: str) -> None:
    assert ANALYZER.term(one) != ANALYZER.term(other)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("inburgeringscursus", ("inburgering", "cursus")),
        ("inburgeringsexamens", ("inburgering", "examens")),
        ("staatsexamen", ("staat", "examen")),
        ("staatsexamencursus", ("staat", "examen", "cursus")),
        ("avondlessen", ("avond", "lessen")),
        ("vrouwengroep", ("vrouw", "groep")),
        ("beginnerscursus", ("beginner", "cursus")),
        ("kinderopvang", ("kinder", "opvang")),
        ("onderwijsroute", ("onderwijs", "route")),
        ("taalmaatje", ("taal", "maatje")),
        ("lesgeld", ("les", "geld")),
        ("leslokaal", ("les", "lokaal")),
        ("moedertaal", ("moeder", "taal")),
        ("participatieverklaringstraject", ("participatie", "verklaring", "traject")),
        ("zelfredzaamheidsroute", ("zelfredzaamheid", "route")),
    ],
)
def test_compounds_come_apart(compound: str, parts: tuple[str, ...]) -> None:
    assert ANALYZER.parts(compound) == parts


@pytest.mark.parametrize(
    "word",
    [
        "lessenaar",
        "digitaal",
        "totaal",
        "naples",
        "alles",
        "vertaling",
        "onderwijs",
        "examens",
        "lessen",
        "dagelijks",
        "werkelijk",
        "leesbaar",
        "klassikaal",
        "excursus",
        "amsterdam",
        "groningen",
        "تعليم",
        "nt2",
        "b1",
    ],
)
def test_words_that_are_no_compounds_stay_whole(word: str) -> None:
    assert ANALYZER.parts(word) == (word,)


def test_compound_is_indexed_whole_and_by_its_parts() -> None:
    assert list(ANALYZER.terms("Avondlessen")) == ["avondles", "avond", "les"]


@given(text=st.text(max_size=60))
def test_any_text_gives_terms_that_are_not_empty(text: str) -> None:
    assert all(ANALYZER.terms(text))


@given(word=st.from_regex(r"[a-z]{3,20}", fullmatch=True))
def test_parts_of_a_word_come_from_the_word(word: str) -> None:
    position = 0
    for part in ANALYZER.parts(word):
        position = word.index(part, position) + len(part)
    assert position <= len(word)
