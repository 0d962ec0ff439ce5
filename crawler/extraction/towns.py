"""Sentences that go from one town to the next: "In Goes op 11 januari, in Hulst op 18 januari; in Tiel is het vol"."""

import re

from crawler.extraction.gazetteer import CITIES

_TOWN = "|".join(re.escape(name) for name in sorted(CITIES, key=len, reverse=True))
_OPENING = re.compile(rf"(?:\b[Ii]n|\b[Tt]e)\s+(?P<town>{_TOWN})\b")
_NEXT = re.compile(rf"(?:,\s+(?:en\s+|maar\s+)?|;\s+(?:en\s+|maar\s+)?|\s+en\s+)(?=(?:in|te)\s+(?:{_TOWN})\b)")
_SAYS = re.compile(r"\d|\bvol\b|volgeboekt|wachtlijst|\bstart|\bbegin", re.IGNORECASE)


def by_town(part: str) -> list[str]:
    """The pieces of a sentence that says something of each of several towns; the sentence whole where it does not."""
    pieces = _NEXT.split(part)
    if len(pieces) == 1:
        return pieces
    towns = [town_of(piece) for piece in pieces]
    apart = None not in towns and len(set(towns)) == len(pieces)
    return pieces if apart and all(_SAYS.search(piece) for piece in pieces) else [part]


def town_of(piece: str) -> str | None:
    """The one town that a piece says where it is: "in Goes starten we"."""
    towns = {match["town"] for match in _OPENING.finditer(piece)}
    return towns.pop() if len(towns) == 1 else None
