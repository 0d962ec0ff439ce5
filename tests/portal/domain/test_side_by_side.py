"""Which points are marked as different when courses stand side by side."""

from collections.abc import Hashable, Mapping

import pytest

from portal.domain.side_by_side import Point, differing

Told = Mapping[Point, Hashable]


@pytest.mark.parametrize(
    ("told", "different"),
    [
        ([], set()),
        ([{Point.PRICE: 900}], set()),
        ([{Point.PRICE: 900}, {Point.PRICE: 900}], set()),
        ([{Point.PRICE: 900}, {Point.PRICE: 1000}], {Point.PRICE}),
        ([{Point.PRICE: 900}, {Point.PRICE: None}], {Point.PRICE}),
        ([{Point.PRICE: None}, {}], set()),
        ([{Point.HOURS: 6.0, Point.MARK: "held"}, {Point.HOURS: 6, Point.MARK: "aspirant"}], {Point.MARK}),
        ([{Point.HOURS: 6}, {Point.HOURS: 6}, {Point.HOURS: 9}, {Point.HOURS: 6}], {Point.HOURS}),
    ],
)
def test_a_point_differs_where_one_course_tells_something_else(told: list[Told], different: set[Point]) -> None:
    assert differing(told) == different


def test_the_seven_official_questions_come_first() -> None:
    assert list(Point)[:7] == ["price", "start", "hours", "group", "opinion", "computers", "absence"]
