"""Numbered marks on a map: which region shows them, and where each stands so that none covers another."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi, sqrt

import numpy as np
import numpy.typing as npt

from portal.domain.web_mercator import COUNTRY, Point, Region, region_of

# Places to try around a place, nearest first, in gaps: they fill a disc evenly (Vogel's spiral).
FIRST_TRIES, TRIES, STEP = 50, 1600, 0.2
GOLDEN_ANGLE = pi * (3 - sqrt(5))
TURNS = np.arange(TRIES) * GOLDEN_ANGLE
SPIRAL = STEP * np.sqrt(np.arange(TRIES))[:, np.newaxis] * np.column_stack((np.cos(TURNS), np.sin(TURNS)))
Place = tuple[float, float]
Corner = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that stands on the map or, without a point, only in the list beside it.

    `key` is its own on the page, `sign` is what stands in the mark, `name` says it to who does not see the map;
    a `near` one decides what the map shows.
    """

    key: str
    sign: str
    name: str
    point: Point | None = None
    near: bool = True


def region_shown(marks: Sequence[Mark], origin: Point | None, shape: float, *, country: bool) -> Region:
    """The region around the near marks and where the person comes from; the country without an origin."""
    near = [mark.point for mark in marks if mark.point and mark.near]
    if country or origin is None or not near:
        return COUNTRY
    return region_of([*near, origin], shape)


def spread(wished: Sequence[Place], gap: float, width: float, height: float) -> list[Place]:
    """Places as near as can be to the wished ones, in a frame, at least `gap` apart while there is room."""
    taken: list[Place] = []
    edge = np.array((gap, gap)) / 2
    within = edge, np.array((width, height)) - edge
    for place in wished:
        taken.append(free_place(place, taken, gap, within))
    return taken


def free_place(place: Place, taken: Sequence[Place], gap: float, within: tuple[Corner, Corner]) -> Place:
    """The nearest place between two corners that is at least `gap` from all that are taken; the wished one if none."""
    others = np.reshape(taken, (-1, 1, 2))
    for tries in FIRST_TRIES, TRIES:
        tried = np.clip(np.array(place) + gap * SPIRAL[:tries], *within)
        free = (((tried - others) ** 2).sum(axis=2) >= gap * gap).all(axis=0)
        if free.any():
            break
    x, y = tried[int(free.argmax())]
    return float(x), float(y)
