"""Tiles from a server that may be slow, large, gone or hostile, and the folder that keeps them."""

import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest

from portal.domain.tile_source import tile_source
from portal.domain.web_mercator import Tile
from portal.operations.fetch_tile import ASKED_A_MINUTE, FAILURES, REST, TileDoor, fetch_tile
from portal.operations.keep_tiles import KEPT_FOR, TileFolder, keep_tile, kept_tile, sweep_tiles
from portal.operations.request_tile import MOST_BYTES, TileMissing, TileUnavailable, request_tile
from tests.portal.operations.tile_server import Asked, TileServer, good, png, running_tile_server

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
TILE = Tile(12, 2106, 1351)


@pytest.fixture(scope="module")
def running() -> Iterator[TileServer]:
    """One server for all tests."""
    with running_tile_server() as server:
        yield server


@pytest.fixture
def server(running: TileServer) -> TileServer:
    """The server, well behaved and not asked yet."""
    running.behaviour = good
    running.asked.clear()
    return running


@pytest.fixture
def door(server: TileServer, tmp_path: Path) -> TileDoor:
    """The way to it, not patient."""
    source = tile_source(server.template, loopback=True)
    return TileDoor(source, TileFolder(tmp_path / "tiles", 1_000_000), "Test/1", seconds=0.5)


def test_a_tile_is_fetched_once_and_then_kept(server: TileServer, door: TileDoor) -> None:
    assert fetch_tile(door, TILE, NOW) == png()
    assert fetch_tile(door, TILE, NOW) == png()
    assert [path for path, _ in server.asked] == ["/t/12/2106/1351.png"]


def test_the_server_is_told_who_asks_and_nothing_else(server: TileServer, door: TileDoor) -> None:
    fetch_tile(door, TILE, NOW)
    headers = server.asked[0][1]
    assert headers.pop("User-Agent") == "Test/1"
    assert set(headers) == {"Host", "Accept", "Accept-Encoding", "Connection"}


def redirect(asked: Asked) -> None:
    asked.answer(302, Location=f"http://127.0.0.1:{asked.server.server_port}/elsewhere")


def large(asked: Asked) -> None:
    asked.answer(200, png() + b"\0" * 10_000_000, Content_Type="image/png")


def large_unsaid(asked: Asked) -> None:
    asked.send_response(200)
    asked.send_header("Content-Type", "image/png")
    asked.end_headers()
    asked.wfile.write(png() + b"\0" * 10_000_000)


def page(asked: Asked) -> None:
    asked.answer(200, b"<script>alert(1)</script>", Content_Type="text/html")


def page_called_a_picture(asked: Asked) -> None:
    asked.answer(200, b"<script>alert(1)</script>", Content_Type="image/png")


def drawing_with_script(asked: Asked) -> None:
    asked.answer(200, b"<svg onload='alert(1)'/>", Content_Type="image/svg+xml")


def packed(asked: Asked) -> None:
    asked.answer(200, png(), Content_Type="image/png", Content_Encoding="gzip")


def cut_short(asked: Asked) -> None:
    asked.answer(200, png(), Content_Type="image/png", Content_Length="5000")


def drip(asked: Asked) -> None:
    asked.send_response(200)
    asked.send_header("Content-Type", "image/png")
    asked.end_headers()
    for number in range(1000):
        asked.wfile.write(png()[number : number + 1] or b"\0")
        if asked.server.stopping.wait(0.05):
            return


def drip_headers(asked: Asked) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while not asked.server.stopping.wait(0.05):
        asked.wfile.write(b"a")


def silence(asked: Asked) -> None:
    asked.server.stopping.wait(3)


def endless_headers(asked: Asked) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X-Long: a\r\n" * 100_000)


def no_http(asked: Asked) -> None:
    asked.wfile.write(b"\x00\xff" * 100)


def fault(asked: Asked) -> None:
    asked.answer(500, png(), Content_Type="image/png")


HOSTILE = (redirect, large, large_unsaid, page, page_called_a_picture, drawing_with_script, packed, cut_short)
SLOW = (drip, drip_headers, silence)
BROKEN = (endless_headers, no_http, fault)


@pytest.mark.parametrize("behaviour", [*HOSTILE, *SLOW, *BROKEN])
def test_a_server_that_misbehaves_gives_no_tile_and_costs_little_time(
    server: TileServer, door: TileDoor, behaviour: Callable[[Asked], None]
) -> None:
    server.behaviour = behaviour
    begun = monotonic()
    with pytest.raises(TileUnavailable):
        fetch_tile(door, TILE, NOW)
    assert monotonic() - begun < 2
    assert len(server.asked) == 1
    assert not list(door.folder.path.glob("**/*.tile*"))


def test_a_picture_at_the_limit_passes(server: TileServer, door: TileDoor) -> None:
    body = png().ljust(MOST_BYTES, b"\0")
    server.behaviour = lambda asked: asked.answer(200, body, Content_Type="image/png")
    assert fetch_tile(door, TILE, NOW) == body


def test_a_tile_that_there_is_not_is_no_failure(server: TileServer, door: TileDoor) -> None:
    server.behaviour = lambda asked: asked.answer(404)
    for _ in range(FAILURES + 1):
        with pytest.raises(TileMissing):
            fetch_tile(door, TILE, NOW)
    assert len(server.asked) == FAILURES + 1


def test_after_some_failures_nobody_waits_until_the_server_had_a_rest(server: TileServer, door: TileDoor) -> None:
    server.behaviour = fault
    for _ in range(FAILURES + 3):
        with pytest.raises(TileUnavailable):
            fetch_tile(door, TILE, NOW)
    assert len(server.asked) == FAILURES
    server.behaviour = good
    assert fetch_tile(door, TILE, NOW + REST) == png()


def test_the_server_is_not_asked_more_than_so_often_in_a_minute(server: TileServer, door: TileDoor) -> None:
    for _ in range(ASKED_A_MINUTE):
        door.enter(NOW)
    with pytest.raises(TileUnavailable):
        fetch_tile(door, TILE, NOW + timedelta(seconds=59))
    assert server.asked == []
    assert fetch_tile(door, TILE, NOW + timedelta(seconds=60)) == png()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.255.255.1", "169.254.169.254", "2130706433"])
def test_without_the_setting_no_private_machine_is_asked(server: TileServer, host: str) -> None:
    source = tile_source(f"https://{host}:{server.server_port}/{{z}}/{{x}}/{{y}}.png")
    with pytest.raises(TileUnavailable):
        request_tile(source, TILE, "Test/1", 0.5)
    assert server.asked == []


def test_a_name_that_also_leads_to_a_private_machine_is_refused(
    server: TileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = [(0, 0, 0, "", (address, 443)) for address in ("145.100.1.1", "10.0.0.1")]
    monkeypatch.setattr("portal.operations.request_tile.socket.getaddrinfo", lambda *_, **__: both)
    with pytest.raises(TileUnavailable, match="must not be asked"):
        request_tile(tile_source("https://tiles.example/{z}/{x}/{y}"), TILE, "Test/1", 0.5)


def test_the_next_address_is_tried_where_the_first_takes_no_connection(
    server: TileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(0, 0, 0, "", (address, server.server_port)) for address in ("::1", "127.0.0.1")]
    monkeypatch.setattr("portal.operations.request_tile.socket.getaddrinfo", lambda *_, **__: found)

    def only_the_second(address: tuple[str, int], timeout: float) -> socket.socket:
        if address[0] == "::1":
            raise ConnectionRefusedError
        connection = socket.socket()
        connection.settimeout(timeout)
        connection.connect(address)
        return connection

    monkeypatch.setattr("portal.operations.request_tile.socket.create_connection", only_the_second)
    assert request_tile(tile_source(server.template, loopback=True), TILE, "Test/1", 0.5) == png()


def test_a_server_without_a_good_certificate_gives_no_tile(server: TileServer) -> None:
    source = tile_source(server.template.replace("http:", "https:"), loopback=True)
    with pytest.raises(TileUnavailable):
        request_tile(source, TILE, "Test/1", 0.5)


def test_a_kept_tile_gets_old_and_tells_no_moment(tmp_path: Path) -> None:
    folder = TileFolder(tmp_path, 1_000_000)
    keep_tile(folder, TILE, png(), NOW)
    assert [str(file.relative_to(tmp_path)) for file in tmp_path.glob("**/*.tile*")] == ["12/2106/1351.tile"]
    written = datetime.fromtimestamp(folder.file(TILE).stat().st_mtime, UTC)
    assert written == NOW.replace(hour=0, minute=0)
    assert kept_tile(folder, TILE, written + KEPT_FOR - timedelta(seconds=1)) == png()
    assert kept_tile(folder, TILE, written + KEPT_FOR) is None


def test_what_is_no_picture_is_not_taken_from_the_folder(tmp_path: Path) -> None:
    folder = TileFolder(tmp_path, 1_000_000)
    keep_tile(folder, TILE, b"<html>", NOW)
    assert kept_tile(folder, TILE, NOW) is None


def test_a_full_folder_lets_the_oldest_go(tmp_path: Path) -> None:
    folder = TileFolder(tmp_path, 10 * len(png()))
    tiles = [Tile(12, 2106, row) for row in range(1340, 1356)]
    for age, tile in enumerate(tiles):
        keep_tile(folder, tile, png(), NOW - timedelta(days=age))
    sweep_tiles(folder, NOW)
    assert [tile for tile in tiles if kept_tile(folder, tile, NOW)] == tiles[:8]


def test_a_sweep_takes_old_and_half_written_tiles_away(tmp_path: Path) -> None:
    folder = TileFolder(tmp_path, 1_000_000)
    keep_tile(folder, TILE, png(), NOW - KEPT_FOR - timedelta(days=1))
    folder.file(TILE).rename(folder.file(TILE).with_suffix(".tile-0011"))
    keep_tile(folder, Tile(12, 2106, 1340), png(), NOW - KEPT_FOR - timedelta(days=1))
    sweep_tiles(folder, NOW)
    assert not list(tmp_path.glob("**/*.tile*"))


def test_a_folder_that_cannot_be_written_to_costs_no_tile(server: TileServer, door: TileDoor) -> None:
    door.folder.path.write_text("a file, not a folder")
    assert fetch_tile(door, TILE, NOW) == png()
    assert fetch_tile(door, TILE, NOW) == png()
    assert len(server.asked) == 2
