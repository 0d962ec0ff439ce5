"""Places on the plane of web maps, and the tiles that cover the Netherlands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.web_mercator import (
    COUNTRY,
    LEAST_WIDTH,
    Point,
    Region,
    Tile,
    numbers_at,
    point_of,
    region_of,
    tile_named,
)

SHAPE = 1.2
DUTCH = st.builds(point_of, st.floats(50.75, 53.55), st.floats(3.3, 7.2))


@pytest.mark.parametrize("latitude", [-60.0, 0.0, 51.5, 53.4])
def test_a_point_keeps_its_latitude(latitude: float) -> None:
    assert point_of(latitude, 5.0).latitude == pytest.approx(latitude)


@given(st.lists(DUTCH, min_size=1, max_size=20))
def test_a_region_holds_all_its_points_and_is_never_wider_than_the_country(points: list[Point]) -> None:
    region = region_of(points, SHAPE)
    assert all(point in region for point in points)
    assert LEAST_WIDTH <= region.width <= COUNTRY.width
    assert region is COUNTRY or region.height == pytest.approx(region.width * SHAPE)


def test_a_degree_of_longitude_is_shorter_in_the_north() -> None:
    south = Region(point_of(51, 5), point_of(51.1, 6))
    north = Region(point_of(53, 5), point_of(53.1, 6))
    assert north.width_km < south.width_km < 111.32
    assert south.width_km == pytest.approx(69.98, abs=0.1)  # 111.32 km times the cosine of 51.05 degrees


# By the formula of the OpenStreetMap wiki for the Dom of Utrecht (52.0907, 5.1215).
def test_a_known_place_lies_in_its_known_tile() -> None:
    assert numbers_at(point_of(52.0907, 5.1215), 12) == (2106, 1351)
    assert tile_named("12", "2106", "1351") == Tile(12, 2106, 1351)


@pytest.mark.parametrize(
    ("zoom", "column", "row"),
    [
        ("6", "32", "21"),  # farther away than the country
        ("17", "67400", "43200"),  # nearer than streets
        ("12", "2", "1350"),
        ("12", "2106", "1"),
        ("12", "02106", "1350"),
        ("12", "+2106", "1350"),
        ("12", "2106", "-1350"),
        ("12", " 2106", "1350"),
        ("12", "2106", "1350.0"),
        ("12", "٢١٠٦", "1350"),
        ("1e1", "2106", "1350"),
        ("", "", ""),
        ("12", "9" * 5000, "1350"),
    ],
)
def test_anything_but_plain_numbers_of_a_dutch_tile_is_no_tile(zoom: str, column: str, row: str) -> None:
    assert tile_named(zoom, column, row) is None
