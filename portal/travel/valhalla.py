"""Valhalla's matrix (`/sources_to_targets`): on foot, by bicycle and by car; for timetables it has none."""

from collections.abc import Callable, Mapping
from typing import Any

from portal.domain.travel import Floats, Means
from portal.travel.engine import (
    SNAP_METRES,
    Door,
    EngineUnable,
    NoWay,
    Point,
    Question,
    address_of,
    document,
    in_minutes,
    without_bad_points,
)

COSTING = {Means.WALK: "pedestrian", Means.BIKE: "bicycle", Means.CAR: "auto"}
# The speed of OpenTripPlanner's cyclists, on whose routes the estimate was fitted.
OPTIONS = {"bicycle": {"bicycle_type": "City", "cycling_speed": 15}}
MOST_PAIRS = 2500  # service_limits.<costing>.max_matrix_location_pairs as Valhalla sets it
# Too far apart; in parts that no way connects; no road near a point; no path.
NO_WAY = frozenset({154, 170, 171, 442})


class Valhalla:
    """A Valhalla service, one address for all means."""

    name = "valhalla"

    def __init__(
        self, addresses: Mapping[Means | None, str], door: Callable[[str], Door] = Door, most: int | None = None
    ) -> None:
        self._addresses, self._most = addresses, most or MOST_PAIRS
        self._doors = {address: door(address) for address in set(addresses.values())}

    def means(self) -> tuple[Means, ...]:
        """On foot, by bicycle and by car."""
        return tuple(COSTING)

    def at_once(self, means: Means) -> int:
        """As many pairs as a matrix may have."""
        return self._most

    def describe(self, means: Means) -> str:
        """Valhalla and its version."""
        answer = document(self._door(means).ask("/status"))
        version = answer.get("version") if isinstance(answer, dict) else None
        if version is None:
            raise EngineUnable(f"{address_of(self._addresses, means)} is no Valhalla: its /status has no version")
        return f"Valhalla {version}"

    def minutes(self, question: Question) -> Floats:
        """Minutes for each of many, nan where there is no way."""
        return without_bad_points(lambda many: self._ask(question, many), question)

    def _door(self, means: Means) -> Door:
        if means not in COSTING:
            raise EngineUnable(f"Valhalla's matrix has no {means.value}: its timetables need MOTIS")
        return self._doors[address_of(self._addresses, means)]

    def _ask(self, question: Question, many: tuple[Point, ...]) -> Floats:
        ends = ([place(one) for one in many], [place(question.one)])
        sources, targets = ends if question.towards else ends[::-1]
        costing = COSTING.get(question.means, "")
        asked = {"sources": sources, "targets": targets, "costing": costing, "costing_options": OPTIONS}
        answer = self._door(question.means).ask("/sources_to_targets", json={**asked, "verbose": False})
        found = document(answer)
        if answer.status_code != 200:
            refuse(found)
        rows = durations(found["sources_to_targets"])
        return in_minutes([row[0] for row in rows] if question.towards else rows[0], question.means)


def place(point: Point) -> dict[str, float]:
    """A location; it is matched to a road near by or not at all (else: to one 35 km away)."""
    return {"lat": point.latitude, "lon": point.longitude, "search_cutoff": SNAP_METRES}


def durations(matrix: Any) -> list[list[float | None]]:
    """Seconds, a row a source: newer versions give a table, those before 3.5 a cell an object."""
    if isinstance(matrix, dict):
        return list(matrix["durations"])
    return [[cell["time"] for cell in row] for row in matrix]


def refuse(found: Any) -> None:
    """Raise what a refusal means."""
    words = found.get("error", "") if isinstance(found, dict) else str(found)
    if isinstance(found, dict) and found.get("error_code") in NO_WAY:
        raise NoWay(words)
    raise EngineUnable(f"Valhalla refuses: {words}")
