"""Completions while a visitor types: names of providers and places, and words of courses, from the documents."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from heapq import nsmallest

from portal.search.analysis import fold, words
from portal.search.matching import SearchIndex

_END = "\U0010ffff"
SHORTEST_COURSE_WORD = 4
# A word of one document alone is as often a slip as a word worth offering.
FEWEST_DOCUMENTS = 2


class Suggester:
    """All completions of one version of the index, made once; read-only and shared by all threads."""

    def __init__(self, index: SearchIndex) -> None:
        """Takes names and words, as they are written, from the index's stored fields."""
        self.version = index.version
        providers = Counter(stored["provider"] for stored in index.stored)
        places = Counter(stored["place"] for stored in index.stored)
        course_words = _course_words(index)
        self._counts: Mapping[str, int] = course_words | providers | places
        entries = {entry for name in (*providers, *places) for entry in _name_entries(name)}
        names = {key for key, later, _ in entries if not later}
        self._entries = sorted(
            entries | {(fold(word), False, word) for word in course_words if fold(word) not in names}
        )
        self._course_entries = sorted((fold(word), word) for word in course_words)

    def suggest(self, prefix: str, limit: int = 8) -> tuple[str, ...]:
        """At most `limit` names and words that begin so, most documents first; a name also by a later word of it.

        After a whole word the next word is completed: "cursus inb" gives "cursus inburgering".
        """
        key = _key(prefix)
        if not key:
            return ()
        found: dict[str, bool] = {}
        for _, later, label in self._entries[slice(*_range(self._entries, key))]:
            found[label] = found.get(label, True) and later
        best = nsmallest(limit, found, key=lambda label: (found[label], -self._counts[label], label))
        return (*best, *self._next_words(prefix, limit - len(best)))

    def _next_words(self, prefix: str, limit: int) -> tuple[str, ...]:
        before, _, begun = prefix.rstrip().rpartition(" ")
        key = _key(begun)
        if not before.strip() or not key or limit < 1:
            return ()
        found = [word for _, word in self._course_entries[slice(*_range(self._course_entries, key))]]
        best = nsmallest(limit, found, key=lambda word: (-self._counts[word], word))
        return tuple(f"{before.strip()} {word}" for word in best)


def _course_words(index: SearchIndex) -> Counter[str]:
    """The words said of courses, in lower case as they are written, with the number of documents that have them."""
    texts = (f"{stored['title']} {stored['words']}" for stored in index.stored)
    spellings = {word for text in texts for word in text.lower().split()}
    long = (word for word in spellings if word.isalpha() and len(word) >= SHORTEST_COURSE_WORD)
    counted = ((word, index.vocabulary.get(folded, 0)) for word in long for folded in words(word))
    return Counter({word: count for word, count in counted if count >= FEWEST_DOCUMENTS})


def _name_entries(name: str) -> Iterator[tuple[str, bool, str]]:
    """A name under its beginning and under each later word: (key, whether it is a later word, name)."""
    key = _key(name)
    if not key:
        return
    yield key, False, name
    parts = key.split(" ")
    yield from ((" ".join(parts[place:]), True, name) for place in range(1, len(parts)))


def _key(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())


def _range(entries: list[tuple[str, bool, str]] | list[tuple[str, str]], key: str) -> tuple[int, int]:
    first = bisect_left(entries, key, key=lambda entry: entry[0])
    return first, bisect_left(entries, key + _END, key=lambda entry: entry[0])
