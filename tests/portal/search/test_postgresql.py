"""PostgreSQL's full text: versions beside each other, several hosts, one round trip, and a database that goes."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine, event, text

from portal.search import full_text
from portal.search.index import IndexUnreadable, build_index, current_index, open_index
from tests.portal.search.conftest import DOCUMENTS, built, document, keys, silent

OLDER = text("UPDATE search_version SET built_at = built_at - interval '11 minutes'")


def versions(place: Engine) -> list[tuple[str, int]]:
    """The data version of each version that has rows, and how many."""
    query = """SELECT data_version, count(number) AS documents
        FROM search_version JOIN search_document ON id = version_id GROUP BY id ORDER BY id"""
    with place.connect() as connection:
        rows = connection.execute(text(query))
        return [(row.data_version, row.documents) for row in rows]


@contextmanager
def statements(place: Engine) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    asked: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        asked.append(statement)

    event.listen(place, "before_cursor_execute", note)
    yield asked
    event.remove(place, "before_cursor_execute", note)


def test_a_new_version_is_in_use_at_once_and_readers_of_the_old_one_go_on(emptied: Engine) -> None:
    old = built(emptied, [document("old", title="Oud")])
    build_index(emptied, [document("new", title="Nieuw")], "2", silent)
    elsewhere = create_engine(emptied.url)
    new = open_index(elsewhere)
    assert new
    assert (new.version, keys(new, new.match("nieuw"))) == ("2", {"new"})
    assert keys(old, old.match("oud")) == {"old"}
    elsewhere.dispose()


def test_a_version_is_cleaned_ten_minutes_after_another_took_its_place(emptied: Engine) -> None:
    for version in ("1", "2", "3"):
        build_index(emptied, [document(version)], version, silent)
    assert versions(emptied) == [("1", 1), ("2", 1), ("3", 1)]
    with emptied.begin() as connection:
        connection.execute(OLDER)
    build_index(emptied, [document("4")], "4", silent)
    assert versions(emptied) == [("3", 1), ("4", 1)]


def test_who_reads_a_version_that_was_cleaned_is_told_and_not_that_nothing_was_found(emptied: Engine) -> None:
    index = built(emptied, [document("a", title="Oud")])
    with emptied.begin() as connection:
        connection.execute(text("DELETE FROM search_version"))
    with pytest.raises(IndexUnreadable, match="is gone"):
        index.match("oud")


def test_a_version_whose_rows_are_not_all_there_is_not_opened(emptied: Engine) -> None:
    build_index(emptied, DOCUMENTS, "1", silent)
    with emptied.begin() as connection:
        connection.execute(text("DELETE FROM search_document WHERE number = 2"))
    with pytest.raises(IndexUnreadable):
        open_index(emptied)


def test_a_build_that_breaks_off_while_writing_leaves_no_row(emptied: Engine) -> None:
    build_index(emptied, [document("kept")], "1", silent)

    def refuse(line: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_index(emptied, (document(str(number)) for number in range(1000)), "2", refuse)
    assert versions(emptied) == [("1", 1)]
    current = current_index(emptied)
    assert current
    assert current.version == "1"


def test_builds_at_the_same_time_come_one_after_the_other(emptied: Engine) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda version: build_index(emptied, DOCUMENTS, version, silent), "1234"))
    found = versions(emptied)
    assert sorted(found) == [(version, len(DOCUMENTS)) for version in "1234"]
    current = current_index(emptied)
    assert current
    assert current.version == found[-1][0]


def test_all_words_are_looked_up_in_one_round_trip_and_not_again(emptied: Engine) -> None:
    index = built(emptied, DOCUMENTS)
    with statements(emptied) as asked:
        first = index.match("leerhius utrehct avondles")
        assert len(asked) == 1
        again = index.match("leerhius utrehct avondles")
        assert len(asked) == 1
        assert index.match("fiets zwembad ").documents.size == 0
        assert len(asked) == 1
    assert first.documents.tolist() == again.documents.tolist() == [2]


def test_what_was_found_is_forgotten_before_it_becomes_too_much(
    emptied: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(full_text, "MOST_KEPT", 20)
    index = built(emptied, DOCUMENTS)
    with statements(emptied) as asked:
        expected = [keys(index, index.match(word)) for word in ("utrecht ", "zwolle ", "utrecht ")]
    assert expected == [{"a", "c", "f"}, {"e", "f"}, {"a", "c", "f"}]
    assert len(asked) == 3


def test_a_database_that_does_not_answer_is_an_index_that_cannot_be_read(emptied: Engine) -> None:
    index = built(emptied, DOCUMENTS)
    with emptied.begin() as connection:
        connection.execute(text("ALTER TABLE search_document RENAME TO gone"))
    try:
        with pytest.raises(IndexUnreadable, match="cannot be looked up"):
            index.match("utrecht")
    finally:
        with emptied.begin() as connection:
            connection.execute(text("ALTER TABLE gone RENAME TO search_document"))
    assert keys(index, index.match("utrecht")) == {"a", "c", "f"}


LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(LETTERS, min_size=1, max_size=10))
def test_any_text_can_be_indexed_and_asked(emptied: Engine, texts: list[str]) -> None:
    index = built(emptied, [document(str(number), title=title) for number, title in enumerate(texts)])
    for number, title in enumerate(texts):
        match = index.match(f"{title} ")
        assert match.relaxed or number in match.documents
