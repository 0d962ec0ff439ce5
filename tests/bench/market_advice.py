"""The portal's advice in the market bench, by the portal's own functions: as it is, late, blind, and all-knowing."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.congestion import long_list_factor
from portal.domain.outcome import GROUPS
from portal.domain.outlook import WEEKS_A_MONTH, CourseColumns, Learner, SchoolQuality, outlook
from portal.domain.ranking import Measures, advised, near_equals
from portal.domain.waiting_time import WaitingTimes
from tests.bench.market_moment import CLOSED_LAST, TRIES, Moment, best, within_reach
from tests.bench.market_portal import courses_of
from tests.bench.market_world import BATCHES

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Lists:
    """Columns over locations as the advice takes them: weeks of waiting, what is known, free places a month."""

    weeks: Column
    stated: Flags
    quality_known: Flags
    seats: Column


def advice(moment: Moment) -> Rows:
    """The portal's advice: projected waits that follow its own referrals within days, discount, spreading."""
    return advised_with(moment, moment.portal.projected, moment.batch)


def advice_once_a_month(moment: Moment) -> Rows:
    """The same, where registrations reach the projection only at the end of a month."""
    return advised_with(moment, moment.portal.observed, moment.month_begin)


def advice_known_or_not(moment: Moment) -> Rows:
    """The same as the advice, but a school may stand first however little is known of it."""
    return advised_with(moment, moment.portal.projected, moment.batch, anyone_first=True)


def advised_with(moment: Moment, waits: WaitingTimes, known_until: int, anyone_first: bool = False) -> Rows:
    """The portal's advice with these waits and what it had counted by a batch."""
    portal = moment.portal
    value = utility(moment, courses_of(moment.world, waits), portal.quality)
    value *= long_list_factor(waits.median, portal.share(known_until))[:, None]
    known = portal.quality_known | anyone_first
    return drawn(moment, value, Lists(waits.median, waits.stated | anyone_first, known, portal.free_seats(known_until)))


def advice_without_feedback(moment: Moment) -> Rows:
    """The advice as a pilot would have it: waits as observed, no discount, no spreading."""
    portal = moment.portal
    value = utility(moment, courses_of(moment.world, portal.observed), portal.quality)
    return best(moment, np.where(within_reach(moment.minutes), value, -2 * CLOSED_LAST))


def all_knowing(moment: Moment) -> Rows:
    """The advice of a portal that knows every quality, list and seat."""
    world, portal = moment.world, moment.portal
    nothing = np.zeros_like(world.theta)
    weeks = moment.queues.months(moment.batch / BATCHES) * WEEKS_A_MONTH
    courses = CourseColumns(world.school, world.hours, weeks, weeks, weeks, np.ones(len(weeks), dtype=bool))
    value = utility(moment, courses, SchoolQuality(world.theta, nothing, world.low, nothing))
    value *= long_list_factor(weeks, portal.share(moment.batch))[:, None]
    known = np.ones(len(weeks), dtype=bool)
    return drawn(moment, value, Lists(weeks, known, known, portal.free_seats(moment.batch)))


def utility(moment: Moment, courses: CourseColumns, quality: SchoolQuality) -> Column:
    """What each location would bring each person, in months; (locations, people)."""
    people = moment.people
    misfit = (people.evening_only & ~moment.world.evening[:, None]).astype(float)
    value = np.empty_like(moment.minutes)
    for group in range(len(GROUPS)):
        own = np.flatnonzero(people.group == group)
        shares = tuple(float(one == group) for one in range(len(GROUPS)))
        learner = Learner(months_left=people.months_left[own], shares=shares)
        found = outlook(courses, quality, learner, moment.minutes[:, own], misfit[:, own])
        value[:, own] = found.utility(learner.pass_value)
    return value


def drawn(moment: Moment, value: Column, lists: Lists) -> Rows:
    """The first of the portal's own order, person by person; `value` (locations, people)."""
    open_lists = ~moment.closed[:, None]
    reach = within_reach(moment.minutes) & open_lists
    reach |= open_lists & ~reach.any(axis=0)
    chosen = np.empty((len(moment.people.group), TRIES), dtype=np.intp)
    for person in range(len(chosen)):
        rows = np.flatnonzero(reach[:, person])
        measures = measures_of(rows, value[rows, person], moment.minutes[rows, person], lists)
        order = advised(measures, moment.batch * len(chosen) + person, near_equals(measures))
        chosen[person] = np.resize(rows[order[:TRIES]], TRIES)
    return chosen


def measures_of(rows: Rows, value: Column, minutes: Column, lists: Lists) -> Measures:
    """The locations of one person as the ranking asks for them: all fit, all are within reach, none is held back."""
    nothing, yes = np.zeros(len(rows)), np.ones(len(rows), dtype=bool)
    return Measures(
        advice=value,
        advice_sd=nothing,
        wait_weeks=lists.weeks[rows],
        wait_stated=lists.stated[rows],
        minutes=minutes,
        theta=nothing,
        quality_known=lists.quality_known[rows],
        certain=yes,
        reachable=yes,
        seats=lists.seats[rows],
        key=rows.astype(np.uint64) * np.uint64(0x100000001),
        held_back=~yes,
    )
