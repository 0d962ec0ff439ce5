"""What every routing engine is asked and how: one point to many, with patience, and unknown where there is no way."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple, Protocol

import numpy as np
import requests

from portal.domain.travel import AVERAGE_RIDER, Floats, Means

AGENT = "Taalschoolkiezer"
# A point may lie so far from the nearest road that this means may use; farther away there is no way that is honest.
SNAP_METRES = 2000
TRIES = 5
LONGEST_PAUSE = 30.0
BUSY = frozenset({408, 425, 429})


class Point(NamedTuple):
    """A place in degrees (WGS84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Question:
    """Minutes between `one` and each of `many`: towards `one`, or from there; `at` is the arrival or departure."""

    means: Means
    one: Point
    many: tuple[Point, ...]
    towards: bool
    at: datetime | None = None


class EngineDown(RuntimeError):
    """The engine did not answer, also not after several tries."""


class EngineUnable(RuntimeError):
    """The engine answers that it cannot do this at all: no such profile, no timetable, too much at once."""


class NoWay(RuntimeError):
    """The engine refuses the whole question because of a point in it that cannot be reached."""


class Engine(Protocol):
    """A routing engine behind HTTP, or what stands in for one."""

    name: str

    def means(self) -> tuple[Means, ...]:
        """The means that it can reckon."""

    def at_once(self, means: Means) -> int:
        """How many points may be asked in one question."""

    def describe(self, means: Means) -> str:
        """Its version in words; raises EngineDown and EngineUnable."""

    def minutes(self, question: Question) -> Floats:
        """Minutes for each of many, nan where there is no way; raises EngineDown and EngineUnable."""


@dataclass(slots=True)
class Door:
    """The way to one engine's address: `seconds` for an answer, so many `tries`, and longer pauses between them."""

    address: str
    seconds: float = 120.0
    tries: int = TRIES
    pause: float = 0.5
    sleep: Callable[[float], None] = time.sleep
    session: requests.Session = field(default_factory=requests.Session)

    def ask(self, path: str, **about: Any) -> requests.Response:
        """The answer, of whatever status below 500; POST where there is `json`. Raises EngineDown."""
        method, fault = "POST" if "json" in about else "GET", ""
        for number in range(self.tries):
            if number:
                self.sleep(min(self.pause * 2 ** (number - 1), LONGEST_PAUSE))
            try:
                answer = self.session.request(
                    method,
                    self.address.rstrip("/") + path,
                    timeout=self.seconds,
                    headers={"User-Agent": AGENT},
                    allow_redirects=False,
                    **about,
                )
            except requests.RequestException as error:
                fault = type(error).__name__
                continue
            if answer.status_code < 500 and answer.status_code not in BUSY:
                return answer
            fault = f"status {answer.status_code}"
        raise EngineDown(f"{self.address} does not answer: {fault}")


def document(answer: requests.Response) -> Any:
    """The JSON of an answer; raises EngineUnable where it is none."""
    try:
        return answer.json()
    except ValueError as error:
        raise EngineUnable(f"{answer.url.split('?')[0]} answers {answer.status_code} without JSON") from error


def in_minutes(seconds: Sequence[float | None], means: Means) -> Floats:
    """Seconds (None: no way) as minutes; engines ride as fast as few do, so cyclists get the average rider's time."""
    factor = AVERAGE_RIDER if means == Means.BIKE else 1.0
    return np.array([np.nan if one is None else one * factor / 60 for one in seconds], dtype=np.float64)


def without_bad_points(ask: Callable[[tuple[Point, ...]], Floats], question: Question) -> Floats:
    """The answers for many where one bad point spoils the whole question; all nan where `one` is the bad one."""
    try:
        return ask(question.many)
    except NoWay:
        pass
    try:
        ask((question.one,))
    except NoWay:
        return np.full(len(question.many), np.nan)
    return halving(ask, question.many)


def halving(ask: Callable[[tuple[Point, ...]], Floats], many: tuple[Point, ...]) -> Floats:
    """The answers for many of which some point is bad: halves are asked until it stands alone."""
    if len(many) == 1:
        return np.array([np.nan])
    half, found = len(many) // 2, []
    for part in (many[:half], many[half:]):
        try:
            found.append(ask(part))
        except NoWay:
            found.append(halving(ask, part))
    return np.concatenate(found)


def address_of(addresses: Mapping[Means | None, str], means: Means) -> str:
    """The address for these means, the one for all where it has none of its own; raises EngineUnable."""
    found = addresses.get(means) or addresses.get(None)
    if not found:
        raise EngineUnable(f"no address is given for {means.value}")
    return found


def read_addresses(text: str) -> dict[Means | None, str]:
    """One address for all, or several with their means before them: `walk=http://... bike=http://...`.

    Raises ValueError naming what is no address.
    """
    found: dict[Means | None, str] = {}
    for part in text.split():
        means, equals, address = part.partition("=")
        known = equals and means in set(Means)
        if not (address if known else part).startswith(("http://", "https://")):
            raise ValueError(f"{part} is no address like http://127.0.0.1:8002 or bike=http://127.0.0.1:5001")
        found[Means(means) if known else None] = address if known else part
    if not found:
        raise ValueError("no address is given")
    return found
