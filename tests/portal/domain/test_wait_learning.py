"""What reports teach: what is usual in a region, what silence means, and whose words are off."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.parameters import VALUES
from portal.domain.wait_learning import (
    WaitPair,
    hidden_difference,
    medians_by,
    medians_without,
    provider_bias,
    usual_log_weeks,
)
from portal.domain.wait_observation import Witness

ASSUMED = float(np.log(VALUES["wait_prior_median"]))
# One school that waits exp(3) weeks, against ten that are as assumed, or as the country.
COUNTRY = (3 + 10 * ASSUMED) / 11
REGION = (3 + 10 * COUNTRY) / 11
BUMP = VALUES["wait_hidden_bump"]


@given(st.lists(st.tuples(st.integers(0, 4), st.floats(-5, 5)), max_size=40))
def test_medians_are_those_of_each_group(pairs: list[tuple[int, float]]) -> None:
    groups, values = (np.array([pair[part] for pair in pairs]) for part in range(2))
    found = medians_by(groups.astype(np.int64), values.astype(float))
    assert found.groups.tolist() == sorted({group for group, _ in pairs})
    for group, median in zip(found.groups, found.medians, strict=True):
        assert median == pytest.approx(np.median(values[groups == group]))


@given(st.lists(st.floats(-5, 5), max_size=12))
def test_the_median_of_the_others_leaves_each_one_out(values: list[float]) -> None:
    found = medians_without(np.array(values))
    for place, median in enumerate(found):
        others = values[:place] + values[place + 1 :]
        assert median == pytest.approx(np.median(others)) if others else np.isnan(median)


@pytest.mark.parametrize(
    ("levels", "regions", "expected"),
    [
        ([np.nan, np.nan], [-1, 20], [ASSUMED, ASSUMED]),
        ([3.0, np.nan], [-1, -1], [ASSUMED, COUNTRY]),
        ([3.0, np.nan, np.nan, np.nan], [20, 20, 21, -1], [ASSUMED, REGION, COUNTRY, COUNTRY]),
    ],
)
def test_a_region_is_drawn_to_the_country_and_the_country_to_the_assumption(
    levels: list[float], regions: list[int], expected: list[float]
) -> None:
    usual = usual_log_weeks(np.array(levels), np.arange(len(levels)), np.array(regions))
    assert usual == pytest.approx(np.array(expected))


def test_no_school_makes_its_own_usual_wait() -> None:
    schools, regions = np.array([1, 1, 2, 3, 4]), np.array([20, 21, 20, 20, -1])
    levels = np.array([1.0, 2.0, 2.5, np.nan, 1.5])
    louder = np.array([9.0, 9.0, 2.5, np.nan, 1.5])
    usual, changed = (usual_log_weeks(one, schools, regions) for one in (levels, louder))
    assert (usual[:2] == changed[:2]).all()
    assert (usual[2:4] < changed[2:4]).all()


def test_a_large_school_does_not_make_what_is_usual() -> None:
    levels = np.array([3.5] * 90 + [1.0, 1.2, 1.4])
    schools = np.array([7] * 90 + [1, 2, 3])
    usual = usual_log_weeks(levels, schools, np.full(93, -1))
    assert usual[:90] == pytest.approx((3 * 1.2 + 10 * ASSUMED) / 13)
    assert usual[90:] == pytest.approx(np.array([(3 * other + 10 * ASSUMED) / 13 for other in (1.4, 1.4, 1.2)]))


@pytest.mark.parametrize(
    ("hidden", "others", "gap", "expected"),
    [(19, 60, 0.6, BUMP), (60, 19, 0.6, BUMP), (20, 20, 0.6, 0.6), (40, 90, 0.05, 0.05), (30, 30, -0.4, 0.0)],
)
def test_what_silence_means_is_measured_once_twenty_schools_were_seen(
    hidden: int, others: int, gap: float, expected: float
) -> None:
    silent = np.array([True] * hidden + [False] * others)
    ratios = np.where(silent, gap, 0.0) + 0.2
    assert hidden_difference(np.arange(hidden + others), silent, ratios) == pytest.approx(expected)


def test_many_reports_on_one_silent_school_are_one_school() -> None:
    silent = np.array([True] * 200 + [False] * 30)
    schools = np.concatenate((np.zeros(200, dtype=np.int64), np.arange(1, 31)))
    assert hidden_difference(schools, silent, np.where(silent, 2.0, 0.0)) == BUMP


def pairs(count: int, ratio: float, kind: Witness = Witness.ADVERT, school: int = 1) -> list[WaitPair]:
    return [WaitPair(school, kind, 6, 6 * ratio)] * count


@pytest.mark.parametrize("count", [0, 1, 49])
def test_fewer_than_fifty_pairs_teach_nothing(count: int) -> None:
    assert provider_bias(pairs(count, 3)) == {}


def test_what_others_report_says_nothing_of_a_schools_honesty() -> None:
    assert provider_bias(pairs(200, 3, Witness.MUNICIPALITY)) == {}


def test_a_school_that_says_seven_tenths_of_reality_is_corrected() -> None:
    found = provider_bias([*pairs(60, np.exp(0.29), school=1), *pairs(60, np.exp(0.29) / 0.7, school=2)])
    assert found[1] == pytest.approx(0.0)
    assert 0.9 * -np.log(0.7) < found[2] < -np.log(0.7)


def test_one_pair_of_a_school_moves_it_only_a_little() -> None:
    found = provider_bias([*pairs(60, np.exp(0.29)), *pairs(1, 4 * np.exp(0.29), school=2)])
    assert 0 < found[2] < 0.35 * np.log(4)


def test_biases_come_back_from_simulated_pairs() -> None:
    chance = np.random.default_rng(4)
    truth = dict(enumerate(chance.normal(0, 0.3, 60)))
    noise = np.sqrt(0.35**2 - 0.3**2 + 0.35**2)
    made = [
        WaitPair(school, Witness.SIGNED, 6, float(6 * np.exp(0.20 + bias + chance.normal(0, noise))))
        for school, bias in truth.items()
        for _ in range(5)
    ]
    found = provider_bias(made)
    error = np.array([found[school] - bias for school, bias in truth.items()])
    assert np.sqrt((error**2).mean()) == pytest.approx((1 / 0.3**2 + 5 / noise**2) ** -0.5, rel=0.25)
