"""Asks a tile server for one tile, within hard limits of time and size, and only where it may be asked.

The address is resolved, checked and then connected to, so that what was checked is what is asked. Nothing of the
visitor is passed on. Redirects are not followed.
"""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.client import HTTPException, HTTPResponse
from io import BufferedReader, RawIOBase
from time import monotonic
from typing import Any, cast

from portal.domain.tile_source import PICTURES, TileSource, picture_type
from portal.domain.web_mercator import Tile

MOST_BYTES = 300_000
MOST_HEADER_BYTES = 16_000
TYPES = frozenset(kind for _, kind in PICTURES)


class TileUnavailable(RuntimeError):
    """The tile server did not give a tile."""


class TileMissing(TileUnavailable):
    """The tile server answers, and has no such tile."""


class LimitedReader(RawIOBase):
    """Reads from a socket until a moment on the stopwatch and up to so many bytes, however slowly they come."""

    def __init__(self, connection: socket.socket, until: float, most: int) -> None:
        super().__init__()
        self._connection, self._until, self._left = connection, until, most

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Some more bytes; raises TileUnavailable at a limit."""
        seconds = self._until - monotonic()
        if seconds <= 0 or self._left <= 0:
            raise TileUnavailable("too slow or too large")
        self._connection.settimeout(seconds)
        received = self._connection.recv_into(buffer)
        self._left -= received
        return received

    def makefile(self, *_: object) -> BufferedReader:
        """What http.client asks a socket for."""
        return BufferedReader(self)


def request_tile(source: TileSource, tile: Tile, agent: str, seconds: float) -> bytes:
    """The picture of one tile; raises TileMissing and TileUnavailable."""
    until = monotonic() + seconds
    try:
        with connected(source, until) as connection:
            connection.sendall(request_text(source, tile, agent))
            return picture_from(LimitedReader(connection, until, MOST_BYTES + MOST_HEADER_BYTES))
    except (OSError, HTTPException, ValueError) as fault:
        raise TileUnavailable(type(fault).__name__) from fault


@contextmanager
def connected(source: TileSource, until: float) -> Iterator[socket.socket]:
    """A connection to the server, encrypted where its address says so."""
    with dialled(source, until) as plain:
        if source.scheme != "https":
            yield plain
            return
        with trusted_authorities().wrap_socket(plain, server_hostname=source.host) as encrypted:
            yield encrypted


def dialled(source: TileSource, until: float) -> socket.socket:
    """A connection to the first address that takes one; raises OSError and TileUnavailable."""
    fault = OSError("no address")
    for address in checked_addresses(source):
        try:
            return socket.create_connection((address, source.port), timeout=max(until - monotonic(), 0.01))
        except OSError as error:
            fault = error
    raise fault


@lru_cache(1)
def trusted_authorities() -> ssl.SSLContext:
    """Whose word for a server's name is taken; read once."""
    return ssl.create_default_context()


def checked_addresses(source: TileSource) -> list[str]:
    """The addresses of the host; raises TileUnavailable where any of them may not be asked."""
    found = socket.getaddrinfo(source.host, source.port, type=socket.SOCK_STREAM)
    addresses = [str(where[0]) for *_, where in found]
    if not all(map(source.may_ask, addresses)):
        raise TileUnavailable("the host lies on a network that must not be asked")
    return addresses


def request_text(source: TileSource, tile: Tile, agent: str) -> bytes:
    """The whole request; nothing of the visitor is in it."""
    lines = (
        f"GET {source.path_of(tile)} HTTP/1.1",
        f"Host: {source.host_header}",
        f"User-Agent: {agent}",
        f"Accept: {', '.join(sorted(TYPES))}",
        "Accept-Encoding: identity",
        "Connection: close",
    )
    return "\r\n".join((*lines, "", "")).encode("ascii")


def picture_from(reader: LimitedReader) -> bytes:
    """The body of a good answer; raises TileMissing, TileUnavailable and what http.client raises."""
    response = HTTPResponse(cast(socket.socket, reader), method="GET")
    response.begin()
    if response.status in (204, 404):
        raise TileMissing(str(response.status))
    stated = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    plain = response.getheader("Content-Encoding", "identity") == "identity"
    if response.status != 200 or stated not in TYPES or not plain:
        raise TileUnavailable(f"answered {response.status} with something else than a picture")
    body = response.read(MOST_BYTES + 1)
    whole = response.length in (None, 0) and len(body) <= MOST_BYTES
    if not whole or picture_type(body) != stated:
        raise TileUnavailable("no whole picture of the stated kind")
    return body
