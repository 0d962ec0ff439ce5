"""The bench of the waits in small: the estimate passes, and worse estimates do not."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import pytest

from portal.domain.waiting_time import WaitingTimes
from tests.bench import waits
from tests.bench.waits import Country, measure, shortcomings

SMALL = (10, 300, 7)


def test_the_estimate_is_near_the_truth_and_as_sure_as_it_says() -> None:
    figures = measure(*SMALL)
    assert shortcomings(figures) == []
    assert figures["error"] < figures["error_newest"] < figures["error_at_face_value"]
    assert figures["error_with_school_biases"] < figures["error"]
    assert figures == measure(*SMALL)


def newest_only(found: WaitingTimes, country: Country) -> WaitingTimes:
    newest = waits.of_each(country, lambda one: not one.at_least, 8.0)
    return replace(found, median=newest)


@pytest.mark.parametrize(
    ("worse", "missed"),
    [
        (lambda found, _: replace(found, low=found.median**0.5 * found.low**0.5), "coverage_open"),
        (lambda found, _: replace(found, high=found.high * 1.3, low=found.low / 1.3), "coverage_hidden"),
        (newest_only, "ratio_to_newest"),
        (lambda found, _: replace(found, median=np.full(len(found.median), 8.0)), "ratio_to_newest_where_seen"),
    ],
    ids=["too sure", "too unsure", "the newest report alone", "the same for all"],
)
def test_worse_estimates_miss_a_threshold(
    worse: Callable[[WaitingTimes, Country], WaitingTimes], missed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = waits.estimate

    def spoilt(country: Country, biases: Mapping[int, float]) -> WaitingTimes:
        return worse(honest(country, dict(biases)), country)

    monkeypatch.setattr(waits, "estimate", spoilt)
    assert any(line.startswith(f"{missed} ") for line in shortcomings(measure(*SMALL)))
