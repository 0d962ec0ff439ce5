"""The choices on a map that is drawn here, and street tiles that the portal fetches itself."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import portal_in
from tests.portal.operations.tile_server import TileServer, png, running_tile_server

MAP = "/en/search-map"
TILE = "/tiles/12/2106/1351.png"
LONG = "x" * 10_000


def marks(text: str) -> dict[str, str]:
    """Card to name of the marks in a drawing."""
    return dict(re.findall(r'<a href="#c-([^"]+)" id="m-\1" class="pin" aria-label="([^"]+)"', text))


def cards(text: str) -> list[str]:
    """The cards that a mark can lead to, in order."""
    return re.findall(r'id="c-([^"]+)" tabindex="-1"', text)


def schools(text: str) -> list[str]:
    """The schools in the list."""
    return re.findall(r"<h3><a [^>]*>(?:<bdi>)?([^<]+)", text)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        *(("nl", ""), ("en", "?postcode=3011"), ("ar", "?postcode=3011&sort=wait")),
        *(("en", "?place=Tweelingdorp"), ("nl", "?place=Oosterdan"), ("ar", "?q=xyzzyqq")),
    ],
)
def test_the_map_answers_what_the_list_answers(visitor: FlaskClient, language: str, question: str) -> None:
    answer = visitor.get(f"/{language}/search-map{question}")
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert "style=" not in answer.text and "onclick" not in answer.text
    assert schools(answer.text) == schools(visitor.get(f"/{language}/search{question}").text)


def test_marks_and_cards_are_in_step(visitor: FlaskClient) -> None:
    text = visitor.get(f"{MAP}?postcode=3011&area=country").text
    drawn = marks(text)
    assert cards(text) == [key for key in cards(text) if key in drawn] != []
    assert all(f'href="#m-{key}"' in text for key in drawn)
    numbers = [key for key in cards(text) if key.isdigit()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert all(drawn[key].startswith(f"{key}. ") for key in numbers)


def test_near_the_start_the_drawing_says_what_it_leaves_out(visitor: FlaskClient) -> None:
    near, country = (visitor.get(f"{MAP}?postcode=3011{more}").text for more in ("", "&area=country"))
    boxes = [re.search(r'data-bounds="([^"]+)"', text) for text in (near, country)]
    assert boxes[0] and boxes[1] and boxes[0][1] != boxes[1][1]
    assert "The ring is where you start." in near
    without = visitor.get(MAP).text
    assert "The ring is where you start." not in without and "data-start" not in without


def test_a_full_postcode_is_cut_before_a_map_is_drawn(visitor: FlaskClient) -> None:
    answer = visitor.get(f"{MAP}?place=3011+ab&route=b1")
    assert answer.headers["Location"] == "/en/search-map?route=b1&postcode=3011"


def test_a_wrong_answer_leads_back_to_the_questions(visitor: FlaskClient) -> None:
    answer = visitor.get(f"{MAP}?postcode=3011&maxWait=abc")
    assert answer.status_code == 400
    assert 'href="/en/search?postcode=3011&amp;maxWait=abc#results"' in answer.text


def test_hostile_questions_break_nothing(visitor: FlaskClient) -> None:
    queries = ("area=country&area=x", f"area={LONG}", f"q={LONG}", "page=99", "postcode=3011&postcode=5031", "area=%00")
    statuses = {query: visitor.get(f"{MAP}?{query}").status_code for query in queries}
    assert set(statuses.values()) == {200, 400} and statuses[f"q={LONG}"] == 400


def test_text_of_a_school_is_never_markup_in_a_drawing(visitor: FlaskClient) -> None:
    text = visitor.get(f"{MAP}?route=alfabetisering").text
    assert "<b>&amp;" not in text and "<b>&</b>" not in text


def test_nothing_of_a_street_map_is_loaded_before_a_tap(town_portal: Flask) -> None:
    town_portal.jinja_env.globals.update(has_street_map=True, asset=lambda name: f"/static/{name}")
    text = town_portal.test_client().get(f"{MAP}?postcode=3011").text
    assert "<img" not in text
    loaded = re.findall(r'<(?:script|link)[^>]+(?:src|href)="([^"]+)"', text)
    assert "/static/map.js" in loaded and not [one for one in loaded if "leaflet" in one or "tiles" in one]
    assert re.search(r'<p class="map-open" hidden><button type="button"[^>]*>Show the map</button>', text)
    assert "© Kadaster / PDOK, CC BY 4.0" in text


def test_without_the_map_program_the_drawing_stands_alone(town_portal: Flask) -> None:
    town_portal.jinja_env.globals["has_street_map"] = False
    text = town_portal.test_client().get(f"{MAP}?postcode=3011").text
    assert marks(text)
    assert "Show the map" not in text and "leaflet" not in text and "/tiles/" not in text
    assert "CBS / Kadaster, GeoNames" in text


def test_a_page_with_a_map_stays_small(visitor: FlaskClient) -> None:
    assert len(visitor.get(MAP).data) < 60_000


def test_a_school_shows_its_places_on_a_map(visitor: FlaskClient) -> None:
    text = visitor.get("/en/provider/de-brug").text
    assert set(marks(text)) == set(cards(text)) == {"place-1"}
    assert "Oosterdam" in marks(text)["place-1"]


@pytest.fixture(scope="module")
def running() -> Iterator[TileServer]:
    """A tile server."""
    with running_tile_server() as server:
        yield server


@pytest.fixture
def browser(running: TileServer, tmp_path: Path) -> FlaskClient:
    """A browser at a portal whose tiles come from that server."""
    settings = {"TILE_URL": running.template, "TILE_LOOPBACK": True, "TILE_DIR": str(tmp_path / "tiles")}
    return portal_in(tmp_path, **settings).test_client()


def test_a_tile_may_be_kept_by_browsers(browser: FlaskClient) -> None:
    answer = browser.get(TILE)
    assert (answer.status_code, answer.data, answer.mimetype) == (200, png(), "image/png")
    assert answer.headers["Cache-Control"] == "public, max-age=604800"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer.headers
    again = browser.get(TILE, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


NO_TILES = (
    *("/tiles/12/1/1.png", "/tiles/3/4/2.png", "/tiles/20/539000/345000.png", "/tiles/12/-1/1351.png"),
    *("/tiles/12/2106/1351.jpg", "/tiles/12/2106/..%2f..%2fetc.png", f"/tiles/12/{'9' * 5000}/1.png"),
    *("/tiles/12/2106/1351.png.png", "/tiles/%D9%A1%D9%A2/2106/1351.png", "/tiles/12/2106/http:%2F%2Fa.png"),
)


def test_nobody_is_asked_for_what_is_no_dutch_tile(browser: FlaskClient, running: TileServer) -> None:
    running.asked.clear()
    assert [address for address in NO_TILES if browser.get(address).status_code != 404] == []
    assert running.asked == []


def test_a_server_that_cannot_be_reached_gives_an_empty_answer_that_nobody_keeps(tmp_path: Path) -> None:
    with running_tile_server() as gone:
        address = gone.template
    portal = portal_in(tmp_path, TILE_URL=address, TILE_LOOPBACK=True, TILE_DIR=str(tmp_path / "tiles"))
    answer = portal.test_client().get(TILE)
    assert (answer.status_code, answer.data) == (502, b"")
    assert answer.headers["Cache-Control"] == "no-store"


def test_without_an_address_there_are_no_tiles(tmp_path: Path) -> None:
    assert portal_in(tmp_path, TILE_URL="").test_client().get(TILE).status_code == 404


def test_a_portal_with_an_unsafe_tile_address_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="TILE_URL"):
        portal_in(tmp_path, TILE_URL="http://tiles.example/{z}/{x}/{y}.png")
