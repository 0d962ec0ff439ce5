"""Waiting time (wachttijd): weeks from registering today to the first lesson, reckoned from all that was seen of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import accumulate
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from portal.domain.parameters import VALUES
from portal.domain.wait_filter import Belief, narrowed, witnessed
from portal.domain.wait_learning import hidden_difference, usual_log_weeks
from portal.domain.wait_observation import (
    MUNICIPAL,
    OWN,
    PEOPLE,
    WITNESSES,
    ObservationColumns,
    WaitObservation,
    Witness,
    as_columns,
    distinct,
)
from portal.domain.wait_statement import WaitStatement, least_weeks, observation_of, remembered

Column = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Days = npt.NDArray[np.datetime64]

# 80 % of a normal distribution lies within this many standard deviations.
EIGHTY_PERCENT = 1.2816
PRIOR_PRECISION = 1 / VALUES["wait_prior_spread"] ** 2
# What is usual as long as nothing was seen, as the logarithm of weeks.
ASSUMED = float(np.log(VALUES["wait_prior_median"]))
REFUSED = NormalDist().inv_cdf(VALUES["wait_refused_quantile"])
IS_PEOPLE, IS_MUNICIPAL = (np.array([one in group for one in WITNESSES]) for group in (PEOPLE, MUNICIPAL))
NOTHING: Mapping[int, Sequence[WaitObservation]] = {}
NO_BIASES: Mapping[int, float] = {}


class WaitFreshness(StrEnum):
    """How much of the wait was observed, and how lately, rather than taken from what is usual (section 3.4)."""

    FRESH = "fresh"
    OLDER = "older"
    GUESS = "guess"


BY_SHARE = (WaitFreshness.GUESS, WaitFreshness.OLDER, WaitFreshness.FRESH)


@dataclass(frozen=True, slots=True)
class Wait:
    """Weeks until the first lesson, median and 80 % interval; `stated` where somebody says something about it.

    `silent` where the school itself does not; `newest` is the day of the newest information, None where there is none.
    """

    median: int
    low: int
    high: int
    stated: bool
    silent: bool = False
    freshness: WaitFreshness = WaitFreshness.GUESS
    newest: date | None = None
    kinds: tuple[Witness, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingTimes:
    """Columns over offerings: weeks (median, 80 % interval), whether they are known, and what they rest on.

    `reckoned` is what a ranking takes for the wait: the median, more where a school refuses to say. `share` is the part
    of what is known that was observed (0 to 1), `newest` a day or NaT, `kinds` a bit for each of WITNESSES.
    """

    median: Column
    low: Column
    high: Column
    stated: Flags
    silent: Flags
    reckoned: Column
    share: Column
    newest: Days
    kinds: Whole

    def moved(self, median: Column) -> "WaitingTimes":
        """The same waits with other medians; all else in weeks keeps its ratio to them."""
        factor = median / self.median
        return replace(
            self, median=median, low=self.low * factor, high=self.high * factor, reckoned=self.reckoned * factor
        )

    def shown(self, row: int) -> Wait:
        """One offering's wait in whole weeks, as it is shown."""
        median, low, high = (round(float(column[row])) for column in (self.median, self.low, self.high))
        share = float(self.share[row])
        step = (share >= VALUES["wait_guess_below"]) + (share >= VALUES["wait_fresh_from"])
        newest = self.newest[row].item()
        kinds = KINDS_OF_BITS[int(self.kinds[row])]
        return Wait(median, low, high, bool(self.stated[row]), bool(self.silent[row]), BY_SHARE[step], newest, kinds)

    def in_weeks(self) -> tuple[Wait, ...]:
        """Each offering's wait in whole weeks, as it is shown."""
        return tuple(map(self.shown, range(len(self.median))))


KINDS_OF_BITS = tuple(
    tuple(one for place, one in enumerate(WITNESSES) if bits >> place & 1) for bits in range(1 << len(WITNESSES))
)


@dataclass(frozen=True, slots=True)
class SeenWaits:
    """All that was seen of the waits of offerings, and over these: whether a school keeps silent, the least weeks."""

    observations: ObservationColumns
    silent: Flags
    least: Column

    def followed_by(self, others: Sequence["SeenWaits"]) -> "SeenWaits":
        """The same of more offerings, their rows after these."""
        parts = (self, *others)
        begins = accumulate((len(part.silent) for part in parts), initial=0)
        shifted = [part.observations.shifted(begin) for part, begin in zip(parts, begins, strict=False)]
        silent, least = (np.concatenate([getattr(part, name) for part in parts]) for name in ("silent", "least"))
        return SeenWaits(shifted[0].followed_by(shifted[1:]), silent, least)

    def with_rows(self, rows: Whole, anew: "SeenWaits") -> "SeenWaits":
        """The same after some offerings were looked at again; `anew` has one entry for each of the rows."""
        kept = ~np.isin(self.observations.row, rows)
        silent, least = self.silent.copy(), self.least.copy()
        silent[rows], least[rows] = anew.silent, anew.least
        renamed = replace(anew.observations, row=rows[anew.observations.row])
        both = self.observations.rows(kept).followed_by([renamed])
        return SeenWaits(both.rows(np.argsort(both.row, kind="stable")), silent, least)


def see_waits(
    statements: Sequence[WaitStatement],
    schools: Whole,
    today: date,
    observations: Mapping[int, Sequence[WaitObservation]] = NOTHING,
    biases: Mapping[int, float] = NO_BIASES,
) -> SeenWaits:
    """What was seen of some offerings' waits; arguments as of `estimate_waits`."""
    silent = [keeps_silent(statement, observations.get(row, ()), today) for row, statement in enumerate(statements)]
    return SeenWaits(
        observations=as_columns(gathered(statements, observations, today), schools, today, biases),
        silent=np.array(silent, dtype=bool),
        least=np.array([least_weeks(statement, today) for statement in statements], dtype=float),
    )


def estimate_waits(
    statements: Sequence[WaitStatement],
    schools: Sequence[int],
    today: date,
    *,
    observations: Mapping[int, Sequence[WaitObservation]] = NOTHING,
    regions: Sequence[int] | None = None,
    refused: Sequence[bool] | None = None,
    biases: Mapping[int, float] = NO_BIASES,
) -> WaitingTimes:
    """Waits of all offerings at once: what was seen of each, drawn towards what is usual in its region.

    One entry an offering: its statement, its school's number, its region's code (-1: not known), whether the school
    refused two requests to state its waits. `observations` adds those of other witnesses by row, `biases` what
    a school's own words are off, by its number (`provider_bias`). Rules: decision model, sections 3.2 to 3.4.
    """
    numbers = np.array(schools, dtype=np.int64)
    codes = np.full(len(statements), -1) if regions is None else np.array(regions, dtype=np.int64)
    seen = see_waits(statements, numbers, today, observations, biases)
    return waits_seen(seen, numbers, codes, False if refused is None else np.array(refused, dtype=bool))


def waits_seen(seen: SeenWaits, schools: Whole, regions: Whole, refused: Flags | bool = False) -> WaitingTimes:
    """The waits of all offerings from what was seen of them."""
    prior = prior_of(seen.observations, seen.silent, schools, regions)
    belief = narrowed(prior, seen.observations)
    return as_waits(belief, seen.observations, seen.silent, seen.silent & refused, seen.least)


def gathered(
    statements: Sequence[WaitStatement], observations: Mapping[int, Sequence[WaitObservation]], today: date
) -> list[tuple[WaitObservation, ...]]:
    """All that was seen of each offering, the same words once; also what a site said before, for what it is worth."""
    said = [(observation_of(statement, today), remembered(statement, today)) for statement in statements]
    return [distinct((*(one for one in both if one), *observations.get(row, ()))) for row, both in enumerate(said)]


def well_reported(seen: ObservationColumns, size: int) -> Flags:
    """Where others than the school say enough to be shown: a municipality, or three people in half a year (2.5).

    What learners and volunteers tell is reckoned with from the first.
    """
    people = IS_PEOPLE[seen.witness] & (seen.months <= VALUES["reports_months"])
    told, seen_by_town = (np.bincount(seen.row[one], minlength=size) for one in (people, IS_MUNICIPAL[seen.witness]))
    enough: Flags = (told >= VALUES["fewest_reports"]) | (seen_by_town > 0)
    return enough


def keeps_silent(statement: WaitStatement, others: Sequence[WaitObservation], today: date) -> bool:
    """Whether a school says nothing of a wait that holds today."""
    return observation_of(statement, today) is None and not any(one.kind in OWN for one in others)


def prior_of(seen: ObservationColumns, silent: Flags, schools: Whole, regions: Whole) -> Belief:
    """What is believed of each wait beforehand: what is usual in its region, raised where the school keeps silent.

    Schools that say nothing tend to have the longer lists (section 3.3). They never get less than the assumed usual
    wait: else, where all others say that one can start at once, hiding an ordinary list would shorten it.
    """
    levels = observed_levels(seen, len(silent))
    usual = usual_log_weeks(np.where(silent, np.nan, levels), schools, regions)
    reports = ~seen.own & ~seen.at_least
    rows = seen.row[reports]
    bump = silent * hidden_difference(schools[rows], silent[rows], seen.log_weeks[reports] - usual[rows])
    believed = usual_log_weeks(levels - bump, schools, regions) + bump
    return certain_as_prior(np.where(silent, np.maximum(believed, ASSUMED), believed))


def certain_as_prior(log_weeks: Column) -> Belief:
    """A belief around these logarithms of weeks, as wide as schools of one region differ."""
    return Belief(log_weeks, np.full(len(log_weeks), PRIOR_PRECISION))


def observed_levels(seen: ObservationColumns, size: int) -> Column:
    """What was seen of each offering alone, as the logarithm of weeks; nan where nothing was.

    Where only lower bounds are known, what follows from them and the assumed usual wait.
    """
    seen_exactly = witnessed(seen, size)
    assumed = certain_as_prior(np.full(size, ASSUMED))
    bounded = np.where(np.bincount(seen.row, minlength=size) > 0, narrowed(assumed, seen).mean, np.nan)
    return np.where(seen_exactly.precision > 0, seen_exactly.mean, bounded)


def as_waits(belief: Belief, seen: ObservationColumns, silent: Flags, shy: Flags, least: Column) -> WaitingTimes:
    """The belief in weeks, never below the `least`; `shy` schools are reckoned with a higher quantile."""
    sd = belief.precision**-0.5
    steps = (0.0, -EIGHTY_PERCENT, EIGHTY_PERCENT, np.where(shy, REFUSED, 0.0))
    median, low, high, reckoned = (np.maximum(np.exp(belief.mean + step * sd), least) for step in steps)
    share = 1 - PRIOR_PRECISION / belief.precision
    newest = np.full(len(sd), "NaT", dtype="datetime64[D]")
    # NaT is the lowest whole number.
    np.maximum.at(newest.view(np.int64), seen.row, seen.day.view(np.int64))
    kinds = np.zeros(len(sd), dtype=np.int64)
    np.bitwise_or.at(kinds, seen.row, 1 << seen.witness)
    # Words of a school that do not hold any more are reckoned with, but not shown as known.
    stated = ~silent | (well_reported(seen, len(sd)) & (share >= VALUES["wait_guess_below"]))
    return WaitingTimes(median, low, high, stated, silent, reckoned, share, newest, kinds)
