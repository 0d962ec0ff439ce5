"""What every offering would bring the usual learner, reckoned once per change of the data over a grid of journeys.

A search then only reads between two points of the grid; that of a learner with answers of his own is made on demand.
"""

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from portal.domain.outlook import CourseColumns, Learner, Outlook, SchoolQuality, outlook, usable_hours
from portal.domain.uncertainty import Sway, sway, total_sd

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

# One-way minutes of the grid; below the first, travel does no harm (decision model, section 4.2).
TRAVEL_GRID = np.array([20.0, 30, 40, 50, 60, 75, 90, 120])
HALF_AN_HOUR = 1
# One-way minutes reckoned with where no place was asked for (assumption).
USUAL_MINUTES = 30.0
# Numbers kept for learners with answers of their own: 16 bytes each.
MOST_KEPT = 2_000_000
USUAL = Learner()


@dataclass(frozen=True, slots=True)
class Kept:
    """A learner's outlook over (offerings, grid), reckoned in the rows that are `known` by now."""

    outlook: Outlook
    known: Flags


@dataclass(frozen=True, slots=True)
class Prospects:
    """The inputs of the outlook, and over (offerings, grid) the usual learner's, with lesson times that fit or do not.

    `courses` has the projected waits and no gaps in the hours; `chance_sd` is the uncertainty of the chance over the
    grid, `advice_sd` that of the advice in months, half an hour away.
    """

    courses: CourseColumns
    quality: SchoolQuality
    fitting: Outlook
    misfit: Outlook
    swayed: Sway
    chance_sd: Column
    advice_sd: Column
    others: dict[tuple[object, ...], Kept] = field(default_factory=dict)

    def at(self, rows: Rows, minutes: Column, mismatch: Flags, learner: Learner) -> Outlook:
        """The outlook of the chosen offerings at each one's own minutes, one entry a row."""
        fitting = self.grid(learner, rows, misfit=False)
        chance, gained = at_minutes(rows, minutes, fitting.chance, fitting.months_gained)
        if mismatch.any():
            late = rows[mismatch]
            misfit = self.grid(learner, late, misfit=True)
            chance[mismatch], gained[mismatch] = at_minutes(
                late, minutes[mismatch], misfit.chance, misfit.months_gained
            )
        return Outlook(chance, gained)

    def grid(self, learner: Learner, rows: Rows, *, misfit: bool) -> Outlook:
        """The outlook of a learner over (offerings, grid), right in these rows; those of the last learners are kept."""
        if is_usual(learner):
            return self.misfit if misfit else self.fitting
        kept = self._kept((learner.months_left, learner.travel_factor, misfit))
        missing = rows[~kept.known[rows]]
        if len(missing):
            courses = self.courses.rows(missing)
            found = outlook(courses, self.quality, learner, journeys(courses), float(misfit))
            kept.outlook.chance[missing], kept.outlook.months_gained[missing] = found.chance, found.months_gained
            # Last: another thread that reads meanwhile reckons the rows itself.
            kept.known[missing] = True
        return kept.outlook

    def _kept(self, key: tuple[object, ...]) -> Kept:
        """What is kept for a kind of learner; room for it where there is none yet."""
        kept = self.others.get(key)
        if kept is None:
            if len(self.others) >= max(1, MOST_KEPT // max(self.fitting.chance.size, 1)):
                self.others.clear()
            shape = self.fitting.chance.shape
            room = Outlook(np.empty(shape), np.empty(shape))
            kept = self.others[key] = Kept(room, np.zeros(shape[0], dtype=bool))
        return kept

    def sway_at(self, rows: Rows, minutes: Column, learner: Learner) -> Sway:
        """How sure the outlook of a few offerings is, one entry a row."""
        if is_usual(learner):
            grids = [grid for one in self.swayed.parts for grid in (one.chance, one.months_gained)]
            columns = iter(at_minutes(rows, minutes, *grids))
            return Sway(*map(Outlook, columns, columns))
        found = sway(self.courses.rows(rows), self.quality, learner, minutes[:, None])
        return Sway(*(Outlook(one.chance[:, 0], one.months_gained[:, 0]) for one in found.parts))

    def chance_sd_at(self, rows: Rows, minutes: Column, learner: Learner) -> Column:
        """The uncertainty of the chance to pass of a few offerings, one entry a row."""
        if is_usual(learner):
            return at_minutes(rows, minutes, self.chance_sd)[0]
        return total_sd(self.sway_at(rows, minutes, learner).chances)


def build_prospects(courses: CourseColumns, quality: SchoolQuality) -> Prospects:
    """The prospects of all offerings; takes some tenths of a second for thousands."""
    # Once for all courses: of a few picked out later, the low quarter of hours would be another one each time.
    courses = replace(courses, hours_per_week=usable_hours(courses.hours_per_week))
    grid = journeys(courses)
    swayed = sway(courses, quality, USUAL, grid)
    return Prospects(
        courses=courses,
        quality=quality,
        fitting=by_journey(outlook(courses, quality, USUAL, grid)),
        misfit=by_journey(outlook(courses, quality, USUAL, grid, 1.0)),
        swayed=swayed,
        chance_sd=total_sd(swayed.chances),
        advice_sd=total_sd(swayed.utilities(USUAL.pass_value))[:, HALF_AN_HOUR],
    )


def by_journey(found: Outlook) -> Outlook:
    """The same with all courses of one journey side by side in memory, as most searches read them."""
    return Outlook(np.asfortranarray(found.chance), np.asfortranarray(found.months_gained))


def journeys(courses: CourseColumns) -> Column:
    """The grid's minutes for each of the courses."""
    return np.broadcast_to(TRAVEL_GRID, (len(courses.school), len(TRAVEL_GRID)))


def is_usual(learner: Learner) -> bool:
    """Whether the grid holds for this learner: the value of passing plays no part in it."""
    return (learner.months_left, learner.travel_factor, learner.shares) == (
        USUAL.months_left,
        USUAL.travel_factor,
        USUAL.shares,
    )


def at_minutes(rows: Rows, minutes: Column, *grids: Column) -> list[Column]:
    """Values of the chosen rows of (offerings, travel grid) columns at each row's own minutes, between two points."""
    # Where nobody said from where, all journeys are the usual one.
    minutes = minutes[:1] if len(minutes) and (minutes == minutes[0]).all() else minutes
    # Two calls where np.clip makes five.
    clipped = np.minimum(np.maximum(minutes, TRAVEL_GRID[0]), TRAVEL_GRID[-1])
    right = np.maximum(TRAVEL_GRID.searchsorted(clipped), 1)
    left = right - 1
    part = (clipped - TRAVEL_GRID[left]) / (TRAVEL_GRID[right] - TRAVEL_GRID[left])
    return [grid[rows, left] * (1 - part) + grid[rows, right] * part for grid in grids]
