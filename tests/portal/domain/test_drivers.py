"""The parts of a difference between two courses: their signs, their sum, and that nothing else moves them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.drivers import Difference, Driver, difference, worth
from portal.domain.outlook import CourseColumns, Learner, SchoolQuality


def column(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(values)


QUALITY = SchoolQuality(column(0.0, 0.0), column(0.3, 0.3), column(0.0, 0.0), column(0.0, 0.0))
ALIKE = CourseColumns(
    school=np.array([0, 1]),
    hours_per_week=column(9, 9),
    wait_median=column(8, 8),
    wait_low=column(5, 5),
    wait_high=column(12, 12),
    has_exam=np.array([True, True]),
)
NEAR, FITTING = column(30, 30), column(0, 0)


def shown(
    courses: CourseColumns = ALIKE,
    quality: SchoolQuality = QUALITY,
    minutes: object = NEAR,
    share: float = 0.0,
    mismatch: object = FITTING,
) -> Difference:
    journeys, times = (np.asarray(one, dtype=np.float64) for one in (minutes, mismatch))
    return difference(courses, quality, Learner(), journeys, times, share)


def test_alike_courses_differ_in_nothing() -> None:
    assert shown() == Difference(0.0, dict.fromkeys(Driver, 0.0))


@pytest.mark.parametrize(
    ("found", "driver"),
    [
        (shown(quality=replace(QUALITY, theta=column(0.5, 0.0))), Driver.QUALITY),
        (shown(replace(ALIKE, wait_median=column(3, 16))), Driver.START),
        (shown(replace(ALIKE, hours_per_week=column(15, 9))), Driver.HOURS),
        (shown(minutes=[20, 60]), Driver.TRAVEL),
        (shown(mismatch=[0, 1]), Driver.HOURS),
    ],
)
def test_what_alone_differs_is_the_whole_difference(found: Difference, driver: Driver) -> None:
    assert found.months > 0.3
    assert found.parts[driver] == pytest.approx(found.months)
    assert all(part == pytest.approx(0.0) for other, part in found.parts.items() if other != driver)


@given(
    st.tuples(st.floats(-1, 1), st.floats(-1, 1)),
    st.tuples(st.floats(1, 40), st.floats(1, 40)),
    st.tuples(st.floats(4, 20), st.floats(4, 20)),
    st.tuples(st.floats(0, 90), st.floats(0, 90)),
)
def test_parts_that_point_one_way_make_up_the_whole(
    theta: tuple[float, float], weeks: tuple[float, float], hours: tuple[float, float], minutes: tuple[float, float]
) -> None:
    courses = replace(ALIKE, wait_median=column(*weeks), hours_per_week=column(*hours))
    quality = replace(QUALITY, theta=column(*theta))
    found = shown(courses, quality, minutes, 0.3)
    values = worth(courses, quality, Learner(), column(*minutes), FITTING, 0.3)
    assert found.months == pytest.approx(values[0] - values[1])
    if all(part >= 0 for part in found.parts.values()) and found.months > 0:
        assert sum(found.parts.values()) == pytest.approx(found.months)


def test_the_parts_say_for_and_against() -> None:
    found = shown(replace(ALIKE, wait_median=column(20, 4)), replace(QUALITY, theta=column(0.8, -0.2)))
    assert found.parts[Driver.QUALITY] > 0 > found.parts[Driver.START]
