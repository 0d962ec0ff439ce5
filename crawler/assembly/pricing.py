"""Which of several stated prices a private customer pays now."""

from datetime import date

from crawler.assembly.notes import Note
from crawler.extraction.claims import Price
from crawler.extraction.prices import in_force


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
    return (totals or best)[0]


def undisputed(notes: tuple[Note, ...], as_of: date) -> tuple[Note, ...]:
    """A price that names no course holds for all only where the site gives no other one, or says so of it."""
    notes = tuple(note for note in notes if note.everyone) or notes
    holding = in_force([note.claim.value for note in notes if isinstance(note.claim.value, Price)], as_of)
    amounts = {(price.amount, price.unit) for price in holding}
    return notes if len(amounts) == 1 else ()
