"""Groups of one course with days, dates or prices of their own: rows, subsections, list items, sentences."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from crawler.assembly.block_texts import title_of_row
from crawler.assembly.course import Course
from crawler.assembly.notes import Note
from crawler.assembly.page_places import town_in
from crawler.assembly.site_pages import SitePage
from crawler.extraction.places import addresses_in, city_name
from crawler.extraction.sentences import Sentence, sentences_of
from crawler.extraction.topics import speaks_of_all
from crawler.extraction.towns import town_of
from crawler.pages.blocks import Block
from crawler.pages.phrases import Phrase

_GROUP = Phrase(
    r"\b(?:ochtend|middag|avond|dag|weekend|zaterdag|zondag)(?:groep|cursus|klas|les|lessen|opleiding|"
    r"programma|traject|variant|onderwijs)?(?:en)?\b|\bgroep\s*(?:[a-h]|\d{1,2})\b|\boverdag\b|"
    r"\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:s|en)?(?:ochtend|morgen|"
    r"middag|avond)?(?:groep|en)?\b|\b(?:morning|afternoon|evening|daytime|saturday|weekend|day)\b|"
    r"\bgroep\b|"
    r"\bonline\b|\bklassikaal\b|\bvariant\b|\bintensief\b|\bregulier\b|\bgroup [a-h\d]\b|\bkla[as]s? [a-h\d]\b",
)
_SPLITTING = frozenset(("slots", "starts", "price", "hours_per_week"))
_OF_A_PLACE = _SPLITTING | {"dayparts", "wait"}
_ROW_FACTS = frozenset(("slots", "dayparts", "starts", "wait", "hours_per_week"))
_PLACE_HEADER = re.compile(
    r"plaats\b|locatie|\bwaar\b|adres|stad|vestiging|\bplace|location|where|city|lesplaats|leslocatie", re.IGNORECASE
)
_KEY = Phrase(
    (
        r"\b(ochtend|middag|avond|dag|weekend|zaterdag|morning|afternoon|evening|day)[- ]?(?:groep|cursus|"
        r"klas|les|lessen|opleiding|programma|group|course|class)\b"
    ),
)
_LABEL = Phrase(r"^(ochtend|middag|avond|dag|weekend|zaterdag|overdag|morning|afternoon|evening)s?$")
_LEAD_IN = re.compile(r"^(?:locatie|vestiging|in|location)\s*:?\s+", re.IGNORECASE)
_NAME_END = re.compile(r"\s*[(:,-]\s")
_REMEMBERED = 8192
_LONGEST_NAME = 60
_GROUPS_IN_TOWN = 2
_OF_WORDS = frozenset(("text", "item", "pair"))


@dataclass(frozen=True, slots=True)
class Variant:
    """One group: its own blocks, or its own sentences within blocks that it shares with other groups."""

    blocks: frozenset[int] = frozenset()
    sentences: frozenset[str] = frozenset()
    name: str = ""
    city: str | None = None

    def owns(self, note: Note) -> bool:
        """Whether a note stands in the group's own part."""
        return note.block in self.blocks or note.claim.words in self.sentences


def variants_of(course: Course, page: SitePage, notes: list[Note], cities: frozenset[str]) -> list[Variant]:
    """The groups of a course; a single variant without blocks where it has none."""
    fields = _fields(course, notes)
    blocks = [block for block in page.reading.blocks if block.number in course.blocks]
    for found in (
        _rows(course, blocks, fields),
        _sections(course, blocks, fields, cities),
        _items(blocks, fields, cities),
        _sentences(blocks, notes, page.reading.language),
        _towns(blocks, notes, page.reading.language, cities),
    ):
        if len(found) > 1 or (found and course.kind == "row"):
            return found
    return [Variant()]


def _fields(course: Course, notes: list[Note]) -> dict[int, frozenset[str]]:
    fields: dict[int, set[str]] = {}
    for note in notes:
        if note.block in course.blocks and not note.foreign:
            fields.setdefault(note.block, set()).add(note.claim.field)
    return {number: frozenset(names) for number, names in fields.items()}


def _rows(course: Course, blocks: list[Block], fields: dict[int, frozenset[str]]) -> list[Variant]:
    rows = [block for block in blocks if block.kind == "row"]
    if course.kind == "row":
        return [Variant(frozenset((block.number,)), name=title_of_row(block)) for block in blocks]
    useful = [row for row in rows if fields.get(row.number, frozenset()) & _ROW_FACTS]
    if any(_PLACE_HEADER.search(cell.header) for row in rows for cell in row.cells):
        useful = [row for row in rows if fields.get(row.number)]
    return [Variant(frozenset((row.number,)), name=title_of_row(row)) for row in useful]


def _sections(
    course: Course, blocks: list[Block], fields: dict[int, frozenset[str]], cities: frozenset[str]
) -> list[Variant]:
    found = []
    groups = _with_own_times(course, blocks, fields)
    for block in blocks:
        if block.kind != "heading" or block.headings[-1].number == course.heading:
            continue
        own = block.headings[-1]
        city = _city_in(own.text, cities) or town_in(own)
        is_group = city or own.number in groups or _GROUP.search(own.text)
        if len(own.text) > _LONGEST_NAME or own.text.endswith("?") or not is_group:
            continue
        inside = frozenset(other.number for other in blocks if own in other.headings)
        if _facts(inside, fields) & (_SPLITTING | ({"dayparts", "wait"} if city else set())):
            found.append(Variant(inside, name=own.text, city=city))
    found = _with_groups_of_towns(found)
    return [variant for variant in found if not any(variant.blocks < other.blocks for other in found)]


def _with_own_times(course: Course, blocks: list[Block], fields: dict[int, frozenset[str]]) -> frozenset[int]:
    """Headings side by side, one of which names a group, with times and a start under each: all name groups."""
    titles = [block for block in blocks if block.kind == "heading" and block.headings[-1].number != course.heading]
    timed = [
        title
        for title in titles
        if {"slots", "starts"}
        <= _facts((block.number for block in blocks if title.headings[-1] in block.headings), fields)
    ]
    named = {title.headings[:-1] for title in timed if _GROUP.search(title.text)}
    return frozenset(title.headings[-1].number for title in timed if title.headings[:-1] in named)


def _with_groups_of_towns(found: list[Variant]) -> list[Variant]:
    """Two or more groups under the name of a town are groups in that town, and share what it says of itself."""
    parted: list[Variant] = []
    for outer in found:
        inner = [other for other in found if outer.city and not other.city and other.blocks < outer.blocks]
        if len(inner) < _GROUPS_IN_TOWN:
            parted.append(outer)
            continue
        shared = outer.blocks.difference(*(other.blocks for other in inner))
        parted.extend(Variant(other.blocks | shared, name=other.name, city=outer.city) for other in inner)
    return parted


def _items(blocks: list[Block], fields: dict[int, frozenset[str]], cities: frozenset[str]) -> list[Variant]:
    found = []
    for block in blocks:
        stated = fields.get(block.number, frozenset())
        if block.kind not in ("item", "pair", "text"):
            continue
        name = block.label or block.lead or _opening(block.text)
        if 0 < len(name) <= _LONGEST_NAME and _GROUP.search(name) and stated & _SPLITTING:
            found.append(Variant(frozenset((block.number,)), name=name))
        elif block.kind != "text" and stated & _OF_A_PLACE and (city := _place_of(block, name, cities)) is not None:
            found.append(Variant(frozenset((block.number,)), name=name, city=city or None))
    return found


def _place_of(block: Block, name: str, cities: frozenset[str]) -> str | None:
    """The town that an item opens with; empty where it opens with an address."""
    if (city := _city_in(name, cities)) is not None:
        return city
    addresses = addresses_in(block.text.split("\n")[0], name)
    return "" if len(addresses) == 1 else None


def _opening(text: str) -> str:
    match = re.match(r"^([^:.\n]{3,50}):\s", text)
    return match.group(1) if match else ""


@lru_cache(maxsize=_REMEMBERED)
def _keys_in(text: str) -> frozenset[str]:
    return frozenset(match.group(1).lower() for match in _KEY.finditer(text))


def _sentences(blocks: list[Block], notes: list[Note], language: str) -> list[Variant]:
    """Prose that speaks of the day group in one sentence and of the evening group in the next."""
    spoken: dict[str, set[str]] = {}
    for block in blocks:
        key = ""
        for sentence in sentences_of(block.text, block.label, language) if block.kind in ("text", "item") else ():
            names = set(_keys_in(sentence.text))
            if not names and (label := _LABEL.match(sentence.label)):
                spoken.setdefault(label.group(1).lower(), set()).add(sentence.text)
                key = ""
                continue
            if len(names) > 1:
                key = ""
                continue
            key = names.pop() if names else key
            if key and not speaks_of_all(sentence.text):
                spoken.setdefault(key, set()).add(sentence.text)
            key = "" if sentence.is_piece else key
    claimed = {note.claim.words for note in notes if note.claim.field in _SPLITTING}
    return [Variant(sentences=frozenset(words), name=key) for key, words in sorted(spoken.items()) if words & claimed]


def _towns(blocks: list[Block], notes: list[Note], language: str, cities: frozenset[str]) -> list[Variant]:
    """Prose that goes from town to town: each has the dates, or the full group, that its piece of a sentence gives.

    So do lines that each open with a town: "Assen: maandagochtend".
    """
    spoken: dict[str, set[str]] = {}
    for block in blocks:
        for sentence in sentences_of(block.text, block.label, language) if block.kind in _OF_WORDS else ():
            town = town_of(sentence.text) if sentence.is_piece else _labelled_town(sentence, block, cities)
            if town is not None:
                spoken.setdefault(town, set()).add(sentence.text)
    claimed = {note.claim.words for note in notes if note.claim.field in _OF_A_PLACE}
    return [
        Variant(sentences=frozenset(words), name=town, city=town)
        for town, words in sorted(spoken.items())
        if words & claimed
    ]


def _labelled_town(sentence: Sentence, block: Block, cities: frozenset[str]) -> str | None:
    own = sentence.label if sentence.label != block.label else ""
    return _city_in(own, cities) if own else None


def _facts(numbers: Iterable[int], fields: dict[int, frozenset[str]]) -> frozenset[str]:
    return frozenset(name for number in numbers for name in fields.get(number, ()))


def _city_in(text: str, cities: frozenset[str]) -> str | None:
    name = _opening_town(text)
    return next((city for city in sorted(cities) if city.casefold() == name), None) if name else None


@lru_cache(maxsize=_REMEMBERED)
def _opening_town(text: str) -> str:
    """What may be a town's name at the beginning of a text, for comparison; empty where nothing may."""
    plain = _LEAD_IN.sub("", text.strip())
    return (city_name(_NAME_END.split(plain)[0]) or "").casefold()
