"""Tables and engines in the portal: what visitors read, what open data says, what maintainers see."""

import re
from collections.abc import Iterator
from functools import partial
from html import unescape
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner

from portal.domain.travel import Means
from portal.travel.engine import Door
from portal.travel.table import open_table, table_path
from portal.travel.unfinished import journal_path
from tests.conftest import close, portal_in
from tests.loopback import Answer, Asked, Server, answering


def motis(asked: Asked) -> Answer:
    """A country in which every way takes 23 minutes, and no bus goes home in the evening."""
    if asked.body is None:
        return 200, {"lat": 52.0, "lon": 5.0, "zoom": 8, "serverConfig": {"motisVersion": "v2.11.3"}}
    many = len(asked.body["many"])
    if "intermodal" not in asked.path:
        return 200, [{"duration": 1380.0}] * many
    late = "T21:30" in asked.body["time"]
    return 200, {"street_durations": [{}] * many, "transit_durations": [[] if late else [{"duration": 1380}]] * many}


@pytest.fixture
def engine() -> Iterator[Server]:
    with answering(motis) as server:
        yield server


@pytest.fixture
def builder(town_portal: Flask) -> FlaskCliRunner:
    return town_portal.test_cli_runner()


def build(builder: FlaskCliRunner, server: Server, *more: str, engine: str = "motis") -> Result:
    return builder.invoke(args=["build-travel-table", "--engine", engine, "--url", server.address, *more])


def text_of(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def table(app: Flask, means: Means) -> Path:
    return table_path(Path(app.config["TRAVEL_DIR"]), means)


def journeys(client: FlaskClient, query: str) -> list[dict[str, object]]:
    answer = client.get(f"/api/v1/offerings?{query}").get_json()
    return [one["measures"]["travel"] for one in answer["offerings"] if one["measures"]["travel"]]


def test_tables_are_built_for_all_means_and_then_read(
    town_portal: Flask, visitor: FlaskClient, builder: FlaskCliRunner, engine: Server
) -> None:
    before = journeys(visitor, "postcode=3011&mode=car")
    assert {one["source"] for one in before} == {"estimate"}
    done = build(builder, engine)
    assert done.exit_code == 0, done.output
    assert re.search(r"walk: [\d,]+ of [\d,]+ pairs \(100%\)", done.output) and "MOTIS v2.11.3" in done.output
    assert all(table(town_portal, means).exists() for means in Means)
    # Web processes that are at work notice by the version of the data; a new one reads what there is.
    fresh = portal_in(Path(town_portal.config["TRAVEL_DIR"]).parent).test_client()
    after = journeys(fresh, "postcode=3011&mode=car")
    assert [one["minutes"] for one in after] == [25] * len(before)
    assert {(one["source"], one["engine"], one["asOf"]) for one in after} == {("table", "MOTIS v2.11.3", "2026-11-21")}
    close(fresh.application)


def test_pages_say_in_words_what_the_minutes_rest_on(
    town_portal: Flask, builder: FlaskCliRunner, engine: Server
) -> None:
    assert build(builder, engine, "--means", "transit").exit_code == 0
    visitor = town_portal.test_client()
    cards = text_of(visitor.get("/en/search?postcode=3011&mode=transit").text)
    assert "about 25 minutes by the timetable, reckoned on 21 November 2026" in cards
    assert "estimate" in text_of(visitor.get("/en/search?postcode=3011&mode=bike").text)
    school = text_of(visitor.get("/en/provider/de-haven?postcode=3011").text)
    assert "What has no date is an estimate" in school
    assert re.search(r"Morning about 25 minutes about 25 minutes .*Evening about 25 minutes no way found", school)
    for page in ("sources", "method"):
        words = text_of(visitor.get(f"/en/{page}").text)
        assert "by MOTIS v2.11.3 on 21 November 2026" in words and "On foot: estimated from the distance" in words
    assert "OpenStreetMap contributors" in visitor.get("/en/sources").text


def half_a_day(asked: Asked) -> Answer:
    """A country in which every way takes more than five hours."""
    code, told = motis(asked)
    return code, [{"duration": 20_000.0}] * len(told) if isinstance(told, list) else told


def test_ways_of_more_than_four_hours_are_told_as_such_and_never_in_minutes(
    town_portal: Flask, builder: FlaskCliRunner
) -> None:
    with answering(half_a_day) as server:
        assert build(builder, server, "--means", "car").exit_code == 0
    visitor = town_portal.test_client()
    found = visitor.get("/api/v1/offerings?postcode=3011&mode=car").get_json()["offerings"]
    placed = {one["id"]: one["measures"]["travel"] for one in found if one["measures"]["travel"]}
    chosen = next(key for key, way in placed.items() if not way["nearby"])
    other = next(key for key in placed if key != chosen)
    assert {(way["minutes"], way["low"], way["moreThanMinutes"]) for way in placed.values()} == {(None, None, 250)}
    pair = f"why?postcode=3011&mode=car&chosen={chosen}&other={other}"
    for page in ("search?postcode=3011&mode=car", f"list?o={chosen}&postcode=3011&mode=car", pair):
        words = text_of(visitor.get(f"/en/{page}").text)
        assert "more than 4 hours" in words, page
        assert not re.search(r"about 25\d minutes", words), page


def test_without_tables_pages_speak_of_estimates_alone(visitor: FlaskClient) -> None:
    assert "OpenStreetMap" not in visitor.get("/en/sources").text
    assert "These are estimates" in text_of(visitor.get("/en/provider/de-haven?postcode=3011").text)
    assert "reckoned" not in text_of(visitor.get("/en/search?postcode=3011").text)


def test_an_engine_of_the_settings_gets_the_middle_of_a_postcode_and_nothing_more(
    town_portal: Flask, engine: Server
) -> None:
    folder = Path(town_portal.config["INDEX_DIR"]).parent
    app = portal_in(folder, TRAVEL_ENGINE="motis", TRAVEL_ENGINE_URL=engine.address, TRAVEL_ENGINE_SECONDS=5.0)
    found = journeys(app.test_client(), "postcode=3011&mode=bike")
    assert {(one["source"], one["engine"], one["asOf"]) for one in found} == {("engine", "motis", None)}
    # One and the same question for all who live in a postcode area: its middle, to five decimals.
    assert app.test_client().get("/en/search?postcode=3011XY&mode=bike", follow_redirects=True).status_code == 200
    assert len(engine.asked) == 1
    (asked,) = engine.asked
    assert asked.body["one"] == "52.0;5.0" and "3011" not in str(asked)
    close(app)


@pytest.mark.parametrize(
    ("engine", "answer", "code", "words"),
    [
        ("valhalla", (200, {"hello": 1}), 4, "is no Valhalla"),
        ("osrm", (400, {"code": "InvalidUrl", "message": "URL string malformed"}), 4, "InvalidUrl"),
        ("motis", (200, {"lat": 1, "serverConfig": {"hasStreetRouting": False}}), 4, "no streets"),
    ],
)
def test_what_an_engine_cannot_do_ends_with_its_own_code(
    builder: FlaskCliRunner, engine: str, answer: Answer, code: int, words: str
) -> None:
    with answering(lambda _: answer) as server:
        done = build(builder, server, engine=engine)
    assert done.exit_code == code and words in done.output, done.output


def test_timetables_are_not_asked_of_an_engine_without(builder: FlaskCliRunner, engine: Server) -> None:
    done = build(builder, engine, "--means", "transit", engine="valhalla")
    assert done.exit_code == 4 and "MOTIS" in done.output


def test_an_engine_that_goes_away_leaves_what_it_said_to_go_on_with(
    town_portal: Flask, builder: FlaskCliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portal.travel.engines.Door", partial(Door, sleep=lambda _: None))
    gone = [False]

    def answer(asked: Asked) -> Answer:
        return (503, b"") if gone[0] and asked.body else motis(asked)

    with answering(answer) as server:
        args = ("--means", "car", "--at-once", "1")
        gone[0] = True
        down = build(builder, server, *args)
        assert down.exit_code == 3 and "does not answer" in down.output and "--resume" in down.output
        assert journal_path(table(town_portal, Means.CAR)).exists() and not table(town_portal, Means.CAR).exists()
        gone[0] = False
        assert build(builder, server, *args, "--resume").exit_code == 0
    assert open_table(table(town_portal, Means.CAR)).values.max() == 23


def test_a_map_that_covers_little_is_told_with_its_own_code(builder: FlaskCliRunner) -> None:
    def nowhere(asked: Asked) -> Answer:
        return (200, [{}] * len(asked.body["many"])) if asked.body else motis(asked)

    with answering(nowhere) as server:
        small = build(builder, server, "--means", "car")
        assert small.exit_code == 5 and "knows no way" in small.output
        accepted = build(builder, server, "--means", "car", "--resume", "--accept-gaps")
    assert accepted.exit_code == 0 and "those stay estimated" in accepted.output


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("--engine", "valhalla"), 2, "--url"),
        (("--engine", "graphhopper"), 2, "graphhopper"),
        (("--engine", "osrm", "--url", "localhost"), 1, "is no address"),
        (("--engine", "estimate", "--means", "boat"), 2, "boat"),
    ],
)
def test_a_wrong_command_line_is_told(builder: FlaskCliRunner, args: tuple[str, ...], code: int, words: str) -> None:
    done = builder.invoke(args=["build-travel-table", *args])
    assert done.exit_code == code and words in done.output


def test_a_portal_without_places_has_nothing_to_reckon(runner: FlaskCliRunner) -> None:
    done = runner.invoke(args=["build-travel-table", "--engine", "estimate"])
    assert done.exit_code == 1 and "0 places" in done.output


def test_tables_can_be_built_by_the_estimate(town_portal: Flask, builder: FlaskCliRunner) -> None:
    done = builder.invoke(args=["build-travel-table", "--engine", "estimate", "--means", "walk", "--means", "bike"])
    assert done.exit_code == 0 and "estimate from the distance" in done.output
    assert table(town_portal, Means.BIKE).exists() and not table(town_portal, Means.CAR).exists()
