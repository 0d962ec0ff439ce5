"""A tile server on this machine that behaves well or badly."""

import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def png(shade: int = 200) -> bytes:
    """A picture of one dot."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head, body = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0), zlib.compress(bytes([0, shade]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


class Asked(BaseHTTPRequestHandler):
    """One request, answered by the server's behaviour."""

    server: "TileServer"

    def do_GET(self) -> None:
        """Note what was asked, and answer."""
        self.server.asked.append((self.path, dict(self.headers)))
        with suppress(ConnectionError):
            self.server.behaviour(self)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        """A whole answer; underscores in names of headers are hyphens."""
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


def good(asked: Asked) -> None:
    """A tile."""
    asked.answer(200, png(), Content_Type="image/png")


class TileServer(ThreadingHTTPServer):
    """Remembers what it was asked."""

    daemon_threads = True
    # Asked by somebody who does not wait for the end.
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.behaviour: Callable[[Asked], None] = good
        self.stopping = threading.Event()

    @property
    def template(self) -> str:
        """Its address with gaps."""
        return f"http://127.0.0.1:{self.server_port}/t/{{z}}/{{x}}/{{y}}.png"


@contextmanager
def running_tile_server() -> Iterator[TileServer]:
    """A server that ends with the block."""
    with TileServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.stopping.set()
        server.shutdown()
        thread.join()
