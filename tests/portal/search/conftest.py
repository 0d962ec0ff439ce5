"""A place for an index of each engine, and a small index that several tests only read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from portal.extensions import db
from portal.search.index import IndexPlace, Match, SearchDocument, SearchIndex, build_index, open_index
from portal.web.database import with_driver
from tests.databases import address_in, using

DOCUMENTS = [
    SearchDocument("a", "Inburgeringscursus B1", "Taalschool De Brug", "Utrecht", "overdag klassikaal"),
    SearchDocument("b", "Cursus Nederlands B1", "Het Leerhuis", "Den Haag", "avond online kinderopvang"),
    SearchDocument("c", "Staatsexamen NT2 programma II", "Het Leerhuis", "Utrecht", "avondlessen"),
    SearchDocument("d", "Alfabetisering", "Taalschool De Brug", "IJsselstein", "vrouwengroep ochtend gratis"),
    SearchDocument("e", "Z-route", "Wereldtaal", "Zwolle", "zelfredzaamheid begeleiding bij inburgeren"),
    SearchDocument("f", "Conversatie", "Wereldtaal", "Zwolle", "een bijeenkomst over Utrecht en examens ትግርኛ"),
]
ENGINES = ("whoosh", "postgresql")


def silent(line: str) -> None:
    """Reports to nobody."""


def document(key: str, **changes: str) -> SearchDocument:
    """A document that says little."""
    return SearchDocument(
        **{"key": key, "title": "Cursus", "provider": "School", "place": "Dorp", "words": ""} | changes
    )


def keys(index: SearchIndex, match: Match) -> set[str]:
    """The keys of what was found."""
    return {index.keys[number] for number in match.documents}


@contextmanager
def tables(folder: Path) -> Iterator[Engine]:
    """A database of PostgreSQL with the tables of the index and nothing else; skips where there is none."""
    with using(postgresql=True):
        engine = create_engine(with_driver(address_in(folder)))
        db.metadata.create_all(engine, [db.metadata.tables[name] for name in ("search_version", "search_document")])
        yield engine
        engine.dispose()


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One for all tests."""
    with tables(tmp_path_factory.mktemp("tables")) as engine:
        yield engine


@pytest.fixture
def emptied(database: Engine) -> Engine:
    """The same without an index."""
    with database.begin() as connection:
        connection.execute(text("TRUNCATE search_version CASCADE"))
    return database


@pytest.fixture(params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> IndexPlace:
    """Where an index may be built, for each engine."""
    if request.param == "whoosh":
        return tmp_path
    found: Engine = request.getfixturevalue("emptied")
    return found


@pytest.fixture(scope="session", params=ENGINES)
def index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """The documents above, found by each engine."""
    folder = tmp_path_factory.mktemp("index")
    if request.param == "whoosh":
        yield built(folder, DOCUMENTS)
    else:
        with tables(folder) as engine:
            yield built(engine, DOCUMENTS)


def built(place: IndexPlace, documents: list[SearchDocument]) -> SearchIndex:
    """A new index there, opened."""
    build_index(place, documents, "1", silent)
    opened = open_index(place)
    assert opened
    return opened
