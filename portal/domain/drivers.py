"""Why one course stands above another: what its teaching, start, hours and journey each make of the difference."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from portal.domain.congestion import long_list_factor
from portal.domain.outlook import CourseColumns, Learner, SchoolQuality, outlook

Column = npt.NDArray[np.float64]


class Driver(StrEnum):
    """What makes one course worth more than another."""

    QUALITY = "quality"
    START = "start"
    HOURS = "hours"
    TRAVEL = "travel"


@dataclass(frozen=True, slots=True)
class Difference:
    """Months that one course is worth more than another (M + K P, long lists discounted), and each driver's part."""

    months: float
    parts: dict[Driver, float]


def difference(
    pair: CourseColumns, quality: SchoolQuality, learner: Learner, minutes: Column, mismatch: Column, share: float
) -> Difference:
    """The first of two courses against the second; `share` is the portal's part of all registrations.

    `minutes` and `mismatch` (1: no lesson fits the times) are (2,). One input at a time is swapped, lesson times with
    the hours, and the parts are rescaled to the whole difference (decision model, section 5.6).
    """
    _, _, hours, journey = SWAPS.T
    values = worth(swapped(pair), quality, learner, minutes[journey], mismatch[hours], share)
    whole = float(values[0] - values[1])
    alone = values[2:] - values[1]
    total = float(alone.sum())
    scale = whole / total if abs(total) > 1e-9 and whole * total > 0 else 1.0
    return Difference(whole, {driver: float(part * scale) for driver, part in zip(Driver, alone, strict=True)})


# Whose quality, start, hours and journey each reckoning takes: the first's, the second's, and the four swaps.
SWAPS = np.array([[0, 0, 0, 0], [1, 1, 1, 1], [0, 1, 1, 1], [1, 0, 1, 1], [1, 1, 0, 1], [1, 1, 1, 0]])


def swapped(pair: CourseColumns) -> CourseColumns:
    """The six courses of SWAPS made of two."""
    quality, start, hours, _ = SWAPS.T
    return CourseColumns(
        school=pair.school[quality],
        hours_per_week=pair.hours_per_week[hours],
        wait_median=pair.wait_median[start],
        wait_low=pair.wait_low[start],
        wait_high=pair.wait_high[start],
        has_exam=pair.has_exam[quality],
    )


def worth(
    courses: CourseColumns, quality: SchoolQuality, learner: Learner, minutes: Column, mismatch: Column, share: float
) -> Column:
    """What courses are worth to a learner, in months; one journey and mismatch a course."""
    utility = outlook(courses, quality, learner, minutes[:, None], mismatch[:, None]).utility(learner.pass_value)[:, 0]
    result: Column = utility * long_list_factor(courses.wait_median, share)
    return result
