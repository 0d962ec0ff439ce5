"""All that a site says of one group, put into words: once short for tables, once in sentences."""

from dataclasses import dataclass
from datetime import date

from portal.demo.advertising import Stated
from portal.demo.wording import facts
from portal.demo.wording.amounts import price_cell, price_sentence
from portal.demo.wording.days import DAYPART_GROUPS
from portal.demo.wording.starts import start_cell, start_sentence
from portal.demo.wording.voice import Voice

PAID_CELLS = ("gemeente betaalt", "vergoed door de gemeente", "geen kosten, de gemeente betaalt")
PAID_SENTENCES = ("Deze route betaalt {uw} gemeente.", "De gemeente betaalt deze cursus.")
WOMEN = ("alleen voor vrouwen", "Deze groep is alleen voor vrouwen.")


@dataclass(frozen=True, slots=True)
class Words:
    """The parts of a group's description; empty where the site is silent."""

    level: str = ""
    parts: str = ""
    length: str = ""
    group: str = ""
    price: str = ""
    mode: str = ""
    women: str = ""
    times: str = ""
    start: str = ""

    @property
    def of_programme(self) -> tuple[str, ...]:
        """What holds for every group of the programme, without the price."""
        return tuple(filter(None, (self.level, self.parts, self.length, self.group, self.mode, self.women)))


@dataclass(frozen=True, slots=True)
class Entry:
    """A group as stated, with its words."""

    stated: Stated
    cell: Words
    prose: Words

    @property
    def title(self) -> str:
        """The course's name on the site."""
        return self.stated.programme.course.title

    @property
    def group_name(self) -> str:
        """The group by its part of the day: ochtendgroep, avondgroep ..."""
        return DAYPART_GROUPS[self.stated.offering.dayparts]


def describe(voice: Voice, stated: Stated, as_of: date) -> Entry:
    """The words of one group in the site's own voice."""
    return Entry(stated, _cells(voice, stated, as_of), _sentences(voice, stated))


def _cells(voice: Voice, stated: Stated, as_of: date) -> Words:
    programme, said = stated.programme, stated.fields
    level_from = programme.course.level_from if "entry" in said else None
    weeks = programme.weeks if "weeks" in said and programme.length_in_months is None else None
    return Words(
        level=facts.level_cell(voice, level_from, programme.course.level_to),
        parts=facts.parts_cell(voice, programme),
        length=facts.length_cell(voice, programme) if "weeks" in said else "",
        group=facts.group_cell(voice, programme.group_size) if "group" in said else "",
        price=_price(voice, stated, as_of),
        mode=facts.mode_cell(voice, programme.mode) if programme.mode and "mode" in said else "",
        women=WOMEN[0] if programme.women_only else "",
        times=facts.times_cell(voice, stated),
        start=start_cell(voice, stated.start, weeks),
    )


def _sentences(voice: Voice, stated: Stated) -> Words:
    programme, said = stated.programme, stated.fields
    level_from = programme.course.level_from if "entry" in said else None
    return Words(
        level=facts.level_sentence(voice, level_from, programme.course.level_to),
        parts=facts.parts_sentence(voice, programme),
        length=facts.length_sentence(voice, programme) if "weeks" in said else "",
        group=facts.group_sentence(voice, programme.group_size) if "group" in said else "",
        price=_price(voice, stated, None),
        mode=facts.mode_sentence(voice, programme.mode) if programme.mode and "mode" in said else "",
        women=WOMEN[1] if programme.women_only else "",
        times=facts.times_sentence(voice, stated),
        start=start_sentence(voice, stated.start),
    )


def _price(voice: Voice, stated: Stated, as_of: date | None) -> str:
    """The price as a cell, or as a sentence where no as-of date is given."""
    price = stated.programme.price
    if price is None:
        return voice.say("paid", PAID_SENTENCES if as_of is None else PAID_CELLS)
    if "price" not in stated.fields:
        return ""
    return price_sentence(voice, price) if as_of is None else price_cell(voice, price, as_of)
