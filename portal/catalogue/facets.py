"""How many choices remain for each answer to route, level, daypart and mode: all of them counted in one pass."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.catalogue.keys import Layers
from portal.domain.course import COURSE_MODES, DAYPARTS, CourseMode
from portal.domain.ranking import FAR_MINUTES, FEWEST_REACHABLE, reachable
from portal.domain.routes import LEVELS, ROUTES

Whole = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint32]
Small = npt.NDArray[np.int8]
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
    """A bit for each answer of each offering; `ordered` are the same in the order of the choices' layers.

    What a school leaves open answers every question, as it does in a search.
    """

    group: Whole
    layers: Layers
    bits: Codes
    ordered: Codes

    def count(self, possible: Mapping[str, Flags], minutes: Floats | None) -> dict[str, dict[str, int]]:
        """Choices per question and answer; `possible` holds all offerings against the other questions.

        `minutes` one way of each offering leave out what is too far, by the rule of the search; without, nothing is.
        """
        if minutes is None:
            return named(seen(self.layers.joined(code_of(self.ordered, possible, self.layers.order))))
        near = np.flatnonzero(minutes <= FAR_MINUTES)
        near = near[np.argsort(self.group[near], kind="stable")]
        counts = seen(by_choice(code_of(self.bits[near], possible, near), first_of_each(self.group[near])))
        few = np.flatnonzero(counts < FEWEST_REACHABLE)
        if len(few):
            # What nobody knows how to get to is never within reach.
            known = np.flatnonzero(~np.isnan(minutes))
            code = code_of(self.bits[known], possible, known)
            for bit in few.tolist():
                counts[bit] = self._nearest(known[(code & np.uint32(1 << bit)) > 0], minutes)
        return named(counts)

    def _nearest(self, rows: Rows, minutes: Floats) -> int:
        """Choices among what counts as near where little is."""
        return len(set(self.group[rows[reachable(minutes[rows])]].tolist()))


def code_of(bits: Codes, possible: Mapping[str, Flags], rows: Rows) -> Codes:
    """The bits of the rows, those of a question where its offering is possible."""
    chosen = {id(flags): flags[rows] for flags in possible.values()}
    if len(chosen) == 1:
        return bits * next(iter(chosen.values()))
    code = np.zeros(len(rows), dtype=np.uint32)
    for name, answers in ANSWERS.items():
        own = np.uint32(((1 << len(answers)) - 1) << FIRST_BIT[name])
        code |= (bits & own) * chosen[id(possible[name])]
    return code


def first_of_each(groups: Whole) -> Rows:
    """Where each group begins; equal numbers stand together."""
    return np.flatnonzero(np.diff(groups, prepend=-1))


def by_choice(code: Codes, starts: Rows) -> Codes:
    """One code for each choice; its codes begin at one of the starts."""
    return np.bitwise_or.reduceat(code, starts) if len(code) else code


def seen(code: Codes) -> Whole:
    """For each bit the number of choices that have it."""
    return np.array([np.count_nonzero(code & np.uint32(1 << bit)) for bit in range(ALL_BITS)])


def build_facets(group: Whole, layers: Layers, route: Small, level: Small, dayparts: Small, mode: Small) -> Facets:
    """The facets of the catalogue's columns; -1 (no bit among the dayparts) is not known."""
    codes = {
        "route": one_of(route, len(ROUTES)),
        "level": one_of(level, len(LEVELS)),
        "dayparts": np.where(dayparts > 0, dayparts, (1 << len(DAYPARTS)) - 1).astype(np.int64),
        "course_mode": mode_bits(mode),
    }
    shifted = [(bits << FIRST_BIT[name]).astype(np.uint32) for name, bits in codes.items()]
    bits = np.bitwise_or.reduce(shifted)
    return Facets(group, layers, bits, bits[layers.order])


def one_of(column: Small, answers: int) -> Whole:
    """One bit for a known value, all bits where it is not known."""
    return np.where(column >= 0, 1 << np.maximum(column, 0).astype(np.int64), (1 << answers) - 1)


def mode_bits(mode: Small) -> Whole:
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
