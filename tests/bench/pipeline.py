"""Pages a second of the whole crawl (fetch, archive, read, validate, write) against a bare spider on the same pages.

Many copies of the demonstration country's sites, about 10,000 pages, served on loopback; both in turns in one run.
The memory of ours has to stay flat meanwhile. COPIES=1 for a run as short as that of the demonstration, in which the
start of the crawler weighs more.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from portal.demo.build import write_demonstration
from portal.demo.server import serving
from portal.demo.writing import CountryFiles
from tests.bench.portal_instance import SEED, TODAY, empty_instance
from tests.bench.result import publish

ROUNDS, COPIES = 3, int(os.environ.get("COPIES", "10"))
# Pages after which the memory is looked at.
MARKS = (1_000, 2_500, 5_000, 7_500, 10_000)
PAGES = re.compile(r": (\d+) pages, ")
ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure speed and memory and publish both."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        app, _ = empty_instance(place / "instance", print)
        with app.app_context():
            files = write_demonstration(place / "demo", TODAY, SEED, print)
        registry = multiply(files, place / "many")
        with serving(files.sites) as address:
            rounds = measure(place, registry, {**os.environ, "http_proxy": address, "no_proxy": ""})
    ratio = statistics.median(one["ours"] / one["bare"] for one in rounds)
    rates = {name: round(statistics.median(one[name] for one in rounds), 1) for name in ("ours", "bare")}
    told = {"pages": rounds[-1]["pages"], "pages_per_second": rates, "ratio_to_bare": round(ratio, 2)}
    publish("pipeline", {**told, **{name: rounds[-1][name] for name in ("megabytes", "megabytes_of_readers")}})


def measure(place: Path, registry: Path, environment: dict[str, str]) -> list[dict[str, Any]]:
    """Pages a second of both and the memory of ours, round by round; each of our runs begins with an empty archive."""
    rounds: list[dict[str, Any]] = []
    for number in range(1, ROUNDS + 1):
        archive = place / f"archive-{number}"
        found = crawl(place, registry, archive, environment)
        addresses = place / "addresses"
        addresses.write_text("\n".join(fetched(archive)), encoding="utf-8")
        command = [sys.executable, "-m", "tests.bench.bare_spider", str(addresses)]
        said = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout
        bare = json.loads(said.splitlines()[-1])
        rounds.append({**found, "bare": bare["pages"] / bare["seconds"]})
        print(f"round {number} of {ROUNDS}: {found['ours']:.0f} and {rounds[-1]['bare']:.0f} pages/s", flush=True)
    return rounds


def crawl_command(place: Path, registry: Path, archive: Path) -> list[str]:
    """The crawler's own command line."""
    files = ["--output", place / "feed.jsonl", "--report", place / "report.json", "--archive", archive]
    options = ["--registry", registry, *files, "--as-of", TODAY.isoformat(), "--no-delay"]
    return [sys.executable, "-m", "crawler", "crawl", *map(str, options)]


def crawl(place: Path, registry: Path, archive: Path, environment: dict[str, str]) -> dict[str, Any]:
    """One run: pages, pages a second, and megabytes of the crawling process, and of its readers, as pages go by."""
    command = crawl_command(place, registry, archive)
    seen: dict[int, tuple[float, float]] = {}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        pages = 0
        for line in process.stdout:
            pages += int(found.group(1)) if (found := PAGES.search(line)) else 0
            mark = next((mark for mark in MARKS if mark <= pages and mark not in seen), None)
            if mark is not None and process.poll() is None:
                seen[mark] = resident_megabytes(process.pid), sum(map(resident_megabytes, below(process.pid)))
                print(f"{pages} pages, {seen[mark]} MB", flush=True)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    totals = json.loads((place / "report.json").read_text(encoding="utf-8"))["totals"]
    crawling, reading = ({mark: sizes[which] for mark, sizes in seen.items()} for which in (0, 1))
    rate = totals["pages"] / totals["seconds"]
    return {"pages": totals["pages"], "ours": rate, "megabytes": crawling, "megabytes_of_readers": reading}


def fetched(archive: Path) -> list[str]:
    """Addresses of all pages in an archive."""
    visits = sorted(archive.glob("*/visits/*.jsonl"))
    return [json.loads(line)["url"] for visit in visits for line in visit.read_text(encoding="utf-8").splitlines()]


def multiply(files: CountryFiles, directory: Path) -> Path:
    """A registry of copies of each site, under names of their own."""
    directory.mkdir()
    for entry_file in sorted(files.registry.glob("*.yaml")):
        entry = yaml.safe_load(entry_file.read_text(encoding="utf-8"))
        for number in range(COPIES):
            slug = f"{entry['slug']}-{number}"
            copy = {**entry, "slug": slug, "base_url": f"http://{slug}.localhost/"}
            (directory / f"{slug}.yaml").write_text(yaml.safe_dump(copy), encoding="utf-8")
            shutil.copytree(files.sites / entry["slug"], files.sites / slug)
    return directory


def below(process: int) -> list[int]:
    """The processes that a process started, and those that they did (Linux)."""
    children: set[int] = set()
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        # A thread may end meanwhile.
        with suppress(OSError):
            children.update(map(int, listed.read_text(encoding="utf-8").split()))
    return [one for child in sorted(children) for one in (child, *below(child))]


def resident_megabytes(process: int) -> float:
    """What the process holds in memory now (Linux); nothing where it has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    line = next((line for line in status.splitlines() if line.startswith("VmRSS")), "VmRSS: 0 kB")
    return round(int(line.split()[1]) / 1024, 1)


if __name__ == "__main__":
    main()
