"""Weighs the offerings that answer a search: their measures side by side, and each as a choice with its reasons."""

from dataclasses import dataclass
from math import isnan
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.domain.choice import Choice
from portal.domain.explanation import Field, Standing, reasons
from portal.domain.outlook import EIGHTY_PERCENT, Learner, Outlook
from portal.domain.ranking import Measures, as_likely_best, dominated, foremost, lowest, near_equals, reachable
from portal.domain.travel import Means
from portal.domain.uncertainty import MOST_DRAWN, acceptability, best_of_choices, drawn
from portal.operations.understand_question import Understood
from portal.operations.weigh_journeys import journey_to, reckoned_minutes
from portal.travel.estimate import Journeys

Rows = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Candidates:
    """The rows that answer the search with their measures and outlook, and the journeys to all addresses.

    `minutes` are those reckoned with: usual ones where no place was asked for. Where the usual chance is not that of
    all of them, it is that of the rows in the `middle`.
    """

    rows: Rows
    measures: Measures
    outlook: Outlook
    minutes: Floats
    journeys: Journeys | None
    learner: Learner
    middle: Rows | None = None

    @property
    def chance(self) -> Floats:
        """The chance to pass within the term."""
        return self.outlook.chance


def measure(
    catalogue: Catalogue, rows: Rows, certain: Flags, in_time: Flags, understood: Understood, learner: Learner
) -> Candidates:
    """Offerings with what they are compared by; `certain` and `in_time` are over all offerings."""
    journeys = understood.journeys
    minutes = np.full(len(rows), np.nan) if understood.minutes is None else understood.minutes[rows]
    within = reachable(minutes) if journeys else np.ones(len(rows), dtype=bool)
    reckoned = reckoned_minutes(minutes, journeys)
    found = catalogue.prospects.at(rows, reckoned, ~in_time[rows], learner)
    measures = catalogue.measures(rows, found, learner.pass_value, minutes, certain[rows], within)
    return Candidates(rows, measures, found, reckoned, journeys, learner)


@dataclass(frozen=True, slots=True)
class Sureness:
    """Over the candidates: near-equals of the best, and how often each is among the best three (nan: not drawn)."""

    equals: Flags
    among_best: Floats


def weigh_up(catalogue: Catalogue, found: Candidates) -> Sureness:
    """Draw the advice of the best candidates anew, to see which are as good as equal and how firm the order is.

    Also those of which too little is known take part: a first place is only firm if it holds against them. Courses
    that are shown as one choice are one among the best three.
    """
    measures = found.measures
    equals = near_equals(measures)
    among_best = np.full(len(equals), np.nan)
    best = best_rows(measures)
    if len(best) > 1:
        draws = drawn_advice(catalogue, found, best)
        _, choices = np.unique(catalogue.group[found.rows[best]], return_inverse=True)
        among_best[best] = acceptability(best_of_choices(draws, choices))[choices]
        front = foremost(measures)
        leader = int(np.argmax(front[best]))
        equals[best] |= front[best] & as_likely_best(draws, leader)
    return Sureness(equals, among_best)


def best_rows(measures: Measures) -> Rows:
    """Positions of the best candidates that can be reached and surely fit, best first, as many as are drawn."""
    fit = np.flatnonzero(measures.reachable & measures.certain)
    front = fit[foremost(measures)[fit]] if len(fit) else fit
    chosen = np.union1d(*(rows[lowest(-measures.advice[rows], MOST_DRAWN // 2)] for rows in (fit, front)))
    return chosen[np.argsort(-measures.advice[chosen], kind="stable")]


def drawn_advice(catalogue: Catalogue, found: Candidates, positions: Rows) -> Floats:
    """The advice of some candidates drawn anew, (positions, draws)."""
    rows = found.rows[positions]
    moves = catalogue.prospects.sway_at(rows, found.minutes[positions], found.learner)
    factor = catalogue.market.long_list[rows]
    by_quality, by_wait, by_travel = (part * factor for part in moves.utilities(found.learner.pass_value))
    parts = (by_quality, by_wait, by_travel)
    return drawn(found.measures.advice[positions], parts, catalogue.columns.provider[rows])


def field_of(catalogue: Catalogue, found: Candidates) -> Field:
    """What each choice is compared with in its reasons; chances to pass only with those of courses with an exam."""
    measures = found.measures
    exam = catalogue.prospects.courses.has_exam[found.rows]
    position, usual = fastest_position(found), measures.reachable & exam
    if found.middle is not None:
        usual = np.isin(found.rows, found.middle)
    return Field(
        fastest_weeks=float(measures.wait_weeks[position]) if position is not None else None,
        fastest_chance=float(found.chance[position]) if position is not None and exam[position] else None,
        nearest_minutes=shortest(measures.minutes),
        usual_chance=float(np.median(found.chance[usual])) if usual.any() else None,
    )


def shortest(minutes: Floats) -> float | None:
    """The shortest journey; lessons at home, 0 minutes away, are none."""
    journeys = minutes[minutes > 0]
    return float(journeys.min()) if len(journeys) else None


def fastest_position(found: Candidates) -> int | None:
    """Position among the candidates of the soonest stated start of what surely fits; None where nothing is stated."""
    measures = found.measures
    eligible = measures.wait_stated & measures.certain & measures.reachable
    weeks = np.where(eligible, measures.wait_weeks, np.inf)
    return int(np.argmin(weeks)) if len(weeks) and np.isfinite(weeks.min()) else None


def as_choices(
    catalogue: Catalogue, found: Candidates, groups: list[Rows], means: Means, sure: Sureness | None
) -> tuple[Choice, ...]:
    """A choice for each group of candidates (positions, the best first)."""
    if not groups:
        return ()
    leads = np.array([group[0] for group in groups], dtype=np.intp)
    spread = catalogue.prospects.chance_sd_at(found.rows[leads], found.minutes[leads], found.learner)
    chance = found.chance[leads]
    low, high = np.clip(chance - EIGHTY_PERCENT * spread, 0, 1), np.clip(chance + EIGHTY_PERCENT * spread, 0, 1)
    beaten = beaten_by(catalogue, found, leads, spread) if sure else np.full(len(leads), -1)
    compare = field_of(catalogue, found)
    verdicts = [
        Verdict(
            chance_low=lowest_chance,
            chance_high=highest_chance,
            equal=bool(sure.equals[lead]) if sure else False,
            among_best=share_of(sure, lead),
            worse_than=school_at(catalogue, found, int(leads[beater])) if beater >= 0 else None,
        )
        for lead, lowest_chance, highest_chance, beater in zip(
            *(column.tolist() for column in (leads, low, high, beaten)), strict=True
        )
    ]
    parts = zip(groups, standings(catalogue, found, leads), verdicts, strict=True)
    return tuple(as_choice(catalogue, found, *part, compare, means) for part in parts)


class Verdict(NamedTuple):
    """What is said of a choice beside the others; the fields of a Choice by these names."""

    chance_low: float
    chance_high: float
    equal: bool
    among_best: float | None
    worse_than: str | None


def school_at(catalogue: Catalogue, found: Candidates, position: int) -> str:
    """The name of a candidate's school."""
    return catalogue.offerings[int(found.rows[position])].provider.name


def beaten_by(catalogue: Catalogue, found: Candidates, positions: Rows, spread: Floats) -> Rows:
    """For each of the shown candidates a shown one that is better on every point, or -1.

    Only between schools whose figures are shown, and never between passing an exam and finishing without one.
    """
    measures = found.measures
    school = catalogue.columns.provider[found.rows[positions]]
    exam = catalogue.prospects.courses.has_exam[found.rows[positions]]
    known = catalogue.quality.known[school] & measures.wait_stated[positions] & measures.certain[positions]
    waits = np.where(known, measures.wait_weeks[positions], np.nan)
    minutes = (measures.minutes if found.journeys else found.minutes)[positions]
    comparable = (school[:, None] != school) & (exam[:, None] == exam)
    return dominated(found.chance[positions], spread, waits, minutes, comparable)


def share_of(sure: Sureness | None, position: int) -> float | None:
    """How often a candidate is among the best three; None where it was not drawn."""
    if sure is None or np.isnan(sure.among_best[position]):
        return None
    return float(sure.among_best[position])


def as_choice(
    catalogue: Catalogue,
    found: Candidates,
    group: Rows,
    standing: Standing,
    verdict: Verdict,
    compare: Field,
    means: Means,
) -> Choice:
    """The choice made of the candidates at the positions in `group`, the best first."""
    row, *others = found.rows[group].tolist()
    return Choice(
        offering=catalogue.offerings[row],
        others=tuple(catalogue.offerings[other] for other in others),
        wait=catalogue.shown_waits[row],
        chance=standing.chance,
        chance_low=verdict.chance_low,
        chance_high=verdict.chance_high,
        quality_known=standing.quality_known,
        certain=standing.certain,
        journey=journey_to(catalogue, row, found.journeys, means),
        reasons=reasons(standing, compare),
        equal=verdict.equal,
        among_best=verdict.among_best,
        worse_than=verdict.worse_than,
    )


def standings(catalogue: Catalogue, found: Candidates, positions: Rows) -> list[Standing]:
    """The measures of some candidates that their reasons rest on."""
    rows, measures, columns = found.rows[positions], found.measures, catalogue.columns
    minutes = measures.minutes[positions]
    told = (
        found.chance[positions].tolist(),
        measures.wait_weeks[positions].tolist(),
        measures.wait_stated[positions].tolist(),
        none_for_nan(np.where(minutes > 0, minutes, np.nan)),
        none_for_nan(columns.hours_per_week[rows]),
        catalogue.quality.known[columns.provider[rows]].tolist(),
        columns.has_exam[rows].tolist(),
        measures.certain[positions].tolist(),
    )
    return list(map(Standing, *told))


def none_for_nan(column: Floats) -> list[float | None]:
    """A column as values of which those that are not known are None."""
    return [None if isnan(value) else value for value in column.tolist()]
