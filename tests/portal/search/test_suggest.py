"""Completions while typing."""

from pathlib import Path

import pytest

from portal.search.index import SearchDocument, SearchIndex, build_index, open_index
from portal.search.suggest import Suggester


@pytest.fixture(scope="session")
def suggester(index: SearchIndex) -> Suggester:
    return Suggester(index)


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        ("utr", ("Utrecht",)),
        ("UTR", ("Utrecht",)),
        ("taal", ("Taalschool De Brug",)),
        ("brug", ("Taalschool De Brug",)),
        ("de b", ("Taalschool De Brug",)),
        ("den-h", ("Den Haag",)),
        ("het le", ("Het Leerhuis",)),
        ("ijss", ("IJsselstein",)),
        ("ĳss", ("IJsselstein",)),
        ("xyz", ()),
        ("", ()),
        (" - ", ()),
    ],
)
def test_names_are_completed_by_any_of_their_words(
    suggester: Suggester, prefix: str, expected: tuple[str, ...]
) -> None:
    assert suggester.suggest(prefix) == expected


def made(tmp_path: Path, *titles: str) -> Suggester:
    rows = [SearchDocument(str(place), title, "Avondschool", "Avereest", "") for place, title in enumerate(titles)]
    build_index(tmp_path, rows, "v1", lambda line: None)
    index = open_index(tmp_path)
    assert index
    return Suggester(index)


def test_course_words_come_as_written_most_frequent_first(tmp_path: Path) -> None:
    suggester = made(tmp_path, "Privéles avondcursus", "Privéles", "Privéles avondcursus avondgroep", "Avondcursus")
    assert suggester.suggest("prive") == ("privéles",)
    assert suggester.suggest("av") == ("Avereest", "Avondschool", "avondcursus")  # avondgroep: one document only


def test_word_after_a_whole_word_is_completed(tmp_path: Path) -> None:
    suggester = made(tmp_path, "Cursus inburgering", "Cursus inburgering", "Cursus integratie", "Cursus integratie b1")
    assert suggester.suggest("Cursus in") == ("Cursus inburgering", "Cursus integratie")
    assert suggester.suggest("Cursus in", 1) == ("Cursus inburgering",)


def test_limit_is_kept(suggester: Suggester) -> None:
    assert len(suggester.suggest("e", 2)) <= 2
    assert suggester.suggest("utr", 0) == ()
