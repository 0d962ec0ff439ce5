"""Two web hosts with a folder each, one database and one Redis for both: what happens at one is known at the other."""

import http.client
import json
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask import Flask

from portal.operations.ingest_feed import ingest_feed
from tests.conftest import close, portal_in
from tests.databases import copy_portal, served_address_in
from tests.make import TODAY, make_listing_record, write_feed
from tests.portal.conftest import RECORDS
from tests.portal.staff import browser_of, make_actor
from tests.processes import free_port, until
from tests.redis_server import BACK, GONE, RedisServer, needs_redis, running_redis
from tests.serving import served_by_gunicorn

pytestmark = [needs_redis, pytest.mark.long]
FLAGS = ("--config", "python:portal.web.gunicorn_conf", "--workers", "1")
# Words of the town's schools, and some that come to be offered.
NEW = "Zwemles"
VISITOR = "203.0.113.7"


@dataclass(frozen=True, slots=True)
class Host:
    """Where it answers, and what is its own."""

    port: int
    folder: Path

    def ask(self, address: str, form: dict[str, str] | None = None, **headers: str) -> tuple[int, str, Message]:
        """Status, text and headers."""
        sent = {"X-Forwarded-For": VISITOR, "Content-Type": "application/x-www-form-urlencoded", **headers}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request("POST" if form else "GET", address, urlencode(form) if form else None, sent)
            answer = connection.getresponse()
            return answer.status, answer.read().decode(), answer.headers

    def left(self) -> int:
        """How many questions the visitor's network may ask yet."""
        _, _, headers = self.ask("/api/v1/providers")
        left = re.search(r"r=(\d+)", headers["RateLimit"])
        assert left
        return int(left[1])

    def log(self) -> list[str]:
        """What it said, in words."""
        lines = (self.folder / "log").read_text(encoding="utf-8").splitlines()
        return [json.loads(line).get("says", "") for line in lines]


@dataclass(frozen=True, slots=True)
class Installation:
    """Two web hosts, the third one where commands are given, and their Redis."""

    hosts: tuple[Host, Host]
    third: Flask
    redis: RedisServer


@pytest.fixture(scope="module")
def installed(town_files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """All of it, on this machine."""
    place = tmp_path_factory.mktemp("hosts")
    copy_portal(town_files, place / "third")
    third = portal_in(place / "third")
    with ExitStack() as running:
        redis = running.enter_context(running_redis())
        hosts = [Host(free_port(), shutil.copytree(town_files, place / name)) for name in ("one", "other")]
        for host in hosts:
            settings = settings_of(host, redis, served_address_in(place / "third"))
            log = running.enter_context((host.folder / "log").open("wb"))
            running.enter_context(served_by_gunicorn(host.folder, host.port, FLAGS, settings, log))
        for host in hosts:
            until(lambda host=host: host.ask("/health/ready")[0] == 200)  # type: ignore[misc]
        yield Installation((hosts[0], hosts[1]), third, redis)
    close(third)


def settings_of(host: Host, redis: RedisServer, database: str) -> dict[str, str]:
    """What a host is told: the database and the Redis of all, an index of its own."""
    settings = {
        "SQLALCHEMY_DATABASE_URI": database,
        # A busy machine is no Redis that is away.
        "REDIS_URL": f"{redis.address}?socket_timeout=20&socket_connect_timeout=20",
        "INDEX_STILL_SECONDS": "0.5",
        "FORWARDED_HOPS": "1",
        "LOG_LEVEL": "warning",
    }
    own = {"PROMETHEUS_MULTIPROC_DIR": str(host.folder / "figures")}
    return own | {f"TAALSCHOOLKIEZER_{name}": value for name, value in settings.items()}


def test_both_hosts_learn_what_a_third_took_in_and_renew_their_own_index(
    installed: Installation, tmp_path: Path
) -> None:
    page, words = "/nl/provider/de-brug", f"/nl/search?postcode=3011&q={NEW}"
    assert [(NEW in host.ask(page)[1], found(host, words)) for host in installed.hosts] == [(False, 0)] * 2
    new = make_listing_record(title=NEW, hours_per_week=2.0)
    with installed.third.app_context():
        ingest_feed(write_feed(tmp_path / "feed.jsonl", [*RECORDS, new]), TODAY)
    waited = [until(lambda host=host: NEW in host.ask(page)[1]) for host in installed.hosts]  # type: ignore[misc]
    # Both look each second; building takes the rest, long only on a busy machine.
    assert max(waited) < 20
    for host in installed.hosts:
        until(lambda host=host: found(host, words) == 1)  # type: ignore[misc]
    # Each built one, beside the one in use.
    folders = [{one.name for one in (host.folder / "index").glob("index-*")} for host in installed.hosts]
    assert folders == [{"index-000001", "index-000002"}] * 2


def found(host: Host, address: str) -> int:
    """How many choices a page of results says there are; health is asked as a monitor does."""
    host.ask("/health/ready")
    said = re.search(r'id="results-title">(\d+) ', host.ask(address)[1])
    assert said
    return int(said[1])


def test_a_network_has_one_share_for_both_hosts_and_goes_on_when_the_redis_is_gone(installed: Installation) -> None:
    one, other = installed.hosts
    first = one.left()
    assert [host.left() for host in (other, one, other)] == [first - 1, first - 2, first - 3]
    installed.redis.kill()
    alone = [one.left(), one.left(), other.left(), other.left()]
    assert alone[0] - alone[1] == alone[2] - alone[3] == 1 and alone[0] == alone[2] > first - 3
    installed.redis.start()
    for host in installed.hosts:
        until(lambda host=host: host.ask("/nl/search?postcode=3011")[0] == 200 and BACK in host.log())  # type: ignore[misc]
    last = one.left()
    assert other.left() == last - 1
    assert [host.log() for host in installed.hosts] == [[GONE, BACK]] * 2


def test_who_signed_in_at_one_host_is_known_at_the_other_until_signing_out_there(installed: Installation) -> None:
    one, other = installed.hosts
    with installed.third.app_context():
        actor = make_actor("maintainer")
    kept = browser_of(installed.third, actor).get_cookie("staff", path="/")
    assert kept
    first, page, headers = one.ask("/en/account/me", Cookie=f"staff={kept.value}")
    cookie = headers["Set-Cookie"].partition(";")[0]
    assert (first, other.ask("/en/account/me", Cookie=cookie)[0]) == (200, 200)
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert token
    assert other.ask("/en/account/sign-out", {"csrf_token": token[1]}, Cookie=cookie)[0] == 302
    status, _, headers = one.ask("/en/account/me", Cookie=cookie)
    assert status == 302 and "sign-in" in headers["Location"]
