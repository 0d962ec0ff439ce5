"""One course named on several pages is one course: the strongest page leads, the others add what they say of it."""

import re

from crawler.assembly.courses import Course

_EMPTY = frozenset(("inburgering", "online", "examtraining", "summer"))
_STOPS = frozenset(
    (
        "de",
        "het",
        "een",
        "en",
        "van",
        "voor",
        "in",
        "op",
        "naar",
        "met",
        "the",
        "a",
        "of",
        "to",
        "for",
        "and",
        "cursus",
        "course",
        "nt2",
    )
)
_OVERLAP = 0.75
_SAME_PAGE_WORDS = 1.0


def merged(courses: list[Course]) -> list[Course]:
    """The distinct courses of a site; what a weaker page says of one is kept among its `others`."""
    ordered = sorted(courses, key=lambda course: (course.rank, course.page, min(course.blocks, default=0)))
    kept: list[Course] = []
    for course in ordered:
        match = _match(course, kept)
        if match is not None:
            match.others.append(course)
        elif not (_is_translation(course) and any(not other.foreign_language for other in kept)):
            kept.append(course)
    return kept


def _match(course: Course, kept: list[Course]) -> Course | None:
    elsewhere = [other for other in kept if other.page != course.page and not _elsewhere_given(course, other)]
    same_words = [
        other for other in elsewhere if overlap(course.title, other.title) >= _OVERLAP and not _clash(course, other)
    ]
    if same_words:
        return max(same_words, key=lambda other: overlap(course.title, other.title))
    key = course.topics - _EMPTY
    equal = [other for other in elsewhere if key and key == other.topics - _EMPTY and not _clash(course, other)]
    if equal:
        return equal[0]
    near = [other for other in elsewhere if _nests(key, other.topics - _EMPTY) and not _clash(course, other)]
    return near[0] if len(near) == 1 else None


def _elsewhere_given(one: Course, other: Course) -> bool:
    """Pages about two locations tell of two offerings, even where the course is called the same."""
    return bool(one.postcode and other.postcode) and one.postcode != other.postcode


def _is_translation(course: Course) -> bool:
    """A general name on a page in another language says again what the Dutch pages say."""
    return course.foreign_language and not course.topics - _EMPTY


def _nests(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and (one <= other or other <= one)


def _clash(one: Course, other: Course) -> bool:
    """Numbers and levels in a name tell courses apart that are else called alike."""
    numbers = [set(re.findall(r"\b(?:\d|i{1,3}|iv)\b", course.title.casefold())) for course in (one, other)]
    levels = [{topic for topic in course.topics if topic.startswith("level:")} for course in (one, other)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return True
    return bool(levels[0] and levels[1]) and levels[0] != levels[1]


def overlap(one: str, other: str) -> float:
    """Share of the words that two titles have in common, small words left out."""
    words = [set(re.findall(r"\w+", text.casefold())) - _STOPS for text in (one, other)]
    return len(words[0] & words[1]) / max(map(len, words)) if all(words) else 0.0
