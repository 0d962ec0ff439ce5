"""What a school says to us of its own courses: which facts, for how long, and whether its site agrees."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from portal.domain.course import WaitKind
from portal.domain.freshness import PRICE, WAIT_FIGURE
from portal.domain.wait_history import weeks_on
from portal.domain.wait_statement import JUMP, TELLING, WaitStatement, is_live

# A closed list is told anew after so long (assumption); a school that names no day is believed for half of it.
LONGEST_CLOSED = timedelta(days=180)
USUAL_CLOSED = timedelta(days=90)
# Waits that differ by less say the same (assumption).
SAME_WEEKS = 2.0


class ClaimField(StrEnum):
    """What a school can say something about; nothing of its quality."""

    START = "start"
    DAYPARTS = "dayparts"
    HOURS = "hours_per_week"
    WEEKS = "weeks"
    GROUP = "group_size_max"
    PRICE = "price"
    ADDRESS = "address"
    WEBSITE = "website"


# The rest is said of one course.
OF_THE_SCHOOL = frozenset({ClaimField.ADDRESS, ClaimField.WEBSITE})


class ClaimState(StrEnum):
    """Where a claim stands: beside what others say, against it, judged by a maintainer, or gone."""

    SHOWN = "shown"
    CONFLICT = "conflict"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


PUBLIC = frozenset({ClaimState.SHOWN, ClaimState.CONFLICT, ClaimState.ACCEPTED})
MOST_LETTERS = 500
# Gone for good: nobody can bring these back but the school, by saying it again.
ENDED = frozenset({ClaimState.WITHDRAWN, ClaimState.LAPSED})


@dataclass(frozen=True, slots=True)
class SchoolClaim:
    """One fact as the school says it; `observed` is what its site or the registry says instead, None where nothing.

    `offering` is None for what is said of the whole school; `until` is the last day on which it holds.
    """

    number: int
    offering: str | None
    field: ClaimField
    value: Any
    said_on: date
    until: date
    state: ClaimState
    observed: Any = None
    words: str | None = None
    decided_on: date | None = None
    reason: str | None = None

    @property
    def is_against(self) -> bool:
        """True where the school's site says something else."""
        return contradicts(self.field, self.value, self.observed, self.said_on)

    @property
    def counts(self) -> bool:
        """Whether it is reckoned with: what nobody contradicts, what a maintainer accepted, and a longer wait at once.

        To say that one waits longer than one does pays no school, so that it needs no judge.
        """
        if self.state == ClaimState.CONFLICT:
            return self.field == ClaimField.START and lengthens(self.value, self.observed, self.said_on)
        return self.state in PUBLIC

    @property
    def fills(self) -> bool:
        """Whether it stands in the place of the value, and not only beside it."""
        return self.state == ClaimState.ACCEPTED or (self.state == ClaimState.SHOWN and self.observed is None)

    def is_live(self, today: date) -> bool:
        """True while it is shown."""
        return self.state in PUBLIC and today <= self.until


def judged(claim: SchoolClaim, observed: Any) -> SchoolClaim:
    """The claim beside what is observed now: what was accepted stays so only until the site says something new."""
    against = contradicts(claim.field, claim.value, observed, claim.said_on)
    state = claim.state
    if state == ClaimState.ACCEPTED and against and observed != claim.observed:
        state = ClaimState.CONFLICT
    elif state in (ClaimState.SHOWN, ClaimState.CONFLICT):
        state = ClaimState.CONFLICT if against else ClaimState.SHOWN
    return replace(claim, state=state, observed=observed)


def holds_until(field: ClaimField, value: Any, said_on: date, until: date | None = None) -> date:
    """The last day on which a claim of today holds; only of a closed list the school itself says how long."""
    if field != ClaimField.START:
        return said_on + PRICE
    if value["kind"] == WaitKind.CLOSED:
        return min(until or said_on + USUAL_CLOSED, said_on + LONGEST_CLOSED)
    if value["kind"] == WaitKind.DATES:
        return date.fromisoformat(value["start_dates"][-1])
    return said_on + WAIT_FIGURE


def contradicts(field: ClaimField, value: Any, observed: Any, day: date) -> bool:
    """Whether the school says something else than was observed; what nobody else says contradicts nothing."""
    if observed is None:
        return False
    if field == ClaimField.START:
        return starts_differ(value, observed, day)
    if field == ClaimField.ADDRESS:
        return folded(value) not in {folded(one) for one in observed}
    if field == ClaimField.WEBSITE:
        return host(value) != host(observed)
    return bool(value != observed)


def starts_differ(value: Mapping[str, Any], observed: Mapping[str, Any], day: date) -> bool:
    """Whether two statements about starting cannot both hold."""
    if WaitKind.CLOSED in (value["kind"], observed["kind"]):
        return bool(value["kind"] != observed["kind"])
    said, seen = (weeks_on(as_statement(one, day), day) for one in (value, observed))
    if said is None or seen is None:
        return False
    low, high = sorted((max(said, 0.5), max(seen, 0.5)))
    return high - low > SAME_WEEKS and high > JUMP * low


def lengthens(value: Mapping[str, Any], observed: Mapping[str, Any] | None, day: date) -> bool:
    """Whether the school names a longer wait than was observed, or a closed list."""
    if value["kind"] == WaitKind.CLOSED or observed is None:
        return True
    said, seen = (weeks_on(as_statement(one, day), day) for one in (value, observed))
    return said is not None and seen is not None and said > seen


def as_statement(
    value: Mapping[str, Any], since: date, seen: date | None = None, *, signed: bool = False
) -> WaitStatement:
    """A value about starting as the model reads it."""
    return WaitStatement(
        kind=WaitKind(value["kind"]),
        weeks_min=value.get("weeks_min"),
        weeks_max=value.get("weeks_max"),
        start_dates=tuple(date.fromisoformat(one) for one in value.get("start_dates", ())),
        start_months=tuple(value.get("start_months", ())),
        since=since,
        seen=seen or since,
        signed=signed,
    )


def observed_start(statement: WaitStatement, today: date) -> dict[str, Any] | None:
    """What a site says about starting as a value; None where it names no wait that holds today."""
    telling = statement.kind in TELLING or statement.kind == WaitKind.CLOSED
    if not telling or not is_live(statement, today):
        return None
    said: dict[str, Any] = {"weeks_min": statement.weeks_min, "weeks_max": statement.weeks_max}
    said |= {"start_dates": [one.isoformat() for one in statement.start_dates]}
    said |= {"start_months": list(statement.start_months)}
    return {"kind": statement.kind.value, **{name: one for name, one in said.items() if one not in (None, [])}}


def folded(text: str) -> str:
    """An address without what spelling may vary in."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def host(address: str) -> str:
    """The site of an address."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
