"""Kills commands, crawls and servers at random moments, and says what was lost: nothing, or the run ends with 1.

KILLS=200 for each; SEED=2026; ONLY="ingest migrate" for some of them.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.copies import copies_of
from tests.bench.kill_file_worlds import backup_world, exports_world
from tests.bench.kill_worlds import changes_world, index_world, ingest_world, settings_of
from tests.bench.killed_crawl import kill_crawls
from tests.bench.killed_migrations import kill_migrations
from tests.bench.killed_web import kill_servers
from tests.bench.killing import Tally, World, kill_often
from tests.bench.result import publish

KILLS = int(os.environ.get("KILLS", "200"))
SEED = int(os.environ.get("SEED", "2026"))
ONLY = os.environ.get("ONLY", "").split()


def of_world(make: Callable[[Path], World]) -> Callable[[Path, int, random.Random], Tally]:
    """Kills of one command in one world."""

    def kill(folder: Path, kills: int, chance: random.Random) -> Tally:
        world = make(folder / "world")
        with copies_of("flask", folder, settings_of(folder / "world")) as copies:
            return kill_often(world, copies, kills, chance)

    return kill


PROCESSES: dict[str, Callable[[Path, int, random.Random], Tally]] = {
    "ingest": of_world(ingest_world),
    "rebuild": of_world(index_world),
    "refresh": of_world(changes_world),
    "migrate": kill_migrations,
    "crawl": kill_crawls,
    "web": kill_servers,
    "backup": of_world(backup_world),
    "export": of_world(exports_world),
}


def main() -> None:
    """Kill, publish, and end with 1 where anything was lost."""
    found: dict[str, object] = {}
    faulty = False
    for name, kill in PROCESSES.items():
        if ONLY and name not in ONLY:
            continue
        began = perf_counter()
        with TemporaryDirectory() as folder:
            tally = kill(Path(folder), KILLS, random.Random(SEED))
        found[name] = {**tally.figures(), "seconds": round(perf_counter() - began)}
        print(name, found[name], flush=True)
        faulty = faulty or bool(tally.faults) or tally.kills < KILLS
    publish("faults", {"seed": SEED, **found})
    raise SystemExit(1 if faulty else 0)


if __name__ == "__main__":
    main()
