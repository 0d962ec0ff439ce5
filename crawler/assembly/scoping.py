"""Of which courses a note speaks, when it does not stand in a course's own part of a page."""

import re

from crawler.assembly.course import Course
from crawler.assembly.naming import spelled_out, title_words, words_in_order
from crawler.assembly.notes import Note
from crawler.extraction.claims import Wait
from crawler.extraction.topics import PARTS, named_topics, names_dutch

_NO_IDENTITY = frozenset(
    ("inburgering", "online", "knm", "ona", "map", "pvt", "evening", "day", "weekend", "examtraining", "intensive")
)
_WEAK = frozenset(
    [
        "reading",
        "writing",
        "summer",
        "care",
        "beginner",
        "basic",
        "halfway",
        "followup",
        "advanced",
        "first",
        "second",
        "third",
        "group",
    ],
)
_BY_GROUP = {"evening": {"evening"}, "day": {"morning", "afternoon"}, "weekend": {"weekend"}}
_INTEGRATION = frozenset(("b1", "z", "onderwijs", "wi2013"))
_LEAST_WORDS = 2
_ARTICLES = r"(?:(?:de|het|voor|onze|cursus|the|for|our) )*"
_JOINED = re.compile(
    rf"(?P<front>\b\w+(?: \w+){{0,2}}) (?:en|and|of|or) {_ARTICLES}\||\| (?:en|and|of|or) (?P<behind>(?:\w+ ){{1,3}})"
)


def identity(topics: frozenset[str]) -> frozenset[str]:
    """The topics that tell one course from another."""
    return topics - _NO_IDENTITY


def known_topics(course: Course) -> frozenset[str]:
    """The topics that a course answers to."""
    own = course.topics.union(*(other.topics for other in course.others))
    if not identity(own):
        own |= {f"course:{part}" for part in own & PARTS}
    return own | {"inburgering"} if own & _INTEGRATION else own


class Subjects:
    """The courses of one site, asked which of them a sentence speaks of; answers are kept, for pages repeat themselves.

    A course is told by the names that pages give it: where words hold a name as a whole they speak of that course
    alone, else of those that share most of the topics they name.
    """

    def __init__(self, courses: list[Course]) -> None:
        self._topics = {id(course): known_topics(course) for course in courses}
        self._distinct = frozenset(self._topics.values())
        self._titles = {id(course): _titles_of(course) for course in courses}
        self._all_titles = sorted(frozenset().union(*self._titles.values()), key=len, reverse=True)
        self._named: dict[str, frozenset[str]] = {}
        self._best: dict[frozenset[str], int] = {}

    def speaks_of(self, note: Note, course: Course) -> bool | None:
        """True where a note names this course, False where it names another or a foreign one, None where none."""
        known = self._topics[id(course)]
        if note.foreign or _is_excepted(note, known):
            return False
        if "private" in course.topics and (note.group_lessons or _is_of_a_group(note)):
            return False
        titles = self._titles[id(course)]
        if named := self._names_in(note.said):
            return bool(named & titles) or self._is_named_beside(note, named, known)
        if identity(note.topics):
            return self._by_topics(note, identity(note.topics), known)
        if named := self._names_in(note.beside):
            return bool(named & titles)
        if identity(note.around):
            return self._by_topics(note, identity(note.around), known)
        return _by_integration(note, known)

    def is_about_another(self, note: Note, course: Course) -> bool:
        """Whether a sentence in a course's own part speaks of another course of the site."""
        known = self._topics[id(course)]
        if note.foreign or _is_excepted(note, known) or _is_of_private_lessons(note, known):
            return True
        if named := self._names_in(note.said):
            return not named & self._titles[id(course)]
        named = identity(note.topics)
        if not named or named & known or _only_levels(named):
            return False
        return any(named & identity(other) for other in self._distinct if other != known)

    def fits_group(self, note: Note, course: Course, dayparts: tuple[str, ...]) -> bool:
        """Whether words can hold for a group with these dayparts: "behalve de avondgroep" leaves one out."""
        groups = frozenset(part for topic in note.excluded & _BY_GROUP.keys() for part in _BY_GROUP[topic])
        rest = identity(note.excluded)
        if groups & set(dayparts) and (not rest or rest & self._topics[id(course)]):
            return False
        return fits_group(note, dayparts)

    def _by_topics(self, note: Note, named: frozenset[str], known: frozenset[str]) -> bool | None:
        best = self._most_shared(named)
        shared = len(named & known)
        if best == 0:
            return None if named <= _WEAK or _only_levels(named) else False
        if note.everyone and shared < best:
            return None
        return shared == best

    def _is_named_beside(self, note: Note, named: frozenset[str], known: frozenset[str]) -> bool:
        """Whether "B1-route en alfabetisering: ..." names this course by its kind beside another by its title."""
        rest = words_in_order(note.said)
        for name in named:
            rest = rest.replace(name, " | ")
        beside = " ".join(match["front"] or match["behind"] for match in _JOINED.finditer(rest))
        topics = identity(named_topics(beside))
        return bool(topics) and self._by_topics(note, topics, known) is True

    def _most_shared(self, named: frozenset[str]) -> int:
        if named not in self._best:
            self._best[named] = max((len(named & topics) for topics in self._distinct), default=0)
        return self._best[named]

    def _names_in(self, text: str) -> frozenset[str]:
        """The names of courses that a text holds; a name inside a longer one that it holds as well is not meant."""
        if text not in self._named:
            rest, found = words_in_order(spelled_out(text)), set()
            for title in self._all_titles:
                if title in rest:
                    found.add(title)
                    rest = rest.replace(title, " | ")
            self._named[text] = frozenset(found)
        return self._named[text]


def _is_excepted(note: Note, known: frozenset[str]) -> bool:
    """Whether words leave out a course; where they leave out one group of it they hold for the others."""
    return bool(note.excluded & known) and not note.excluded & _BY_GROUP.keys()


def _is_of_private_lessons(note: Note, known: frozenset[str]) -> bool:
    """The price of lessons alone with a teacher, beside a course that is not called so, is another one's."""
    return note.claim.field == "price" and "private" in note.topics | note.around and "private" not in known


def _is_of_a_group(note: Note) -> bool:
    """Size, least number, length and form of groups are not said of lessons alone with a teacher."""
    if note.everyone and note.claim.field in ("weeks", "hours_total", "hours_per_week", "dayparts", "slots"):
        return True
    if note.claim.field == "mode":
        return note.claim.value == "classroom"
    if note.claim.field == "min_participants" or _waits_for_others(note):
        return True
    return note.claim.field == "group_size_max" and note.claim.value != 1


def _waits_for_others(note: Note) -> bool:
    return isinstance(note.claim.value, Wait) and note.claim.value.kind == "min_participants"


def _titles_of(course: Course) -> frozenset[str]:
    parts = (course, *course.others)
    return frozenset(words_in_order(part.title) for part in parts if _is_name(part))


def _is_name(course: Course) -> bool:
    """Whether a title is too much of a name to stand in a sentence by chance."""
    words = title_words(course.title)
    if len(words) < _LEAST_WORDS:
        return bool(identity(course.topics) - _WEAK) or (
            len(course.title.split()) >= _LEAST_WORDS and bool(course.topics & _WEAK)
        )
    numbered = any(word.isdigit() for word in words) and names_dutch(course.title)
    return numbered or bool(identity(course.topics)) or len(words) > _LEAST_WORDS


def _only_levels(named: frozenset[str]) -> bool:
    return all(topic.startswith("level:") for topic in named)


def _by_integration(note: Note, known: frozenset[str]) -> bool | None:
    """What is said of civic integration alone does not close a course that leads elsewhere."""
    value = note.claim.value
    if (
        "inburgering" in note.topics
        and isinstance(value, Wait)
        and value.kind in ("closed", "full", "via_municipality")
    ):
        return bool(known & (_INTEGRATION | {"inburgering"}))
    return None


def fits_group(note: Note, dayparts: tuple[str, ...]) -> bool:
    """Whether words about "de avondgroep" can hold for a group with these dayparts."""
    groups = [parts for topic, parts in _BY_GROUP.items() if topic in note.topics]
    if not groups and not note.topics:
        groups = [parts for topic, parts in _BY_GROUP.items() if topic in note.around]
    return not groups or not dayparts or any(parts & set(dayparts) for parts in groups)
