"""What a results page costs in a generated, fictional Europe: 1,000,000 offerings, unless a number is given.

The code that serves the Netherlands does it: rows in the tables, the read model made of them, searches by gunicorn with
2 processes, of which none is kept. Says how long filling and starting take, how large the processes are, p50 and p99 by
kind of question, and the same while a new version is built beside. `python -m tests.bench.europe 100000 --words` builds
the word index too and asks with words (the index takes a millisecond or two an offering).
"""

import json
import os
import resource
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
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
from portal.travel.postcodes import packaged_postcodes
from tests.bench.europe_world import fill_europe
from tests.bench.memory import own_share, resident
from tests.bench.portal_instance import SEED, TODAY, bare_instance
from tests.bench.result import publish
from tests.bench.stolen import share, ticks
from tests.bench.web_addresses import WORDS, filters
from tests.bench.web_servers import Server, gunicorn, serving
from tests.processes import children, until

OFFERINGS, QUESTIONS, LIMIT_MS = 1_000_000, 1_000, 100.0
# In which a catalogue of a million is built, also by a process that gives way.
PATIENCE_SECONDS = 7200.0
# What processes without work take of the processor in a second, at most.
IDLE_SECONDS = 0.2
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
        with serving(gunicorn("wsgi:app"), environment, PATIENCE_SECONDS) as server:
            started = ready(server)
            served = {kind: over_http(server, addresses) for kind, addresses in asked.items()}
            beside = while_building(app, server, asked["place"])
    publish("europe", {"filled": filled, "indexed": indexed, "started": started, "http": served, "building": beside})
    sys.exit(any(found["p99"] > LIMIT_MS for found in served.values()))


def measured(work: Callable[[], Any]) -> Figures:
    """What came of the work, its processor seconds, and how much memory the process held at most (megabytes)."""
    begun = time.process_time()
    result = work()
    seconds = round(time.process_time() - begun, 1)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return told({"result": result, "cpu_seconds": seconds, "most_memory_mb": most})


def told(figures: Figures) -> Figures:
    """The figures, which are printed meanwhile."""
    print(figures, flush=True)
    return figures


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


def ready(server: Server) -> Figures:
    """What the processor did until both processes could answer, and what they hold then."""
    # One that is still at it takes no question, so that the other one answers all of these.
    until(lambda: served_versions(server) == {1} and is_idle(server), PATIENCE_SECONDS, every=1.0)
    return told({"cpu_seconds": round(server.processor_seconds(), 1), **memory(server)})


def is_idle(server: Server) -> bool:
    """Whether the processes have nothing to do."""
    before = server.processor_seconds()
    time.sleep(1.0)
    return server.processor_seconds() - before < IDLE_SECONDS


def served_versions(server: Server) -> set[int]:
    """Of which data the processes answer; each of them is asked, most likely."""
    return {json.loads(page(server, "/healthz"))["dataVersion"] for _ in range(10)}


def memory(server: Server) -> Figures:
    """Megabytes of the processes: what each holds, with what they have in common, and all together."""
    processes = children(server.process)
    held = [round(resident(one) or 0) for one in processes]
    return {"held_mb": held, "together_mb": round(sum(map(own_share, processes)))}


def page(server: Server, address: str) -> bytes:
    """What is answered."""
    answer: bytes = urllib.request.urlopen(f"http://{server.host}{address}", timeout=PATIENCE_SECONDS).read()
    return answer


def over_http(server: Server, addresses: Sequence[str]) -> Figures:
    """Milliseconds until each page is there, one after the other; what each took of the processor, and what was stolen.

    Pages and asker keep one processor at work between them: of that one it was stolen.
    """
    before, used = ticks(), server.processor_seconds()
    found = percentiles(list(times(server, addresses)))
    cpu_ms = round(1000 * (server.processor_seconds() - used) / len(addresses), 1)
    stolen = share(before, ticks()) * (os.cpu_count() or 1)
    return told({**found, "cpu_ms": cpu_ms, "stolen_of_one_processor": round(stolen, 3)})


def times(server: Server, addresses: Sequence[str]) -> Iterator[float]:
    """Milliseconds until each page is there."""
    for address in addresses:
        begun = time.perf_counter()
        page(server, address)
        yield (time.perf_counter() - begun) * 1000


def percentiles(milliseconds: Sequence[float]) -> Figures:
    """The middle, p99 and the longest."""
    middle, late, longest = np.percentile(milliseconds, (50, 99, 100)).round(1).tolist()
    return {"p50": middle, "p99": late, "longest": longest}


def while_building(app: Flask, server: Server, addresses: Sequence[str]) -> Figures:
    """Pages that are asked for while a new version is built beside and taken over, and how long that took."""
    with app.app_context():
        raise_data_version(db.session)
        db.session.commit()
    taken, begun = list[float](), time.perf_counter()
    while served_versions(server) != {2}:
        if time.perf_counter() - begun > PATIENCE_SECONDS:
            raise TimeoutError("the new version was not taken over")
        taken += times(server, addresses)
    seconds = round(time.perf_counter() - begun, 1)
    return told({**percentiles(taken), "pages": len(taken), "seconds": seconds, **memory(server)})


if __name__ == "__main__":
    main()
