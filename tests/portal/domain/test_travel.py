"""The estimate against figures worked out by hand, and the properties that any distance must keep."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.travel import FORMULAS, Means, estimate_minutes, great_circle_km, rounded_minutes

DISTANCES = st.floats(0, 300, allow_nan=False)


def middle(km: float, means: Means) -> float:
    return float(estimate_minutes([km], means).minutes[0])


@pytest.mark.parametrize(
    ("means", "km", "minutes"),
    [
        (Means.WALK, 1, 17.2),
        (Means.WALK, 0, 2.0),
        (Means.BIKE, 2, 1.2 * 11.1),
        (Means.BIKE, 5, 1.2 * (1.3 + 24.5 + 1.0)),
        (Means.BIKE, 12, 1.2 * (1.3 + 58.8 + 4.5 - 2.0)),
        (Means.CAR, 3, 14.5),
        (Means.CAR, 50, 1.3 + 220 - 2.3 * 47 - 60 + 2),
        (Means.TRANSIT, 5, 4 + 42.5 - 8.5),
        (Means.TRANSIT, 15, 4 + 127.5 - 51 - 13),
    ],
)
def test_minutes_follow_the_fitted_formula(means: Means, km: float, minutes: float) -> None:
    assert middle(km, means) == pytest.approx(minutes)


@pytest.mark.parametrize(
    ("means", "km", "error"),
    [
        (Means.WALK, 0.3, 2.3),
        (Means.CAR, 2.0, 2.6),
        (Means.CAR, 3.625, 4.5),
        (Means.TRANSIT, 11.25, 15.1),
        (Means.BIKE, 60, 1.2 * 10.7),
        (Means.CAR, 200, 7.9),
    ],
)
def test_range_is_the_measured_error_of_the_distance_band(means: Means, km: float, error: float) -> None:
    estimate = estimate_minutes([km], means)
    assert (estimate.high - estimate.minutes).item() == pytest.approx(error)
    assert (estimate.minutes - estimate.low).item() == pytest.approx(error)


@pytest.mark.parametrize(
    ("means", "km", "has_minutes", "has_range"),
    [
        (Means.WALK, 15, True, True),
        (Means.WALK, 15.1, False, False),
        (Means.BIKE, 60, True, True),
        (Means.BIKE, 60.1, False, False),
        (Means.TRANSIT, 15, True, True),
        (Means.TRANSIT, 15.1, False, True),
        (Means.TRANSIT, 200, False, True),
        (Means.TRANSIT, 200.1, False, False),
        (Means.CAR, 200, True, True),
        (Means.CAR, 200.1, False, False),
    ],
)
def test_nothing_is_said_beyond_what_was_measured(means: Means, km: float, has_minutes: bool, has_range: bool) -> None:
    estimate = estimate_minutes([km], means)
    known = [not np.isnan(column.item()) for column in (estimate.minutes, estimate.low, estimate.high)]
    assert known == [has_minutes, has_range, has_range]


@pytest.mark.parametrize("means", Means)
def test_unknown_distance_stays_unknown(means: Means) -> None:
    estimate = estimate_minutes([np.nan, 1.0], means)
    assert np.isnan([estimate.minutes[0], estimate.low[0], estimate.high[0]]).all()
    assert estimate.nearby.tolist() == [False, True]


@pytest.mark.parametrize(("km", "nearby"), [(0.0, True), (1.99, True), (2.0, False), (300.0, False)])
def test_below_two_kilometres_is_in_your_area(km: float, nearby: bool) -> None:
    assert estimate_minutes([km], Means.BIKE).nearby.tolist() == [nearby]


@pytest.mark.parametrize("means", Means)
@given(near=DISTANCES, far=DISTANCES)
def test_farther_never_takes_less_time(means: Means, near: float, far: float) -> None:
    estimate = estimate_minutes(sorted((near, far)), means)
    assert not estimate.minutes[1] < estimate.minutes[0]
    assert not estimate.high[1] < estimate.high[0]
    assert not estimate.low[1] < estimate.low[0] - 1  # see the docstring: less than a minute, by transit only


@pytest.mark.parametrize("means", Means)
@given(km=DISTANCES)
def test_range_holds_the_middle_and_is_never_negative(means: Means, km: float) -> None:
    estimate = estimate_minutes([km], means)
    low, minutes, high = (column.item() for column in (estimate.low, estimate.minutes, estimate.high))
    assert np.isnan(low) or 0 <= low <= high
    assert np.isnan(minutes) or low <= minutes <= high


def test_each_means_has_a_formula_that_cannot_be_changed() -> None:
    assert set(FORMULAS) == set(Means)
    with pytest.raises(TypeError):
        FORMULAS[Means.WALK] = FORMULAS[Means.CAR]  # type: ignore[index]


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((52.0, 5.0), (52.0, 5.0), 0.0),
        ((52.0, 5.0), (53.0, 5.0), 111.195),
        ((0.0, 0.0), (0.0, 180.0), 20015.1),
        ((52.0894, 5.1100), (52.3791, 4.9003), 35.2),  # the main stations of Utrecht and Amsterdam
    ],
)
def test_great_circle_distance(one: tuple[float, float], other: tuple[float, float], km: float) -> None:
    assert great_circle_km(*one, [other[0]], [other[1]]).item() == pytest.approx(km, rel=2e-3, abs=1e-9)


def test_distance_to_an_unknown_point_is_unknown() -> None:
    assert np.isnan(great_circle_km(52.0, 5.0, [np.nan, 52.0], [5.0, np.nan])).all()


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.2, 0), (7.6, 8), (15.0, 15), (15.4, 15), (17.4, 15), (17.5, 20), (22.5, 25), (58.0, 60), (float("nan"), None)],
)
def test_minutes_are_shown_no_finer_than_they_are_known(value: float, shown: int | None) -> None:
    assert rounded_minutes(value) == shown
