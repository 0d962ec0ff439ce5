"""The posterior of a school's skills: monotone, shrunk, fair to who learns there, and the spread between schools."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import expit, logit

from portal.domain.counts import STRATA, UNKNOWN_GROUP, Counts
from portal.domain.parameters import VALUES
from portal.domain.pass_rate import LOW_LITERATE, middle_logits, strata
from portal.domain.posterior import NARROWEST, Posterior, estimate_spread, posterior, rating_slope

Column = npt.NDArray[np.float64]

SPREAD, LOW_SPREAD = VALUES["provider_spread"], VALUES["low_literacy_spread"]
PRIORS, SPREADS = st.floats(-1, 1), st.floats(0.15, 1.4)


@st.composite
def counts(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    started = [draw(st.integers(0, 3000)) for _ in range(STRATA)]
    return started, [draw(st.integers(0, number)) for number in started]


def as_counts(started: npt.ArrayLike, passed: npt.ArrayLike) -> Counts:
    """Counts of schools without ages."""
    columns = [np.atleast_2d(np.asarray(one, dtype=np.float64)) for one in (started, passed)]
    nothing = np.zeros(len(columns[0]))
    return Counts(columns[0], columns[1], columns[0], columns[1], nothing, nothing)


def skills(started: npt.ArrayLike, passed: npt.ArrayLike, prior: float = 0.0, spread: float = SPREAD) -> Posterior:
    return posterior(as_counts(started, passed), np.array([prior]), spread)


def theta(started: Sequence[float], passed: Sequence[float], prior: float = 0.0) -> float:
    return float(skills(started, passed, prior).theta[0])


@given(counts(), st.integers(0, UNKNOWN_GROUP - 1), PRIORS)
def test_one_more_pass_never_lowers_and_one_more_fail_never_raises(
    given_: tuple[list[int], list[int]], place: int, prior: float
) -> None:
    one = np.eye(STRATA)[place]
    started, passed = (np.array(column) for column in given_)
    before, passes, fails = (
        skills(started + more, passed + successful, prior)
        for more, successful in ((0 * one, 0 * one), (one, one), (one, 0 * one))
    )
    assert fails.theta[0] - 1e-9 <= before.theta[0] <= passes.theta[0] + 1e-9
    before_low, passes_low, fails_low = (float(found.theta[0] + found.low[0]) for found in (before, passes, fails))
    assert fails_low - 1e-9 <= before_low <= passes_low + 1e-9


@given(st.integers(0, 3000), st.data(), PRIORS)
def test_of_the_same_total_more_passes_never_lower(number: int, data: st.DataObject, prior: float) -> None:
    few = data.draw(st.integers(0, number))
    many = data.draw(st.integers(few, number))
    assert theta([0, 0, 0, number], [0, 0, 0, few], prior) <= theta([0, 0, 0, number], [0, 0, 0, many], prior) + 1e-9


@given(counts(), PRIORS, SPREADS)
def test_the_estimate_is_the_mode_of_the_posterior(
    given_: tuple[list[int], list[int]], prior: float, spread: float
) -> None:
    found = skills(*given_, prior, spread)
    middle, started, passed = (column.reshape(-1) for column in strata(as_counts(*given_)))
    rest = passed - started * expit(middle + found.theta + np.eye(STRATA)[LOW_LITERATE] * found.low)
    assert abs(rest.sum() - (found.theta[0] - prior) / spread**2) < 1e-4
    assert abs(rest[LOW_LITERATE] - found.low[0] / LOW_SPREAD**2) < 1e-4


@given(st.integers(0, 2), st.integers(1, 3000), st.data(), PRIORS)
def test_the_estimate_lies_between_what_was_expected_and_what_was_counted(
    group: int, number: int, data: st.DataObject, prior: float
) -> None:
    passed = data.draw(st.integers(0, number))
    started, succeeded = ([count if place == group else 0 for place in range(STRATA)] for count in (number, passed))
    with np.errstate(divide="ignore"):
        raw = float(logit(passed / number)) - middle_logits()[group]
    found = skills(started, succeeded, prior)
    for skill in (found.theta[0], found.theta[0] + found.low[0] if group == LOW_LITERATE else found.theta[0]):
        assert min(prior, raw) - 1e-6 <= skill <= max(prior, raw) + 1e-6


@given(counts(), st.integers(2, 20), PRIORS)
def test_more_of_the_same_never_makes_it_less_certain(
    given_: tuple[list[int], list[int]], times: int, prior: float
) -> None:
    started, passed = ([*column[:UNKNOWN_GROUP], 0] for column in given_)
    many = skills([times * one for one in started], [times * one for one in passed], prior)
    assert many.theta_variance[0] <= skills(started, passed, prior).theta_variance[0] * 1.02


@settings(max_examples=50)
@given(st.floats(-1.5, 1.5))
def test_who_learns_there_makes_no_difference_to_a_large_school(shift: float) -> None:
    rates = expit(middle_logits() + shift)
    mixes = ([3500.0, 1000.0, 500.0], [250.0, 1250.0, 3500.0])
    one, other = (theta([*mix, 0.0], [*(rates * mix), 0.0]) for mix in mixes)
    assert abs(one - other) <= 0.05
    assert one == pytest.approx(shift, abs=0.05)


@pytest.mark.parametrize("passed", [0, 5, 40])
def test_low_literate_learners_alone_tell_of_both_skills_in_the_ratio_of_their_spreads(passed: int) -> None:
    found = skills([40, 0, 0, 0], [passed, 0, 0, 0])
    assert found.low[0] / found.theta[0] == pytest.approx(LOW_SPREAD**2 / SPREAD**2)


def test_other_learners_tell_nothing_of_the_skill_with_low_literate_ones() -> None:
    found = skills([0, 200, 100, 50], [0, 150, 90, 40])
    assert found.low[0] == 0
    assert found.low_variance[0] == pytest.approx(LOW_SPREAD**2)
    assert found.covariance[0] == 0


def test_failing_low_literate_learners_where_others_pass_is_a_lack_of_that_skill() -> None:
    found = skills([200, 300, 0, 0], [10, 200, 0, 0])
    assert found.low[0] < -0.4 < 0.5 < found.theta[0]


def test_a_school_without_counts_is_what_was_expected() -> None:
    nothing = skills([0] * 4, [0] * 4, 0.2)
    assert (nothing.theta[0], nothing.low[0]) == (0.2, 0.0)
    assert nothing.theta_variance[0] == pytest.approx(SPREAD**2)


def test_a_total_tells_less_than_the_same_learners_by_group() -> None:
    of_groups, total = skills([17, 43, 40, 0], [8, 32, 34, 0]), skills([0, 0, 0, 100], [0, 0, 0, 74])
    assert 0 < total.theta[0] < of_groups.theta[0]
    assert total.theta_variance[0] > of_groups.theta_variance[0]


def test_schools_do_not_influence_each_other() -> None:
    rows = [[40, 0, 0, 0], [0, 300, 10, 9], [0, 0, 0, 0]]
    passes = [[10, 0, 0, 0], [0, 100, 9, 2], [0, 0, 0, 0]]
    priors = (0.1, -0.2, 0.3)
    together = posterior(as_counts(rows, passes), np.array(priors), SPREAD)
    for place, prior in enumerate(priors):
        assert together.theta[place] == pytest.approx(theta(rows[place], passes[place], prior))


def test_no_schools_give_no_estimates() -> None:
    assert len(posterior(as_counts(np.zeros((0, 4)), np.zeros((0, 4))), np.zeros(0), SPREAD).theta) == 0


def drawn(seed: int, spread: float, learners: int, schools: int = 400) -> tuple[Column, Counts]:
    """True skills of schools and counts of two groups."""
    random = np.random.default_rng(seed)
    true = spread * random.normal(size=schools)
    started = np.tile([0, learners // 2, learners // 2, 0], (schools, 1))
    middle = np.append(middle_logits(), 0.0)
    return true, as_counts(started, random.binomial(started, expit(middle + true[:, None])))


@pytest.mark.parametrize("spread", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("learners", [20, 60, 4000])
def test_the_spread_between_schools_is_found_again(spread: float, learners: int) -> None:
    true, found = drawn(1, spread, learners)
    assert estimate_spread(found, np.zeros(400)) == pytest.approx((true**2).mean() ** 0.5, abs=0.06)


def test_schools_that_are_all_alike_get_the_narrowest_spread() -> None:
    started = np.tile([0, 100, 100, 0], (50, 1))
    alike = as_counts(started, started * np.append(expit(middle_logits()), 0))
    assert estimate_spread(alike, np.zeros(50)) == pytest.approx(NARROWEST, abs=0.001)


@pytest.mark.parametrize(("schools", "is_measured"), [(0, False), (19, False), (20, True)])
def test_the_spread_is_measured_from_twenty_counted_schools(schools: int, is_measured: bool) -> None:
    _, found = drawn(2, 1.2, 100, schools)
    uncounted = as_counts(np.zeros((30, 4)), np.zeros((30, 4)))
    both = as_counts(*(np.concatenate(pair) for pair in zip(columns(found), columns(uncounted), strict=True)))
    assert (estimate_spread(both, np.zeros(schools + 30)) != SPREAD) is is_measured


def columns(found: Counts) -> tuple[Column, ...]:
    return found.started, found.passed


@pytest.mark.parametrize("weight", [0.2, 0.5, 1.0])
def test_old_counts_do_not_make_schools_look_alike(weight: float) -> None:
    true, found = drawn(6, SPREAD, 40)
    faded = replace(found, started=weight * found.started, passed=weight * found.passed)
    assert estimate_spread(faded, np.zeros(400)) == pytest.approx((true**2).mean() ** 0.5, abs=0.06)


@pytest.mark.parametrize(("slope", "learners"), [(0.5, 40), (0.5, 400), (1.0, 40), (0.0, 400), (-0.5, 400)])
def test_the_worth_of_a_rating_is_found_with_the_shrinking_undone(slope: float, learners: int) -> None:
    random = np.random.default_rng(5)
    rated = 0.4 * random.normal(size=1000)
    true = slope * rated + 0.4 * random.normal(size=1000)
    started = np.tile([0, learners // 2, learners // 2, 0], (1000, 1))
    found = as_counts(started, random.binomial(started, expit(np.append(middle_logits(), 0) + true[:, None])))
    spread = estimate_spread(found, np.zeros(1000))
    measured = rating_slope(posterior(found, np.zeros(1000), spread), spread, rated, np.ones(1000, dtype=np.bool_))
    assert measured == pytest.approx(max(slope, 0), abs=0.08)


@pytest.mark.parametrize(
    ("rated_schools", "learners", "is_measured"), [(19, 100, False), (20, 100, True), (50, 4, False)]
)
def test_ratings_are_worth_nothing_until_twenty_schools_are_rated_and_well_counted(
    rated_schools: int, learners: int, is_measured: bool
) -> None:
    true, found = drawn(3, SPREAD, learners, 50)
    slope = rating_slope(posterior(found, np.zeros(50), SPREAD), SPREAD, true, np.arange(50) < rated_schools)
    assert (slope > 0) is is_measured


def test_ratings_that_overstate_by_far_are_bounded() -> None:
    true, found = drawn(4, SPREAD, 100, 50)
    assert rating_slope(posterior(found, np.zeros(50), SPREAD), SPREAD, true / 9, np.ones(50, dtype=np.bool_)) == 1.5
