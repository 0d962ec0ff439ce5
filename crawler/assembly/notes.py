"""Claims with their scope: on which page and block they stand, and of which courses the words speak."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from crawler.assembly.block_texts import around_of, texts_of, title_of_row
from crawler.assembly.site_pages import SitePage
from crawler.assembly.statements import Statement, statements_in
from crawler.extraction.claims import Claim
from crawler.extraction.dates import Calendar, season_in
from crawler.extraction.neighbours import calls_for_helpers, stands_under_another
from crawler.extraction.prices import is_no_price_label
from crawler.extraction.sentences import sentences_of
from crawler.extraction.topics import leaves_out_private, named_topics, names_dutch, speaks_of_all
from crawler.extraction.waiting import without_waits_elsewhere
from crawler.pages.blocks import Block
from crawler.pages.phrases import Phrase

_OFFERED = frozenset(
    ("price", "starts", "slots", "dayparts", "hours_per_week", "weeks", "hours_total", "levels", "wait")
)
_OF_A_COURSE = _OFFERED | {"min_participants", "group_size_max", "mode", "components", "women_only"}
_OF_LESSON_TIMES = frozenset(("slots", "dayparts", "hours_per_week"))
_OF_LESSONS = Phrase(
    r"\bles|lessen\b|cursus|groep|training|klas|nederlands|\bnt2\b|route|class|course|lesson|group|dutch"
)
_NAMES_TWO = re.compile(r"\b(?:en|of|and|or)\b|[&/,]", re.IGNORECASE)
_PRICES = frozenset(("price",))
# What a student is quoted with states nothing: a text all in quotation marks, with a name behind it or none.
_QUOTED = re.compile(
    r"\"[^\"]{25,}\"\s*(?:[-,(|\n]?\s*[^\W\d_][^.:;!?€]{1,70}\.?)?$|'[^']{25,}'\s*-\s*[^\W\d_][^.:;!?€]{1,70}$"
)
# An evening on which a school shows itself has a day, a time and free entrance of its own.
_EVENT = Phrase(
    r"(?:kom naar |bezoek )?(?:(?:de|het|onze|ons|our) )?(?:open (?:dag|avond|huis|middag|ochtend|lesdag|day|evening|"
    r"house)(?:en)?|(?:informatie|voorlichtings|kennismakings)(?:avond|middag|bijeenkomst|dag|ochtend|markt)(?:en)?|"
    r"info(?:rmation)? (?:evening|session|day|meeting)s?)\b(?!.*(?:cursus|lessen|groep|course|class))",
)
# Headings are asked about once for every block under them.
_REMEMBERED = 8192
_OUTDATED = _OFFERED | {"min_participants", "group_size_max", "mode"}


@dataclass(frozen=True, slots=True)
class Note:
    """A claim in its place, with what names its course.

    `said` is its sentence, `topics` what that names; `beside` is the label, row title or heading, `around` its topics.
    """

    page: int
    block: int
    claim: Claim
    where: str
    topics: frozenset[str]
    around: frozenset[str]
    said: str = ""
    beside: str = ""
    excluded: frozenset[str] = frozenset()
    everyone: bool = False
    group_lessons: bool = False
    foreign: bool = False


def notes_of(page: SitePage, number: int) -> list[Note]:
    """The notes of one page, in order; a page that makes no statements has none. `number` is its place in the site."""
    if page.silent:
        return []
    blocks = page.reading.blocks
    found = [
        note
        for before, block in zip((None, *blocks), blocks, strict=False)
        for note in _notes_of_block(page, number, block)
        if not _waits_for_exam(note, before, block)
    ]
    return [note for note in found if not page.stale or note.claim.field not in _OUTDATED]


def _waits_for_exam(note: Note, before: Block | None, block: Block) -> bool:
    """Whether a block opens with a term right behind a block, or a heading, that speaks of an exam at DUO."""
    if note.claim.field != "wait" or before is None or not block.text.startswith(note.claim.words):
        return False
    if before.kind == "heading":
        return len(block.headings) > 1 and not without_waits_elsewhere((note.claim,), before.text, note.said)
    last = sentences_of(before.text)[-1:] if before.headings == block.headings else ()
    return any(not without_waits_elsewhere((note.claim,), one.plain, note.said) for one in last)


def _notes_of_block(page: SitePage, number: int, block: Block) -> list[Note]:
    if (block.linked and block.kind != "row") or _QUOTED.match(block.text):
        return []
    told = [
        (label, subject, statements_in(text, label, page.reading.language)) for text, label, subject in texts_of(block)
    ]
    if not any(statements for _, _, statements in told):
        return []
    calendar = Calendar(page.today, _season(page, block))
    under_another = _is_under_another(block)
    around, beside = around_of(block)
    notes: list[Note] = []
    for label, subject, statements in told:
        own = around | named_topics(label) | named_topics(subject)
        named = " | ".join(part for part in (subject, label if names_dutch(label) else "", beside) if part)
        place = _Place(number, block, own, named, title_of_row(block) if block.kind == "row" else label)
        for statement in statements:
            claims = statement.claims(calendar, in_course=block.region == "main")
            another = under_another or statement.of_another
            notes += [_note(statement, claim, place, another=another) for claim in claims]
    unsaid = _unsaid(page, block)
    return [note for note in notes if note.claim.field not in unsaid]


class _Place(NamedTuple):
    """Where a text stands; "Groepsles, alle cursussen" as the `name` of its row says whose a price is."""

    page: int
    block: Block
    around: frozenset[str]
    beside: str
    name: str


def _note(statement: Statement, claim: Claim, place: _Place, *, another: bool) -> Note:
    """What is said of another subject is foreign; the school's own marks and help hold whatever they stand beside."""
    of_all = speaks_of_all(place.name)
    return Note(
        place.page,
        place.block.number,
        claim,
        place.block.where,
        statement.topics,
        place.around,
        statement.said,
        place.beside,
        statement.excluded,
        of_all or statement.everyone,
        (of_all and leaves_out_private(place.name)) or statement.group_lessons,
        (another and claim.field in _OF_A_COURSE) or (statement.out_of_scope and claim.field in _OFFERED),
    )


def _unsaid(page: SitePage, block: Block) -> frozenset[str]:
    """What a block cannot state: office hours are no lesson times, and under "Intake" stands no course's price."""
    above = [heading.text for heading in block.headings]
    if any(map(_names_event, above)):
        return _OUTDATED
    if block.region in ("header", "footer"):
        return _OF_LESSON_TIMES | {"women_only"}
    if page.role == "contact" and not _OF_LESSONS.search(" ".join((block.text, block.label, *above[1:]))):
        return _OF_LESSON_TIMES
    if block.kind == "row":
        return _PRICES if _is_no_price(title_of_row(block)) else frozenset()
    return _PRICES if above and all(_is_no_price(part.strip()) for part in _NAMES_TWO.split(above[-1])) else frozenset()


@lru_cache(maxsize=_REMEMBERED)
def _is_no_price(label: str) -> bool:
    return is_no_price_label(label)


@lru_cache(maxsize=_REMEMBERED)
def _names_event(heading: str) -> bool:
    return _EVENT.match(heading) is not None


def _is_under_another(block: Block) -> bool:
    row = title_of_row(block) if block.kind == "row" else ""
    if block.kind != "row" and calls_for_helpers(block.text):
        return True
    return stands_under_another((row, block.label, block.lead, *(one.text for one in reversed(block.headings))))


def _season(page: SitePage, block: Block) -> tuple[int, int] | None:
    for text in (block.label, *(heading.text for heading in reversed(block.headings)), page.reading.title):
        if text and (season := season_in(text)) is not None:
            return season
    return None
