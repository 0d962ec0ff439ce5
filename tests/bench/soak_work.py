"""What goes on beside the pages in a soak, over and over: crawl the demonstration's sites, take the feed in, index.

A program of its own, so that neither the sites nor the commands take time from who measures; a line of JSON for each
command that ended. It gives way to the pages, as docs/operations has it for the crawl.
"""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from portal.demo.server import serving
from portal.operations.run_apart import give_way
from tests.bench.portal_instance import TODAY

ROOT = Path(__file__).resolve().parents[2]
# Pages are fetched by the machine's clock, but not before the day that the demonstration was made for.
DAY = max(TODAY, datetime.now(UTC).date())


def main() -> None:
    """Go on until somebody ends it; the folder is that of the instance."""
    place = Path(sys.argv[1])
    give_way()
    with serving(place / "demo" / "sites") as address:
        environment = {**os.environ, "http_proxy": address, "no_proxy": ""}
        while True:
            for name, command in commands(place):
                run(name, command, environment)


def commands(place: Path) -> list[tuple[str, list[str]]]:
    """The commands of a round, with Python before each."""
    feed, report = place / "crawled.jsonl", place / "crawled.json"
    files = ["--output", feed, "--report", report, "--archive", place / "archive"]
    options = ["--registry", place / "demo" / "registry", *files, "--as-of", DAY.isoformat(), "--no-delay"]
    flask = ["flask", "--app", "wsgi"]
    return [
        ("crawl", ["crawler", "crawl", *map(str, options)]),
        ("ingest", [*flask, "ingest-feed", str(feed), "--report", str(report)]),
        ("index", [*flask, "rebuild-index"]),
    ]


def run(name: str, command: list[str], environment: dict[str, str]) -> None:
    """One command, and how it went."""
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=environment, capture_output=True, check=False)
    line = {"name": name, "began": began, "ended": time.monotonic(), "code": done.returncode}
    if done.returncode:
        line["said"] = done.stderr.decode(errors="replace")[-500:]
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
