"""A real Valhalla over the roads of a made-up town: tables that it fills, and builds that are killed."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from portal.domain.travel import Means
from portal.travel.building import build_table
from portal.travel.engine import Point
from portal.travel.table import UNKNOWN, Axes
from portal.travel.valhalla import Valhalla
from tests.portal.travel.build_town import TOWN, doors, order, silent, table_of
from tests.portal.travel.killing import killed_build
from tests.valhalla_town import ISLAND, WHY_NOT, crossing, serving, valhalla_folder

pytestmark = pytest.mark.long
needs_valhalla = pytest.mark.skipif(valhalla_folder() is None, reason=WHY_NOT)


@pytest.fixture(scope="module")
def valhalla_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    package = valhalla_folder()
    assert package
    with serving(tmp_path_factory.mktemp("v") / "town", package) as address:
        yield address


@needs_valhalla
@pytest.mark.parametrize("means", [Means.WALK, Means.BIKE, Means.CAR])
def test_a_real_valhalla_fills_a_table_that_follows_the_streets(
    tmp_path: Path, valhalla_address: str, means: Means
) -> None:
    built = build_table(order(tmp_path, Valhalla({None: valhalla_address}, doors), means, TOWN), silent)
    table = table_of(tmp_path, means)
    assert built.unknown == built.far == 0 and built.heading.engine.startswith("Valhalla 3")
    origins, places = np.array(TOWN.origins), np.array(TOWN.places)
    # Streets run along the axes: so far north and so far east, never straight across.
    north = np.abs(origins[:, None, 0] - places[:, 0]) * 111.2
    east = np.abs(origins[:, None, 1] - places[:, 1]) * 111.2 * np.cos(np.radians(52.05))
    speed = {Means.WALK: 5.1, Means.BIKE: 15 / 1.2, Means.CAR: 30}[means]
    wanted = (north + east) / speed * 60
    assert np.median(np.abs(table.values[0] - wanted) / np.maximum(wanted, 5)) < 0.15
    assert (table.values[0][wanted == 0] == 0).all()


@needs_valhalla
def test_a_real_valhalla_has_no_way_to_an_island_nor_into_the_sea(tmp_path: Path, valhalla_address: str) -> None:
    axes = Axes(("1000", "1001", "1002"), (crossing(1, 1), Point(52.6, 5.0), crossing(9, 3)), (crossing(4, 4), ISLAND))
    engine = Valhalla({None: valhalla_address}, doors)
    built = build_table(order(tmp_path, engine, Means.CAR, axes, accept_gaps=True), silent)
    values = table_of(tmp_path).values[0]
    assert (values[:, 1] == UNKNOWN).all() and values[1, 0] == UNKNOWN
    assert 0 < values[0, 0] < 20 and 0 < values[2, 0] < 20
    assert built.heading.lost_postcodes == (1,) and built.heading.lost_places == (1,)


@needs_valhalla
def test_a_build_that_is_killed_again_and_again_ends_as_one_that_was_not(tmp_path: Path, valhalla_address: str) -> None:
    found = killed_build(tmp_path, valhalla_address, kills=4)
    assert found.same_tables and found.never_asked == 0
    assert found.questions == 96 and found.asked_again <= found.kills
