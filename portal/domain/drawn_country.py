"""The country as two small paths, made of the municipalities' areas: its land, and the borders of its provinces."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

import numpy as np
import numpy.typing as npt
import shapely
from shapely import Geometry, LinearRing, Polygon

from portal.domain.web_mercator import KM_A_DEGREE, Point

# In degrees of the plane: about 550 m, and 900 m between provinces, at this latitude.
COAST, BORDER = 0.008, 0.013
LEAST_KM2 = 5.0
UNITS = 500

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class DrawnCountry:
    """Paths in 1/500 degree of the plane from a corner in the north-west, y to the south."""

    west: float
    north: float
    land: str
    borders: str


def drawn_country(areas: Mapping[str, Geometry], provinces: Mapping[str, str]) -> DrawnCountry:
    """Draw municipalities (areas of longitude and latitude by code); small islands and waters are left out."""
    members: defaultdict[str | None, list[Geometry]] = defaultdict(list)
    for code, area in areas.items():
        members[provinces.get(code)].append(shapely.transform(area, on_plane))
    whole = [shapely.union_all(one) for one in members.values()]
    country = shapely.union_all(whole)
    between = shapely.difference(shapely.union_all(shapely.boundary(whole)), shapely.boundary(country))
    west, _, _, north = country.bounds
    corner = np.array([west, north])
    coast = [ring for ring in rings_of(country) if square_km(ring) >= LEAST_KM2]
    return DrawnCountry(
        west=west,
        north=Point(west, north).latitude,
        land="".join(path(ring, corner) + "z" for ring in shapely.simplify(coast, COAST)),
        borders="".join(path(line, corner) for line in shapely.simplify(lines_of(between), BORDER)),
    )


def on_plane(spots: Floats) -> Floats:
    """Longitudes and latitudes, (spots, 2), as points of the plane that maps are drawn on (Web Mercator)."""
    return np.column_stack([spots[:, 0], np.degrees(np.arcsinh(np.tan(np.radians(spots[:, 1]))))])


def rings_of(area: Geometry) -> list[LinearRing]:
    """The outlines of all parts of an area, and of what it leaves out."""
    return list(shapely.get_rings(shapely.get_parts(area)))


def lines_of(lines: Geometry) -> list[Geometry]:
    """Lines as long as can be made of lines end to end."""
    return list(shapely.get_parts(shapely.line_merge(lines)))


def square_km(ring: LinearRing) -> float:
    """The area inside a ring of the plane, on the ground."""
    scale = KM_A_DEGREE * cos(radians(Point(*shapely.get_coordinates(ring)[0]).latitude))
    return Polygon(ring).area * scale**2


def path(line: Geometry, corner: Floats) -> str:
    """A line as the point where it begins and steps from there, in whole units."""
    units = np.rint((shapely.get_coordinates(line) - corner) * (UNITS, -UNITS)).astype(int).tolist()
    told = [f"{x},{y}" for x, y in steps(units) if x or y]
    return f"M{units[0][0]},{units[0][1]}l{' '.join(told)}" if told else ""


def steps(units: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """From each point to the next."""
    return [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(units)]
