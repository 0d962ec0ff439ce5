"""Marks that do not cover each other, and the region that shows them."""

from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from portal.domain.map_marks import Mark, region_shown, spread
from portal.domain.web_mercator import COUNTRY, Point, point_of

GAP, WIDTH, HEIGHT = 44.0, 328.0, 384.0
PLACE = st.tuples(st.floats(0, WIDTH), st.floats(0, HEIGHT))
UTRECHT, ZEIST, GRONINGEN = point_of(52.09, 5.12), point_of(52.09, 5.23), point_of(53.22, 6.57)


def mark(key: str, point: Point | None = None, *, near: bool = True) -> Mark:
    return Mark(key, key, key, point, near)


@given(st.lists(PLACE, max_size=21))
def test_a_page_of_marks_never_overlaps_and_stays_in_the_frame(wished: list[tuple[float, float]]) -> None:
    stands = spread(wished, GAP, WIDTH, HEIGHT)
    assert len(stands) == len(wished)
    assert all(GAP / 2 <= x <= WIDTH - GAP / 2 and GAP / 2 <= y <= HEIGHT - GAP / 2 for x, y in stands)
    pairs = [(a, b) for number, a in enumerate(stands) for b in stands[:number]]
    assert all(hypot(a[0] - b[0], a[1] - b[1]) >= GAP - 1e-9 for a, b in pairs)


def test_marks_with_room_stand_exactly_where_they_belong() -> None:
    wished = [(100.0, 100.0), (200.0, 100.0), (100.0, 300.0)]
    assert spread(wished, GAP, WIDTH, HEIGHT) == wished


def test_more_marks_than_fit_are_all_placed() -> None:
    assert len(spread([(50.0, 50.0)] * 30, GAP, 100.0, 100.0)) == 30


def test_the_region_is_that_of_the_near_marks_and_the_start() -> None:
    marks = [mark("1", ZEIST), mark("2", GRONINGEN, near=False), mark("3")]
    region = region_shown(marks, UTRECHT, 1.2, country=False)
    assert UTRECHT in region and ZEIST in region and GRONINGEN not in region


def test_without_a_start_or_near_marks_or_when_asked_for_it_is_the_country() -> None:
    marks = [mark("1", ZEIST)]
    assert region_shown(marks, None, 1.2, country=False) == COUNTRY
    assert region_shown(marks, UTRECHT, 1.2, country=True) == COUNTRY
    assert region_shown([mark("1", ZEIST, near=False)], UTRECHT, 1.2, country=False) == COUNTRY
    assert region_shown([mark("1")], UTRECHT, 1.2, country=False) == COUNTRY
