"""Whoosh's postings as numpy columns: for each term the documents that have it and what it adds to their score."""

from collections.abc import Iterator
from functools import lru_cache, partial
from math import log
from threading import Lock
from typing import Any
from weakref import proxy

import numpy as np

from portal.search.documents import FIELDS, IndexUnreadable
from portal.search.matching import Numbers, Postings, Scores

SURFACE = "surface"
MOST_TERMS_KEPT = 8192


# BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with its usual k1 and b.
SATURATION = 1.2


class PostingsReader:
    """Reads each term once from one version of the index and keeps it; safe for several threads."""

    def __init__(self, reader: Any) -> None:
        """`reader` is a Whoosh reader of an index that nobody writes to any more."""
        self._reader = reader
        self._lock = Lock()
        self.document_count = int(reader.doc_count_all())
        self._norms = {name: self._length_norms(name) for name in FIELDS}
        # By a weak reference: in a circle with its own cache, an old reader would wait for the garbage collector.
        self.of = lru_cache(maxsize=MOST_TERMS_KEPT)(partial(PostingsReader._read, proxy(self)))

    def vocabulary(self) -> dict[str, int]:
        """Each folded word as the documents spell it, and the number of documents that have it."""
        with self._lock:
            terms = self._reader.iter_field(SURFACE)
            return {term.decode("utf-8"): int(found.doc_frequency()) for term, found in terms}

    def stored(self) -> list[dict[str, str]]:
        """The stored fields of all documents by document number."""
        with self._lock:
            return [self._reader.stored_fields(number) for number in range(self.document_count)]

    def _read(self, term: str) -> Postings:
        try:
            with self._lock:
                frequency = self._frequency(term)
        except Exception as error:
            # The files were whole when they were opened: what breaks now was changed under the reader's hands.
            raise IndexUnreadable(f"the postings of a word cannot be read ({type(error).__name__})") from error
        found = np.flatnonzero(frequency)
        rarity = log(1 + (self.document_count - len(found) + 0.5) / (len(found) + 0.5))
        scores = rarity * frequency[found] / (SATURATION + frequency[found])
        return Postings(found, scores)

    def _frequency(self, term: str) -> Scores:
        frequency = np.zeros(self.document_count)
        for name, field in FIELDS.items():
            documents, counts = self._columns(name, term)
            frequency[documents] += field.weight * counts / self._norms[name][documents]
        return frequency

    def _columns(self, field: str, term: str) -> tuple[Numbers, Scores]:
        if (field, term) not in self._reader:
            return np.empty(0, dtype=np.int64), np.empty(0)
        pairs = np.array(list(_pairs(self._reader.postings(field, term))))
        return pairs[:, 0].astype(np.int64), pairs[:, 1]

    def _length_norms(self, field: str) -> Scores:
        lengths = np.array(
            [self._reader.doc_field_length(number, field, 0) or 0 for number in range(self.document_count)], dtype=float
        )
        mean, discount = lengths.mean() if lengths.any() else 1.0, FIELDS[field].length_discount
        return np.asarray(1 - discount + discount * lengths / mean)


def _pairs(matcher: Any) -> Iterator[tuple[int, float]]:
    while matcher.is_active():
        yield matcher.id(), matcher.weight()
        matcher.next()
