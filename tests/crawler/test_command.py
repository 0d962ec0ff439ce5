"""The command from end to end in processes of its own: exit codes, files, pace, proxy, and being cut off."""

import errno
import itertools
import json
import os
import re
import signal
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from crawler.__main__ import main
from crawler.items import Listing, Page, SiteReading
from crawler.pipelines.archive import Archive
from crawler.pipelines.report import run_report, site_record, write_report
from tests.crawler.sites import FILLER, ROOT, Answer, Asked, command, moved, page, register, run, serving

pytestmark = pytest.mark.long
LISTING = Listing("school", "https://school.example/", "2026-11-21T09:00:00+00:00", "Les")
AS_OF = ("--as-of", "2026-11-21")
SCHOOL = {
    "/": page("/cursus|Cursus", "/kosten|Kosten"),
    "/cursus": page(text="B1. " + FILLER),
    "/kosten": page(text="12 euro. " + FILLER),
}


def files(directory: Path) -> list[object]:
    """Where a run in this folder keeps what it writes."""
    return [
        "--output",
        directory / "feed.jsonl",
        "--report",
        directory / "report.json",
        "--archive",
        directory / "archive",
    ]


def without_moments(feed: Path) -> str:
    return re.sub(r'"fetched_at": "[^"]*"', "", feed.read_text(encoding="utf-8"))


def test_a_crawl_writes_feed_report_and_a_line_a_provider(tmp_path: Path) -> None:
    with serving(SCHOOL) as school, serving({"/": page("/les")}) as other:
        registry = register(
            tmp_path,
            {"school": school.url, "ander": other.url, "weg": "http://127.0.0.1:9/"}
            | {"geheim": school.url.replace("http:", "https:")},
        )
        done = run("crawl", "--registry", registry, *AS_OF, "--no-delay", *files(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert {line.split("] ")[1] for line in lines[:4]} == {
        "school: 3 pages, 3 listings, 0 warnings",
        "ander: 1 pages, 1 listings, 0 warnings; status",
        "weg: 0 pages, 0 listings, 0 warnings; refused",
        "geheim: 0 pages, 0 listings, 0 warnings; tls",
    }
    assert [line.split("]")[0] for line in lines[:4]] == ["[1/4", "[2/4", "[3/4", "[4/4"]
    assert lines[4].startswith("total: 4 providers, 2 reached, 4 pages, 4 listings, 0 warnings in ")
    feed = [json.loads(line) for line in (tmp_path / "feed.jsonl").read_text().splitlines()]
    assert [line["provider"] for line in feed] == ["ander", "school", "school", "school"]
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["providers"]["school"]["coverage"]["start_dates"] == 1.0
    assert report["providers"]["weg"]["failures"][0]["kind"] == "refused"


def test_the_same_pages_give_the_same_bytes_and_can_be_read_again_without_fetching(tmp_path: Path) -> None:
    with serving(SCHOOL) as school:
        registry = register(tmp_path, {"school": school.url})
        for name in ("een", "twee"):
            (tmp_path / name).mkdir()
            run("crawl", "--registry", registry, *AS_OF, "--no-delay", *files(tmp_path / name))
        asked = len(school.asked)
        again = tmp_path / "again.jsonl"
        where = ["--archive", tmp_path / "twee" / "archive", "--output", again]
        done = run("extract", "--registry", registry, *AS_OF, *where)
        assert len(school.asked) == asked
    assert done.returncode == 0
    first, second = (tmp_path / name / "feed.jsonl" for name in ("een", "twee"))
    assert without_moments(first) == without_moments(second)
    assert again.read_bytes() == second.read_bytes()


def test_a_fault_in_reading_is_that_sites_failure(tmp_path: Path) -> None:
    with serving(SCHOOL) as school:
        registry = register(tmp_path, {"school": school.url})
        done = run("crawl", "--registry", registry, *AS_OF, "--no-delay", *files(tmp_path), reader="dying")
    assert done.returncode == 0
    assert "school: 3 pages, 0 listings, 0 warnings; reading" in done.stdout
    assert (tmp_path / "feed.jsonl").read_bytes() == b""


def test_an_unusable_registry_ends_with_2_and_names_file_and_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    registry = register(tmp_path, {"school": "ftp://school.example/"})
    for words in (["check-registry", "--registry", registry], ["crawl", "--registry", registry, *files(tmp_path)]):
        assert main([str(word) for word in words]) == 2
        assert f"{registry / 'school.yaml'}: base_url: " in capsys.readouterr().err
    assert not (tmp_path / "feed.jsonl").exists()


def test_a_sound_registry_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    registry = register(tmp_path, {slug: f"https://{slug}.example/" for slug in ("een", "twee", "drie", "vier")})
    for slug, line in {"twee": "active: false", "drie": "objected_on: 2026-11-02\nactive: false"}.items():
        entry = registry / f"{slug}.yaml"
        entry.write_text(f"{entry.read_text()}{line}\n")
    assert main(["check-registry", "--registry", str(registry)]) == 0
    assert capsys.readouterr().out == "4 providers, 2 to be read, 1 objected, 1 inactive\n"


def test_the_archive_can_be_pruned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = Archive(tmp_path / "archive")
    for day in range(1, 4):
        body = Page("https://school.example/", b"les %d" % day, "", datetime(2026, 11, day, tzinfo=UTC))
        archive.keep("school", datetime(2026, 11, day, tzinfo=UTC), [body], {})
    assert main(["prune-archive", "--archive", str(tmp_path / "archive"), "--keep", "2"]) == 0
    assert capsys.readouterr().out.startswith("1 visits and 1 bodies dropped")
    assert main(["prune-archive", "--archive", str(tmp_path / "nergens")]) == 2
    assert "nergens: no such folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "remedy"),
    [("crawl", "then --resume goes on"), ("extract", "then do it again"), ("check-registry", "then do it again")],
)
def test_what_can_be_resumed_is_and_the_rest_is_done_again_when_a_disk_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str, remedy: str
) -> None:
    def broken(registry: Path) -> None:
        raise OSError(errno.EIO, "Input/output error", str(registry))

    monkeypatch.setattr("crawler.__main__.load_registry", broken)
    words = [command, "--registry", tmp_path, *(files(tmp_path) if command != "check-registry" else [])]
    assert main([str(word) for word in words]) == 2
    assert capsys.readouterr().err == f"crawler: {tmp_path}: Input/output error; see to it, {remedy}\n"


@pytest.mark.parametrize("url", ["https://school.example/", "http://93.184.216.34/", "http://localhost.example/"])
def test_delays_stay_on_for_hosts_elsewhere(tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    registry = register(tmp_path, {"hier": "http://school.localhost/", "daar": url})
    words = ["crawl", "--registry", registry, "--no-delay", *files(tmp_path)]
    assert main([str(word) for word in words]) == 2
    told = capsys.readouterr().err
    assert "--no-delay" in told and url in told


def test_providers_can_be_chosen_and_inactive_ones_are_left_out(tmp_path: Path) -> None:
    with serving(SCHOOL) as school, serving(SCHOOL) as other:
        registry = register(tmp_path, {"school": school.url, "ander": other.url})
        asleep = registry / "ander.yaml"
        asleep.write_text(asleep.read_text() + "active: false\n")
        done = run("crawl", "--registry", registry, *AS_OF, "--no-delay", *files(tmp_path))
        assert (done.returncode, other.asked) == (0, [])
        refused = run("crawl", "--registry", registry, "--provider", "ander", *files(tmp_path))
    assert refused.returncode == 2 and "ander" in refused.stderr


def test_a_crawl_delay_is_kept_and_an_endless_one_closes_the_site(tmp_path: Path) -> None:
    def asking(seconds: str) -> Answer:
        return Answer(f"User-agent: *\nCrawl-delay: {seconds}".encode(), content_type="text/plain")

    with (
        serving({**SCHOOL, "/robots.txt": asking("0.6")}) as slow,
        serving({**SCHOOL, "/robots.txt": asking("9000")}) as closed,
    ):
        registry = register(tmp_path, {"slow": slow.url, "closed": closed.url})
        quick = {"DOWNLOAD_DELAY": 0.05, "AUTOTHROTTLE_START_DELAY": 0.05}
        done = run("crawl", "--registry", registry, *AS_OF, *files(tmp_path), settings=quick)
    moments = [request.at for request in slow.asked]
    assert len(moments) == 5
    # A server notes a request later than it was sent, by what a busy machine takes for that.
    assert all(later - sooner >= 0.4 for sooner, later in itertools.pairwise(moments))
    assert closed.paths() == []
    assert "closed: 0 pages, 0 listings, 0 warnings; robots" in done.stdout


def test_two_providers_on_one_host_are_read_at_one_pace(tmp_path: Path) -> None:
    with serving(
        {**SCHOOL, "/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 0.6", content_type="text/plain")}
    ) as host:
        registry = register(tmp_path, {"een": host.url, "twee": host.url})
        quick = {"DOWNLOAD_DELAY": 0.05, "AUTOTHROTTLE_START_DELAY": 0.05}
        done = run("crawl", "--registry", registry, *AS_OF, *files(tmp_path), settings=quick)
    assert "een: 3 pages" in done.stdout and "twee: 3 pages" in done.stdout
    moments = [request.at for request in host.asked if request.path != "/robots.txt"]
    # Each at a pace of its own, two of them would be at most half of that apart.
    assert all(later - sooner >= 0.4 for sooner, later in itertools.pairwise(moments))


def test_names_below_localhost_are_reached_through_the_proxy_and_www_is_the_same_site(tmp_path: Path) -> None:
    with serving(
        {
            "http://school.localhost/": moved("http://www.school.localhost/"),
            "http://www.school.localhost/": page("http://school.localhost/cursus|Cursus"),
            "http://school.localhost/cursus": page(text="B1. " + FILLER),
            "http://ander.localhost/": page(),
        }
    ) as proxy:
        names = {"school": "http://school.localhost/", "ander": "http://ander.localhost/"}
        registry = register(tmp_path, names)
        environment = {"http_proxy": proxy.url}
        done = run("crawl", "--registry", registry, *AS_OF, "--no-delay", *files(tmp_path), environment=environment)
    assert "school: 2 pages" in done.stdout and "ander: 1 pages" in done.stdout
    assert "http://www.school.localhost/robots.txt" in {request.path for request in proxy.asked}


def test_a_run_that_is_killed_loses_the_site_in_hand_only(tmp_path: Path) -> None:
    def hesitant(asked: Asked) -> Answer:
        return Answer(page().body, delay=0.0 if released else 30.0)

    released: list[bool] = []
    with serving(SCHOOL) as first, serving({"*": hesitant}) as second:
        registry = register(tmp_path, {"een": first.url, "twee": second.url})
        words = ["crawl", "--registry", registry, *AS_OF, "--no-delay", *files(tmp_path), "--concurrency", "1"]
        with subprocess.Popen(command(*words), cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None and "een: 3 pages" in process.stdout.readline()
            os.kill(process.pid, signal.SIGKILL)
        asked = len(first.asked)
        released.append(True)
        done = run(*words, "--resume")
        assert len(first.asked) == asked
    assert "een: 3 pages, 3 listings, 0 warnings (kept)" in done.stdout
    assert len((tmp_path / "feed.jsonl").read_text().splitlines()) == 4
    assert not (tmp_path / "feed.jsonl.parts").exists()


def heed_interrupts() -> None:
    """What a shell starts in the background ignores interrupts, and hands that down."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupted_run_says_how_to_go_on(tmp_path: Path) -> None:
    with serving({"*": Answer(delay=20)}) as site:
        registry = register(tmp_path, {"traag": site.url})
        words = command("crawl", "--registry", registry, *AS_OF, "--no-delay", *files(tmp_path))
        with subprocess.Popen(
            words, cwd=ROOT, stderr=subprocess.PIPE, text=True, preexec_fn=heed_interrupts
        ) as process:
            deadline = time.monotonic() + 30
            while not site.asked and time.monotonic() < deadline:
                time.sleep(0.05)
            process.send_signal(signal.SIGINT)
            assert process.stderr is not None and "--resume" in process.stderr.read()
    assert process.returncode == 130


def test_the_digest_ends_with_1_where_a_person_is_needed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    fetched = {"reached": True, "pages": 1, "bytes": 9, "failures": [], "seconds": 0.1}
    lost = {**fetched, "reached": False, "failures": [{"kind": "dns", "url": "http://school.example/", "detail": ""}]}
    for path, figures, reading in ((good, fetched, SiteReading((LISTING,))), (bad, lost, SiteReading())):
        records = {"school": site_record(figures, reading)}
        write_report(path, run_report(records, date(2026, 11, 21), "Naam", 1.0, 1))
    assert main(["report", str(good)]) == 0
    assert main(["report", str(bad), "--before", str(good)]) == 1
    assert "! unreachable: school" in capsys.readouterr().out
    assert main(["report", str(tmp_path / "nergens.json")]) == 2


def test_the_command_as_it_is_called_reads_courses(tmp_path: Path) -> None:
    course = (
        "<h1>Inburgering B1-route</h1><p>Cursus Nederlands van A0 naar B1 in Utrecht, Kanaalweg 3, 3521 AB Utrecht.</p>"
        "<p>De cursus kost 1.250 euro en duurt 40 weken. Start: 12 januari 2027.</p>"
    )
    with serving({"/": page("/b1|Inburgering B1"), "/b1": page(text=course)}) as school:
        registry = register(tmp_path, {"school": school.url})
        words = ["crawl", "--registry", registry, *AS_OF, "--no-delay", *files(tmp_path)]
        module = [sys.executable, "-m", "crawler", *map(str, words)]
        done = subprocess.run(module, cwd=ROOT, timeout=60, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    feed = [json.loads(line) for line in (tmp_path / "feed.jsonl").read_text().splitlines()]
    assert [(line["provider"], line["city"]) for line in feed] == [("school", "Utrecht")]
