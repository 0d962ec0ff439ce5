"""Travel times to all locations at once."""

import numpy as np
import pytest

from portal.domain.travel import Means, estimate_minutes
from portal.travel.estimate import ESTIMATE, TravelTimes

UTRECHT = (52.0894, 5.1100)
LATITUDES = [52.0894, 52.3791, np.nan, 53.2194]
LONGITUDES = [5.1100, 4.9003, 5.0, 6.5665]


@pytest.mark.parametrize("means", Means)
def test_location_without_a_point_stays_unknown_and_keeps_its_row(means: Means) -> None:
    journeys = TravelTimes(LATITUDES, LONGITUDES).from_origin(*UTRECHT, means)
    assert journeys.basis(0) == ESTIMATE
    assert np.isnan(journeys.kilometres).tolist() == [False, False, True, False]
    for column in (journeys.estimate.minutes, journeys.estimate.low, journeys.estimate.high):
        assert column.shape == (4,)
        assert np.isnan(column[2])
        assert not np.isnan(column[0]) or means is Means.TRANSIT


def test_minutes_are_those_of_the_distance() -> None:
    journeys = TravelTimes(LATITUDES, LONGITUDES).from_origin(*UTRECHT, Means.CAR)
    assert journeys.kilometres[[0, 1, 3]] == pytest.approx([0, 35.2, 159.2], abs=0.5)
    assert journeys.estimate.minutes[:2] == pytest.approx(estimate_minutes([0, 35.2], Means.CAR).minutes, abs=0.5)


def test_later_changes_of_the_callers_columns_change_nothing() -> None:
    latitudes = np.array([52.0])
    times = TravelTimes(latitudes, [5.0])
    latitudes[0] = 51.0
    assert times.from_origin(52.0, 5.0, Means.WALK).kilometres.tolist() == [0.0]


def test_no_locations_give_empty_columns() -> None:
    assert TravelTimes([], []).from_origin(*UTRECHT, Means.BIKE).estimate.minutes.shape == (0,)


@pytest.mark.parametrize(("latitudes", "longitudes"), [([52.0], [5.0, 5.1]), ([[52.0]], [[5.0]])])
def test_columns_of_different_shape_are_refused(latitudes: list[float], longitudes: list[float]) -> None:
    with pytest.raises(ValueError, match="one length"):
        TravelTimes(latitudes, longitudes)


def test_journeys_from_one_place_are_reckoned_once() -> None:
    times = TravelTimes(LATITUDES, LONGITUDES)
    assert times.from_origin(*UTRECHT, Means.CAR) is times.from_origin(*UTRECHT, Means.CAR)
    assert times.from_origin(*UTRECHT, Means.BIKE) is not times.from_origin(*UTRECHT, Means.CAR)
