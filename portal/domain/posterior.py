"""What pass counts say of each school: two skills with their uncertainty, and how far schools differ at all.

passed ~ Binomial(started, expit(middle + theta + low * [low-literate])), theta ~ Normal(prior, spread²),
low ~ Normal(0, low-literacy spread²); modes by Newton's method, variances by the curvature there (decision model, 8).
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar
from scipy.special import expit, log_expit, logsumexp

from portal.domain.counts import Counts
from portal.domain.parameters import VALUES
from portal.domain.pass_rate import LOW_LITERATE, strata

Column = npt.NDArray[np.float64]

NEWTON_STEPS, LONGEST_STEP, NEAR_ENOUGH = 60, 1.0, 1e-10
NARROWEST, WIDEST = 0.15, 1.4
# Fewer schools say too little of how schools differ, or of what ratings are worth (decision model, section 2.3).
FEWEST_SCHOOLS = 20
LEAST_RELIABLE, STEEPEST = 0.3, 1.5


@dataclass(frozen=True, slots=True)
class Posterior:
    """Columns over schools: general skill and the extra one with low-literate learners, with their (co)variances."""

    theta: Column
    low: Column
    theta_variance: Column
    low_variance: Column
    covariance: Column

    @property
    def sum_variance(self) -> Column:
        """The variance of both skills together, which low-literate learners meet."""
        return self.theta_variance + self.low_variance + 2 * self.covariance


@dataclass(frozen=True, slots=True)
class Curvature:
    """Minus the second derivatives of the log posterior, over schools."""

    theta: Column
    low: Column
    both: Column

    @property
    def determinant(self) -> Column:
        """Of the 2 x 2 matrix; positive, as each skill has a prior."""
        return self.theta * self.low - self.both**2


def posterior(counts: Counts, prior: Column, spread: float) -> Posterior:
    """The skills of all schools, given what is expected of each beforehand."""
    middle, started, passed = strata(counts)
    theta, low = prior.copy(), np.zeros_like(prior)
    for _ in range(NEWTON_STEPS):
        share = shares(middle, theta, low)
        bend = curvature(started * share * (1 - share), spread)
        rest = passed - started * share
        rise = rest.sum(axis=1) - (theta - prior) / spread**2
        low_rise = rest[:, LOW_LITERATE] - low / VALUES["low_literacy_spread"] ** 2
        step = np.clip((bend.low * rise - bend.both * low_rise) / bend.determinant, -LONGEST_STEP, LONGEST_STEP)
        low_step = np.clip((bend.theta * low_rise - bend.both * rise) / bend.determinant, -LONGEST_STEP, LONGEST_STEP)
        theta, low = theta + step, low + low_step
        if max(np.abs(step).max(initial=0), np.abs(low_step).max(initial=0)) < NEAR_ENOUGH:
            break
    share = shares(middle, theta, low)
    bend = curvature(started * share * (1 - share), spread)
    size = bend.determinant
    return Posterior(theta, low, bend.low / size, bend.theta / size, -bend.both / size)


def shares(middle: Column, theta: Column, low: Column) -> Column:
    """The share expected to pass at these skills; shape (schools, strata)."""
    logits = middle + theta[:, None]
    logits[:, LOW_LITERATE] += low
    return np.asarray(expit(logits), dtype=np.float64)


def curvature(information: Column, spread: float) -> Curvature:
    """The curvature at information (schools, strata)."""
    both = information[:, LOW_LITERATE]
    return Curvature(information.sum(axis=1) + 1 / spread**2, both + 1 / VALUES["low_literacy_spread"] ** 2, both)


def estimate_spread(counts: Counts, prior: Column) -> float:
    """How far schools differ beyond what was expected of them: the sd of theta under which the counts are likeliest.

    Only schools with counts speak; where they are too few, the usual size is kept. The counts are taken as they are:
    a weighed count has more chance in it than its size tells, which would be missed in the differences.
    """
    speaks = counts.plain_started.sum(axis=1) > 0
    if speaks.sum() < FEWEST_SCHOOLS:
        return VALUES["provider_spread"]
    plain = replace(counts, started=counts.plain_started[speaks], passed=counts.plain_passed[speaks])

    def unlikelihood(logarithm: float) -> float:
        return -log_likelihood(plain, prior[speaks], float(np.exp(logarithm)))

    found = minimize_scalar(unlikelihood, bounds=(np.log(NARROWEST), np.log(WIDEST)), method="bounded")
    return float(np.exp(found.x))


def log_likelihood(counts: Counts, prior: Column, spread: float) -> float:
    """The logarithm of the likelihood of all counts but for a constant, both skills integrated out.

    By Gauss-Hermite quadrature around each school's own posterior, which can be much narrower than the spread.
    """
    found = posterior(counts, prior, spread)
    sd = np.sqrt(found.theta_variance)
    along = found.covariance / sd
    across = np.sqrt(found.low_variance - along**2)
    theta = found.theta[:, None] + sd[:, None] * STEPS
    low = found.low[:, None] + along[:, None] * STEPS + across[:, None] * LOW_STEPS
    heights = log_likelihood_at(counts, theta, low)
    heights -= ((theta - prior[:, None]) / spread) ** 2 / 2 + (low / VALUES["low_literacy_spread"]) ** 2 / 2
    heights += (STEPS**2 + LOW_STEPS**2) / 2 + np.log(sd * across / spread)[:, None]
    return float(np.sum(logsumexp(heights, axis=1, b=STEP_WEIGHTS)))


def log_likelihood_at(counts: Counts, theta: Column, low: Column) -> Column:
    """The logarithm of the likelihood of each school's counts, but for a constant, at skills (schools, points)."""
    middle, started, passed = strata(counts)
    heights = np.zeros_like(theta)
    for stratum, logit in enumerate(middle):
        logits = logit + theta + (low if stratum == LOW_LITERATE else 0.0)
        yes, all_of = passed[:, stratum, None], started[:, stratum, None]
        heights += yes * log_expit(logits) + (all_of - yes) * log_expit(-logits)
    return heights


def grid(theta_points: int, low_points: int) -> tuple[Column, Column, Column]:
    """Steps in both directions and weights of a Gauss-Hermite grid for two standard normal variables."""
    theta, theta_weights = np.polynomial.hermite_e.hermegauss(theta_points)
    low, low_weights = np.polynomial.hermite_e.hermegauss(low_points)
    weights = np.outer(theta_weights, low_weights).ravel()
    return np.repeat(theta, low_points), np.tile(low, theta_points), weights / weights.sum()


STEPS, LOW_STEPS, STEP_WEIGHTS = grid(7, 5)


def rating_slope(found: Posterior, spread: float, rated: Column, is_rated: npt.NDArray[np.bool_]) -> float:
    """How much theta rises with a point of corrected rating, among schools whose counts say enough; 0 if those are few.

    `found` was reached without ratings; its shrinking to 0 is undone by each school's reliability.
    """
    reliability = 1 - found.theta_variance / spread**2
    usable = is_rated & (reliability > LEAST_RELIABLE)
    if usable.sum() < FEWEST_SCHOOLS:
        return 0.0
    squares = float((reliability[usable] * rated[usable] ** 2).sum())
    slope = float((found.theta[usable] * rated[usable]).sum()) / squares if squares else 0.0
    return float(np.clip(slope, 0, STEEPEST))
