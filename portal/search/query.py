"""What a visitor typed -> the words asked for, each with every set of index terms that satisfies it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.search.analysis import Analyzer, stem, words
from portal.search.field_words import GENERAL, TAUGHT
from portal.search.foreign_words import FOREIGN
from portal.search.synonyms import SYNONYMS

Terms = tuple[str, ...]
MOST_WORDS = 12
LONGEST_TEXT = 200
# Assumption: another word for the same thing, or a compound without its head, counts for less than the word itself.
SYNONYM_WEIGHT = 0.6
_TAUGHT, _GENERAL = (frozenset(map(stem, listed)) for listed in (TAUGHT, GENERAL))


@dataclass(frozen=True, slots=True)
class Alternative:
    """Terms that together satisfy a word, and how much a document counts that has them."""

    terms: Terms
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class QueryWord:
    """One word or phrase asked for: as typed (folded), and its alternatives; `phrase` where a table knows it.

    `general`: it says what every offering is, and sets no condition beside other words.
    """

    typed: str
    alternatives: tuple[Alternative, ...]
    phrase: bool = False
    general: bool = False


class QueryReader:
    """Reads queries with the analyzer of one index."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._synonyms = dict(_synonym_phrases())
        self._foreign = dict(_foreign_phrases())
        self._longest = max(map(len, (*self._synonyms, *self._foreign)))

    def read(self, text: str) -> list[QueryWord]:
        """The words of a text, longest known phrases first; at most 12 of them."""
        remaining = words(text[:LONGEST_TEXT])[:MOST_WORDS]
        found = []
        while remaining:
            length, word = self._first(remaining)
            found.append(word)
            remaining = remaining[length:]
        return list({word.typed: word for word in found}.values())

    def word(self, typed: str) -> QueryWord:
        """One folded word: its own term or, of a compound, its parts, and what its synonyms ask for."""
        return self._first([typed])[1]

    def _first(self, remaining: list[str]) -> tuple[int, QueryWord]:
        for length in range(min(self._longest, len(remaining)), 0, -1):
            phrase = tuple(remaining[:length])
            alternatives = self._meaning(phrase)
            if alternatives:
                return length, QueryWord(" ".join(phrase), alternatives, phrase=True, general=self._says_little(phrase))
        word = remaining[0]
        own = tuple(Alternative(terms) for terms in self._alternatives((word,)))
        return 1, QueryWord(word, own + self._without_head(word), general=self._says_little((word,)))

    def _without_head(self, word: str) -> tuple[Alternative, ...]:
        """What a compound asks for besides that it is taught; nothing for other words."""
        stems = tuple(stem(part) for part in self._analyzer.parts(word))
        if len(stems) < 2 or stems[-1] not in _TAUGHT or _GENERAL.issuperset(stems):
            return ()
        return (Alternative(stems[:-1], SYNONYM_WEIGHT),)

    def _says_little(self, phrase: Terms) -> bool:
        """Whether the phrase, or what it means in Dutch, says only what every offering is."""
        meant = self._foreign.get(phrase, (phrase,))
        return all(stem(part) in _GENERAL for other in meant for word in other for part in self._analyzer.parts(word))

    def _meaning(self, phrase: Terms) -> tuple[Alternative, ...]:
        """The alternatives of a phrase that one of the tables knows, its own words first; else nothing."""
        others = [*self._foreign.get(phrase, ()), *self._synonyms.get(tuple(map(stem, phrase)), ())]
        if not others:
            return ()
        own = list(self._alternatives(phrase))
        near = [list(self._alternatives(other))[-1] for other in others]
        weighted = [Alternative(terms, SYNONYM_WEIGHT) for terms in _without_wider(own, near)]
        return (*(Alternative(terms) for terms in own), *weighted)

    def _alternatives(self, phrase: Terms) -> Iterator[Terms]:
        """The terms of a phrase and then, where it has a compound, those of the parts: every document with the
        compound has these too."""
        yield tuple(self._analyzer.term(word) for word in phrase)
        parts = [part for word in phrase for part in self._analyzer.parts(word)]
        if len(parts) > len(phrase):
            yield tuple(stem(part) for part in parts)


def known_words() -> frozenset[str]:
    """The folded words of the tables of synonyms and of other languages."""
    phrases = [phrase for group in (*SYNONYMS, *FOREIGN.values()) for phrase in group]
    return frozenset(word for phrase in phrases for word in words(phrase))


def _without_wider(own: list[Terms], near: list[Terms]) -> list[Terms]:
    """The near alternatives without those that ask for all that another one asks for, and more."""
    kept = [terms for terms in dict.fromkeys(near) if not any(set(first) <= set(terms) for first in own)]
    return [terms for terms in kept if not any(set(other) < set(terms) for other in kept)]


def _synonym_phrases() -> Iterator[tuple[Terms, tuple[Terms, ...]]]:
    for group in SYNONYMS:
        phrases = [tuple(words(phrase)) for phrase in group]
        for phrase in phrases:
            yield tuple(map(stem, phrase)), tuple(phrases)


def _foreign_phrases() -> Iterator[tuple[Terms, tuple[Terms, ...]]]:
    """Foreign phrase, folded, to the Dutch phrases of its meaning, synonyms of these included."""
    for dutch, phrases in FOREIGN.items():
        meaning = tuple(tuple(words(phrase)) for phrase in _same(dutch))
        for phrase in phrases:
            yield tuple(words(phrase)), meaning


def _same(dutch: str) -> Iterable[str]:
    return next((group for group in SYNONYMS if dutch in group), (dutch,))
