"""What is indexed, and what both engines say of an index: which version it is, and that it cannot be read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from portal.search.analysis import words

REPORT_EVERY = 1000


class IndexUnreadable(RuntimeError):
    """There is an index, but it cannot be read; it can be thrown away and built again."""


class IndexReplaced(IndexUnreadable):
    """The version that was asked for is gone: newer ones have been built since."""


class RepeatedKey(ValueError):
    """Two documents under one key: both would be found."""


@dataclass(frozen=True, slots=True)
class FieldWeight:
    """How much a word in a field counts, and how far the field's length discounts it (BM25F's w and b)."""

    weight: float
    length_discount: float


# The weights of the fields and the smaller discount for names are our assumption.
FIELDS: Mapping[str, FieldWeight] = MappingProxyType(
    {
        "title": FieldWeight(3.0, 0.5),
        "provider": FieldWeight(2.0, 0.3),
        "place": FieldWeight(2.0, 0.3),
        "words": FieldWeight(1.0, 0.75),
    }
)


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One offering as words: its key, the names that count more, and everything else that is said of it."""

    key: str
    title: str
    provider: str
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class CurrentIndex:
    """The index in use: its name among the versions, the version of the data that it is of, and when it was built."""

    name: str
    version: str
    built_at: datetime


def surface(document: SearchDocument) -> set[str]:
    """The folded words of a document as they are spelled."""
    return {word for name in FIELDS for word in words(getattr(document, name))}


def collected(documents: Iterable[SearchDocument]) -> list[SearchDocument]:
    """All of them; raises RepeatedKey."""
    found = list(documents)
    if len({document.key for document in found}) < len(found):
        raise RepeatedKey("two documents have one key")
    return found


def reported(documents: list[SearchDocument], report: Callable[[str], None]) -> Iterator[SearchDocument]:
    """The documents one by one, with a line after every thousand that was dealt with."""
    for number, document in enumerate(documents, start=1):
        yield document
        if number % REPORT_EVERY == 0:
            report(f"{number} of {len(documents)} documents")
