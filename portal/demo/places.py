"""Real Dutch places as the ground on which the invented schools stand: postcode areas, towns, distances."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

USUAL_NAMES = {"'s-Gravenhage": "Den Haag", "'s-Hertogenbosch": "Den Bosch"}
POSTCODE_LETTERS = "ABCDEGHJKLMNPRSTVWXZ"
REFUSED_PAIRS = frozenset({"SA", "SD", "SS"})
KM_PER_DEGREE = 111.2


class PostcodeArea(Protocol):
    """One four-digit postcode area with its place name and the middle of it in degrees (WGS 84)."""

    @property
    def pc4(self) -> str:
        """The four digits."""

    @property
    def place(self) -> str:
        """The place's official name."""

    @property
    def latitude(self) -> float:
        """Degrees north."""

    @property
    def longitude(self) -> float:
        """Degrees east."""


@dataclass(frozen=True, slots=True)
class Town:
    """The postcode areas of one place in one municipality; their number stands for its population."""

    name: str
    municipality: str | None
    areas: tuple[PostcodeArea, ...]

    @property
    def centre(self) -> tuple[float, float]:
        """Mean latitude and longitude of the areas, in degrees."""
        count = len(self.areas)
        return sum(a.latitude for a in self.areas) / count, sum(a.longitude for a in self.areas) / count


def towns_of(areas: Sequence[PostcodeArea], municipality_of: Mapping[str, str]) -> tuple[Town, ...]:
    """Towns with a plain, unambiguous name, the largest first; of two places of one name the larger stays."""
    groups: dict[tuple[str, str | None], list[PostcodeArea]] = defaultdict(list)
    for area in areas:
        if _is_plain(area.place):
            name = USUAL_NAMES.get(area.place, area.place)
            groups[name, municipality_of.get(area.pc4)].append(area)
    towns: dict[str, Town] = {}
    for (name, municipality), members in groups.items():
        if name not in towns or len(members) > len(towns[name].areas):
            towns[name] = Town(name, municipality, tuple(members))
    return tuple(sorted(towns.values(), key=lambda town: (-len(town.areas), town.name)))


def _is_plain(place: str) -> bool:
    return all(sign.isalpha() or sign in " '-" for sign in place)


def distance_km(one: Town, other: Town) -> float:
    """Distance as the crow flies between two towns, in kilometres, on a plane that suits a small country."""
    (north, east), (north_too, east_too) = one.centre, other.centre
    stretch = math.cos(math.radians((north + north_too) / 2))
    return KM_PER_DEGREE * math.hypot(north - north_too, (east - east_too) * stretch)


def make_postcode(pc4: str, random: Random) -> str:
    """A postcode of six characters in the area: letters that are in use, never the three refused pairs."""
    while True:
        pair = "".join(random.choice(POSTCODE_LETTERS) for _ in range(2))
        if pair not in REFUSED_PAIRS:
            return f"{pc4} {pair}"
