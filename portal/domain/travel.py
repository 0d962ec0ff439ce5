"""How long a journey takes, estimated from the distance alone and with its uncertainty, for many places at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import inf, isnan, nan
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG
NEARBY_KM = 2.0  # the centre of a four-digit postcode lies about 1.1 km from its addresses on average


class Means(StrEnum):
    """The means of transport that a visitor may choose (vervoermiddel)."""

    WALK = "walk"
    BIKE = "bike"
    TRANSIT = "transit"
    CAR = "car"


@dataclass(frozen=True, slots=True)
class Formula:
    """Minutes by great-circle distance: an intercept, slopes that change at knots, and the error seen around it.

    `slopes` are (knot in km, extra minutes per km beyond it); `errors` are (middle of a distance band in km, 90th
    percentile of the absolute error in minutes); beyond `single_until` km only a range is honest, beyond
    `range_until` km nothing is. All minutes are multiplied by `factor`.
    """

    intercept: float
    slopes: tuple[tuple[float, float], ...]
    errors: tuple[tuple[float, float], ...]
    range_until: float
    single_until: float = inf
    factor: float = 1.0


# KiM Mobiliteitsbeeld 2016: 12.4 km/h door to door on an ordinary bicycle; the fitted routes ride 15.0 km/h.
AVERAGE_RIDER = 1.2

# Source: least-squares fit on door-to-door routes of OpenTripPlanner 2.2 (Dutch OpenStreetMap and timetable, departure
# on a Thursday at 8.00, car without congestion) between postcode centres around The Hague, published by Utrecht
# University in 2023 (DHZW_routing); errors on 12,010 to 13,901 routes, origins held out of the fit. One dense and
# flat region: a fit on the whole country is still owed, above all for the car at 10 to 30 km. The last band, "over
# 60 km", reached to 200 km. Water without a bridge is not seen.
FORMULAS: Mapping[Means, Formula] = MappingProxyType(
    {
        Means.WALK: Formula(
            intercept=2.0,
            slopes=((0, 15.2),),
            errors=((0.6, 2.3), (2.0, 4.2), (5.25, 7.2), (11.25, 14.8)),
            range_until=15,
        ),
        Means.BIKE: Formula(
            intercept=1.3,
            slopes=((0, 4.9), (3, 0.5), (10, -1.0)),
            errors=((0.6, 1.3), (2.0, 2.0), (5.25, 3.7), (11.25, 5.8), (22.5, 9.5), (45, 10.7)),
            range_until=60,
            factor=AVERAGE_RIDER,
        ),
        Means.CAR: Formula(
            intercept=1.3,
            slopes=((0, 4.4), (3, -2.3), (10, -1.5), (40, 0.2)),
            errors=((0.6, 1.9), (2.0, 2.6), (5.25, 6.4), (11.25, 7.2), (22.5, 7.4), (45, 9.5), (130, 7.9)),
            range_until=200,
        ),
        Means.TRANSIT: Formula(
            intercept=4.0,
            slopes=((0, 8.5), (3, -4.25), (10, -2.6), (20, -1.0), (40, 0.15)),
            errors=((0.6, 3.8), (2.0, 6.8), (5.25, 11.0), (11.25, 15.1), (22.5, 25.2), (45, 37.9), (130, 55.9)),
            range_until=200,
            single_until=15,
        ),
    }
)


@dataclass(frozen=True, eq=False, slots=True)
class TravelEstimate:
    """Columns of equal length: `minutes`, `low` and `high` (float, nan is not known) and `nearby` (below 2 km)."""

    minutes: Floats
    low: Floats
    high: Floats
    nearby: Booleans


def great_circle_km(lat: float, lon: float, lats: ArrayLike, lons: ArrayLike) -> Floats:
    """Distance in km from one point to n points over a sphere (haversine); degrees in, nan where a degree is nan."""
    phi, phis = np.radians(lat), np.radians(np.asarray(lats, dtype=np.float64))
    half_phi = (phis - phi) / 2
    half_lambda = np.radians(np.asarray(lons, dtype=np.float64) - lon) / 2
    chord = np.sin(half_phi) ** 2 + np.cos(phi) * np.cos(phis) * np.sin(half_lambda) ** 2
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(chord, 0, 1))))


def estimate_minutes(km: ArrayLike, means: Means, formulas: Mapping[Means, Formula] = FORMULAS) -> TravelEstimate:
    """Minutes for n great-circle distances in km: middle, and the range that held 9 of 10 measured routes.

    The error grows linearly between the middles of the distance bands: with a step at the border of a band the
    lower end would fall by minutes where the distance rises (now by less than one, around 21 km by transit). Beyond
    what was measured everything is nan; public transport beyond 15 km has a range without a middle.
    """
    distance, formula = np.asarray(km, dtype=np.float64), formulas[means]
    distance = np.where(distance <= formula.range_until, distance, nan)
    middle = formula_minutes(distance, formula)
    middles_of_bands, errors = np.transpose(formula.errors)
    error = np.interp(distance, middles_of_bands, errors)
    return TravelEstimate(
        minutes=np.where(distance <= formula.single_until, middle, nan) * formula.factor,
        low=np.maximum(middle - error, 0) * formula.factor,
        high=(middle + error) * formula.factor,
        nearby=distance < NEARBY_KM,
    )


def formula_minutes(distance: Floats, formula: Formula) -> Floats:
    """Minutes by a formula for n distances in km, before its factor and however far they reach."""
    minutes = np.full_like(distance, formula.intercept)
    for knot, slope in formula.slopes:
        minutes += slope * np.maximum(distance - knot, 0)
    return minutes


def rounded_minutes(value: float) -> int | None:
    """Minutes as they may be shown: whole up to 15, above that to the nearest five; nan (not known) is None."""
    if isnan(value):
        return None
    return round(value) if value <= 15 else 5 * int(value / 5 + 0.5)
