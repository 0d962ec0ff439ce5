"""What a call is worth: never less than nothing, nothing where all is known, more where less is known."""

from math import erf

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.value_of_knowing import (
    ANSWERS,
    after_answers,
    answered_weeks,
    best_of_others,
    learnt,
    value_of_knowing,
)

Column = npt.NDArray[np.float64]
SHARE = np.array([0.25, 0.75])


def falling(median: Column, log_sd: Column, quality: Column, answer_sd: float = 0.3) -> Column:
    """Utilities that fall with the logarithm of the wait, (courses, answers, two residents)."""
    weeks = answered_weeks(median, learnt(log_sd, answer_sd))
    utility = quality[:, None, None] - 4 * np.log(weeks)
    return after_answers(np.stack([utility, utility - 1], axis=-1))


def worth(median: Column, log_sd: Column, quality: Column, answer_sd: float = 0.3) -> Column:
    return value_of_knowing(falling(median, log_sd, quality, answer_sd), np.arange(len(median)), SHARE)


SOME = st.integers(1, 6)
FLOATS = st.floats(0.5, 30)


@given(st.data(), SOME)
def test_a_call_is_never_worth_less_than_nothing(data: st.DataObject, count: int) -> None:
    median = np.array(data.draw(st.lists(FLOATS, min_size=count, max_size=count)))
    log_sd = np.array(data.draw(st.lists(st.floats(0, 1.5), min_size=count, max_size=count)))
    school = np.array(data.draw(st.lists(st.integers(0, count - 1), min_size=count, max_size=count)))
    after = falling(median, log_sd, np.full(count, 20.0))
    values = value_of_knowing(after, school, SHARE)
    assert (values >= 0).all() and np.isfinite(values).all()


@given(st.lists(FLOATS, min_size=1, max_size=5))
def test_where_the_wait_is_known_to_the_week_a_call_is_worth_nothing(weeks: list[float]) -> None:
    median = np.array(weeks)
    assert worth(median, np.zeros(len(median)), np.full(len(median), 20.0)) == pytest.approx(0, abs=1e-9)


@given(st.floats(0.05, 1.0), st.floats(1.1, 2.0))
def test_the_less_is_known_the_more_a_call_is_worth(log_sd: float, times: float) -> None:
    less, more = (
        worth(np.array([8.0, 8.0]), np.array([sd, 0.0]), np.array([20.0, 20.0])) for sd in (log_sd, log_sd * times)
    )
    assert more[0] > less[0]
    assert [less[1], more[1]] == pytest.approx([0, 0], abs=1e-9)


def test_a_school_that_can_never_be_first_is_not_worth_a_call() -> None:
    values = worth(np.array([8.0, 8.0, 8.0]), np.array([0.5, 0.5, 0.5]), np.array([20.0, 19.0, -40.0]))
    assert values[2] == pytest.approx(0, abs=1e-9)
    assert values[0] > 0.1 and values[1] > 0.1


def test_one_school_alone_is_not_worth_a_call() -> None:
    assert worth(np.array([8.0]), np.array([0.8]), np.array([20.0])) == pytest.approx(0, abs=1e-9)


def test_an_answer_that_says_little_is_worth_little() -> None:
    sure, vague = (
        worth(np.array([8.0, 8.0]), np.array([0.5, 0.2]), np.array([20.0, 20.0]), sd)[0] for sd in (0.1, 3.0)
    )
    assert vague < sure / 5


def test_a_telephoned_school_falls() -> None:
    before = worth(np.array([8.0, 8.0]), np.array([0.5, 0.5]), np.array([20.0, 20.0]))
    after_call = np.sqrt(1 / (1 / 0.5**2 + 1 / 0.3**2))
    called = worth(np.array([8.0, 8.0]), np.array([after_call, 0.5]), np.array([20.0, 20.0]))
    assert called[0] < before[0] and called[0] < called[1]


def test_what_an_answer_takes_away_and_leaves_is_all_there_was() -> None:
    log_sd = np.array([0.0, 0.2, 0.9])
    split = learnt(log_sd, 0.3)
    assert np.hypot(split.by_answer, split.left) == pytest.approx(log_sd)
    assert learnt(log_sd, 0.0).left == pytest.approx(0)


def test_the_closed_form_of_two_normal_schools_is_met() -> None:
    """Expected improvement of a normal value over a sure one: sd (phi(d) - d (1 - Phi(d))), with d = gap / sd."""
    log_sd, gap, answer_sd = 0.6, 1.0, 0.25
    values = worth(np.array([8.0, 8.0]), np.array([log_sd, 0.0]), np.array([20.0, 20.0 + gap]), answer_sd)
    sd = 4 * log_sd**2 / np.hypot(log_sd, answer_sd)
    d = gap / sd
    phi = np.exp(-(d**2) / 2) / np.sqrt(2 * np.pi)
    tail = 0.5 * (1 - erf(d / np.sqrt(2)))
    assert values[0] == pytest.approx(100 * sd * (phi - d * tail), rel=0.15)


def test_a_course_that_is_no_choice_for_a_resident_counts_for_nothing_there() -> None:
    after = falling(np.array([8.0, 8.0]), np.array([0.5, 0.5]), np.array([20.0, 20.0]))
    after[1, :, 0] = -np.inf
    half = value_of_knowing(after, np.arange(2), SHARE)
    after[:, :, 0] = -np.inf
    assert value_of_knowing(after, np.arange(2), SHARE) == pytest.approx(half)
    assert value_of_knowing(np.full_like(after, -np.inf), np.arange(2), SHARE) == pytest.approx(0)


def test_no_courses_have_no_value() -> None:
    assert value_of_knowing(np.zeros((0, len(ANSWERS), 2)), np.zeros(0, dtype=np.intp), SHARE).shape == (0,)
    assert np.isneginf(best_of_others(np.ones((1, 3)))).all()
