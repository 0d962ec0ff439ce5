"""The strongest statement about starting that holds for one group of a course."""

import re
from dataclasses import dataclass

from crawler.assembly.notes import Note
from crawler.assembly.scopes import COURSE, NAMED, OTHERS, OWN, PAGE, SITE, Scopes
from crawler.extraction.claims import Starts, Wait
from crawler.extraction.dates import moments_in
from crawler.items import WAIT_KINDS

_FIRM = frozenset(("closed", "full"))
_DATED = frozenset(("dates", "months", "full", "weeks", "closed"))
_WAITING = frozenset(("waiting_list", "weeks", "full"))
_OPEN = frozenset(("periodic", "rolling", "no_waiting_list"))
_MAY_HOLD_FOR_SITE = frozenset(
    (
        "closed",
        "weeks",
        "periodic",
        "rolling",
        "no_waiting_list",
        "waiting_list",
        "min_participants",
        "via_municipality",
        "on_request",
    )
)


@dataclass(frozen=True, slots=True)
class Starting:
    """What a listing says about starting, each with the note that it rests on."""

    kind: str = "unknown"
    proof: Note | None = None
    weeks_min: float | None = None
    weeks_max: float | None = None
    dates: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    starts_proof: Note | None = None


def starting_of(scopes: Scopes, *, sole: bool) -> Starting:
    """Start days and months of the nearest scope, and the strongest kind among all that hold."""
    starts = _start_notes(scopes, sole=sole)
    dates = tuple(sorted({day for note in starts for day in _starts(note).dates}))
    months = tuple(sorted({month for note in starts for month in _starts(note).months} - {day[:7] for day in dates}))
    candidates = _wait_notes(scopes, dated=bool(dates or months))
    kinds: dict[str, Note] = {}
    if dates or months:
        rounds = frozenset((int(day[5:7]), int(day[8:] or 0)) for day in (*dates, *months))
        candidates = [note for note in candidates if not _is_of_one_round(note, rounds)]
    for note in candidates:
        kinds.setdefault(_wait(note).kind, note)
    if starts:
        kinds.setdefault("dates" if dates else "months", starts[0])
    if not kinds:
        return Starting()
    kind = min(kinds, key=WAIT_KINDS.index)
    term = _wait(kinds["weeks"]) if kind == "weeks" else Wait(kind)
    proof = starts[0] if starts else None
    return Starting(kind, kinds[kind], term.weeks_min, term.weeks_max, dates, months, proof)


def _is_of_one_round(note: Note, rounds: frozenset[tuple[int, int]]) -> bool:
    """ "De groep van januari is vol" leaves the other rounds open; "4 jan. en 15 mrt. (vol)" names them all.

    `rounds` are months and days, 0 where only the month is known.
    """
    if _wait(note).kind != "full" or _starts_itself(note):
        return False
    named = {(moment.month, moment.day or 0) for moment in moments_in(note.claim.words)}
    months = {month for month, day in named if not day}
    return bool(named) and not all(
        one in named or one[0] in months or (one[1] == 0 and _month_in(one, named)) for one in rounds
    )


def _month_in(one: tuple[int, int], named: set[tuple[int, int]]) -> bool:
    return any(month == one[0] for month, _ in named)


def _starts_itself(note: Note) -> bool:
    return bool(re.search(r"alle|all\b", note.claim.words, re.IGNORECASE))


def _start_notes(scopes: Scopes, *, sole: bool) -> tuple[Note, ...]:
    for scope in (OWN, COURSE, PAGE, OTHERS, NAMED, SITE):
        found = scopes.of("starts", scope)
        if scope in (PAGE, SITE):
            found = tuple(note for note in found if sole or note.everyone or note.claim.strength == 3)
        if found:
            strongest = max(note.claim.strength for note in found)
            return tuple(note for note in found if note.claim.strength == strongest or strongest < 3)
    return ()


def _wait_notes(scopes: Scopes, *, dated: bool) -> list[Note]:
    """What the course's own words say, and what other words add without contradicting them."""
    local = _local(scopes)
    page = [note for note in scopes.of("wait", PAGE) if not (dated and _wait(note).kind == "weeks")]
    firm = dated or any(_wait(note).kind in _DATED for note in (*local, *page))
    own_term = any(_wait(note).kind == "weeks" for note in local)
    named = [
        note
        for scope in (OTHERS, NAMED)
        for note in scopes.of("wait", scope)
        if not (firm and own_term) or _wait(note).kind in _FIRM
    ]
    site = [note for note in scopes.of("wait", SITE) if _wait(note).kind in _MAY_HOLD_FOR_SITE]
    if firm or local:
        site = [note for note in site if _wait(note).kind != "weeks"]
    if any(_wait(note).kind in _WAITING for note in local):
        site = [note for note in site if _wait(note).kind not in _OPEN]
    return [*local, *page, *named, *site]


def _local(scopes: Scopes) -> list[Note]:
    """The group's own words before those of its course, unless the course is closed or full."""
    own, course = scopes.of("wait", OWN), scopes.of("wait", COURSE)
    if any(_wait(note).kind in _DATED for note in own):
        course = tuple(note for note in course if _wait(note).kind in _FIRM)
    return [*own, *course]


def _wait(note: Note) -> Wait:
    value = note.claim.value
    return value if isinstance(value, Wait) else Wait("unknown")


def _starts(note: Note) -> Starts:
    value = note.claim.value
    return value if isinstance(value, Starts) else Starts()
