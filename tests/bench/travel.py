"""What tables of travel times cost: by the estimate for the whole country, and against a real Valhalla.

The country is the packaged 4,086 postcodes and 1,000 places, as many as schools give lessons in; Valhalla is the one of
the tests, over a small town, so that its figures are those of the way there and back, not of a national map.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from portal.domain.travel import Means
from portal.domain.trip import trip_to
from portal.travel.building import Built, Order, Progress, build_table
from portal.travel.engine import Door, Engine
from portal.travel.engines import ENGINES
from portal.travel.postcodes import packaged_postcodes
from portal.travel.ruler import Ruler
from portal.travel.table import Axes, Table, open_table, rounded, table_path
from tests.bench.result import publish
from tests.portal.travel.killing import killed_build
from tests.valhalla_town import CORNER, STEP, STREETS, WHY_NOT, serving, valhalla_folder

PLACES, READS, KILLS = 1000, 300, 10
SEED = 2026
TODAY, TUESDAY = date(2026, 11, 22), date(2026, 11, 24)


def main() -> None:
    """Build both, in processes of their own, and publish."""
    with tempfile.TemporaryDirectory() as folder:
        by_estimate = in_own_process("estimate", folder)
        package = valhalla_folder()
        by_valhalla = in_own_process("valhalla", folder) if package else {"skipped": WHY_NOT}
    publish("travel", {"estimate": by_estimate, "valhalla": by_valhalla})


def in_own_process(part: str, folder: str) -> dict[str, Any]:
    """One part's figures; so its memory is its own."""
    command = [sys.executable, "-m", "tests.bench.travel", part, folder]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return dict(json.loads(said.splitlines()[-1]))


def country() -> Axes:
    """All postcodes, and places near their middles as schools would lie."""
    areas = [rounded(one.latitude, one.longitude) for one in packaged_postcodes()]
    chance = np.random.default_rng(SEED)
    near = chance.choice(len(areas), PLACES, replace=False)
    away = chance.normal(0, 0.005, (PLACES, 2))
    places = (
        rounded(areas[one].latitude + y, areas[one].longitude + x) for one, (y, x) in zip(near, away, strict=True)
    )
    return Axes(tuple(one.pc4 for one in packaged_postcodes()), tuple(areas), tuple(places))


def town() -> Axes:
    """So many postcodes and places between the streets of the small town."""
    chance = np.random.default_rng(SEED)
    points = chance.uniform(0, STREETS - 1, (600, 2)) * STEP + CORNER
    all_points = [rounded(float(y), float(x)) for y, x in points]
    return Axes(tuple(str(1000 + number) for number in range(500)), tuple(all_points[:500]), tuple(all_points[500:]))


def build(folder: Path, engine: Engine, means: Means, axes: Axes) -> Built:
    """One table."""

    def tell(progress: Progress) -> None:
        """Nobody looks."""

    order = Order(folder, engine, means, axes, TODAY, TUESDAY, engine.at_once(means), accept_gaps=True)
    return build_table(order, tell)


def estimate(folder: Path) -> dict[str, Any]:
    """Time, size and memory of all four means, and what one search reads of it."""
    axes, before = country(), megabytes_used()
    built = {means: build(folder, Ruler(), means, axes) for means in Means}
    tables = {means: open_table(table_path(folder, means)) for means in Means}
    return {
        "postcodes": len(axes.postcodes),
        "places": len(axes.places),
        "values": sum(one.pairs for one in built.values()),
        "seconds": {means.value: round(one.seconds, 1) for means, one in built.items()},
        "seconds_in_all": round(sum(one.seconds for one in built.values()), 1),
        "megabytes": {means.value: round(table_path(folder, means).stat().st_size / 1e6, 1) for means in Means},
        "megabytes_in_all": round(sum(table_path(folder, means).stat().st_size for means in Means) / 1e6, 1),
        "peak_memory_mb": round(megabytes_used()),
        "memory_before_mb": round(before),
        "read_one_origin_ms": round(read_times(tables[Means.TRANSIT]), 3),
    }


def read_times(table: Table) -> float:
    """Median milliseconds from a point to all places' minutes."""
    chance = np.random.default_rng(SEED)
    took = []
    for row in chance.integers(0, len(table.heading.axes.origins), READS).tolist():
        began = time.perf_counter()
        near = table.row_near(*table.heading.axes.origins[row])
        if near is not None:
            table.minutes(near, trip_to(Means.TRANSIT))
        took.append((time.perf_counter() - began) * 1000)
    return median(took)


def valhalla(folder: Path) -> dict[str, Any]:
    """Questions and pairs a second by means, with many and with few points in a question."""
    package = valhalla_folder()
    assert package
    axes, figures = town(), {}
    with serving(folder / "town", package) as address:
        for most in (2500, 100):
            for means in (Means.WALK, Means.BIKE, Means.CAR):
                engine = ENGINES["valhalla"]({None: address}, lambda at: Door(at), most)
                one = build(folder / f"tables-{most}", engine, means, axes)
                figures[f"{means.value}, {min(most, len(axes.postcodes))} points"] = {
                    "questions_a_second": round(one.asked / one.seconds, 1),
                    "pairs_a_second": round(one.pairs / one.seconds),
                    "unknown": one.unknown,
                }
        killed = killed_build(folder / "kills", address, KILLS)
    about = {"engine": one.heading.engine, "postcodes": len(axes.postcodes), "places": len(axes.places)}
    return {**about, **figures, "killed": asdict(killed)}


def megabytes_used() -> float:
    """The most memory that this process had so far (Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps({"estimate": estimate, "valhalla": valhalla}[sys.argv[1]](Path(sys.argv[2]))))
    else:
        main()
