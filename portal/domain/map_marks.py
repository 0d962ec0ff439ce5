"""Numbered marks on a map: which region shows them, and where each stands so that none covers another."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi, sqrt

import numpy as np

from portal.domain.web_mercator import COUNTRY, Point, Region, region_of

# Places to try around a place, nearest first, in gaps: they fill a disc evenly (Vogel's spiral).
TRIES, STEP = 1600, 0.2
GOLDEN_ANGLE = pi * (3 - sqrt(5))
TURNS = np.arange(TRIES) * GOLDEN_ANGLE
SPIRAL = STEP * np.sqrt(np.arange(TRIES))[:, np.newaxis] * np.column_stack((np.cos(TURNS), np.sin(TURNS)))
Place = tuple[float, float]


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
    frame = np.array((width, height))
    for place in wished:
        tried = np.clip(np.array(place) + gap * SPIRAL, edge, frame - edge)
        free = np.ones(len(tried), dtype=bool)
        for other in taken:
            free &= np.hypot(*(tried - np.array(other)).T) >= gap
        # The first of all where none is free.
        x, y = tried[int(free.argmax())]
        taken.append((float(x), float(y)))
    return taken
