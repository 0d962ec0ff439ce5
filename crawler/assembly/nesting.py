"""Courses inside one another on a page: a heading above several courses is a list's name, not a course."""

from collections.abc import Callable

from crawler.assembly.course import GENERIC, OWN, STRONG, Course
from crawler.assembly.site_pages import SitePage
from crawler.extraction.topics import names_dutch

Facts = Callable[[frozenset[int]], frozenset[str]]


def without_containers(courses: list[Course], page: SitePage, facts: Facts) -> list[Course]:
    """The courses that stand for themselves, each with the blocks of the page that no course owns."""
    kept = [course for course in courses if not _is_container(course, courses, facts)]
    final = [course for course in kept if not any(course.blocks < outer.blocks for outer in kept)]
    owned = frozenset(number for course in final for number in course.blocks)
    shared = frozenset(block.number for block in page.reading.blocks) - owned
    for course in final:
        course.shared = shared
    return final


def _is_container(course: Course, courses: list[Course], facts: Facts) -> bool:
    """Two courses inside, with facts of their own, make the outer heading the name of a list."""
    generic = not (course.topics - GENERIC)
    wanted = STRONG if generic else OWN
    inner = [other for other in courses if other.blocks < course.blocks]
    own = [other for other in inner if other.facts & OWN or (other.topics - course.topics and other.facts & wanted)]
    direct = [other for other in own if not any(other.blocks < third.blocks for third in own)]
    if len(direct) >= 2:
        return True
    if len(direct) != 1 or not (generic or _only_inner_names_dutch(course, direct[0])):
        return False
    return direct[0].kind == "row" or not facts(course.blocks - direct[0].blocks) & OWN


def _only_inner_names_dutch(outer: Course, inner: Course) -> bool:
    """ "Groepscursussen" above "NT2 A1" is the name of a list that happens to have one entry."""
    return names_dutch(inner.title) and not names_dutch(outer.title)
