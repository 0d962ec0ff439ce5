"""The word index by where it lies: in a folder it is Whoosh's, in a database it is PostgreSQL's full text."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine

from portal.search.documents import CurrentIndex, IndexReplaced, IndexUnreadable, RepeatedKey, SearchDocument
from portal.search.matching import Match, SearchIndex
from portal.search.postgresql import PostgresIndexes
from portal.search.whoosh_index import WhooshIndexes

__all__ = [
    "CurrentIndex",
    "IndexPlace",
    "IndexUnreadable",
    "Match",
    "RepeatedKey",
    "SearchDocument",
    "SearchIndex",
    "build_index",
    "current_index",
    "open_index",
]

IndexPlace = Path | Engine
OPEN_ATTEMPTS = 3


class Indexes(Protocol):
    """The versions of an index in one place, of which one is in use."""

    def current(self) -> CurrentIndex | None:
        """The one in use, None where there is none yet; raises IndexUnreadable. Cheap enough for every request."""

    def opened(self, current: CurrentIndex) -> SearchIndex:
        """That version, ready to be asked; raises IndexReplaced where it is gone, IndexUnreadable."""

    def build(self, documents: Iterable[SearchDocument], version: str, report: Callable[[str], None]) -> None:
        """Writes a whole version beside the one in use and puts it in use in one step; raises RepeatedKey."""


def indexes(place: IndexPlace) -> Indexes:
    """The engine for a place."""
    return WhooshIndexes(place) if isinstance(place, Path) else PostgresIndexes(place)


def current_index(place: IndexPlace) -> CurrentIndex | None:
    """The index in use, None where there is none yet; raises IndexUnreadable."""
    return indexes(place).current()


def build_index(
    place: IndexPlace, documents: Iterable[SearchDocument], version: str, report: Callable[[str], None]
) -> None:
    """Builds a whole index beside the one in use and puts it in use in one step; that one stays for its readers.

    `report` gets a line every thousand documents. Raises RepeatedKey; a build that fails leaves the old index serving.
    """
    indexes(place).build(documents, version, report)


def open_index(place: IndexPlace) -> SearchIndex | None:
    """The index in use, None where none was built; raises IndexUnreadable where it is damaged."""
    there = indexes(place)
    current = there.current()
    for _ in range(OPEN_ATTEMPTS):
        if current is None:
            return None
        try:
            return there.opened(current)
        except IndexReplaced:
            # Builds since then have removed it: there is a newer one by now, or this one is damaged.
            renewed = there.current()
            if renewed == current:
                raise
            current = renewed
    raise IndexUnreadable("the index changes faster than it can be opened")
