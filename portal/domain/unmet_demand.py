"""Whom the advice would send more people to if the list were shorter: first places with and without the wait."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class FirstPlaces:
    """Over schools: questions in which each stands first now, and in which it would if its own list were short."""

    now: Whole
    short: Whole
    questions: int


class Tally:
    """Adds up questions; a school is known by its number, below `schools`."""

    def __init__(self, schools: int) -> None:
        self._now = np.zeros(schools, dtype=np.int64)
        self._short = np.zeros(schools, dtype=np.int64)
        self._questions = 0

    def ask(self, school: Whole, now: Column, short: Column) -> None:
        """One question: over the courses that answer it the school's number, the advice now, and with a short list.

        A school stands first without its wait if its best course with a short list is worth at least as much as the
        best of all other schools as they are: one list is shortened at a time.
        """
        if not len(school):
            return
        best_now, best_short = np.full(len(self._now), -np.inf), np.full(len(self._now), -np.inf)
        np.maximum.at(best_now, school, now)
        np.maximum.at(best_short, school, np.maximum(short, now))
        leader = int(np.argmax(best_now))
        others = np.full(len(best_now), best_now[leader])
        others[leader] = np.max(np.delete(best_now, leader), initial=-np.inf)
        present = np.isfinite(best_now)
        self._now[leader] += 1
        self._short += present & (best_short >= others)
        self._questions += 1

    def result(self) -> FirstPlaces:
        """What was added up."""
        return FirstPlaces(self._now.copy(), self._short.copy(), self._questions)


def turned_away(lists: int, now: int, short: int, questions: int) -> float:
    """Of so many lists, those in which a school would have stood first but for its wait (decision model, 6.7)."""
    return lists * max(short - now, 0) / questions if questions else 0.0
