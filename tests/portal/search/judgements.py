"""A hundred queries as people type them, judged by what they mean over a fictional supply, and what an engine is worth.

`python -m tests.portal.search.judgements` prints each query whose answer by Whoosh is not perfect, and the whole.
"""

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from portal.domain.offering import Offering
from portal.operations.rebuild_index import as_document
from portal.search.index import SearchDocument, SearchIndex, build_index, open_index
from tests.make import make_address, make_offering, make_provider

FOLDER = Path(__file__).with_name("judged")
# Meant by the query, and also of use to who typed it.
MEANT, USEFUL = 2, 1
FIRST = 10
LISTS, FLAGS = ("components", "dayparts"), ("childcare", "women_only")
PLAIN = ("title", "route", "level_from", "level_to", "mode")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One query, what who types it means, and the grade of each offering that answers it."""

    kind: str
    query: str
    meaning: str
    grades: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Worth:
    """Of one answer or on average: order of the first ten, found of what answers, answers among the found."""

    ndcg: float
    recall: float
    precision: float


def rows(name: str) -> Iterator[dict[str, str]]:
    """The lines of a table."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def judgements() -> list[Judgement]:
    """All hundred."""
    return [
        Judgement(row["kind"], row["query"], row["meaning"], grades(row["meant"], row["also of use"]))
        for row in rows("queries.tsv")
    ]


def grades(meant: str, useful: str) -> dict[str, int]:
    """Keys of offerings to their grades."""
    return {**dict.fromkeys(useful.split(), USEFUL), **dict.fromkeys(meant.split(), MEANT)}


def documents() -> list[SearchDocument]:
    """The supply, as the portal indexes it."""
    return [as_document(offering(row)) for row in rows("offerings.tsv")]


def offering(row: Mapping[str, str]) -> Offering:
    """One line as an offering; what it leaves out is not known."""
    address = make_address(city=row["city"], street=row["street"]) if row["city"] else None
    changes: dict[str, Any] = {name: row[name] or None for name in PLAIN}
    changes |= {name: tuple(filter(None, row[name].split(","))) for name in LISTS}
    changes |= {name: True if row[name] else None for name in FLAGS}
    return make_offering(row["key"], provider=make_provider(name=row["provider"]), address=address, **changes)


def found(index: SearchIndex, query: str) -> list[str]:
    """The keys of the answer, best first."""
    match = index.match(query)
    return [index.keys[number] for number in match.documents[np.argsort(-match.scores, kind="stable")]]


def worth(answer: Sequence[str], judged: Mapping[str, int]) -> Worth:
    """Of the answer to a query that something answers."""
    right = sum(key in judged for key in answer)
    ideal = gain(sorted(judged.values(), reverse=True))
    got = gain([judged.get(key, 0) for key in answer])
    return Worth(got / ideal, right / len(judged), right / len(answer) if answer else 0.0)


def gain(ordered: Sequence[int]) -> float:
    """Discounted cumulative gain of the first ten (Burges and others, 2005)."""
    return sum(float(2**grade - 1) / log2(place + 2) for place, grade in enumerate(ordered[:FIRST]))


def average(index: SearchIndex) -> Worth:
    """Over all queries that something answers."""
    each = [worth(found(index, one.query), one.grades) for one in judgements() if one.grades]
    return Worth(*(fmean(getattr(one, name) for one in each) for name in ("ndcg", "recall", "precision")))


def main() -> None:
    """What Whoosh lacks."""
    with TemporaryDirectory() as folder:
        build_index(Path(folder), documents(), "1", lambda line: None)
        index = open_index(Path(folder))
        assert index
        for one in judgements():
            tell(one, found(index, one.query))
        print(average(index), file=sys.stdout)


def tell(one: Judgement, answer: Sequence[str]) -> None:
    """A line for an answer that is not perfect."""
    missing, wrong = sorted(one.grades.keys() - set(answer)), [key for key in answer if key not in one.grades]
    if missing or wrong:
        print(
            f"{one.kind}: {one.query}\n    lacks {' '.join(missing) or '-'}\n    finds besides {' '.join(wrong) or '-'}"
        )


if __name__ == "__main__":
    main()
