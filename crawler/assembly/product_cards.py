"""Other things that a shop shows on a course's page: what others bought, and cards of a name and a bare price."""

import re
from collections.abc import Iterable

from crawler.extraction.topics import is_no_course, names_dutch, topics_of
from crawler.pages.blocks import Block, Heading
from crawler.pages.phrases import Phrase
from crawler.pages.tables import looks_like_field

_SHOWS_OTHERS = Phrase(
    r"^(?:anderen?|klanten|cursisten|deelnemers|je|jij|u|customers|others|people|you|students)\b.{0,25}"
    r"\b(?:kochten|kocht|kozen|bekeken|bestelden|bezochten|bought|viewed|may also|might also|also)\b|"
    r"\b(?:misschien|wellicht|vast) ook\b|\bvaak samen\b|\bsamen (?:gekocht|besteld)|\bgerelateerde?\b|\brelated\b|"
    r"^(?:onze |ook |meer )?(?:aanraders|aanbevolen|tips uit)\b|^recommended\b|^(?:uit|in) (?:onze|"
    r"de) (?:web)?(?:winkel|shop)|"
    r"^(?:bekijk|ontdek|probeer|lees|interessant)\b.{0,20}\book\b|^ook (?:interessant|leuk|handig)|^combineer\b|"
    r"^(?:vergelijkbare|soortgelijke|andere|meer|overige) (?:producten|artikelen|cursussen|trainingen)|"
    r"^(?:more|other|similar) (?:products|items|courses)|bought together|^(?:web)?(?:winkel|shop)$|recent bekeken",
)
_BARE_PRICE = Phrase(
    r"\W*(?:vanaf|v\.a\.|nu|voor|slechts|prijs|from|only|price)?\s*:?\s*(?:€|eur(?:o)?\b)\s?[\d.,]+(?:,?-|=)?"
    r"(?:\s*(?:incl|excl|ex)\w*\.?\s*btw)?\W*|\W*[\d.,]+-?\s*euro\W*",
)
_BELONGS = re.compile(
    r"prij[sz]|tarie|kost|betal|€|bijdrage|investering|deelname|lesgeld|cursusgeld|fee|price|\bcost|tuition|rate|"
    r"cursus|groep|\bles|lessen|training|traject|klas|module|programma|course|class|lesson|session|intensi|"
    r"ochtend|middag|avond|overdag|weekend|dag\b|particulier|zelf|regulier|normaal|standaard|student|leden|totaal|"
    r"total|evening|morning|\d",
    re.IGNORECASE,
)
_LONGEST_PRICE = 40
_TOP = 1


def without_products(blocks: list[Block]) -> list[Block]:
    """The blocks of a page without those of other things for sale."""
    hidden = _shown_besides(blocks)
    hidden |= _cards(blocks)
    return [block for block in blocks if block.number not in hidden] if hidden else blocks


def _shown_besides(blocks: list[Block]) -> set[int]:
    """What stands under a heading that shows other things, and under the like of it behind, as themes do."""
    hidden: set[int] = set()
    level = 0
    for block in blocks:
        if block.kind == "heading":
            heading = block.headings[-1]
            if heading.level > _TOP and _SHOWS_OTHERS.search(heading.text):
                level = heading.level
            elif level and (heading.level < level or (heading.level == level and _is_part_of_page(heading))):
                level = 0
        elif level and not any(heading.level >= level for heading in block.headings):
            level = 0
        if level:
            hidden.add(block.number)
    return hidden


def _is_part_of_page(heading: Heading) -> bool:
    return looks_like_field(heading.text) or is_no_course(heading.text)


def _cards(blocks: list[Block]) -> set[int]:
    """Headings of no course above a bare price and nothing else, where another heading on the page names the course."""
    priced = [block for block in blocks if _is_bare_price(block)]
    if not priced:
        return set()
    return {
        number
        for block in priced
        if _is_name_of_product(block.headings) and len(inside := _under(block.headings, blocks)) == 2
        for number in inside
    }


def _is_bare_price(block: Block) -> bool:
    if len(block.text) > _LONGEST_PRICE or block.kind not in ("text", "item") or len(block.headings) < 1:
        return False
    return bool(_BARE_PRICE.fullmatch(block.text))


def _is_name_of_product(headings: tuple[Heading, ...]) -> bool:
    own = headings[-1]
    if own.level <= _TOP or _BELONGS.search(own.text) or own.text.endswith("?"):
        return _is_book(own.text)
    return not topics_of(own.text) and not names_dutch(own.text) and not is_no_course(own.text)


def _is_book(text: str) -> bool:
    return bool(
        re.search(r"\b\w*(?:boek|schrift|bundel|kaarten|bon|giftcard|workbook|textbook)\b", text, re.IGNORECASE)
    )


def _under(headings: tuple[Heading, ...], blocks: Iterable[Block]) -> list[int]:
    return [block.number for block in blocks if headings[-1] in block.headings]
