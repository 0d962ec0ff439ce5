"""What a course would bring a person: the chance to pass within the term, and the months gained by passing early.

Formulas of the decision model, section 5.1, computed for all offerings at once over a grid of travel times, so that a
search only has to read between two points of the grid.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import expit, ndtr

from portal.domain.outcome import GROUPS
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]

# One-way minutes at which the outlook is computed; below the first, travel does no harm (section 4.2).
TRAVEL_GRID = np.array([20.0, 30, 40, 50, 60, 75, 90, 120])
# Three-point Gauss-Hermite for the learner's ability and for the provider's uncertain quality.
NODES = np.array([-np.sqrt(3), 0.0, np.sqrt(3)])
WEIGHTS = np.array([1 / 6, 2 / 3, 1 / 6])
SHARES = np.array([VALUES[f"share_{group}"] for group in GROUPS])
HOURS_NEEDED = np.array([VALUES[f"hours_{group}"] for group in GROUPS])
ALPHA = np.array([VALUES[f"alpha_{group}"] for group in GROUPS])
WEEKS_A_MONTH = 52 / 12
UNKNOWN_HOURS_QUANTILE = 0.25
LEAST_ATTENDANCE = 0.4


@dataclass(frozen=True, slots=True)
class CourseColumns:
    """Columns over offerings: hours a week, wait in weeks (median, 80 % interval), quality and its sd (logit)."""

    hours_per_week: Column
    wait_median: Column
    wait_low: Column
    wait_high: Column
    theta: Column
    theta_sd: Column


@dataclass(frozen=True, slots=True)
class Outlook:
    """Over (offerings, travel grid): chance to pass within the term, and months of being finished inside it."""

    chance: Column
    months_gained: Column


def outlook(courses: CourseColumns, months_left: float) -> Outlook:
    """The outlook of the usual mixture of learners with so many months left, for all offerings and travel times."""
    shape = (len(courses.theta), len(TRAVEL_GRID))
    chance, gained = np.zeros(shape), np.zeros(shape)
    for share, hours, alpha in zip(SHARES, HOURS_NEEDED, ALPHA, strict=True):
        for node, weight in zip(NODES, WEIGHTS, strict=True):
            theta = courses.theta + node * courses.theta_sd
            part = group_outlook(courses, months_left, hours, alpha, theta)
            chance += share * weight * part.chance
            gained += share * weight * part.months_gained
    return Outlook(chance / SHARES.sum(), gained / SHARES.sum())


def group_outlook(courses: CourseColumns, months_left: float, hours: float, alpha: float, theta: Column) -> Outlook:
    """The outlook of one group of learners at a given quality of each provider."""
    far = np.maximum(TRAVEL_GRID - 20, 0)
    attendance = np.clip(VALUES["base_attendance"] - VALUES["attendance_per_minute"] * far, LEAST_ATTENDANCE, 1)
    pace = usable_hours(courses.hours_per_week)[:, None] * VALUES["teaching_weeks"] * attendance
    length = hours / pace
    harm = VALUES["dropout_travel"] * far / 10 - VALUES["dropout_quality"] * theta[:, None]
    stays = np.exp(-VALUES["dropout"] * np.exp(harm) * length)
    wait = courses.wait_median[:, None] / WEEKS_A_MONTH
    wait_sd = (courses.wait_high - courses.wait_low)[:, None] / (2 * 1.2816 * WEEKS_A_MONTH)
    spread = np.sqrt((0.25 * length) ** 2 + wait_sd**2)
    first_exam = wait + length + VALUES["exam_wait"]
    chance, gained = np.zeros(length.shape), np.zeros(length.shape)
    for node, weight in zip(NODES, WEIGHTS, strict=True):
        pass_once = expit(alpha + theta + VALUES["ability_spread"] * node)[:, None]
        for attempt in range(int(VALUES["exam_attempts"])):
            passes_now = weight * pass_once * (1 - pass_once) ** attempt
            slack = months_left - first_exam - attempt * VALUES["resit_wait"]
            in_time, months = with_returners(slack, spread, stays)
            chance += passes_now * in_time
            gained += passes_now * months
    return Outlook(chance, gained)


def with_returners(slack: Column, spread: Column, stays: Column) -> tuple[Column, Column]:
    """Share in time and months gained, of those who stay and of those who drop out and come back later."""
    in_time, months = time_left(slack, spread)
    late_in_time, late_months = time_left(slack - VALUES["return_delay"], spread)
    back = (1 - stays) * VALUES["return_share"]
    return stays * in_time + back * late_in_time, stays * months + back * late_months


def time_left(slack: Column, spread: Column) -> tuple[Column, Column]:
    """Chance that a normal finish lies inside the term, and the expected months left then: E[(slack + spread Z)+]."""
    score = slack / spread
    inside = ndtr(score)
    density = np.exp(-(score**2) / 2) / np.sqrt(2 * np.pi)
    return inside, slack * inside + spread * density


def usable_hours(hours: Column) -> Column:
    """Hours a week, the low quarter of the known ones where a school leaves them out (section 5.3)."""
    known = hours[~np.isnan(hours)]
    low = float(np.quantile(known, UNKNOWN_HOURS_QUANTILE)) if len(known) else 6.0
    return np.clip(np.where(np.isnan(hours), low, hours), 1, 40)


def at_minutes(rows: npt.NDArray[np.intp], minutes: Column, *grids: Column) -> list[Column]:
    """Values of the chosen rows of (offerings, travel grid) columns at each row's own minutes, between two points."""
    clipped = np.clip(minutes, TRAVEL_GRID[0], TRAVEL_GRID[-1])
    right = np.clip(np.searchsorted(TRAVEL_GRID, clipped), 1, len(TRAVEL_GRID) - 1)
    left = right - 1
    part = (clipped - TRAVEL_GRID[left]) / (TRAVEL_GRID[right] - TRAVEL_GRID[left])
    return [grid[rows, left] * (1 - part) + grid[rows, right] * part for grid in grids]


def discounted(utility: Column, wait_weeks: Column) -> Column:
    """Utility of schools with a long list, lowered in proportion: they cannot help everybody (section 5.5)."""
    rate = VALUES["long_list_rate"] * min(1.0, max(VALUES["portal_share"], 0.1) / 0.6)
    beyond = np.maximum(wait_weeks / WEEKS_A_MONTH - VALUES["long_list_from"], 0)
    result: Column = utility * np.exp(-rate * beyond)
    return result
