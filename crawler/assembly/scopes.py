"""The notes that hold for one group of a course, nearest scope first."""

import re
from dataclasses import dataclass, field

from crawler.assembly.course import Course
from crawler.assembly.disagreement import disagreeing_pages
from crawler.assembly.notes import Note
from crawler.assembly.scoping import Subjects, identity
from crawler.assembly.site_pages import SitePage
from crawler.assembly.variants import Variant
from crawler.extraction.topics import names_dutch
from crawler.pages.phrases import Phrase

_OFFERED = frozenset(("price", "starts", "slots", "dayparts", "hours_per_week", "weeks", "hours_total", "levels"))
_OF_SCHOOL = frozenset(("keurmerk_claimed", "pass_rate_claimed", "childcare", "support_languages"))
_SCHOOL = Phrase(
    r"\b(?:onze (?:school|docent\w*|cursisten|studenten)|wij|we|bij ons|our (?:school|students|teachers)|er is)\b",
)
_FIELD_HEADING = re.compile(
    r"kost|prij[sz]|tarie|betal|\bpay|price|fee|start|wanneer|rooster|lestijd|data|praktisch|algeme|alle|informatie|aanmeld|"
    r"dates|\?$|groepsgrootte|\bgroepen\b|wacht|inschrijv|instroom|plaatsing|group size|waiting|enrol|regist",
    re.IGNORECASE,
)
_OF_A_COURSE = _OFFERED | {"wait", "min_participants", "group_size_max", "mode", "women_only"}
_OF_ALL_GROUPS = re.compile(
    r"\b(?:de|onze|alle|our|all) (?:\w+ )?(?:groepen|cursussen|lessen|klassen|groups|classes)\b", re.I
)
_OF_LESSONS = re.compile(
    r"\bles|lessen\b|cursus|cursist|training|\buur\b|course|lesson|class|hour|deelname", re.IGNORECASE
)
_PRACTICAL = re.compile(
    r"inschrijv|aanmeld|pra[ck]ti|info|algeme|rooster|data|start|groep|les|cursus|vragen|register|enrol|sign|course|dates|"
    r"kalender|planning|wachtlijst",
    re.IGNORECASE,
)
_OF_STARTING = frozenset(("starts", "wait"))
_OF_THE_HOUSE = frozenset(("home", "about"))
_MANY_QUESTIONS = 2
OWN, COURSE, PAGE, OTHERS, NAMED, SITE = range(6)


@dataclass(frozen=True, slots=True)
class Scopes:
    """Notes by scope: the group's own, the course's, its page's, other pages' parts of it, named there, the site's."""

    levels: tuple[tuple[Note, ...], ...]
    _by_field: tuple[dict[str, tuple[Note, ...]], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_field", tuple(map(_by_field, self.levels)))

    def nearest(self, field: str, *, until: int = SITE) -> tuple[Note, ...]:
        """The notes of one field in the nearest scope that has any."""
        return next((scope[field] for scope in self._by_field[: until + 1] if field in scope), ())

    def of(self, field: str, scope: int) -> tuple[Note, ...]:
        """The notes of one field in one scope."""
        return self._by_field[scope].get(field, ())


class SiteNotes:
    """All notes of a site, asked for by course and group."""

    def __init__(
        self, pages: tuple[SitePage, ...], notes: list[list[Note]], courses: list[Course], past: list[Course]
    ) -> None:
        self._pages = pages
        self._notes = notes
        self._courses = courses
        self._subjects = Subjects([*courses, *past])
        self._owned = _owned([*courses, *past])
        self._by_block = [_by_block(page) for page in notes]
        self._own: dict[int, list[Note]] = {}
        self._around: dict[int, tuple[tuple[Note, ...], ...]] = {}
        self._loose = [note for page in notes for note in page if self._may_hold_elsewhere(note)]
        self._headings = [{block.number: block.headings for block in page.reading.blocks} for page in pages]
        self._sole = is_sole(courses)
        self._foreign = frozenset(number for number, page in enumerate(pages) if page.reading.language != "nl")
        self._with_course = frozenset(course.page for course in courses)

    def scopes(self, course: Course, variant: Variant, siblings: list[Variant]) -> Scopes:
        """The scopes of one group."""
        own, shared = self._of_page(course, variant, siblings)
        levels = (tuple(own), tuple(shared), *self._around_course(course))
        losers = disagreeing_pages((*own, *shared), (*levels[OTHERS], *levels[NAMED]), course.page)
        if not course.foreign_language and any(note.claim.field == "starts" for note in (*own, *shared)):
            losers |= self._foreign
        return Scopes((*levels[:OTHERS], *(_without(scope, losers) for scope in levels[OTHERS:])))

    def _around_course(self, course: Course) -> tuple[tuple[Note, ...], ...]:
        """The notes of the scopes behind the course's own, which are the same for all of its groups."""
        if id(course) not in self._around:
            page = [note for note in self._in_blocks(course.page, course.shared) if self._fits(note, course)]
            page = [note for note in page if note.claim.field not in _OF_A_COURSE or self._is_above(note, course)]
            named, site = self._elsewhere(course)
            self._around[id(course)] = (tuple(page), self._others(course), tuple(named), tuple(site))
        return self._around[id(course)]

    def _of_page(self, course: Course, variant: Variant, siblings: list[Variant]) -> tuple[list[Note], list[Note]]:
        """The group's own notes, and those of its course that no other group of it owns."""
        blocks = frozenset().union(*(sibling.blocks for sibling in siblings))
        sentences = frozenset().union(*(sibling.sentences for sibling in siblings))
        own, shared = [], []
        for note in self._of_course(course):
            if variant.owns(note):
                own.append(note)
            elif note.block not in blocks and note.claim.words not in sentences:
                shared.append(note)
        return own, shared

    def _of_course(self, course: Course) -> list[Note]:
        """The notes of a course's own part that speak of it, which are the same for all of its groups."""
        if id(course) not in self._own:
            notes = self._in_blocks(course.page, course.blocks)
            self._own[id(course)] = [note for note in notes if not self._subjects.is_about_another(note, course)]
        return self._own[id(course)]

    def _in_blocks(self, page: int, blocks: frozenset[int]) -> list[Note]:
        by_block = self._by_block[page]
        return [note for number in sorted(blocks) for note in by_block.get(number, ())]

    def for_group(self, scopes: Scopes, course: Course, dayparts: tuple[str, ...]) -> Scopes:
        """The same scopes without words about a group at another time of day."""
        fits = self._subjects.fits_group
        kept = [tuple(note for note in scope if fits(note, course, dayparts)) for scope in scopes.levels[COURSE:]]
        return Scopes((scopes.levels[OWN], *kept))

    def _is_above(self, note: Note, course: Course) -> bool:
        """What stands in a neighbouring part of the page, under a heading of its own, holds for that part."""
        headings = self._headings[course.page]
        own = {heading for number in course.blocks for heading in headings.get(number, ())}
        above = headings.get(note.block, ())
        if (
            note.everyone
            or _OF_ALL_GROUPS.search(note.said)
            or not above
            or above[-1] in own
            or _FIELD_HEADING.search(above[-1].text)
        ):
            return True
        return not any(heading in own for heading in above) and above[-1].level <= 1

    def _fits(self, note: Note, course: Course) -> bool:
        return self._subjects.speaks_of(note, course) is not False

    def _others(self, course: Course) -> tuple[Note, ...]:
        return tuple(
            note
            for other in sorted(course.others, key=lambda other: (other.rank, other.page))
            for note in self._in_blocks(other.page, other.blocks)
            if not self._subjects.is_about_another(note, course)
        )

    def _elsewhere(self, course: Course) -> tuple[list[Note], list[Note]]:
        """Notes that stand in no course's own part: those that name this course, and those that name none."""
        named, site = [], []
        for note in self._loose:
            if self._is_of_school(note):
                site.append(note)
                continue
            if note.page == course.page:
                continue
            speaks = self._subjects.speaks_of(note, course)
            if speaks:
                named.append(note)
            elif speaks is None and self._holds_for_site(note, self._pages[note.page]):
                site.append(note)
        return named, site

    def _may_hold_elsewhere(self, note: Note) -> bool:
        return note.everyone or (note.page, note.block) not in self._owned or self._is_of_school(note)

    def _is_of_school(self, note: Note) -> bool:
        """The mark is the school's wherever it stands; so is what "wij" do, on the page where the school opens."""
        if identity(note.topics) or note.claim.field not in _OF_SCHOOL:
            return False
        if note.claim.field == "keurmerk_claimed":
            return True
        return self._pages[note.page].role in ("home", "about", "contact") and bool(_SCHOOL.search(note.said))

    def _holds_for_site(self, note: Note, page: SitePage) -> bool:
        if note.everyone:
            return True
        if note.claim.field in _OF_A_COURSE and page.role == "other" and not self._is_of_dutch(note):
            return False
        if note.claim.field == "price" and page.role in _OF_THE_HOUSE and not _OF_LESSONS.search(note.said):
            return False
        if self._sole:
            return True
        if page.role in ("other", "schedule"):
            return not self._has_course(note.page) and note.claim.field not in _OFFERED
        return True

    def _is_of_dutch(self, note: Note) -> bool:
        """Whether a page is about Dutch or practical matters; under a heading of its own a note is of what that names.

        "Eetpunt: er is een wachtlijst" says nothing of lessons, on whatever page it stands.
        """
        reading = self._pages[note.page].reading
        said = (reading.title.split(" - ")[0], *(block.text for block in reading.blocks if block.region == "main"))
        asked = sum(block.kind == "heading" and block.text.endswith("?") for block in reading.blocks)
        practical = asked >= _MANY_QUESTIONS or _PRACTICAL.search(reading.url.rpartition("/")[2])
        if practical:
            return True
        return any(names_dutch(text) for text in said) and not self._is_of_other_matter(note, said[0])

    def _is_of_other_matter(self, note: Note, title: str) -> bool:
        above = self._headings[note.page].get(note.block, ())
        told = (title, note.said, *(heading.text for heading in above))
        return (
            len(above) > 1
            and not any(names_dutch(text) or _OF_LESSONS.search(text) for text in told)
            and not (_FIELD_HEADING.search(above[-1].text))
        )

    def _has_course(self, number: int) -> bool:
        return number in self._with_course


def _by_field(notes: tuple[Note, ...]) -> dict[str, tuple[Note, ...]]:
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(note.claim.field, []).append(note)
    return {name: tuple(those) for name, those in found.items()}


def _by_block(notes: list[Note]) -> dict[int, list[Note]]:
    found: dict[int, list[Note]] = {}
    for note in notes:
        found.setdefault(note.block, []).append(note)
    return found


def is_sole(courses: list[Course]) -> bool:
    """Whether a site offers one course only, be it in several places."""
    return len({course.title.casefold() for course in courses}) == 1


def _without(scope: tuple[Note, ...], losers: frozenset[int]) -> tuple[Note, ...]:
    """A page that loses a disagreement adds no date and no wait; nor does a translation of dated words."""
    return tuple(note for note in scope if note.page not in losers or note.claim.field not in _OF_STARTING)


def _owned(courses: list[Course]) -> frozenset[tuple[int, int]]:
    """Page and block of everything that some course has for itself."""
    everything = [part for course in courses for part in (course, *course.others)]
    return frozenset((part.page, number) for part in everything for number in part.blocks)
