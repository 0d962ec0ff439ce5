"""Builds the town's tables by an engine, going on with what was begun: a program that a test can kill."""

import sys
from datetime import date
from pathlib import Path

from portal.domain.travel import Means
from portal.travel.building import Order, Progress, build_table
from portal.travel.engine import Door, Engine, Point
from portal.travel.table import Axes, Table, open_table, table_path
from portal.travel.valhalla import Valhalla
from tests.valhalla_town import STREETS, crossing

TODAY, TUESDAY = date(2026, 11, 22), date(2026, 11, 24)
POINTS_AT_ONCE = 10
TOWN = Axes(
    tuple(str(1000 + number) for number in range(40)),
    tuple(crossing(number % STREETS, number * 7 % STREETS) for number in range(40)),
    tuple(crossing(number * 5 % STREETS, number * 3 % STREETS) for number in range(12)),
)


FIELD = Axes(
    ("1000", "1001", "1002", "9999"),
    (Point(52.0, 5.0), Point(52.01, 5.0), Point(52.02, 5.01), Point(53.4, 6.8)),
    (Point(52.0, 5.0), Point(52.05, 5.05), Point(52.1, 5.2)),
)


def order(folder: Path, engine: Engine, means: Means = Means.CAR, axes: Axes = FIELD, **how: bool) -> Order:
    """What the tests build, on one day."""
    return Order(folder, engine, means, axes, TODAY, TUESDAY, engine.at_once(means), **how)


def silent(progress: Progress) -> None:
    """Progress that nobody looks at."""


def table_of(folder: Path, means: Means = Means.CAR) -> Table:
    """A table that was built."""
    return open_table(table_path(folder, means))


def doors(address: str) -> Door:
    """A patient way to an engine on this machine."""
    return Door(address, seconds=20)


def build_town(folder: Path, address: str) -> None:
    """The tables by bicycle and by car that are not there yet."""
    for means in (Means.BIKE, Means.CAR):
        if not table_path(folder, means).exists():
            engine = Valhalla({None: address}, doors, POINTS_AT_ONCE)
            build_table(order(folder, engine, means, TOWN, resume=True), silent)


if __name__ == "__main__":
    build_town(Path(sys.argv[1]), sys.argv[2])
