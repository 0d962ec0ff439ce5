"""Of which courses a note speaks, when it does not stand in a course's own part of a page."""

from crawler.assembly.courses import Course
from crawler.assembly.notes import Note
from crawler.extraction.claims import Wait

_NO_IDENTITY = frozenset(
    ("inburgering", "online", "knm", "ona", "map", "pvt", "evening", "day", "weekend", "examtraining", "intensive")
)
_WEAK = frozenset(("reading", "writing", "summer", "care", "beginner", "advanced", "first", "second", "third"))
_BY_GROUP = {"evening": {"evening"}, "day": {"morning", "afternoon"}, "weekend": {"weekend"}}
_INTEGRATION = frozenset(("b1", "z", "onderwijs", "wi2013"))


def identity(topics: frozenset[str]) -> frozenset[str]:
    """The topics that tell one course from another."""
    return topics - _NO_IDENTITY


def known_topics(course: Course) -> frozenset[str]:
    """The topics that a course answers to."""
    own = course.topics.union(*(other.topics for other in course.others))
    return own | {"inburgering"} if own & _INTEGRATION else own


def speaks_of(note: Note, course: Course, courses: list[Course]) -> bool | None:
    """True where a note names this course, False where it names another or a foreign one, None where it names none."""
    if note.foreign or (note.excluded and note.excluded & known_topics(course)):
        return False
    if note.group_lessons and "private" in course.topics:
        return False
    named = _named(note)
    if not named:
        return _by_integration(note, course)
    scores = {id(other): len(named & known_topics(other)) for other in courses}
    best = max(scores.values(), default=0)
    if best == 0:
        return None if named <= _WEAK or _only_levels(named) else False
    if note.everyone and scores[id(course)] < best:
        return None
    return scores[id(course)] == best


def _named(note: Note) -> frozenset[str]:
    return identity(note.topics) or identity(note.around)


def _only_levels(named: frozenset[str]) -> bool:
    return all(topic.startswith("level:") for topic in named)


def _by_integration(note: Note, course: Course) -> bool | None:
    """What is said of civic integration alone does not close a course that leads elsewhere."""
    value = note.claim.value
    if (
        "inburgering" in note.topics
        and isinstance(value, Wait)
        and value.kind in ("closed", "full", "via_municipality")
    ):
        return bool(known_topics(course) & (_INTEGRATION | {"inburgering"}))
    return None


def fits_group(note: Note, dayparts: tuple[str, ...]) -> bool:
    """Whether words about "de avondgroep" can hold for a group with these dayparts."""
    groups = [parts for topic, parts in _BY_GROUP.items() if topic in note.topics]
    if not groups and not note.topics:
        groups = [parts for topic, parts in _BY_GROUP.items() if topic in note.around]
    return not groups or not dayparts or any(parts & set(dayparts) for parts in groups)


def is_about_another(note: Note, course: Course, courses: list[Course]) -> bool:
    """Whether a sentence in a course's own part speaks of another course of the site."""
    named = identity(note.topics)
    if note.foreign or (note.excluded and note.excluded & known_topics(course)):
        return True
    if not named or named & known_topics(course) or _only_levels(named):
        return False
    return any(named & identity(known_topics(other)) for other in courses if other is not course)
