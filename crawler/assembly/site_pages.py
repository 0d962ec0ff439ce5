"""The pages of one site in a fixed order, with what repeats on all of them told apart from their own words."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from crawler.assembly.product_cards import without_products
from crawler.extraction.dates import Calendar, day_of, moments_in, season_in
from crawler.extraction.gazetteer import CITIES
from crawler.extraction.places import city_name
from crawler.extraction.topics import is_out_of_scope, names_dutch
from crawler.items import Page
from crawler.pages.blocks import Block, PageReading
from crawler.pages.phrases import Phrase
from crawler.pages.reading import read_page

_SILENT_ROLES = frozenset(("vacancy", "news", "review", "event"))
_CHANGED = Phrase(
    r"laatst(?:e)? (?:bijgewerkt|gewijzigd|aangepast|wijziging|update)|bijgewerkt op|gewijzigd op|"
    r"last (?:updated|modified|changed|reviewed|revised|edited)"
    r"|updated on|laatste update|deze pagina is van|versie van",
)
_SILENT_HEADING = Phrase(
    r"^(?:(?:laatste )?nieuws|actueel|news|latest news|vacatures?|werken bij.*|ervaringen.*|reviews?|"
    r"(?:de |een )?ervaring van\b.*|(?:het |een )?verhaal van\b.*|(?:een |one )?(?:cursist|deelnemer|student|learner) "
    r"(?:aan het woord|vertelt|over ).*|"
    r"recensies|wat (?:onze )?(?:cursisten|studenten|anderen) (?:zeggen|vinden).*"
    r"|reacties|what (?:our )?students say.*|testimonials|blog|docent(?:en)? (?:nt2 )?gezocht.*|"
    r"verhalen van cursisten|.*\((?:afgelopen|voorbij|geweest|vorig seizoen|past)\)|(?:vorig|afgelopen) (?:seizoen|"
    r"jaar)\b.*|last (?:season|year)\b.*|gerelateerd.*|agenda van afgelopen.*|(?:cursisten|deelnemers|studenten|"
    r"leerlingen) (?:aan het woord|vertellen|over ).*|"
    r"cookies?.*|(?:uit )?(?:het |ons |mijn |jullie )?gastenboek.*|lof\b.*|bedank.*|terugblik.*|terugkijken.*|"
    r"complimenten|"
    r"(?:wat|dit|zo|hoe|waarom)\b.{0,30}\b(?:zeggen|vertellen|vonden|ervaren|ervoeren|over (?:ons|mij))\b.*|"
    r"(?:ervarings|succes|persoonlijke |jullie |hun )verhalen|(?:from )?(?:our |the )?guest ?book.*|praise|"
    r"kind words.*|"
    r"(?:looking back|success stories|student stories).*|feedback|"
    r"archief)\W*$",
)
_TEACHERS = re.compile(
    r"(?:nt2[- ])?docent\w*(?:[- ]nt2)?|opleiding\w*|(?:nt2[- ])?(?:leraar|leraren)(?:[- ]nt2)?|teacher\w*",
    re.IGNORECASE,
)
_OF_ALL_GROUPS = re.compile(r"\b(?:alle|onze|de|beide) (?:\w+ )?(?:groepen|cursussen|lessen)\b", re.IGNORECASE)
_DATED_OR_PRICED = re.compile(
    r"€|euro\b|20\d\d|\b\d{1,2} (?:jan|feb|maart|mrt|apr|mei|juni|juli|aug|sep|okt|nov|dec)", re.IGNORECASE
)
_POSTCODE_FIRST = re.compile(r"[1-9]\d{3}\s?[A-Z]{2}\b")
_POSTCODE_LAST = re.compile(r"(?:^|\n)[1-9]\d{3}\s?[A-Z]{2}$")
_STREET_ALONE = re.compile(r"(?:\d{1,2}e |'t |[A-ZÀ-Ý'])[\w' .À-ÿ-]{2,40} \d{1,4}(?:[ -]?[a-zA-Z0-9]{1,3})?$")
_TELLS_OF_LESSONS = re.compile(r"€|euro\b|\d[.:]\d\d|20\d\d|\d uur", re.IGNORECASE)
_OTHER_MATTER = re.compile(
    r"open (?:dag|avond|huis)|nieuws|ook interessant|gerelateerd|andere cursussen|meer cursussen|bekijk ook|lees ook|"
    r"cadeau|contact|related|other courses",
    re.IGNORECASE,
)
# Headings are asked about once for every block under them.
_REMEMBERED = 8192
_MENU_LENGTH = 3
_SHARE_OF_PAGES = 0.8
_OUTDATED_DAYS = 270


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page with the day that its dates are completed from; `silent` pages make no statements.

    What a `stale` page says of the offer holds no longer; `past` are blocks that tell of an earlier season's groups.
    """

    reading: PageReading
    today: date
    silent: bool
    stale: bool = False
    past: frozenset[int] = frozenset()

    @property
    def url(self) -> str:
        """The page's address."""
        return self.reading.url

    @property
    def role(self) -> str:
        """What the page is for."""
        return self.reading.role


def read_pages(
    pages: Sequence[Page], as_of: date, ignore: tuple[str, ...] = ()
) -> tuple[tuple[SitePage, ...], list[str]]:
    """Every page that can be read, ordered by address, and a warning for each that cannot."""
    readings: list[PageReading] = []
    warnings: list[str] = []
    for page in sorted(pages, key=lambda page: (page.url, page.body)):
        try:
            reading = read_page(page, ignore)
        except Exception as error:
            warnings.append(f"{page.url}: cannot be read ({type(error).__name__})")
            continue
        warnings.extend(reading.warnings)
        readings.append(reading)
    distinct = _without_copies(readings)
    repeated = _repeated_words(distinct)
    found = tuple(_site_page(reading, repeated, as_of) for reading in distinct)
    newest = max((page.today for page in found), default=as_of)
    return tuple(replace(page, stale=_is_stale(page, newest)) for page in found), warnings


def _is_stale(page: SitePage, newest: date) -> bool:
    """Whether a page in another language says itself that it is much older than the rest of the site."""
    stated = None if page.reading.language == "nl" else _own_day(page.reading.blocks)
    return stated is not None and (newest - stated).days > _OUTDATED_DAYS


def _without_copies(readings: list[PageReading]) -> list[PageReading]:
    """One page under two addresses is one page."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    kept = []
    for reading in readings:
        words = (reading.title, tuple(block.text for block in reading.blocks))
        if words not in seen or not reading.blocks:
            kept.append(reading)
        seen.add(words)
    return kept


def _repeated_words(readings: list[PageReading]) -> frozenset[str]:
    """Texts that stand on most pages belong to the frame, not to a page's own words."""
    counts = Counter(text for reading in readings for text in {block.text for block in reading.blocks})
    pages = sum(reading.url.lower().endswith(".pdf") is False for reading in readings)
    least = max(_MENU_LENGTH, math.ceil(pages * _SHARE_OF_PAGES))
    return frozenset(text for text, count in counts.items() if count >= least)


def _site_page(reading: PageReading, repeated: frozenset[str], as_of: date) -> SitePage:
    seasons = _seasons_of(reading)
    past = frozenset(block.number for block in reading.blocks if _is_of_past_season(block, seasons, as_of))
    placed = [
        _placed(block, repeated)
        for block in reading.blocks
        if (_outlives_season(block) if block.number in past else not _is_silent(block))
    ]
    placed = without_products(placed)
    blocks = _with_streets(_with_facts_beside(placed, repeated) if reading.role == "other" else placed)
    today = _own_day(blocks) or reading.last_modified or as_of
    silent = reading.role in _SILENT_ROLES or _is_of_other_subject(reading)
    return SitePage(replace(reading, blocks=blocks), today, silent, past=past)


def _is_of_other_subject(reading: PageReading) -> bool:
    """Whether a page's main heading, or its title, is of another subject altogether."""
    heading = next((block.text for block in reading.blocks if block.kind == "heading" and block.region == "main"), "")
    subject = heading or re.split(r"\s[-|–]\s", reading.title)[0]
    return is_out_of_scope(subject) and not names_dutch(_TEACHERS.sub(" ", subject))


def _with_facts_beside(blocks: list[Block], repeated: frozenset[str]) -> list[Block]:
    """The blocks, with what a page tells in its side column alone taken to the main heading: days, dates and prices."""
    main = [block for block in blocks if block.region == "main"]
    top = next((block.headings[-1] for block in main if block.kind == "heading"), None)
    beside = [block for block in blocks if block.region == "aside"]
    tells = any(_TELLS_OF_LESSONS.search(block.text) for block in main)
    if top is None or tells or any(block.linked or _OTHER_MATTER.search(block.text) for block in beside):
        return blocks
    return [
        replace(block, region="main", headings=(top, *block.headings))
        if block.region == "aside" and block.text not in repeated
        else block
        for block in blocks
    ]


def _with_streets(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks, those of an address joined where street, postcode and town stand in blocks of their own."""
    joined = blocks[:1]
    for previous, block in pairwise(blocks):
        beside = previous.region == block.region and previous.headings == block.headings
        if beside and _POSTCODE_FIRST.match(block.text) and _STREET_ALONE.match(previous.text):
            block = replace(block, text=f"{previous.text}\n{block.text}")
        elif beside and _POSTCODE_LAST.search(joined[-1].text) and city_name(block.text) in CITIES:
            block = replace(block, text=f"{joined[-1].text} {block.text}")
        joined.append(block)
    return tuple(joined)


def _placed(block: Block, repeated: frozenset[str]) -> Block:
    if block.region == "main" and block.text in repeated and block.kind in ("text", "item"):
        return replace(block, region="footer")
    return block


def _is_silent(block: Block) -> bool:
    return any(_is_silent_heading(heading.text) for heading in block.headings)


@lru_cache(maxsize=_REMEMBERED)
def _is_silent_heading(heading: str) -> bool:
    return _SILENT_HEADING.match(heading) is not None


def _seasons_of(reading: PageReading) -> dict[str, tuple[int, int]]:
    """The headings of a page that name a season, each with its years."""
    headings = {heading.text for block in reading.blocks for heading in block.headings}
    return {text: season for text in headings if (season := season_in(text)) is not None}


def _is_of_past_season(block: Block, seasons: dict[str, tuple[int, int]], as_of: date) -> bool:
    """Whether a block stands under an older season than another heading of the page names: what was, not what is.

    "Najaar 2025" is of the past once its year is.
    """
    own = [seasons[heading.text] for heading in block.headings if heading.text in seasons]
    if not own or not own[-1] < max(seasons.values()):
        return False
    return own[-1][0] != own[-1][1] or own[-1][1] < as_of.year


def _outlives_season(block: Block) -> bool:
    """Rows of an earlier season tell of its groups; what is said there of all groups, undated and unpriced, holds."""
    general = block.kind in ("text", "item") and _OF_ALL_GROUPS.search(block.text)
    return block.kind == "row" or bool(general and not _DATED_OR_PRICED.search(block.text))


def _own_day(blocks: tuple[Block, ...]) -> date | None:
    """The day that a page says it was last changed on."""
    for block in blocks:
        match = _CHANGED.search(block.text)
        if match is None:
            continue
        for moment in moments_in(block.text[match.start() :]):
            if moment.year and (day := day_of(moment, Calendar(date.min))) is not None:
                return day
    return None
