"""Fits the constants of the estimate to known minutes, and says how far off an estimate is, band by band."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from scipy.optimize import least_squares

from portal.domain.travel import Floats, Formula, formula_minutes

# Borders of the bands of distance in km.
BANDS = (0.2, 1, 3, 7.5, 15, 30, 60, 200)
FEWEST_PAIRS = 30
# Errors beyond so many minutes weigh less and less: a place behind a river must not bend the line for all.
SMALL_ERROR = 3.0


@dataclass(frozen=True, slots=True)
class BandError:
    """How far an estimate is off in one band of distance (km): estimate less known minutes over so many pairs."""

    low: float
    high: float
    pairs: int
    bias: float
    median: float
    p90: float


def fit_formula(kilometres: Floats, minutes: Floats, formula: Formula) -> Formula:
    """The formula with the same knots that lies nearest to the known minutes; it never falls with the distance.

    Robust least squares (soft L1), the slope of each stretch between knots at least 0. Knots without pairs beyond
    them keep their slope.
    """
    knots = np.array([knot for knot, _ in formula.slopes])
    slopes = np.cumsum([slope for _, slope in formula.slopes])
    stretches = stretches_of(kilometres, knots)
    filled = (stretches > 0).sum(axis=0) >= FEWEST_PAIRS
    known = minutes / formula.factor - stretches[:, ~filled] @ slopes[~filled]
    columns = np.column_stack([np.ones(len(kilometres)), stretches[:, filled]])
    start = np.maximum(np.append(formula.intercept, slopes[filled]), 1e-6)

    def off(values: Floats) -> Floats:
        return np.asarray(columns @ values - known)

    found = least_squares(off, start, bounds=(0, np.inf), loss="soft_l1", f_scale=SMALL_ERROR)
    slopes[filled] = found.x[1:]
    steps = np.diff(slopes, prepend=0.0)
    pairs = tuple((float(knot), round(float(step), 4)) for knot, step in zip(knots, steps, strict=True))
    return replace(formula, intercept=round(float(found.x[0]), 2), slopes=pairs)


def stretches_of(kilometres: Floats, knots: Floats) -> Floats:
    """How much of each distance lies in each stretch between knots, (pairs, knots)."""
    ends = np.append(knots[1:], np.inf)
    return np.clip(kilometres[:, None], knots, ends) - knots


def with_errors(formula: Formula, bands: list[BandError]) -> Formula:
    """The formula with the 90th percentile of its errors; bands with few pairs keep what was measured before."""
    found = {(one.low + one.high) / 2: one.p90 / formula.factor for one in bands if one.pairs >= FEWEST_PAIRS}
    errors = tuple((middle, round(found.get(middle, error), 2)) for middle, error in formula.errors)
    return replace(formula, errors=errors)


def band_errors(kilometres: Floats, minutes: Floats, formula: Formula) -> list[BandError]:
    """The errors of a formula over known minutes, a row a band that has pairs."""
    error = formula_minutes(kilometres, formula) * formula.factor - minutes
    found = []
    for low, high in pairwise(BANDS):
        inside = error[(kilometres >= low) & (kilometres < high)]
        if len(inside):
            away = np.abs(inside)
            median, p90 = np.quantile(away, (0.5, 0.9)).tolist()
            found.append(BandError(low, high, len(inside), float(inside.mean()), median, p90))
    return found
