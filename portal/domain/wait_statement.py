"""What a site says about starting a course: how long the words hold, and what they are worth as an observation."""

from dataclasses import dataclass, replace
from datetime import date

from portal.domain.course import WaitKind
from portal.domain.freshness import start_in_month, wait_lives, was_read
from portal.domain.wait_observation import WaitObservation, Witness

# Full: no place in the next quarter (decision model, section 3.2).
FULL_WEEKS = 13.0
# Statements without a figure, as far as they say something of the wait: weeks and what their spread is more than an
# advert's; all assumptions of the decision model, 3.2.
WORDED = {
    WaitKind.ROLLING: (1.5, 0.15),
    WaitKind.PERIODIC: (3.0, 0.15),
    WaitKind.NO_WAITING_LIST: (4.0, 0.25),
    WaitKind.FULL: (FULL_WEEKS, 0.15),
}
# The kinds that say something of the wait.
TELLING = frozenset({WaitKind.WEEKS, WaitKind.DATES, WaitKind.MONTHS, *WORDED})
RANGE_SPREAD = 0.07
# "At least N weeks" (assumption): a quarter longer, and less sure.
OPEN_RANGE, OPEN_SPREAD = 1.25, 0.15
INTAKE_WEEKS = 1.5
# Advice that follows each jump of a list makes lists swing: beyond this factor the words before count too (6.7).
JUMP = 2.0


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """The weeks that a site stated before it stated others, and when they were first seen."""

    weeks_min: float | None
    weeks_max: float | None
    since: date


@dataclass(frozen=True, slots=True)
class WaitStatement:
    """What a site says about starting; `since` is when these words were first seen, `seen` when last.

    `before` are the weeks that it stated before these; `signed` where the school told it to us and not on its site.
    """

    kind: WaitKind = WaitKind.UNKNOWN
    weeks_min: float | None = None
    weeks_max: float | None = None
    start_dates: tuple[date, ...] = ()
    start_months: tuple[str, ...] = ()
    since: date | None = None
    seen: date | None = None
    before: SaidBefore | None = None
    signed: bool = False


def next_start(statement: WaitStatement, today: date) -> date | None:
    """The first stated start that is still to come: a date, or a day in a month that is named without one."""
    coming = [day for day in statement.start_dates if day >= today]
    in_months = (start_in_month(month, today) for month in statement.start_months)
    return min((*coming, *(day for day in in_months if day)), default=None)


def next_exact_start(statement: WaitStatement, today: date) -> date | None:
    """The first start date still to come, while its words are live; months without a day do not count."""
    if not is_live(statement, today):
        return None
    return min((day for day in statement.start_dates if day >= today), default=None)


def least_weeks(statement: WaitStatement, today: date) -> float:
    """Weeks before which nobody can begin: until the first stated date, a quarter where the group is full, else 0."""
    if statement.kind == WaitKind.FULL and is_live(statement, today):
        return FULL_WEEKS
    day = next_exact_start(statement, today) if statement.kind == WaitKind.DATES else None
    return (day - today).days / 7 if day else 0.0


def has_passed(statement: WaitStatement, today: date) -> bool:
    """True where the site says when one can start, by dates or months, and all of them lie in the past."""
    named = bool(statement.start_dates or statement.start_months)
    return named and statement.kind in (WaitKind.DATES, WaitKind.MONTHS) and next_start(statement, today) is None


def is_live(statement: WaitStatement, today: date) -> bool:
    """True while the words hold; what is said of dates and months dies with the last of them."""
    return wait_lives(statement.kind, statement.since, statement.seen, today) and not has_passed(statement, today)


def observation_of(statement: WaitStatement, today: date) -> WaitObservation | None:
    """The statement as an observation of the wait; None where it says nothing, is stale, or lies in the past.

    It is dated by when its words were first seen: a page that nobody edits is old, however often it is fetched.
    """
    said = own_words(statement, today)
    return replace(said, kind=Witness.SIGNED) if said is not None and statement.signed else said


def own_words(statement: WaitStatement, today: date) -> WaitObservation | None:
    """The same, as if it stood on the school's site."""
    kind = statement.kind
    if kind not in TELLING or not is_live(statement, today):
        return None
    on, text = statement.since or today, text_of(statement)
    if kind == WaitKind.WEEKS:
        return weeks_said(statement.weeks_min, statement.weeks_max, on, text)
    if kind in WORDED:
        weeks, more_spread = WORDED[kind]
        return WaitObservation(Witness.ADVERT, weeks, on, more_spread, at_least=kind == WaitKind.FULL, text=text)
    start = next_start(statement, today)
    if start is None:
        return None
    return WaitObservation(Witness.START_DATE, max((start - today).days / 7, INTAKE_WEEKS), on, text=text)


def remembered(statement: WaitStatement, today: date) -> WaitObservation | None:
    """What a site said that does not hold as such any more, as an older observation; None where there is nothing.

    Weeks that have stood for too long still say more than silence does, and after a jump those before it count too.
    """
    if statement.kind != WaitKind.WEEKS or not was_read(statement.seen, today):
        return None
    said = weeks_said(statement.weeks_min, statement.weeks_max, statement.since or today, text_of(statement))
    if not is_live(statement, today) or said is None or statement.before is None:
        return None if is_live(statement, today) else said
    before = statement.before
    earlier = weeks_said(before.weeks_min, before.weeks_max, before.since, f"before {before.since}")
    return earlier if earlier is not None and has_jumped(said.weeks, earlier.weeks) else None


def has_jumped(weeks: float, before: float) -> bool:
    """Whether a list got more than twice as long, or less than half."""
    low, high = sorted((max(weeks, 0.5), max(before, 0.5)))
    return high > JUMP * low


def weeks_said(shortest: float | None, longest: float | None, on: date, text: str) -> WaitObservation | None:
    """Stated weeks as an observation; where only the shortest is stated, the wait is taken to be longer than that."""
    if longest is None:
        if shortest is None:
            return None
        return WaitObservation(Witness.ADVERT, shortest * OPEN_RANGE, on, OPEN_SPREAD, text=text)
    low = shortest if shortest is not None else 0.0
    spread = RANGE_SPREAD if low != longest else 0.0
    return WaitObservation(Witness.ADVERT, (low + longest) / 2, on, spread, text=text)


def text_of(statement: WaitStatement) -> str:
    """What the statement says, without when it was seen: equal for the same unchanged sentence."""
    said = (statement.weeks_min, statement.weeks_max, *statement.start_dates, *statement.start_months)
    return " ".join((statement.kind, *map(str, said)))
