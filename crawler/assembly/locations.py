"""Where a course is given: the site's addresses, the cities that a course names, and which belongs to which."""

import re
from dataclasses import dataclass

from crawler.assembly.course import Course
from crawler.assembly.page_places import (
    NOT_A_PLACE,
    PagePlaces,
    addresses_of,
    label_and_text,
    labels_place,
    opening_town,
    town_in,
    towns_of_all,
    towns_of_sentence,
    towns_of_title,
)
from crawler.assembly.scoping import identity, known_topics
from crawler.assembly.site_pages import SitePage
from crawler.assembly.variants import Variant
from crawler.assembly.witness import structured_addresses
from crawler.extraction.gazetteer import CITIES
from crawler.extraction.places import Address, addresses_in, cities_named, city_name, is_not_ours, without_name
from crawler.extraction.topics import topics_of
from crawler.pages.blocks import Block, Cell
from crawler.pages.phrases import Phrase

_NOWHERE = Phrase(
    r"(?:zonder|geen) (?:eigen |vaste )?(?:(?:les)?locatie|lesplaats|lesruimte|lesadres|leslokaal)|(?:volledig|"
    r"geheel|100 ?%|helemaal|alleen|"
    r"uitsluitend) online|online via|via (?:zoom|teams|skype)|"
    r"vanuit huis|waar (?:je|u) ook (?:bent|woont)|"
    r"(?:les\w*|volg\w*|leer\w*)\b[^.]{0,20}waar (?:je|u) (?:bent|woont)|fully online|entirely online|"
    r"online only|alleen maar online|(?:without|no) (?:a |any )?(?:classroom|location)",
)
_SPOKEN = re.compile(r"\b(?:in|te|op|at|locaties?|vestigingen?)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")
_NAME_END = re.compile(r",| en | and |/|\n|&")
_ADDITION = re.compile(r"\s*[(-]")
_HEADING_LONGEST = 80
# "Aan de Marktveld 3" is the street "Marktveld 3" said in a sentence, where that is told with its postcode.
_LEAD_IN = re.compile(r"^(?:(?:aan|op|in|te|bij|de|het|'t)\s+)+")
_ALL_PLACES = re.compile(
    (
        r"(?:op|in|aan) (?:al onze|alle|onze (?:\w+ )?|beide|elke|iedere)\s*(?:\d+ )?(?:locaties|"
        r"vestigingen|plaatsen|steden)|elke (?:locatie|vestiging)|all (?:our )?locations|"
        r"beide (?:locaties|vestigingen)"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """An address with the selector of the block that it stands in; `topics` are the courses named beside it."""

    address: Address
    where: str
    topics: frozenset[str] = frozenset()


class SitePlaces:
    """Every address and city of a site."""

    def __init__(self, pages: tuple[SitePage, ...], school: str = "") -> None:
        self.places = _site_places(pages, school) or tuple(
            Place(address, where) for address, where in structured_addresses(pages)
        )
        own = {place.address.city for place in self.places if place.address.city}
        self.cities = frozenset(own | _labelled_cities(pages))
        self._pages = {page.url: PagePlaces(page, _main_blocks(page)) for page in pages if not page.silent}

    def of(self, course: Course, variant: Variant, page: SitePage, *, online_only: bool) -> list[Place | None]:
        """The places of one group of a course; None where it has none that is known."""
        own, shared = _blocks_of(course, variant, page)
        if places := self._stated(own, variant) or self._stated(shared):
            return list(places)
        if towns := towns_of_title(course.title):
            return [self._in(town, course.title) for town in towns]
        if online_only or any(_NOWHERE.search(block.text) for block in (*own, *shared)):
            return [None]
        if (above := self._above(own or shared or _own_row(course, page), page)) is not None:
            return [above]
        if (here := self._on_page(course, page)) is not None:
            return [here]
        spoken = self._spoken((*own, *shared)) if len(self.places) != 1 else []
        return list(spoken) or self._said_above(course, page) or self._by_site(course)

    def _stated(self, blocks: list[Block], variant: Variant | None = None) -> list[Place]:
        """What a part of a page says itself: an address, a labelled place, the town that a group is called after."""
        addressed = self._addressed(blocks)
        if variant is not None and variant.city:
            in_town = [place for place in addressed if place.address.city == variant.city]
            return in_town[:1] or [self._in(variant.city)]
        return self._labelled(blocks) or addressed or (self._opening_with_town(blocks) if variant is not None else [])

    def _opening_with_town(self, blocks: list[Block]) -> list[Place]:
        """The town that the words of a group open with: "Goes, donderdag 9.30-11.30 uur"."""
        named = {town: block for block in blocks if (town := opening_town(block, self.cities))}
        return [self._in(town, block.text, block.where) for town, block in named.items()] if len(named) == 1 else []

    def _above(self, blocks: list[Block], page: SitePage) -> Place | None:
        """The address or town under the nearest heading above a group."""
        if not blocks or page.role == "home":
            return None
        if (found := self._pages[page.url].above(blocks[0])) is not None:
            address, where = found
            return Place(address, where) if address.street else self._in(address.city or "", address.words, where)
        for heading in reversed(blocks[0].headings):
            if len(heading.text) <= _HEADING_LONGEST and (town := town_in(heading, self.cities)) is not None:
                return self._in(town, heading.text, blocks[0].where)
        return None

    def _on_page(self, course: Course, page: SitePage) -> Place | None:
        """The address of a page that is about one of several locations."""
        if len(self.places) < 2 or page.role == "home":
            return None
        shared = [block for block in page.reading.blocks if block.number in course.shared]
        found = self._addressed(shared)
        return found[0] if len(found) == 1 else None

    def _labelled(self, blocks: list[Block]) -> list[Place]:
        return self._under_label(blocks) or [
            self._in(city, cell.text, block.where)
            for block in blocks
            for cell in block.cells or ((Cell("", block.text),) if block.kind == "pair" and not block.label else ())
            if not NOT_A_PLACE.search(cell.header) and (city := self._city_of_cell(cell.text)) is not None
        ]

    def _city_of_cell(self, text: str) -> str | None:
        """The town that a cell of a table consists of, whatever its column is called."""
        name = city_name(text)
        return name if name in CITIES or name in self.cities else None

    def _under_label(self, blocks: list[Block]) -> list[Place]:
        for number, block in enumerate(blocks):
            for label, text in label_and_text(block):
                if not labels_place(label):
                    continue
                if block.kind == "item" and label == block.headings[-1].text:
                    text = "\n".join(other.text for other in blocks[number:] if other.headings == block.headings)
                if places := self._read(text, block.where):
                    return places
        return []

    def _read(self, text: str, where: str) -> list[Place]:
        if addresses := addresses_in(text):
            return [self._whole(Place(address, where)) for address in addresses]
        if _ALL_PLACES.search(text):
            return [place for place in self.places if place.address.city]
        if cities := cities_named(text, self.cities):
            return [self._in(city, text, where) for city in cities]
        by_street = [place for place in self.places if place.address.street and place.address.street in text]
        return by_street[:1]

    def _addressed(self, blocks: list[Block]) -> list[Place]:
        found = [
            self._whole(Place(address, block.where))
            for block in blocks
            if block.region == "main" and not is_not_ours(block.text)
            for address in addresses_in(block.text, block.lead)
        ]
        return found[:1] if len({_key(place.address) for place in found}) == 1 else found

    def _whole(self, place: Place) -> Place:
        """An address told without its postcode is the one that the site tells with it elsewhere."""
        if place.address.postcode or not place.address.street:
            return place
        same = [one for one in self.places if one.address.postcode and _street_and_city(one) == _street_and_city(place)]
        return same[0] if len(same) == 1 else place

    def _spoken(self, blocks: tuple[Block, ...]) -> list[Place]:
        found: dict[str, Place] = {}
        for block in blocks:
            for sentence in _SENTENCE_END.split(block.text):
                if _ALL_PLACES.search(sentence):
                    return [place for place in self.places if place.address.city]
                if not _SPOKEN.search(sentence) or NOT_A_PLACE.search(sentence):
                    continue
                for city in cities_named(sentence, self.cities):
                    found.setdefault(city, self._in(city, sentence, block.where))
        return list(found.values())

    def _said_above(self, course: Course, page: SitePage) -> list[Place | None]:
        """The one town that words above several courses give for all of them: "Twee trainingen, allebei in Goes"."""
        if len(self.places) == 1:
            return []
        own = [block for block in page.reading.blocks if block.number in course.blocks]
        above = {heading for block in own for heading in block.headings}
        texts = [
            block
            for block in page.reading.blocks
            if block.number in course.shared and block.kind == "text" and block.region == "main"
            if block.headings and block.headings[-1] in above
        ]
        found = {city: block for block in texts for city in towns_of_all(block.text, self.cities)}
        return [self._in(city, block.text, block.where) for city, block in found.items()] if len(found) == 1 else []

    def _in(self, city: str, words: str = "", where: str = "") -> Place:
        """The site's only address in a city; where it has several there, the city alone is known."""
        known = [place for place in self.places if place.address.city == city]
        return known[0] if len(known) == 1 else Place(Address(None, None, city, words[:160] or city), where)

    def _by_site(self, course: Course) -> list[Place | None]:
        """The site's only address, or those beside which the course is named."""
        if len(self.places) == 1:
            return [self.places[0]]
        cities = {place.address.city for place in self.places}
        named = [place for place in self.places if identity(place.topics) & known_topics(course)]
        if named:
            return list(named)
        return [self.places[0]] if len(cities) == 1 and len(self.places) == 1 else [None]


def _blocks_of(course: Course, variant: Variant, page: SitePage) -> tuple[list[Block], list[Block]]:
    blocks = [block for block in page.reading.blocks if block.number in course.blocks]
    own = [block for block in blocks if block.number in variant.blocks]
    if course.kind == "row":
        return own, []
    single = sum(block.kind == "row" for block in blocks) == 1
    return own, [block for block in blocks if block.number not in variant.blocks and (single or block.kind != "row")]


def _site_places(pages: tuple[SitePage, ...], school: str) -> tuple[Place, ...]:
    found: dict[str, Place] = {}
    for page in sorted(pages, key=lambda page: (page.role != "contact", page.reading.language != "nl", page.url)):
        if page.silent:
            continue
        for block in page.reading.blocks:
            for address, _ in addresses_of(block).values():
                address = without_name(address, school)
                _keep(found, Place(address, block.where, _topics_beside(block, page)))
    streets = {_street_and_city(place) for place in found.values() if place.address.postcode}
    return tuple(place for place in found.values() if place.address.postcode or _street_and_city(place) not in streets)


def _street_and_city(place: Place) -> tuple[str, str]:
    """An address that is told once with its postcode and once without is one."""
    street = _LEAD_IN.sub("", (place.address.street or "").casefold())
    return street, (place.address.city or "").casefold()


def _main_blocks(page: SitePage) -> list[Block]:
    return [block for block in page.reading.blocks if block.region == "main"]


def _own_row(course: Course, page: SitePage) -> list[Block]:
    return [block for block in page.reading.blocks if block.number in course.blocks]


def _key(address: Address) -> str:
    return address.postcode or f"{address.street} {address.city}"


def _keep(found: dict[str, Place], place: Place) -> None:
    key = _key(place.address)
    known = found.get(key)
    better = known is None or (known.address.street is None and place.address.street is not None)
    if better or (known is not None and known.address.city is None and place.address.city):
        found[key] = place
    elif known is not None and place.topics and not known.topics:
        found[key] = Place(known.address, known.where, place.topics)


def _topics_beside(block: Block, page: SitePage) -> frozenset[str]:
    """Courses named in the same block, or under the same heading of a page of places."""
    own = topics_of(block.text)
    if own or page.role != "contact" or not block.headings:
        return own
    near = [other.text for other in page.reading.blocks if other.headings == block.headings and other.kind != "heading"]
    return topics_of(" ".join(near)) if len(block.headings) > 1 else frozenset()


def _labelled_cities(pages: tuple[SitePage, ...]) -> set[str]:
    """Well-known cities behind a label such as "Locatie", at the end of a heading, or where lessons are said to be."""
    blocks = [block for page in pages if not page.silent for block in page.reading.blocks]
    return {city for block in blocks for city in _cities_of(block)}


def _cities_of(block: Block) -> list[str]:
    if block.kind == "heading":
        return list(towns_of_title(block.text))
    texts = [text for label, text in label_and_text(block) if labels_place(label)]
    parts = [part for text in texts for part in _NAME_END.split(text)]
    found = [city for part in parts if (city := _known(part))]
    if block.kind == "text" and block.region == "main":
        found.extend(town for sentence in _SENTENCE_END.split(block.text) for town in towns_of_sentence(sentence))
    return found


def _known(text: str) -> str | None:
    name = city_name(_ADDITION.split(text.strip())[0])
    return name if name in CITIES else None
