"""Kills a build of the town's tables at random moments, goes on with it, and says what was asked how often."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

from portal.domain.travel import Means
from portal.travel.table import table_path
from tests.loopback import Answer, Asked, Server, answering
from tests.portal.travel.build_town import build_town

SEED = 7


@dataclass(frozen=True, slots=True)
class Killed:
    """What came of a build that was killed so often, beside one that nobody disturbed."""

    kills: int
    questions: int
    asked_again: int
    never_asked: int
    same_tables: bool


def killed_build(folder: Path, engine: str, kills: int) -> Killed:
    """Build undisturbed, then with kill -9 at random moments; the engine is slowed so that each falls into a build."""
    chance, undisturbed, disturbed = random.Random(SEED), folder / "undisturbed", folder / "killed"
    with slowed(engine, 0.0) as counted:
        build_town(undisturbed, counted.address)
    with slowed(engine, 0.05) as server:
        for _ in range(kills):
            builder = start_building(disturbed, server.address)
            wait_for_questions(server, len(server.asked) + 1, builder)
            time.sleep(chance.uniform(0.0, 0.35))
            assert builder.poll() is None, "it was over before it was killed"
            os.kill(builder.pid, signal.SIGKILL)
            builder.wait()
        assert start_building(disturbed, server.address).wait(120) == 0
    wanted, asked = questions(counted), questions(server)
    again = asked - wanted
    return Killed(kills, wanted.total(), again.total(), (wanted - asked).total(), same_tables(undisturbed, disturbed))


def same_tables(one: Path, other: Path) -> bool:
    """Whether both folders hold the same, to the byte, and nothing else."""
    tables = {table_path(Path(), means).name for means in (Means.BIKE, Means.CAR)}
    if any({path.name for path in folder.iterdir()} != tables for folder in (one, other)):
        return False
    return all((one / name).read_bytes() == (other / name).read_bytes() for name in tables)


@contextmanager
def slowed(address: str, seconds: float) -> Iterator[Server]:
    """The same engine behind a door that takes a while, and counts."""

    def answer(asked: Asked) -> Answer:
        if asked.body is None:
            return 200, requests.get(address + asked.path, timeout=20).json()
        time.sleep(seconds)
        passed_on = requests.post(address + asked.path, json=asked.body, timeout=20)
        return passed_on.status_code, passed_on.json()

    with answering(answer) as server:
        yield server


def questions(server: Server) -> Counter[str]:
    """Each question with how often it was asked."""
    return Counter(json.dumps(one.body, sort_keys=True) for one in server.asked if one.body)


def start_building(folder: Path, address: str) -> "subprocess.Popen[bytes]":
    """The build in a process of its own."""
    return subprocess.Popen([sys.executable, "-m", "tests.portal.travel.build_town", str(folder), address])


def wait_for_questions(server: Server, number: int, builder: "subprocess.Popen[bytes]") -> None:
    """Return once so many were asked."""
    for _ in range(3000):
        if len(server.asked) > number or builder.poll() is not None:
            return
        time.sleep(0.01)
    raise AssertionError("nothing is asked")
