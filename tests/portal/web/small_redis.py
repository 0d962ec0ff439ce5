"""As much of a Redis as counting needs, on a loopback port: what it is told is seen."""

import socketserver
import threading
from collections.abc import Iterator

import pytest


class SmallRedis(socketserver.ThreadingTCPServer):
    """Keeps numbers under names (RESP 2: GET, INCRBY, EXPIRE); all else is answered with an error."""

    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        self.kept: dict[bytes, int] = {}
        self.ends: dict[bytes, int] = {}
        super().__init__(("127.0.0.1", 0), Conversation)

    @property
    def address(self) -> str:
        """As REDIS_URL has it; the older form of the protocol."""
        return f"redis://127.0.0.1:{self.server_address[1]}/0?protocol=2"

    def told(self, words: list[bytes]) -> bytes:
        """The answer to one command."""
        match words:
            case [b"INCRBY", key, more]:
                self.kept[key] = self.kept.get(key, 0) + int(more)
                return b":%d\r\n" % self.kept[key]
            case [b"EXPIRE", key, seconds]:
                self.ends[key] = int(seconds)
                return b":1\r\n"
            case [b"GET", key]:
                text = str(self.kept[key]).encode() if key in self.kept else None
                return b"$-1\r\n" if text is None else b"$%d\r\n%s\r\n" % (len(text), text)
        return b"-ERR unknown command\r\n"


class Conversation(socketserver.StreamRequestHandler):
    """One connection."""

    server: SmallRedis

    def handle(self) -> None:
        """Commands come as lists of words, each with its length."""
        while line := self.rfile.readline():
            words = []
            for _ in range(int(line[1:])):
                length = int(self.rfile.readline()[1:])
                words.append(self.rfile.read(length + 2)[:-2])
            self.wfile.write(self.server.told([words[0].upper(), *words[1:]]))


@pytest.fixture
def small_redis() -> Iterator[SmallRedis]:
    """One of these, running."""
    with SmallRedis() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()
