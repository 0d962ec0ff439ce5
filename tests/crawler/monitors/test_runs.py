"""Real visits to sites that go wrong, week after week: the run's own report names each trouble."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.crawler.sites import FILLER, ROOT, Answer, Route, Site, moved, page, register, serving

pytestmark = pytest.mark.long
COURSE = (
    "<h1>Inburgering B1-route</h1><p>Cursus Nederlands van A0 naar B1 in Utrecht, Kanaalweg 3, 3521 AB Utrecht.</p>"
    "<p>De cursus kost 1.250 euro en duurt 40 weken. Start: 12 januari 2027.</p>"
)
SCHOOL: dict[str, Route] = {"/": page("/b1|Inburgering B1"), "/b1": page(text=COURSE + FILLER)}
FORBIDDEN = Answer(b"User-agent: *\nDisallow: /", content_type="text/plain")
FOR_SALE = Answer(b"<html><body><h1>Deze domeinnaam is <b>te koop</b></h1><p>Doe een bod.</p></body></html>")
SCRIPT = Answer(b'<html><body><div id=app></div><script src="/app.js"></script></body></html>')
# What each site becomes, and what a run is to call it; all are schools in the first week.
LATER: dict[str, tuple[dict[str, Route], str | None]] = {
    "same": (SCHOOL, None),
    "elsewhere": (SCHOOL, "places_missing"),
    "redirected": ({"/": moved("http://127.0.0.9:1/")}, "moved"),
    "redirected-whole": ({"*": moved("http://127.0.0.9:1/"), "/robots.txt": moved("http://127.0.0.9:1/")}, "moved"),
    "for-sale": ({"*": FOR_SALE}, "moved"),
    "closed": ({**SCHOOL, "/robots.txt": FORBIDDEN}, "blocked"),
    "refusing": ({"*": Answer(status=403)}, "blocked"),
    "failing": ({"*": Answer(status=500), "/robots.txt": Answer(status=404)}, "unreachable"),
    "removed": ({"*": Answer(status=404)}, "unreachable"),
    "scripted": ({"*": SCRIPT}, "needs_browser"),
    "rebuilt": (
        {"/": page("/b1|Inburgering B1"), "/b1": page(text="Vraag de folder aan. " + FILLER)},
        "layout_changed",
    ),
}


@dataclass
class Weeks:
    """Three weekly runs: reports and what was printed."""

    reports: list[dict[str, Any]]
    printed: list[str]
    folder: Path

    def states(self, week: int) -> dict[str, dict[str, Any]]:
        """Provider to its part of the digest."""
        return {state["provider"]: state for state in self.reports[week]["digest"]["sites"]}


def crawl(folder: Path, registry: Path, week: int) -> str:
    output = [
        "--output",
        folder / f"{week}.jsonl",
        "--report",
        folder / f"{week}.json",
        "--archive",
        folder / "archive",
    ]
    before = ["--before", *(folder / f"{number}.json" for number in range(week)), folder / "none.json"]
    words = ["crawl", "--registry", registry, *output, "--as-of", f"2026-11-{7 * week + 1:02}", "--no-delay", *before]
    module = [sys.executable, "-m", "crawler", *map(str, words)]
    done = subprocess.run(module, cwd=ROOT, timeout=60, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "left out" in done.stderr and "none.json" in done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weeks]:
    folder = tmp_path_factory.mktemp("weeks")
    with ExitStack() as running:
        sites: dict[str, Site] = {slug: running.enter_context(serving(SCHOOL)) for slug in LATER}
        registry = register(folder, {slug: site.url for slug, site in sites.items()})
        for slug, places in {"same": "[Goes, Utrecht]", "elsewhere": "[Goes]"}.items():
            entry = registry / f"{slug}.yaml"
            entry.write_text(f"{entry.read_text()}places: {places}\n")
        printed = [crawl(folder, registry, 0)]
        for slug, site in sites.items():
            site.routes = dict(LATER[slug][0])
        printed += [crawl(folder, registry, week) for week in (1, 2)]
    yield Weeks([json.loads((folder / f"{week}.json").read_text()) for week in range(3)], printed, folder)


def test_each_trouble_is_known_by_its_signs(weeks: Weeks) -> None:
    assert {slug: state["trouble"] for slug, state in weeks.states(1).items()} == {
        slug: trouble for slug, (_, trouble) in LATER.items()
    }


def test_a_site_without_a_home_page_in_two_runs_is_gone(weeks: Weeks) -> None:
    assert weeks.states(2)["removed"]["trouble"] == "gone"
    assert weeks.states(2)["failing"]["trouble"] == "unreachable"
    assert not weeks.states(2)["failing"]["needs_person"]


def test_what_was_found_stands_beside_what_was_expected(weeks: Weeks) -> None:
    first, second = weeks.states(0)["rebuilt"], weeks.states(1)["rebuilt"]
    assert (first["pages"], first["listings"]) == ({"found": 2, "expected": None}, {"found": 1, "expected": None})
    assert (second["pages"], second["listings"]) == ({"found": 2, "expected": 2}, {"found": 0, "expected": 1})
    assert weeks.reports[2]["digest"]["earlier_runs"] == 2


def test_known_places_are_looked_for(weeks: Weeks) -> None:
    providers = weeks.reports[1]["providers"]
    assert providers["same"]["places_found"] == ["Utrecht"]
    assert providers["elsewhere"]["places_found"] == []
    assert providers["rebuilt"]["places_found"] is None
    assert "none of its known places" in weeks.states(1)["elsewhere"]["why"]


def test_the_run_ends_with_what_went_wrong_and_what_to_do(weeks: Weeks) -> None:
    lines = weeks.printed[1].splitlines()
    total = next(number for number, line in enumerate(lines) if line.startswith("total: "))
    assert lines[total + 1].split()[:2] == ["trouble", "sites"]
    counts = {line.split()[0]: int(line.split()[1]) for line in lines[total + 2 :]}
    assert counts == {
        "moved": 3,
        "blocked": 2,
        "unreachable": 2,
        "needs_browser": 1,
        "layout_changed": 1,
        "places_missing": 1,
    }


def report(weeks: Weeks, *words: str) -> subprocess.CompletedProcess[str]:
    """The digest of the third run, with all reports of the folder at hand."""
    files = [str(path) for path in sorted(weeks.folder.glob("[0-9].json"))]
    module = [sys.executable, "-m", "crawler", "report", files[2], "--before", *files, *words]
    return subprocess.run(module, cwd=ROOT, timeout=60, capture_output=True, text=True, check=False)


def test_the_command_shows_sites_that_differ_or_all(weeks: Weeks) -> None:
    short, whole = report(weeks), report(weeks, "--all")
    assert (short.returncode, short.stderr) == (1, "")
    table = short.stdout.split("\n\n")[1].splitlines()
    assert len(table) == len(LATER)
    assert len(whole.stdout.split("\n\n")[1].splitlines()) == len(LATER) + 1
    assert "gone (status 404)" in short.stdout and "moved (parked)" in short.stdout


def test_the_command_gives_the_same_as_json(weeks: Weeks) -> None:
    done = report(weeks, "--json")
    digest = json.loads(done.stdout)
    assert done.returncode == 1
    assert {name: digest[name] for name in weeks.reports[2]["digest"]} == weeks.reports[2]["digest"]
    assert digest["totals"] == weeks.reports[2]["totals"]
