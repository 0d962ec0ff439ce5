"""Which of several stated prices a private customer pays now."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from crawler.assembly.notes import Note
from crawler.extraction.claims import Price
from crawler.extraction.prices import in_force
from crawler.pages.phrases import Phrase

# Every group of a course is asked about the same words.
_REMEMBERED = 2048
_RATES = frozenset(("hour", "lesson"))
# "Een les kost € 40. Tien lessen voor € 375" names a bundle beside the price; beside a single lesson it is the course.
_PACKAGE = re.compile(
    r"\b\d+ (?:uur|uren|lessen|keer|hours|lessons|classes)\s*(?:les )?(?:voor|for|kost\w*|costs?|:)\s*(?:€|\d)",
    re.IGNORECASE,
)
_SINGLE = Phrase(r"\bloss?e?\b|\bsingle\b|drop-?in|proefles|trial")
_TO_COME = Phrase(
    r"\b(?:prij[sz]\w*|kosten|tarie\w+|cursusgeld|lesgeld|bijdrage|price|fee|costs?)\b[^.;\n]{0,25}"
    r"(?:\bvolg(?:t|en)\b|op aanvraag|nog (?:niet|on)\s?bekend|n\.?n\.?b|n\.?t\.?b|hang\w* af|in overleg|later bekend|"
    r"on request|to be announced|\btba\b|depends? on)",
)


def best_price(notes: tuple[Note, ...], as_of: date) -> tuple[Price, Note] | None:
    """The price in force with the plainest words; a private customer's first, a total before other units."""
    priced = [(note.claim.value, note) for note in notes if isinstance(note.claim.value, Price)]
    holding = in_force([price for price, _ in priced], as_of)
    open_now = [(price, note) for price, note in priced if price in holding]
    if any(price.audience for price, _ in open_now):
        open_now = [(price, note) for price, note in open_now if price.audience]
    if not open_now:
        return None
    strongest = max(note.claim.strength for _, note in open_now)
    best = [(price, note) for price, note in open_now if note.claim.strength == strongest]
    totals = [(price, note) for price, note in best if price.unit == "total"]
    rated = [(price, note) for price, note in best if price.unit in _RATES and not _SINGLE.search(note.said)]
    if rated:
        totals = [(price, note) for price, note in totals if not _PACKAGE.search(note.said)]
        return (totals or rated)[0]
    return (totals or best)[0]


def is_still_to_come(texts: Iterable[str]) -> bool:
    """Whether a course's own words put its price off, so that no general price of the site is its own."""
    return any(map(_puts_price_off, texts))


@lru_cache(maxsize=_REMEMBERED)
def _puts_price_off(text: str) -> bool:
    return _TO_COME.search(text) is not None


def undisputed(notes: tuple[Note, ...], as_of: date) -> tuple[Note, ...]:
    """A price that names no course holds for all only where the site gives no other one, or says so of it."""
    notes = tuple(note for note in notes if note.everyone) or notes
    holding = in_force([note.claim.value for note in notes if isinstance(note.claim.value, Price)], as_of)
    amounts = {(price.amount, price.unit) for price in holding}
    return notes if len(amounts) == 1 else ()
