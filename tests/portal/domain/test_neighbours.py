"""Neighbours are municipalities whose areas touch, as far as the middles of the areas tell."""

import numpy as np
import pytest

from portal.domain.neighbours import neighbours_of

# A row of four municipalities of two areas each, 4 km apart; the last lies across wide water.
OWNERS = ["GM1", "GM1", "GM2", "GM2", "GM3", "GM3", "GM4", "GM4"]
EAST = np.array([5.00, 5.00, 5.06, 5.06, 5.12, 5.12, 5.60, 5.60])
NORTH = np.array([52.00, 52.04, 52.00, 52.04, 52.00, 52.04, 52.00, 52.04])


@pytest.mark.parametrize(
    ("owner", "neighbours"), [("GM1", {"GM2"}), ("GM2", {"GM1", "GM3"}), ("GM3", {"GM2"}), ("GM4", set())]
)
def test_who_lies_beside_is_a_neighbour_and_who_lies_behind_or_across_water_is_not(
    owner: str, neighbours: set[str]
) -> None:
    assert neighbours_of(owner, OWNERS, NORTH, EAST) == neighbours


def test_areas_of_nobody_are_no_neighbours() -> None:
    assert neighbours_of("GM1", ["GM1", None, None, "GM1", None], NORTH[:5], EAST[:5]) == frozenset()


@pytest.mark.parametrize("owners", [[], ["GM1"], ["GM1", "GM2", "GM2"], ["GM9"] * 8])
def test_too_few_areas_or_an_owner_without_any_have_no_neighbours(owners: list[str | None]) -> None:
    assert neighbours_of("GM1", owners, NORTH[: len(owners)], EAST[: len(owners)]) == frozenset()


def test_areas_on_one_point_or_line_do_no_harm() -> None:
    owners = ["GM1", "GM1", "GM2", "GM2", "GM3"]
    line = np.full(5, 52.0), np.array([5.0, 5.0, 5.05, 5.1, 5.15])
    assert "GM2" in neighbours_of("GM1", owners, *line)
