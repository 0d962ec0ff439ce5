"""A disk that is really full and one that is really read only, under the real server and the real commands.

Needs root and `unshare` (util-linux): the disks are mounted where nobody else sees them.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import requests

from tests.bench.copies import Copies, copies_of
from tests.bench.kill_worlds import FLASK, first_state, settings_of
from tests.bench.result import publish
from tests.conftest import close
from tests.processes import free_port
from tests.serving import served_by_gunicorn

SCHOOLS, MEGABYTES = 8, 48
PAGES = ("/nl/", "/ar/search?postcode=3011", "/nl/search?postcode=3011&q=inburgering", "/nl/provider/school-1")
FORM = "/ar/provider/school-1/not-true"
TYPED = {"about": "price", "text": "De prijs is 900 euro. " * 20}
OWN = {"Sec-Fetch-Site": "same-origin"}
SERVER = ("--config", "python:portal.web.gunicorn_conf", "--workers", "1")
COMMANDS: dict[str, tuple[object, ...]] = {
    "ingest-feed": ("second.jsonl",),
    "rebuild-index": (),
    "refresh-catalogue": (),
    "backup": ("portal.backup",),
    "export-open-data": (),
    "db": ("upgrade",),
}
# What does not write, or finds nothing to do, may go well.
MAY_GO_WELL = frozenset({"db", "refresh-catalogue"})
Findings = dict[str, Any]


def main() -> None:
    """Start again where mounts are our own, or say what was found there."""
    if sys.argv[1:] != ["inside"]:
        words = ["unshare", "--mount", "--propagation", "private", sys.executable, "-m", "tests.bench.faults_mounted"]
        raise SystemExit(subprocess.run([*words, "inside"], check=False).returncode)
    with TemporaryDirectory() as name:
        disk = Path(name) / "disk"
        disk.mkdir()
        mount("-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", disk)
        found = {"full": on_disk(disk / "full", filled), "read_only": on_disk(disk / "read_only", closed)}
        found["filled_while_it_serves"] = while_it_serves(disk / "serving")
        subprocess.run(["umount", "-l", str(disk)], check=True)
    faults = [f"{disk}: {one}" for disk, findings in found.items() for one in findings["faults"]]
    publish("faults_mounted", {**found, "faults": faults})
    raise SystemExit(1 if faults else 0)


def mount(*words: object) -> None:
    """One mount of our own."""
    subprocess.run(["mount", *map(str, words)], check=True)


def on_disk(folder: Path, trouble: Callable[[Path], Any]) -> Findings:
    """What a portal does on a disk in trouble, and afterwards."""
    close(first_state(folder, SCHOOLS))
    found: Findings = {"faults": []}
    with copies_of("flask", folder.parents[1], settings_of(folder)) as copies:
        with trouble(folder):
            with served(folder) as base:
                asked(base, found, "started_in_trouble")
                found["ready"] = requests.get(f"{base}/health/ready", timeout=60).json()
            found["commands"] = commands(folder, copies, found["faults"])
            found["doctor"] = [line for line in copies.run((*FLASK, "doctor")).said.splitlines() if "FAULT" in line]
        with served(folder) as base:
            after = requests.post(base + FORM, TYPED, headers=OWN, timeout=60, allow_redirects=False).status_code
        if after != 303:
            found["faults"].append(f"afterwards a form is answered with {after}")
        healed = {name: copies.run((*FLASK, *words(name, folder))).code for name in COMMANDS}
        found["faults"] += [f"afterwards {name} ends with {code}" for name, code in healed.items() if code]
    shutil.rmtree(folder)
    return found


def while_it_serves(folder: Path) -> Findings:
    """What a server does whose disk fills up under it, and is emptied again."""
    close(first_state(folder, SCHOOLS))
    found: Findings = {"faults": []}
    with served(folder) as base:
        with filled(folder):
            asked(base, found, "served_before")
        found["afterwards"] = requests.post(
            base + FORM, TYPED, headers=OWN, timeout=60, allow_redirects=False
        ).status_code
    if found["afterwards"] != 303:
        found["faults"].append(f"afterwards a form is answered with {found['afterwards']}")
    return found


def asked(base: str, found: Findings, when: str) -> None:
    """Pages and a form of a server in trouble."""
    found[when] = {"pages": pages(base, found["faults"]), "form": form(base, found["faults"])}


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The real server over these files."""
    port = free_port()
    with served_by_gunicorn(folder, port, SERVER, settings_of(folder)):
        requests.get(f"http://127.0.0.1:{port}/nl/", timeout=120)
        yield f"http://127.0.0.1:{port}"


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """Not a byte is left on the disk."""
    filler = folder.parent / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(b"-" * 4096)
    yield
    filler.unlink()


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """The disk became read only before the portal was started."""
    mount("--bind", folder, folder)
    mount("-o", "remount,bind,ro", folder)
    yield
    subprocess.run(["umount", str(folder)], check=True)


def pages(base: str, faults: list[str]) -> dict[str, int]:
    """Pages that need no table."""
    found = {page: requests.get(base + page, timeout=60).status_code for page in PAGES}
    faults += [f"{page} is answered with {status}" for page, status in found.items() if status != 200]
    return found


def form(base: str, faults: list[str]) -> int:
    """A form that cannot be kept: 503, with what was typed."""
    answer = requests.post(base + FORM, TYPED, headers=OWN, timeout=60, allow_redirects=False)
    if answer.status_code != 503 or TYPED["text"] not in answer.text or 'dir="rtl"' not in answer.text:
        faults.append(f"a form is answered with {answer.status_code}, or without what was typed")
    return answer.status_code


def words(name: str, folder: Path) -> tuple[object, ...]:
    """A command with its files."""
    return (name, *(folder / str(one) if "." in str(one) else one for one in COMMANDS[name]))


def commands(folder: Path, copies: Copies, faults: list[str]) -> dict[str, str]:
    """Each command ends with one clear line and 1."""
    told = {}
    for name in COMMANDS:
        ended = copies.run((*FLASK, *words(name, folder)))
        errors = [line for line in ended.said.splitlines() if line.startswith("Error: ")]
        told[name] = f"{ended.code}: {errors[-1] if errors else ended.said[-300:]}"
        fine = ended.code == 0 and name in MAY_GO_WELL
        if not fine and (ended.code != 1 or len(errors) != 1 or "Traceback" in ended.said):
            faults.append(f"{name}: {told[name]}")
    return told


if __name__ == "__main__":
    os.environ.pop("PROMETHEUS_MULTIPROC_DIR", None)
    main()
