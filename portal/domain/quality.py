"""How good each school is for its learners: counts and ratings together, in words that the evidence allows."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from portal.domain.counts import UNKNOWN_GROUP, Counts
from portal.domain.parameters import VALUES
from portal.domain.pass_rate import steepened
from portal.domain.posterior import estimate_spread, posterior, rating_slope
from portal.domain.severity import CorrectedRatings

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

# A school is known once its estimate is clearly narrower than the spread between schools, and rests on enough learners
# or raters; 25 as with the hospitals of Medicare (decision model, section 2.5).
KNOWN_BELOW = 0.75
FEWEST_KNOWN, FEWEST_RATERS = 25, 2
# Fewer may not be shown, so they cannot vouch for a word either (section 2.5).
FEWEST_VOUCHING = 10
EIGHTY_PERCENT = 1.2816


class Verdict(StrEnum):
    """What may be said of a school in words (decision model, section 2.5)."""

    BETTER = "better"
    AS_EXPECTED = "as_expected"
    WEAKER = "weaker"
    TOO_LITTLE_KNOWN = "too_little_known"


@dataclass(frozen=True, slots=True)
class Quality:
    """Columns over schools on the logit scale, 0 being the middle school; sd's are of what has been seen.

    `theta` is the general skill and `low` the extra one with low-literate learners, `low_literate_sd` that of their
    sum; the forecast sd's are of the learners who begin now. `learners` is how many learners the counts are worth.
    `spread` is how far schools differ beyond their ratings, `slope` what a point of rating is worth.
    """

    theta: Column
    sd: Column
    known: Flags
    low: Column
    low_literate_sd: Column
    forecast_sd: Column
    low_literate_forecast_sd: Column
    learners: Column
    verdicts: tuple[Verdict, ...]
    spread: float
    slope: float

    @property
    def unsure(self) -> Flags:
        """Schools of which hardly more is known than how far schools differ: none stands first (sections 2.5, 5.5)."""
        unsure: Flags = self.sd > KNOWN_BELOW * self.spread
        return unsure

    @property
    def low_sd(self) -> Column:
        """What low-literate learners add to the sd, so that hypot(sd, low_sd) is that of both skills together."""
        return added_sd(self.sd, self.low_literate_sd)


def estimate_quality(counts: Counts, rated: CorrectedRatings) -> Quality:
    """The quality of all schools from their counts, with the corrected ratings as what is expected beforehand."""
    prior, spread, slope = expectation(counts, rated)
    found = posterior(counts, prior, spread)
    learners, sd = effective_learners(counts), np.sqrt(found.theta_variance)
    enough = (learners >= FEWEST_KNOWN) | (rated.independent >= FEWEST_RATERS)
    known = (sd <= KNOWN_BELOW * spread) & enough
    vouched = (rated.independent > 0) | (counts.verified >= FEWEST_VOUCHING)
    low_spread = float(np.hypot(spread, VALUES["low_literacy_spread"]))
    return Quality(
        theta=found.theta,
        sd=sd,
        known=known,
        low=found.low,
        low_literate_sd=np.sqrt(found.sum_variance),
        forecast_sd=forecast_sd(found.theta_variance, counts.years, spread),
        low_literate_forecast_sd=forecast_sd(found.sum_variance, counts.years, low_spread),
        learners=learners,
        verdicts=verdicts(found.theta, sd, known, vouched),
        spread=spread,
        slope=slope,
    )


def effective_learners(counts: Counts) -> Column:
    """How many new, audited learners of known groups each school's counts are worth."""
    unknown = VALUES["unknown_mix_weight"] * counts.started[:, UNKNOWN_GROUP]
    return np.asarray(counts.started[:, :UNKNOWN_GROUP].sum(axis=1) + unknown, dtype=np.float64)


def expectation(counts: Counts, rated: CorrectedRatings) -> tuple[Column, float, float]:
    """What is expected of each school before its counts are read, how far schools differ from that, and the slope."""
    nothing = np.zeros(len(counts.started))
    spread = estimate_spread(counts, nothing)
    slope = rating_slope(posterior(counts, nothing, spread), spread, rated.quality, rated.ratings > 0)
    prior = slope * rated.quality
    return prior, estimate_spread(counts, prior) if slope else spread, slope


def forecast_sd(variance: Column, years: Column, spread: float) -> Column:
    """The sd of quality now, given that of the learners who began so many years ago: schools change meanwhile.

    Only what was learnt grows old, and no forecast is wider than not knowing at all.
    """
    change = np.minimum(VALUES["drift"] ** 2 * np.maximum(years, 0.0), spread**2)
    result: Column = np.sqrt(variance + change * (1 - variance / spread**2))
    return result


def verdicts(theta: Column, sd: Column, known: Flags, vouched: Flags) -> tuple[Verdict, ...]:
    """The word for each school; "better" needs a source that does not pay the school, else too little is known."""
    margin, sure = VALUES["verdict_margin"], VALUES["verdict_probability"]
    better = ndtr((theta - margin) / sd) >= sure
    weaker = ndtr((-margin - theta) / sd) >= sure
    words = (Verdict.TOO_LITTLE_KNOWN, Verdict.BETTER, Verdict.WEAKER, Verdict.AS_EXPECTED)
    chosen = np.select([~known | (better & ~vouched), better, weaker], [0, 1, 2], default=3)
    return tuple(words[one] for one in chosen)


def interval(quality: Quality) -> tuple[Column, Column]:
    """The 80 % interval of theta, a little wider where few learners were counted and the curve is no normal one."""
    few = quality.learners <= VALUES["few_learners"]
    half = EIGHTY_PERCENT * quality.sd * np.where(few, VALUES["few_widening"], 1.0)
    return quality.theta - half, quality.theta + half


def added_sd(sd: Column, wider: Column) -> Column:
    """The sd that makes `sd` into `wider` when squares are added; 0 where `wider` is the narrower one."""
    result: Column = np.sqrt(np.maximum(wider**2 - sd**2, 0))
    return result


def for_one_person(quality: Quality) -> tuple[Column, Column, Column, Column]:
    """Skill, its forecast sd, and what low-literate learners add to both, for the person-level model; over schools.

    Counts are averages over learners of unequal ability, which flattens differences; for one person's chance they are
    as much steeper (decision model, section 2.3).
    """
    low_sd = added_sd(quality.forecast_sd, quality.low_literate_forecast_sd)
    variance = VALUES["ability_spread"] ** 2
    theta, sd, low, more = (
        steepened(column, variance) for column in (quality.theta, quality.forecast_sd, quality.low, low_sd)
    )
    return theta, sd, low, more
