"""What a typed text asks for."""

import pytest

from portal.search.analysis import Analyzer
from portal.search.query import MOST_WORDS, QueryReader, QueryWord

READER = QueryReader(Analyzer())


def asked(text: str) -> list[set[tuple[str, ...]]]:
    return [{alternative.terms for alternative in word.alternatives} for word in READER.read(text)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("evening", "avond"),
        ("reading", "lees"),
        ("Dutch", "nederlands"),
        ("exam", "examen"),
        ("free", "gratis"),
        ("akşam", "avond"),
        ("sınav", "examen"),
        ("Hollandaca", "nederlands"),
        ("okuma yazma", "alfabetiser"),
        ("مسائية", "avond"),
        ("دورة", "cursus"),
        ("الهولندية", "nederlands"),
        ("محو الأمية", "alfabetiser"),
        ("nt2", "nederlands"),
        ("leren lezen en schrijven", "alfabetiser"),
        ("avondcursus", "avond"),
        ("'s-Gravenhage", "haag"),
        ("zaterdag", "weekend"),
    ],
)
def test_word_asks_also_for_the_dutch_word_of_its_meaning(text: str, term: str) -> None:
    [alternatives] = asked(text)
    assert (term,) in alternatives


@pytest.mark.parametrize("text", ["staats examen", "staatsexamen"])
def test_words_written_apart_and_together_ask_for_the_same(text: str) -> None:
    [alternatives] = asked(text)
    assert ("staat", "examen") in alternatives


@pytest.mark.parametrize(("text", "count"), [("cursus Nederlands avond", 3), ("okuma yazma kursu", 2), ("de het", 0)])
def test_known_phrases_count_as_one_word(text: str, count: int) -> None:
    assert len(READER.read(text)) == count


def test_own_words_weigh_more_than_synonyms() -> None:
    first, *others = READER.word("nt2").alternatives
    assert first.terms == ("nt2",)
    assert others
    assert all(other.weight < first.weight for other in others)


def test_foreign_word_is_not_taken_for_a_dutch_one_with_its_stem() -> None:
    [alternatives] = asked("even")
    assert ("avond",) not in alternatives


def test_word_asked_twice_counts_once() -> None:
    assert [word.typed for word in READER.read("avond avond b1")] == ["avond", "b1"]


def test_endless_text_is_cut() -> None:
    found = READER.read(" ".join(f"w{number}" for number in range(200)))
    assert len(found) <= MOST_WORDS
    assert all(isinstance(word, QueryWord) for word in found)
