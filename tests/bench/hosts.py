"""Two web hosts that share PostgreSQL and Redis, under load: how soon both show a change, and what a reload costs.

Each host is a gunicorn of its own with the production settings and an index of its own, over the demonstration country.
Then one of them is reloaded while it is asked all the time, and a third has its processes renewed meanwhile.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from tests.bench.load import Answer, paced, pages
from tests.bench.portal_instance import TODAY, make_instance
from tests.bench.result import publish
from tests.bench.web_servers import Server, gunicorn, serving, wait_for_page
from tests.postgres import Server as Postgres
from tests.postgres import programs
from tests.processes import children, until
from tests.redis_server import running_redis

ROOT = Path(__file__).resolve().parents[2]
STILL, RATE, SECONDS = 5.0, float(os.environ.get("RATE", "10")), float(os.environ.get("SECONDS", "30"))
PATIENCE_SECONDS = 600.0
# By which a change is seen.
NEW_NAME = "Zwemschool De Nieuwe Naam"
RENAME = """
from sqlalchemy import select
from portal.app import create_app
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.version import raise_data_version
with create_app().app_context():
    db.session.scalars(select(Provider).where(Provider.slug == {slug!r})).one().name = {name!r}
    raise_data_version(db.session)
    db.session.commit()
"""
SOME_SCHOOL = """
from sqlalchemy import select
from portal.app import create_app
from portal.extensions import db
from portal.models.provider import Provider
with create_app().app_context():
    print(db.session.scalars(select(Provider.slug).order_by(Provider.slug)).first())
"""


def main() -> None:
    """Measure and publish; ends with 1 where a request failed."""
    found = programs()
    if found is None:
        raise SystemExit("This bench needs PostgreSQL (Debian: apt install postgresql).")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        database = Postgres(found)
        running.callback(database.stop)
        database.make("hosts")
        redis = running.enter_context(running_redis())
        place = Path(folder)
        environment = make_instance(place / "third", print, database=database.address("hosts"))
        hosts = [running.enter_context(host(place / name, environment, redis.address)) for name in ("one", "other")]
        figures, faults = measure(hosts, environment)
        renewing = {"WEB_REQUESTS": str(int(RATE * SECONDS / 3))}
        short_lived = running.enter_context(host(place / "renewing", environment, redis.address, **renewing))
        renewed, wrong = renewal(short_lived)
        figures, faults = figures | renewed, faults + wrong
    publish("hosts", {**figures, "faults": faults})
    raise SystemExit(1 if faults else 0)


@contextmanager
def host(place: Path, environment: Mapping[str, str], redis: str, **more: str) -> Iterator[Server]:
    """A web host with an index of its own, at first a copy of the third's; ended by its process id."""
    shutil.copytree(environment["TAALSCHOOLKIEZER_INDEX_DIR"], place / "index", dirs_exist_ok=True)
    settings = {"REDIS_URL": redis, "INDEX_STILL_SECONDS": str(STILL), "TODAY": TODAY.isoformat()}
    settings |= {"INDEX_DIR": str(place / "index"), "LOG_LEVEL": "warning"}
    own = {f"TAALSCHOOLKIEZER_{name}": value for name, value in settings.items()} | more
    with serving(gunicorn("wsgi:app"), {**environment, **own}) as server:
        yield server


def measure(hosts: Sequence[Server], environment: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """All figures, and requests that failed."""
    addresses = [f"http://{one.host}" for one in hosts]
    seconds_until(lambda: all(text_of(f"{one}/health/ready") for one in addresses))
    slug = run(SOME_SCHOOL, environment).strip()
    told: dict[str, Any] = {}
    with asked(hosts) as answers:
        run(RENAME.format(slug=slug, name=NEW_NAME), environment)
        told["seconds_to_a_change_at_both"] = seconds_until(
            lambda: all(NEW_NAME in text_of(f"{one}/nl/provider/{slug}") for one in addresses)
        )
        told["seconds_to_words_at_both"] = seconds_until(
            lambda: all(NEW_NAME in text_of(f"{one}/nl/search?q=Zwemschool") for one in addresses)
        )
    changing = spread(answers)
    with asked(hosts[:1]) as answers:
        told["seconds_of_a_reload"] = reload(hosts[0])
    reloading = spread(answers)
    faults = [*changing.pop("faults"), *reloading.pop("faults")]
    return told | {"while_changing": changing, "while_reloading": reloading, "requests_a_second": RATE}, faults


@contextmanager
def asked(hosts: Sequence[Server]) -> Iterator[list[Answer]]:
    """Visitors at each host for some time at least, and as long as the block takes; their answers, when it is over."""
    answers: list[Answer] = []
    over = threading.Event()

    def visit(port: int) -> None:
        began = time.monotonic()
        while not over.is_set() or time.monotonic() - began < SECONDS:
            answers.extend(paced(port, pages(), 5.0, RATE, askers=8))

    threads = [threading.Thread(target=visit, args=(int(one.host.rpartition(":")[2]),)) for one in hosts]
    for thread in threads:
        thread.start()
    try:
        yield answers
    finally:
        over.set()
        for thread in threads:
            thread.join()


def renewal(server: Server) -> tuple[dict[str, Any], list[str]]:
    """How it is to ask while processes are renewed after so many requests, and how often they were."""
    wait_for_page(f"http://{server.host}/health/ready")
    seen: set[int] = set()
    with asked([server]) as answers:
        seconds_until(lambda: len(noted(seen, children(server.process))) >= 4)
    figures = spread(answers)
    faults = figures.pop("faults")
    return {"while_renewing": {**figures, "processes": len(seen)}}, faults


def noted(seen: set[int], processes: Sequence[int]) -> set[int]:
    """All that were seen so far."""
    seen.update(processes)
    return seen


def reload(server: Server) -> float:
    """SIGHUP, and the seconds until none of the old processes is left."""
    before = set(children(server.process))
    os.kill(server.process, signal.SIGHUP)
    return seconds_until(lambda: not before & set(children(server.process)))


def seconds_until(true: Callable[[], bool]) -> float:
    """How long it took to become true."""
    return round(until(true, PATIENCE_SECONDS), 1)


def text_of(address: str) -> str:
    """A page, empty where there is none."""
    try:
        with urlopen(address, timeout=60) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def run(program: str, environment: Mapping[str, str]) -> str:
    """A program of a third host; what it said."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout


def spread(answers: Sequence[Answer]) -> dict[str, Any]:
    """Number, milliseconds at most, and what was wrong."""
    times = sorted(one.seconds for one in answers)
    faults = Counter(f"{one.kind}: {one.fault}" for one in answers if one.fault)
    return {
        "requests": len(times),
        "p50_ms": round(1000 * times[len(times) // 2]),
        "most_ms": round(1000 * times[-1]),
        "faults": [f"{number} times {words}" for words, number in faults.items()],
    }


if __name__ == "__main__":
    main()
