"""What the portal learns of waits from reports: what is usual where, what silence means, whose words are off."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.domain.parameters import VALUES
from portal.domain.wait_observation import BIAS, OWN, PLACE, SHORTEST_WEEKS, SPREAD, Witness

Column = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class WaitPair:
    """What a school said of a wait, and the weeks that a learner then waited; `school` by number."""

    school: int
    kind: Witness
    said: float
    realised: float


class Medians(NamedTuple):
    """The groups that occur, and the median of each."""

    groups: Whole
    medians: Column


def medians_by(groups: Whole, values: Column) -> Medians:
    """The median of the values of each group."""
    order = np.lexsort((values, groups))
    ordered = values[order]
    found, first, count = np.unique(groups[order], return_index=True, return_counts=True)
    return Medians(found, (ordered[first + (count - 1) // 2] + ordered[first + count // 2]) / 2)


def medians_without(values: Column) -> Column:
    """For each value the median of all others; nan where there is none."""
    rank = np.empty(len(values), dtype=np.int64)
    order = np.argsort(values, kind="stable")
    rank[order] = np.arange(len(values))
    others = len(values) - 1
    if others < 1:
        return np.full(len(values), np.nan)
    middle = np.array([(others - 1) // 2, others // 2])
    result: Column = values[order][middle + (middle >= rank[:, None])].mean(axis=1)
    return result


def usual_of_others(levels: Column, schools: Whole, towards: Column) -> Column:
    """What is usual at other schools than each one's own: their median, drawn towards a value worth ten schools.

    So a single statement never moves what is usual by a jump, and no school makes its own.
    """
    known = ~np.isnan(levels)
    if not known.any():
        return towards
    groups, medians = medians_by(schools[known], levels[known])
    place = np.minimum(np.searchsorted(groups, schools), len(groups) - 1)
    counted = groups[place] == schools
    median = np.where(counted, medians_without(medians)[place], np.median(medians))
    count = len(groups) - counted
    share = count / (count + VALUES["wait_usual_weight"])
    return np.where(count > 0, share * np.nan_to_num(median) + (1 - share) * towards, towards)


def usual_log_weeks(levels: Column, schools: Whole, regions: Whole) -> Column:
    """What is usual for each offering, as the logarithm of weeks: the median over the other schools of its region.

    A region is drawn towards the country, the country towards the assumed usual wait. `levels` has what was observed
    of each offering (nan: nothing), `regions` a code each, -1 where it is not known.
    """
    assumed = np.full(len(levels), np.log(VALUES["wait_prior_median"]))
    country = usual_of_others(levels, schools, assumed)
    usual = country.copy()
    for region in np.unique(regions[regions >= 0]):
        here = regions == region
        usual[here] = usual_of_others(levels[here], schools[here], country[here])
    return usual


def hidden_difference(schools: Whole, silent: Flags, log_ratios: Column) -> float:
    """By how much schools that keep silent have the longer waits, as a logarithm; never below 0, hiding must not pay.

    One entry an observation by a municipality or learner: the logarithm of its weeks over what is usual there. Until
    20 silent and 20 other schools were so measured it is the assumption (decision model, section 3.3).
    """
    hidden = medians_by(schools[silent], log_ratios[silent]).medians
    others = medians_by(schools[~silent], log_ratios[~silent]).medians
    if min(len(hidden), len(others)) < VALUES["wait_fewest_hidden"]:
        return VALUES["wait_hidden_bump"]
    return max(0.0, float(hidden.mean() - others.mean()))


def provider_bias(pairs: Iterable[WaitPair]) -> dict[int, float]:
    """What each school's own words are off beyond the bias of their kind, as a logarithm; nothing below 50 pairs.

    log(realised / said) ~ Normal(bias of the kind + own, noise), own ~ Normal(0, 0.3²) (section 3.2). The noise is the
    spread of the kind without what schools differ by, and that of one learner's wait.
    """
    own = [pair for pair in pairs if pair.kind in OWN]
    if len(own) < VALUES["wait_fewest_pairs"]:
        return {}
    kind = np.array([PLACE[pair.kind] for pair in own])
    said, realised = (
        np.log(np.maximum([getattr(pair, part) for pair in own], SHORTEST_WEEKS)) for part in ("said", "realised")
    )
    between = VALUES["wait_school_bias_spread"] ** 2
    weight = 1 / (SPREAD[kind] ** 2 - between + VALUES["wait_spread_learner"] ** 2)
    schools, place = np.unique([pair.school for pair in own], return_inverse=True)
    total = np.bincount(place, weight * (realised - said - BIAS[kind]))
    bias = total / (1 / between + np.bincount(place, weight))
    return dict(zip(schools.tolist(), bias.tolist(), strict=True))
