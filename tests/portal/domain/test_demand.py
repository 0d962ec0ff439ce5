"""A demand is met, not met or not known: what a school does not say is held neither for it nor against it."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.course import COURSE_MODES, CourseMode
from portal.domain.demand import (
    FOR_EACH_COURSE,
    LIMITS,
    MET,
    NOT_KNOWN,
    NOT_MET,
    CourseFacts,
    Demand,
    DemandKind,
    course_findings,
    school_findings,
)

EVENING, MORNING = 0b0100, 0b0001
CLASSROOM, WORKPLACE = (COURSE_MODES.index(one) for one in (CourseMode.CLASSROOM, CourseMode.WORKPLACE))
FINDING = st.sampled_from([MET, NOT_MET, NOT_KNOWN])


def facts(**changes: Any) -> CourseFacts:
    """One course of which nothing is known."""
    nothing = {
        "dayparts": 0,
        "mode": -1,
        "childcare": -1,
        "wait_weeks": np.nan,
        "closed": False,
        "minutes": np.nan,
        "group_size": np.nan,
    }
    return CourseFacts(**{name: np.array([value]) for name, value in {**nothing, **changes}.items()})


@pytest.mark.parametrize(
    ("demand", "stated", "finding"),
    [
        (Demand(DemandKind.EVENING), {"dayparts": EVENING | MORNING}, MET),
        (Demand(DemandKind.EVENING), {"dayparts": MORNING}, NOT_MET),
        (Demand(DemandKind.WORKPLACE), {"mode": WORKPLACE}, MET),
        (Demand(DemandKind.WORKPLACE), {"mode": CLASSROOM}, NOT_MET),
        (Demand(DemandKind.CHILDCARE), {"childcare": 1}, MET),
        (Demand(DemandKind.CHILDCARE), {"childcare": 0}, NOT_MET),
        (Demand(DemandKind.WAIT, 4), {"wait_weeks": 4.0}, MET),
        (Demand(DemandKind.WAIT, 4), {"wait_weeks": 4.1}, NOT_MET),
        (Demand(DemandKind.WAIT, 4), {"wait_weeks": 2.0, "closed": True}, NOT_MET),
        (Demand(DemandKind.TRAVEL, 30), {"minutes": 30.0}, MET),
        (Demand(DemandKind.TRAVEL, 30), {"minutes": np.inf}, NOT_MET),
        (Demand(DemandKind.GROUP_SIZE, 12), {"group_size": 12.0}, MET),
        (Demand(DemandKind.GROUP_SIZE, 12), {"group_size": 13.0}, NOT_MET),
    ],
)
def test_what_a_course_states_decides(demand: Demand, stated: dict[str, object], finding: int) -> None:
    assert course_findings(demand, facts(**stated)).tolist() == [finding]


@pytest.mark.parametrize("kind", DemandKind)
def test_what_is_not_stated_is_not_known(kind: DemandKind) -> None:
    demand = Demand(kind, LIMITS[kind][1] if kind in LIMITS else None)
    assert course_findings(demand, facts()).tolist() == [NOT_KNOWN]


def test_reports_are_never_known_whatever_a_course_states() -> None:
    everything = facts(dayparts=EVENING, mode=WORKPLACE, childcare=1, wait_weeks=1.0, minutes=1.0, group_size=1.0)
    assert course_findings(Demand(DemandKind.REPORTS), everything).tolist() == [NOT_KNOWN]


@pytest.mark.parametrize(
    ("kind", "courses", "school"),
    [
        (DemandKind.EVENING, [NOT_MET, MET, NOT_KNOWN], MET),
        (DemandKind.EVENING, [NOT_MET, NOT_KNOWN], NOT_KNOWN),
        (DemandKind.EVENING, [NOT_MET, NOT_MET], NOT_MET),
        (DemandKind.GROUP_SIZE, [MET, NOT_KNOWN, NOT_MET], NOT_MET),
        (DemandKind.GROUP_SIZE, [MET, NOT_KNOWN], NOT_KNOWN),
        (DemandKind.GROUP_SIZE, [MET, MET], MET),
        (DemandKind.WAIT, [], NOT_KNOWN),
    ],
)
def test_a_schools_finding_follows_from_its_courses(kind: DemandKind, courses: list[int], school: int) -> None:
    group = np.zeros(len(courses), dtype=np.int64)
    assert school_findings(kind, np.array(courses, dtype=np.int64), group, 1).tolist() == [school]


@given(st.sampled_from(DemandKind), st.lists(st.tuples(FINDING, st.integers(0, 3)), max_size=30))
def test_many_schools_at_once_come_out_as_each_alone(kind: DemandKind, courses: list[tuple[int, int]]) -> None:
    findings = np.array([one for one, _ in courses], dtype=np.int64)
    group = np.array([number for _, number in courses], dtype=np.int64)
    expected = []
    for number in range(4):
        own = [one for one, of in courses if of == number]
        deciding, other = (NOT_MET, MET) if kind in FOR_EACH_COURSE else (MET, NOT_MET)
        outcome = deciding if deciding in own else NOT_KNOWN if NOT_KNOWN in own or not own else other
        expected.append(outcome)
    assert school_findings(kind, findings, group, 4).tolist() == expected


@pytest.mark.parametrize(
    ("kind", "most"),
    [
        (DemandKind.WAIT, None),
        (DemandKind.WAIT, 0),
        (DemandKind.WAIT, 53),
        (DemandKind.TRAVEL, 9),
        (DemandKind.GROUP_SIZE, 10**9),
        (DemandKind.EVENING, 3),
    ],
)
def test_a_number_that_makes_no_sense_is_refused(kind: DemandKind, most: int | None) -> None:
    with pytest.raises(ValueError, match="do not go together"):
        Demand(kind, most)
