"""The courses of all pages of a site; a page on which they cannot be told costs itself alone."""

from crawler.assembly import course_words as words
from crawler.assembly.course import Course
from crawler.assembly.courses import PageCourses
from crawler.assembly.notes import Note
from crawler.assembly.overviews import without_overviews
from crawler.assembly.page_outline import subject
from crawler.assembly.schools import offers_courses
from crawler.assembly.site_pages import SitePage
from crawler.extraction.topics import names_dutch


def find_courses(pages: tuple[SitePage, ...], notes: list[list[Note]], warnings: list[str]) -> list[Course]:
    """Every part of every page that names a course of Dutch and tells of it; a page that fails costs itself alone."""
    about_dutch = any(page.role == "home" and names_dutch(words.LEVEL.sub(" ", subject(page))) for page in pages)
    read = [
        courses
        for number, page in enumerate(pages)
        if not page.silent and (courses := _courses_on(number, page, notes[number], warnings, about_dutch=about_dutch))
    ]
    found = [course for own, _ in read for course in own]
    found = without_overviews(found, pages, notes)
    if found:
        return found if offers_courses(found, pages) else []
    return [course for _, in_prose in read for course in in_prose]


def _courses_on(
    number: int, page: SitePage, notes: list[Note], warnings: list[str], *, about_dutch: bool
) -> tuple[list[Course], list[Course]]:
    """The courses of one page, and those that its prose tells of where it is the home page and names none."""
    try:
        parts = PageCourses(number, page, notes, about_dutch=about_dutch)
        found = parts.find()
        return found, [] if found or page.role != "home" else parts.in_prose()
    except Exception as error:
        warnings.append(f"{page.url}: its courses cannot be told ({type(error).__name__}: {error})")
        return [], []
