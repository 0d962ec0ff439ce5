"""Pages a second of the whole crawl (fetch, archive, read, validate, write) against a bare spider on the same pages.

The demonstration country's sites, served on loopback; both in turns in one run. Then the memory of a run over many
copies of the sites, about 10,000 pages: it has to stay flat.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import yaml

from portal.demo.build import write_demonstration
from portal.demo.server import serving
from portal.demo.writing import CountryFiles
from tests.bench.portal_instance import SEED, TODAY, empty_instance
from tests.bench.result import publish

ROUNDS, COPIES = 3, 10
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
        with serving(files.sites) as address:
            environment = {**os.environ, "http_proxy": address, "no_proxy": ""}
            rates = measure_speed(place, files, environment)
            registry = multiply(files, place / "many")
            memory = measure_memory(place, registry, environment)
    ratio = statistics.median(ours / bare for ours, bare in zip(rates["ours"], rates["bare"], strict=True))
    figures = {name: round(statistics.median(found), 1) for name, found in rates.items()}
    publish("pipeline", {"pages_per_second": figures, "ratio_to_bare": round(ratio, 2), **memory})


def measure_speed(place: Path, files: CountryFiles, environment: dict[str, str]) -> dict[str, list[float]]:
    """Pages a second of both, round by round; each of our runs begins with an empty archive."""
    rates: dict[str, list[float]] = {"ours": [], "bare": []}
    for number in range(1, ROUNDS + 1):
        archive = place / f"archive-{number}"
        report = crawl(place, files.registry, archive, environment)
        rates["ours"].append(report["totals"]["pages"] / report["totals"]["seconds"])
        addresses = place / "addresses"
        addresses.write_text("\n".join(fetched(archive)), encoding="utf-8")
        command = [sys.executable, "-m", "tests.bench.bare_spider", str(addresses)]
        said = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout
        bare = json.loads(said.splitlines()[-1])
        rates["bare"].append(bare["pages"] / bare["seconds"])
        print(f"round {number} of {ROUNDS}: {rates['ours'][-1]:.0f} and {rates['bare'][-1]:.0f} pages/s", flush=True)
    return rates


def crawl_command(place: Path, registry: Path, archive: Path) -> list[str]:
    """The crawler's own command line."""
    files = ["--output", place / "feed.jsonl", "--report", place / "report.json", "--archive", archive]
    options = ["--registry", registry, *files, "--as-of", TODAY.isoformat(), "--no-delay"]
    return [sys.executable, "-m", "crawler", "crawl", *map(str, options)]


def crawl(place: Path, registry: Path, archive: Path, environment: dict[str, str]) -> dict[str, dict[str, float]]:
    """One run of the crawler; gives its report."""
    command = crawl_command(place, registry, archive)
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    report: dict[str, dict[str, float]] = json.loads((place / "report.json").read_text(encoding="utf-8"))
    return report


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


def measure_memory(place: Path, registry: Path, environment: dict[str, str]) -> dict[str, object]:
    """Resident megabytes of the crawling process, and of its readers together, as pages go by."""
    command = crawl_command(place, registry, place / "archive-many")
    seen: dict[int, tuple[float, float]] = {}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        begun = time.monotonic()
        pages = 0
        for line in process.stdout:
            pages += int(found.group(1)) if (found := PAGES.search(line)) else 0
            mark = next((mark for mark in MARKS if mark <= pages and mark not in seen), None)
            if mark is not None and process.poll() is None:
                seen[mark] = resident_megabytes(process.pid), sum(map(resident_megabytes, below(process.pid)))
                print(f"{pages} pages, {seen[mark]} MB, {time.monotonic() - begun:.0f} s", flush=True)
    report = json.loads((place / "report.json").read_text(encoding="utf-8"))
    crawling, reading = ({mark: sizes[which] for mark, sizes in seen.items()} for which in (0, 1))
    return {"pages": report["totals"]["pages"], "megabytes": crawling, "megabytes_of_readers": reading}


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
