"""How often learners pass at the average school and at the middle one, by group and where the group is not known."""

from collections.abc import Iterable
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy.special import expit, logit

from portal.domain.counts import UNKNOWN_GROUP, Counts
from portal.domain.outcome import GROUPS, LearnerGroup, Outcome
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]

NATIONAL = np.array([VALUES[f"national_{group}"] for group in GROUPS])
SHARES = np.array([VALUES[f"share_{group}"] for group in GROUPS])
LOW_LITERATE = GROUPS.index(LearnerGroup.REFUGEE_LOW_LITERATE)
# A mean of logistic curves over a normal spread is a flatter logistic curve: logit(mean) is about
# middle / sqrt(1 + 0.346 * variance) (Zeger, Liang and Albert 1988).
FLATTENING = 0.346
MIX_DRAWS, MIX_SEED = 4000, 20231


def expected_passes(outcomes: Iterable[Outcome]) -> float:
    """How many of the same learners would have passed at an average school."""
    rates: dict[LearnerGroup | None, float] = dict(zip(GROUPS, NATIONAL.tolist(), strict=True))
    rates[None] = float(SHARES @ NATIONAL / SHARES.sum())
    return sum(rates[outcome.group] * outcome.started for outcome in outcomes)


def steepened(values: Column, variance: npt.ArrayLike) -> Column:
    """Logits averaged over a spread of that variance, turned into logits at one point of it."""
    result: Column = values * np.sqrt(1 + FLATTENING * np.asarray(variance))
    return result


def middle_logits(spread: float = VALUES["provider_spread"]) -> Column:
    """The logit of passing at the middle school, by group, where schools differ by `spread`; shape (groups,).

    The national rates are averages over schools, so that the middle school's lie a little farther from one half. The
    usual spread will do: were it the measured one, the schools' general level would leak into how far they differ.
    """
    variance = np.full(len(GROUPS), spread**2)
    variance[LOW_LITERATE] += VALUES["low_literacy_spread"] ** 2
    return steepened(logit(NATIONAL), variance)


@cache
def unknown_group_logit() -> tuple[float, float]:
    """Mean and variance of the middle school's logit of passing, over what mixes of learners a school may have."""
    rates = logit(mixes() @ expit(middle_logits()))
    return float(rates.mean()), float(rates.var())


def mixes() -> Column:
    """Mixes of learners that a school may have: fixed draws around the national one; shape (draws, groups)."""
    draws: Column = np.random.default_rng(MIX_SEED).dirichlet(
        VALUES["mix_concentration"] * SHARES / SHARES.sum(), size=MIX_DRAWS
    )
    return draws


def strata(counts: Counts) -> tuple[Column, Column, Column]:
    """The middle school's logits over strata, and starters and passes over (schools, strata) as far as they inform.

    Learners of unknown groups count half, and together never for more than the unknown mix allows.
    """
    mean, variance = unknown_group_logit()
    middle = np.append(middle_logits(), mean)
    half = VALUES["unknown_mix_weight"] * counts.started[:, UNKNOWN_GROUP]
    information = expit(mean) * expit(-mean)
    factor = np.ones_like(counts.started)
    factor[:, UNKNOWN_GROUP] = VALUES["unknown_mix_weight"] / (1 + half * information * variance)
    return middle, factor * counts.started, factor * counts.passed
