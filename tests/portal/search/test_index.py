"""From words to documents, and the index as a thing that is replaced whole."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random

import numpy as np
import pytest

from portal.search.index import (
    IndexPlace,
    Match,
    RepeatedKey,
    SearchDocument,
    SearchIndex,
    build_index,
    current_index,
    open_index,
)
from tests.portal.search.conftest import document, keys, silent


def best_first(index: SearchIndex, match: Match) -> list[str]:
    return [index.keys[number] for number in match.documents[np.argsort(-match.scores, kind="stable")]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cursus ", {"a", "b", "c"}),  # avondlessen: les stands for cursus
        ("inburgering", {"a", "e"}),
        ("inburgeringscursussen", {"a", "e"}),  # all here is a course
        ("cursus inburgering", {"a", "e"}),
        ("utrecht", {"a", "c", "f"}),
        ("UTRECHT leerhuis", {"c"}),
        ("avond", {"b", "c"}),
        ("avondcursus", {"b", "c"}),
        ("evening course", {"b", "c"}),
        ("akşam", {"b", "c"}),
        ("دورة مسائية", {"b", "c"}),
        ("examen", {"c", "f"}),
        ("staats examen", {"c"}),
        ("leren lezen en schrijven", {"d"}),
        ("vrouwen", {"d"}),
        ("ysselstein", {"d"}),
        ("'s-Gravenhage", {"b"}),
        ("ትግርኛ", {"f"}),
        ("b1", {"a", "b"}),
        ("wereld", {"e", "f"}),  # the last word may be half typed
        ("zw", {"e", "f"}),
        ("de brug ", {"a", "d"}),
        ("fiets ", set()),
    ],
)
def test_words_find_their_documents(index: SearchIndex, text: str, expected: set[str]) -> None:
    match = index.match(text)
    assert keys(index, match) == expected
    assert not match.relaxed
    assert match.corrections == ()


@pytest.mark.parametrize(
    ("typed", "used", "expected"),
    [
        ("utrehct ", "utrecht", {"a", "c", "f"}),
        ("alfabetiserng ", "alfabetisering", {"d"}),
        ("ijselstein ", "ijsselstein", {"d"}),
        ("zwole ", "zwolle", {"e", "f"}),
        ("kinderopvangg ", "kinderopvang", {"b"}),
        ("leerhius utrecht", "leerhuis", {"c"}),
    ],
)
def test_typing_error_is_mended_and_told(index: SearchIndex, typed: str, used: str, expected: set[str]) -> None:
    match = index.match(typed)
    assert keys(index, match) == expected
    assert match.corrections == ((typed.split()[0], used),)


@pytest.mark.parametrize("text", ["b3 ", "3512 ", "zvole ", "fie "])
def test_codes_and_far_words_are_never_mended(index: SearchIndex, text: str) -> None:
    match = index.match(text)
    assert (match.documents.size, match.corrections, match.relaxed) == (0, (), False)


def test_where_nothing_has_all_words_any_word_will_do(index: SearchIndex) -> None:
    match = index.match("zwolle kinderopvang fiets")
    assert match.relaxed
    assert keys(index, match) == {"b", "e", "f"}


@pytest.mark.parametrize("text", ["", "   ", "de het", "!?"])
def test_text_without_a_word_sets_no_condition(index: SearchIndex, text: str) -> None:
    match = index.match(text)
    assert keys(index, match) == set(index.keys)
    assert not match.scores.any()


def test_title_counts_more_than_place_and_place_more_than_words(place: IndexPlace) -> None:
    rows = [document("w", words="Linde"), document("p", place="Linde"), document("t", title="Linde"), document("x")]
    build_index(place, rows, "v1", silent)
    index = open_index(place)
    assert index
    assert best_first(index, index.match("linde")) == ["t", "p", "w"]


def test_own_word_counts_more_than_its_synonym(index: SearchIndex) -> None:
    assert best_first(index, index.match("nt2 "))[0] == "c"


def test_scores_are_positive_and_documents_ascend(index: SearchIndex) -> None:
    match = index.match("utrecht")
    assert match.documents.tolist() == sorted(match.documents.tolist())
    assert (match.scores > 0).all()
    assert match.scores.dtype == np.float64


def test_threads_get_the_answers_of_one_thread(place: IndexPlace) -> None:
    random = Random(5)
    vocabulary = [f"woord{chr(97 + number % 26)}{chr(97 + number // 26)}" for number in range(300)]
    rows = [document(str(number), words=" ".join(random.choices(vocabulary, k=20))) for number in range(200)]
    build_index(place, rows, "v1", silent)
    texts = [" ".join(random.choices(vocabulary, k=2)) for _ in range(200)]
    alone, shared = open_index(place), open_index(place)
    assert alone
    assert shared
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(shared.match, texts))
    for text, match in zip(texts, together, strict=True):
        expected = alone.match(text)
        assert match.documents.tolist() == expected.documents.tolist()
        assert match.scores.tolist() == expected.scores.tolist()


def test_warming_changes_no_answer(place: IndexPlace) -> None:
    build_index(place, [document("a", title="Avondcursus"), document("b", words="avond")], "v1", silent)
    warmed, cold = open_index(place), open_index(place)
    assert warmed
    assert cold
    warmed.warm()
    assert warmed.match("avond").scores.tolist() == cold.match("avond").scores.tolist()


def test_no_index_is_none(place: IndexPlace) -> None:
    assert open_index(place) is None


def test_empty_index_finds_nothing(place: IndexPlace) -> None:
    build_index(place, [], "v1", silent)
    index = open_index(place)
    assert index
    assert (index.keys, index.match("cursus").documents.size, index.match("").documents.size) == ((), 0, 0)


def failing() -> Iterator[SearchDocument]:
    yield document("a")
    raise RuntimeError("the source broke off")


def repeating() -> Iterator[SearchDocument]:
    yield document("a")
    yield document("a")


@pytest.mark.parametrize(("documents", "error"), [(failing, RuntimeError), (repeating, RepeatedKey)])
def test_failed_build_leaves_the_old_index_serving(
    place: IndexPlace, documents: Callable[[], Iterator[SearchDocument]], error: type[Exception]
) -> None:
    build_index(place, [document("kept")], "v1", silent)
    before = current_index(place)
    with pytest.raises(error):
        build_index(place, documents(), "v2", silent)
    index = open_index(place)
    assert index
    assert index.keys == ("kept",)
    assert current_index(place) == before


def test_progress_is_reported_every_thousand_documents(place: IndexPlace) -> None:
    lines: list[str] = []
    build_index(place, (document(str(number)) for number in range(1001)), "v1", lines.append)
    assert lines == ["1000 of 1001 documents"]


def test_one_typing_error_hardly_ever_loses_a_word(place: IndexPlace) -> None:
    random = Random(11)
    syllables = ["ba", "ko", "lin", "mer", "stra", "vel", "wij", "gon", "der", "tul", "rap", "sche"]
    vocabulary = sorted({"".join(random.choices(syllables, k=3)) for _ in range(400)})
    rows = [document(str(number), words=" ".join(random.choices(vocabulary, k=15))) for number in range(150)]
    build_index(place, rows, "v1", silent)
    index = open_index(place)
    assert index
    known = [word for word in vocabulary if word in index.vocabulary]
    found = [bool(index.match(f"{slip(word, random)} ").documents.size) for word in known]
    assert sum(found) >= 0.99 * len(known)


def slip(word: str, random: Random) -> str:
    """The word with one letter dropped, added, changed or swapped with its neighbour."""
    place, letter = random.randrange(len(word) - 1), random.choice("abcdefghijklmnopqrstuvwxyz")
    before, here, after = word[:place], word[place], word[place + 1 :]
    return random.choice(
        [before + after, before + letter + here + after, before + letter + after, before + after[0] + here + after[1:]]
    )
