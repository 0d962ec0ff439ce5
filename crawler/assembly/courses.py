"""Which parts of a site's pages are courses: pages, headed sections, table rows."""

import re

from crawler.assembly.course import GENERIC, OWN, STRONG, Course
from crawler.assembly.naming import clean_title, opening_of
from crawler.assembly.nesting import without_containers
from crawler.assembly.notes import Note, title_of_row
from crawler.assembly.page_places import PagePlaces
from crawler.assembly.site_pages import SitePage
from crawler.extraction.topics import is_no_course, is_out_of_scope, names_a_course, names_dutch, topics_of
from crawler.pages.blocks import Block

_NO_COURSES = frozenset(("faq", "terms"))
_LISTS = frozenset(("price", "schedule"))
_FEW_COURSES = frozenset(("contact", "about"))
_OFFERING = re.compile(
    (
        r"cursus|groep|\bles\b|lessen|training|traject|route|klas\b|course|class|lesson|programma|examen|"
        r"module|privéles|taalles"
    ),
    re.IGNORECASE,
)
_KINDS = frozenset(
    [
        "beginner",
        "basic",
        "halfway",
        "followup",
        "advanced",
        "intensive",
        "private",
        "duo",
        "pronunciation",
        "writing",
        "examtraining",
        "group",
    ]
)
_EXPLANATION = re.compile(
    r"^(?:hoe|wat|waarom|wie|welke)\b.*\?$|^(?:uitleg|informatie) (?:over|bij)|^(?:de )?(?:wet|regels)\b|"
    r"what is|how does",
    re.IGNORECASE,
)
_LESSONS = re.compile(
    r"(?:privé|groeps|taal)?(?:les(?:sen)?|cursus(?:sen)?|training(?:en)?) (?:in (?:het )?)?(?:Nederlands|NT2)\b|"
    r"\b(?:Nederlandse|NT2)[- ](?:taal)?les(?:sen)?\b|\bNederlandse taalcursus\b|\bDutch (?:lessons|course|"
    r"classes)\b",
    re.IGNORECASE,
)
_WE_TEACH = re.compile(r"\b(?:ik geef|geef ik|wij geven|we geven|geven (?:wij|we)|I teach|we teach)\b", re.IGNORECASE)
_ENOUGH = 2
_SAYS_SOMETHING = 30
_FIRST_WORDS = 600
_NO_NAMES = frozenset(("knm", "ona", "map", "pvt", "women", "private"))
_NAME_LONGEST = 60
_ROUTES = frozenset(("b1", "z", "onderwijs", "wi2013", "staatsexamen", "alfa"))
_DENIED = re.compile(
    (
        r"\b(?:wij|we|ons)\b[^.]{0,40}\b(?:niet|geen)\b|niet bij ons|elders|andere (?:school|aanbieder)|"
        r"\broc\b|doen (?:wij|we) niet|not offer"
    ),
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(?:niveau )?[ABC][012]\b(?![- ]route)", re.IGNORECASE)


def find_courses(pages: tuple[SitePage, ...], notes: list[list[Note]]) -> list[Course]:
    """Every part of every page that names a course of Dutch and says something of its own about it."""
    found: list[Course] = []
    about_dutch = any(page.role == "home" and names_dutch(_LEVEL.sub(" ", _subject(page))) for page in pages)
    for number, page in enumerate(pages):
        if not page.silent:
            found.extend(PageCourses(number, page, notes[number], about_dutch=about_dutch).find())
    return found or [
        course
        for number, page in enumerate(pages)
        if page.role == "home" and not page.silent
        for course in PageCourses(number, page, notes[number], about_dutch=about_dutch).in_prose()
    ]


class PageCourses:
    """The courses of one page."""

    def __init__(self, number: int, page: SitePage, notes: list[Note], *, about_dutch: bool) -> None:
        self._number = number
        self._page = page
        self._fields: dict[int, set[str]] = {}
        for note in notes:
            self._fields.setdefault(note.block, set()).add(note.claim.field)
        self._blocks = [block for block in page.reading.blocks if block.region == "main"]
        self._under = _under_headings(self._blocks)
        self._rank = _rank(page)
        self._places = PagePlaces(page, self._blocks)
        self._times = _times_of(notes)
        self._explains = any(
            block.kind == "heading" and block.headings[-1].level == 1 and _EXPLANATION.search(block.text)
            for block in self._blocks
        )
        words = " ".join(block.text for block in self._blocks)[:_FIRST_WORDS]
        self._about_dutch = about_dutch or names_dutch(_LEVEL.sub(" ", f"{_subject(page)} {words}"))

    def find(self) -> list[Course]:
        """Rows and sections; a section that holds courses of its own is no course but what they share."""
        if self._page.role in _NO_COURSES:
            return []
        return without_containers([*self._rows(), *self._items(), *self._sections()], self._page, self._facts)

    def in_prose(self) -> list[Course]:
        """A page of one teacher may tell of the lessons without a heading that names them."""
        words = " ".join(block.text for block in self._blocks)
        blocks = frozenset(block.number for block in self._blocks)
        title = _LESSONS.search(words)
        enough = 1 if _WE_TEACH.search(words) else _ENOUGH
        if title is None or is_out_of_scope(_subject(self._page)) or len(self._facts(blocks) & OWN) < enough:
            return []
        return [self._course(title.group()[:1].upper() + title.group()[1:], blocks, "page")]

    def _items(self) -> list[Course]:
        """Two or more list items or paragraphs that each open with the name of a course and tell of its lessons."""
        found: dict[tuple[object, str], Course] = {}
        for block in self._blocks:
            if block.kind not in ("item", "text", "pair") or block.linked:
                continue
            title = clean_title(block.lead or block.label or opening_of(block.text))
            if not self._is_item(title, block):
                continue
            key = (block.headings, title.casefold())
            blocks = (found[key].blocks if key in found else frozenset()) | {block.number}
            found[key] = self._course(title, blocks, "row")
        count = sum(len(course.blocks) for course in found.values())
        return [course for course in found.values() if count > 1 or self._stands_alone(course)]

    def _stands_alone(self, course: Course) -> bool:
        """A single list item is a course where it tells enough and stands under no course's name."""
        block = next(block for block in self._blocks if block.number in course.blocks)
        named = any(topics_of(heading.text) - GENERIC for heading in block.headings)
        is_name = block.kind == "item" or names_a_course(course.title)
        return is_name and not named and len(course.facts & OWN) > 1

    def _is_item(self, title: str, block: Block) -> bool:
        blocks = frozenset((block.number,))
        facts = self._facts(blocks)
        named = bool(topics_of(title) - GENERIC - _NO_NAMES)
        if not named and not (self._names_dutch(title) and len(title.split()) > 1):
            return False
        tells = len(facts & STRONG) > 1 or (facts & OWN and (named or self._page.role in _LISTS))
        if len(title) > _NAME_LONGEST or not tells:
            return False
        return self._is_course(title, blocks, in_row=True) and not self._under_other_subject(block)

    def _rows(self) -> list[Course]:
        found: dict[tuple[int, str], Course] = {}
        for block in self._blocks:
            if block.kind != "row":
                continue
            title = clean_title(title_of_row(block))
            if not self._is_course(title, frozenset((block.number,)), in_row=True):
                continue
            if any(is_out_of_scope(heading.text) for heading in block.headings):
                continue
            key = (block.table, title.casefold())
            blocks = (found[key].blocks if key in found else frozenset()) | {block.number}
            found[key] = self._course(title, blocks, "row", table=block.table)
        return list(found.values())

    def _sections(self) -> list[Course]:
        found = []
        for heading in (block for block in self._blocks if block.kind == "heading"):
            own = heading.headings[-1]
            blocks = self._under[own.number]
            title = clean_title(own.text)
            if self._is_course(title, blocks, in_row=False) and not self._under_other_subject(heading):
                found.append(self._course(title, blocks, "section", heading=own.number))
        found.extend(self._named_beside(found))
        if not found and (page_course := self._whole_page()):
            found.append(page_course)
        return found

    def _named_beside(self, found: list[Course]) -> list[Course]:
        """A route that stands among courses with facts is offered too, unless the words under it deny that."""
        known = {course.heading for course in found}
        telling = {course.heading for course in found if course.facts & STRONG}
        headings = [block for block in self._blocks if block.kind == "heading"]
        levels = {block.headings[-1].level for block in headings if block.headings[-1].number in telling}
        beside = []
        for heading in headings:
            own, title = heading.headings[-1], clean_title(heading.headings[-1].text)
            if own.level not in levels or own.number in known or len(title) > _NAME_LONGEST:
                continue
            if not topics_of(title) & _ROUTES or is_no_course(title) or is_out_of_scope(title):
                continue
            blocks = self._under[own.number]
            words = " ".join(block.text for block in self._blocks if block.number in blocks and block is not heading)
            if len(words) >= _SAYS_SOMETHING and not _DENIED.search(words):
                beside.append(self._course(title, blocks, "section", heading=own.number))
        return beside

    def _whole_page(self) -> Course | None:
        """A page without a heading that names its course may still have a title that does."""
        title = clean_title(re.split(r"\s[-|–»]\s", self._page.reading.title)[0])
        blocks = frozenset(block.number for block in self._blocks)
        has_heading = any(block.kind == "heading" and block.headings[-1].level == 1 for block in self._blocks)
        if has_heading or self._page.role == "home" or not self._is_course(title, blocks, in_row=False):
            return None
        return self._course(title, blocks, "page")

    def _under_other_subject(self, block: Block) -> bool:
        above = block.headings[:-1] if block.kind == "heading" else block.headings
        return any(is_out_of_scope(heading.text) for heading in above)

    def _is_course(self, title: str, blocks: frozenset[int], *, in_row: bool) -> bool:
        facts = self._facts(blocks)
        if not 2 <= len(title) <= 110 or is_out_of_scope(title) or is_no_course(title):
            return False
        if not self._names_dutch(title):
            return self._is_kind_of_course(title, facts, in_row=in_row)
        specific = topics_of(title) - GENERIC
        if (self._page.role in _FEW_COURSES or self._explains) and not (specific and facts & OWN):
            return False
        if in_row:
            return bool(facts - {"levels", "components"})
        if specific:
            return bool(facts)
        needed = 1 if _OFFERING.search(title) and self._page.role == "other" else 2
        return len(facts & STRONG) >= needed

    def _is_kind_of_course(self, title: str, facts: frozenset[str], *, in_row: bool) -> bool:
        """ "Beginners" or "Intensief" is a course of Dutch on a page that is about nothing else."""
        if not self._about_dutch or len(facts & STRONG) < 2:
            return False
        kinds = topics_of(title) & _KINDS
        return bool(kinds or "levels" in facts) if in_row else bool(kinds) and len(title) <= 60

    def _names_dutch(self, title: str) -> bool:
        """A level alone ("B1 Starter") names a course of Dutch only on a page that is about Dutch."""
        return names_dutch(title) and (names_dutch(_LEVEL.sub(" ", title)) or self._about_dutch)

    def _facts(self, blocks: frozenset[int]) -> frozenset[str]:
        return frozenset(name for number in blocks for name in self._fields.get(number, ()))

    def _course(self, title: str, blocks: frozenset[int], kind: str, table: int = -1, heading: int = -1) -> Course:
        return Course(
            title=title,
            page=self._number,
            blocks=blocks,
            topics=topics_of(title),
            kind=kind,
            rank=self._rank,
            table=table,
            heading=heading,
            facts=self._facts(blocks),
            foreign_language=self._page.reading.language != "nl",
            past=bool(blocks & self._page.past),
            places=self._places.of(blocks),
            times=frozenset(time for number in blocks for time in self._times.get(number, ())),
        )


def _under_headings(blocks: list[Block]) -> dict[int, frozenset[int]]:
    """By number of a heading the blocks under it, itself among them."""
    found: dict[int, set[int]] = {}
    for block in blocks:
        for heading in block.headings:
            found.setdefault(heading.number, set()).add(block.number)
    return {number: frozenset(inside) for number, inside in found.items()}


def _times_of(notes: list[Note]) -> dict[int, set[str]]:
    """By block the lesson days with their times, and the dayparts, that it names."""
    found: dict[int, set[str]] = {}
    for note in notes:
        if note.claim.field in ("slots", "dayparts") and isinstance(note.claim.value, tuple):
            found.setdefault(note.block, set()).update(f"{note.claim.field} {part}" for part in note.claim.value)
    return found


def _subject(page: SitePage) -> str:
    """What a page calls itself: title, last part of its address, headings."""
    headings = [block.text for block in page.reading.blocks if block.kind == "heading" and block.region == "main"]
    return " ".join((page.reading.title, page.url.rpartition("/")[2], *headings))


def _rank(page: SitePage) -> int:
    base = {"other": 0, "schedule": 2, "home": 3, "price": 4}.get(page.role, 5)
    return base + (0 if page.reading.language == "nl" else 10) + (5 if page.url.lower().endswith(".pdf") else 0)
