"""MOTIS 2: one-to-many over the streets, and by public transport at a moment of the timetable, there and back."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from portal.domain.travel import Floats, Means
from portal.travel.engine import SNAP_METRES, Door, EngineUnable, Question, address_of, document, in_minutes

MODES = {Means.WALK: "WALK", Means.BIKE: "BIKE", Means.CAR: "CAR"}
USUAL_MOST = 128  # limits.onetomany_max_many as MOTIS sets it; asked from the server where it says so
LONGEST_MINUTES = 254
# Walking to the first stop and from the last, and the whole way where that is quicker.
FOOT_SECONDS, DIRECT_SECONDS = 1800, 3600


class Motis:
    """A MOTIS server, one address for all means."""

    name = "motis"

    def __init__(
        self, addresses: Mapping[Means | None, str], door: Callable[[str], Door] = Door, most: int | None = None
    ) -> None:
        self._addresses, self._most = addresses, most
        self._doors = {address: door(address) for address in set(addresses.values())}

    def means(self) -> tuple[Means, ...]:
        """All of them."""
        return tuple(Means)

    def at_once(self, means: Means) -> int:
        """As many points as its settings allow."""
        return self._most or int(self._settings(means).get("maxOneToManySize") or USUAL_MOST)

    def describe(self, means: Means) -> str:
        """MOTIS and its version; it must have streets, without which it knows no way to a stop."""
        settings = self._settings(means)
        if settings.get("hasStreetRouting") is False:
            raise EngineUnable("this MOTIS has no streets: import it with street_routing")
        return f"MOTIS {settings.get('motisVersion', '2')}"

    def minutes(self, question: Question) -> Floats:
        """Minutes for each of many, nan where there is no way."""
        if question.means == Means.TRANSIT:
            return self._by_timetable(question)
        body = {
            "one": f"{question.one.latitude};{question.one.longitude}",
            "many": [f"{one.latitude};{one.longitude}" for one in question.many],
            "mode": MODES[question.means],
            "max": LONGEST_MINUTES * 60,
            "maxMatchingDistance": SNAP_METRES,
            "arriveBy": question.towards,
        }
        found = self._post("/api/v1/one-to-many", body, question)
        return in_minutes([one.get("duration") for one in listed(found, question)], question.means)

    def _by_timetable(self, question: Question) -> Floats:
        if question.at is None:
            raise EngineUnable("public transport needs a day and an hour")
        body = {
            "one": f"{question.one.latitude},{question.one.longitude}",
            "many": [f"{one.latitude},{one.longitude}" for one in question.many],
            "time": question.at.isoformat(),
            "arriveBy": question.towards,
            "maxTravelTime": LONGEST_MINUTES,
            "maxMatchingDistance": SNAP_METRES,
            "transitModes": ["TRANSIT"],
            "preTransitModes": ["WALK"],
            "postTransitModes": ["WALK"],
            "directMode": "WALK",
            "maxPreTransitTime": FOOT_SECONDS,
            "maxPostTransitTime": FOOT_SECONDS,
            "maxDirectTime": DIRECT_SECONDS,
        }
        found = self._post("/api/experimental/one-to-many-intermodal", body, question)
        on_foot = listed(found.get("street_durations") or [{}] * len(question.many), question)
        by_line = listed(found.get("transit_durations") or [[]] * len(question.many), question)
        walked = in_minutes([one.get("duration") for one in on_foot], question.means)
        ridden = in_minutes([quickest(one) for one in by_line], question.means)
        return np.fmin(walked, ridden)

    def _settings(self, means: Means) -> dict[str, Any]:
        found = document(self._doors[address_of(self._addresses, means)].ask("/api/v1/map/initial"))
        if not isinstance(found, dict) or "lat" not in found:
            raise EngineUnable(f"{address_of(self._addresses, means)} is no MOTIS")
        return dict(found.get("serverConfig") or {})

    def _post(self, path: str, body: dict[str, Any], question: Question) -> Any:
        answer = self._doors[address_of(self._addresses, question.means)].ask(path, json=body)
        if answer.status_code == 404:
            raise EngineUnable(f"this MOTIS has no {path}: a newer one is needed")
        found = document(answer)
        if answer.status_code != 200:
            words = found.get("error") if isinstance(found, dict) else found
            raise EngineUnable(f"MOTIS refuses: {words}")
        return found


def quickest(pareto: list[dict[str, Any]]) -> float | None:
    """The shortest of the journeys with more or fewer changes, in seconds; None where there is none."""
    return min((one["duration"] for one in pareto), default=None)


def listed(found: Any, question: Question) -> list[Any]:
    """One answer for each of many; raises EngineUnable where there are more or fewer."""
    if not isinstance(found, list) or len(found) != len(question.many):
        raise EngineUnable("MOTIS does not answer for each place that was asked")
    return found
