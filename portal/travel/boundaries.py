"""Municipal boundaries from GeoJSON as CBS and Kadaster publish them (PDOK), in degrees or in Dutch coordinates."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from portal.domain.municipality_code import municipality_code
from portal.domain.outline import Spot
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
    """A municipality's name and its rings in degrees (longitude, latitude), without the first point again."""

    name: str
    rings: tuple[tuple[Spot, ...], ...]


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
        rings = tuple(rings_of(feature["geometry"], metres))
    except WrongBoundary:
        raise
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise WrongBoundary("geometry", "has another form than GeoJSON's") from error
    year = YEAR.match(str(properties.get("jrstatcode") or properties.get("jaar") or ""))
    return code, Boundary(name, rings), int(year[0]) if year else None


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


def rings_of(geometry: Mapping[str, Any], metres: bool) -> Iterator[tuple[Spot, ...]]:
    """The rings of a polygon or of several."""
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind not in ("Polygon", "MultiPolygon"):
        raise WrongBoundary("geometry", f"{kind} is neither Polygon nor MultiPolygon")
    for polygon in coordinates if kind == "MultiPolygon" else [coordinates]:
        for ring in polygon:
            spots = [spot_of(one, metres) for one in ring]
            if len(spots) < 4 or spots[0] != spots[-1]:
                raise WrongBoundary("geometry", "has a ring that is not closed")
            plain = tuple(here for here, there in pairwise(spots) if here != there)
            if len(plain) > 2:
                yield plain


def spot_of(position: Sequence[float], metres: bool) -> Spot:
    """A position in degrees."""
    x, y = float(position[0]), float(position[1])
    west, south, east, north = METRES if metres else DEGREES
    if not (west <= x <= east and south <= y <= north):
        unit = "metres of RD (EPSG:28992)" if metres else "degrees (longitude, latitude)"
        raise WrongBoundary("geometry", f"{x:g}, {y:g} are no {unit} in the Netherlands")
    longitude, latitude = degrees_of(x, y) if metres else (x, y)
    return round(longitude, DECIMALS), round(latitude, DECIMALS)


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
