"""The drawn country: its land with lakes, the borders of its provinces; and Dutch coordinates."""

from math import hypot

import numpy as np
import pytest
from shapely import Polygon

from portal.domain.drawn_country import drawn_country
from portal.domain.rijksdriehoek import degrees_of


def wavy(x: float, places: int) -> list[tuple[float, float]]:
    """A border upwards that is not straight."""
    return [(x + (0.003 if number % 2 else 0.0), 52.0 + number / places) for number in range(places + 1)]


MIDDLE = wavy(5.5, 40)
LAKE = [(5.2, 52.4), (5.3, 52.4), (5.3, 52.5), (5.2, 52.5)]
POND = [(5.2, 52.4), (5.21, 52.4), (5.21, 52.41)]
EAST = Polygon([(6.0, 52.0), (6.0, 53.0), *MIDDLE[::-1]])


def west(*waters: list[tuple[float, float]]) -> Polygon:
    return Polygon([(5.0, 52.0), *MIDDLE, (5.0, 53.0)], waters)


@pytest.mark.parametrize(
    ("x", "y", "latitude", "longitude"),
    [
        # The points of the paper: Amersfoort, Amsterdam's Westertoren, Groningen's Martinitoren.
        (155_000.000, 463_000.000, 52.15517440, 5.38720621),
        (120_700.723, 487_525.501, 52.37453253, 4.88352559),
        (233_883.131, 582_065.167, 53.21938317, 6.56820053),
    ],
)
def test_dutch_coordinates_become_degrees(x: float, y: float, latitude: float, longitude: float) -> None:
    (east,), (north,) = degrees_of(np.array([x]), np.array([y]))
    metres = hypot((east - longitude) * 67_900, (north - latitude) * 111_200)
    assert metres < 0.5


def test_the_country_is_drawn_with_its_lake_and_the_border_of_its_provinces() -> None:
    areas = {"west": west(LAKE), "east": EAST}
    country = drawn_country(areas, {"west": "Utrecht", "east": "Gelderland"})
    assert (country.west, round(country.north, 6)) == (5.0, 53.0)
    assert country.land.count("z") == 2 and country.borders.count("M") == 1
    # What stands out by less than the width of a line is not drawn.
    assert len(country.borders.split()) == 1
    one = drawn_country(areas, {"west": "Utrecht", "east": "Utrecht"})
    assert one.borders == "" and one.land == country.land


def test_a_pond_is_not_drawn() -> None:
    assert drawn_country({"west": west(POND), "east": EAST}, {}).land.count("z") == 1


def test_an_area_alone_is_a_country_without_borders() -> None:
    country = drawn_country({"west": west()}, {"west": "Utrecht"})
    assert country.land.count("z") == 1 and country.borders == ""
