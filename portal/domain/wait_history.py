"""What was said of one wait in the last twelve months, by whom, how long it held, and when nothing was known."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, pairwise

from portal.domain.course import WaitKind
from portal.domain.wait_observation import Witness
from portal.domain.wait_report import WITNESS, Heard, Outcome, Teller, enough_to_show
from portal.domain.wait_statement import TELLING, WORDED, WaitStatement, is_live, next_start

A_YEAR = timedelta(days=365)
HALF_A_YEAR = timedelta(days=183)
A_DAY = timedelta(days=1)
IN_CALENDAR = frozenset({WaitKind.DATES, WaitKind.MONTHS})


@dataclass(frozen=True, slots=True)
class WaitPoint:
    """What one witness said on a day: weeks and their ends, None where no wait was named.

    `kind` is that of a school's own words, `at_least` says that it may be longer, `assumed` that the words hold no
    number and the weeks are the model's reading, `people` how many said the same. `path` is (day, weeks) while it held.
    """

    on: date
    witness: Witness
    weeks: float | None = None
    low: float | None = None
    high: float | None = None
    kind: WaitKind | None = None
    at_least: bool = False
    assumed: bool = False
    people: int = 1
    path: tuple[tuple[date, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from the first to the last, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class WaitHistory:
    """Points from old to new, and the stretches in which no words of the school held; `first` to `last` is shown."""

    first: date
    last: date
    points: tuple[WaitPoint, ...]
    unknown: tuple[Stretch, ...]


def wait_history(
    statements: Sequence[WaitStatement], others: Sequence[WaitPoint], seen: date, today: date
) -> WaitHistory:
    """The history up to today: a school's own statements, each with its `since`, and what others said.

    `seen` is the day on which the school's site was last read. What held when the year began is its first point.
    """
    first = today - A_YEAR
    points: list[WaitPoint] = []
    known: set[date] = set()
    for statement, until in in_turn(statements, today):
        days = live_days(statement, max(first, said_on(statement)), until, seen)
        if days or until >= first:
            points.append(own_point(statement, days))
        known.update(days)
    points += [one for one in others if first <= one.on <= today]
    return WaitHistory(first, today, tuple(sorted(points, key=lambda one: one.on)), gaps(known, first, today))


def points_of_a_year(
    statements: Sequence[WaitStatement], others: Sequence[WaitPoint], today: date
) -> tuple[WaitPoint, ...]:
    """The points of `wait_history` without what words meant from day to day, which costs a thousand times as much."""
    first = today - A_YEAR
    own = [own_point(statement, ()) for statement, until in in_turn(statements, today) if until >= first]
    heard = [one for one in others if first <= one.on <= today]
    return tuple(sorted((*own, *heard), key=lambda one: one.on))


def heard_points(heard: Sequence[Heard], today: date) -> Iterator[WaitPoint]:
    """Reports as points: municipalities' calls by their day, helpers' waits by month and only where they are three.

    That nobody answered says nothing of a wait.
    """
    by_helpers: Counter[tuple[date, Witness, float]] = Counter()
    weekly = [one.said.on for one in heard if one.teller == Teller.HELPER and one.said.weeks is not None]
    for one in heard:
        witness, weeks, on = WITNESS[one.teller, one.said.kind], one.said.weeks, one.said.on
        if one.said.outcome == Outcome.CLOSED:
            yield WaitPoint(on, witness, kind=WaitKind.CLOSED)
        elif weeks is not None and one.teller == Teller.MUNICIPALITY:
            yield WaitPoint(on, witness, weeks, weeks, weeks)
        elif weeks is not None and enough_to_show(weekly, today):
            by_helpers[max(on.replace(day=1), today - A_YEAR), witness, weeks] += 1
    for (on, witness, weeks), people in sorted(by_helpers.items()):
        yield WaitPoint(on, witness, weeks, weeks, weeks, people=people)


def newest_heard(heard: Sequence[Heard], today: date) -> WaitPoint | None:
    """The newest of the reports that may be shown, as a point; None where there is none of the last half year."""
    points = [one for one in heard_points(heard, today) if today - one.on <= HALF_A_YEAR]
    return max(points, key=lambda one: one.on, default=None)


def said_on(statement: WaitStatement) -> date:
    """When the words were first seen; without a day they say nothing of the past."""
    return statement.since or date.max


def in_turn(statements: Sequence[WaitStatement], today: date) -> Iterator[tuple[WaitStatement, date]]:
    """Each statement from old to new with the last day before the next one."""
    ordered = sorted((one for one in statements if said_on(one) <= today), key=said_on)
    for one, following in pairwise([*ordered, None]):
        if one is not None:
            yield one, said_on(following) - A_DAY if following else today


def live_days(statement: WaitStatement, first: date, until: date, seen: date) -> list[date]:
    """The days on which the words named a wait that held, by the rule of the day itself."""
    if statement.kind not in TELLING:
        return []
    days = (first + A_DAY * number for number in range((until - first).days + 1))
    return [day for day in days if is_live(replace(statement, seen=min(day, seen)), day)]


def own_point(statement: WaitStatement, days: Sequence[date]) -> WaitPoint:
    """A school's words as a point, with what they meant from day to day while they held."""
    on = said_on(statement)
    witness = Witness.START_DATE if statement.kind in IN_CALENDAR else Witness.ADVERT
    weeks = weeks_on(statement, on)
    exact = statement.kind == WaitKind.WEEKS
    ends = [one for one in (statement.weeks_min, statement.weeks_max) if one is not None] if exact else []
    return WaitPoint(
        on=on,
        witness=witness,
        weeks=weeks,
        low=min(ends, default=weeks),
        high=max(ends, default=weeks),
        kind=statement.kind,
        at_least=statement.kind == WaitKind.FULL or (exact and statement.weeks_max is None),
        assumed=statement.kind in WORDED,
        path=path_of(statement, days),
    )


def weeks_on(statement: WaitStatement, day: date) -> float | None:
    """The weeks that the words mean on a day; None where they name none."""
    if statement.kind in WORDED:
        return WORDED[statement.kind][0]
    if statement.kind in IN_CALENDAR:
        start = next_start(statement, day)
        return (start - day).days / 7 if start else None
    ends = [one for one in (statement.weeks_min, statement.weeks_max) if one is not None]
    return sum(ends) / len(ends) if statement.kind == WaitKind.WEEKS and ends else None


def path_of(statement: WaitStatement, days: Sequence[date]) -> tuple[tuple[date, float], ...]:
    """The corners of the line that the words draw: level for weeks, falling towards each start date."""
    corners: list[tuple[date, float]] = []
    for _, run in groupby(days, key=lambda day: next_start(statement, day)):
        listed = list(run)
        for day in dict.fromkeys((listed[0], listed[-1])):
            weeks = weeks_on(statement, day)
            if weeks is not None:
                corners.append((day, weeks))
    return tuple(corners)


def gaps(known: set[date], first: date, today: date) -> tuple[Stretch, ...]:
    """The stretches of days that are not among the known ones."""
    days = (first + A_DAY * number for number in range((today - first).days + 1))
    stretches = []
    for is_known, run in groupby(days, key=known.__contains__):
        if not is_known:
            listed = list(run)
            stretches.append(Stretch(listed[0], listed[-1]))
    return tuple(stretches)
