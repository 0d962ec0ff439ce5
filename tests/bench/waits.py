"""Whether the estimate of waits is nearer the truth than plainer ways, and as sure as it says, in an invented country.

The country is drawn with the model's own constants, so this tests that the reckoning is right, not that the field is
so: lists are log-normal around their region's, schools with long lists hide more often, each understates in its own
way, waits wander from month to month, and some learners only report that they still wait.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean, stdev

import numpy as np
import numpy.typing as npt

from portal.domain.ageing import DAYS_A_MONTH
from portal.domain.parameters import VALUES
from portal.domain.wait_learning import WaitPair, provider_bias
from portal.domain.wait_observation import OWN, WaitObservation, Witness
from portal.domain.wait_statement import WaitStatement
from portal.domain.waiting_time import WaitingTimes, estimate_waits
from tests.bench.result import publish

TODAY = date(2026, 11, 21)
RUNS, SCHOOLS, SEED = 40, 400, 20_261_121
# All assumptions. How a region differs (logarithm), how many hide at the usual wait, and how much more with the list.
REGIONS, REGION_SPREAD, HIDING, HIDING_SLOPE = 12, 0.2, 0.3, 0.5
# How likely a school that does not hide says something in each way, and anybody reports.
SAID = {Witness.ADVERT: 0.7, Witness.START_DATE: 0.5, Witness.SIGNED: 0.3}
SEEN_BY_MUNICIPALITY, LEARNERS, OLDEST_MONTHS = 0.3, 1.0, 6.0
# Learners report at most so long after registering, many while they still wait.
LONGEST_SINCE = 40.0
# What a school said before and how long learners then waited, a school.
PAST_PAIRS = 3
Column = npt.NDArray[np.float64]
Observations = dict[int, list[WaitObservation]]


@dataclass(frozen=True, slots=True)
class Country:
    """Columns over schools: true weeks, whether it hides, its region; what was seen, and pairs from before."""

    weeks: Column
    hides: npt.NDArray[np.bool_]
    region: npt.NDArray[np.int64]
    seen: Observations
    pairs: list[WaitPair]


def main() -> int:
    """Measure, publish, and say what falls short; the status is 1 if anything does."""
    figures = measure(RUNS, SCHOOLS, SEED)
    publish("waits", {"runs": RUNS, "schools": SCHOOLS, **figures})
    short = shortcomings(figures)
    for line in short:
        print(line, file=sys.stderr)
    return int(bool(short))


def shortcomings(figures: dict[str, float]) -> list[str]:
    """Thresholds that were missed (decision model, section 7.2)."""
    found = [
        f"{name} is {figures[name]:.3f}, not within .75 and .87"
        for name in ("coverage_open", "coverage_hidden")
        if not 0.75 <= figures[name] <= 0.87
    ]
    for name in ("ratio_to_newest", "ratio_to_newest_where_seen"):
        if figures[name] > 0.75:
            found.append(f"{name} is {figures[name]:.3f}, above .75")
    return found


def measure(runs: int, schools: int, seed: int) -> dict[str, float]:
    """Means over the runs, of errors in weeks with half the width of their 95 % interval."""
    found = [one_run(draw_country(np.random.default_rng((seed, run)), schools)) for run in range(runs)]
    figures = {name: mean(one[name] for one in found) for name in found[0]}
    margins = {
        f"{name}_margin": 1.96 * stdev(one[name] for one in found) / runs**0.5 for name in figures if "error" in name
    }
    ratios = {
        "ratio_to_newest": figures["error"] / figures["error_newest"],
        "ratio_to_newest_where_seen": figures["error_where_seen"] / figures["error_newest_where_seen"],
    }
    return {name: round(value, 3) for name, value in {**figures, **margins, **ratios}.items()}


def one_run(country: Country) -> dict[str, float]:
    """Mean absolute errors in weeks of several ways, and the coverage of the 80 % interval."""
    waits, corrected = (estimate(country, biases) for biases in ({}, provider_bias(country.pairs)))
    inside = (waits.low <= country.weeks) & (country.weeks <= waits.high)
    usual = VALUES["wait_prior_median"]
    newest = of_each(country, lambda one: not one.at_least, usual)
    at_face_value = of_each(country, lambda one: one.kind in OWN, 0.0)
    seen = of_each(country, lambda one: not one.at_least, np.nan) > 0
    error = np.abs(waits.median - country.weeks)
    return {
        "error": error.mean(),
        "error_newest": np.abs(newest - country.weeks).mean(),
        "error_at_face_value": np.abs(at_face_value - country.weeks).mean(),
        "error_with_school_biases": np.abs(corrected.median - country.weeks).mean(),
        "error_where_seen": error[seen].mean(),
        "error_newest_where_seen": np.abs(newest - country.weeks)[seen].mean(),
        "coverage": inside.mean(),
        "coverage_open": inside[~country.hides].mean(),
        "coverage_hidden": inside[country.hides].mean(),
        "hidden": country.hides.mean(),
        "observations": sum(map(len, country.seen.values())) / len(country.weeks),
    }


def estimate(country: Country, biases: dict[int, float]) -> WaitingTimes:
    """The portal's own reckoning."""
    size = len(country.weeks)
    return estimate_waits(
        [WaitStatement()] * size,
        range(size),
        TODAY,
        observations=country.seen,
        regions=country.region.tolist(),
        biases=biases,
    )


def of_each(country: Country, counts: Callable[[WaitObservation], bool], otherwise: float) -> Column:
    """The weeks of each school's newest observation that counts, as they were said."""
    chosen = ([one for one in country.seen[school] if counts(one)] for school in range(len(country.weeks)))
    return np.array([max(own, key=lambda one: one.on).weeks if own else otherwise for own in chosen], dtype=float)


def draw_country(chance: np.random.Generator, schools: int) -> Country:
    """A country of schools with one course each."""
    region = chance.integers(REGIONS, size=schools)
    own = chance.normal(0, VALUES["wait_prior_spread"], schools)
    around = np.log(VALUES["wait_prior_median"]) + chance.normal(0, REGION_SPREAD, REGIONS)
    level = around[region] + own
    hides = chance.random(schools) < 1 / (1 + np.exp(-np.log(HIDING / (1 - HIDING)) - HIDING_SLOPE * own))
    bias = chance.normal(0, VALUES["wait_school_bias_spread"], schools)
    seen = {school: observe(chance, level[school], bias[school], bool(hides[school])) for school in range(schools)}
    pairs = [
        pair for school in np.flatnonzero(~hides) for pair in past(chance, int(school), level[school], bias[school])
    ]
    return Country(np.exp(level), hides, region, seen, pairs)


def observe(chance: np.random.Generator, level: float, bias: float, hides: bool) -> list[WaitObservation]:
    """What is seen of one school over the last months; one that does not hide says at least one thing."""
    kinds = [] if hides else [kind for kind, share in SAID.items() if chance.random() < share] or [Witness.ADVERT]
    kinds += [Witness.MUNICIPALITY] * (chance.random() < SEEN_BY_MUNICIPALITY)
    kinds += [Witness.LEARNER] * int(chance.poisson(LEARNERS))
    ages = np.sort(chance.uniform(0, OLDEST_MONTHS, len(kinds)))
    # The list as it was: back from today, further off the longer ago.
    steps = VALUES["wait_ageing"] * np.sqrt(np.diff(ages, prepend=0.0)) * chance.normal(size=len(kinds))
    levels = level + np.cumsum(steps)
    order = chance.permutation(len(kinds))
    return [heard(chance, kinds[kind], levels[place], bias, ages[place]) for place, kind in enumerate(order)]


def heard(chance: np.random.Generator, kind: Witness, level: float, bias: float, months: float) -> WaitObservation:
    """One observation so many months ago; a school's own bias is a part of the spread of its words."""
    weeks = float(np.exp(level - VALUES[f"wait_bias_{kind}"] + noise(chance, kind) - bias * (kind in OWN)))
    since = LONGEST_SINCE * chance.random() if kind == Witness.LEARNER else np.inf
    on = TODAY - timedelta(days=round(months * DAYS_A_MONTH))
    return WaitObservation(kind, min(weeks, since), on, at_least=weeks > since)


def noise(chance: np.random.Generator, kind: Witness) -> float:
    """How far a witness is off this time, as a logarithm."""
    of_schools = VALUES["wait_school_bias_spread"] if kind in OWN else 0.0
    return float(chance.normal(0, np.sqrt(VALUES[f"wait_spread_{kind}"] ** 2 - of_schools**2)))


def past(chance: np.random.Generator, school: int, level: float, bias: float) -> Sequence[WaitPair]:
    """What the school's adverts said before, and how long a learner then waited."""
    said = [level - VALUES["wait_bias_advert"] - bias + noise(chance, Witness.ADVERT) for _ in range(PAST_PAIRS)]
    realised = [level + noise(chance, Witness.LEARNER) for _ in range(PAST_PAIRS)]
    pairs = zip(np.exp(said), np.exp(realised), strict=True)
    return [WaitPair(school, Witness.ADVERT, float(one), float(other)) for one, other in pairs]


if __name__ == "__main__":
    sys.exit(main())
