"""What it is worth to ask a school how long its list is: how much better people would choose if they knew.

The expected value of sample information (H. Raiffa and R. Schlaifer, Applied Statistical Decision Theory, 1961): the
best choice's expected value after the answer, averaged over all answers, minus that of the best choice now.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numpy.polynomial.hermite_e import hermegauss

Column = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

# Nine answers, and the waits that five nodes leave possible after each: exact for smooth values of the wait.
ANSWERS, ANSWER_WEIGHTS = hermegauss(9)
ANSWER_WEIGHTS = ANSWER_WEIGHTS / ANSWER_WEIGHTS.sum()
LEFT, LEFT_WEIGHTS = hermegauss(5)
LEFT_WEIGHTS = LEFT_WEIGHTS / LEFT_WEIGHTS.sum()
A_HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class Learnt:
    """How a belief about logarithms of waits splits, per course: what an answer moves, and what it leaves open (sd)."""

    by_answer: Column
    left: Column


def learnt(log_sd: Column, answer_sd: float) -> Learnt:
    """The split for a belief with these sd and an answer with a scatter of its own, both as logarithms.

    Normal before and after: of the variance v the answer takes away v² / (v + scatter²).
    """
    variance = log_sd**2
    told = variance**2 / np.maximum(variance + answer_sd**2, np.finfo(float).tiny)
    return Learnt(np.sqrt(told), np.sqrt(np.maximum(variance - told, 0)))


def answered_weeks(median: Column, split: Learnt) -> Column:
    """The waits to reckon with, (courses, answers, what is left open), in weeks."""
    moved = split.by_answer[:, None, None] * ANSWERS[:, None] + split.left[:, None, None] * LEFT
    weeks: Column = median[:, None, None] * np.exp(moved)
    return weeks


def after_answers(utility: Column) -> Column:
    """The expected utility after each answer: (courses, answers, left, residents) to (courses, answers, residents)."""
    expected: Column = np.einsum("calr,l->car", utility, LEFT_WEIGHTS)
    return expected


def value_of_knowing(after: Column, school: Rows, share: Column) -> Column:
    """What asking each school is worth, in months of utility a hundred residents; one entry a school number.

    `after` is (courses, answers, residents), -inf where a course is no choice for a resident; `school` numbers each
    course's school from 0, `share` is each resident's part of all. One call tells of all courses of a school: where
    its list is long, it is so for each of them (assumption). Never below 0, and 0 where nothing is left to learn.
    """
    count = int(school.max(initial=-1)) + 1
    if not len(after):
        return np.zeros(count)
    best_after = best_by_school(after, school, count)
    best_now = best_by_school(np.einsum("car,a->cr", after, ANSWER_WEIGHTS)[:, None], school, count)[:, 0]
    others = best_of_others(best_now)
    knowing = np.einsum("sar,a->sr", np.maximum(best_after, others[:, None]), ANSWER_WEIGHTS)
    now = best_now.max(axis=0)
    gain = np.where(np.isfinite(now), knowing - np.where(np.isfinite(now), now, 0), 0)
    worth: Column = np.maximum(np.where(np.isfinite(gain), gain, 0), 0)
    value: Column = A_HUNDRED * worth @ share
    return value


def best_by_school(values: Column, school: Rows, count: int) -> Column:
    """The best course of each school: (courses, ...) to (schools, ...)."""
    best = np.full((count, *values.shape[1:]), -np.inf)
    np.maximum.at(best, school, values)
    return best


def best_of_others(best: Column) -> Column:
    """For each school and resident the best that all other schools have; -inf where there is no other."""
    if len(best) < 2:
        return np.full(best.shape, -np.inf)
    top = np.sort(best, axis=0)[-2:]
    leader = best.argmax(axis=0)
    others: Column = np.where(np.arange(len(best))[:, None] == leader, top[0], top[1])
    return others
