"""From a text to the documents that are meant, whichever engine looks them up: all words, else most; errors mended."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from portal.search.analysis import Analyzer
from portal.search.documents import CurrentIndex
from portal.search.query import Alternative, QueryReader, QueryWord, known_words
from portal.search.spelling import Vocabulary

Numbers = NDArray[np.int64]
Scores = NDArray[np.float64]

WARMED_WORDS = 100
# Assumption: a word that only begins as typed counts for half of the word itself.
COMPLETION_WEIGHT = 0.5
# A word that stands on its own is completed from four letters on; a beginning that is no word from two.
COMPLETED_WORD, COMPLETED_BEGINNING = 4, 2


@dataclass(frozen=True, eq=False, slots=True)
class Match:
    """Document numbers, ascending, and their scores; what had to be given up or mended to find them.

    `relaxed`: no document has all words, these have most of them. `corrections`: (word as typed, word used).
    """

    documents: Numbers
    scores: Scores
    relaxed: bool = False
    corrections: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Postings:
    """The documents that have something, ascending, and what that adds to their score."""

    documents: Numbers
    scores: Scores


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to satisfy a word: any of the alternatives; `used` is the word in its place where an error is mended."""

    alternatives: tuple[Alternative, ...]
    used: str | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Answer:
    """What was found of one word, and the word that was used in its place."""

    found: Postings
    used: str | None = None


class Engine(Protocol):
    """Looks terms up in one version of an index; safe for several threads."""

    def first_found(self, asked: Sequence[Iterable[Attempt]]) -> list[Answer]:
        """For each word the first of its attempts that finds anything; raises IndexUnreadable."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What of a version is kept in memory: its documents' fields by number, and how many have each folded word."""

    of: CurrentIndex
    stored: tuple[Mapping[str, str], ...]
    vocabulary: Mapping[str, int]


class SearchIndex:
    """One version of the index, read-only and shared by all threads."""

    def __init__(self, contents: Contents, engine: Engine) -> None:
        self.name, self.version = contents.of.name, contents.of.version
        self.stored = contents.stored
        self.keys = tuple(row["key"] for row in contents.stored)
        self.vocabulary = contents.vocabulary
        self._engine = engine
        self._reader = QueryReader(Analyzer(contents.vocabulary))
        self._spelling = Vocabulary(contents.vocabulary, known_words())

    def warm(self, most: int = WARMED_WORDS) -> None:
        """Looks the most frequent words up, which cost the first visitor some milliseconds each."""
        for word in nlargest(most, self.vocabulary, key=self.vocabulary.__getitem__):
            self._engine.first_found([self._attempts(self._reader.word(word), is_typed=True)])

    def match(self, text: str) -> Match:
        """The documents that have all words of a text, else those that have most; all of them where it has no word.

        Words that say what every offering is count only where there are no others. Raises IndexUnreadable.
        """
        asked = self._reader.read(text)
        if not asked:
            return Match(np.arange(len(self.keys)), np.zeros(len(self.keys)))
        last = None if text[-1:].isspace() else asked[-1]
        answers = self._engine.first_found([self._attempts(word, is_typed=word is last) for word in asked])
        telling = [answer.found for word, answer in zip(asked, answers, strict=True) if not word.general]
        everything = [answer.found for answer in answers]
        found, relaxed = together(telling or everything, everything, len(self.keys))
        mended = ((word.typed, answer.used) for word, answer in zip(asked, answers, strict=True))
        corrections = tuple((typed, used) for typed, used in mended if used is not None)
        return Match(found.documents, found.scores, relaxed, corrections)

    def _attempts(self, word: QueryWord, *, is_typed: bool) -> Iterator[Attempt]:
        """The word itself and, while it is being typed, what begins so; then the words that it may be an error for."""
        longer = self._longer(word) if is_typed else ()
        is_word = len(word.typed) >= COMPLETED_WORD
        yield Attempt(word.alternatives + (longer if is_word else ()))
        if longer and not is_word:
            yield Attempt(longer)
        if not word.phrase:
            for candidate in self._spelling.corrections(word.typed):
                yield Attempt(self._reader.word(candidate).alternatives, candidate)

    def _longer(self, word: QueryWord) -> tuple[Alternative, ...]:
        """The words of the documents that begin so; none for a phrase that is known."""
        if word.phrase or len(word.typed) < COMPLETED_BEGINNING:
            return ()
        terms = (self._reader.word(longer).alternatives[0].terms for longer in self._spelling.completions(word.typed))
        return tuple(Alternative(one, COMPLETION_WEIGHT) for one in dict.fromkeys(terms))


def together(needed: Sequence[Postings], scored: Sequence[Postings], count: int) -> tuple[Postings, bool]:
    """The documents that have all that is needed, else those that have most of it, and True; with summed scores."""
    having, total = np.zeros(count, dtype=np.int64), np.zeros(count)
    for one in needed:
        having[one.documents] += 1
    for one in scored:
        total[one.documents] += one.scores
    most = int(having.max(initial=0))
    documents = np.flatnonzero(having == most) if most else np.empty(0, dtype=np.int64)
    return Postings(documents, total[documents]), 0 < most < len(needed)


def best_of(weighted: Iterable[tuple[float, Postings]], count: int) -> Postings:
    """The documents that any has, each with the best of its weighted scores."""
    best = np.zeros(count)
    for weight, found in weighted:
        best[found.documents] = np.maximum(best[found.documents], weight * found.scores)
    documents = np.flatnonzero(best)
    return Postings(documents, best[documents])
