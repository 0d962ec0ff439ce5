"""Claims with their scope: on which page and block they stand, and of which courses the words speak."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.assembly.block_texts import around_of, texts_of, title_of_row
from crawler.assembly.exceptions import parted
from crawler.assembly.site_pages import SitePage
from crawler.extraction.claims import Claim
from crawler.extraction.contents import childcare_claims, component_claims, mode_claims, women_claims
from crawler.extraction.dates import Calendar, season_in
from crawler.extraction.durations import duration_claims
from crawler.extraction.groups import size_claims
from crawler.extraction.help_languages import language_claims
from crawler.extraction.hints import may_speak_of, words_of
from crawler.extraction.levels import level_claims
from crawler.extraction.marks import mark_claims, pass_claims
from crawler.extraction.neighbours import calls_for_helpers, stands_under_another, still_about_another
from crawler.extraction.prices import is_no_price_label, price_claims, without_extras
from crawler.extraction.schedules import schedule_claims
from crawler.extraction.sentences import Sentence, sentences_of
from crawler.extraction.starting import start_claims
from crawler.extraction.topics import (
    is_out_of_scope,
    leaves_out_private,
    named_topics,
    names_dutch,
    speaks_of_all,
)
from crawler.extraction.waiting import waiting_claims
from crawler.pages.blocks import Block

_OFFERED = frozenset(
    ("price", "starts", "slots", "dayparts", "hours_per_week", "weeks", "hours_total", "levels", "wait")
)
_REMEMBERED = 8192
_NOTHING = Claim("", "", "")
_OF_A_COURSE = _OFFERED | {"min_participants", "group_size_max", "mode", "components", "women_only"}
_OF_LESSON_TIMES = frozenset(("slots", "dayparts", "hours_per_week"))
_OF_LESSONS = re.compile(
    r"\bles|lessen\b|cursus|groep|training|klas|nederlands|\bnt2\b|route|class|course|lesson|group|dutch", re.IGNORECASE
)
_NAMES_TWO = re.compile(r"\b(?:en|of|and|or)\b|[&/,]", re.IGNORECASE)
_PRICES = frozenset(("price",))
_OUTDATED = _OFFERED | {"min_participants", "group_size_max"}

_READERS: tuple[tuple[str, Callable[[Sentence], list[Claim]]], ...] = (
    ("levels", level_claims),
    ("schedule", schedule_claims),
    ("duration", duration_claims),
    ("waiting", waiting_claims),
    ("components", component_claims),
    ("mode", mode_claims),
    ("childcare", childcare_claims),
    ("women", women_claims),
    ("languages", language_claims),
    ("size", size_claims),
    ("mark", mark_claims),
    ("pass", pass_claims),
)


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
    found = [note for block in page.reading.blocks for note in _notes_of_block(page, number, block)]
    return [note for note in found if not page.stale or note.claim.field not in _OUTDATED]


def _notes_of_block(page: SitePage, number: int, block: Block) -> list[Note]:
    if block.linked and block.kind != "row":
        return []
    unsaid = _unsaid(page, block)
    calendar = Calendar(page.today, _season(page, block))
    language = page.reading.language
    under_another = _is_under_another(block)
    notes: list[Note] = []
    around, beside = around_of(block)
    for text, label, subject in texts_of(block):
        own = around | named_topics(label) | named_topics(subject)
        named = " | ".join(part for part in (subject, label if names_dutch(label) else "", beside) if part)
        place = Note(number, block.number, _NOTHING, block.where, frozenset(), own, beside=named)
        another, previous = under_another, ""
        for sentence in sentences_of(text, label, language):
            another = under_another or still_about_another(sentence.text, before=another)
            for part, excluded in parted(sentence, language):
                claims = claims_of(part, _in_season(part, calendar), in_course=block.region == "main")
                claims = without_extras(claims, previous, part.plain)
                claims = tuple(claim for claim in claims if claim.field not in unsaid) if unsaid else claims
                found = _noted(part, claims, replace(place, excluded=excluded)) if claims else []
                notes.extend(_of_another(note) if another else note for note in found)
            previous = sentence.plain
    return notes


def _unsaid(page: SitePage, block: Block) -> frozenset[str]:
    """What a block cannot state: office hours are no lesson times, and under "Intake" stands no course's price."""
    above = [heading.text for heading in block.headings]
    if block.region in ("header", "footer"):
        return _OF_LESSON_TIMES
    if page.role == "contact" and not _OF_LESSONS.search(" ".join((block.text, block.label, *above[1:]))):
        return _OF_LESSON_TIMES
    if block.kind == "row":
        return _PRICES if is_no_price_label(title_of_row(block)) else frozenset()
    return _PRICES if above and is_no_price_label(above[-1]) and not _NAMES_TWO.search(above[-1]) else frozenset()


def _is_under_another(block: Block) -> bool:
    row = title_of_row(block) if block.kind == "row" else ""
    if block.kind != "row" and calls_for_helpers(block.text):
        return True
    return stands_under_another((row, block.label, block.lead, *(one.text for one in reversed(block.headings))))


def _of_another(note: Note) -> Note:
    """What is said of another subject; the school's own marks and help hold whatever they stand beside."""
    return replace(note, foreign=note.foreign or note.claim.field in _OF_A_COURSE)


def _noted(sentence: Sentence, claims: tuple[Claim, ...], place: Note) -> list[Note]:
    """A note for each claim of a sentence at the place that `place` names."""
    foreign = is_out_of_scope(sentence.text) and not names_dutch(sentence.text)
    said = replace(
        place,
        topics=named_topics(sentence.plain) | named_topics(sentence.subject),
        said=f"{sentence.subject} | {sentence.plain}" if sentence.subject else sentence.plain,
        everyone=speaks_of_all(sentence.text),
        group_lessons=leaves_out_private(sentence.text),
    )
    return [replace(said, claim=claim, foreign=foreign and claim.field in _OFFERED) for claim in claims]


def _in_season(sentence: Sentence, calendar: Calendar) -> Calendar:
    """ "Voorjaar 2027: van 1 februari" dates what follows it."""
    season = season_in(sentence.label)
    return calendar if season is None else replace(calendar, season=season)


def claims_of(sentence: Sentence, calendar: Calendar, *, in_course: bool) -> tuple[Claim, ...]:
    """Everything that the grammars read in one sentence; a question states nothing."""
    if sentence.text.endswith("?"):
        return ()
    undated, is_dated = _undated_claims(sentence)
    return undated + _dated_claims(sentence, calendar, in_course=in_course) if is_dated else undated


@lru_cache(maxsize=_REMEMBERED)
def _undated_claims(sentence: Sentence) -> tuple[tuple[Claim, ...], bool]:
    """What a sentence says whatever the day of its page, and whether it may state a price or a start beside that.

    Pages of one site, each with a day of its own, repeat their words a lot.
    """
    words = words_of(sentence)
    claims = tuple(claim for subject, read in _READERS if may_speak_of(subject, words) for claim in read(sentence))
    return claims, may_speak_of("price", words) or may_speak_of("start", words)


@lru_cache(maxsize=_REMEMBERED)
def _dated_claims(sentence: Sentence, calendar: Calendar, *, in_course: bool) -> tuple[Claim, ...]:
    words = words_of(sentence)
    prices = price_claims(sentence, calendar) if may_speak_of("price", words) else []
    starts = start_claims(sentence, calendar, in_course=in_course) if may_speak_of("start", words) else []
    return (*prices, *starts)


def _season(page: SitePage, block: Block) -> tuple[int, int] | None:
    for text in (block.label, *(heading.text for heading in reversed(block.headings)), page.reading.title):
        if text and (season := season_in(text)) is not None:
            return season
    return None
