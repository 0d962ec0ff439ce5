"""A made-up country of schools whose quality is known, with the pass counts and municipal ratings that it brings forth.

All sizes are assumptions: those of the decision model, sections 6.1 and 7.1, where it names them. Nothing changes in
this country, so nothing in it is old.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import brentq
from scipy.special import expit

from portal.domain.counts import STRATA, Counts
from portal.domain.pass_rate import NATIONAL, SHARES
from portal.domain.severity import RatingColumns

Column = npt.NDArray[np.float64]

SCHOOLS, MUNICIPALITIES = 160, 40
SPREAD, LOW_SPREAD = 0.6, 0.4
# Sizes alike, or log-normal so that the largest 16 teach 47 % of the learners; mixes around the national one.
ALIKE, UNLIKE = 0.0, 1.21
MIX_CONCENTRATION = 8.0
RATINGS_A_SCHOOL, VALIDITY = 2.5, 0.6
MIDDLE, SEEN_SD, SEVERITY_SD, ERROR_SD = 3.3, 0.6, 0.5, 0.5
CONTRACT_EFFECT, CONTRACT_SHARE = 0.35, 0.5


@dataclass(frozen=True, slots=True)
class World:
    """Columns over schools: true skill, the true chance of the national mix of learners; and what is seen of them."""

    theta: Column
    chance: Column
    counts: Counts
    ratings: RatingColumns
    municipalities: tuple[str, ...]


def make_world(mean_learners: float, random: np.random.Generator, size_spread: float) -> World:
    """A country in which so many learners were counted at the mean school; sizes differ by a logarithm's sd."""
    theta, low = SPREAD * random.normal(size=SCHOOLS), LOW_SPREAD * random.normal(size=SCHOOLS)
    rates = expit(MIDDLES + theta[:, None] + np.outer(low, [1.0, 0.0, 0.0]))
    sizes = random.lognormal(-(size_spread**2) / 2, size_spread, SCHOOLS)
    mixes = random.dirichlet(MIX_CONCENTRATION * SHARES, size=SCHOOLS)
    started = random.poisson(mean_learners * sizes[:, None] * mixes)
    passed = random.binomial(started, rates)
    nothing = np.zeros((SCHOOLS, STRATA - len(NATIONAL)))
    all_started, all_passed = np.hstack([started, nothing]), np.hstack([passed, nothing])
    counts = Counts(
        started=all_started,
        passed=all_passed,
        plain_started=all_started,
        plain_passed=all_passed,
        verified=started.sum(axis=1).astype(np.float64),
        years=np.zeros(SCHOOLS),
    )
    return World(theta, rates @ SHARES, counts, make_ratings(theta, random), NAMES)


def make_ratings(theta: Column, random: np.random.Generator) -> RatingColumns:
    """Ratings by municipalities of unlike size, strictness and interest, of what can be seen of a school's quality."""
    seen = SEEN_SD * (VALIDITY * theta / SPREAD + np.sqrt(1 - VALIDITY**2) * random.normal(size=len(theta)))
    school = np.repeat(np.arange(len(theta)), random.poisson(RATINGS_A_SCHOOL, len(theta)))
    weights = 1 / np.arange(1, MUNICIPALITIES + 1) ** 0.5
    municipality = random.choice(MUNICIPALITIES, size=len(school), p=weights / weights.sum())
    severity = SEVERITY_SD * random.normal(size=MUNICIPALITIES)
    buys = random.random((len(theta), MUNICIPALITIES)) < CONTRACT_SHARE
    contract = buys[school, municipality].astype(np.float64)
    error = ERROR_SD * random.normal(size=len(school))
    return RatingColumns(
        school=school.astype(np.int64),
        municipality=municipality.astype(np.int64),
        score=MIDDLE + seen[school] - severity[municipality] + CONTRACT_EFFECT * contract + error,
        contract=contract,
        weight=np.ones(len(school)),
    )


def middle_of(rate: float, variance: float) -> float:
    """The logit of the middle school where schools of that variance pass `rate` on average; by quadrature."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(40)
    steps = nodes * np.sqrt(variance)
    return float(brentq(lambda logit: float(weights @ expit(logit + steps) / weights.sum()) - rate, -6, 6))


VARIANCES = (SPREAD**2 + LOW_SPREAD**2, SPREAD**2, SPREAD**2)
MIDDLES = np.array([middle_of(rate, variance) for rate, variance in zip(NATIONAL, VARIANCES, strict=True)])
NAMES = tuple(f"municipality {number}" for number in range(MUNICIPALITIES))
