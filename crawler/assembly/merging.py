"""One course named on several pages is one course; the same name at other places or times is another offering."""

import re
from collections import Counter

from crawler.assembly.course import Course
from crawler.assembly.naming import overlap, title_words

_EMPTY = frozenset(("inburgering", "online", "examtraining"))
_STEPS = frozenset(("beginner", "basic", "halfway", "advanced", "followup", "first", "second", "third"))
_TELLING = frozenset(("price", "starts", "slots", "hours_per_week", "weeks", "hours_total", "wait"))
_OVERLAP = 0.75
_MENTIONS_FROM = 4
_HOME = 3


def merged(courses: list[Course]) -> list[Course]:
    """The distinct courses of a site; what a weaker page says of one is kept among its `others`."""
    on_page = Counter(course.page for course in courses)
    ordered = sorted(courses, key=lambda one: (*_weight(one, on_page), one.page, min(one.blocks, default=0)))
    has_dutch = any(not course.foreign_language for course in ordered)
    kept: list[Course] = []
    for course in ordered:
        matches = _matches(course, kept)
        for match in matches:
            match.others.append(course)
        if not matches and not (_is_translation(course) and has_dutch):
            kept.append(course)
    return [part for course in kept for part in _offerings(course)]


def _weight(course: Course, on_page: Counter[int]) -> tuple[int, bool, bool]:
    """A page of a course's own comes before a list of courses, and what tells of lessons before tiles that do not."""
    return course.rank, not course.facts & _TELLING, on_page[course.page] > 1


def left_out(offered: list[Course], courses: list[Course]) -> list[Course]:
    """The parts that are no course of their own nor speak of one: general names in another language."""
    used = {id(part) for course in courses for part in (course, *course.others)}
    return [course for course in offered if id(course) not in used]


def split_by_season(courses: list[Course]) -> tuple[list[Course], list[Course]]:
    """What is on offer, and what an earlier season's list has of it.

    A course that a price list still names is on offer, though its groups stand in an earlier season's list alone.
    """
    current = [course for course in courses if not course.past]
    listed = [course for course in current if course.rank < _MENTIONS_FROM]
    earlier: list[Course] = []
    still: list[Course] = []
    for course in (course for course in courses if course.past):
        is_listed = any(_is_same_offer(course, other) for other in listed)
        is_named = any(_is_same_offer(course, other) for other in current)
        (still if is_named and not is_listed else earlier).append(course)
    return [*current, *still], earlier


def _is_same_offer(one: Course, other: Course) -> bool:
    if _clash(one, other):
        return False
    return overlap(one.title, other.title) >= _OVERLAP or bool((one.topics - _EMPTY) & other.topics)


def _offerings(course: Course) -> list[Course]:
    """A page that only describes a course gives way to those that tell where and when it is given."""
    placed = [other for other in course.others if _tells_of_groups(other)]
    if course.places or course.times or not placed:
        return [course]
    rest = [course, *(other for other in course.others if other not in placed)]
    for other in placed:
        other.others = [*rest, *other.others]
    return placed


def _tells_of_groups(course: Course) -> bool:
    return course.rank < _MENTIONS_FROM and bool(course.places) and bool(course.times)


def _matches(course: Course, kept: list[Course]) -> list[Course]:
    """The kept courses that a part of another page speaks of: those whose name is nearest to its own."""
    elsewhere = [
        other
        for other in kept
        if other.page != course.page and not _is_another_group(course, other) and not _clash(course, other)
    ]
    if close := [other for other in elsewhere if _is_called_alike(course, other)]:
        return _nearest(course, close)
    elsewhere = [other for other in elsewhere if not _have_own_pages(course, other) or _is_part_of_name(course, other)]
    key = course.topics - _EMPTY
    if equal := [other for other in elsewhere if key and key == other.topics - _EMPTY]:
        return _nearest(course, equal)
    near = [other for other in elsewhere if _nests(key, other.topics - _EMPTY)]
    return near if len({title_words(other.title) for other in near}) == 1 else []


def _nearest(course: Course, found: list[Course]) -> list[Course]:
    best = max(overlap(course.title, other.title) for other in found)
    first = next(other for other in found if overlap(course.title, other.title) == best)
    return [other for other in found if title_words(other.title) == title_words(first.title)]


def _is_called_alike(one: Course, other: Course) -> bool:
    if overlap(one.title, other.title) < _OVERLAP:
        return False
    return not _have_own_pages(one, other) or _is_part_of_name(one, other)


def _have_own_pages(one: Course, other: Course) -> bool:
    return max(one.rank, other.rank) < _HOME and bool(one.facts & other.facts)


def _is_part_of_name(one: Course, other: Course) -> bool:
    """Whether one name only leaves out words of the other that tell no courses apart."""
    words, others = title_words(one.title), title_words(other.title)
    return (words <= others or others <= words) and not (one.topics ^ other.topics) - {"inburgering"}


def _is_another_group(one: Course, other: Course) -> bool:
    """Whether two pages tell of two offerings, even where the course is called the same."""
    if one.places and other.places and not one.places & other.places:
        return True
    if one.rank != other.rank or one.rank >= _MENTIONS_FROM or one.title.casefold() != other.title.casefold():
        return False
    for kind in ("slots ", "dayparts "):
        own, others = ({time for time in course.times if time.startswith(kind)} for course in (one, other))
        if own and others:
            return not own & others
    return False


def _is_translation(course: Course) -> bool:
    """A general name on a page in another language says again what the Dutch pages say."""
    return course.foreign_language and not course.topics - _EMPTY


def _nests(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and (one <= other or other <= one)


def _clash(one: Course, other: Course) -> bool:
    """Numbers, levels and steps in a name tell courses apart that are else called alike."""
    numbers = [set(re.findall(r"\b(?:\d|i{1,3}|iv)\b", course.title.casefold())) for course in (one, other)]
    levels = [{topic for topic in course.topics if topic.startswith("level:")} for course in (one, other)]
    steps = [course.topics & _STEPS for course in (one, other)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return True
    return any(left and right and not left & right for left, right in (levels, steps)) or (
        bool(levels[0] and levels[1]) and levels[0] != levels[1]
    )
