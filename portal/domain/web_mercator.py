"""The plane that web maps are drawn on (Web Mercator, EPSG:3857): points, regions, and the tiles that cover them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asinh, atan, cos, degrees, radians, sinh, tan

# One degree along the equator (WGS 84).
KM_A_DEGREE = 111.32
WORLD = 360.0
MARGIN = 0.14


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the plane: `x` degrees to the east, `y` to the north, stretched so that angles are true."""

    x: float
    y: float

    @property
    def latitude(self) -> float:
        """Degrees to the north on the earth."""
        return degrees(atan(sinh(radians(self.y))))


def point_of(latitude: float, longitude: float) -> Point:
    """Degrees on the earth as a point of the plane."""
    return Point(longitude, degrees(asinh(tan(radians(latitude)))))


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the plane between two corners."""

    south_west: Point
    north_east: Point

    @property
    def width(self) -> float:
        """From west to east, in degrees."""
        return self.north_east.x - self.south_west.x

    @property
    def height(self) -> float:
        """From south to north, in degrees of the plane."""
        return self.north_east.y - self.south_west.y

    @property
    def width_km(self) -> float:
        """How wide the region is on the ground, half-way up."""
        middle = Point(0, (self.south_west.y + self.north_east.y) / 2)
        return self.width * KM_A_DEGREE * cos(radians(middle.latitude))

    def __contains__(self, point: Point) -> bool:
        low, high = self.south_west, self.north_east
        return low.x <= point.x <= high.x and low.y <= point.y <= high.y


# The Netherlands in Europe, with the sea around its islands.
COUNTRY = Region(point_of(50.68, 3.2), point_of(53.62, 7.36))
# Below it a drawing without streets says nothing: about 10 km.
LEAST_WIDTH = 0.15


def region_of(points: Sequence[Point], shape: float, least: float = LEAST_WIDTH) -> Region:
    """The region around at least one point with a margin, `shape` times as high as wide, `least` degrees wide.

    What would be wider than the country is the country.
    """
    xs, ys = [point.x for point in points], [point.y for point in points]
    # Marks stand inwards of the edge, so that the whole of each can be seen.
    width, height = ((max(values) - min(values)) * (1 + 2 * MARGIN) for values in (xs, ys))
    width = max(width, height / shape, least)
    if width >= COUNTRY.width:
        return COUNTRY
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    half, up = width / 2, width * shape / 2
    return Region(Point(x - half, y - up), Point(x + half, y + up))


ZOOMS = range(7, 17)


@dataclass(frozen=True, slots=True)
class Tile:
    """One square picture of a map: zoom, column from the west, row from the north."""

    zoom: int
    column: int
    row: int


def tile_named(zoom: str, column: str, row: str) -> Tile | None:
    """The tile of three written numbers; None where they are none, or none of a tile of the Netherlands."""
    numbers = [
        int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else -1 for text in (zoom, column, row)
    ]
    tile = Tile(*numbers)
    written_plainly = (str(tile.zoom), str(tile.column), str(tile.row)) == (zoom, column, row)
    return tile if written_plainly and tile.zoom in ZOOMS and of_country(tile) else None


def plain_number(text: str) -> int:
    """A number of at most six plain digits; -1 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else -1


def of_country(tile: Tile) -> bool:
    """True where the tile shows some of the Netherlands or the sea around."""
    west, south = numbers_at(COUNTRY.south_west, tile.zoom)
    east, north = numbers_at(COUNTRY.north_east, tile.zoom)
    return west <= tile.column <= east and north <= tile.row <= south


def numbers_at(point: Point, zoom: int) -> tuple[int, int]:
    """Column and row of the tile that a point lies in."""
    return int((point.x / WORLD + 0.5) * 2**zoom), int((0.5 - point.y / WORLD) * 2**zoom)
