"""The route that a course is for: from its name, else from what its own part of the page says."""

from collections.abc import Iterable
from functools import lru_cache

from crawler.assembly.course import Course
from crawler.extraction.cues import Cue
from crawler.extraction.sentences import sentences_of
from crawler.extraction.topics import integration_route_of
from crawler.items import Evidence
from crawler.pages.blocks import Block

_ROUTE_TOPICS = ("z", "onderwijs", "wi2013", "b1", "staatsexamen", "alfa")
_ROUTE_NAMES = {"alfa": "alfabetisering"}
_OTHER_DUTCH = frozenset(("conversatie", "workplace", "writing", "pronunciation", "reading"))
_PREPARES = Cue(
    r"(?:bereid\w*|voorbereid\w*|opleid\w*|train\w*|toe naar|prepar\w*)[^.]{0,50}(?:staatsexamen|programma i{1,2}\b)"
)
_NO_STATEMENT = Cue(
    r"\bde wet (?:noemt|zegt|schrijft|vraagt|eist)|wettelijk|volgens de wet\b(?! inburgering)|"
    r"\b(?:na|vóór) (?:deze|de|dit|afloop)\b|"
    r"doorstrom|niet (?:voor|bedoeld)|geen onderdeel|lenen|lening|kiest u|kies je|ook (?:de|het|een) "
)
_QUOTED = 240
_OPENS_WITH_LITERACY = Cue(
    r"^(?:(?:dit is |een |cursus |de )*alfabetisering\b|"
    r"(?:in deze cursus |hier )?(?:leert|leer) (?:u|je) lezen en schrijven\b)"
)
_REMEMBERED = 8192


def route_of_course(course: Course, blocks: Iterable[Block], *, teaches_language: bool) -> tuple[str | None, Evidence]:
    """The route with the words that it rests on: those of the title, else of the course's own part."""
    by_title = Evidence(course.title, "title")
    route = next((name for name in _ROUTE_TOPICS if name in course.topics), None)
    if route is not None:
        return _ROUTE_NAMES.get(route, route), by_title
    route, proof = _stated(course, blocks)
    if route is not None:
        return route, proof
    if (literacy := _literacy(blocks)) is not None:
        return "alfabetisering", literacy
    is_integration = "inburgering" in course.topics and not course.topics & _OTHER_DUTCH
    return (None if is_integration or not teaches_language else "nt2"), by_title


def _literacy(blocks: Iterable[Block]) -> Evidence | None:
    """The words that open a course's part with literacy as its subject: "Alfabetisering: voor wie niet kan lezen"."""
    for block in blocks:
        if block.kind == "text" and _OPENS_WITH_LITERACY.search(block.text):
            return Evidence(block.text[:_QUOTED], block.where)
    return None


def _stated(course: Course, blocks: Iterable[Block]) -> tuple[str | None, Evidence]:
    """The one route of the integration acts that the text names, or the state examination that it prepares for."""
    found: dict[str, Evidence] = {}
    prepares: Evidence | None = None
    for block in blocks:
        for route, prepares_for_exam, words in _said_in(block.text, block.label):
            if route:
                found.setdefault(route, Evidence(words, block.where))
            if prepares is None and prepares_for_exam and "inburgering" not in course.topics:
                prepares = Evidence(words, block.where)
    if len(found) == 1:
        return next(iter(found.items()))
    return ("staatsexamen", prepares) if prepares is not None else (None, Evidence("", ""))


@lru_cache(maxsize=_REMEMBERED)
def _said_in(text: str, label: str) -> tuple[tuple[str | None, bool, str], ...]:
    """What the sentences say that say anything, each with its words; every group of a course asks again."""
    said = ((*_said(sentence.text), sentence.text[:_QUOTED]) for sentence in sentences_of(text, label, "nl"))
    return tuple(one for one in said if one[0] or one[1])


def _said(sentence: str) -> tuple[str | None, bool]:
    """The route that a sentence states, and whether it prepares for the state examination."""
    if _NO_STATEMENT.search(sentence):
        return None, False
    return integration_route_of(sentence), bool(_PREPARES.search(sentence))
