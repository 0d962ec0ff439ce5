"""Municipal boundaries from GeoJSON as CBS and Kadaster publish them (PDOK), in degrees or in Dutch coordinates."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from shapely import Geometry
from shapely.errors import ShapelyError
from shapely.geometry import shape

from portal.domain.municipality_code import municipality_code
from portal.domain.rijksdriehoek import degrees_of
from portal.domain.table import MOST_FAULTS, Fault, TableFaults

CODES = ("statcode", "gemeentecode", "code", "identificatie")
NAMES = ("statnaam", "gemeentenaam", "naam", "name")
# West, south, east, north of the Netherlands in Europe, with the sea that belongs to it.
DEGREES = (2.5, 50.5, 7.5, 56.0)
METRES = (-10_000.0, 289_000.0, 300_000.0, 650_000.0)
# Six decimals are ten centimetres: the two sides of a border stay the same.
DECIMALS = 6
# In CBS's files the sea and people without an address stand among the municipalities.
NO_MUNICIPALITIES = frozenset({"GM0997", "GM0998", "GM0999"})


WATER = frozenset({"JA", "B"})
YEAR = re.compile(r"20\d\d")


class WrongBoundary(ValueError):
    """What is wrong with one municipality, in which field."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


@dataclass(frozen=True, slots=True)
class Boundary:
    """A municipality's name and its area in degrees (longitude, latitude)."""

    name: str
    area: Geometry


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Municipalities by code, the year that the file tells, and the line on which each stands."""

    by_code: Mapping[str, Boundary]
    year: int | None
    lines: Mapping[str, int]


def read_boundaries(path: Path) -> Boundaries:
    """The municipalities of a file; raises TableFaults naming file, line and field, at most a hundred faults."""
    try:
        content = path.read_text(encoding="utf-8-sig")
        read = json.loads(content)
    except UnicodeDecodeError as error:
        raise TableFaults(path.name, [Fault(1, "file", "is no UTF-8 text")]) from error
    except json.JSONDecodeError as error:
        raise TableFaults(path.name, [Fault(error.lineno, "file", f"is no JSON ({error.msg})")]) from error
    features = read.get("features") if isinstance(read, dict) else None
    if not isinstance(features, list) or not features:
        raise TableFaults(path.name, [Fault(1, "features", "is no list of municipalities")])
    return boundaries_of(path.name, read, features, feature_lines(content, len(features)))


def boundaries_of(name: str, read: Mapping[str, Any], features: Sequence[Any], lines: Sequence[int]) -> Boundaries:
    """The municipalities of a collection."""
    metres = in_metres(read, features)
    found: dict[str, Boundary] = {}
    where: dict[str, int] = {}
    years, faults = set(), []
    for feature, line in zip(features, lines, strict=True):
        try:
            code, boundary, year = boundary_of(feature, metres)
            if code in NO_MUNICIPALITIES or boundary is None:
                continue
            if code in found:
                raise WrongBoundary("properties", f"{code} stands twice")
        except WrongBoundary as wrong:
            faults.append(Fault(line, wrong.field, str(wrong)))
            continue
        found[code], where[code] = boundary, line
        years.add(year)
    if faults:
        raise TableFaults(name, faults[:MOST_FAULTS])
    return Boundaries(found, years.pop() if len(years) == 1 else None, where)


def boundary_of(feature: Any, metres: bool) -> tuple[str, Boundary | None, int | None]:
    """Code, boundary and year of one feature; water has no boundary. Raises WrongBoundary."""
    try:
        properties = dict(feature["properties"])
        code = municipality_code(str(property_of(properties, CODES)))
    except (KeyError, TypeError, ValueError) as error:
        raise WrongBoundary("properties", "have no code of a municipality") from error
    if properties.get("water") in WATER:
        return code, None, None
    name = str(property_of(properties, NAMES))
    try:
        area = area_of(feature["geometry"], metres)
    except WrongBoundary:
        raise
    except (KeyError, TypeError, ValueError, IndexError, ShapelyError) as error:
        raise WrongBoundary("geometry", "has another form than GeoJSON's") from error
    year = YEAR.match(str(properties.get("jrstatcode") or properties.get("jaar") or ""))
    return code, Boundary(name, area), int(year[0]) if year else None


def property_of(properties: Mapping[str, Any], names: Sequence[str]) -> Any:
    """The first property of these names."""
    for name in names:
        if properties.get(name):
            return properties[name]
    raise WrongBoundary(names[0], "is missing")


def in_metres(read: Mapping[str, Any], features: Sequence[Any]) -> bool:
    """Whether the file is in Dutch coordinates: as it says, else as its first number tells."""
    said = str(read.get("crs"))
    if "28992" in said:
        return True
    number: Any = features[0].get("geometry", {}).get("coordinates") if isinstance(features[0], dict) else None
    while isinstance(number, list) and number:
        number = number[0]
    return isinstance(number, int | float) and abs(number) > 180


def area_of(geometry: Mapping[str, Any], metres: bool) -> Geometry:
    """The polygon or polygons of a feature, in degrees."""
    kind = geometry["type"]
    if kind not in ("Polygon", "MultiPolygon"):
        raise WrongBoundary("geometry", f"{kind} is neither Polygon nor MultiPolygon")
    check_rings(geometry["coordinates"] if kind == "MultiPolygon" else [geometry["coordinates"]])
    area = shape(dict(geometry))
    if not shapely.is_valid(area):
        raise WrongBoundary("geometry", f"is no area: {shapely.is_valid_reason(area)}")
    check_place(area, metres)
    return shapely.transform(area, lambda spots: np.round(in_degrees(spots) if metres else spots, DECIMALS))


def check_rings(polygons: Sequence[Sequence[Sequence[Any]]]) -> None:
    """Raises WrongBoundary for a ring whose last point is not its first; it would be closed without a word."""
    if any(len(ring) < 4 or ring[0] != ring[-1] for rings in polygons for ring in rings):
        raise WrongBoundary("geometry", "has a ring that is not closed")


def check_place(area: Geometry, metres: bool) -> None:
    """Raises WrongBoundary for an area that reaches out of the Netherlands."""
    west, south, east, north = METRES if metres else DEGREES
    if not shapely.box(west, south, east, north).covers(area):
        unit = "metres of RD (EPSG:28992)" if metres else "degrees (longitude, latitude)"
        raise WrongBoundary("geometry", f"{shapely.bounds(area).tolist()} are no {unit} in the Netherlands")


def in_degrees(spots: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Points of the Dutch map, (points, 2), as longitudes and latitudes."""
    return np.column_stack(degrees_of(spots[:, 0], spots[:, 1]))


def feature_lines(content: str, count: int) -> list[int]:
    """On which line of the file each municipality begins."""
    decoder, lines, line = json.JSONDecoder(), [], 1
    found = re.search(r'"features"\s*:\s*\[', content)
    place, counted = (found.end() if found else 0), 0
    for _ in range(count):
        start = re.compile(r"[\s,]*").match(content, place)
        place = start.end() if start else place
        line += content.count("\n", counted, place)
        counted = place
        lines.append(line)
        _, place = decoder.raw_decode(content, place)
    return lines
