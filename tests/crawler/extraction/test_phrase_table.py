"""The table of phrases: what each says of one field; how its last column is written stands at its head."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from crawler.assembly.course import Course
from crawler.assembly.exceptions import parted
from crawler.assembly.notes import Note
from crawler.assembly.pricing import best_price
from crawler.assembly.routes import route_of_course
from crawler.assembly.statements import claims_of
from crawler.extraction.claims import Claim, Levels, Slot, Starts, Wait
from crawler.extraction.dates import Calendar, season_in
from crawler.extraction.durations import hours_of_slots
from crawler.extraction.places import addresses_in
from crawler.extraction.sentences import Sentence, sentences_of
from crawler.extraction.topics import topics_of
from crawler.items import WAIT_KINDS

TABLE = Path(__file__).with_name("phrases.tsv")
NOTHING = "-"


@dataclass(frozen=True)
class Phrase:
    """One line of the table."""

    field: str
    language: str
    page_date: date
    label: str
    words: str
    expected: str

    @property
    def calendar(self) -> Calendar:
        """The page's date, and the season that the heading names."""
        return Calendar(self.page_date, season_in(self.label))


def phrases() -> list[Phrase]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = [line.split("\t") for line in lines[1:]]
    return [Phrase(field, language, date.fromisoformat(day), *rest) for field, language, day, *rest in rows]


def named(phrase: Phrase) -> str:
    label = f"{phrase.label} / " if phrase.label else ""
    return f"{phrase.field} ({phrase.language} {phrase.page_date}): {label}{phrase.words}"


PHRASES = phrases()


def spelled(value: object) -> str:
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def wait_of(claims: list[Claim]) -> str:
    waits = [claim.value for claim in claims if isinstance(claim.value, Wait)]
    if not waits:
        return NOTHING
    best = min(waits, key=lambda wait: WAIT_KINDS.index(wait.kind))
    if best.kind != "weeks":
        return best.kind
    return f"weeks {spelled(best.weeks_min)}..{spelled(best.weeks_max)}"


def starts_of(claims: list[Claim]) -> str:
    values = [claim.value for claim in claims if isinstance(claim.value, Starts)]
    days = sorted({day for value in values for day in value.dates})
    months = sorted({month for value in values for month in value.months})
    parts = [*(["dates", *days] if days else []), *(["months", *months] if months else [])]
    return " ".join(parts) or NOTHING


def price_of(claims: list[Claim], day: date) -> str:
    notes = [Note(0, 0, claim, "", frozenset(), frozenset()) for claim in claims if claim.field == "price"]
    found = best_price(tuple(notes), day)
    if found is None:
        return NOTHING
    price = found[0]
    return f"{price.unit} {spelled(price.amount)}{' from' if price.is_from else ''}"


def number(field: str) -> Callable[[list[Claim]], str]:
    def said(claims: list[Claim]) -> str:
        own = [claim for claim in claims if claim.field == field]
        return spelled(max(own, key=lambda claim: claim.strength).value) if own else NOTHING

    return said


def hours_of(claims: list[Claim]) -> str:
    stated = number("hours_per_week")(claims)
    if stated != NOTHING:
        return stated
    values = [claim.value for claim in claims if claim.field == "slots" and isinstance(claim.value, tuple)]
    hours = hours_of_slots([slot for slots in values for slot in slots if isinstance(slot, Slot)])
    return NOTHING if hours is None else spelled(hours)


def levels_of(claims: list[Claim]) -> str:
    own = [claim for claim in claims if isinstance(claim.value, Levels)]
    if not own:
        return NOTHING
    value = max(own, key=lambda claim: claim.strength).value
    assert isinstance(value, Levels)
    return f"{value.level_from or ''}..{value.level_to or ''}"


def several(field: str) -> Callable[[list[Claim]], str]:
    def said(claims: list[Claim]) -> str:
        values = [claim.value for claim in claims if claim.field == field and isinstance(claim.value, tuple)]
        return " ".join(dict.fromkeys(str(part) for value in values for part in value)) or NOTHING

    return said


def yes(field: str, true: str = "yes", false: str = "no") -> Callable[[list[Claim]], str]:
    def said(claims: list[Claim]) -> str:
        values = [claim.value for claim in claims if claim.field == field]
        return NOTHING if not values else true if values[0] else false

    return said


OF_CLAIMS: dict[str, Callable[[list[Claim]], str]] = {
    "wait": wait_of,
    "starts": starts_of,
    "hours": hours_of,
    "weeks": number("weeks"),
    "hours_total": number("hours_total"),
    "group": number("group_size_max"),
    "min_participants": number("min_participants"),
    "pass_rate": number("pass_rate_claimed"),
    "mode": number("mode"),
    "levels": levels_of,
    "components": several("components"),
    "dayparts": several("dayparts"),
    "support_languages": several("support_languages"),
    "mark": yes("keurmerk_claimed", "held", "not"),
    "childcare": yes("childcare"),
    "women_only": yes("women_only"),
}


def route_said(phrase: Phrase) -> str:
    course = Course(phrase.words, 0, frozenset(), topics_of(phrase.words), "page", 0)
    return route_of_course(course, (), teaches_language=False)[0] or NOTHING


def place_said(phrase: Phrase) -> str:
    found = addresses_in(phrase.words)
    return " ".join(f"{address.postcode} {address.city}" for address in found) or NOTHING


def said(phrase: Phrase) -> str:
    """What the phrase says of its field; of an exception that it names behind "but"."""
    if phrase.field in ("route", "place"):
        return route_said(phrase) if phrase.field == "route" else place_said(phrase)
    parts = [
        (part, excluded)
        for sentence in sentences_of(phrase.words, phrase.label, phrase.language)
        for part, excluded in parted(sentence, phrase.language)
    ]
    cut = next((place + 1 for place, (_, excluded) in enumerate(parts) if excluded), len(parts))
    main = of_field(phrase, [part for part, _ in parts[:cut]])
    rest = of_field(phrase, [part for part, _ in parts[cut:]])
    return main if rest == NOTHING else f"{main} but {rest}"


def of_field(phrase: Phrase, sentences: list[Sentence]) -> str:
    claims = [claim for sentence in sentences for claim in claims_of(sentence, phrase.calendar, in_course=True)]
    return price_of(claims, phrase.page_date) if phrase.field == "price" else OF_CLAIMS[phrase.field](claims)


@pytest.mark.parametrize("phrase", PHRASES, ids=named)
def test_a_phrase_says_what_a_careful_reader_takes_from_it(phrase: Phrase) -> None:
    assert said(phrase) == phrase.expected


def test_the_table_holds_hundreds_of_phrases_of_which_a_third_say_nothing() -> None:
    silent = [phrase for phrase in PHRASES if phrase.expected == NOTHING]
    assert len(PHRASES) >= 500
    assert 3 * len(silent) >= len(PHRASES)


def test_no_phrase_stands_twice() -> None:
    keys = [(phrase.field, phrase.language, phrase.page_date, phrase.label, phrase.words) for phrase in PHRASES]
    assert len(set(keys)) == len(keys)
