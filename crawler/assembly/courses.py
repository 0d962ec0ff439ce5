"""Which parts of a site's pages are courses: pages, headed sections, table rows."""

import re
from dataclasses import dataclass, field

from crawler.assembly.notes import Note, title_of_row
from crawler.assembly.site_pages import SitePage
from crawler.extraction.places import addresses_in
from crawler.extraction.topics import is_no_course, is_out_of_scope, names_dutch, topics_of
from crawler.pages.blocks import Block

_STRONG = frozenset(
    ("price", "starts", "wait", "hours_per_week", "slots", "dayparts", "weeks", "hours_total", "group_size_max")
)
_OWN = frozenset(("price", "starts", "slots", "hours_per_week"))
_NO_COURSES = frozenset(("faq", "terms"))
_FEW_COURSES = frozenset(("contact", "about"))
_GENERIC = frozenset(("inburgering", "online", "evening", "day", "weekend"))
_OFFERING = re.compile(
    (
        r"cursus|groep|\bles\b|lessen|training|traject|route|klas\b|course|class|lesson|programma|examen|"
        r"module|privéles|taalles"
    ),
    re.IGNORECASE,
)
_KINDS = frozenset(("beginner", "advanced", "intensive", "private", "duo", "pronunciation", "writing", "examtraining"))
_EXPLANATION = re.compile(
    r"^(?:hoe|wat|waarom|wie|welke)\b.*\?$|^(?:uitleg|informatie) (?:over|bij)|^(?:de )?(?:wet|regels)\b|"
    r"what is|how does",
    re.IGNORECASE,
)
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
_TRIM = re.compile(
    (
        r"\s*(?:\((?:vol|volgeboekt|uitverkocht|nieuw|new|full|gesloten)!?\)|[-:]\s*(?:vol|volgeboekt|"
        r"uitverkocht|nieuw)!?)\s*$"
    ),
    re.IGNORECASE,
)
_HEAVY = re.compile(r"^\s*(?:\d+[.)]\s+|cursus:\s*|course:\s*)", re.IGNORECASE)


@dataclass(slots=True)
class Course:
    """One course as one page has it: its title, its own blocks, and those that it shares with its neighbours."""

    title: str
    page: int
    blocks: frozenset[int]
    topics: frozenset[str]
    kind: str
    rank: int
    table: int = -1
    heading: int = -1
    shared: frozenset[int] = frozenset()
    facts: frozenset[str] = frozenset()
    others: list["Course"] = field(default_factory=list)
    foreign_language: bool = False
    postcode: str = ""


def find_courses(pages: tuple[SitePage, ...], notes: list[list[Note]]) -> list[Course]:
    """Every part of every page that names a course of Dutch and says something of its own about it."""
    found: list[Course] = []
    about_dutch = any(page.role == "home" and names_dutch(_LEVEL.sub(" ", _subject(page))) for page in pages)
    for number, page in enumerate(pages):
        if not page.silent:
            found.extend(PageCourses(number, page, notes[number], about_dutch=about_dutch).find())
    return found


class PageCourses:
    """The courses of one page."""

    def __init__(self, number: int, page: SitePage, notes: list[Note], *, about_dutch: bool) -> None:
        self._number = number
        self._page = page
        self._fields: dict[int, set[str]] = {}
        for note in notes:
            self._fields.setdefault(note.block, set()).add(note.claim.field)
        self._blocks = [block for block in page.reading.blocks if block.region == "main"]
        self._rank = _rank(page)
        self._postcode = _postcode_of(page)
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
        return self._resolved([*self._rows(), *self._items()], self._sections())

    def _items(self) -> list[Course]:
        """Two or more list items or paragraphs that each open with the name of a course and tell of its lessons."""
        found = []
        for block in self._blocks:
            if block.kind not in ("item", "text", "pair") or block.linked:
                continue
            title = clean_title(block.lead or block.label or _opening(block.text))
            blocks = frozenset((block.number,))
            named = topics_of(title) - _GENERIC - _NO_NAMES
            if not named or len(title) > _NAME_LONGEST or not self._facts(blocks) & _OWN:
                continue
            if self._is_course(title, blocks, in_row=True) and not self._under_other_subject(block):
                found.append(self._course(title, blocks, "row"))
        return found if len(found) > 1 else []

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
            known = found.get(key)
            blocks = (known.blocks if known else frozenset()) | {block.number}
            found[key] = self._course(title, blocks, "row", table=block.table)
        return list(found.values())

    def _sections(self) -> list[Course]:
        found = []
        for heading in (block for block in self._blocks if block.kind == "heading"):
            own = heading.headings[-1]
            blocks = frozenset(block.number for block in self._blocks if own in block.headings)
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
        beside = []
        for heading in (block for block in self._blocks if block.kind == "heading"):
            own = heading.headings[-1]
            peers = [course for course in found if self._level_of(course) == own.level and course.facts & _STRONG]
            blocks = frozenset(block.number for block in self._blocks if own in block.headings)
            words = " ".join(block.text for block in self._blocks if block.number in blocks and block is not heading)
            title = clean_title(own.text)
            if not peers or own.number in known or len(words) < 30 or _DENIED.search(words) or len(title) > 60:
                continue
            if topics_of(title) & _ROUTES and not is_no_course(title) and not is_out_of_scope(title):
                beside.append(self._course(title, blocks, "section", heading=own.number))
        return beside

    def _level_of(self, course: Course) -> int:
        headings = (block.headings[-1] for block in self._blocks if block.kind == "heading")
        return next((heading.level for heading in headings if heading.number == course.heading), 0)

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
        specific = topics_of(title) - _GENERIC
        if (self._page.role in _FEW_COURSES or self._explains) and not (specific and facts & _OWN):
            return False
        if in_row:
            return bool(facts - {"levels", "components"})
        if specific:
            return bool(facts)
        needed = 1 if _OFFERING.search(title) and self._page.role == "other" else 2
        return len(facts & _STRONG) >= needed

    def _is_kind_of_course(self, title: str, facts: frozenset[str], *, in_row: bool) -> bool:
        """ "Beginners" or "Intensief" is a course of Dutch on a page that is about nothing else."""
        if not self._about_dutch or len(facts & _STRONG) < 2:
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
            postcode=self._postcode,
        )

    def _resolved(self, rows: list[Course], sections: list[Course]) -> list[Course]:
        """Nested courses: the outer one is a container where the inner ones stand for themselves."""
        courses = [*rows, *sections]
        kept: list[Course] = []
        for course in courses:
            inner = [other for other in courses if other is not course and self._stands_inside(other, course)]
            if not self._is_container(course, inner):
                kept.append(course)
        final = [course for course in kept if not any(self._swallows(outer, course) for outer in kept)]
        for course in final:
            course.shared = self._shared(course, final)
        return final

    def _stands_inside(self, inner: Course, outer: Course) -> bool:
        return inner.blocks < outer.blocks

    def _is_container(self, course: Course, inner: list[Course]) -> bool:
        """Two courses inside, with facts of their own, make the outer heading the name of a list."""
        generic = not (course.topics - _GENERIC)
        wanted = _STRONG if generic else _OWN
        own = [
            other for other in inner if other.facts & _OWN or (other.topics - course.topics and other.facts & wanted)
        ]
        direct = [other for other in own if not any(other.blocks < third.blocks for third in own)]
        if len(direct) >= 2:
            return True
        if len(direct) != 1 or not generic:
            return False
        return direct[0].kind == "row" or not self._facts(course.blocks - direct[0].blocks) & _OWN

    def _swallows(self, outer: Course, inner: Course) -> bool:
        return inner is not outer and inner.blocks < outer.blocks

    def _shared(self, course: Course, final: list[Course]) -> frozenset[int]:
        """Blocks of the page that no course of it owns: they hold for all of them."""
        owned = frozenset(number for other in final for number in other.blocks)
        return frozenset(block.number for block in self._page.reading.blocks) - owned


def _opening(text: str) -> str:
    """The words in front of a colon on a block's first line."""
    match = re.match(r"^([^:.\n€]{3,60}):\s", text)
    return match.group(1) if match else ""


def _postcode_of(page: SitePage) -> str:
    """The postcode of a page that is about one location; empty where it names none or several."""
    blocks = (block for block in page.reading.blocks if block.region == "main" and block.kind != "row")
    found = {address.postcode or "" for block in blocks for address in addresses_in(block.text, block.lead)}
    return found.pop() if len(found) == 1 and page.role != "home" else ""


def _subject(page: SitePage) -> str:
    """What a page calls itself: title, last part of its address, headings."""
    headings = [block.text for block in page.reading.blocks if block.kind == "heading" and block.region == "main"]
    return " ".join((page.reading.title, page.url.rpartition("/")[2], *headings))


def clean_title(text: str) -> str:
    """A course's name without "(vol)" and numbering."""
    return _HEAVY.sub("", _TRIM.sub("", " ".join(text.split()))).strip(" :-|")


def _rank(page: SitePage) -> int:
    base = {"other": 0, "schedule": 2, "home": 3, "price": 4}.get(page.role, 5)
    return base + (0 if page.reading.language == "nl" else 10) + (5 if page.url.lower().endswith(".pdf") else 0)
