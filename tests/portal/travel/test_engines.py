"""What each engine is asked, and what its documented answers are taken for."""

import math
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest

from portal.domain.travel import AVERAGE_RIDER, Floats, Means
from portal.domain.trip import AMSTERDAM, LessonTime, Way, trip_to
from portal.travel.engine import Door, Engine, EngineDown, EngineUnable, Point, Question, read_addresses
from portal.travel.motis import Motis
from portal.travel.osrm import Osrm
from portal.travel.valhalla import Valhalla
from tests.loopback import Answer, Asked, answering

HOME, NEAR, FAR, SEA = Point(52.1, 5.1), Point(52.2, 5.2), Point(52.3, 5.3), Point(53.9, 3.9)
MANY = (NEAR, FAR, SEA)
AT = datetime(2026, 11, 24, 9, tzinfo=AMSTERDAM)


def quick(address: str) -> Door:
    return Door(address, seconds=5, sleep=lambda _: None)


def minutes(engine: Engine, means: Means, *, towards: bool = False) -> Floats:
    return engine.minutes(Question(means, HOME, MANY, towards, AT if means == Means.TRANSIT else None))


def same(found: Floats, wanted: list[float]) -> bool:
    return bool(np.allclose(found, wanted, equal_nan=True))


# Valhalla: durations in seconds, a row a source; null where there is no path. One point may spoil a whole question.
def valhalla(asked: Asked) -> Answer:
    if asked.path == "/status":
        return 200, {"version": "3.9.1", "tileset_last_modified": 1795330455, "available_actions": ["status"]}
    places = [(one["lat"], one["lon"]) for one in asked.body["sources"] + asked.body["targets"]]
    if tuple(SEA) in places:
        return 400, {
            "error_code": 171,
            "error": "No suitable edges near location",
            "status_code": 400,
            "status": "Bad Request",
        }
    sources, targets = ([one["lat"] for one in asked.body[end]] for end in ("sources", "targets"))
    rows = [[600 if NEAR.latitude in (source, target) else None for target in targets] for source in sources]
    return 200, {"sources_to_targets": {"durations": rows, "distances": rows}, "units": "kilometers"}


def test_valhalla_tells_seconds_and_one_point_in_the_sea_spoils_nothing() -> None:
    with answering(valhalla) as server:
        engine = Valhalla({None: server.address}, quick)
        assert engine.describe(Means.CAR) == "Valhalla 3.9.1"
        assert same(minutes(engine, Means.CAR), [10, math.nan, math.nan])
        assert same(minutes(engine, Means.CAR, towards=True), [10, math.nan, math.nan])
        assert same(minutes(engine, Means.BIKE), [10 * AVERAGE_RIDER, math.nan, math.nan])
    asked = [one.body for one in server.asked if one.body]
    assert {one["costing"] for one in asked} == {"auto", "bicycle"}
    assert asked[0]["verbose"] is False and all(one["search_cutoff"] == 2000 for one in asked[0]["targets"])
    assert len(asked[0]["sources"]) == 1 and len(asked[0]["targets"]) == 3


def test_valhalla_is_not_asked_for_each_place_where_home_itself_has_no_road() -> None:
    with answering(valhalla) as server:
        found = Valhalla({None: server.address}, quick).minutes(Question(Means.CAR, SEA, (NEAR,) * 100, towards=False))
    assert np.isnan(found).all() and len(server.asked) == 2


def test_older_valhalla_gives_a_cell_an_object() -> None:
    cells = [
        [{"time": 300, "distance": 1.2, "from_index": 0, "to_index": 0}, {"time": None, "distance": None}, {"time": 0}]
    ]
    with answering(lambda _: (200, {"sources_to_targets": cells})) as server:
        assert same(minutes(Valhalla({None: server.address}, quick), Means.WALK), [5, math.nan, 0])


@pytest.mark.parametrize(
    ("code", "words"),
    [(125, "No costing method found: 'unicycle'"), (140, "Action does not support multimodal costing")],
)
def test_what_valhalla_cannot_do_is_said_in_its_words(code: int, words: str) -> None:
    with (
        answering(lambda _: (400, {"error_code": code, "error": words})) as server,
        pytest.raises(EngineUnable, match=words),
    ):
        minutes(Valhalla({None: server.address}, quick), Means.CAR)


@pytest.mark.parametrize("engine", [Valhalla, Osrm])
def test_engines_without_timetables_say_that_motis_is_needed(engine: type[Valhalla | Osrm]) -> None:
    with pytest.raises(EngineUnable, match="MOTIS"):
        minutes(engine({None: "http://127.0.0.1:9"}, quick), Means.TRANSIT)


# OSRM: everything stands in the address; the matrix is row-major, and tells how far each point lies from its road.
def osrm(asked: Asked) -> Answer:
    parts = urlsplit(asked.path)
    points = parts.path.rsplit("/", 1)[1].split(";")
    query = parse_qs(parts.query)
    if "nearest" in parts.path:
        return 200, {"code": "Ok", "data_version": "20261120", "waypoints": []}
    waypoints = [
        {"hint": "", "distance": 30_000.0 if point == "3.90000,53.90000" else 4.2, "name": "", "location": [5.1, 52.1]}
        for point in points
    ]
    row = [0.0, 600.0, None, 5400.0]
    first = {"durations": [row], "sources": waypoints[:1], "destinations": waypoints}
    last = {"durations": [[value] for value in row], "sources": waypoints, "destinations": waypoints[:1]}
    return 200, {"code": "Ok", **(first if "sources" in query else last)}


def test_osrm_tells_seconds_and_a_road_far_away_is_none() -> None:
    with answering(osrm) as server:
        engine = Osrm({Means.CAR: server.address, Means.BIKE: server.address}, quick)
        assert engine.means() == (Means.BIKE, Means.CAR)
        assert engine.describe(Means.CAR) == "OSRM, data 20261120"
        assert same(minutes(engine, Means.CAR), [10, math.nan, math.nan])
        assert same(minutes(engine, Means.BIKE, towards=True), [10 * AVERAGE_RIDER, math.nan, math.nan])
    (_, there, back) = server.asked
    assert there.path == (
        "/table/v1/car/5.10000,52.10000;5.20000,52.20000;5.30000,52.30000;3.90000,53.90000?sources=0&generate_hints=false"
    )
    assert "/table/v1/bike/" in back.path and "destinations=0" in back.path


def test_osrm_addresses_stay_short_enough_to_be_read() -> None:
    with answering(
        lambda asked: (200, {"code": "Ok", "durations": [[0.0] * 251], "sources": [{}], "destinations": [{}] * 251})
    ) as server:
        engine = Osrm({None: server.address}, quick, 10_000)
        many = tuple(Point(52 + number / 1000, 5 + number / 1000) for number in range(engine.at_once(Means.CAR)))
        engine.minutes(Question(Means.CAR, HOME, many, towards=False))
    assert len(server.asked[0].path) < 8000


def test_osrm_without_a_road_for_one_point_answers_for_the_others() -> None:
    def answer(asked: Asked) -> Answer:
        points = asked.path.split("/car/")[1].split("?")[0].split(";")
        if "3.90000,53.90000" in points:
            return 400, {"code": "NoSegment", "message": "Could not find a matching segment for coordinate 3"}
        ways = [{"distance": 1.0}] * len(points)
        return 200, {"code": "Ok", "durations": [[60.0] * len(points)], "sources": ways[:1], "destinations": ways}

    with answering(answer) as server:
        assert same(minutes(Osrm({None: server.address}, quick), Means.CAR), [1, 1, math.nan])


def test_a_profile_that_osrm_refuses_is_told() -> None:
    refusal = {"code": "InvalidUrl", "message": "URL string malformed close to position 10"}
    with answering(lambda _: (400, refusal)) as server, pytest.raises(EngineUnable, match="InvalidUrl"):
        minutes(Osrm({None: server.address}, quick), Means.CAR)


# MOTIS: seconds, an empty object or an empty set where there is no way.
def motis(asked: Asked) -> Answer:
    if asked.path == "/api/v1/map/initial":
        limits = {"motisVersion": "v2.11.3", "hasStreetRouting": True, "maxOneToManySize": 64}
        return 200, {"lat": 52.0, "lon": 5.0, "zoom": 8, "serverConfig": limits}
    if asked.path == "/api/v1/one-to-many":
        return 200, [{"duration": 600.0}, {"duration": 20.0}, {}]
    ways = [
        [{"duration": 2400, "transfers": 0}, {"duration": 1800, "transfers": 1}],
        [{"duration": 3000, "transfers": 2}],
        [],
    ]
    return 200, {"street_durations": [{}, {"duration": 900.0}, {}], "transit_durations": ways}


def test_motis_tells_seconds_by_street_and_the_quickest_of_its_journeys() -> None:
    with answering(motis) as server:
        engine = Motis({None: server.address}, quick)
        assert engine.describe(Means.TRANSIT) == "MOTIS v2.11.3" and engine.at_once(Means.TRANSIT) == 64
        assert same(minutes(engine, Means.WALK), [10, 1 / 3, math.nan])
        assert same(minutes(engine, Means.TRANSIT, towards=True), [30, 15, math.nan])
    by_street, by_timetable = server.asked[-2].body, server.asked[-1].body
    assert by_street["mode"] == "WALK" and by_street["one"] == "52.1;5.1" and by_street["arriveBy"] is False
    assert by_timetable["one"] == "52.1,5.1" and by_timetable["many"][2] == "53.9,3.9"
    assert by_timetable["time"] == "2026-11-24T09:00:00+01:00" and by_timetable["arriveBy"] is True


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (404, b"not found", "newer"),
        (422, {"error": "number of many locations too high"}, "too high"),
        (200, [{}], "for each place"),
        (200, b"<html>", "without JSON"),
    ],
)
def test_what_motis_cannot_do_is_told(status: int, body: Any, words: str) -> None:
    with answering(lambda _: (status, body)) as server, pytest.raises(EngineUnable, match=words):
        minutes(Motis({None: server.address}, quick), Means.CAR)


@pytest.mark.parametrize("engine", [Valhalla, Osrm, Motis])
def test_another_server_is_not_taken_for_an_engine(engine: type[Valhalla | Osrm | Motis]) -> None:
    with answering(lambda _: (200, {"hello": "world"})) as server, pytest.raises(EngineUnable, match="is no"):
        engine({None: server.address}, quick).describe(Means.CAR)


@pytest.fixture
def pauses() -> Iterator[list[float]]:
    yield []


def test_a_busy_engine_is_asked_again_with_longer_and_longer_pauses(pauses: list[float]) -> None:
    answers = iter([503, 429, 502, 200])

    def answer(asked: Asked) -> Answer:
        status = next(answers)
        return (status, {"sources_to_targets": {"durations": [[60, 60, 60]]}}) if status == 200 else (status, b"busy")

    with answering(answer) as server:
        engine = Valhalla({None: server.address}, lambda address: Door(address, sleep=pauses.append))
        assert same(minutes(engine, Means.CAR), [1, 1, 1])
    assert pauses == [0.5, 1.0, 2.0]


def test_an_engine_that_is_not_there_is_told_after_some_tries(pauses: list[float]) -> None:
    engine = Valhalla({None: closed_address()}, lambda address: Door(address, sleep=pauses.append))
    with pytest.raises(EngineDown, match="does not answer: ConnectionError"):
        minutes(engine, Means.CAR)
    assert len(pauses) == 4


def closed_address() -> str:
    with answering(lambda _: (200, {})) as server:
        return server.address


def test_an_engine_never_sends_elsewhere(pauses: list[float]) -> None:
    def answer(asked: Asked) -> Answer:
        return 302, b""

    with answering(answer) as server, pytest.raises(EngineUnable):
        minutes(Valhalla({None: server.address}, quick), Means.CAR)
    assert len(server.asked) == 1


def test_addresses_are_one_for_all_or_one_each() -> None:
    assert read_addresses("http://127.0.0.1:8002") == {None: "http://127.0.0.1:8002"}
    assert read_addresses("walk=http://a:1 bike=https://b:2/x=y") == {
        Means.WALK: "http://a:1",
        Means.BIKE: "https://b:2/x=y",
    }


@pytest.mark.parametrize("text", ["", "ftp://a", "boat=http://a", "walk=a", "localhost:8002", "file:///etc/passwd"])
def test_what_is_no_address_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="address"):
        read_addresses(text)


def test_lessons_have_hours_in_dutch_time_on_a_tuesday() -> None:
    day = date(2026, 11, 24)
    evening = trip_to(Means.TRANSIT, LessonTime.EVENING, Way.BACK)
    assert str(evening.moment(day)) == "2026-11-24 21:30:00+01:00"
    assert str(trip_to(Means.TRANSIT).departure(day)) == "2026-11-24 08:00:00+01:00"
    assert trip_to(Means.CAR, LessonTime.EVENING, Way.BACK).moment(day) is None
