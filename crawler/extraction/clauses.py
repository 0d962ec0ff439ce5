"""Windows of words around a span: what stands before and after it within its clause."""

import re

_LEFT_EDGE = re.compile(r"[;(]|\.\s|,\s(?=(?:maar|of|en|but|terwijl|waarvan)\b)")
_RIGHT_EDGE = re.compile(r"[;()]|,(?!\d)|\.\s|\.$|\s(?:en|of|maar|and|or|but|plus)\s")


def before(text: str, start: int, floor: int = 0) -> str:
    """The words of the clause to the left of a span, not before `floor`."""
    left = text[floor:start]
    edges = [match.end() for match in _LEFT_EDGE.finditer(left)]
    return left[edges[-1] :] if edges else left


def after(text: str, end: int, ceiling: int | None = None) -> str:
    """The words of the clause to the right of a span, not after `ceiling`."""
    right = text[end:ceiling]
    edge = _RIGHT_EDGE.search(right)
    return right[: edge.start()] if edge else right
