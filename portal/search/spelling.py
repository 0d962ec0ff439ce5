"""The documents' own words, for completing the word that is being typed and for mending one that nothing has."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import islice
from weakref import proxy

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_END = "\U0010ffff"
MOST_COMPLETIONS = 48
MOST_CORRECTIONS = 5
MOST_KEPT = 4096


class Vocabulary:
    """Folded words with the number of documents that have each; further words count zero documents."""

    def __init__(self, documents: Mapping[str, int], further: Iterable[str] = ()) -> None:
        """`further` are words that stand for other words and are worth mending a typing error into."""
        self._documents = documents
        self._sorted = sorted(documents)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in {*documents, *further}:
            if word.isalpha():
                self._by_length[len(word)].append(word)
        # By a weak reference: in a circle with its own cache, an old vocabulary would wait for the garbage collector.
        self.corrections = lru_cache(maxsize=MOST_KEPT)(partial(Vocabulary._corrections, proxy(self)))

    def completions(self, prefix: str) -> tuple[str, ...]:
        """Words of the documents that begin so and are longer, most frequent first, at most 48."""
        first, last = bisect_left(self._sorted, prefix), bisect_left(self._sorted, prefix + _END)
        longer = (word for word in self._sorted[first:last] if word != prefix)
        return tuple(islice(sorted(longer, key=self._rank), MOST_COMPLETIONS))

    def _corrections(self, word: str) -> tuple[str, ...]:
        """Words one edit away (two from 8 letters on; a swap is one), nearest first; none for codes and short words."""
        if len(word) < 4 or not word.isalpha():
            return ()
        most = 1 if len(word) < 8 else 2
        near = [
            (distance, candidate[:1] != word[:1], self._rank(candidate), candidate)
            for candidate, distance in self._near(word, most)
        ]
        return tuple(candidate for *_, candidate in sorted(near)[:MOST_CORRECTIONS])

    def _near(self, word: str, most: int) -> Iterator[tuple[str, int]]:
        for length in range(len(word) - most, len(word) + most + 1):
            choices = self._by_length.get(length, ())
            found = extract(word, choices, scorer=OSA.distance, score_cutoff=most, limit=None)
            yield from ((candidate, int(distance)) for candidate, distance, _ in found if candidate != word)

    def _rank(self, word: str) -> tuple[int, str]:
        return -self._documents.get(word, 0), word
