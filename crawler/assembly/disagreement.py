"""Pages of one site that contradict each other about one course: who loses, and what a person should look at."""

from collections.abc import Iterable

from crawler.assembly.notes import Note
from crawler.extraction.claims import Price, Starts

_COMPARED = ("price", "hours_per_week", "weeks", "starts", "group_size_max")


def disagreeing_pages(own: Iterable[Note], others: Iterable[Note], page: int) -> frozenset[int]:
    """Pages whose words about a course contradict those of the course's own page."""
    mine = _values(note for note in own if note.page == page)
    theirs: dict[int, list[Note]] = {}
    for note in others:
        theirs.setdefault(note.page, []).append(note)
    return frozenset(number for number, notes in theirs.items() if number != page and _contradict(mine, _values(notes)))


def contradictions(own: Iterable[Note], others: Iterable[Note], page: int) -> list[tuple[Note, Note]]:
    """Pairs of notes, the winner first, that give different values for one field of one course."""
    mine = [note for note in own if note.page == page]
    found = []
    for note in others:
        rival = next((one for one in mine if _clash(one, note)), None)
        if rival is not None and note.page != page:
            found.append((rival, note))
    return found


def _clash(one: Note, other: Note) -> bool:
    if one.claim.field != other.claim.field or one.claim.field not in _COMPARED:
        return False
    return _contradict(_values([one]), _values([other]))


def _values(notes: Iterable[Note]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for note in notes:
        if note.claim.field in _COMPARED:
            found.setdefault(note.claim.field, set()).update(_parts(note))
    return found


def _parts(note: Note) -> set[str]:
    value = note.claim.value
    if isinstance(value, Price):
        return {f"{value.amount} {value.unit}"}
    if isinstance(value, Starts):
        return {*value.dates, *(day[:7] for day in value.dates), *value.months}
    return {str(value)}


def _contradict(mine: dict[str, set[str]], theirs: dict[str, set[str]]) -> bool:
    return any(field in mine and not mine[field] & values for field, values in theirs.items())
