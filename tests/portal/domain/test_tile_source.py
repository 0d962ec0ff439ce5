"""Which tile servers may be named, and which machines may be asked."""

import pytest

from portal.config import Config
from portal.domain.tile_source import picture_type, tile_source
from portal.domain.web_mercator import Tile

GOOD = "https://tiles.example/a/{z}/{x}/{y}.png"


def test_the_default_address_asks_the_land_registry_for_a_tile() -> None:
    source = tile_source(Config.TILE_URL)
    assert (source.scheme, source.host, source.port) == ("https", "service.pdok.nl", 443)
    assert source.path_of(Tile(12, 2106, 1350)).endswith("/standaard/EPSG:3857/12/2106/1350.png")
    assert source.host_header == "service.pdok.nl"


@pytest.mark.parametrize(
    "address",
    [
        "http://tiles.example/{z}/{x}/{y}.png",
        "file:///etc/{z}/{x}/{y}",
        "https://tiles.example/{z}/{x}.png",
        "https://tiles.example/{z}/{x}/{y}/{y}.png",
        "https://me:secret@tiles.example/{z}/{x}/{y}.png",
        "https:///{z}/{x}/{y}.png",
        "https://tiles.example/{z}/{x}/{y}.png\r\nHost: elsewhere",
        "https://tiles.example/{z}/{x}/ {y}.png",
        "https://tiles.example:99999/{z}/{x}/{y}.png",
        "{z}{x}{y}",
    ],
)
def test_an_address_that_is_not_safe_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"TILE_URL|[Pp]ort"):
        tile_source(address)


def test_a_port_and_a_query_are_kept() -> None:
    source = tile_source("https://tiles.example:8443/t?z={z}&x={x}&y={y}")
    assert source.path_of(Tile(7, 65, 42)) == "/t?z=7&x=65&y=42"
    assert source.host_header == "tiles.example:8443"


@pytest.mark.parametrize(
    ("address", "open_internet"),
    [
        ("145.100.1.1", True),
        ("2a02:2770::1", True),
        ("10.0.0.1", False),
        ("172.16.9.9", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("127.0.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("64:ff9b::9164:101", True),
        ("2002:a00:1::", False),
        ("2002:7f00:1::", False),
    ],
)
def test_only_machines_on_the_open_internet_are_asked(address: str, open_internet: bool) -> None:
    assert tile_source(GOOD).may_ask(address) == open_internet


def test_the_setting_for_this_machine_opens_this_machine_alone() -> None:
    source = tile_source(GOOD, loopback=True)
    assert source.may_ask("127.0.0.1") and source.may_ask("::1")
    assert not source.may_ask("10.0.0.1") and not source.may_ask("169.254.169.254")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n...", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"<svg onload=alert(1)>", None),
        (b"<html>", None),
        (b"", None),
    ],
)
def test_a_picture_is_known_by_its_first_bytes(body: bytes, kind: str | None) -> None:
    assert picture_type(body) == kind
