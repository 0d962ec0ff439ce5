"""The chances that the portal states come true in a small simulation, and the measure of it can fail."""

import numpy as np

from tests.bench.calibration import LARGEST_GAP, LEAST_SKILL, brier_skill, largest_gap, simulated


def test_stated_chances_come_true() -> None:
    predicted, passed, group = simulated(np.random.default_rng(7), 12_000)
    assert largest_gap(predicted, passed) < LARGEST_GAP + 0.02
    assert brier_skill(predicted, passed, group) > LEAST_SKILL


def test_rosy_chances_are_found_out() -> None:
    predicted, passed, group = simulated(np.random.default_rng(7), 4_000)
    assert largest_gap(np.minimum(predicted + 0.15, 1), passed) > LARGEST_GAP
    assert brier_skill(np.full_like(predicted, 0.5), passed, group) < 0
