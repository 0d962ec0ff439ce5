"""From the fetched pages of one site to its listings."""

from collections.abc import Sequence
from datetime import date

from crawler.assembly.course import Course
from crawler.assembly.disagreement import contradictions
from crawler.assembly.joining import Joining
from crawler.assembly.locations import SitePlaces
from crawler.assembly.merging import left_out, merged, split_by_season
from crawler.assembly.notes import Note, notes_of
from crawler.assembly.own_part import OwnPart
from crawler.assembly.rounds import add_earlier_rounds, joined_rounds
from crawler.assembly.scopes import COURSE, NAMED, OTHERS, OWN, SITE, Scopes, SiteNotes, is_sole
from crawler.assembly.site_courses import find_courses
from crawler.assembly.site_pages import SitePage, read_pages
from crawler.assembly.variants import variants_of
from crawler.assembly.witness import add_from_markup
from crawler.items import DAYPARTS, Listing, Page, SiteReading
from crawler.pages.blocks import Block
from crawler.registry.schema import RegistryEntry

_QUOTED = 80


def read_site(entry: RegistryEntry, pages: Sequence[Page], as_of: date) -> SiteReading:
    """The listings of one site as its pages state them, in a fixed order whatever the order of the pages.

    Never raises: a page that cannot be read gives a warning and costs only itself.
    """
    read, warnings = read_pages(pages, as_of, _ignored(entry))
    notes = [_notes(page, number, warnings) for number, page in enumerate(read)]
    found = find_courses(read, notes, warnings)
    offered, past = split_by_season(found)
    courses = merged(offered)
    reading = SiteJoining(entry, read, notes, (courses, [*past, *left_out(offered, courses)]), as_of)
    listings = [listing for course in courses for listing in reading.listings_or_warning(course)]
    earlier = [listing for course in past for listing in reading.listings_or_warning(course)]
    add_earlier_rounds(listings, earlier)
    return SiteReading(tuple(listings), tuple(dict.fromkeys([*warnings, *reading.warnings])))


def _ignored(entry: RegistryEntry) -> tuple[str, ...]:
    """The CSS selectors of `hints: {ignore: [...]}`."""
    selectors = entry.hints.get("ignore", [])
    return tuple(part for part in selectors if isinstance(part, str)) if isinstance(selectors, list) else ()


def _notes(page: SitePage, number: int, warnings: list[str]) -> list[Note]:
    try:
        return notes_of(page, number)
    except Exception as error:
        warnings.append(f"{page.url}: its words cannot be read ({type(error).__name__}: {error})")
        return []


class SiteJoining:
    """Joins the notes of one site into listings, course by course."""

    def __init__(
        self,
        entry: RegistryEntry,
        pages: tuple[SitePage, ...],
        notes: list[list[Note]],
        courses: tuple[list[Course], list[Course]],
        as_of: date,
    ) -> None:
        self._entry = entry
        self._pages = pages
        self._notes = notes
        self._as_of = as_of
        self._places = SitePlaces(pages, entry.name)
        self._site_notes = SiteNotes(pages, notes, *courses)
        self._sole = is_sole(courses[0])
        self.warnings: list[str] = []

    def listings_or_warning(self, course: Course) -> list[Listing]:
        """The listings of one course; one that cannot be joined costs only itself."""
        try:
            return self.listings_of(course)
        except Exception as error:
            self.warnings.append(f"{course.title}: cannot be joined ({type(error).__name__}: {error})")
            return []

    def listings_of(self, course: Course) -> list[Listing]:
        """One listing a group and place of the course, rounds of one group joined."""
        page = self._pages[course.page]
        variants = variants_of(course, page, self._notes[course.page], self._places.cities)
        found: list[tuple[Listing, tuple[object, ...]]] = []
        own = OwnPart(course, self._blocks_of(course))
        for variant in variants:
            siblings = [other for other in variants if other is not variant]
            scopes = self._site_notes.scopes(course, variant, siblings)
            scopes = self._site_notes.for_group(scopes, course, _dayparts(scopes))
            self._warn(course, scopes)
            for place in self._places.of(course, variant, page, online_only=_is_online(scopes)):
                listing = Joining(self._empty(course), own, scopes, self._as_of, sole=self._sole).fill(place)
                add_from_markup(listing, page)
                found.append((listing, _times(scopes)))
        return joined_rounds(found)

    def _blocks_of(self, course: Course) -> tuple[Block, ...]:
        """The course's own part of its page, then what other pages say of it."""
        parts = (course, *course.others)
        return tuple(
            block for part in parts for block in self._pages[part.page].reading.blocks if block.number in part.blocks
        )

    def _warn(self, course: Course, scopes: Scopes) -> None:
        """A disagreement between pages is kept for a person to judge."""
        own = (*scopes.levels[OWN], *scopes.levels[COURSE])
        others = (*scopes.levels[OTHERS], *scopes.levels[NAMED], *(scopes.levels[SITE] if self._sole else ()))
        for winner, loser in contradictions(own, others, course.page):
            pages = self._pages[winner.page].url, self._pages[loser.page].url
            words = winner.claim.words[:_QUOTED], loser.claim.words[:_QUOTED]
            said = f'"{words[0]}" ({pages[0]}) against "{words[1]}" ({pages[1]})'
            self.warnings.append(f"{course.title}: {winner.claim.field} differs: {said}")

    def _empty(self, course: Course) -> Listing:
        page = self._pages[course.page].reading
        return Listing(provider=self._entry.slug, source_url=page.url, fetched_at=page.fetched_at, title=course.title)


def _is_online(scopes: Scopes) -> bool:
    """Whether the course's own words, or else words about all courses, say that it is given online and nowhere else."""
    modes = {note.claim.value for scope in (OWN, COURSE) for note in scopes.of("mode", scope)}
    if modes:
        return modes == {"online"}
    everywhere = [note for note in scopes.nearest("mode") if note.everyone]
    return bool(everywhere) and all(note.claim.value == "online" for note in everywhere)


def _dayparts(scopes: Scopes) -> tuple[str, ...]:
    notes = scopes.of("dayparts", OWN) or scopes.of("dayparts", COURSE)
    found = {part for note in notes for part in _parts(note)}
    return tuple(part for part in DAYPARTS if part in found)


def _parts(note: Note) -> tuple[str, ...]:
    value = note.claim.value
    return tuple(str(part) for part in value) if isinstance(value, tuple) else ()


def _times(scopes: Scopes) -> tuple[object, ...]:
    return tuple(note.claim.value for note in scopes.of("slots", OWN))
