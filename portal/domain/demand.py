"""What a municipality demands of schools (eisen), and whether courses meet it: yes, no, or not known."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from portal.domain.course import COURSE_MODES, CourseMode, Daypart, daypart_bits

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class DemandKind(StrEnum):
    """What can be demanded; some kinds have a number that may not be passed."""

    EVENING = "evening"
    WORKPLACE = "workplace"
    CHILDCARE = "childcare"
    WAIT = "wait"
    TRAVEL = "travel"
    GROUP_SIZE = "group_size"
    REPORTS = "reports"


class Finding(StrEnum):
    """What comes of a demand at a school; what is not known is neither of the others."""

    MET = "met"
    NOT_MET = "not-met"
    NOT_KNOWN = "not-known"


# Weeks, minutes one way, people: the lowest and the highest number that makes sense (assumptions).
LIMITS: Mapping[DemandKind, tuple[int, int]] = {
    DemandKind.WAIT: (1, 52),
    DemandKind.TRAVEL: (10, 120),
    DemandKind.GROUP_SIZE: (4, 40),
}
# These must hold for each course; of the others one course is enough.
FOR_EACH_COURSE = frozenset({DemandKind.GROUP_SIZE})
NOT_MET, MET, NOT_KNOWN = 0, 1, -1
FINDINGS = {NOT_MET: Finding.NOT_MET, MET: Finding.MET, NOT_KNOWN: Finding.NOT_KNOWN}


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand; `most` for the kinds that have a number: weeks, minutes or people. Raises ValueError."""

    kind: DemandKind
    most: int | None = None

    def __post_init__(self) -> None:
        low, high = LIMITS.get(self.kind, (0, 0))
        fits = self.most is None if self.kind not in LIMITS else self.most is not None and low <= self.most <= high
        if not fits:
            message = f"{self.kind} and {self.most} do not go together"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class CourseFacts:
    """What courses are held against, one entry a course: -1 and nan are not known.

    `dayparts` are bits (0: not known), `mode` is a place in COURSE_MODES, `minutes` are one way, `closed` ones take
    nobody.
    """

    dayparts: Whole
    mode: Whole
    childcare: Whole
    wait_weeks: Floats
    closed: Flags
    minutes: Floats
    group_size: Floats


def course_findings(demand: Demand, courses: CourseFacts) -> Whole:
    """1 where a course meets the demand, 0 where it does not, -1 where that is not known."""
    match demand.kind:
        case DemandKind.EVENING:
            return found(courses.dayparts > 0, courses.dayparts & daypart_bits((Daypart.EVENING,)) > 0)
        case DemandKind.WORKPLACE:
            return found(courses.mode >= 0, courses.mode == COURSE_MODES.index(CourseMode.WORKPLACE))
        case DemandKind.CHILDCARE:
            return found(courses.childcare >= 0, courses.childcare == 1)
        case DemandKind.WAIT:
            return np.where(courses.closed, NOT_MET, at_most(courses.wait_weeks, demand))
        case DemandKind.TRAVEL:
            return at_most(courses.minutes, demand)
        case DemandKind.GROUP_SIZE:
            return at_most(courses.group_size, demand)
        case DemandKind.REPORTS:
            # Nothing that the portal keeps says when a report was due.
            return np.full(len(courses.mode), NOT_KNOWN)


def at_most(values: Floats, demand: Demand) -> Whole:
    """Whether values stay within the demand's number; nan is not known."""
    return found(~np.isnan(values), values <= float(demand.most or 0))


def found(known: Flags, agrees: Flags) -> Whole:
    """Findings as numbers."""
    return np.where(known, np.where(agrees, MET, NOT_MET), NOT_KNOWN).astype(np.int64)


def school_findings(kind: DemandKind, findings: Whole, group: Whole, groups: int) -> Whole:
    """One finding for each of so many groups of courses (a school at a place), from those of its courses.

    Where one course is enough, one that meets it decides, and what is not known leaves a hope; where each must, one
    that does not decides. A group without courses is not known.
    """
    # The strongest of the three in either case, so that the largest number wins.
    strength = [2, 0, 1] if kind in FOR_EACH_COURSE else [0, 2, 1]
    strongest = np.full(groups, -1)
    np.maximum.at(strongest, group, np.take(strength, np.where(findings == NOT_KNOWN, 2, findings)))
    meaning = np.array([MET, NOT_KNOWN, NOT_MET] if kind in FOR_EACH_COURSE else [NOT_MET, NOT_KNOWN, MET])
    return np.where(strongest < 0, NOT_KNOWN, meaning[strongest]).astype(np.int64)
