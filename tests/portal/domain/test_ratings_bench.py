"""A small edition of the ratings bench: the estimates must come near the truth in a country where it is known."""

import pytest

from tests.bench.ratings import RANKS, THRESHOLDS, Threshold, measure, missed, stars
from tests.bench.ratings_world import ALIKE, UNLIKE


@pytest.mark.parametrize(("sizes", "thresholds"), [(ALIKE, (*RANKS, *THRESHOLDS)), (UNLIKE, THRESHOLDS)])
def test_estimates_come_as_near_the_truth_as_the_decision_model_asks(
    sizes: float, thresholds: tuple[Threshold, ...]
) -> None:
    table = {learners: measure(learners, 6, sizes) for learners in (6, 12, 50)}
    assert missed(table, thresholds) == []


def test_taking_out_severity_and_contracts_brings_ratings_nearer_the_truth() -> None:
    raw, corrected = stars(60)
    assert corrected >= raw + 0.03
