"""Serves all sites of a directory on one loopback port, as a proxy for the names below .localhost."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from email.utils import parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from portal.demo.site_files import SiteFile, find_file

DOMAIN = ".localhost"
ERROR_PAGE = '<!DOCTYPE html><html lang="nl"><title>{0}</title><h1>{0}</h1></html>'


@contextmanager
def serving(directory: Path, port: int = 0) -> Iterator[str]:
    """Serves while the context lasts and gives the address to set as http_proxy; port 0 takes a free one."""
    server = ThreadingHTTPServer(("127.0.0.1", port), _handler_for(directory))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def site_file(directory: Path, slug: str, path: str) -> tuple[bytes, str, int] | None:
    """Body, content type and status of a path of a site, None where the site has no such page."""
    found = find_file(directory, slug, path)
    return None if found is None else (found.body, found.content_type, found.status)


def site_of(target: str, host_header: str) -> tuple[str, str] | None:
    """Slug and path that a request line asks for, in absolute or origin form; None for any other host."""
    parts = urlsplit(target)
    if parts.scheme not in ("", "http"):
        return None
    host = (urlsplit(f"//{parts.netloc or host_header}").hostname or "").lower().rstrip(".")
    slug = host.removesuffix(DOMAIN)
    if slug == host or not slug or "." in slug:
        return None
    return slug, parts.path or "/"


def etag_of(body: bytes) -> str:
    """A strong entity tag for the bytes."""
    return f'"{hashlib.sha256(body).hexdigest()[:24]}"'


def is_unchanged(headers: Message, etag: str, last_modified: str) -> bool:
    """Whether a conditional request already has these bytes; the entity tag goes before the date (RFC 9110, 13.2.2)."""
    tags = headers.get("If-None-Match")
    if tags is not None:
        return tags.strip() == "*" or etag in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
    since = headers.get("If-Modified-Since")
    if since is None:
        return False
    try:
        return parsedate_to_datetime(last_modified) <= parsedate_to_datetime(since)
    except (TypeError, ValueError):
        return False


def _handler_for(directory: Path) -> type[BaseHTTPRequestHandler]:
    class Handler(_SiteHandler):
        sites = directory

    return Handler


class _SiteHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Demonstration"
    sys_version = ""
    disable_nagle_algorithm = True
    sites: Path

    def do_GET(self) -> None:
        """Answers with the file of the site that is asked for."""
        self._answer()

    def do_HEAD(self) -> None:
        """The same without the body."""
        self._answer()

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet: a demonstration writes no access log."""

    def _answer(self) -> None:
        asked = site_of(self.path, self.headers.get("Host", ""))
        if asked is None:
            return self._send_error_page(403)
        found = find_file(self.sites, *asked)
        return self._send_error_page(404) if found is None else self._send_file(found)

    def _send_file(self, found: SiteFile) -> None:
        headers = {
            "Content-Type": found.content_type,
            "ETag": etag_of(found.body),
            "Last-Modified": found.last_modified,
        }
        if found.status == 200 and is_unchanged(self.headers, headers["ETag"], found.last_modified):
            return self._send(304, headers, b"")
        return self._send(found.status, headers, found.body)

    def _send_error_page(self, status: int) -> None:
        self._send(status, {"Content-Type": "text/html; charset=utf-8"}, ERROR_PAGE.format(status).encode())

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
