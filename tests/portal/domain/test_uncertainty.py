"""Draws of the advice: what moves together, how firm an order is, and that it is the same for everybody."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.outlook import CourseColumns, Learner, SchoolQuality, outlook
from portal.domain.uncertainty import DRAWS, acceptability, drawn, sway, total_sd, with_wait

NOTHING = np.zeros(2)


def offers(wait_spread: float, theta_sd: float) -> tuple[CourseColumns, SchoolQuality]:
    """Two alike courses of two schools."""
    weeks = np.array([9.0, 9.0])
    courses = CourseColumns(
        school=np.array([0, 1]),
        hours_per_week=np.array([12.0, 12.0]),
        wait_median=weeks,
        wait_low=weeks / wait_spread,
        wait_high=weeks * wait_spread,
        has_exam=np.array([True, True]),
    )
    return courses, SchoolQuality(NOTHING, np.full(2, theta_sd), NOTHING, NOTHING)


def test_what_is_sure_does_not_sway_the_outlook() -> None:
    moves = sway(*offers(1.0, 0.0), Learner(), np.array([[10.0], [10.0]]))
    assert total_sd(moves.utilities(12)).tolist() == [[0.0], [0.0]]


def test_each_sway_is_what_its_input_does() -> None:
    courses, quality = offers(1.8, 0.5)
    minutes = np.array([[50.0], [50.0]])
    moves = sway(courses, quality, Learner(), minutes)
    better = SchoolQuality(np.full(2, 0.5), NOTHING, NOTHING, NOTHING)
    plain = SchoolQuality(NOTHING, NOTHING, NOTHING, NOTHING)
    sure = with_wait(courses, courses.wait_median)
    gain = outlook(sure, better, Learner(), minutes).chance - outlook(sure, plain, Learner(), minutes).chance
    assert moves.quality.chance == pytest.approx(gain, rel=0.2)
    assert (moves.wait.chance < 0).all()
    assert (moves.travel.chance < 0).all()


def test_courses_of_one_school_share_its_luck() -> None:
    parts = (np.full(3, 2.0), np.zeros(3), np.zeros(3))
    draws = drawn(np.array([10.0, 10.0, 10.0]), parts, np.array([4, 4, 9]))
    assert (draws[0] == draws[1]).all()
    assert (draws[0] != draws[2]).any()


def test_waits_are_each_their_own_and_travel_is_everybodys() -> None:
    by_wait = drawn(np.zeros(2), (NOTHING, np.ones(2), NOTHING), np.array([0, 0]))
    by_travel = drawn(np.zeros(2), (NOTHING, NOTHING, np.ones(2)), np.array([0, 1]))
    assert abs(np.corrcoef(by_wait[0], by_wait[1]).item(1)) < 0.25
    assert (by_travel[0] == by_travel[1]).all()


@given(st.lists(st.floats(0, 20), min_size=1, max_size=12), st.floats(0, 5))
def test_all_shares_of_the_best_three_make_three(middles: list[float], spread: float) -> None:
    count = len(middles)
    parts = (np.full(count, spread), np.full(count, 0.1), np.zeros(count))
    shares = acceptability(drawn(np.array(middles), parts, np.arange(count)))
    assert ((shares >= 0) & (shares <= 1)).all()
    assert shares.sum() >= min(3, count) - 1e-9


def test_what_is_far_better_is_among_the_best_in_every_draw() -> None:
    draws = drawn(np.array([50.0, 10, 10, 10, 10]), (np.ones(5), np.ones(5), np.zeros(5)), np.arange(5))
    assert draws.shape == (5, DRAWS)
    shares = acceptability(draws)
    assert shares[0] == 1
    assert shares[1:].tolist() == pytest.approx([0.5] * 4, abs=0.15)


def test_the_draws_are_the_same_in_every_call() -> None:
    arguments = (np.array([1.0, 2.0]), (np.ones(2), np.ones(2), np.ones(2)), np.array([0, 1]))
    assert (drawn(*arguments) == drawn(*arguments)).all()
