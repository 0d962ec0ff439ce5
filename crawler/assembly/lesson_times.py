"""Lesson times on several lines of one course, and the hours a week that they make together."""

import re

from crawler.assembly.notes import Note
from crawler.assembly.scopes import Scopes
from crawler.extraction.claims import Slot
from crawler.extraction.numbers import as_whole
from crawler.extraction.schedules import daypart_of

_LEAST_LINES = 2
_CHOICE = re.compile(r"\b(?:kies|keuze|kiezen|choose|choice|groep|group|klas|of|or)\b", re.IGNORECASE)


def slots_of(note: Note) -> tuple[Slot, ...]:
    """The lesson times that a note states."""
    value = note.claim.value
    return tuple(part for part in value if isinstance(part, Slot)) if isinstance(value, tuple) else ()


def sum_of_lines(notes: tuple[Note, ...], scopes: Scopes) -> float | None:
    """Hours a week of lines that each have days of their own; None where they are there to choose from."""
    if len(notes) < _LEAST_LINES or any(note.claim.strength != 1 for note in notes):
        return None
    times = [_times_behind(note, scopes) for note in notes]
    if any(_CHOICE.search(f"{note.said} {note.beside}") for note in notes) or not _on_days_of_their_own(times):
        return None
    parts = {part for slots in times for slot in slots for part in daypart_of(slot)}
    if len(parts) > 1 and len({note.block for note in notes}) > 1:
        return None
    return as_whole(sum(float(note.claim.value) for note in notes if isinstance(note.claim.value, (int, float))))


def _times_behind(note: Note, scopes: Scopes) -> tuple[Slot, ...]:
    """The lesson times of the words that a number of hours was read from."""
    same = (other for scope in scopes.levels for other in scope if other.claim.field == "slots")
    return next((slots_of(other) for other in same if other.claim.words == note.claim.words), ())


def _on_days_of_their_own(times: list[tuple[Slot, ...]]) -> bool:
    days = [frozenset(day for slot in slots for day in slot.days) for slots in times]
    return all(days) and sum(map(len, days)) == len(frozenset().union(*days))
