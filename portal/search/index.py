"""Words -> offerings: a Whoosh index built whole beside the one in use, and the matching over its postings."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import fields, formats
from whoosh.filedb.filestore import FileStorage
from whoosh.index import IndexError as WhooshIndexError

from portal.search.analysis import Analyzer, words
from portal.search.folders import CurrentIndex, IndexUnreadable, current_index, new_folder
from portal.search.postings import FIELDS, SURFACE, Numbers, PostingsReader, Scores
from portal.search.query import Alternative, QueryReader, QueryWord, known_words
from portal.search.spelling import Vocabulary

__all__ = [
    "IndexUnreadable",
    "Match",
    "RepeatedKey",
    "SearchDocument",
    "SearchIndex",
    "build_index",
    "current_index",
    "open_index",
]

REPORT_EVERY = 1000
WARMED_WORDS = 100
OPEN_ATTEMPTS = 3
WRITER_MEMORY_MB = 256  # enough for 5,000 documents without a detour over disk
# Assumption: a word that only begins as typed counts for half of the word itself.
COMPLETION_WEIGHT = 0.5
# A word that stands on its own is completed from four letters on; a beginning that is no word from two.
COMPLETED_WORD, COMPLETED_BEGINNING = 4, 2


class RepeatedKey(ValueError):
    """Two documents under one key: Whoosh would keep both."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One offering as words: its key, the names that count more, and everything else that is said of it."""

    key: str
    title: str
    provider: str
    place: str
    words: str


@dataclass(frozen=True, eq=False, slots=True)
class Match:
    """Document numbers, ascending, and their scores; what had to be given up or mended to find them.

    `relaxed`: no document has all words, these have at least one. `corrections`: (word as typed, word used).
    """

    documents: Numbers
    scores: Scores
    relaxed: bool = False
    corrections: tuple[tuple[str, str], ...] = ()


def build_index(
    directory: Path, documents: Iterable[SearchDocument], version: str, report: Callable[[str], None]
) -> None:
    """Builds a whole index in a new folder and puts it in use in one step; the one before stays for its readers.

    `report` gets a line every thousand documents. Raises RepeatedKey; a build that fails leaves the old index serving.
    """
    collected = list(documents)
    if len({document.key for document in collected}) < len(collected):
        raise RepeatedKey("two documents have one key")
    analyzer = Analyzer({word for document in collected for word in _surface(document)})
    with new_folder(directory, version) as folder, _writer(folder) as writer:
        for number, document in enumerate(collected, start=1):
            writer.add_document(**_columns(document, analyzer))
            if number % REPORT_EVERY == 0:
                report(f"{number} of {len(collected)} documents")


def open_index(directory: Path) -> "SearchIndex | None":
    """The index in use, None where none was built; raises IndexUnreadable where it is damaged."""
    current = current_index(directory)
    for _ in range(OPEN_ATTEMPTS):
        if current is None:
            return None
        try:
            current.check()
            return SearchIndex(current)
        except (OSError, WhooshIndexError, IndexUnreadable) as error:
            # Two builds since the pointer was read have removed the folder: the pointer names a newer one by now.
            renewed = current_index(directory)
            if renewed == current:
                raise IndexUnreadable(f"{current.folder} cannot be read") from error
            current = renewed
    raise IndexUnreadable(f"{directory} changes faster than it can be opened")


class SearchIndex:
    """One version of the index, read-only and shared by all threads."""

    def __init__(self, current: CurrentIndex) -> None:
        """Opens the folder and takes keys, vocabulary and field lengths into memory; postings follow as asked for."""
        storage = FileStorage(str(current.folder), readonly=True)
        self._postings = PostingsReader(storage.open_index(schema=_schema()).reader())
        self.version = current.version
        self.stored = tuple(self._postings.stored())
        self.keys = tuple(row["key"] for row in self.stored)
        self.vocabulary = self._postings.vocabulary()
        analyzer = Analyzer(self.vocabulary)
        self._query_reader = QueryReader(analyzer)
        self._spelling = Vocabulary(self.vocabulary, known_words())

    def warm(self, most: int = WARMED_WORDS) -> None:
        """Reads the postings of the most frequent words, which cost the first visitor some milliseconds each."""
        for word in nlargest(most, self.vocabulary, key=self.vocabulary.__getitem__):
            for alternative in self._query_reader.word(word).alternatives:
                self._all_terms(alternative.terms)

    def match(self, text: str) -> Match:
        """The documents that have all words of a text, else those that have any; all of them where it has no word."""
        asked = self._query_reader.read(text)
        if not asked:
            return Match(np.arange(len(self.keys)), np.zeros(len(self.keys)))
        last = None if text[-1:].isspace() else asked[-1]
        answers = [self._answer(word, is_typed=word is last) for word in asked]
        scores = [found for found, _ in answers]
        total, everywhere = np.sum(scores, axis=0), np.all([found > 0 for found in scores], axis=0)
        relaxed = not everywhere.any() and bool(total.any())
        documents = np.flatnonzero(total if relaxed else everywhere)
        corrections = tuple(
            (word.typed, used) for word, (_, used) in zip(asked, answers, strict=True) if used is not None
        )
        return Match(documents, total[documents], relaxed, corrections)

    def _answer(self, word: QueryWord, is_typed: bool) -> tuple[Scores, str | None]:
        """The word's scores by document number, and the word that was used where a typing error was mended."""
        scores = self._scores(word.alternatives)
        found = bool(scores.any())
        shortest = COMPLETED_WORD if found else COMPLETED_BEGINNING
        if is_typed and not word.phrase and len(word.typed) >= shortest:
            scores = np.maximum(scores, self._completed(word.typed))
        if found or word.phrase or scores.any():
            return scores, None
        for candidate in self._spelling.corrections(word.typed):
            mended = self._scores(self._query_reader.word(candidate).alternatives)
            if mended.any():
                return mended, candidate
        return scores, None

    def _completed(self, prefix: str) -> Scores:
        read = self._query_reader.word
        longer = [read(word).alternatives[0].terms for word in self._spelling.completions(prefix)]
        return self._scores([Alternative(terms, COMPLETION_WEIGHT) for terms in dict.fromkeys(longer)])

    def _scores(self, alternatives: Sequence[Alternative]) -> Scores:
        """By document number the score of its best alternative, 0 where it has none."""
        best = np.zeros(len(self.keys))
        for alternative in alternatives:
            documents, scores = self._all_terms(alternative.terms)
            best[documents] = np.maximum(best[documents], alternative.weight * scores)
        return best

    def _all_terms(self, terms: tuple[str, ...]) -> tuple[Numbers, Scores]:
        """The documents that have every term, with the sum of their scores."""
        first = self._postings.of(terms[0])
        documents, total = first.documents, first.scores
        for term in terms[1:]:
            found = self._postings.of(term)
            documents, ours, theirs = np.intersect1d(
                documents, found.documents, assume_unique=True, return_indices=True
            )
            total = total[ours] + found.scores[theirs]
        return documents, total


def _writer(folder: Path) -> Any:
    """A Whoosh writer that commits at the end of its block, and cancels where that breaks off."""
    return FileStorage(str(folder)).create_index(_schema()).writer(limitmb=WRITER_MEMORY_MB)


def _schema() -> fields.Schema:
    """Terms come ready from our analysis, so that Whoosh tokenizes and stems nothing itself."""
    named = {name: fields.TEXT(phrase=False, analyzer=None, stored=True) for name in FIELDS}
    surface = fields.FieldType(format=formats.Existence(), analyzer=None)
    return fields.Schema(key=fields.STORED(), **named, **{SURFACE: surface})


def _columns(document: SearchDocument, analyzer: Analyzer) -> dict[str, object]:
    columns: dict[str, object] = {"key": document.key, SURFACE: sorted(_surface(document))}
    for name in FIELDS:
        text = getattr(document, name)
        columns |= {name: list(analyzer.terms(text)), f"_stored_{name}": text}
    return columns


def _surface(document: SearchDocument) -> set[str]:
    return {word for name in FIELDS for word in words(getattr(document, name))}
