"""A Whoosh index in a folder: built whole beside the one in use, and looked up term by term."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import fields, formats
from whoosh.filedb.filestore import FileStorage
from whoosh.index import IndexError as WhooshIndexError

from portal.search.analysis import Analyzer
from portal.search.documents import FIELDS, CurrentIndex, IndexReplaced, SearchDocument, collected, reported, surface
from portal.search.folders import check_folder, current_folder, new_folder
from portal.search.matching import Answer, Attempt, Contents, Postings, SearchIndex, best_of
from portal.search.postings import SURFACE, PostingsReader
from portal.search.query import Alternative

WRITER_MEMORY_MB = 256  # enough for 5,000 documents without a detour over disk
NOTHING = Postings(np.empty(0, dtype=np.int64), np.empty(0))


@dataclass(frozen=True, slots=True)
class WhooshIndexes:
    """The versions in a folder: for one machine, without another program."""

    directory: Path

    def current(self) -> CurrentIndex | None:
        """The one in use, None where there is none yet; raises IndexUnreadable. Cheap enough for every request."""
        return current_folder(self.directory)

    def opened(self, current: CurrentIndex) -> SearchIndex:
        """Takes keys, vocabulary and field lengths into memory; postings follow as asked for."""
        try:
            check_folder(self.directory, current.name)
            storage = FileStorage(str(self.directory / current.name), readonly=True)
            postings = PostingsReader(storage.open_index(schema=_schema()).reader())
            contents = Contents(current, tuple(postings.stored()), postings.vocabulary())
            return SearchIndex(contents, WhooshEngine(postings))
        except (OSError, WhooshIndexError) as error:
            raise IndexReplaced(f"{self.directory / current.name} cannot be read") from error

    def build(self, documents: Iterable[SearchDocument], version: str, report: Callable[[str], None]) -> None:
        """Writes a new folder and puts it in use in one step; raises RepeatedKey."""
        found = collected(documents)
        analyzer = Analyzer({word for document in found for word in surface(document)})
        with new_folder(self.directory, version) as folder, _writer(folder) as writer:
            for document in reported(found, report):
                writer.add_document(**_columns(document, analyzer))


class WhooshEngine:
    """Matches by postings that were read once and stay in memory."""

    def __init__(self, postings: PostingsReader) -> None:
        self._postings = postings

    def first_found(self, asked: Sequence[Iterable[Attempt]]) -> list[Answer]:
        """For each word the first of its attempts that finds anything."""
        return [self._first(attempts) for attempts in asked]

    def _first(self, attempts: Iterable[Attempt]) -> Answer:
        for attempt in attempts:
            weighted = ((one.weight, self._all_terms(one)) for one in attempt.alternatives)
            found = best_of(weighted, self._postings.document_count)
            if found.documents.size:
                return Answer(found, attempt.used)
        return Answer(NOTHING)

    def _all_terms(self, alternative: Alternative) -> Postings:
        """The documents that have every term, with the sum of their scores."""
        first, *others = alternative.terms
        found = self._postings.of(first)
        documents, total = found.documents, found.scores
        for term in others:
            found = self._postings.of(term)
            documents, ours, theirs = np.intersect1d(
                documents, found.documents, assume_unique=True, return_indices=True
            )
            total = total[ours] + found.scores[theirs]
        return Postings(documents, total)


def _writer(folder: Path) -> Any:
    """A Whoosh writer that commits at the end of its block, and cancels where that breaks off."""
    return FileStorage(str(folder)).create_index(_schema()).writer(limitmb=WRITER_MEMORY_MB)


def _schema() -> fields.Schema:
    """Terms come ready from our analysis, so that Whoosh tokenizes and stems nothing itself."""
    named = {name: fields.TEXT(phrase=False, analyzer=None, stored=True) for name in FIELDS}
    spelled = fields.FieldType(format=formats.Existence(), analyzer=None)
    return fields.Schema(key=fields.STORED(), **named, **{SURFACE: spelled})


def _columns(document: SearchDocument, analyzer: Analyzer) -> dict[str, object]:
    columns: dict[str, object] = {"key": document.key, SURFACE: sorted(surface(document))}
    for name in FIELDS:
        text = getattr(document, name)
        columns |= {name: list(analyzer.terms(text)), f"_stored_{name}": text}
    return columns
