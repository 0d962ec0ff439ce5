"""Courses side by side: the points that people compare, the seven official questions first, and which differ."""

from collections.abc import Hashable, Mapping, Sequence
from enum import StrEnum


class Point(StrEnum):
    """What courses are compared by, in the order of the page; the first seven are those a municipality hands out."""

    PRICE = "price"
    START = "start"
    HOURS = "hours"
    GROUP = "group"
    OPINION = "opinion"
    COMPUTERS = "computers"
    ABSENCE = "absence"
    CHANCE = "chance"
    TRAVEL = "travel"
    MARK = "mark"
    CHILDCARE = "childcare"


def differing(told: Sequence[Mapping[Point, Hashable]]) -> frozenset[Point]:
    """The points on which not all courses tell the same; what is told of none is the same for all."""
    return frozenset(point for point in Point if len({one.get(point) for one in told}) > 1)
