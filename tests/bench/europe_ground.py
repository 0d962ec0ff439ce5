"""The ground of a generated Europe: forty fictional regions with authorities, cities, towns and postcode areas."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from random import Random

import numpy as np

REGIONS, AUTHORITIES_A_REGION = 40, 10
# Four digits, the first no 0, are all that a postcode of this portal has.
FIRST_POSTCODE, MOST_AREAS = 1000, 9000
# Degrees: corners of the grid on which the regions lie, and how far towns lie from the middle of theirs.
SOUTH, WEST, STEP_NORTH, STEP_EAST = 38.0, -8.0, 4.0, 4.5
ROWS, COLUMNS = 5, 8
REGION_SPREAD, TOWN_SPREAD = 0.8, 0.03
BEGINNINGS = (
    *("Al", "Bor", "Cas", "Dru", "El", "Fon", "Gra", "Hel", "Ist", "Jor", "Kel", "Lun", "Mor", "Nes", "Or"),
    *("Pil", "Quar", "Rem", "Sol", "Tor", "Ul", "Ver", "Wes", "Xan", "Yst", "Zor", "Bran", "Cri", "Fle", "Gru"),
)
MIDDLES = ("a", "be", "ci", "do", "e", "fi", "go", "la", "ma", "ni", "o", "ra", "si", "ta", "vo")
ENDS = ("berg", "dal", "grad", "heim", "mont", "nova", "port", "polis", "stad", "ville", "wick", "zell")


@dataclass(frozen=True, slots=True)
class Area:
    """One postcode area: its town, the authority's code and region, degrees."""

    pc4: str
    town: str
    authority: str
    region: str
    latitude: float
    longitude: float


def draw_ground(areas: int, random: Random) -> tuple[tuple[Area, ...], ...]:
    """The postcode areas of each region, `areas` of them in all; towns differ in size by Zipf's rule."""
    names = town_names(random)
    each = min(areas, MOST_AREAS) // REGIONS
    return tuple(tuple(draw_region(number, each, names, random)) for number in range(REGIONS))


def town_names(random: Random) -> Iterator[str]:
    """Names that no place has to have, each once."""
    names = [begin + middle + end for begin, middle, end in product(BEGINNINGS, MIDDLES, ENDS)]
    random.shuffle(names)
    return iter(names)


def draw_region(number: int, areas: int, names: Iterator[str], random: Random) -> Iterator[Area]:
    """The areas of one region, its towns the largest first."""
    middle = SOUTH + STEP_NORTH * (number // COLUMNS), WEST + STEP_EAST * (number % COLUMNS)
    for place, town_size in enumerate(town_sizes(areas)):
        name = next(names)
        authority = f"GM{5000 + number * AUTHORITIES_A_REGION + place % AUTHORITIES_A_REGION}"
        town = tuple(random.gauss(degree, REGION_SPREAD) for degree in middle)
        for one in range(town_size):
            pc4 = str(FIRST_POSTCODE + number * areas + sum(town_sizes(areas)[:place]) + one)
            latitude, longitude = (round(random.gauss(degree, TOWN_SPREAD), 4) for degree in town)
            yield Area(pc4, name, authority, f"Region {number + 1}", latitude, longitude)


def town_sizes(areas: int) -> list[int]:
    """Areas of each town of a region, the largest having a sixth of them."""
    sizes = np.maximum(areas / 6 / np.arange(1, areas + 1), 1).astype(int)
    kept = sizes[: int(np.searchsorted(np.cumsum(sizes), areas)) + 1]
    kept[-1] -= int(kept.sum()) - areas
    return [int(size) for size in kept]
