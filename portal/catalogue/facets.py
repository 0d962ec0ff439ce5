"""How many choices remain for each answer to route, level, daypart and mode: all of them counted in one pass."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.course import COURSE_MODES, DAYPARTS, CourseMode
from portal.domain.ranking import FAR_MINUTES, FEWEST_REACHABLE, reachable
from portal.domain.routes import LEVELS, ROUTES

Whole = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint32]
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

# The questions by the fields of SearchCriteria, and their answers in the order of the bits.
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "route": ROUTES,
    "level": LEVELS,
    "dayparts": DAYPARTS,
    "course_mode": COURSE_MODES,
}
ALL_BITS = sum(map(len, ANSWERS.values()))
FIRST_BIT = dict(zip(ANSWERS, np.cumsum([0, *map(len, ANSWERS.values())]).tolist(), strict=False))


@dataclass(frozen=True, slots=True)
class Facets:
    """Offerings sorted by choice (`order`; each choice begins at one of `starts`), with a bit for each answer.

    What a school leaves open answers every question, as it does in a search.
    """

    order: Rows
    starts: Rows
    group: Whole
    codes: Mapping[str, Codes]

    def count(self, possible: Mapping[str, Flags], minutes: Floats | None) -> dict[str, dict[str, int]]:
        """Choices per question and answer; `possible` holds all offerings against the other questions.

        `minutes` one way of each offering leave out what is too far, by the rule of the search; without, nothing is.
        """
        sorted_flags = {id(flags): flags[self.order] for flags in possible.values()}
        code = np.zeros(len(self.order), dtype=np.uint32)
        for name, bits in self.codes.items():
            code |= bits * sorted_flags[id(possible[name])]
        if minutes is None:
            return named(self._seen(code))
        away = minutes[self.order]
        counts = self._seen(code * (away <= FAR_MINUTES))
        for bit in np.flatnonzero(counts[:ALL_BITS] < FEWEST_REACHABLE).tolist():
            counts[bit] = self._nearest(code, bit, minutes)
        return named(counts)

    def _seen(self, code: Codes) -> Whole:
        """For each bit the number of choices that have it."""
        if not len(code):
            return np.zeros(32, dtype=np.int64)
        by_choice = np.bitwise_or.reduceat(code, self.starts)
        bits = np.unpackbits(
            by_choice[by_choice > 0].astype("<u4").view(np.uint8).reshape(-1, 4), axis=1, bitorder="little"
        )
        seen: Whole = bits.sum(axis=0, dtype=np.int64)
        return seen

    def _nearest(self, code: Codes, bit: int, minutes: Floats) -> int:
        """Choices among what counts as near where little is."""
        rows = np.sort(self.order[np.flatnonzero(code & np.uint32(1 << bit))])
        return len(set(self.group[rows[reachable(minutes[rows])]].tolist()))


def build_facets(group: Whole, route: Whole, level: Whole, dayparts: Whole, mode: Whole) -> Facets:
    """The facets of the catalogue's columns; -1 (no bit among the dayparts) is not known."""
    order = np.argsort(group, kind="stable")
    codes = {
        "route": one_of(route, len(ROUTES)),
        "level": one_of(level, len(LEVELS)),
        "dayparts": np.where(dayparts > 0, dayparts, (1 << len(DAYPARTS)) - 1),
        "course_mode": mode_bits(mode),
    }
    return Facets(
        order=order,
        starts=np.flatnonzero(np.diff(group[order], prepend=-1)),
        group=group,
        codes={name: (bits << FIRST_BIT[name]).astype(np.uint32)[order] for name, bits in codes.items()},
    )


def one_of(column: Whole, answers: int) -> Whole:
    """One bit for a known value, all bits where it is not known."""
    return np.where(column >= 0, 1 << np.maximum(column, 0), (1 << answers) - 1)


def mode_bits(mode: Whole) -> Whole:
    """Lessons that are partly online answer both for the classroom and for online."""
    blended, classroom, online = (
        COURSE_MODES.index(one) for one in (CourseMode.BLENDED, CourseMode.CLASSROOM, CourseMode.ONLINE)
    )
    return one_of(mode, len(COURSE_MODES)) | np.where(mode == blended, 1 << classroom | 1 << online, 0)


def named(counts: Whole) -> dict[str, dict[str, int]]:
    """Counts by bit as counts by question and answer."""
    numbers = counts.tolist()
    return {
        name: {str(one): numbers[FIRST_BIT[name] + place] for place, one in enumerate(answers)}
        for name, answers in ANSWERS.items()
    }
