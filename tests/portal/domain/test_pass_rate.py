"""How learners pass at an average and at a middle school, and what a total of unknown learners can tell."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import expit, logit

from portal.domain.counts import UNKNOWN_GROUP, school_counts
from portal.domain.outcome import LearnerGroup
from portal.domain.parameters import VALUES
from portal.domain.pass_rate import (
    NATIONAL,
    SHARES,
    expected_passes,
    middle_logits,
    mixes,
    steepened,
    strata,
    unknown_group_logit,
)
from tests.make import TODAY, make_outcome

SPREADS = st.floats(0.15, 1.4)


def test_an_average_school_would_have_had_the_national_share_of_each_group() -> None:
    outcomes = [make_outcome(100, 0), make_outcome(50, 50, group=LearnerGroup.FAMILY)]
    assert expected_passes(outcomes) == pytest.approx(100 * NATIONAL[1] + 50 * NATIONAL[2])
    assert expected_passes([]) == 0


def test_of_learners_of_unknown_groups_an_average_school_has_the_share_of_the_national_mix() -> None:
    expected = 200 * (NATIONAL @ SHARES) / SHARES.sum()
    assert expected_passes([make_outcome(200, 10, group=None)]) == pytest.approx(expected)


@given(SPREADS)
def test_schools_around_the_middle_one_pass_at_the_national_rate_together(spread: float) -> None:
    places, weights = np.polynomial.hermite_e.hermegauss(30)
    deviations = np.hypot(spread, [VALUES["low_literacy_spread"], 0, 0])
    logits = middle_logits(spread)[:, None] + deviations[:, None] * places
    assert expit(logits) @ weights / weights.sum() == pytest.approx(NATIONAL, abs=0.012)


@given(st.floats(-4, 4), st.floats(0, 4), st.floats(0.01, 2))
def test_the_more_is_averaged_over_the_steeper_one_point_lies(value: float, variance: float, more: float) -> None:
    one, other = (abs(float(steepened(np.array(value), each))) for each in (variance, variance + more))
    assert abs(value) <= one <= other


def test_unlike_abilities_flatten_the_logit_by_about_a_seventh() -> None:
    assert steepened(np.array([1.0]), 1.0)[0] == pytest.approx(1.16, abs=0.001)


def test_the_logit_of_unknown_learners_lies_among_those_of_the_groups() -> None:
    mean, variance = unknown_group_logit()
    middle = middle_logits()
    assert middle.min() < mean < middle.max()
    assert mean == pytest.approx(float(logit(expit(middle) @ SHARES / SHARES.sum())), abs=0.05)
    assert 0 < variance < middle.var()


def test_mixes_of_learners_lie_around_the_national_one() -> None:
    assert mixes().mean(axis=0) == pytest.approx(SHARES / SHARES.sum(), abs=0.01)
    assert mixes().sum(axis=1) == pytest.approx(1)


@pytest.mark.parametrize("number", [2, 40, 1000, 100_000])
def test_learners_of_unknown_groups_tell_half_and_never_more_than_the_mix_allows(number: int) -> None:
    counts = school_counts([[make_outcome(number, number // 2, cohort=2024, group=None)]], TODAY)
    _, started, passed = strata(counts)
    mean, variance = unknown_group_logit()
    effective = started[0, UNKNOWN_GROUP]
    assert passed[0, UNKNOWN_GROUP] == pytest.approx(effective / 2)
    assert 1 / (effective * expit(mean) * expit(-mean)) == pytest.approx(
        1 / (number / 2 * expit(mean) * expit(-mean)) + variance
    )


def test_learners_of_known_groups_tell_all_they_are_worth() -> None:
    counts = school_counts([[make_outcome(40, 20, cohort=2024)]], TODAY)
    middle, started, passed = strata(counts)
    assert (len(middle), started[0].tolist(), passed[0].tolist()) == (4, [0, 40, 0, 0], [0, 20, 0, 0])
