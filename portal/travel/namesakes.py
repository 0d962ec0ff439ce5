"""Postcode areas gathered into places: areas of one name that lie together are one place, others are namesakes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from portal.domain.travel import great_circle_km
from portal.travel.place_names import name_key, shown_name
from portal.travel.postcodes import PostcodeArea

TOGETHER_KM = 8.0  # villages that straddle a border lie closer, namesakes lie farther apart


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a visitor may mean: what to show, its centre in degrees, and its codes where it has them."""

    label: str
    latitude: float
    longitude: float
    pc4: str | None
    municipality_code: str | None


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place with its plain name, its size (number of postcodes), and every municipality that it reaches into."""

    place: Place
    name: str
    size: int
    municipalities: frozenset[str | None]

    def labelled(self, label: str) -> "KnownPlace":
        """The same place under another label."""
        return replace(self, place=replace(self.place, label=label))


def known_places(areas: Iterable[PostcodeArea], municipality_names: Mapping[str, str]) -> dict[str, list[KnownPlace]]:
    """All places by the key of their name, largest first: towns, villages, and municipalities without a namesake.

    A municipality that is no town itself counts for a third of its size, for people name its towns.
    """
    areas = list(areas)
    named: dict[str, list[tuple[str, PostcodeArea]]] = defaultdict(list)
    for area in areas:
        for name in dict.fromkeys(shown_name(name) for name in (area.place, *area.other_places)):
            named[name_key(name)].append((name, area))
    places = {
        key: [_known(members[0][0], group) for group in _groups([area for _, area in members])]
        for key, members in named.items()
    }
    for name, group in _municipalities(areas, municipality_names):
        namesakes = places.setdefault(name_key(name), [])
        if not any(group[0].municipality_code in known.municipalities for known in namesakes):
            known = _known(name, group)
            namesakes.append(replace(known, size=known.size // 3))
    return {key: sorted(group, key=lambda known: -known.size) for key, group in places.items()}


def _municipalities(
    areas: Iterable[PostcodeArea], names: Mapping[str, str]
) -> Iterator[tuple[str, list[PostcodeArea]]]:
    members: dict[str, list[PostcodeArea]] = defaultdict(list)
    for area in areas:
        if area.municipality_code and area.municipality_code in names:
            members[area.municipality_code].append(area)
    return ((shown_name(names[code]), group) for code, group in members.items())


def _groups(areas: list[PostcodeArea]) -> Iterator[list[PostcodeArea]]:
    """Areas of one name apart by distance: who lies within 8 km of a member belongs to the group."""
    if len({area.municipality_code for area in areas}) == 1:
        yield areas
        return
    remaining = areas
    while remaining:
        group, remaining = _group_of_first(remaining)
        yield group


def _group_of_first(areas: Sequence[PostcodeArea]) -> tuple[list[PostcodeArea], list[PostcodeArea]]:
    latitudes = np.array([area.latitude for area in areas])
    longitudes = np.array([area.longitude for area in areas])
    together, unseen = np.zeros(len(areas), dtype=bool), [0]
    together[0] = True
    while unseen:
        member = unseen.pop()
        near = great_circle_km(latitudes[member], longitudes[member], latitudes, longitudes) <= TOGETHER_KM
        unseen += np.flatnonzero(near & ~together).tolist()
        together |= near
    inside = [area for area, found in zip(areas, together, strict=True) if found]
    return inside, [area for area, found in zip(areas, together, strict=True) if not found]


def _known(name: str, areas: Sequence[PostcodeArea]) -> KnownPlace:
    codes = Counter(area.municipality_code for area in areas)
    latitude = sum(area.latitude for area in areas) / len(areas)
    longitude = sum(area.longitude for area in areas) / len(areas)
    place = Place(name, round(latitude, 4), round(longitude, 4), None, codes.most_common(1)[0][0])
    return KnownPlace(place, name, len(areas), frozenset(codes))
