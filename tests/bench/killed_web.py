"""gunicorn under forms that are confirmed, killed at random moments: a worker, the master alone, or all at once."""

import os
import random
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import requests
from flask import Flask

from tests.bench.copies import Copies, copies_of
from tests.bench.kill_worlds import settings_of
from tests.bench.killing import Tally
from tests.conftest import close, portal_in
from tests.portal.municipality.killed_writing import Writing, begin_writing, write_once
from tests.processes import children, free_port, wait_for

WRITERS, LONGEST_LIFE = 3, 0.8
# So long a killed worker's successor, or a killed server's port, may take on a busy machine.
HEAL_SECONDS = 60.0
FLAGS = ("--config", "python:portal.web.gunicorn_conf", "--preload", "--workers", "2", "--log-level", "critical")


def kill_servers(folder: Path, kills: int, chance: random.Random) -> Tally:
    """Kills in turn of one worker, of the master, and of all; a server that lives on is killed again."""
    tally, world = Tally(), folder / "world"
    world.mkdir()
    app = portal_in(world)
    writing = begin_writing(app, WRITERS)
    began = time.monotonic()
    with copies_of("gunicorn", folder, settings_of(world)) as copies:
        while tally.kills < kills and not tally.faults:
            one_server(app, copies, writing, tally, kills, chance)
    tally.run_seconds = (time.monotonic() - began) / max(tally.kills, 1)
    tally.confirmed = sum(map(len, writing.confirmed.values()))
    close(app)
    return tally


def one_server(app: Flask, copies: Copies, writing: Writing, tally: Tally, kills: int, chance: random.Random) -> None:
    """Kill workers of one server, which heals by itself; then its master, or everything."""
    port = free_port()
    pid = copies.start(("--bind", f"127.0.0.1:{port}", *FLAGS, "wsgi:app"))
    wait_for(port)
    if not answers(port):
        tally.faults.append(f"after kill {tally.kills} a new server does not answer")
    for step in ("worker", "worker", chance.choice(("master", "all"))):
        if tally.kills == kills:
            break
        under_writers(app, port, writing, partial(kill, pid, step, chance), chance)
        tally.kills += 1
        tally.seen[step] += 1
        tally.faults += [f"kill {tally.kills} ({step}): {one}" for one in writing.faults(app)]
        if step == "worker" and not answers(port):
            tally.faults.append(f"kill {tally.kills}: the server does not answer after a worker was killed")
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    copies.end(pid)


def under_writers(app: Flask, port: int, writing: Writing, strike: Callable[[], None], chance: random.Random) -> None:
    """Strike at a random moment while people send forms."""
    over = threading.Event()

    def write(number: int) -> None:
        while not over.is_set():
            write_once(app, port, number, writing)

    writers = [threading.Thread(target=write, args=(number,)) for number in writing.numbers]
    for writer in writers:
        writer.start()
    time.sleep(chance.uniform(0.05, LONGEST_LIFE))
    strike()
    over.set()
    for writer in writers:
        writer.join()


def kill(master: int, step: str, chance: random.Random) -> None:
    """kill -9 of one worker, of the master alone, or of the whole group."""
    if step == "worker":
        os.kill(chance.choice(children(master)), signal.SIGKILL)
    elif step == "master":
        os.kill(master, signal.SIGKILL)
    else:
        os.killpg(master, signal.SIGKILL)


def answers(port: int) -> bool:
    """Whether a page comes within the time that healing may take."""
    end = time.monotonic() + HEAL_SECONDS
    while time.monotonic() < end:
        with suppress(requests.RequestException):
            if requests.get(f"http://127.0.0.1:{port}/nl/", timeout=10).status_code == 200:
                return True
        time.sleep(0.05)
    return False
