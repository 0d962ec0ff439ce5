"""What a results page costs, as a ratio to an empty Flask page served the same way in the same run.

Served by gunicorn with 2 workers over the demonstration country (about 1,000 locations and 5,000 offerings), asked
by wrk in turns, so that slow phases of the machine hit all pages alike.
"""

import os
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.portal_instance import make_instance
from tests.bench.result import publish

ROUNDS, SECONDS, CONNECTIONS, ADDRESSES = 12, 2, 32, 400
PLACES = ("3511", "1012", "9711", "5611", "6811", "7511", "2511", "3011", "8011", "6211", "Amersfoort", "Leiden")
WORDS = ("inburgering", "staatsexamen", "avond", "cursus", "alfabetisering", "taalschool", "examen", "kinderopvang")
ROOT = Path(__file__).resolve().parents[2]
LUA = """
local paths = {}
for line in io.lines(os.getenv("BENCH_PATHS")) do paths[#paths + 1] = line end
local next_path = 0
request = function()
  next_path = next_path % #paths + 1
  return wrk.format("GET", paths[next_path])
end
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A gunicorn at work: where it answers, and its process."""

    host: str
    process: int

    def processor_seconds(self) -> float:
        """What its workers have used of the processor so far (Linux)."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children").read_text(encoding="ascii").split()
        fields = [Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split() for child in children]
        return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure all pages in turns and publish the medians."""
    require_wrk()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        environment = make_instance(place / "instance", lambda line: print(line, flush=True))
        (place / "ask.lua").write_text(LUA)
        kinds = {"empty": ["/"], "plain": plain_addresses(), "words": word_addresses()}
        for name, paths in kinds.items():
            (place / name).write_text("\n".join(paths) + "\n")
        with serving("tests.bench.empty:app", environment) as empty, serving("wsgi:app", environment) as portal:
            servers = {"empty": empty, "plain": portal, "words": portal}
            rates, costs = measure(place, servers)
    figures = {name: round(statistics.median(found), 1) for name, found in rates.items()}
    cpu = {name: round(statistics.median(found), 3) for name, found in costs.items()}
    ratios = {f"{name}_cost": by_round(rates["empty"], rates[name]) for name in ("plain", "words")}
    cpu_ratios = {f"{name}_cpu_cost": by_round(costs[name], costs["empty"]) for name in ("plain", "words")}
    publish(
        "web", {"requests_per_second": figures, **ratios, "cpu_ms_per_request": cpu, **cpu_ratios, "rounds": ROUNDS}
    )


def by_round(over: list[float], under: list[float]) -> float:
    """The median of the ratios within each round."""
    return round(statistics.median(one / other for one, other in zip(over, under, strict=True)), 2)


def measure(place: Path, servers: dict[str, Server]) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Requests a second, and processor milliseconds a request, of each page, round by round."""
    rates: dict[str, list[float]] = {name: [] for name in servers}
    costs: dict[str, list[float]] = {name: [] for name in servers}
    for name, server in servers.items():
        ask(place, name, server.host, SECONDS)
    for number in range(1, ROUNDS + 1):
        for name, server in servers.items():
            before = server.processor_seconds()
            rates[name].append(ask(place, name, server.host, SECONDS))
            spent = server.processor_seconds() - before
            costs[name].append(spent * 1000 / (rates[name][-1] * SECONDS))
        print(f"round {number} of {ROUNDS}: " + ", ".join(f"{n} {r[-1]:.0f}/s" for n, r in rates.items()), flush=True)
    return rates, costs


def ask(place: Path, name: str, host: str, seconds: int) -> float:
    """Requests a second that wrk got answered; every answer has to be a 200."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(place / "ask.lua"), f"http://{host}"]
    environment = {**os.environ, "BENCH_PATHS": str(place / name)}
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    if "Non-2xx" in said:
        raise SystemExit(f"{name}: not every page was answered\n{said}")
    found = re.search(r"Requests/sec:\s+([\d.]+)", said)
    assert found, said
    return float(found[1])


def plain_addresses() -> list[str]:
    """Searches by place and filters, each another one."""
    chance = random.Random(1)
    return [f"/nl/search?{where(chance)}&{filters(chance)}&page={chance.choice((1, 1, 2))}" for _ in range(ADDRESSES)]


def word_addresses() -> list[str]:
    """Searches by place and one to three words."""
    chance = random.Random(2)
    return [
        f"/nl/search?{where(chance)}&q={'+'.join(chance.sample(WORDS, chance.choice((1, 2, 3))))}"
        for _ in range(ADDRESSES)
    ]


def where(chance: random.Random) -> str:
    """A place or postcode and a means of travel."""
    place = chance.choice(PLACES)
    return f"{'postcode' if place.isdigit() else 'place'}={place}&mode={chance.choice(('transit', 'bike', 'car'))}"


def filters(chance: random.Random) -> str:
    """One of the usual filters, or none."""
    return chance.choice(("", "route=b1", "route=z", "level=B1", "daypart=evening", "maxTravel=45", "sort=wait"))


@contextmanager
def serving(app: str, environment: dict[str, str]) -> Iterator[Server]:
    """gunicorn on a free loopback port, with the settings of `make run`; ended by its process id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    options = ["--workers", "2", "--worker-class", "gthread", "--no-control-socket"]
    command = [sys.executable, "-m", "gunicorn", "--bind", host, *options, "--log-level", "error", app]
    server = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        wait_for(f"http://{host}/")
        yield Server(host, server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)


def wait_for(address: str) -> None:
    """Return once the server answers."""
    for _ in range(120):
        try:
            urllib.request.urlopen(address, timeout=20).read()
            return
        except OSError:
            time.sleep(0.25)
    raise SystemExit(f"{address} does not answer")


def require_wrk() -> None:
    """wrk comes from Debian; root on Debian gets it without asking."""
    if shutil.which("wrk") is None and shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "install", "-y", "-qq", "wrk"], check=False, stdout=subprocess.DEVNULL)
    if shutil.which("wrk") is None:
        raise SystemExit("This bench asks pages with wrk (Debian: apt install wrk).")


if __name__ == "__main__":
    main()
