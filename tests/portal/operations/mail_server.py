"""A mail server on loopback that takes messages, refuses some, and keeps what it was given."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class MailServer(socketserver.ThreadingTCPServer):
    """Keeps each message whole; `refusals` maps a recipient to the answer that it gets."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.messages: list[bytes] = []
        self.refusals: dict[str, str] = {}
        self.silent = False

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])


class Conversation(socketserver.StreamRequestHandler):
    """One client: so much of RFC 5321 as a client without extensions speaks."""

    server: MailServer

    def handle(self) -> None:
        """Answer each command."""
        if self.server.silent:
            return
        self.say("220 mail.example")
        for line in self.rfile:
            verb = line[:4].upper()
            if verb == b"DATA":
                self.say("354 go on")
                self.server.messages.append(b"".join(self.words()))
                self.say("250 kept")
            elif verb == b"RCPT":
                self.say(self.server.refusals.get(line.decode().partition("<")[2].partition(">")[0], "250 yes"))
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 yes")

    def words(self) -> Iterator[bytes]:
        """The lines of a message up to the point that ends it."""
        for line in self.rfile:
            if line == b".\r\n":
                return
            yield line

    def say(self, answer: str) -> None:
        """One line."""
        self.wfile.write(f"{answer}\r\n".encode())


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """A server for the time of a test."""
    server = MailServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
