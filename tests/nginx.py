"""A real nginx on loopback ports with the files of docs/operations, their names and places put into a test's folder."""

import http.client
import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest

from tests.processes import wait_for

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "operations"
NAME = "taalschoolkiezer.example"
needs_nginx = pytest.mark.skipif(
    not (shutil.which("nginx") and shutil.which("openssl")), reason="there is no nginx, or no openssl, here"
)
KINDS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
TYPES = "text/html html; text/css css; text/javascript js; image/svg+xml svg; font/woff2 woff2;"


def make_certificate(folder: Path) -> None:
    """A key and a certificate that nobody vouches for."""
    keys = ["-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem")]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={NAME}", *keys]
    command += ["-addext", f"subjectAltName=DNS:{NAME},IP:127.0.0.1"]
    subprocess.run(command, check=True, capture_output=True)


def site(folder: Path, name: str, ports: Mapping[str, int]) -> str:
    """A file of the example, whose addresses with a port become loopback ports, and whose paths are the folder's."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    text = re.sub(r"^ *listen \[::\].*\n", "", text, flags=re.MULTILINE)
    for place, port in ports.items():
        text = re.sub(rf"(?<=[ /]){re.escape(place)}(?=[; ])", f"127.0.0.1:{port}", text)
    places = {
        "/etc/letsencrypt/live/taalschoolkiezer.example": str(folder),
        "/var/log/nginx": str(folder),
        "/etc/nginx/snippets": str(folder),
        "/srv/taalschoolkiezer": str(ROOT),
        "/var/www/taalschoolkiezer": str(FOLDER),
        "allow 10.0.0.10;": "allow 127.0.0.1;",
    }
    for before, after in places.items():
        text = text.replace(before, after)
    return text


def main_file(folder: Path, *sites: str) -> Path:
    """What includes them, as Debian's nginx.conf does."""
    temporary = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in KINDS)
    head = f"user root; daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/server.log;"
    common = f"{temporary} types {{ {TYPES} }} default_type application/octet-stream;"
    included = "\n".join((site(folder, "nginx-http.conf", {}), *sites))
    file = folder / "nginx.conf"
    file.write_text(f"{head}\nevents {{}}\nhttp {{\n{common}\n{included}\n}}\n", encoding="utf-8")
    return file


def read_by_nginx(file: Path) -> subprocess.CompletedProcess[str]:
    """What nginx says of a file."""
    command = ["nginx", "-t", "-q", "-c", str(file), "-e", str(file.with_name("server.log"))]
    return subprocess.run(command, check=False, capture_output=True, text=True)


@contextmanager
def served_by_nginx(file: Path, port: int) -> Iterator[None]:
    """While it runs; ended by its process id."""
    said = read_by_nginx(file)
    assert (said.returncode, said.stderr) == (0, ""), said.stderr
    process = subprocess.Popen(["nginx", "-c", str(file), "-e", str(file.with_name("server.log"))])
    try:
        wait_for(port)
        yield
    finally:
        process.terminate()
        process.wait(20)


def write_snippet(folder: Path, name: str, port: int) -> None:
    """The part that machines of both kinds have, for what answers at a port; each with a log of its own."""
    text = site(folder, "nginx-portal.conf", {"127.0.0.1:8000": port})
    (folder / name).write_text(text.replace("/taalschoolkiezer.log", f"/{name}.log"), encoding="utf-8")


def included(text: str, name: str) -> str:
    """A server's file with the snippet of that name."""
    return text.replace("/taalschoolkiezer.conf", f"/{name}")


@dataclass(frozen=True, slots=True)
class Answered:
    """What came."""

    status: int
    headers: Message
    body: bytes


NO_HEADERS: Mapping[str, str] = {}


def ask(
    port: int, address: str, headers: Mapping[str, str] = NO_HEADERS, method: str = "GET", body: bytes = b""
) -> Answered:
    """One request by https to the portal's name."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    with closing(http.client.HTTPConnection(NAME)) as connection:
        plain = socket.create_connection(("127.0.0.1", port), timeout=60)
        connection.sock = trusting.wrap_socket(plain, server_hostname=NAME)
        connection.request(method, address, body or None, dict(headers))
        answer = connection.getresponse()
        return Answered(answer.status, answer.headers, answer.read())
