"""Puts offerings in order. Nothing about which too little is known ever comes first."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from portal.domain.criteria import SortOrder
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]
Keys = npt.NDArray[np.uint64]

# Beyond this many minutes one way a school is shown after those that can be reached, unless too few can (section 4.2).
FAR_MINUTES = 75.0
FEWEST_REACHABLE = 4
EXPLORED_PLACE = 2
# Of so many hopeful ones at least one is none of the first three.
MOST_EXPLORED = EXPLORED_PLACE + 2
OPTIMISTIC = 0.8416  # the 80th percentile of a normal distribution
SHORT_LIST_WEEKS = 13.0
SURE_DOMINANCE = 0.8


@dataclass(frozen=True, slots=True)
class Measures:
    """Columns over the offerings that match, one row each; nan is not known.

    `advice` in months (higher is better), `advice_sd` its uncertainty; `wait_weeks` the median, `minutes` one way,
    `theta` on the logit scale; `seats` free places a month; `key` a fixed number of the offering; `held_back` had first
    place more than its share. Claims: `wait_stated`, `quality_known` (not too little), `certain` (the school states all
    that was asked for), `reachable` (the journey can be made every lesson day).
    """

    advice: Column
    advice_sd: Column
    wait_weeks: Column
    wait_stated: Flags
    minutes: Column
    theta: Column
    quality_known: Flags
    certain: Flags
    reachable: Flags
    seats: Column
    key: Keys
    held_back: Flags

    def rows(self, chosen: Rows) -> "Measures":
        """The same for some of the rows."""
        return Measures(*(getattr(self, one.name)[chosen] for one in fields(self)))


def reachable(minutes: Column) -> Flags:
    """The rows within reach: up to 75 minutes one way, or the four nearest where fewer are."""
    near = minutes <= FAR_MINUTES
    if near.sum() < FEWEST_REACHABLE:
        nearest = lowest(minutes, FEWEST_REACHABLE)
        near[nearest] = ~np.isnan(minutes[nearest])
    return near


def lowest(column: Column, count: int) -> Rows:
    """Rows of the so many lowest values, in order; of equal ones the first, and nan after all others."""
    if len(column) > count:
        rows = np.flatnonzero(~(column > np.partition(column, count - 1)[count - 1]))
        return rows[np.argsort(column[rows], kind="stable")][:count]
    return np.argsort(column, kind="stable")


def order_keys(measures: Measures, sort: SortOrder) -> tuple[Column | Flags, ...]:
    """What an order goes by, the weightiest first, each column the lowest first; the order of the advice in the main.

    After those that count come what is not known, what leaves the question open, what is far.
    """
    if sort == SortOrder.TRAVEL:
        return ~measures.certain, known_first(measures.minutes), -measures.advice
    fit = ~measures.reachable, ~measures.certain
    if sort == SortOrder.WAIT:
        return *fit, *where_known(measures.wait_weeks, measures.wait_stated), -measures.advice
    if sort == SortOrder.QUALITY:
        return *fit, *where_known(-measures.theta, measures.quality_known), -measures.advice
    return *fit, -measures.advice


def simple_keys(measures: Measures) -> tuple[Column | Flags, ...]:
    """The simple rule to fall back on where projections fail: the nearest of the schools with a short list."""
    short = measures.wait_stated & (measures.wait_weeks <= SHORT_LIST_WEEKS)
    return ~measures.reachable, ~measures.certain, ~short, known_first(measures.minutes)


def where_known(column: Column, known: Flags) -> tuple[Flags, Column]:
    """Keys by which what is known stands first, the lowest before all."""
    return ~known, np.where(known, column, np.inf)


def known_first(minutes: Column) -> Column:
    """Minutes with those that are not known at the end."""
    return np.where(np.isnan(minutes), np.inf, minutes)


def by_keys(keys: Sequence[Column | Flags]) -> Rows:
    """All rows in order."""
    return np.lexsort(keys[::-1])


def first_by(keys: Sequence[Column | Flags], rows: Rows, count: int) -> Rows:
    """Of the rows those among which the so many first ones are, in no order, without putting the others in order."""
    if len(rows) <= count or not keys:
        return rows
    values = keys[0][rows]
    border = border_of(values, count)
    before = rows[values < border]
    return np.concatenate((before, first_by(keys[1:], rows[values == border], count - len(before))))


def border_of(values: Column | Flags, count: int) -> Any:
    """The so many lowest values end with this one."""
    if values.dtype == bool:
        return len(values) - np.count_nonzero(values) < count
    return np.partition(values, count - 1)[count - 1]


def order(measures: Measures, sort: SortOrder, turn: int = 0, equals: Flags | None = None) -> Rows:
    """Row numbers, best first; people with different turns see the near-equals (`near_equals`) in another order."""
    if sort != SortOrder.ADVICE:
        return by_keys(order_keys(measures, sort))
    return advised(measures, turn, near_equals(measures) if equals is None else equals)


def advised(measures: Measures, turn: int, equals: Flags) -> Rows:
    """The advice: near-equals on top in a drawn order, then by value; what is too little known is never first."""
    drawn = drawn_order(np.flatnonzero(equals), measures, turn)
    rest = by_keys(order_keys(measures, SortOrder.ADVICE))
    return with_explored(np.concatenate((drawn, rest[~equals[rest]])), measures, turn)


def foremost(measures: Measures) -> Flags:
    """The rows that may stand first: within reach, surely what was asked for, and not too little known.

    Where too little is known of all of them, the ones with a known wait. A wait that is not known does not keep a
    school back: it is reckoned longer than usual already.
    """
    fit = 2 * measures.reachable.astype(int) + measures.certain
    return best_known(fit == fit.max(), measures.quality_known, measures.wait_stated)


def best_known(front: Flags, *claims: Flags) -> Flags:
    """Those of the rows of which the first claim holds that holds of any."""
    return next((front & known for known in claims if (front & known).any()), front)


def near_equals(measures: Measures) -> Flags:
    """The rows that may stand first and are about as good as the best of them: within half a month, or 4 % of it."""
    if not len(measures.advice):
        return np.zeros(0, dtype=bool)
    front = foremost(measures)
    equal: Flags = front & (measures.advice >= as_good_as(float(measures.advice[front].max())))
    return equal


def as_good_as(best: float) -> float:
    """From this advice on a row is about as good as the best of those that may stand first."""
    return best - max(0.0, min(VALUES["tie_months"], VALUES["tie_share"] * best))


def as_likely_best(draws: Column, leader: int) -> Flags:
    """Of drawn rows (rows, draws) those that are better than the leader in more than 35 of 100 draws."""
    likely: Flags = (draws > draws[leader]).mean(axis=1) > VALUES["better_than_leader"]
    return likely


def drawn_order(rows: Rows, measures: Measures, turn: int) -> Rows:
    """Near-equals in an order drawn with their free places as weights: the same on each reload of a turn.

    Exponential races: each row's own number decides, so that one school more or less leaves the others' order alone.
    Who does not say when one can start, and who was first too often, comes behind the others.
    """
    race = -np.log(uniform(measures.key[rows], turn)) / measures.seats[rows]
    return rows[np.lexsort((race, measures.held_back[rows], ~measures.wait_stated[rows]))]


def uniform(keys: Keys, turn: int) -> Column:
    """Numbers between 0 and 1 that look random but follow from key and turn (the splitmix64 finaliser)."""
    mixed = keys + np.uint64((turn * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed = mixed ^ (mixed >> np.uint64(31))
    return ((mixed >> np.uint64(11)).astype(np.float64) + 0.5) / 2**53


def with_explored(best_first: Rows, measures: Measures, turn: int) -> Rows:
    """The same, but in one turn of ten a school of which too little is known may be third, if it may well be good.

    Without this nothing would ever be learned of new schools (section 5.5).
    """
    place = EXPLORED_PLACE
    if len(best_first) <= place or not explores(turn):
        return best_first
    hopeful = hopefulness(measures)
    hopeful[best_first[: place + 1]] = -np.inf
    chosen = int(np.argmax(hopeful))
    if hopeful[chosen] <= measures.advice[best_first[place]]:
        return best_first
    rest = best_first[best_first != chosen]
    return np.insert(rest, place, chosen)


def explores(turn: int) -> bool:
    """True in one turn of ten."""
    return bool(uniform(np.zeros(1, dtype=np.uint64), turn + 1)[0] < VALUES["explored_turns"])


def hopefulness(measures: Measures) -> Column:
    """How good each row may well be of which too little is known; minus infinity for the others."""
    unknown = ~measures.quality_known & measures.certain & measures.reachable
    return np.where(unknown, measures.advice + OPTIMISTIC * measures.advice_sd, -np.inf)


def may_be_explored(measures: Measures, turn: int) -> Rows:
    """The rows of which `with_explored` chooses one, whichever three stand first."""
    if not explores(turn):
        return np.empty(0, dtype=np.intp)
    return lowest(-hopefulness(measures), MOST_EXPLORED)


def leaders(groups: npt.NDArray[np.int64], most: int) -> Rows:
    """Positions of the first of each group, in order; `groups` has a number below `most` for each row, best first."""
    first = np.full(most, -1, dtype=np.intp)
    backwards = np.arange(len(groups))[::-1]
    first[groups[::-1]] = backwards
    return np.flatnonzero(first[groups] == np.arange(len(groups)))


def dominated(
    chance: Column, chance_sd: Column, wait_weeks: Column, minutes: Column, comparable: Flags | bool = True
) -> Rows:
    """For each row an earlier row that is as good on every point and clearly better on one, or -1 (section 5.5).

    Clearly is 2 points of chance, a week, 5 minutes; the chance has to be as good in 8 of 10 cases. What is not known
    (nan) neither wins nor loses; `comparable` (rows, rows) leaves out pairs that one does not hold against each other.
    """
    better = chance[:, None] - chance
    spread = np.maximum(np.hypot(chance_sd[:, None], chance_sd), 1e-9)
    sooner, nearer = wait_weeks - wait_weeks[:, None], minutes - minutes[:, None]
    as_good = (ndtr(better / spread) >= SURE_DOMINANCE) & (sooner >= 0) & (nearer >= 0)
    clearly = (
        (better >= VALUES["clear_chance"]) | (sooner >= VALUES["clear_weeks"]) | (nearer >= VALUES["clear_minutes"])
    )
    beats = np.triu(as_good & clearly & comparable, 1)
    return np.where(beats.any(axis=0), np.argmax(beats, axis=0), -1)
