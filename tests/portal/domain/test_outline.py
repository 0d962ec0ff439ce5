"""Outlines of areas: no gap opens between two of them, and a point lies in one."""

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.drawn_country import drawn_country
from portal.domain.outline import Spot, area_of, cut, distance, holds, joined, ring_of, sides, simpler, simplified
from portal.domain.rijksdriehoek import degrees_of


def wavy(x: float, places: int) -> list[Spot]:
    """A border upwards that is not straight."""
    return [(x + (0.003 if number % 2 else 0.0), 52.0 + number / places) for number in range(places + 1)]


MIDDLE = wavy(5.5, 40)
WEST = [(5.0, 52.0), *MIDDLE, (5.0, 53.0)]
EAST = [(6.0, 52.0), (6.0, 53.0), *MIDDLE[::-1]]
LAKE = [(5.2, 52.4), (5.3, 52.4), (5.3, 52.5), (5.2, 52.5)]
AREAS = {"west": [WEST, LAKE], "east": [EAST]}


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
    east, north = degrees_of(x, y)
    metres = hypot((east - longitude) * 67_900, (north - latitude) * 111_200)
    assert metres < 0.5


def test_a_border_is_made_simpler_alike_on_both_sides() -> None:
    before = cut(AREAS)
    after = simpler(before, 0.01)
    assert sorted(map(len, sides(after).values())) == [1, 1, 1, 2]
    shared = [arc for arc, codes in sides(after).items() if len(codes) == 2]
    assert [len(arc) for arc in shared] == [2]
    assert [len(arc) for arc, codes in sides(before).items() if len(codes) == 2] == [len(MIDDLE)]
    whole = sum(area_of(ring_of(rings[0])) for rings in after.values())
    assert whole == pytest.approx(1.0)


def test_a_tolerance_of_nothing_changes_no_outline() -> None:
    arcs = simpler(cut(AREAS), 0.0)
    assert area_of(ring_of(arcs["west"][0])) == pytest.approx(area_of(WEST))
    assert set(ring_of(arcs["west"][1])) == set(LAKE)


@given(
    st.lists(st.tuples(st.floats(4, 7), st.floats(51, 53)), min_size=2, max_size=40, unique=True),
    st.floats(0, 0.5),
)
def test_no_point_lies_further_from_the_simpler_line_than_allowed(line: list[Spot], tolerance: float) -> None:
    simple = simplified(tuple(line), tolerance)
    assert simple[0] == line[0] and simple[-1] == line[-1]
    for spot in line:
        assert min(distance(spot, *piece) for piece in pairwise(simple)) <= tolerance + 1e-9


def test_an_island_stays_an_island() -> None:
    circle = [(5 + 0.0001 * number, 52 + 0.0001 * (number % 3)) for number in range(6)]
    (ring,) = simpler(cut({"island": [circle]}), 1.0)["island"]
    assert len(ring_of(ring)) >= 2


@pytest.mark.parametrize(
    ("spot", "area"),
    [((5.1, 52.5), "west"), ((5.9, 52.5), "east"), ((5.25, 52.45), None), ((4.9, 52.5), None), ((5.5, 53.5), None)],
)
def test_a_point_lies_in_the_area_that_holds_it_and_not_in_its_lake(spot: Spot, area: str | None) -> None:
    assert [key for key, rings in AREAS.items() if holds(rings, spot)] == ([area] if area else [])


def test_arcs_end_to_end_become_one_line() -> None:
    arcs: list[tuple[Spot, ...]] = [((0, 0), (1, 0)), ((2, 0), (1, 0)), ((2, 0), (3, 0)), ((5, 5), (6, 5), (5, 5))]
    lines = joined(arcs)
    assert sorted(len(line) for line in lines) == [3, 4]
    assert sorted(next(line for line in lines if len(line) == 4)) == [(0, 0), (1, 0), (2, 0), (3, 0)]


def test_the_country_is_drawn_with_its_lake_and_the_border_of_its_provinces() -> None:
    country = drawn_country(AREAS, {"west": "Utrecht", "east": "Gelderland"})
    assert (country.west, round(country.north, 6)) == (5.0, 53.0)
    assert country.land.count("z") == 2 and country.borders.count("M") == 1
    one = drawn_country(AREAS, {"west": "Utrecht", "east": "Utrecht"})
    assert one.borders == "" and one.land == country.land


def test_a_pond_is_not_drawn() -> None:
    pond = [(5.2, 52.4), (5.21, 52.4), (5.21, 52.41)]
    assert drawn_country({"west": [WEST, pond], "east": [EAST]}, {}).land.count("z") == 1
