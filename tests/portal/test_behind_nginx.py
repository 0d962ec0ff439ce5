"""The portal behind nginx as the operator's guide has it: what each adds, and that neither adds it twice."""

import gzip
import http.client
import json
import os
import signal
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

from portal.web.guards import client_address
from tests.loopback import answering
from tests.nginx import (
    NAME,
    ROOT,
    ask,
    included,
    main_file,
    make_certificate,
    needs_nginx,
    served_by_nginx,
    site,
    write_snippet,
)
from tests.processes import free_port, until
from tests.serving import served_by_gunicorn

pytestmark = [needs_nginx, pytest.mark.long]
FLAGS = ("--config", "python:portal.web.gunicorn_conf", "--workers", "1")
ONCE = (
    *("Strict-Transport-Security", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"),
    *("Permissions-Policy", "Cross-Origin-Resource-Policy", "Cache-Control", "Content-Type", "Server"),
)
ADDRESSES = ("/nl/", "/nl/search?postcode=3011", "/nl/embed", "/en/account/sign-in", "/nothing")
MADE_UP = "203.0.113.7"


@dataclass(frozen=True, slots=True)
class Installation:
    """Ports of https, of http, and of the balancer before web hosts; the portal's process; where logs are."""

    https: int
    http: int
    balancer: int
    portal: int
    folder: Path


@pytest.fixture(scope="module")
def installed(town_files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """One machine as the guide has it, in production; beside it a balancer with two web hosts, of which one is down."""
    folder = tmp_path_factory.mktemp("nginx")
    make_certificate(folder)
    https, plain, portal, balancer, balanced, web, gone = (free_port() for _ in range(7))
    with ExitStack() as running:
        heard = running.enter_context(answering(lambda asked: (200, asked.headers)))
        log = running.enter_context((folder / "portal.log").open("wb"))
        town = running.enter_context(served_by_gunicorn(town_files, portal, FLAGS, production(folder), log))
        write_snippet(folder, "one", portal)
        write_snippet(folder, "web", int(heard.address.rpartition(":")[2]))
        one = site(folder, "nginx.conf", {"443": https, "80": plain, "127.0.0.1:8000": portal})
        hosts = {"443": balancer, "80": balanced, "10.0.0.11:80": web, "10.0.0.12:80": gone}
        others = site(folder, "several/nginx-balancer.conf", hosts)
        host = site(folder, "several/nginx-web.conf", hosts)
        file = main_file(folder, included(one, "one"), others, included(host, "web"))
        running.enter_context(served_by_nginx(file, https))
        # Before the portal has its catalogue nginx waits for it, and may lose patience on a busy machine.
        until(lambda: ask(https, "/health/ready").status == 200, 120)
        yield Installation(https, plain, balancer, town.pid, folder)


def production(folder: Path) -> dict[str, str]:
    """The settings of the guide, with values as a municipality has them."""
    settings = {
        "PRODUCTION": "true",
        "PUBLIC_ADDRESS": f"https://{NAME}",
        "CONTACT": "beheer@gemeente-oosterdam.nl",
        "MAIL_SERVER": "smtp.gemeente-oosterdam.nl",
        "FORWARDED_HOPS": "1",
        "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyz-for-tests",
        "TODAY": "",
    }
    figures = {"PROMETHEUS_MULTIPROC_DIR": str(folder / "figures")}
    return {f"TAALSCHOOLKIEZER_{name}": value for name, value in settings.items()} | figures


def logged(installed: Installation, name: str) -> list[dict[str, Any]]:
    """What stands in a log; nginx writes its line once the answer has gone, so that the newest may be missing."""
    return [json.loads(line) for line in (installed.folder / name).read_text(encoding="utf-8").split("\n")[:-1]]


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_header_of_a_page_stands_once(installed: Installation, address: str) -> None:
    answer = ask(installed.https, address)
    assert {name: len(answer.headers.get_all(name, [])) for name in ONCE} == dict.fromkeys(ONCE, 1)
    assert answer.headers["Server"] == "nginx"


def test_files_come_packed_with_the_headers_that_the_portal_gives_them(installed: Installation) -> None:
    packed = ask(installed.https, "/static/style.css?v=1", {"Accept-Encoding": "gzip"})
    assert (packed.status, packed.headers["Content-Encoding"], packed.headers["Vary"]) == (
        200,
        "gzip",
        "Accept-Encoding",
    )
    assert gzip.decompress(packed.body) == (ROOT / "portal" / "static" / "style.css").read_bytes()
    assert packed.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for name in ("Strict-Transport-Security", "X-Content-Type-Options", "Cross-Origin-Resource-Policy"):
        assert len(packed.headers.get_all(name, [])) == 1
    assert ask(installed.https, "/static/style.css").headers["Cache-Control"] == "public, max-age=300"
    missing = ask(installed.https, "/static/none.css")
    assert missing.status == 404 and b"<html" in missing.body and missing.headers["Content-Security-Policy"]


def test_only_what_is_made_for_other_sites_may_stand_in_a_frame(installed: Installation) -> None:
    policies = {name: ask(installed.https, name).headers["Content-Security-Policy"] for name in ("/nl/embed", "/nl/")}
    assert "frame-ancestors *" in policies["/nl/embed"] and "frame-ancestors 'none'" in policies["/nl/"]
    assert all(not ask(installed.https, address).headers["X-Frame-Options"] for address in policies)


def test_nobody_can_make_up_where_a_request_comes_from(installed: Installation) -> None:
    # Whoever asks from the machine itself has no share that runs out; the network that is made up has one.
    answers = [ask(installed.https, "/api/v1/providers", {"X-Forwarded-For": MADE_UP}) for _ in range(2)]
    assert [answer.headers["RateLimit"].split(";")[1] for answer in answers] == ["r=10000"] * 2


def test_behind_balancer_and_web_host_the_portal_sees_who_asked_the_balancer(installed: Installation) -> None:
    # One of the two hosts is down: whoever asks notices nothing.
    heard = [json.loads(ask(installed.balancer, "/nl/", {"X-Forwarded-For": MADE_UP}).body) for _ in range(4)]
    for headers in heard:
        assert MADE_UP not in str(headers) and (headers["X-Forwarded-Proto"], headers["Host"]) == ("https", NAME)
        assert headers["X-Forwarded-For"].count(",") == 1
        asked = {"HTTP_X_FORWARDED_FOR": headers["X-Forwarded-For"]}
        assert client_address(asked, 2) == ip_address("127.0.0.1")
    numbers = {headers["X-Request-ID"] for headers in heard}
    assert len(numbers) == 4
    for name in ("taalschoolkiezer.log", "web.log"):
        until(lambda name=name: numbers <= {line["id"] for line in logged(installed, name)})  # type: ignore[misc]
    assert ask(installed.balancer, "/health/ready").status == ask(installed.balancer, "/metrics").status == 404


def test_bodies_that_no_form_has_are_refused_before_the_portal_reads_them(installed: Installation) -> None:
    assert ask(installed.https, "/nl/feedback", method="POST", body=b"x" * (2**20 + 1)).status == 413


def test_http_leads_to_https_and_other_names_to_nothing(installed: Installation) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", installed.http, timeout=60)) as connection:
        connection.request("GET", "/nl/search?q=les", headers={"Host": NAME})
        answer = connection.getresponse()
        assert (answer.status, answer.headers["Location"]) == (301, f"https://{NAME}/nl/search?q=les")
    with socket.create_connection(("127.0.0.1", installed.https), timeout=60) as plain, pytest.raises(ssl.SSLError):
        ssl.create_default_context().wrap_socket(plain, server_hostname="other.example")
    assert ask(installed.https, "/metrics").status == 404


def test_logs_say_what_was_answered_and_nothing_of_who_asked_for_what(installed: Installation) -> None:
    before = len(logged(installed, "one.log"))
    for address in ("/nl/search?postcode=3011ZX&q=geheim", "/nl/school/abcdefgh-code", "/static/none.css?q=geheim"):
        ask(installed.https, address, {"User-Agent": "Anna/1.0", "Referer": "https://anna.example/"})
    ask(installed.https, "/nl/", method="ANNA")
    until(lambda: len(logged(installed, "one.log")) >= before + 4)
    written = logged(installed, "one.log")
    fields = {"at", "id", "method", "status", "bytes", "seconds", "portal_seconds"}
    assert {frozenset(line) for line in written} == {frozenset(fields)}
    assert {line["method"] for line in written} <= {"GET", "POST", "-"}
    everything = "".join(file.read_text(encoding="utf-8", errors="replace") for file in installed.folder.glob("*.log"))
    for telling in ("3011", "geheim", "abcdefgh", "Anna", "ANNA", "127.0.0.1:", "/nl/search?"):
        assert telling not in everything
    # The same number stands in the portal's own line, which names the rule.
    numbers = {line["id"] for line in written}
    own = (line for line in logged(installed, "portal.log") if line.get("id") in numbers)
    assert "/<language>/search" in {line["rule"] for line in own}


def test_where_the_portal_is_gone_a_page_says_so(installed: Installation) -> None:
    os.killpg(installed.portal, signal.SIGKILL)
    until = time.monotonic() + 20
    while (answer := ask(installed.https, "/nl/")).status != 503 and time.monotonic() < until:
        time.sleep(0.1)
    assert (answer.status, answer.headers["Retry-After"]) == (503, "30")
    assert b"Even niet bereikbaar" in answer.body and answer.headers["Cache-Control"] == "no-store"
