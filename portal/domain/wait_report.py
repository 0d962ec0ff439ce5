"""What people report of a wait: a learner who began, or what a school said on the telephone; and what is believed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from math import log

import numpy as np

from portal.domain.ageing import DAYS_A_MONTH
from portal.domain.parameters import VALUES
from portal.domain.wait_observation import BIAS, PLACE, SHORTEST_WEEKS, SPREAD, WaitObservation, Witness
from portal.domain.wait_statement import TELLING, WaitStatement
from portal.domain.waiting_time import EIGHTY_PERCENT

OLDEST = timedelta(days=365)
MOST_WEEKS = 104.0
# So many calls a code and day, so that one that got about cannot drown the others (assumption).
MOST_A_DAY = 40
# A code says too much that nobody else sees: more than half, of at least four (assumptions).
FEWEST_OF_A_CODE, FAR_SHARE = 4, 0.5
# Reports that bear each other out are at most so far apart (assumption).
SAME_TIME = timedelta(days=60)
# A list that was said to be closed is asked again after a month (assumption).
CLOSED_HOLDS = timedelta(days=30)


class ReportKind(StrEnum):
    """How it is known: a learner really began, or the school said it on the telephone."""

    STARTED = "started"
    TOLD = "told"


class Outcome(StrEnum):
    """What came out: a number of weeks, nobody answered, or the list is closed."""

    WEEKS = "weeks"
    NO_ANSWER = "no_answer"
    CLOSED = "closed"


class Doubt(StrEnum):
    """What speaks against a report: it is far from all that was known, or its code was taken back for misuse.

    A report far off counts once another source says about the same.
    """

    FAR_OFF = "far_off"
    REVOKED = "revoked"


class Teller(StrEnum):
    """Who reports: a municipality, or an organisation that helps newcomers; never a name."""

    MUNICIPALITY = "municipality"
    HELPER = "helper"


WITNESS = {
    (Teller.MUNICIPALITY, ReportKind.STARTED): Witness.MUNICIPALITY,
    (Teller.MUNICIPALITY, ReportKind.TOLD): Witness.MUNICIPALITY_TOLD,
    (Teller.HELPER, ReportKind.STARTED): Witness.HELPER_STARTED,
    (Teller.HELPER, ReportKind.TOLD): Witness.HELPER_TOLD,
}


@dataclass(frozen=True, slots=True)
class ReportedWait:
    """One report; `weeks` only where the outcome is WEEKS. Raises ValueError where the parts do not fit."""

    kind: ReportKind
    outcome: Outcome
    weeks: float | None
    on: date

    def __post_init__(self) -> None:
        has_weeks = self.weeks is not None
        fits = has_weeks == (self.outcome == Outcome.WEEKS)
        if not fits or (self.kind == ReportKind.STARTED and not has_weeks):
            message = f"{self.kind}, {self.outcome} and {self.weeks} weeks do not go together"
            raise ValueError(message)
        if self.weeks is not None and not 0 <= self.weeks <= MOST_WEEKS:
            raise ValueError(self.weeks)


@dataclass(frozen=True, slots=True)
class ToldClosed:
    """That a list is closed, as somebody was told by telephone on a day."""

    on: date
    teller: Teller


@dataclass(frozen=True, slots=True)
class Heard:
    """A report as it is kept: about which offering, from which source (a municipality, or a helper code's number).

    Rows of one call share `call`.
    """

    offering: str
    source: str
    teller: Teller
    call: str
    said: ReportedWait
    doubt: Doubt | None = None

    @property
    def observation(self) -> WaitObservation | None:
        """The report as the model sees it, None without weeks: what a learner waited is dated by when she signed up."""
        if self.said.weeks is None:
            return None
        began = self.said.kind == ReportKind.STARTED
        on = self.said.on - timedelta(weeks=self.said.weeks) if began else self.said.on
        return WaitObservation(WITNESS[self.teller, self.said.kind], self.said.weeks, on, text=self.call)


@dataclass(frozen=True, slots=True)
class Reports:
    """All that others than the schools said, by the offering's id: as observations of its wait, and as it was heard."""

    observations: Mapping[str, Sequence[WaitObservation]] = field(default_factory=dict)
    heard: Mapping[str, Sequence[Heard]] = field(default_factory=dict)


NO_REPORTS = Reports()


def in_time(on: date, today: date) -> bool:
    """True for a day that is not in the future and not more than a year ago."""
    return today - OLDEST <= on <= today


def is_far_off(weeks: float, witness: Witness, low: float, high: float) -> bool:
    """Whether weeks lie so far outside the model's 80 % band that a mistake is likelier than news.

    The distance is reckoned in standard deviations of the band and of what this kind of witness is off, together.
    """
    bottom, top = (log(max(end, SHORTEST_WEEKS)) for end in (low, high))
    spread = np.hypot((top - bottom) / (2 * EIGHTY_PERCENT), SPREAD[PLACE[witness]])
    said = log(max(weeks, SHORTEST_WEEKS)) + BIAS[PLACE[witness]]
    return bool(abs(said - (bottom + top) / 2) > VALUES["report_far_off"] * spread)


def agree(weeks: float, other: float) -> bool:
    """Whether two reports say about the same: one is at most half as long again as the other."""
    short, long = sorted((max(weeks, SHORTEST_WEEKS), max(other, SHORTEST_WEEKS)))
    return log(long / short) <= VALUES["report_agrees"]


def believed(reports: Sequence[Heard]) -> tuple[Heard, ...]:
    """The reports that are used, in the same order.

    Left out is what far off nobody else says, a closed list of which one helper code alone tells, and all of a code
    whose calls are mostly far off; municipalities are believed.
    """
    about: dict[str, list[Heard]] = defaultdict(list)
    for one in reports:
        about[one.offering].append(one)
    doubted = unreliable(reports, about)
    trusted = {name: [one for one in own if one.source not in doubted] for name, own in about.items()}
    return tuple(one for one in reports if one.source not in doubted and is_borne_out(one, trusted[one.offering]))


def unreliable(reports: Iterable[Heard], about: Mapping[str, Sequence[Heard]]) -> frozenset[str]:
    """Helper codes of whose calls more than half, of at least four, are far off and borne out by nobody."""
    calls: dict[str, dict[str, bool]] = defaultdict(dict)
    for one in reports:
        if one.teller == Teller.HELPER and one.said.weeks is not None:
            far = one.doubt == Doubt.FAR_OFF and not is_borne_out(one, about[one.offering])
            calls[one.source][one.call] = calls[one.source].get(one.call, False) or far
    return frozenset(source for source, far in calls.items() if mostly(far.values()))


def mostly(far_off: Collection[bool]) -> bool:
    """Whether enough calls are far off to doubt all of a code."""
    return len(far_off) >= FEWEST_OF_A_CODE and sum(far_off) > FAR_SHARE * len(far_off)


def is_borne_out(one: Heard, about: Iterable[Heard]) -> bool:
    """Whether a report needs no second one, or another source says the same at about the same time."""
    if one.doubt == Doubt.REVOKED:
        return False
    weeks, closed = one.said.weeks, one.said.outcome == Outcome.CLOSED
    if one.teller == Teller.MUNICIPALITY or not (one.doubt or closed):
        return True
    others = (two.said for two in about if two.source != one.source and two.doubt != Doubt.REVOKED)
    near = (two for two in others if abs(two.on - one.said.on) <= SAME_TIME)
    if closed:
        return any(two.outcome == Outcome.CLOSED for two in near)
    return weeks is not None and any(two.weeks is not None and agree(weeks, two.weeks) for two in near)


def closed_now(heard: Sequence[Heard], start: WaitStatement, today: date) -> ToldClosed | None:
    """What the newest calls about an offering make of its list: closed, or None; `heard` as it came in.

    A later report of weeks opens it again, and so do words of the school about a wait that are newer.
    """
    said = sorted((one for one in heard if one.said.outcome != Outcome.NO_ANSWER), key=lambda one: one.said.on)
    if not said or said[-1].said.outcome != Outcome.CLOSED:
        return None
    on = said[-1].said.on
    opened = start.kind in TELLING and start.since is not None and start.since > on
    if opened or today - on > CLOSED_HOLDS:
        return None
    tellers = {one.teller for one in said if one.said.outcome == Outcome.CLOSED and one.said.on == on}
    return ToldClosed(on, Teller.MUNICIPALITY if Teller.MUNICIPALITY in tellers else Teller.HELPER)


def enough_to_show(days: Sequence[date], today: date) -> bool:
    """Whether so many volunteers' reports were made lately that they may be shown (decision model, section 2.5)."""
    lately = [day for day in days if (today - day).days <= VALUES["reports_months"] * DAYS_A_MONTH]
    return len(lately) >= VALUES["fewest_reports"]
