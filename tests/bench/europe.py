"""What a results page costs in a generated, fictional Europe: 1,000,000 offerings, unless a number is given.

The code that serves the Netherlands does it: rows in the tables, the read model made of them, searches through the real
application, in process and by gunicorn. Says how long and how large the building is, p50 and p99 by kind of question,
and the longest page while a new version is built beside. `python -m tests.bench.europe 100000 --words` builds the word
index too and asks with words (the index takes a millisecond or two an offering).
"""

import os
import resource
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from flask import Flask
from sqlalchemy import select

from portal.demo.country import build_country
from portal.demo.writing import write_country
from portal.extensions import db
from portal.models.municipality import Postcode
from portal.models.version import raise_data_version
from portal.operations.rebuild_index import rebuild_index
from portal.operations.refresh_catalogue import CurrentReadModel
from portal.travel.postcodes import packaged_postcodes
from portal.web.current import READ_MODEL
from tests.bench.europe_world import fill_europe
from tests.bench.portal_instance import SEED, TODAY, bare_instance
from tests.bench.result import publish
from tests.bench.web_addresses import WORDS, filters
from tests.bench.web_servers import gunicorn, serving

OFFERINGS, QUESTIONS, LIMIT_MS = 1_000_000, 200, 100.0
MEANS = ("transit", "bike", "car")
# Every page is made anew, and the word index only where it is asked for; the log has figures alone.
SETTINGS = {"PAGE_CACHE_MEGABYTES": "0", "INDEX_STILL_SECONDS": "", "LOG_LEVEL": "warning"}
Figures = dict[str, Any]


def main() -> None:
    """Build, measure and publish; exit code 1 where a kind of page has its p99 beyond the limit."""
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    os.environ.update({f"TAALSCHOOLKIEZER_{name}": value for name, value in SETTINGS.items()})
    with tempfile.TemporaryDirectory() as name:
        app, environment = bare_instance(Path(name) / "instance")
        filled = measured(lambda: fill(app, Path(name), *(numbers or [OFFERINGS])))
        indexed = measured(lambda: index(app)) if "--words" in sys.argv else {}
        asked = questions(app, with_words=bool(indexed))
        built = measured(lambda: app.test_client().get("/healthz").json)
        pages = {kind: in_process(app, addresses) for kind, addresses in asked.items()}
        beside = while_building(app, asked["place"])
        with serving(gunicorn("wsgi:app"), environment) as server:
            served = {kind: over_http(server.host, addresses) for kind, addresses in asked.items()}
    figures = {"filled": filled, "indexed": indexed, "built": built, "page_cpu_ms": pages, "http_ms": served}
    publish("europe", {**figures, "while_building_ms": beside})
    sys.exit(any(found["p99"] > LIMIT_MS for found in pages.values()))


def measured(work: Callable[[], Any]) -> Figures:
    """What came of the work, its processor seconds, and the process's memory after it and at most (megabytes)."""
    begun = time.process_time()
    result = work()
    seconds = round(time.process_time() - begun, 1)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    figures = {"result": result, "cpu_seconds": seconds, "memory_mb": memory_mb(), "most_memory_mb": most}
    print(figures, flush=True)
    return figures


def memory_mb() -> int:
    """The memory that this process holds now (Linux)."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize() >> 20


def fill(app: Flask, folder: Path, offerings: int) -> int:
    """Put Europe into the tables; gives its number of offerings."""
    areas = list(packaged_postcodes())
    codes = {area.pc4: area.municipality_code for area in areas if area.municipality_code}
    files = write_country(build_country(areas, codes, TODAY, SEED), folder / "demo", lambda line: None)
    with app.app_context():
        return fill_europe(files, TODAY, offerings, SEED, lambda line: None)


def index(app: Flask) -> int:
    """Build the word index."""
    with app.app_context():
        return rebuild_index(Path(app.config["INDEX_DIR"]), lambda line: None)


def questions(app: Flask, *, with_words: bool) -> dict[str, list[str]]:
    """Addresses by kind of question; people ask from postcodes, of which large towns have more."""
    with app.app_context():
        postcodes = list(db.session.scalars(select(Postcode.pc4).order_by(Postcode.pc4)))
    random = Random(SEED)
    kinds: dict[str, Callable[[], str]] = {
        "place": lambda: place(postcodes, random),
        "filters": lambda: f"{place(postcodes, random)}&{filters(random)}&page={random.choice((1, 1, 2))}",
        "several": lambda: f"{place(postcodes, random)}&route=b1&daypart=evening&level=B1&maxTravel=45",
        "anywhere": lambda: f"{filters(random)}&turn={random.randrange(20)}",
    }
    if with_words:
        kinds["words"] = lambda: f"{place(postcodes, random)}&q={'+'.join(random.sample(WORDS, 2))}"
    return {kind: [f"/nl/search?{ask()}" for _ in range(QUESTIONS)] for kind, ask in kinds.items()}


def place(postcodes: Sequence[str], random: Random) -> str:
    """Where somebody lives and how they travel."""
    return f"postcode={random.choice(postcodes)}&mode={random.choice(MEANS)}"


def in_process(app: Flask, addresses: Sequence[str]) -> Figures:
    """Processor milliseconds of each page, without a server."""
    client = app.test_client()

    def ask(address: str) -> None:
        assert client.get(address).status_code == 200, address

    return percentiles([spent(time.process_time, ask, address) for address in addresses])


def over_http(host: str, addresses: Sequence[str]) -> Figures:
    """Milliseconds until each page is there, one after the other."""

    def ask(address: str) -> None:
        urllib.request.urlopen(f"http://{host}{address}", timeout=60).read()

    # Both workers build their model with the first question that they get.
    for address in addresses[:8]:
        ask(address)
    return percentiles([spent(time.perf_counter, ask, address) for address in addresses])


def spent(clock: Callable[[], float], ask: Callable[[str], object], address: str) -> float:
    """Milliseconds that one question takes by a clock."""
    begun = clock()
    ask(address)
    return (clock() - begun) * 1000


def percentiles(milliseconds: Sequence[float]) -> Figures:
    """The middle, p99 and the longest."""
    middle, late, longest = np.percentile(milliseconds, (50, 99, 100)).round(1).tolist()
    found = {"p50": middle, "p99": late, "longest": longest}
    print(found, flush=True)
    return found


def while_building(app: Flask, addresses: Sequence[str]) -> Figures:
    """Milliseconds of pages that are asked for while a new version is built beside, and how long that took."""
    current: CurrentReadModel = app.extensions[READ_MODEL]
    with app.app_context():
        raise_data_version(db.session)
        db.session.commit()
    before, client, times = current.serving, app.test_client(), list[float]()
    begun = time.perf_counter()
    while current.serving is before and time.perf_counter() - begun < 7200:
        address = addresses[len(times) % len(addresses)]
        times.append(spent(time.perf_counter, client.get, address))
    seconds = round(time.perf_counter() - begun, 1)
    return {**percentiles(times), "pages": len(times), "seconds": seconds, "threads": threading.active_count()}


if __name__ == "__main__":
    main()
