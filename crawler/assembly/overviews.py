"""Headings that stand above what other pages offer: a list of courses with its practical matters, a school's slogan."""

from crawler.assembly import course_words as words
from crawler.assembly.course import GENERIC, OWN, Course
from crawler.assembly.naming import clean_title, overlap
from crawler.assembly.notes import Note
from crawler.assembly.site_pages import SitePage
from crawler.extraction.topics import topics_of
from crawler.pages.blocks import Block
from crawler.pages.tables import looks_like_field

_ALIKE = 0.75
_ENOUGH = 2
_TOP = 1


def without_overviews(found: list[Course], pages: tuple[SitePage, ...], notes: list[list[Note]]) -> list[Course]:
    """The courses, without headings that tell nothing themselves and stand above courses with pages of their own."""
    return [course for course in found if not _is_overview(course, found, pages[course.page], notes[course.page])]


def _is_overview(course: Course, found: list[Course], page: SitePage, notes: list[Note]) -> bool:
    elsewhere = [other for other in found if other.page != course.page]
    if course.kind != "section" or not elsewhere:
        return False
    inside = [block for block in page.reading.blocks if block.number in course.blocks]
    if _tells(course, inside, notes):
        return False
    return _is_slogan(course, inside, page) or len(_names_among(course, inside, elsewhere)) >= _ENOUGH


def _tells(course: Course, inside: list[Block], notes: list[Note]) -> bool:
    """Whether a price, a day or a lesson time stands under the heading itself, or under "Kosten" and the like there."""
    telling = {note.block for note in notes if note.claim.field in OWN and not note.foreign}
    return any(block.number in telling and _stands_under(course, block) for block in inside)


def _stands_under(course: Course, block: Block) -> bool:
    last = block.headings[-1]
    return last.number == course.heading or looks_like_field(last.text) or block.kind in ("pair", "row")


def _is_slogan(course: Course, inside: list[Block], page: SitePage) -> bool:
    """What a home page calls out at its top, where the words name no kind of course."""
    level = inside[0].headings[-1].level if inside and inside[0].headings else 0
    return (
        page.role == "home"
        and level == _TOP
        and not course.topics - GENERIC
        and words.OFFERING.search(course.title) is None
    )


def _names_among(course: Course, inside: list[Block], elsewhere: list[Course]) -> set[str]:
    """The courses of other pages that the headings under this one name."""
    titles = [clean_title(block.text) for block in inside if block.kind == "heading" or block.linked]
    return {
        other.title.casefold()
        for other in elsewhere
        for title in titles
        if title != course.title and _is_name_of(title, other)
    }


def _is_name_of(title: str, course: Course) -> bool:
    own = topics_of(title) - GENERIC
    return overlap(title, course.title) >= _ALIKE or bool(own and own == course.topics - GENERIC)
