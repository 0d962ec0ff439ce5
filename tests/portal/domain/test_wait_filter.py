"""The log-normal filter: inside the hull, whatever the order, and lower bounds only raise."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import truncnorm

from portal.domain.parameters import VALUES
from portal.domain.wait_filter import Belief, narrowed
from portal.domain.wait_observation import (
    BIAS,
    WITNESSES,
    ObservationColumns,
    WaitObservation,
    Witness,
    as_columns,
    distinct,
)
from tests.make import TODAY

PRIOR = float(np.log(8))


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def columns_of(listed: Sequence[Sequence[WaitObservation]]) -> ObservationColumns:
    """The observations of offerings of schools 0, 1, ..., without biases of their own."""
    return as_columns(listed, np.arange(len(listed)), TODAY, {})


def believed(*seen: WaitObservation, prior: float = PRIOR, spread: float = 0.55) -> tuple[float, float]:
    """Mean and standard deviation of the logarithm after these observations of one offering."""
    belief = narrowed(Belief(np.array([prior]), np.array([spread**-2])), columns_of([seen]))
    return float(belief.mean[0]), float(belief.precision[0] ** -0.5)


observations = st.builds(
    WaitObservation,
    kind=st.sampled_from(WITNESSES),
    weeks=st.floats(0, 80),
    on=st.integers(0, 900).map(days_ago),
    more_spread=st.floats(0, 0.3),
)
lower_bounds = st.builds(
    WaitObservation,
    kind=st.sampled_from(WITNESSES),
    weeks=st.floats(0, 80),
    on=st.integers(0, 900).map(days_ago),
    at_least=st.just(True),
)


def debiased(one: WaitObservation) -> float:
    return float(np.log(max(one.weeks, 0.5)) + BIAS[WITNESSES.index(one.kind)])


@pytest.mark.parametrize(
    ("kind", "bias", "spread"),
    [
        ("advert", 0.29, 0.45),
        ("start_date", 0.15, 0.40),
        ("signed", 0.20, 0.35),
        ("municipality", 0.05, 0.25),
        ("learner", 0.0, 0.35),
    ],
)
def test_one_observation_is_the_published_weighted_mean(kind: str, bias: float, spread: float) -> None:
    months = 60 / (365.25 / 12)
    precision, prior_precision = 1 / (spread**2 + 0.16**2 * months), 1 / 0.55**2
    mean, sd = believed(WaitObservation(Witness(kind), 10, days_ago(60)))
    total = precision + prior_precision
    assert mean == pytest.approx(((np.log(10) + bias) * precision + PRIOR * prior_precision) / total)
    assert sd == pytest.approx(total**-0.5)


@given(st.lists(observations, max_size=6), st.floats(0, 4))
def test_the_estimate_lies_inside_the_hull_of_prior_and_debiased_observations(
    seen: list[WaitObservation], prior: float
) -> None:
    ends = [prior, *map(debiased, seen)]
    mean, sd = believed(*seen, prior=prior)
    assert min(ends) - 1e-9 <= mean <= max(ends) + 1e-9
    assert sd <= 0.55 + 1e-12


@given(st.lists(observations | lower_bounds, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_observations_is_irrelevant(seen: list[WaitObservation], random: Random) -> None:
    shuffled = seen.copy()
    random.shuffle(shuffled)
    assert believed(*shuffled) == pytest.approx(believed(*seen))


@given(st.lists(observations | lower_bounds, max_size=4), observations, st.integers(0, 500), st.booleans())
def test_the_same_text_again_changes_nothing(
    others: list[WaitObservation], said: WaitObservation, later: int, at_least: bool
) -> None:
    first = WaitObservation(said.kind, said.weeks, days_ago(500), at_least=at_least, text="na zes weken")
    again = WaitObservation(said.kind, said.weeks, days_ago(500 - later), at_least=at_least, text="na zes weken")
    assert believed(*distinct([again, *others, first, again])) == believed(*distinct([*others, first]))
    assert first in distinct([again, first])


def test_two_learners_with_the_same_wait_are_two_observations() -> None:
    one = WaitObservation(Witness.LEARNER, 6, TODAY)
    assert len(distinct([one, one])) == 2
    assert believed(*distinct([one, one]))[1] < believed(one)[1]


def test_the_same_words_of_two_kinds_of_witness_are_two_observations() -> None:
    texts = [WaitObservation(kind, 6, TODAY, text="zes weken") for kind in (Witness.ADVERT, Witness.SIGNED)]
    assert len(distinct(texts)) == 2


@given(st.lists(observations, max_size=4), st.lists(lower_bounds, max_size=3), lower_bounds)
def test_who_still_waits_only_raises(
    seen: list[WaitObservation], bounds: list[WaitObservation], one: WaitObservation
) -> None:
    raised, sd = believed(*seen, *bounds, one)
    assert raised >= believed(*seen, *bounds)[0] - 1e-9
    assert sd <= believed(*seen)[1] + 1e-9


@pytest.mark.parametrize(("prior", "bound"), [(8, 2), (8, 9), (8, 40), (20, 13), (3, 26)])
def test_a_sure_lower_bound_gives_the_truncated_normal(prior: float, bound: float) -> None:
    sure = columns_of([[WaitObservation(Witness.LEARNER, bound, TODAY, at_least=True)]])
    exactly = replace(sure, variance=np.array([1e-12]))
    belief = narrowed(Belief(np.array([np.log(prior)]), np.array([0.55**-2])), exactly)
    expected = truncnorm((np.log(bound) - np.log(prior)) / 0.55, np.inf, loc=np.log(prior), scale=0.55)
    assert belief.mean[0] == pytest.approx(expected.mean(), rel=1e-6)
    assert belief.precision[0] ** -0.5 == pytest.approx(expected.std(), rel=1e-5)


def test_a_noisy_lower_bound_agrees_with_integration() -> None:
    grid = np.linspace(-4, 9, 200_001)
    noise = np.random.default_rng(1).normal(0, VALUES["wait_spread_learner"], 4_000)
    likelihood = np.interp(grid, np.sort(np.log(9) - noise), np.linspace(0, 1, len(noise)))
    weight = np.exp(-((grid - PRIOR) ** 2) / (2 * 0.55**2)) * likelihood
    mean = float((grid * weight).sum() / weight.sum())
    sd = float(np.sqrt((weight * (grid - mean) ** 2).sum() / weight.sum()))
    assert believed(WaitObservation(Witness.LEARNER, 9, TODAY, at_least=True)) == pytest.approx((mean, sd), abs=0.01)


@given(st.lists(st.lists(observations | lower_bounds, max_size=4), max_size=6))
def test_offerings_do_not_touch_each_other(listed: list[list[WaitObservation]]) -> None:
    size = len(listed)
    together = narrowed(Belief(np.full(size, PRIOR), np.full(size, 0.55**-2)), columns_of(listed))
    alone = [believed(*seen) for seen in listed]
    assert together.mean == pytest.approx(np.array([mean for mean, _ in alone]))
    assert together.precision**-0.5 == pytest.approx(np.array([sd for _, sd in alone]))


@given(observations, st.integers(1, 900))
def test_an_older_observation_counts_less(one: WaitObservation, more: int) -> None:
    older = WaitObservation(one.kind, one.weeks, one.on - timedelta(days=more), one.more_spread)
    assert abs(believed(older)[0] - PRIOR) <= abs(believed(one)[0] - PRIOR) + 1e-12
    assert believed(older)[1] > believed(one)[1]


@given(st.lists(observations | lower_bounds, max_size=5), st.sampled_from(WITNESSES), st.floats(0.05, 1))
def test_words_of_today_that_are_shorter_than_what_is_known_only_shorten(
    seen: list[WaitObservation], kind: Witness, part: float
) -> None:
    exact = [one for one in seen if not one.at_least]
    mean, _ = believed(*exact)
    shorter = WaitObservation(kind, float(part * np.exp(mean - BIAS[WITNESSES.index(kind)])), TODAY)
    if shorter.weeks >= 0.5:
        assert believed(*exact, shorter)[0] <= mean + 1e-9


def test_old_reports_in_plenty_are_never_as_good_as_a_new_one() -> None:
    old = [WaitObservation(Witness.MUNICIPALITY, 20, days_ago(700), text=str(number)) for number in range(50)]
    assert believed(*old)[1] > believed(WaitObservation(Witness.LEARNER, 20, TODAY))[1]


def test_the_filter_is_the_gaussian_posterior_of_a_wandering_wait() -> None:
    seen = [("advert", 4.0, 300), ("learner", 9.0, 200), ("municipality", 7.0, 200), ("signed", 14.0, 20)]
    listed = [WaitObservation(Witness(kind), weeks, days_ago(days)) for kind, weeks, days in seen]
    columns = columns_of([listed])
    # The wait now, and what it was at each observation: now plus a Brownian path back in time.
    path = 0.16**2 * np.minimum.outer(columns.months, columns.months)
    covariance = 0.55**2 + path + np.diag(columns.variance)
    gain = np.linalg.solve(covariance, np.full(4, 0.55**2))
    expected = PRIOR + gain @ (columns.log_weeks - PRIOR)
    assert believed(*listed) == pytest.approx((expected, np.sqrt(0.55**2 - gain.sum() * 0.55**2)))
