"""OSRM's table service (`/table/v1/{profile}/...`): one server a means, each over data made with its profile."""

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

PROFILES = {Means.WALK: "foot", Means.BIKE: "bike", Means.CAR: "car"}
# Everything stands in the address, and eight kilobytes of it are read; a point takes up to 19 letters and a number.
MOST_POINTS = 250


class Osrm:
    """OSRM servers by means; they do not look at the profile's name, so each address must be the right one."""

    name = "osrm"

    def __init__(
        self, addresses: Mapping[Means | None, str], door: Callable[[str], Door] = Door, most: int | None = None
    ) -> None:
        self._addresses, self._most = addresses, min(most or MOST_POINTS, MOST_POINTS)
        self._doors = {address: door(address) for address in set(addresses.values())}

    def means(self) -> tuple[Means, ...]:
        """Those that have an address; one without means is taken for a car's, OSRM's usual profile."""
        return tuple(means for means in PROFILES if means in self._addresses) or (Means.CAR,)

    def at_once(self, means: Means) -> int:
        """As many points as fit into an address."""
        return self._most

    def describe(self, means: Means) -> str:
        """OSRM with the version of its data, where it has one."""
        answer = self._door(means).ask(f"/nearest/v1/{PROFILES[means]}/5.0,52.0")
        found = document(answer)
        if not isinstance(found, dict) or "code" not in found:
            raise EngineUnable(f"{address_of(self._addresses, means)} is no OSRM")
        if answer.status_code != 200 and found["code"] != "NoSegment":
            refuse(found)
        return f"OSRM, data {found['data_version']}" if found.get("data_version") else "OSRM"

    def minutes(self, question: Question) -> Floats:
        """Minutes for each of many, nan where there is no way."""
        return without_bad_points(lambda many: self._ask(question, many), question)

    def _door(self, means: Means) -> Door:
        if means not in PROFILES:
            raise EngineUnable(f"OSRM has no {means.value}: timetables need MOTIS")
        return self._doors[address_of(self._addresses, means)]

    def _ask(self, question: Question, many: tuple[Point, ...]) -> Floats:
        points = ";".join(f"{one.longitude:.5f},{one.latitude:.5f}" for one in (question.one, *many))
        path = f"/table/v1/{PROFILES.get(question.means, '')}/{points}"
        single = {"destinations" if question.towards else "sources": "0"}
        answer = self._door(question.means).ask(path, params={**single, "generate_hints": "false"})
        found = document(answer)
        if answer.status_code != 200 or found.get("code") != "Ok":
            refuse(found)
        return in_minutes(seconds(found, towards=question.towards), question.means)


def seconds(found: dict[str, Any], *, towards: bool) -> list[float | None]:
    """Seconds for each of many; None where there is no way, or where a point was matched to a road far away."""
    far = [[far_off(one) for one in found[end]] for end in ("sources", "destinations")]
    rows = [
        [None if lost or gone else value for value, gone in zip(row, far[1], strict=True)]
        for row, lost in zip(found["durations"], far[0], strict=True)
    ]
    return [row[0] for row in rows][1:] if towards else rows[0][1:]


def far_off(waypoint: dict[str, Any] | None) -> bool:
    """Whether a point has no road near by."""
    return waypoint is None or waypoint.get("distance", 0) > SNAP_METRES


def refuse(found: Any) -> None:
    """Raise what a refusal means."""
    code, words = (found.get("code"), found.get("message")) if isinstance(found, dict) else (None, None)
    if code in {"NoSegment", "NoTable"}:
        raise NoWay(words)
    raise EngineUnable(f"OSRM refuses: {code}: {words}")
