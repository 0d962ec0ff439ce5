"""Outlines of areas that share borders: cut where borders meet, made simpler alike on both sides, joined, drawn.

A ring is a list of points without its first point again at the end; an arc is a border between two places where more
than two borders meet.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import hypot

Spot = tuple[float, float]
Arc = tuple[Spot, ...]
Ring = Sequence[Spot]


def cut(areas: Mapping[str, Sequence[Ring]]) -> dict[str, list[list[Arc]]]:
    """The rings of each area as arcs in order; two areas that share a border have the same arc, maybe turned round."""
    beside: dict[Spot, set[Spot]] = defaultdict(set)
    for rings in areas.values():
        for ring in rings:
            for here, there in pairs(ring):
                beside[here].add(there)
                beside[there].add(here)
    meeting = {spot for spot, others in beside.items() if len(others) != 2}
    return {key: [arcs_of(ring, meeting) for ring in rings] for key, rings in areas.items()}


def pairs(ring: Ring) -> Iterator[tuple[Spot, Spot]]:
    """Each point with the next, round the ring."""
    return zip(ring, (*ring[1:], ring[0]), strict=True)


def arcs_of(ring: Ring, meeting: set[Spot]) -> list[Arc]:
    """A ring cut at the points where borders meet; one that meets none begins at its lowest point."""
    stops = [number for number, spot in enumerate(ring) if spot in meeting]
    if not stops:
        stops = [ring.index(min(ring))]
    ends = (*stops[1:], stops[0] + len(ring))
    twice = (*ring, *ring)
    return [tuple(twice[first : last + 1]) for first, last in zip(stops, ends, strict=True)]


def direction(arc: Arc) -> Arc:
    """An arc as both of its sides know it."""
    return min(arc, arc[::-1])


def simpler(areas: Mapping[str, Sequence[Sequence[Arc]]], tolerance: float) -> dict[str, list[list[Arc]]]:
    """The areas with every arc made simpler once, so that no gap opens between two of them."""
    done: dict[Arc, Arc] = {}

    def simple(arc: Arc) -> Arc:
        key = direction(arc)
        if key not in done:
            done[key] = simplified(key, tolerance)
        return done[key] if key == arc else done[key][::-1]

    return {key: [[simple(arc) for arc in ring] for ring in rings] for key, rings in areas.items()}


def simplified(line: Arc, tolerance: float) -> Arc:
    """Fewer points, none of the others further than `tolerance` from the line (Douglas and Peucker 1973).

    A closed line keeps the point that is furthest from its end, so that it stays a ring.
    """
    keep = {0, len(line) - 1}
    stretches = [(0, len(line) - 1)]
    while stretches:
        first, last = stretches.pop()
        gaps = [distance(spot, line[first], line[last]) for spot in line[first + 1 : last]]
        widest = max(gaps, default=0.0)
        if widest > tolerance or (gaps and line[first] == line[last]):
            middle = first + 1 + gaps.index(widest)
            keep.add(middle)
            stretches += [(first, middle), (middle, last)]
    return tuple(line[number] for number in sorted(keep))


def distance(spot: Spot, start: Spot, end: Spot) -> float:
    """How far a point lies from a stretch of line."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = across * across + up * up
    if not length:
        return hypot(spot[0] - start[0], spot[1] - start[1])
    share = max(0.0, min(1.0, ((spot[0] - start[0]) * across + (spot[1] - start[1]) * up) / length))
    return hypot(spot[0] - start[0] - share * across, spot[1] - start[1] - share * up)


def ring_of(arcs: Sequence[Arc]) -> list[Spot]:
    """The ring that arcs make one after another."""
    return [spot for arc in arcs for spot in arc[:-1]]


def sides(areas: Mapping[str, Sequence[Sequence[Arc]]]) -> dict[Arc, tuple[str, ...]]:
    """Each arc with the one or two areas that it is a border of."""
    found: dict[Arc, list[str]] = defaultdict(list)
    for key, rings in areas.items():
        for ring in rings:
            for arc in ring:
                found[direction(arc)].append(key)
    return {arc: tuple(keys) for arc, keys in found.items()}


def beside_middle(arc: Arc, step: float) -> tuple[Spot, Spot]:
    """Two points beside the middle stretch of an arc, one on each side."""
    place = (len(arc) - 1) // 2
    (x1, y1), (x2, y2) = arc[place : place + 2]
    length = hypot(x2 - x1, y2 - y1)
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    across, up = step * (y1 - y2) / length, step * (x2 - x1) / length
    return (x + across, y + up), (x - across, y - up)


def joined(arcs: Iterable[Arc]) -> list[list[Spot]]:
    """Lines as long as can be made of arcs end to end; closed ones end where they begin."""
    left = set(arcs)
    at: dict[Spot, set[Arc]] = defaultdict(set)
    for arc in left:
        at[arc[0]].add(arc)
        at[arc[-1]].add(arc)
    # Lines with loose ends first, from those ends.
    starts = sorted(left, key=lambda arc: (len(at[arc[0]]) == 2 and len(at[arc[-1]]) == 2, arc))
    lines = []
    for arc in starts:
        if arc in left:
            left.discard(arc)
            turned = len(at[arc[-1]]) != 2 and len(at[arc[0]]) == 2
            lines.append(grown(list(arc[::-1] if turned else arc), left, at))
    return lines


def grown(line: list[Spot], left: set[Arc], at: Mapping[Spot, set[Arc]]) -> list[Spot]:
    """A line with what follows at its end, until it is closed or nothing does."""
    while line[0] != line[-1]:
        following = min(at[line[-1]] & left, default=None)
        if following is None:
            break
        left.discard(following)
        line += following[1:] if following[0] == line[-1] else following[-2::-1]
    return line


def area_of(ring: Ring) -> float:
    """The area inside a ring, in the square of its unit."""
    return abs(sum(here[0] * there[1] - there[0] * here[1] for here, there in pairs(ring))) / 2


def holds(rings: Iterable[Ring], spot: Spot) -> bool:
    """Whether a point lies inside: a line from it to the east crosses the rings an odd number of times."""
    x, y = spot
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in pairs(ring):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                inside = not inside
    return inside
