"""Teaching quality from pass counts: fair to who learns there, careful with few of them, deaf to claims."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.outcome import GROUPS, Evidence, LearnerGroup, Outcome
from portal.domain.parameters import VALUES
from portal.domain.pass_rate import (
    NATIONAL,
    Quality,
    estimate_quality,
    expected_passes,
    expit,
    weighted_counts,
)
from tests.make import TODAY, make_outcome

SPREAD = VALUES["provider_spread"]
LOGITS = np.log(NATIONAL / (1 - NATIONAL))
PRIORS = st.floats(-1, 1)


@st.composite
def counts(draw: st.DrawFn, groups: int = 3) -> tuple[list[int], list[int]]:
    started = [draw(st.integers(0, 3000)) for _ in range(groups)]
    return started, [draw(st.integers(0, number)) for number in started]


def quality(started: Sequence[float], passed: Sequence[float], prior: float = 0.0) -> Quality:
    rows = [np.array([row], dtype=float) for row in (started, passed)]
    return estimate_quality(rows[0], rows[1], np.array([prior]))


def theta(started: Sequence[float], passed: Sequence[float], prior: float = 0.0) -> float:
    return float(quality(started, passed, prior).theta[0])


def counted(*outcomes: Outcome) -> tuple[list[float], list[float]]:
    started, passed = weighted_counts(list(outcomes), TODAY)
    return started.tolist(), passed.tolist()


@given(counts(), st.integers(0, 2), PRIORS)
def test_one_more_pass_never_lowers_and_one_more_fail_never_raises(
    given_: tuple[list[int], list[int]], group: int, prior: float
) -> None:
    started, passed = given_
    more = [number + (place == group) for place, number in enumerate(started)]
    also_passed = [number + (place == group) for place, number in enumerate(passed)]
    before = theta(started, passed, prior)
    assert theta(more, also_passed, prior) >= before - 1e-9
    assert theta(more, passed, prior) <= before + 1e-9


@given(counts(), PRIORS)
def test_the_estimate_is_the_mode_of_the_posterior(given_: tuple[list[int], list[int]], prior: float) -> None:
    started, passed = (np.array(column, dtype=float) for column in given_)
    found = theta(*given_, prior)
    slope = (passed - started * expit(LOGITS + found)).sum() - (found - prior) / SPREAD**2
    assert abs(slope) < 1e-4


@given(st.integers(0, 2), st.integers(1, 3000), st.data(), PRIORS)
def test_the_estimate_lies_between_what_was_expected_and_what_was_counted(
    group: int, number: int, data: st.DataObject, prior: float
) -> None:
    passed = data.draw(st.integers(0, number))
    started, succeeded = ([count if place == group else 0 for place in range(3)] for count in (number, passed))
    with np.errstate(divide="ignore"):
        raw = float(np.log(np.float64(passed)) - np.log(np.float64(number - passed)) - LOGITS[group])
    assert min(prior, raw) - 1e-6 <= theta(started, succeeded, prior) <= max(prior, raw) + 1e-6


@given(counts(), st.integers(2, 20), PRIORS)
def test_more_of_the_same_never_makes_it_less_certain(
    given_: tuple[list[int], list[int]], times: int, prior: float
) -> None:
    started, passed = given_
    many = quality([times * one for one in started], [times * one for one in passed], prior)
    assert many.sd[0] <= quality(started, passed, prior).sd[0] + 1e-6


@given(st.floats(-1.5, 1.5))
def test_who_learns_there_makes_no_difference_to_a_large_school(shift: float) -> None:
    rates = expit(LOGITS + shift)
    mixes = ([4500.0, 400.0, 100.0], [100.0, 400.0, 4500.0])
    one, other = (theta(mix, (rates * mix).tolist()) for mix in mixes)
    assert abs(one - other) <= 0.05
    assert one == pytest.approx(shift, abs=0.05)


def test_a_school_without_counts_is_what_was_expected_and_not_known() -> None:
    nothing = quality([0, 0, 0], [0, 0, 0], 0.2)
    assert nothing.theta[0] == 0.2
    assert nothing.sd[0] == pytest.approx(SPREAD)
    assert not nothing.known[0]


def test_schools_do_not_influence_each_other() -> None:
    rows: list[list[float]] = [[40, 0, 0], [0, 300, 10], [0, 0, 0]]
    passes: list[list[float]] = [[10, 0, 0], [0, 100, 9], [0, 0, 0]]
    together = estimate_quality(np.array(rows), np.array(passes), np.array([0.1, -0.2, 0.3]))
    for place, prior in enumerate((0.1, -0.2, 0.3)):
        assert together.theta[place] == pytest.approx(theta(rows[place], passes[place], prior))


def test_no_schools_give_no_estimates() -> None:
    empty = np.zeros((0, 3))
    assert len(estimate_quality(empty, empty, np.zeros(0)).theta) == 0


@pytest.mark.parametrize(
    ("months", "evidence", "weight"),
    [
        (0, Evidence.VERIFIED, 1.0),
        (18, Evidence.VERIFIED, 0.5),
        (36, Evidence.VERIFIED, 0.25),
        (48, Evidence.VERIFIED, 0.0),
        (120, Evidence.VERIFIED, 0.0),
        (0, Evidence.MUNICIPAL, 0.8),
        (18, Evidence.MUNICIPAL, 0.4),
        (0, Evidence.CLAIM, 0.0),
    ],
)
def test_counts_weigh_by_age_and_by_who_vouches_for_them(months: int, evidence: Evidence, weight: float) -> None:
    day = TODAY - timedelta(days=round(months * 30.44 + (months == 48)))
    started, passed = counted(make_outcome(100, 40, cohort=2024, evidence=evidence, measured_on=day))
    assert started == pytest.approx([0, 100 * weight, 0], abs=0.1)
    assert passed == pytest.approx([0, 40 * weight, 0], abs=0.1)


@given(st.integers(0, 500), st.integers(0, 500), st.sampled_from(GROUPS))
def test_a_claim_and_an_old_count_change_nothing(passed: int, failed: int, group: LearnerGroup) -> None:
    number = passed + failed
    claim = make_outcome(number, passed, group=group, evidence=Evidence.CLAIM)
    old = make_outcome(number, passed, group=group, measured_on=date(2022, 11, 20))
    assert counted(make_outcome(), claim, old) == counted(make_outcome())


def test_counts_of_several_years_and_groups_are_added_by_group() -> None:
    started, passed = counted(
        make_outcome(10, 5, cohort=2025),
        make_outcome(30, 9, cohort=2024),
        make_outcome(20, 1, cohort=2024, group=LearnerGroup.FAMILY),
    )
    assert (started, passed) == ([0, 40, 20], [0, 14, 1])


def test_an_average_school_would_have_had_the_national_share_of_each_group() -> None:
    outcomes = [make_outcome(100, 0), make_outcome(50, 50, group=LearnerGroup.FAMILY)]
    assert expected_passes(outcomes) == pytest.approx(100 * NATIONAL[1] + 50 * NATIONAL[2])
    assert expected_passes([]) == 0


def test_many_learners_make_a_school_known_and_a_handful_does_not() -> None:
    assert quality([0, 60, 0], [0, 30, 0]).known[0]
    assert not quality([0, 5, 0], [0, 3, 0]).known[0]


def test_a_dozen_learners_do_not_make_a_school_known() -> None:
    assert not quality([0, 12, 0], [0, 6, 0]).known[0]


def test_learners_of_long_ago_count_less_than_those_of_late_however_lately_they_were_counted() -> None:
    assert counted(make_outcome(cohort=2012))[0][1] < counted(make_outcome(cohort=2023))[0][1]


def test_the_same_learners_counted_by_two_witnesses_count_once() -> None:
    audited, municipal = make_outcome(40, 20), make_outcome(40, 20, evidence=Evidence.MUNICIPAL)
    assert counted(audited, municipal) == counted(audited)
