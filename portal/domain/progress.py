"""Counts of a municipality's people at a school over one quarter, by group: what is counted, and how it adds up.

They are flows of a quarter, not of a year of start: who passes began in many different quarters, perhaps elsewhere.
So no share "passed of those who started within 36 months" can be had from them, and none is fed to the ratings.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Route(StrEnum):
    """The learning route (leerroute) that the group follows."""

    B1 = "b1"
    EDUCATION = "education"
    Z = "z"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why the group came: asylum, or family and others."""

    ASYLUM = "asylum"
    FAMILY = "family"
    UNKNOWN = "unknown"


class Figure(StrEnum):
    """What is counted, in the order of the columns.

    `started` began lessons in the quarter; `passed_parts` passed one part or more in it, `passed` the last part, and
    `stopped` left the lessons without. `attending` and `waiting` are as of the quarter's last day.
    """

    STARTED = "started"
    ATTENDING = "attending"
    PASSED_PARTS = "passed_parts"
    PASSED = "passed"
    STOPPED = "stopped"
    WAITING = "waiting"


FIGURES = tuple(Figure)


class Group(NamedTuple):
    """A route and a reason of coming."""

    route: Route
    reason: Reason

    @property
    def is_known(self) -> bool:
        """True where both are known."""
        return self.route != Route.UNKNOWN and self.reason != Reason.UNKNOWN


GROUPS = tuple(Group(route, reason) for route in Route for reason in Reason)
USUAL_GROUPS = tuple(group for group in GROUPS if group.is_known)


class RowKey(NamedTuple):
    """A row of counts: a school by its slug, and a group."""

    school: str
    group: Group


@dataclass(frozen=True, slots=True)
class Counts:
    """The six figures of one row; None is not counted."""

    started: int | None = None
    attending: int | None = None
    passed_parts: int | None = None
    passed: int | None = None
    stopped: int | None = None
    waiting: int | None = None

    def __getitem__(self, figure: Figure) -> int | None:
        number: int | None = getattr(self, figure.value)
        return number

    @property
    def is_empty(self) -> bool:
        """True where nothing was counted."""
        return all(self[figure] is None for figure in FIGURES)


NOTHING = Counts()
Sheet = Mapping[RowKey, Counts]


class Amount(NamedTuple):
    """A sum of what was counted; not `complete` where a part of it was not, so that it is at least so many."""

    known: int
    complete: bool


Amounts = Mapping[Figure, Amount | None]


def added_up(rows: Iterable[Counts], *, all_there: bool = True) -> Amounts:
    """Each figure over rows: None where no row has it, incomplete where one has not or rows are known to be missing."""
    listed = list(rows)
    return {figure: amount_of([row[figure] for row in listed], all_there) for figure in FIGURES}


def amount_of(numbers: Sequence[int | None], all_there: bool) -> Amount | None:
    """The sum of the numbers that are there."""
    known = [one for one in numbers if one is not None]
    return Amount(sum(known), all_there and len(known) == len(numbers)) if known else None


def of_school(sheet: Sheet, school: str) -> list[Counts]:
    """The rows of one school."""
    return [counts for key, counts in sheet.items() if key.school == school]


def flow_of(sheets: Sequence[Sheet], school: str | None = None) -> list[Amounts]:
    """The figures of one school, or of all, sheet by sheet; a school without rows makes a sheet's sum incomplete."""
    schools = {key.school for sheet in sheets for key in sheet} if school is None else {school}
    flow = []
    for sheet in sheets:
        rows = [counts for key, counts in sheet.items() if key.school in schools]
        flow.append(added_up(rows, all_there=schools <= {key.school for key in sheet}))
    return flow
