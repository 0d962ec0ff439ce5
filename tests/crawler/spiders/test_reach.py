"""A name may lead anywhere, and elsewhere a moment later: the crawler goes where it may, and nowhere else."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from scrapy.http import Request
from twisted.internet.base import ThreadedResolver
from twisted.internet.defer import Deferred, succeed

from crawler.spiders.reach import INSIDE, LeadsInside, OpenInternetOnly, OpenInternetResolver
from crawler.spiders.visit import OutOfReach
from tests.crawler.sites import COMMAND, ROOT, moved, page, register, serving


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, list[str]]]:
    """What the fake name server tells of each name, one answer after the other."""
    answers: dict[str, list[str]] = {}

    def look_up(self: object, name: str, timeout: object = ()) -> "Deferred[str]":
        known = answers[name]
        return succeed(known.pop(0) if len(known) > 1 else known[0])

    monkeypatch.setattr(ThreadedResolver, "getHostByName", look_up)
    monkeypatch.delenv("http_proxy", raising=False)
    yield answers
    INSIDE.clear()


def asked(name: str, cache: int = 0) -> list[Any]:
    """What the crawler's resolver gives out: an address, or the fault."""
    found: list[Any] = []
    resolver = OpenInternetResolver(None, cache, 1.0)
    resolver.getHostByName(name).addCallbacks(found.append, lambda fault: found.append(type(fault.value)))
    return found


@pytest.mark.parametrize(
    ("address", "given"),
    [
        ("93.184.216.34", "93.184.216.34"),
        ("127.0.0.1", LeadsInside),
        ("10.0.0.5", LeadsInside),
        ("169.254.169.254", LeadsInside),
        ("100.64.0.1", LeadsInside),
        ("224.0.0.1", LeadsInside),
    ],
)
def test_a_name_that_leads_inside_has_no_address(told: dict[str, list[str]], address: str, given: object) -> None:
    told["taalschool.nl"] = [address]
    assert asked("taalschool.nl") == [given]


def test_a_name_that_leads_elsewhere_the_second_time_is_looked_at_again(told: dict[str, list[str]]) -> None:
    told["taalschool.nl"] = ["93.184.216.34", "127.0.0.1"]
    assert [*asked("taalschool.nl"), *asked("taalschool.nl")] == ["93.184.216.34", LeadsInside]


def test_a_kept_answer_is_looked_at_too(told: dict[str, list[str]]) -> None:
    told["kept.taalschool.nl"] = ["192.168.1.1"]
    assert asked("kept.taalschool.nl", 9) == asked("kept.taalschool.nl", 9) == [LeadsInside]


def test_a_sample_on_this_machine_is_found(told: dict[str, list[str]]) -> None:
    told |= {"localhost": ["127.0.0.1"], "127.0.0.1": ["127.0.0.1"]}
    assert [*asked("localhost"), *asked("127.0.0.1")] == ["127.0.0.1", "127.0.0.1"]


def test_a_proxy_of_ours_may_stand_inside(told: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.oosterdam.nl:3128")
    told |= {"proxy.oosterdam.nl": ["10.0.0.9"], "intranet.oosterdam.nl": ["10.0.0.8"]}
    assert [*asked("proxy.oosterdam.nl"), *asked("intranet.oosterdam.nl")] == ["10.0.0.9", LeadsInside]


@pytest.mark.parametrize("url", ["ftp://taalschool.nl/", "http://taalschool.nl:22/", "http://10.0.0.1/"])
def test_a_request_that_leads_elsewhere_is_not_sent(url: str) -> None:
    with pytest.raises(OutOfReach):
        OpenInternetOnly().process_request(Request(url))


# The crawler's command with a name server of the test's own.
NAMES = """
import socket
socket.gethostbyname = lambda name: {names!r}.get(name, name)
"""


def test_a_crawl_reaches_nothing_inside_by_name_or_redirect(tmp_path: Path) -> None:
    inside = page(text="Dit staat op een machine die niemand mag vragen. " * 20)
    with serving({"*": inside, "/": inside}) as secret:
        port = secret.url.rsplit(":", 1)[1].strip("/")
        doors = {
            "/": page("/cursus|Cursus", "/kosten|Kosten", "/prijzen|Prijzen", "/lessen|Lessen", "/inburgering|B1"),
            "/cursus": moved(secret.url),
            "/kosten": moved(f"http://localhost:{port}/"),
            "/prijzen": moved("http://169.254.169.254/latest/meta-data/"),
            "/lessen": moved("file:///etc/passwd"),
            "/inburgering": moved("ftp://127.0.0.1/cursus"),
        }
        with serving(doors) as sample:
            sites = {"sample": sample.url, "rebound": "http://rebound.taalschool.nl/", "numbers": "http://2130706433/"}
            report = crawl(tmp_path, sites, {"rebound.taalschool.nl": "127.0.0.1", "2130706433": "127.0.0.1"})
        assert secret.asked == []
    kinds = {slug: {fault["kind"] for fault in record["failures"]} for slug, record in report["providers"].items()}
    # A redirect to what is no website is not followed at all: the answer is its own status.
    assert kinds == {"sample": {"redirect", "status"}, "rebound": {"out_of_reach"}, "numbers": {"out_of_reach"}}
    assert report["providers"]["sample"]["pages"] == 1


def crawl(folder: Path, sites: dict[str, str], names: dict[str, str]) -> Any:
    """The report of a crawl in a process of its own."""
    files = {"--output": folder / "feed.jsonl", "--report": folder / "report.json", "--archive": folder / "archive"}
    words = ["crawl", "--registry", register(folder, sites), *(word for pair in files.items() for word in pair)]
    quick = {"DOWNLOAD_DELAY": 0.0, "AUTOTHROTTLE_ENABLED": False, "RETRY_BACKOFF": 0.01}
    code = NAMES.format(names=names) + COMMAND.format(reader="one_per_page", settings=quick)
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "report.json").read_text())
