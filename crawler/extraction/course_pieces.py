"""Sentences that go from one course to the next: "Beginners starten op 11 januari, gevorderden op 12 januari"."""

import re

from crawler.extraction.topics import topics_of
from crawler.pages.phrases import Phrase

_NAMES_COURSE = frozenset(
    ("b1", "z", "onderwijs", "wi2013", "staatsexamen", "alfa", "conversatie", "private", "duo", "group", "beginner")
) | frozenset(("basic", "halfway", "advanced", "followup", "examtraining", "writing", "pronunciation", "workplace"))
_NEXT = re.compile(r"(,\s+(?:en\s+|maar\s+|and\s+)?|;\s+(?:en\s+|maar\s+)?|\s+en\s+|\s+and\s+)")
_SAYS = Phrase(
    r"\d (?:jan|feb|mrt|maart|apr|mei|juni|juli|aug|sep|okt|nov|dec)|€|euro|\bvol\b|volgeboekt|wacht|weken|maanden",
)
_EXCEPTION = Phrase(r"\b(?:behalve|uitgezonderd|except|met uitzondering|korting|naar|tot)\b")
_PARTS = 2


def by_course(part: str) -> list[str]:
    """The pieces of a sentence that says something of each of several courses; whole where it does not."""
    if len(_SAYS.findall(part)) < _PARTS or _EXCEPTION.search(part):
        return [part]
    pieces = _pieces(part)
    names = [_named(piece) for piece in pieces]
    apart = all(names) and not any(one & other for place, one in enumerate(names) for other in names[:place])
    return pieces if len(pieces) > 1 and apart and all(_SAYS.search(piece) for piece in pieces) else [part]


def _pieces(part: str) -> list[str]:
    """A new piece begins where another course is named and something was said of the one before."""
    first, *rest = _NEXT.split(part)
    pieces = [first]
    for sign, words in zip(rest[::2], rest[1::2], strict=True):
        if _named(words) - _named(pieces[-1]) and _named(pieces[-1]) and _SAYS.search(pieces[-1]):
            pieces.append(words)
        else:
            pieces[-1] = f"{pieces[-1]}{sign}{words}"
    return pieces


def _named(words: str) -> frozenset[str]:
    return topics_of(words) & _NAMES_COURSE
