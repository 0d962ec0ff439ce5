"""Small websites on loopback, each on a port of its own, that answer as told and remember what was asked."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[2]
HTML = "text/html; charset=utf-8"
FILLER = "Lessen Nederlands voor wie hier woont en werkt, in kleine groepen. " * 5


@dataclass(frozen=True)
class Answer:
    """What a site sends: `endless` bytes are repeated after the body, `pause` seconds apart, until nobody listens."""

    body: bytes = b""
    status: int = 200
    content_type: str = HTML
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    endless: bytes = b""
    pause: float = 0.05


@dataclass(frozen=True)
class Asked:
    """One request as it came in."""

    path: str
    headers: Mapping[str, str]
    at: float


Route = Answer | Callable[[Asked], Answer]


@dataclass
class Site:
    """A running site: where it is and what it was asked, in order."""

    url: str
    routes: dict[str, Route]
    asked: list[Asked] = field(default_factory=list)

    def paths(self) -> list[str]:
        """The paths asked for, robots.txt and sitemap left out."""
        return [request.path for request in self.asked if request.path not in ("/robots.txt", "/sitemap.xml")]

    def answer(self, asked: Asked) -> Answer:
        """The answer to one request; 404 for what the site does not have."""
        self.asked.append(asked)
        route = self.routes.get(asked.path, self.routes.get("*", Answer(b"<h1>404</h1>", status=404)))
        return route if isinstance(route, Answer) else route(asked)


def page(*links: str, text: str = FILLER, title: str = "Les") -> Answer:
    """A readable page with links, each `path` or `path|words`."""
    anchors = "".join(
        f'<a href="{path}">{words or path}</a> ' for path, _, words in (link.partition("|") for link in links)
    )
    return Answer(f"<html><head><title>{title}</title></head><body>{anchors}<p>{text}</p></body></html>".encode())


def moved(target: str, status: int = 301) -> Answer:
    """A redirect."""
    return Answer(status=status, headers={"Location": target})


@contextmanager
def serving(routes: Mapping[str, Route], host: str = "127.0.0.1") -> Iterator[Site]:
    """Serve a site until the block ends."""
    site = Site("", dict(routes))
    server = ThreadingHTTPServer((host, 0), _handler(site))
    server.daemon_threads = True
    site.url = f"http://{host}:{server.server_address[1]}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Keep the test's output clean."""

        def do_GET(self) -> None:
            answer = site.answer(Asked(self.path, dict(self.headers), time.monotonic()))
            time.sleep(answer.delay)
            with suppress(OSError):
                self._send(answer)

        def _send(self, answer: Answer) -> None:
            self.send_response(answer.status)
            if answer.content_type:
                self.send_header("Content-Type", answer.content_type)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.endless:
                self.send_header("Connection", "close")
            elif answer.status != 304:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)
            while answer.endless:
                self.wfile.write(answer.endless)
                time.sleep(answer.pause)

    return Handler


# The command with settings of the test's own, and a stand-in for the reading half.
COMMAND = """
import sys
from crawler import __main__ as program, settings
program.READ_SITE = "tests.crawler.pipelines.readers:{reader}"
settings.SCRAPY |= {settings!r}
sys.exit(program.main(sys.argv[1:]))
"""


def command(
    *arguments: object, reader: str = "one_per_page", settings: Mapping[str, object] | None = None
) -> list[str]:
    """The words that start the crawler's command in a process of its own."""
    code = COMMAND.format(reader=reader, settings=dict(settings or {}))
    return [sys.executable, "-c", code, *map(str, arguments)]


def run(
    *arguments: object,
    reader: str = "one_per_page",
    settings: Mapping[str, object] | None = None,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the crawler's command to its end."""
    words = command(*arguments, reader=reader, settings=settings)
    # Proxies of the machine that tests run on have no part in this.
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return subprocess.run(
        words, cwd=ROOT, env={**kept, **(environment or {})}, timeout=60, capture_output=True, text=True, check=False
    )


def register(directory: Path, sites: Mapping[str, str]) -> Path:
    """Write a registry of sites by their slugs; returns its folder."""
    registry = directory / "registry"
    registry.mkdir(exist_ok=True)
    for slug, url in sites.items():
        (registry / f"{slug}.yaml").write_text(f"slug: {slug}\nname: {slug}\nbase_url: {url}\n")
    return registry
