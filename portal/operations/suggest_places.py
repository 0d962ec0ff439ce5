"""Names that a person may be typing: places in any spelling, and words and names of courses and schools."""

from functools import lru_cache

from portal.operations.build_read_model import ReadModel
from portal.search.index import SearchIndex
from portal.search.suggest import Suggester
from portal.travel.gazetteer import Ambiguous, Place, Unknown

MOST = 8
SHORTEST = 2
LONGEST = 80


def suggest_places(model: ReadModel, typed: str, limit: int = MOST) -> tuple[str, ...]:
    """At most `limit` places that begin so, largest first; else the place of that other name, or nearly so spelled."""
    typed = typed[:LONGEST].strip()
    if len(typed) < SHORTEST:
        return ()
    return (model.gazetteer.suggest(typed, limit) or other_spelling(model, typed))[:limit]


def other_spelling(model: ReadModel, typed: str) -> tuple[str, ...]:
    """The places that go by a name of which no place's name is the beginning."""
    found = model.gazetteer.resolve(typed)
    if isinstance(found, Place):
        return (found.label,)
    if isinstance(found, Ambiguous):
        return tuple(place.label for place in found.choices)
    return found.suggestions if isinstance(found, Unknown) else ()


def suggest_words(model: ReadModel, typed: str, limit: int = MOST) -> tuple[str, ...]:
    """At most `limit` names of schools and places and words of courses that begin so; none without an index."""
    typed = typed[:LONGEST].strip()
    if len(typed) < SHORTEST or model.index is None:
        return ()
    return suggester_of(model.index).suggest(typed, limit)


@lru_cache(1)
def suggester_of(index: SearchIndex) -> Suggester:
    """The completions of one version of the index, made when they are first asked for."""
    return Suggester(index)
