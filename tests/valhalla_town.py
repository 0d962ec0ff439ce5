"""A small town of made-up roads, turned into tiles and served by a real Valhalla on this machine.

Its builder and service come in the pyvalhalla wheel and run without Python, so that the wheel may lie unpacked.
"""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import osmium
import requests
from osmium.osm.mutable import Node, Way

from portal.travel.engine import Point

# A grid of streets about 0.7 km apart, with its south-western corner here; away from it lies an island of one street.
CORNER, STEP = Point(52.0, 5.0), Point(0.006, 0.01)
STREETS = 16
ISLAND = Point(52.3, 5.3)
WHY_NOT = (
    "no Valhalla here: the wheels of pyvalhalla are for Python 3.12 or newer, Linux with glibc 2.28, macOS 14 (arm64) "
    "and Windows; on Python 3.11 unpack one: pip install --target .venv/valhalla --no-deps --only-binary=:all: "
    "--python-version 3.12 pyvalhalla"
)


def valhalla_folder() -> Path | None:
    """The folder of the installed package, or of a wheel that was unpacked into this environment; None without one."""
    installed = find_spec("valhalla")
    places = [Path(place) for place in (installed.submodule_search_locations if installed else None) or ()]
    places.append(Path(sys.prefix) / "valhalla" / "valhalla")
    found = [place for place in places if (place / "bin").is_dir()]
    return found[0] if found else None


def crossing(row: int, column: int) -> Point:
    """Where two streets of the town cross."""
    return Point(round(CORNER.latitude + row * STEP.latitude, 5), round(CORNER.longitude + column * STEP.longitude, 5))


def write_roads(path: Path) -> None:
    """The town's roads as OpenStreetMap has them."""
    with osmium.SimpleWriter(str(path)) as writer:
        numbers = range(STREETS)
        for row in numbers:
            for column in numbers:
                at = crossing(row, column)
                writer.add_node(Node(id=node(row, column), location=(at.longitude, at.latitude), version=1))
        for number in (1, 2):
            place = (ISLAND.longitude + number * 0.005, ISLAND.latitude)
            writer.add_node(Node(id=9000 + number, location=place, version=1))
        ways = [[node(row, column) for column in numbers] for row in numbers]
        ways += [[node(row, column) for row in numbers] for column in numbers]
        for number, nodes in enumerate([*ways, [9001, 9002]], start=1):
            tags = {"highway": "residential", "name": f"Straat {number}"}
            writer.add_way(Way(id=number, nodes=nodes, tags=tags, version=1))


def node(row: int, column: int) -> int:
    """The number of a crossing."""
    return 1 + row * STREETS + column


def configuration(package: Path, folder: Path, port: int) -> dict[str, Any]:
    """The package's own settings with everything below one folder and on this machine alone."""
    spec = spec_from_file_location("valhalla_settings", package / "valhalla_build_config.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    settings: dict[str, Any] = without_optional(module.config)
    for part in ("loki", "thor", "odin", "meili"):
        settings[part]["service"]["proxy"] = f"ipc://{folder / part}"
    ends = {name: f"ipc://{folder / name}" for name in ("loopback", "interrupt")}
    settings["httpd"]["service"].update(listen=f"tcp://127.0.0.1:{port}", **ends)
    absent = ("tile_extract", "traffic_extract", "admin", "landmarks", "timezone", "transit_dir", "transit_feeds_dir")
    settings["mjolnir"] = {key: value for key, value in settings["mjolnir"].items() if key not in absent}
    settings["mjolnir"].update(tile_dir=str(folder / "tiles"), id_table_size=10_000, max_cache_size=10_000_000)
    # By default the matrix for cars is many times slower where one point is asked with many.
    settings["thor"]["source_to_target_algorithm"] = "timedistancematrix"
    settings.pop("additional_data")
    return settings


def without_optional(settings: dict[str, Any]) -> dict[str, Any]:
    """The settings that have a value."""
    kept = {key: value for key, value in settings.items() if type(value).__name__ != "Optional"}
    return {key: without_optional(value) if isinstance(value, dict) else value for key, value in kept.items()}


@contextmanager
def serving(folder: Path, package: Path) -> Iterator[str]:
    """The address of a Valhalla over the town's roads; the process is ended by its number."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "tiles").mkdir(parents=True)
    write_roads(folder / "town.osm.pbf")
    settings = folder / "valhalla.json"
    settings.write_text(json.dumps(configuration(package, folder, port)))
    program = package / "bin"
    for name in ("valhalla_build_tiles", "valhalla_service"):
        (program / name).chmod(0o755)
    build = [str(program / "valhalla_build_tiles"), "-c", str(settings), "-j", "1", str(folder / "town.osm.pbf")]
    subprocess.run(build, check=True, capture_output=True, timeout=120)
    log = (folder / "service.log").open("wb")
    service = subprocess.Popen([program / "valhalla_service", settings, "1"], stdout=log, stderr=log)
    try:
        yield answering(f"http://127.0.0.1:{port}", service)
    finally:
        service.kill()
        service.wait()
        log.close()


def answering(address: str, service: "subprocess.Popen[bytes]") -> str:
    """The address, once it answers."""
    for _ in range(200):
        assert service.poll() is None, "Valhalla ended by itself: see service.log"
        try:
            requests.get(f"{address}/status", timeout=2).raise_for_status()
            return address
        except requests.RequestException:
            time.sleep(0.05)
    raise AssertionError("Valhalla does not answer")
