"""What the model answers to plain questions, as values for the page that explains it: nothing here is typed in."""

from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy.special import expit

from portal.domain.congestion import FULL_SHARE, LEAST_SHARE, Demand, long_list_factor, projected_weeks, seats_a_month
from portal.domain.counts import school_counts
from portal.domain.course import WaitKind
from portal.domain.freshness import WAIT_FIGURE
from portal.domain.outcome import GROUPS, Evidence, LearnerGroup, Outcome
from portal.domain.outlook import HARMLESS_MINUTES, CourseColumns, Learner, Outlook, SchoolQuality, outlook
from portal.domain.parameters import VALUES
from portal.domain.pass_rate import middle_logits
from portal.domain.quality import FEWEST_KNOWN, estimate_quality, interval
from portal.domain.severity import corrected_ratings
from portal.domain.wait_observation import WaitObservation, Witness
from portal.domain.wait_statement import WaitStatement
from portal.domain.waiting_time import estimate_waits

Column = npt.NDArray[np.float64]

# The examples: much and little of the term left, and a usual course a usual way off, where nothing else is said.
MUCH_TIME, LITTLE_TIME = 34, 24
HOURS, MINUTES, WEEKS = 12.0, 30.0, VALUES["wait_prior_median"]
WAITS, JOURNEYS, LESSONS = (range(0, 53), range(0, 121, 5), range(3, 21))
SEEN_SHARE = 0.8
LEARNERS = (5, 10, 30, 100, 300)
COUNTED_GROUP = LearnerGroup.REFUGEE_OTHER
LONG_LIST_WEEKS = 13.0
SAID_WEEKS = 4.0
SIGNED_UP = 4
# Ages are reckoned from any day; the estimate of a wait depends on nothing else of the calendar.
SOME_DAY = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Curve:
    """One line: `of` says for whom (months left, or the portal's part of 100 registrations); `y` runs from 0 to 1."""

    of: int
    x: tuple[float, ...]
    y: tuple[float, ...]

    def at(self, x: float) -> float:
        """The value at one of the points; ValueError between them."""
        return self.y[self.x.index(x)]


@dataclass(frozen=True, slots=True)
class Estimate:
    """Of so many learners a share was seen to pass; what is estimated of the school, with its 80 % interval."""

    learners: int
    passed: int
    estimated: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ReckonedWait:
    """What is reckoned where something is said of a wait: weeks, with the 80 % interval."""

    said: str
    weeks: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class TakenOff:
    """What a course is worth to a group, in months, what a long list takes off it, and what an equal cut would."""

    group: LearnerGroup
    months: float
    proportional: float
    equal: float


@dataclass(frozen=True, slots=True)
class Worth:
    """How a course's worth is put together: chance to pass in time, months gained, value of passing, all in months."""

    chance: float
    months_gained: float
    pass_value: float
    total: float

    @property
    def chance_in_months(self) -> float:
        """What the chance counts for."""
        return self.pass_value * self.chance


@dataclass(frozen=True, slots=True)
class Referred:
    """A list before and after some people signed up by way of the portal: weeks, with the places a month."""

    people: int
    places: float
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """The curves and examples of the page; shares from 0 to 1, waits in weeks.

    A figure on a site lives for `figure_lives_weeks`, a journey of `harmless_minutes` does no harm, and a school is
    known from `fewest_known` learners.
    """

    by_wait: tuple[Curve, ...]
    by_minutes: tuple[Curve, ...]
    by_hours: tuple[Curve, ...]
    long_list: tuple[Curve, ...]
    few_counts: tuple[Estimate, ...]
    usual_share: float
    waits: tuple[ReckonedWait, ...]
    taken_off: tuple[TakenOff, ...]
    long_list_weeks: float
    worth: Worth
    referred: Referred
    figure_lives_weeks: int
    harmless_minutes: int
    fewest_known: int


@cache
def explain_method() -> Explanation:
    """Ask the model itself; once in a process, as the answers change with its code alone."""
    return Explanation(
        by_wait=by_time_left(weeks=np.array(WAITS, dtype=float)),
        by_minutes=by_time_left(minutes=np.array(JOURNEYS, dtype=float)),
        by_hours=by_time_left(hours=np.array(LESSONS, dtype=float)),
        long_list=tuple(long_list_curve(share) for share in (LEAST_SHARE, FULL_SHARE)),
        few_counts=few_counts(),
        usual_share=usual_share(),
        waits=reckoned_waits(),
        taken_off=taken_off(),
        long_list_weeks=LONG_LIST_WEEKS,
        worth=worth_of_a_course(),
        referred=referred(),
        figure_lives_weeks=WAIT_FIGURE.days // 7,
        harmless_minutes=round(HARMLESS_MINUTES),
        fewest_known=FEWEST_KNOWN,
    )


def by_time_left(
    weeks: Column | None = None, minutes: Column | None = None, hours: Column | None = None
) -> tuple[Curve, ...]:
    """The chance to pass in time against the one input that is given, with much and with little of the term left."""
    across = next(one for one in (weeks, minutes, hours) if one is not None)
    return tuple(
        Curve(
            months,
            tuple(across.tolist()),
            tuple(usual_outlook(Learner(months_left=months), weeks, minutes, hours).chance[:, 0].tolist()),
        )
        for months in (MUCH_TIME, LITTLE_TIME)
    )


def usual_outlook(
    learner: Learner, weeks: Column | None = None, minutes: Column | None = None, hours: Column | None = None
) -> Outlook:
    """The outlook at the middle school, the wait being known to the week; (points, 1)."""
    size = max(len(one) for one in (weeks, minutes, hours, [0]) if one is not None)
    wait = np.full(size, WEEKS) if weeks is None else weeks
    courses = CourseColumns(
        school=np.zeros(size, dtype=np.intp),
        hours_per_week=np.full(size, HOURS) if hours is None else hours,
        wait_median=wait,
        wait_low=wait,
        wait_high=wait,
        has_exam=np.ones(size, dtype=bool),
    )
    nothing = np.zeros(1)
    journey = np.full(size, MINUTES) if minutes is None else minutes
    return outlook(courses, SchoolQuality(nothing, nothing, nothing, nothing), learner, journey[:, None])


def long_list_curve(share: float) -> Curve:
    """What a list of so many weeks leaves of the advice, the portal having that share of all registrations."""
    weeks = np.array(WAITS, dtype=float)
    return Curve(round(100 * share), tuple(weeks.tolist()), tuple(long_list_factor(weeks, share).tolist()))


def few_counts() -> tuple[Estimate, ...]:
    """The same share seen to pass of ever more learners of one group, each at a school without ratings."""
    counted = [(verified_count(learners),) for learners in LEARNERS]
    counts = school_counts(counted, SOME_DAY)
    quality = estimate_quality(counts, corrected_ratings([()] * len(LEARNERS), SOME_DAY))
    middle = middle_logits(quality.spread)[GROUPS.index(COUNTED_GROUP)]
    columns = (expit(middle + theta).tolist() for theta in (quality.theta, *interval(quality)))
    return tuple(
        Estimate(count.started, count.passed, *row)
        for (count,), row in zip(counted, zip(*columns, strict=True), strict=True)
    )


def verified_count(learners: int) -> Outcome:
    """An audited count of so many learners that became final on the day itself."""
    passed = round(SEEN_SHARE * learners)
    return Outcome(SOME_DAY.year - 3, COUNTED_GROUP, Evidence.VERIFIED, learners, passed, "example", SOME_DAY)


def usual_share() -> float:
    """The share of that group who pass at the middle school."""
    return float(expit(middle_logits(VALUES["provider_spread"])[GROUPS.index(COUNTED_GROUP)]))


def reckoned_waits() -> tuple[ReckonedWait, ...]:
    """Four schools, each alone in its region: a site and a municipality that name weeks, one full, one silent."""
    says = WaitStatement(WaitKind.WEEKS, SAID_WEEKS, SAID_WEEKS, since=SOME_DAY, seen=SOME_DAY)
    full, silent = WaitStatement(WaitKind.FULL, since=SOME_DAY, seen=SOME_DAY), WaitStatement()
    watched = {0: [WaitObservation(Witness.MUNICIPALITY, SAID_WEEKS, SOME_DAY)]}
    return (
        reckoned_wait("site", says),
        reckoned_wait("municipality", silent, watched),
        reckoned_wait("full", full),
        reckoned_wait("silent", silent),
    )


def reckoned_wait(
    said: str, statement: WaitStatement, watched: dict[int, list[WaitObservation]] | None = None
) -> ReckonedWait:
    """The wait of one school of which that is known."""
    wait = estimate_waits([statement], [0], SOME_DAY, observations=watched or {}).in_weeks()[0]
    return ReckonedWait(said, wait.median, wait.low, wait.high)


def taken_off() -> tuple[TakenOff, ...]:
    """What the rule for long lists takes off the worth of a usual course for each group, at the portal's full weight.

    An equal cut takes as many months off for everybody as the rule does on average, and never more than there are.
    """
    part = 1 - float(long_list_factor(np.array([LONG_LIST_WEEKS]), FULL_SHARE)[0])
    months = [worth_to(group) for group in GROUPS]
    shares = [VALUES[f"share_{group}"] for group in GROUPS]
    equal = part * float(np.average(months, weights=shares))
    return tuple(TakenOff(group, own, part * own, min(equal, own)) for group, own in zip(GROUPS, months, strict=True))


def worth_to(group: LearnerGroup) -> float:
    """Months that a usual course with a long list is worth to a group before the list is looked at."""
    learner = Learner(months_left=MUCH_TIME, shares=tuple(float(one == group) for one in GROUPS))
    found = usual_outlook(learner, weeks=np.array([LONG_LIST_WEEKS]))
    return float(found.utility(learner.pass_value)[0, 0])


def worth_of_a_course() -> Worth:
    """How the worth of a usual course comes about, with much of the term left."""
    learner = Learner(months_left=MUCH_TIME)
    found = usual_outlook(learner)
    chance, gained = float(found.chance[0, 0]), float(found.months_gained[0, 0])
    return Worth(chance, gained, learner.pass_value, float(found.utility(learner.pass_value)[0, 0]))


def referred() -> Referred:
    """A usual list on the day on which some people sign up by way of the portal."""
    unknown = np.array([np.nan])
    places, before = seats_a_month(unknown, unknown), np.array([WEEKS])
    demand = Demand(referrals=np.array([float(SIGNED_UP)]), months_since=np.zeros(1), seats_a_month=places)
    after = projected_weeks(before, demand, LEAST_SHARE)
    return Referred(SIGNED_UP, float(places[0]), float(before[0]), float(after[0]))
