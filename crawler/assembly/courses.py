"""Which parts of a site's pages are courses: pages, headed sections, table rows."""

import re

from crawler.assembly import course_words as words
from crawler.assembly.block_texts import title_of_row
from crawler.assembly.course import GENERIC, OF_SCHOOL, OWN, STRONG, Course
from crawler.assembly.naming import clean_title, opening_of
from crawler.assembly.nesting import without_containers
from crawler.assembly.notes import Note
from crawler.assembly.page_outline import explains, rank, subject, times_of, under_headings
from crawler.assembly.page_places import PagePlaces
from crawler.assembly.site_pages import SitePage
from crawler.extraction.topics import is_no_course, is_out_of_scope, names_a_course, names_dutch, topics_of
from crawler.pages.blocks import Block
from crawler.pages.tables import looks_like_field

_NO_COURSES = frozenset(("faq", "terms"))
_FREE_NAMES = frozenset(("other", "home"))
_LISTS = frozenset(("price", "schedule"))
_FEW_COURSES = frozenset(("contact", "about"))
_ENOUGH = 2
_SAYS_SOMETHING = 30
_FIRST_WORDS = 600
_NAME_LONGEST = 60
_TOP = 2


class PageCourses:
    """The courses of one page."""

    def __init__(self, number: int, page: SitePage, notes: list[Note], *, about_dutch: bool) -> None:
        self._number = number
        self._page = page
        self._fields: dict[int, set[str]] = {}
        for note in notes:
            if not note.foreign:
                self._fields.setdefault(note.block, set()).add(note.claim.field)
        self._blocks = [block for block in page.reading.blocks if block.region == "main"]
        self._under = under_headings(self._blocks)
        self._rank = rank(page)
        self._places = PagePlaces(page, self._blocks)
        self._times = times_of(notes)
        self._explains = explains(self._blocks)
        opening = " ".join(block.text for block in self._blocks)[:_FIRST_WORDS]
        self._about_dutch = about_dutch or names_dutch(words.LEVEL.sub(" ", f"{subject(page)} {opening}"))

    def find(self) -> list[Course]:
        """Rows and sections; a section that holds courses of its own is no course but what they share."""
        if self._page.role in _NO_COURSES:
            return []
        told = [*self._rows(), *self._items()]
        return without_containers([*told, *self._sections(told)], self._page, self._facts)

    def in_prose(self) -> list[Course]:
        """A page of one teacher may tell of the lessons without a heading that names them."""
        said = " ".join(block.text for block in self._blocks)
        blocks = frozenset(block.number for block in self._blocks)
        title = self._title_in_prose(said)
        teaches = words.HELPS_WITH_DUTCH.search(said) or words.WE_TEACH.search(said)
        enough = 1 if teaches else _ENOUGH
        if not title or is_out_of_scope(subject(self._page)) or len(self._facts(blocks) & OWN) < enough:
            return []
        return [self._course(title[:1].upper() + title[1:], blocks, "page")]

    def _title_in_prose(self, said: str) -> str:
        """What a teacher calls the lessons: in words of teaching, else a heading that names Dutch, else Dutch alone."""
        if (lessons := words.LESSONS.search(said)) is not None:
            return lessons.group()
        named = next((heading.text for heading in self._headings() if names_dutch(heading.text)), "")
        if named and words.WE_TEACH.search(said):
            return clean_title(named)
        helps = words.HELPS_WITH_DUTCH.search(said)
        return helps.group().split()[-1] if helps else ""

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
        found = {key: course for key, course in found.items() if not self._tells_of_heading(course, key[0], found)}
        count = sum(len(course.blocks) for course in found.values())
        return [course for course in found.values() if count > 1 or self._stands_alone(course)]

    def _tells_of_heading(self, course: Course, headings: object, found: dict[tuple[object, str], Course]) -> bool:
        """Whether the only such line under a course's own name tells of that course, naming no other with a colon."""
        if not isinstance(headings, tuple) or not headings or sum(key[0] == headings for key in found) > 1:
            return False
        block = next(block for block in self._blocks if block.number in course.blocks)
        if block.lead or block.label or re.match(r"[^:.\n€]{3,60}:\s", block.text):
            return False
        above = clean_title(headings[-1].text)
        return self._is_course(above, self._under[headings[-1].number], in_row=False)

    def _stands_alone(self, course: Course) -> bool:
        """A single list item is a course where it tells enough and stands under no course's name."""
        block = next(block for block in self._blocks if block.number in course.blocks)
        named = any(topics_of(heading.text) - GENERIC for heading in block.headings)
        is_name = block.kind == "item" or names_a_course(course.title)
        return is_name and not named and len(course.facts & OWN) > 1

    def _is_item(self, title: str, block: Block) -> bool:
        blocks = frozenset((block.number,))
        facts = self._facts(blocks)
        named = bool(topics_of(title) - GENERIC - words.NO_NAMES)
        if not named and not (self._names_dutch(title) and len(title.split()) > 1):
            return False
        tells = len(facts & STRONG) > 1 or (facts & OWN and (named or self._page.role in _LISTS))
        if len(title) > _NAME_LONGEST or not tells or words.NO_OPENING.search(title):
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

    def _sections(self, told: list[Course]) -> list[Course]:
        """Headed parts that are courses; `told` are those in rows and items."""
        found = []
        for heading in (block for block in self._blocks if block.kind == "heading"):
            own = heading.headings[-1]
            blocks = self._under[own.number]
            title = clean_title(own.text)
            if self._is_course(title, blocks, in_row=False) and not self._under_other_subject(heading):
                found.append(self._course(title, blocks, "section", heading=own.number))
        found.extend(self._named_beside(found))
        found.extend(self._called_freely([*told, *found]))
        return found or self._route_alone() or self._whole_page()

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
            blocks = self._under[own.number]
            if not self._may_stand_beside(title, blocks) or is_no_course(title) or is_out_of_scope(title):
                continue
            said = self._words_of(blocks - {heading.number})
            if len(said) >= _SAYS_SOMETHING and not words.is_denied(said):
                beside.append(self._course(title, blocks, "section", heading=own.number))
        return beside

    def _may_stand_beside(self, title: str, blocks: frozenset[int]) -> bool:
        """A route by its name; private lessons, or Dutch by any name, where a price stands with it."""
        topics, priced = topics_of(title), "price" in self._facts(blocks) and not words.NOT_OFFERED.search(title)
        named = "private" in topics or (self._names_dutch(title) and "inburgering" not in topics)
        return bool(topics & words.ROUTES) or (named and priced)

    def _route_alone(self) -> list[Course]:
        """A page of its own for one route offers it, though it states no more than that one learns there."""
        heading = next(iter(self._headings()), None)
        if heading is None or self._page.role != "other" or self._explains or heading.headings[-1].level > _TOP:
            return []
        title, blocks = clean_title(heading.text), self._under[heading.headings[-1].number]
        said = self._words_of(blocks - {heading.number})
        is_route = bool(topics_of(title) & words.ROUTES) and len(title) <= _NAME_LONGEST
        if not is_route or is_no_course(title) or is_out_of_scope(title) or words.DENIED.search(said):
            return []
        if words.TAUGHT_BY_OTHERS.search(said):
            return []
        return (
            [self._course(title, blocks, "section", heading=heading.headings[-1].number)]
            if words.IS_TAUGHT.search(said)
            else []
        )

    def _called_freely(self, found: list[Course]) -> list[Course]:
        """A part with lessons of Dutch and facts of its own is a course whatever its name, beside courses or alone."""
        taken = {course.heading for course in found}
        apart = [course for course in found if not any(other.blocks < course.blocks for other in found)]
        beside = {one.headings[:-1] for one in self._headings() if one.headings[-1].number in taken}
        named = {
            heading.headings[-1].number: heading
            for heading in self._headings()
            if (heading.headings[:-1] in beside if found else self._page.role == "other")
            and not any(course.blocks & self._under[heading.headings[-1].number] for course in apart)
            and self._is_freely_named(heading, self._under[heading.headings[-1].number])
        }
        return [
            self._course(clean_title(heading.text), self._under[number], "section", heading=number)
            for number, heading in named.items()
            if not self._is_list_of_parts(number)
        ]

    def _is_list_of_parts(self, number: int) -> bool:
        """Whether two or more parts under a heading have groups or prices of their own."""
        inner = [blocks for blocks in self._under.values() if blocks < self._under[number]]
        return sum(bool(self._facts(blocks) & OWN) for blocks in inner) >= _ENOUGH

    def _is_freely_named(self, heading: Block, blocks: frozenset[int]) -> bool:
        title, said = clean_title(heading.text), self._words_of(blocks)
        facts = self._facts(blocks)
        if self._page.role not in _FREE_NAMES or len(facts & STRONG) < _ENOUGH or not facts & OWN:
            return False
        if not 2 <= len(title) <= _NAME_LONGEST or is_no_course(title) or looks_like_field(title):
            return False
        if is_out_of_scope(title) or self._under_other_subject(heading) or words.SENTENCE.search(title):
            return False
        is_dutch = "levels" in facts or words.TEACHES_DUTCH.search(said) or self._is_group_of_dutch(title, heading)
        return bool(is_dutch) and not words.NOT_HERE.search(said)

    def _is_group_of_dutch(self, title: str, heading: Block) -> bool:
        """ "Zaterdagklas" under the words "Nederlands leren" is a class of Dutch."""
        return bool(words.GROUP_NAME.fullmatch(title)) and any(names_dutch(one.text) for one in heading.headings[:-1])

    def _headings(self) -> list[Block]:
        return [block for block in self._blocks if block.kind == "heading"]

    def _whole_page(self) -> list[Course]:
        """A page without a heading that names its course may still have a title that does."""
        title = clean_title(re.split(r"\s[-|–»]\s", self._page.reading.title)[0])
        blocks = frozenset(block.number for block in self._blocks)
        has_heading = any(block.kind == "heading" and block.headings[-1].level == 1 for block in self._blocks)
        if has_heading or self._page.role == "home" or not self._is_course(title, blocks, in_row=False):
            return []
        return [self._course(title, blocks, "page")]

    def _under_other_subject(self, block: Block) -> bool:
        above = block.headings[:-1] if block.kind == "heading" else block.headings
        return any(is_out_of_scope(heading.text) for heading in above)

    def _is_course(self, title: str, blocks: frozenset[int], *, in_row: bool) -> bool:
        facts = self._facts(blocks)
        if not 2 <= len(title) <= 110 or is_out_of_scope(title) or is_no_course(title):
            return False
        own = (block for block in self._blocks if block.number in blocks)
        if "levels" not in facts and any(words.is_for_professionals(block) for block in own):
            return False
        if not self._names_dutch(title):
            return self._is_kind_of_course(title, blocks, in_row=in_row)
        specific = topics_of(title) - GENERIC
        if (self._page.role in _FEW_COURSES or self._explains) and not (specific and facts & OWN):
            return False
        if in_row:
            return bool(facts - {"levels", "components"})
        if specific:
            elsewhere = not facts & STRONG and words.GIVEN_ELSEWHERE.search(self._words_of(blocks))
            return bool(facts - OF_SCHOOL) and not elsewhere
        needed = 1 if words.OFFERING.search(title) and self._page.role == "other" else 2
        return len(facts & STRONG) >= needed

    def _is_kind_of_course(self, title: str, blocks: frozenset[int], *, in_row: bool) -> bool:
        """ "Beginners" or "Intensief" is a course of Dutch on a page that is about nothing else."""
        facts = self._facts(blocks)
        if not self._about_dutch or len(facts & STRONG) < 2:
            return False
        kinds = topics_of(title) & words.KINDS
        return bool(kinds or "levels" in facts) if in_row else bool(kinds) and len(title) <= 60

    def _words_of(self, blocks: frozenset[int]) -> str:
        return " ".join(block.text for block in self._blocks if block.number in blocks)

    def _names_dutch(self, title: str) -> bool:
        """A level alone ("B1 Starter") names a course of Dutch only on a page that is about Dutch."""
        return names_dutch(title) and (names_dutch(words.LEVEL.sub(" ", title)) or self._about_dutch)

    def _facts(self, blocks: frozenset[int]) -> frozenset[str]:
        return frozenset().union(*[self._fields[number] for number in self._fields.keys() & blocks])

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
