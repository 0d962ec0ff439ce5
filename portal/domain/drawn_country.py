"""The country as two small paths, made of the municipalities' outlines: its land, and the borders of its provinces."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

from portal.domain.outline import Arc, Spot, area_of, cut, joined, sides, simplified
from portal.domain.web_mercator import KM_A_DEGREE, Point, point_of

# In degrees of the plane: about 550 m, and 900 m between provinces, at this latitude.
COAST, BORDER = 0.008, 0.013
LEAST_KM2 = 5.0
UNITS = 500


@dataclass(frozen=True, slots=True)
class DrawnCountry:
    """Paths in 1/500 degree of the plane from a corner in the north-west, y to the south."""

    west: float
    north: float
    land: str
    borders: str


def drawn_country(areas: Mapping[str, Sequence[Sequence[Spot]]], provinces: Mapping[str, str]) -> DrawnCountry:
    """Draw municipalities (rings of longitude and latitude by code); small islands and waters are left out."""
    plane = {code: [[on_plane(spot) for spot in ring] for ring in rings] for code, rings in areas.items()}
    beside = sides(cut(plane))
    coast = [arc for arc, codes in beside.items() if len(codes) == 1]
    between = [arc for arc, codes in beside.items() if len({provinces.get(code) for code in codes}) > 1]
    corner = (min(x for arc in coast for x, _ in arc), max(y for arc in coast for _, y in arc))
    land = [line for line in joined(coast) if line[0] == line[-1] and square_km(line) >= LEAST_KM2]
    rings = [path(simplified(tuple(line), COAST), corner) + "z" for line in land]
    borders = [path(simplified(tuple(line), BORDER), corner) for line in joined(between)]
    north = Point(*corner).latitude
    return DrawnCountry(corner[0], north, "".join(rings), "".join(borders))


def on_plane(spot: Spot) -> Spot:
    """Longitude and latitude as a point of the plane that maps are drawn on."""
    point = point_of(spot[1], spot[0])
    return point.x, point.y


def square_km(line: Sequence[Spot]) -> float:
    """The area of a closed line of the plane, on the ground."""
    scale = KM_A_DEGREE * cos(radians(Point(*line[0]).latitude))
    return area_of(line[:-1]) * scale**2


def path(line: Arc, corner: Spot) -> str:
    """A line as the corner where it begins and steps from there, in whole units."""
    units = [(round((x - corner[0]) * UNITS), round((corner[1] - y) * UNITS)) for x, y in line]
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(units)]
    first, told = units[0], [f"{x},{y}" for x, y in steps if x or y]
    return f"M{first[0]},{first[1]}l{' '.join(told)}" if told else ""
