"""Where map tiles come from: an address with gaps, and which machines may be asked at all."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from portal.domain.web_mercator import Tile

GAPS = ("{z}", "{x}", "{y}")
HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", re.ASCII)
PATH = re.compile(r"/[!-~]*", re.ASCII)
# Translates to IPv4 (RFC 6052): what counts is the address in its last 32 bits.
TRANSLATED = IPv6Network("64:ff9b::/96")
PICTURES = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))


@dataclass(frozen=True, slots=True)
class TileSource:
    """One tile server; `loopback` lets it be this very machine."""

    scheme: str
    host: str
    port: int
    path: str
    loopback: bool = False

    @property
    def host_header(self) -> str:
        """The host as a request names it."""
        return self.host if (self.scheme, self.port) in {("https", 443), ("http", 80)} else f"{self.host}:{self.port}"

    def path_of(self, tile: Tile) -> str:
        """What to ask the server for."""
        numbers = zip(GAPS, (tile.zoom, tile.column, tile.row), strict=True)
        path = self.path
        for gap, number in numbers:
            path = path.replace(gap, str(number))
        return path

    def may_ask(self, address: str) -> bool:
        """True for a machine on the open internet, or this one where that is allowed."""
        found = plain_address(address)
        if found.is_loopback:
            return self.loopback
        return found.is_global and not found.is_multicast and not found.is_reserved


def plain_address(text: str) -> IPv4Address | IPv6Address:
    """An address without the wrappings in which another one can be hidden."""
    found = ip_address(text.partition("%")[0])
    if isinstance(found, IPv4Address):
        return found
    if found in TRANSLATED:
        return IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else found)


def tile_source(template: str, *, loopback: bool = False) -> TileSource:
    """The server of an address like https://tiles.example/{z}/{x}/{y}.png; raises ValueError."""
    parts = urlsplit(template)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    secure = parts.scheme == "https" or (loopback and parts.scheme == "http")
    whole = HOST.fullmatch(parts.hostname or "") and PATH.fullmatch(path) and not (parts.username or parts.fragment)
    if not (secure and whole and all(path.count(gap) == 1 for gap in GAPS)):
        raise ValueError("TILE_URL is no https address with {z}, {x} and {y} once each")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return TileSource(parts.scheme, parts.hostname or "", port, path, loopback)


def picture_type(body: bytes) -> str | None:
    """The media type of a picture by its first bytes; None for anything else."""
    return next((kind for start, kind in PICTURES if body.startswith(start)), None)
