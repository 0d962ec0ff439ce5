"""Which places the parts of one page stand for: addresses and towns in them, or above them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from crawler.assembly.site_pages import SitePage
from crawler.extraction.gazetteer import CITIES
from crawler.extraction.places import Address, addresses_in, cities_named, city_name, is_not_ours
from crawler.pages.blocks import Block, Heading
from crawler.pages.phrases import Phrase

PLACE_LABEL = Phrase(
    r"plaats(?:en)?$|locatie|\bwaar\b|adres|stad\b|vestiging|^place|location|where|city|lesplaats|cursusplaats",
)
NOT_A_PLACE = Phrase(
    r"inschrijv|aanmeld|intake|kantoor|examen|wonen|woont|woon\b|gemeente|omgeving|regio|rond\b|diploma|bibliotheek|"
    r"docent|teacher|vroeger|voorheen|formerly|geen (?:\w+ )?(?:taal)?(?:les|cursus|groep)|niet (?:meer )?(?:in|te)\b|"
    r"niet meer|no longer|not in\b|no (?:lessons|courses|classes)",
)
_TOWN = r"(?:'s-|'t |Den |De |Den )?[A-Z][\w'-]+(?: (?:aan (?:den|de)|op|en) [A-Z][\w-]+)?"
_TOWNS = rf"{_TOWN}(?:, {_TOWN})*(?:,? (?:en|of|and|or) {_TOWN})?"
_IN_TOWNS = re.compile(rf"\b(?:in|te)\s+({_TOWNS})")
_OPENS_WITH_TOWN = re.compile(rf"({_TOWN})(?:[,:]\s|\s-\s)")
_LISTED = re.compile(r"(?:'s-|'t |Den |De )?[A-Z][\w'-]+(?: (?:aan (?:den|de)|op) [A-Z][\w-]+)?")
_TITLE_TOWN = re.compile(r"\b(?:in|te)\s+([^:()|]{2,60}?)\s*(?:\([^)]*\)|\s[-|:]\s.*)?$")
_LESSONS_GIVEN = Phrase(
    r"\b(?:(?:cursus(?:sen)?|\w*les(?:sen)?|groep(?:en)?|training(?:en)?)\b.*\b(?:ge(?:ven|geven)|volg(?:en|t)|zijn|is|"
    r"vind(?:en|t)|kan|kunt)\b|(?:geef|geven|volgt?|volgen|kunt)\b.*\b(?:cursus(?:sen)?|\w*les(?:sen)?)\b|"
    r"lesgeven|locaties?\b|vestigingen)",
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")
_OF_ALL = re.compile(
    r"\b(?:allebei|beide|both)\b[^.]{0,40}\b(?:in|te)\b|"
    r"\b(?:alle|deze|onze|de|\d+|all|these|our|the) (?:\w+ )?(?:cursussen|trainingen|groepen|\w*lessen|courses|"
    r"trainings|classes|lessons|groups)\b[^.]{0,40}\b(?:in|te)\b",
    re.IGNORECASE,
)
# Headings and labels are asked about once for every block under them.
_REMEMBERED = 8192
_OPENING_END = re.compile(r"\s*[(:,|]\s*|\s+[-]\s+")
_LEAD_IN = re.compile(
    r"^(?:(?:onze|alle) )?(?:locatie|vestiging|cursus\w*|lessen|taallessen|groepen|aanbod|rooster|nederlands|les|"
    r"location|courses?|classes)?\s*(?:in|te|op|:)?\s+",
    re.IGNORECASE,
)


class PagePlaces:
    """The addresses of one page by block and by heading."""

    def __init__(self, page: SitePage, blocks: list[Block]) -> None:
        self._page = page
        self._blocks = {block.number: block for block in blocks}
        self._direct: dict[int, dict[str, tuple[Address, str]]] = {}
        self._inside: dict[int, dict[str, tuple[Address, str]]] = {}
        for block in blocks:
            found = {} if block.kind == "heading" else addresses_of(block)
            self._inside[block.number] = found
            if block.kind != "row" and block.headings:
                self._direct.setdefault(block.headings[-1].number, {}).update(found)

    def of(self, numbers: Iterable[int]) -> frozenset[str]:
        """Postcodes, or town names where no address is given, of the place that a part of the page is about."""
        inside = [self._blocks[number] for number in sorted(numbers) if number in self._blocks]
        own = {postcode for block in inside for postcode in self._inside[block.number]}
        if own or not inside:
            return frozenset(own)
        if towns := {town for block in inside for town in _towns_in_cells(block)}:
            return frozenset(towns)
        if (above := self.above(inside[0])) is not None:
            return frozenset((above[0].postcode or above[0].city or "",))
        return self._of_page()

    def above(self, block: Block) -> tuple[Address, str] | None:
        """The one address or town of the nearest heading above a block, with the selector of its own block."""
        for heading in reversed(block.headings):
            direct = self._direct.get(heading.number, {})
            if len(direct) == 1:
                return next(iter(direct.values()))
            if addresses := addresses_in(heading.text):
                return addresses[0], block.where
            if (town := town_in(heading)) is not None:
                return Address(None, None, town, heading.text[:160]), block.where
        return None

    def _of_page(self) -> frozenset[str]:
        """The postcode of a page that is about one location; none where it names none or several."""
        found = {postcode for block in self._inside.values() for postcode in block}
        return frozenset(found) if len(found) == 1 and self._page.role != "home" else frozenset()


def addresses_of(block: Block) -> dict[str, tuple[Address, str]]:
    """The addresses of one block by postcode (street and town where it has none), each with the block's selector."""
    text = block.text.replace(" | ", "\n") if block.kind == "row" else block.text
    above = tuple([heading.text for heading in block.headings])
    found = _addresses_under(above, block.label, block.lead, text)
    return {address.postcode or f"{address.street} {address.city}": (address, block.where) for address in found}


@lru_cache(maxsize=_REMEMBERED)
def _addresses_under(above: tuple[str, ...], label: str, lead: str, text: str) -> tuple[Address, ...]:
    """The addresses of a text under headings; courses, groups and the site as a whole ask for the same ones."""
    if is_not_ours(f"{label} ") or any(map(is_not_ours, above)):
        return ()
    heading = above[-1] if above else ""
    return addresses_in(text, lead or label or (heading if city_name(heading) in CITIES else ""))


def town_in(heading: Heading, known: frozenset[str] = frozenset()) -> str | None:
    """The town that a heading consists of, an introduction ("Cursussen in") and a group aside."""
    return next((name for name in _openings_of(heading.text) if name in CITIES or name in known), None)


@lru_cache(maxsize=_REMEMBERED)
def _openings_of(heading: str) -> tuple[str, ...]:
    """What a heading begins with, as it stands and without an introduction."""
    openings = (city_name(_OPENING_END.split(text.strip())[0]) for text in (heading, _LEAD_IN.sub("", heading)))
    return tuple(name for name in openings if name is not None)


def opening_town(block: Block, known: frozenset[str]) -> str | None:
    """The town that a value or a list item opens with: "Goes, donderdag 9.30-11.30 uur"."""
    match = _OPENS_WITH_TOWN.match(block.text) if block.kind in ("pair", "item") else None
    name = city_name(match.group(1)) if match is not None else None
    return name if name in CITIES or name in known else None


def towns_of_title(title: str) -> tuple[str, ...]:
    """The well-known towns that a course's name ends in: "Cursus Nederlands in Goes (avond)" gives Goes."""
    match = _TITLE_TOWN.search(title)
    if match is None:
        return ()
    names = [city_name(part) for part in re.split(r",\s*| en | and | & ", match.group(1))]
    return tuple(name for name in names if name) if all(name in CITIES for name in names) else ()


def towns_of_sentence(sentence: str) -> tuple[str, ...]:
    """The well-known towns in which a sentence says that lessons are given ("Deze cursus geven wij in Goes en Ede")."""
    if not _LESSONS_GIVEN.search(sentence) or NOT_A_PLACE.search(sentence) or is_not_ours(sentence):
        return ()
    names = (name for match in _IN_TOWNS.finditer(sentence) for name in _LISTED.findall(match.group(1)))
    return tuple(dict.fromkeys(city for name in names if (city := city_name(name)) in CITIES and city))


def towns_of_all(text: str, known: frozenset[str]) -> list[str]:
    """The known towns in which a text says that all the courses below it are given: "allebei in Goes"."""
    found = [one for one in _SENTENCE_END.split(text) if _OF_ALL.search(one) and not NOT_A_PLACE.search(one)]
    return [city for one in found if not is_not_ours(one) for city in cities_named(one, known)]


def label_and_text(block: Block) -> list[tuple[str, str]]:
    """The labels of a block, each with its value; a short heading labels the words under it."""
    if block.kind == "row":
        return [(cell.header, cell.text) for cell in block.cells]
    if block.kind == "pair":
        return [(block.label, block.text)]
    pairs = [match.groups() for match in re.finditer(r"(?m)^([A-Z][\w ]{2,25}?)\s?:\s+(.+)$", block.text)]
    under = block.headings[-1].text if block.headings and block.kind != "heading" else ""
    return [(label, text) for label, text in pairs] + ([(under, block.text)] if len(under) <= 20 else [])


@lru_cache(maxsize=_REMEMBERED)
def labels_place(label: str) -> bool:
    """Whether a label announces where lessons are given: that of an exam or an intake does not."""
    return bool(PLACE_LABEL.search(label)) and not NOT_A_PLACE.search(label)


@lru_cache(maxsize=_REMEMBERED)
def _is_of_places(header: str) -> bool:
    return PLACE_LABEL.search(header) is not None


def _towns_in_cells(block: Block) -> set[str]:
    """Towns in a row's cells of place."""
    cells = [cell.text for cell in block.cells if cell.header and _is_of_places(cell.header)]
    return {cell.strip().casefold() for cell in cells if cell.strip()}
