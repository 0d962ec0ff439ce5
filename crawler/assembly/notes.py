"""Claims with their scope: on which page and block they stand, and of which courses the words speak."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.assembly.site_pages import SitePage
from crawler.extraction.claims import Claim
from crawler.extraction.contents import childcare_claims, component_claims, mode_claims, women_claims
from crawler.extraction.dates import Calendar, season_in
from crawler.extraction.durations import duration_claims
from crawler.extraction.groups import size_claims
from crawler.extraction.help_languages import language_claims
from crawler.extraction.hints import may_speak_of, words_of
from crawler.extraction.levels import level_claims, levels_in
from crawler.extraction.marks import mark_claims, pass_claims
from crawler.extraction.neighbours import stands_under_another, still_about_another
from crawler.extraction.numbers import with_digits
from crawler.extraction.prices import price_claims
from crawler.extraction.schedules import schedule_claims
from crawler.extraction.sentences import Sentence, sentences_of
from crawler.extraction.starting import start_claims
from crawler.extraction.topics import (
    is_out_of_scope,
    leaves_out_private,
    names_a_course,
    names_dutch,
    speaks_of_all,
    topics_of,
)
from crawler.extraction.waiting import waiting_claims
from crawler.pages.blocks import Block, Cell
from crawler.pages.tables import looks_like_field

_EXCEPTION = re.compile(
    (
        r"[,(;]?\s*\b(?:behalve|uitgezonderd|met uitzondering van|except(?: for)?|alleen voor|only for|"
        r"maar voor)\b(?P<rest>.*)$"
    ),
    re.IGNORECASE | re.DOTALL,
)
_CONTRAST = re.compile(
    r"(?:;\s+|,\s(?:maar|but|en)\s(?=(?:bij|voor|in|for)\s))(?P<rest>.+)$", re.IGNORECASE | re.DOTALL
)
_ASKED = (
    ("wachtlijst", re.compile(r"wacht|waiting", re.IGNORECASE)),
    ("groepsgrootte", re.compile(r"\bgroep\w* .*(?:mensen|cursisten|deelnemers|personen)|groups? of", re.IGNORECASE)),
    ("prijs", re.compile(r"€|euro\b", re.IGNORECASE)),
)
_BUT = re.compile(r"(?<=meer)(?: aan)?,\s(?:maar |but )?wel\b.*$|(?<=no longer)(?P<x>)", re.IGNORECASE | re.DOTALL)
_OFFERED = frozenset(
    ("price", "starts", "slots", "dayparts", "hours_per_week", "weeks", "hours_total", "levels", "wait")
)
_REMEMBERED = 8192
_OF_A_COURSE = _OFFERED | {"min_participants", "group_size_max", "mode", "components", "women_only"}
_OUTDATED = _OFFERED | {"min_participants", "group_size_max"}
_YEARS = re.compile(
    r"\b(?:(?:seizoen|voorjaar|najaar|cursusjaar|schooljaar)\s+)?20\d\d(?:\s*[-/]\s*(?:20)?\d\d)?\b", re.I
)
_TITLE_HEADER = re.compile(
    r"cursus|course|training|opleiding|traject|module|programma|aanbod|product|pakket|^$|route|groep", re.I
)

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
    calendar = Calendar(page.today, _season(page, block))
    language = page.reading.language
    under_another = _is_under_another(block)
    notes: list[Note] = []
    around, beside = _around(block)
    for text, label, subject in _texts(block):
        own = around | topics_of(label) | topics_of(subject)
        named = " | ".join(part for part in (subject, label if names_dutch(label) else "", beside) if part)
        another = under_another
        for sentence in sentences_of(text, label, language):
            another = under_another or still_about_another(sentence.text, before=another)
            for part, excluded in parted(sentence, language):
                found = _noted(part, excluded, (own, named), calendar, (number, block))
                notes.extend(_of_another(note) if another else note for note in found)
    return notes


def _is_under_another(block: Block) -> bool:
    row = title_of_row(block) if block.kind == "row" else ""
    return stands_under_another((row, block.label, block.lead, *(one.text for one in reversed(block.headings))))


def _of_another(note: Note) -> Note:
    """What is said of another subject; the school's own marks and help hold whatever they stand beside."""
    return replace(note, foreign=note.foreign or note.claim.field in _OF_A_COURSE)


def _noted(
    sentence: Sentence,
    excluded: frozenset[str],
    around: tuple[frozenset[str], str],
    calendar: Calendar,
    place: tuple[int, Block],
) -> list[Note]:
    claims = claims_of(sentence, _in_season(sentence, calendar), in_course=place[1].region == "main")
    if not claims:
        return []
    topics = topics_of(sentence.plain) | topics_of(sentence.subject)
    said = f"{sentence.subject} | {sentence.plain}" if sentence.subject else sentence.plain
    foreign = is_out_of_scope(sentence.text) and not names_dutch(sentence.text)
    return [
        Note(
            page=place[0],
            block=place[1].number,
            claim=claim,
            where=place[1].where,
            topics=topics,
            around=around[0],
            said=said,
            beside=around[1],
            excluded=excluded,
            everyone=speaks_of_all(sentence.text),
            group_lessons=leaves_out_private(sentence.text),
            foreign=foreign and claim.field in _OFFERED,
        )
        for claim in claims
    ]


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


def parted(sentence: Sentence, language: str) -> list[tuple[Sentence, frozenset[str]]]:
    """A sentence and its exception: "geen wachtlijst, behalve voor alfabetisering (10 weken)" says two things."""
    sentence = replace(sentence, plain=_BUT.sub("", sentence.plain))
    match = _EXCEPTION.search(sentence.plain) or _CONTRAST.search(sentence.plain)
    if match is None or not match.start():
        return [(sentence, frozenset())]
    topics = topics_of(match["rest"])
    main = replace(sentence, plain=sentence.plain[: match.start()])
    if not topics or topics & topics_of(main.plain):
        return [(sentence, frozenset())]
    asks = next((label for label, words in _ASKED if words.search(main.plain)), sentence.label)
    value = with_digits(match["rest"].strip(), language)
    rest = Sentence(sentence.text, value, asks, value)
    return [(main, topics), (rest, frozenset())]


def _season(page: SitePage, block: Block) -> tuple[int, int] | None:
    for text in (block.label, *(heading.text for heading in reversed(block.headings)), page.reading.title):
        if text and (season := season_in(text)) is not None:
            return season
    return None


def _around(block: Block) -> tuple[frozenset[str], str]:
    """What a block stands under, and its topics: its row's first cell, else the nearest heading that names any."""
    title = title_of_row(block) if block.kind == "row" else block.lead
    if topics := topics_of(title):
        return topics, title
    for heading in reversed(block.headings):
        if topics := topics_of(heading.text):
            return topics, heading.text
    return frozenset(), title


def _texts(block: Block) -> list[tuple[str, str, str]]:
    """The texts of a block, each with the label that it answers and the course that it is said of."""
    if block.kind == "row":
        return [(cell.text, *_label_or_subject(cell.header)) for cell in _distinct_cells(block)]
    heading = block.headings[-1].text if block.headings and block.kind != "heading" else ""
    field_name = _YEARS.sub("", heading).strip(" -:|")
    is_field = looks_like_field(field_name) and len(field_name.split()) <= 3 and not names_a_course(_bare(field_name))
    is_label = heading.endswith("?") or is_field
    above = heading if is_label else ""
    if block.kind == "pair":
        label, subject = _label_or_subject(block.label)
        named = [(block.label, "", "")] if levels_in(block.label) is not None else []
        return [(block.text, label or above, subject), *named]
    return [(block.text, above, "")]


def _bare(heading: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", heading)


def _label_or_subject(text: str) -> tuple[str, str]:
    return ("", text) if names_a_course(text) else (text, "")


def _distinct_cells(block: Block) -> list[Cell]:
    """Cells of a row; one that spans several columns is read once, under all of their headers."""
    merged: list[Cell] = []
    for cell in block.cells:
        if merged and merged[-1].text == cell.text and len(cell.text) > 3 and merged[-1].header != cell.header:
            merged[-1] = Cell(f"{merged[-1].header} {cell.header}".strip(), cell.text, cell.lead)
        else:
            merged.append(cell)
    return merged


def title_of_row(block: Block) -> str:
    """The name that a table row gives its course: the bold or first line of the cell under such a header."""
    cell = next((cell for cell in block.cells if cell.text and _TITLE_HEADER.search(cell.header)), None)
    if cell is None:
        cell = next((cell for cell in block.cells if cell.text), None)
    if cell is None:
        return ""
    return cell.lead or cell.text.split("\n")[0]
