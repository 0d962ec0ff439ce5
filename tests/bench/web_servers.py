"""Servers for the web bench, on free loopback ports, ended by their process ids; and wrk, which asks them."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.processes import children, free_port, processor_seconds, until

CONNECTIONS = 32
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
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True, slots=True)
class Server:
    """A server at work: where it answers, and its process."""

    host: str
    process: int

    def processor_seconds(self) -> float:
        """What it and its workers have used of the processor so far (Linux)."""
        return sum(map(processor_seconds, (self.process, *children(self.process))))


@dataclass(frozen=True, slots=True)
class Asked:
    """Requests a second, the time within which 99 of 100 were answered, and processor time of the server for each."""

    rate: float
    p99_ms: float
    cpu_ms: float


@contextmanager
def serving(
    command: Callable[[int], list[str]], environment: Mapping[str, str], patience: float = 60
) -> Iterator[Server]:
    """The server that the command for a port starts; it has so many seconds until it answers."""
    port = free_port()
    server = subprocess.Popen(command(port), cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_for_page(f"http://127.0.0.1:{port}/", patience)
        yield Server(f"127.0.0.1:{port}", server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(60)


def gunicorn(app: str) -> Callable[[int], list[str]]:
    """The application as `make run` serves it: two processes."""
    flags = ["--config", "python:portal.web.gunicorn_conf", "--workers", "2", "--log-level", "error"]
    return lambda port: [sys.executable, "-m", "gunicorn", *flags, "--bind", f"127.0.0.1:{port}", app]


def wait_for_page(address: str, seconds: float = 60) -> None:
    """Until the server answers; raises TimeoutError."""
    until(lambda: is_answered(address), seconds)


def is_answered(address: str) -> bool:
    """Whether the page comes now."""
    try:
        urllib.request.urlopen(address, timeout=20).read()
    except OSError:
        return False
    return True


def ask(paths: Path, server: Server, seconds: int, connections: int = CONNECTIONS) -> Asked:
    """What wrk got answered; every answer has to be a 200."""
    script = paths.parent / "ask.lua"
    script.write_text(LUA)
    flags = ["-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "60s", "-s", str(script)]
    before = server.processor_seconds()
    environment = {**os.environ, "BENCH_PATHS": str(paths)}
    command = ["wrk", *flags, f"http://{server.host}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    spent = server.processor_seconds() - before
    if "Non-2xx" in said:
        raise SystemExit(f"{paths.name}: not every page was answered\n{said}")
    rate, p99, count = (
        re.search(pattern, said) for pattern in (r"Requests/sec:\s+([\d.]+)", r"99%\s+([\d.]+)(\w+)", r"(\d+) requests")
    )
    assert rate and p99 and count, said
    return Asked(float(rate[1]), float(p99[1]) * UNITS[p99[2]], 1000 * spent / max(int(count[1]), 1))


def ask_evenly(paths: Path, server: Server, rate: int, seconds: int) -> dict[str, object]:
    """What a paced asker beside it found, and how busy the machine was meanwhile: 1 is both cores at work all along."""
    command = [sys.executable, "-m", "tests.bench.paced", server.host, str(paths), str(rate), str(seconds)]
    before, used = busy(), server.processor_seconds()
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    work, rest = (now - then for now, then in zip(busy(), before, strict=True))
    spent = server.processor_seconds() - used
    found: dict[str, object] = json.loads(said)
    return {**found, "server_cpu_s": round(spent, 2), "machine_busy": round(work / (work + rest), 2)}


def busy() -> tuple[float, float]:
    """Ticks in which the machine's cores worked and rested so far (Linux)."""
    fields = [int(one) for one in Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]]
    rest = fields[3] + fields[4]
    return float(sum(fields) - rest), float(rest)


def require_wrk() -> None:
    """Ends the bench where wrk is missing, which nobody installs but who looks after the machine."""
    if shutil.which("wrk") is None:
        raise SystemExit("This bench asks pages with wrk (Debian: apt install wrk).")
