"""The versions of the word index in PostgreSQL: rows beside those in use, for several hosts that share one database."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import JSON, Connection, DateTime, Engine, column, func, insert, select, table, text
from sqlalchemy.exc import SQLAlchemyError

from portal.search.analysis import Analyzer
from portal.search.documents import (
    FIELDS,
    CurrentIndex,
    IndexReplaced,
    IndexUnreadable,
    SearchDocument,
    collected,
    reported,
    surface,
)
from portal.search.full_text import PostgresEngine, tsvector
from portal.search.matching import Contents, SearchIndex

# models/search_version.py says what they are; here are the columns that are read and written.
VERSION = table(
    "search_version",
    *map(column, ("id", "data_version", "documents")),
    column("built_at", DateTime(timezone=True)),
    column("vocabulary", JSON),
)
NEWEST = select(*VERSION.c["id", "data_version", "built_at"]).order_by(VERSION.c.id.desc()).limit(1)
DOCUMENT = table("search_document", *map(column, ("version_id", "number", "key", *FIELDS)))
COPY = f"COPY search_document (version_id, number, key, {', '.join(FIELDS)}, terms) FROM STDIN"
# One build at a time, so that the one that began later has the higher number.
ALONE = text("SELECT pg_advisory_xact_lock(hashtextextended('search_version', 0))")
# A version stays for ten minutes after another was put in use, for hosts that still read it.
CLEAN = text(
    "DELETE FROM search_version AS old WHERE EXISTS (SELECT FROM search_version AS newer"
    " WHERE newer.id > old.id AND newer.built_at < clock_timestamp() - interval '10 minutes')"
)


@dataclass(frozen=True, slots=True)
class PostgresIndexes:
    """The versions in a database."""

    engine: Engine

    def current(self) -> CurrentIndex | None:
        """The one in use, None where there is none yet; raises IndexUnreadable. Cheap enough for every request."""
        with self._reading() as connection:
            row = connection.execute(NEWEST).one_or_none()
        return CurrentIndex(str(row.id), row.data_version, row.built_at) if row else None

    def opened(self, current: CurrentIndex) -> SearchIndex:
        """Takes texts and vocabulary into memory; words are asked of the database."""
        version_id = int(current.name)
        query = select(*DOCUMENT.c["key", *FIELDS]).where(DOCUMENT.c.version_id == version_id)
        with self._reading() as connection:
            version = connection.execute(select(VERSION).where(VERSION.c.id == version_id)).one_or_none()
            rows = connection.execute(query.order_by(DOCUMENT.c.number)).mappings().all()
        if version is None or version.documents != len(rows):
            raise IndexReplaced(f"version {version_id} of the index is gone")
        analyzer = Analyzer(version.vocabulary)
        terms = {term for word in version.vocabulary for term in analyzer.terms_of(word)}
        contents = Contents(current, tuple(dict(row) for row in rows), version.vocabulary)
        return SearchIndex(contents, PostgresEngine(self.engine, version_id, len(rows), terms))

    def build(self, documents: Iterable[SearchDocument], version: str, report: Callable[[str], None]) -> None:
        """One transaction: the new version is there whole, and in use, when it ends well; raises RepeatedKey."""
        found = collected(documents)
        vocabulary = Counter(word for document in found for word in surface(document))
        with self.engine.begin() as connection:
            connection.execute(ALONE)
            described = {"data_version": version, "documents": len(found), "vocabulary": vocabulary}
            inserted = insert(VERSION).values(**described, built_at=func.clock_timestamp()).returning(VERSION.c.id)
            version_id = connection.execute(inserted).scalar_one()
            copy(connection, version_id, reported(found, report), Analyzer(vocabulary))
            connection.execute(CLEAN)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """A connection without a transaction; raises IndexUnreadable where the database does not answer."""
        try:
            with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                yield connection
        except SQLAlchemyError as error:
            raise IndexUnreadable(f"the index cannot be read ({type(error).__name__})") from error


def copy(connection: Connection, version_id: int, documents: Iterable[SearchDocument], analyzer: Analyzer) -> None:
    """The documents' rows, by COPY."""
    with connection.connection.cursor().copy(COPY) as rows:
        for number, document in enumerate(documents):
            texts = [getattr(document, name) for name in ("key", *FIELDS)]
            rows.write_row([version_id, number, *texts, tsvector(document, analyzer)])
