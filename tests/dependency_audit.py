"""Whether a known weakness is in what the locks name: asked of OSV (osv.dev) in one request, for Python and npm.

`python -m tests.dependency_audit` ends with 1 for a weakness that nobody has judged, and with 0 and a word where the
database cannot be reached. Only names and versions of public packages are told.
"""

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parents[1]
DATABASE = os.environ.get("OSV_ADDRESS", "https://api.osv.dev/v1/querybatch")
SECONDS = 20
PINNED = re.compile(r"([A-Za-z0-9._-]+)==([^\s;\\]+)")


@dataclass(frozen=True, slots=True)
class Package:
    """One package of a lock."""

    ecosystem: str
    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A weakness that does not reach us: why not, and until when that is believed without looking again."""

    number: str
    why: str
    until: date


# Nothing at present.
JUDGED: tuple[Judged, ...] = ()


def from_requirements(text: str) -> Iterator[Package]:
    """What a lock of Python packages pins."""
    for line in text.splitlines():
        if found := PINNED.match(line):
            yield Package("PyPI", found[1].lower().replace("_", "-"), found[2])


def from_package_lock(text: str) -> Iterator[Package]:
    """What npm's lock pins."""
    for place, entry in json.loads(text)["packages"].items():
        if place and "version" in entry:
            yield Package("npm", entry.get("name") or place.rpartition("node_modules/")[2], entry["version"])


def locked(root: Path) -> list[Package]:
    """All packages of all locks, each once."""
    found = set(from_package_lock((root / "package-lock.json").read_text("utf-8")))
    for name in ("requirements.lock", "requirements-test.lock"):
        found |= set(from_requirements((root / name).read_text("utf-8")))
    return sorted(found, key=lambda one: (one.ecosystem, one.name, one.version))


def weaknesses(packages: Sequence[Package], address: str) -> dict[Package, list[str]]:
    """Package to the numbers of its known weaknesses; raises OSError and ValueError where there is no answer."""
    asked = [{"package": {"ecosystem": one.ecosystem, "name": one.name}, "version": one.version} for one in packages]
    body = json.dumps({"queries": asked}).encode()
    request = Request(address, body, {"Content-Type": "application/json"})
    with urlopen(request, timeout=SECONDS) as answer:
        results: list[dict[str, Any]] = json.load(answer)["results"]
    if len(results) != len(packages):
        raise ValueError("the database answered something else than was asked")
    found = zip(packages, results, strict=True)
    return {one: [entry["id"] for entry in result.get("vulns", ())] for one, result in found if result.get("vulns")}


def open_ones(found: dict[Package, list[str]], judged: Sequence[Judged], today: date) -> list[str]:
    """Lines for the weaknesses that nobody has judged, or whose judgement is too old."""
    settled = {one.number for one in judged if one.until >= today}
    return [
        f"{package.name} {package.version}: {number} (https://osv.dev/vulnerability/{number})"
        for package, numbers in found.items()
        for number in numbers
        if number not in settled
    ]


def main(address: str = DATABASE, today: date | None = None) -> int:
    """Ask, and say what was found."""
    packages = locked(ROOT)
    try:
        found = weaknesses(packages, address)
    except (URLError, OSError, ValueError, KeyError, TypeError) as fault:
        print(f"audit: {len(packages)} packages NOT checked: {address} cannot be asked ({type(fault).__name__})")
        return 0
    lines = open_ones(found, JUDGED, today or date.today())  # noqa: DTZ011
    print("\n".join([f"audit: {len(packages)} packages checked, {len(lines)} known weaknesses", *lines]))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
