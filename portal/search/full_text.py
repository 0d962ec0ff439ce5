"""PostgreSQL's full text over our own terms: what a document and an alternative are in it, and how words are asked."""

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from itertools import groupby
from math import log
from typing import Any

import numpy as np
from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

from portal.search.analysis import Analyzer
from portal.search.documents import FIELDS, IndexReplaced, IndexUnreadable, SearchDocument
from portal.search.matching import Answer, Attempt, Postings, best_of
from portal.search.query import Alternative

# The fields' weight labels, and what each counts in the order in which ts_rank wants them: D, C, B, A.
LABELS = dict(zip(FIELDS, "ABCD", strict=True))
_HEAVIEST = max(field.weight for field in FIELDS.values())
WEIGHTS = "{" + ", ".join(f"{field.weight / _HEAVIEST:.3f}" for field in reversed(tuple(FIELDS.values()))) + "}"
# Ranks are divided by 1 + the logarithm of the document's length.
NORMALIZATION = 1
# All queries in one round trip, a row each; no row at all where the version is gone.
ASK = text(f"""
SELECT query, numbers, ranks
FROM search_version, unnest(CAST(:queries AS text[])) AS query, LATERAL (
    SELECT string_agg(int4send(number), '') AS numbers,
        string_agg(float4send(ts_rank('{WEIGHTS}', terms, CAST(query AS tsquery), {NORMALIZATION})), '') AS ranks
    FROM search_document WHERE version_id = search_version.id AND terms @@ CAST(query AS tsquery)
) AS found
WHERE search_version.id = :version_id
""")  # noqa: S608 (our own numbers)
# About 100 MB of document numbers and ranks.
MOST_KEPT = 6_000_000
SMALLEST_RANK = 1e-9
NOTHING = Postings(np.empty(0, dtype=np.int64), np.empty(0))


def tsvector(document: SearchDocument, analyzer: Analyzer) -> str:
    """The document's terms with their places and the labels of their fields, as PostgreSQL reads a tsvector."""
    labelled = [(term, label) for name, label in LABELS.items() for term in analyzer.terms(getattr(document, name))]
    places: dict[str, list[str]] = {}
    for place, (term, label) in enumerate(labelled, start=1):
        places.setdefault(term, []).append(f"{place}{label}")
    return " ".join(f"{quoted(term)}:{','.join(found)}" for term, found in places.items())


def tsquery(alternatives: Iterable[Alternative]) -> str:
    """Any of the alternatives, each with all of its terms."""
    return " | ".join(f"({' & '.join(map(quoted, one.terms))})" for one in alternatives)


def quoted(term: str) -> str:
    """A term as a lexeme, whatever letters it has."""
    escaped = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


class PostgresEngine:
    """Asks one version, all words of a text at once, and keeps what was found."""

    def __init__(self, engine: Engine, version_id: int, document_count: int, terms: Set[str]) -> None:
        """`terms` are all that the documents have."""
        self._engine = engine
        self._version_id = version_id
        self._count = document_count
        self._terms = terms
        self._kept: dict[str, Postings] = {}
        self._size = 0

    def first_found(self, asked: Sequence[Iterable[Attempt]]) -> list[Answer]:
        """For each word the first of its attempts that finds anything; raises IndexUnreadable."""
        possible = [list(self._possible(attempts)) for attempts in asked]
        queries = {tsquery(part) for word in possible for one in word for part in parts(one)}
        kept = self._kept  # another thread may put an empty one in its place
        known = {query: kept[query] for query in queries if query in kept}
        known |= self._looked_up(queries - known.keys())
        return [self._first(word, known) for word in possible]

    def _possible(self, attempts: Iterable[Attempt]) -> Iterator[Attempt]:
        """The attempts whose terms there are, up to the first that finds something for sure."""
        for attempt in attempts:
            there = tuple(one for one in attempt.alternatives if self._terms >= set(one.terms))
            if there:
                yield Attempt(there, attempt.used)
            if any(len(set(one.terms)) == 1 for one in there):
                return

    def _first(self, attempts: Iterable[Attempt], known: dict[str, Postings]) -> Answer:
        for attempt in attempts:
            # ts_rank divides by the number of alternatives: a word is not worth less for having synonyms.
            weighted = [(part[0].weight * len(part), known[tsquery(part)]) for part in parts(attempt)]
            found = best_of(weighted, self._count)
            if found.documents.size:
                return Answer(found, attempt.used)
        return Answer(NOTHING)

    def _looked_up(self, queries: Collection[str]) -> dict[str, Postings]:
        """What each query finds, in one round trip; none where nothing is asked."""
        if not queries:
            return {}
        try:
            with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                rows = connection.execute(ASK, {"queries": list(queries), "version_id": self._version_id}).all()
        except SQLAlchemyError as error:
            raise IndexUnreadable(f"words cannot be looked up ({type(error).__name__})") from error
        if not rows:
            raise IndexReplaced(f"version {self._version_id} of the index is gone")
        found = {row.query: self._postings(row.numbers or b"", row.ranks or b"") for row in rows}
        self._keep(found)
        return found

    def _postings(self, numbers: Any, ranks: Any) -> Postings:
        documents = np.frombuffer(numbers, dtype=">i4").astype(np.int64)
        order = np.argsort(documents)
        rarity = log(1 + (self._count - len(documents) + 0.5) / (len(documents) + 0.5))
        scores = rarity * np.maximum(np.frombuffer(ranks, dtype=">f4"), SMALLEST_RANK)
        return Postings(documents[order], scores[order])

    def _keep(self, found: dict[str, Postings]) -> None:
        """For the next who asks; all is forgotten where it would become too much."""
        size = sum(len(one.documents) + len(query) for query, one in found.items())
        if self._size + size > MOST_KEPT:
            self._kept, self._size = {}, 0
        self._kept |= found
        self._size += size


def parts(attempt: Attempt) -> list[list[Alternative]]:
    """The alternatives of each weight."""
    ordered = sorted(attempt.alternatives, key=lambda one: -one.weight)
    return [list(same) for _, same in groupby(ordered, key=lambda one: one.weight)]
