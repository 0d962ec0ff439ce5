"""How good a provider is for its learners: pass counts, fair to who learns there and careful with few of them."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from portal.domain.outcome import GROUPS, Evidence, LearnerGroup, Outcome, best_witnesses
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]

# Nothing older counts (decision model, section 2.3).
OLDEST_MONTHS = 48
WEIGHTS = {Evidence.VERIFIED: 1.0, Evidence.MUNICIPAL: VALUES["municipal_weight"], Evidence.CLAIM: 0.0}
NATIONAL = np.array([VALUES[f"national_{group}"] for group in GROUPS])
NEWTON_STEPS = 25
# A provider is known once its estimate is clearly narrower than the spread between providers, and rests on enough
# learners (section 2.5).
KNOWN_BELOW = 0.75
FEWEST_KNOWN = 25


@dataclass(frozen=True, slots=True)
class Quality:
    """Columns over providers: teaching quality on the logit scale (0 is average), its sd, and whether it is known."""

    theta: Column
    sd: Column
    known: npt.NDArray[np.bool_]


def expit(value: Column) -> Column:
    """The share that belongs to a logit."""
    return 1 / (1 + np.exp(-value))


def weighted_counts(outcomes: list[Outcome], today: date) -> tuple[Column, Column]:
    """Starters and passes by group, aged and weighed by who vouches for them; shape (groups,) each."""
    started, passed = np.zeros(len(GROUPS)), np.zeros(len(GROUPS))
    for outcome in best_witnesses(outcomes):
        months = (today - outcome.final_on).days / 30.44
        age = 2 ** (-max(months, 0) / VALUES["outcome_half_life"]) if months < OLDEST_MONTHS else 0.0
        weight = WEIGHTS[outcome.evidence] * age
        started[GROUPS.index(outcome.group)] += weight * outcome.started
        passed[GROUPS.index(outcome.group)] += weight * outcome.passed
    return started, passed


def estimate_quality(started: Column, passed: Column, prior_mean: Column) -> Quality:
    """The posterior of each provider's quality given its counts; `started`, `passed` (providers, groups).

    passed ~ Binomial(started, expit(national logit of the group + theta)), theta ~ Normal(prior_mean, spread²);
    mode by Newton's method, sd by the curvature there (decision model, section 8).
    """
    national = np.log(NATIONAL / (1 - NATIONAL))
    spread = VALUES["provider_spread"]
    theta = prior_mean.copy()
    curvature = np.full_like(theta, 1 / spread**2)
    for _ in range(NEWTON_STEPS):
        share = expit(national + theta[:, None])
        slope = (passed - started * share).sum(axis=1) - (theta - prior_mean) / spread**2
        curvature = (started * share * (1 - share)).sum(axis=1) + 1 / spread**2
        theta = theta + np.clip(slope / curvature, -1, 1)
    sd = curvature**-0.5
    known = (sd <= KNOWN_BELOW * spread) & (started.sum(axis=1) >= FEWEST_KNOWN)
    return Quality(theta, sd, known)


def expected_passes(outcomes: list[Outcome]) -> float:
    """How many of the same learners would have passed at an average provider."""
    rates: dict[LearnerGroup, float] = dict(zip(GROUPS, NATIONAL, strict=True))
    return sum(rates[outcome.group] * outcome.started for outcome in outcomes)
