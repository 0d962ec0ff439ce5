"""The pass counts of all schools as columns: believed witnesses only, faded by age, each learner once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from portal.domain.ageing import age_weight, months_between
from portal.domain.outcome import GROUPS, WEIGHTS, Evidence, Outcome, best_witnesses, counted
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]

# Columns of a count: one for each group, then learners of whom nobody says who they were.
UNKNOWN_GROUP = len(GROUPS)
STRATA = UNKNOWN_GROUP + 1


@dataclass(frozen=True, slots=True)
class Counts:
    """Weighed starters and passes over (schools, strata), the last stratum being learners of unknown groups.

    `plain_started` and `plain_passed` are the same learners unweighed, those of unknown groups left out. Over schools:
    `verified` starters that an audit counted, and `years` since the learners began, on average (0 without any).
    """

    started: Column
    passed: Column
    plain_started: Column
    plain_passed: Column
    verified: Column
    years: Column


def school_counts(outcomes: Sequence[Iterable[Outcome]], today: date) -> Counts:
    """The counts of schools, given each school's own outcomes."""
    started, passed, plain_started, plain_passed = (np.zeros((len(outcomes), STRATA)) for _ in range(4))
    verified, years = np.zeros(len(outcomes)), np.zeros(len(outcomes))
    for school, own in enumerate(outcomes):
        for outcome in used(own):
            weight, stratum = weight_of(outcome, today), stratum_of(outcome)
            started[school, stratum] += weight * outcome.started
            passed[school, stratum] += weight * outcome.passed
            if weight > 0 and stratum != UNKNOWN_GROUP:
                plain_started[school, stratum] += outcome.started
                plain_passed[school, stratum] += outcome.passed
            verified[school] += weight * outcome.started * (outcome.evidence == Evidence.VERIFIED)
            years[school] += weight * outcome.started * months_between(outcome.started_on, today) / 12
    total = started.sum(axis=1)
    years = np.divide(years, total, out=np.zeros_like(years), where=total > 0)
    return Counts(started, passed, plain_started, plain_passed, verified, years)


def stratum_of(outcome: Outcome) -> int:
    """The column that an outcome is counted in."""
    return UNKNOWN_GROUP if outcome.group is None else GROUPS.index(outcome.group)


def weight_of(outcome: Outcome, today: date) -> float:
    """What one learner of a count weighs, by age and by who vouches for it."""
    months = months_between(outcome.final_on, today)
    return WEIGHTS[outcome.evidence] * age_weight(months, VALUES["outcome_half_life"])


def used(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The believed counts without double ones: of a year either its groups or its total, whichever tells more.

    A total tells less for each learner, as nobody knows who learned there.
    """
    best = best_witnesses(counted(outcomes))
    of_groups: dict[int, float] = {}
    totals: dict[int, float] = {}
    for one in best:
        learners = totals if one.group is None else of_groups
        part = VALUES["unknown_mix_weight"] if one.group is None else 1.0
        learners[one.cohort] = learners.get(one.cohort, 0.0) + part * one.started
    by_total = {cohort for cohort, tells in totals.items() if tells > of_groups.get(cohort, 0.0)}
    return [one for one in best if (one.group is None) == (one.cohort in by_total)]
