"""The way to each location of a school."""

import pytest

from portal.domain.travel import Means
from portal.operations.show_journeys import WaysThere, show_journeys
from portal.operations.show_provider import show_provider
from tests.make import make_address, make_offering, make_read_model

OFFERINGS = (
    make_offering("n", address=make_address("5031")),
    make_offering("w", address=make_address("4021")),
    make_offering("o", address=make_address("3011")),
    make_offering("x", address=make_address("3012", latitude=None, longitude=None)),
    make_offering("i", address=None, mode="online"),
)


def ways(asked: str, municipality: str | None = None) -> WaysThere:
    model = make_read_model(OFFERINGS)
    return show_journeys(model, show_provider(model, "de-brug").addresses, asked, municipality)


def test_the_nearest_location_comes_first_and_one_without_a_point_last() -> None:
    found = ways("3011")
    assert found.origin and found.origin.label.startswith("3011")
    assert [one.address.id for one in found.locations] == [3011, 4021, 5031, 3012]
    assert all(journey.low is None and not journey.nearby for journey in found.locations[-1].journeys)


def test_each_means_has_its_minutes_and_what_is_too_far_has_none() -> None:
    near, middle, far, _ = ways("3011").locations
    assert [one.means for one in near.journeys] == [Means.WALK, Means.BIKE, Means.TRANSIT, Means.CAR]
    assert all(one.nearby for one in near.journeys)
    by_means = {one.means: one for one in middle.journeys}
    walk, bike = by_means[Means.WALK].minutes, by_means[Means.BIKE].minutes
    assert walk and bike and walk > 2 * bike
    assert {one.means: one.low is None for one in far.journeys} == {
        Means.WALK: True,
        Means.BIKE: True,
        Means.TRANSIT: False,
        Means.CAR: False,
    }


def test_where_nothing_is_asked_the_locations_stand_without_journeys() -> None:
    found = ways("")
    assert found.place is None and len(found.locations) == 4
    assert all(one.journeys == () for one in found.locations)


def test_a_name_of_two_places_gives_a_choice_that_the_municipality_settles() -> None:
    assert len(ways("Tweelingdorp").namesakes) == 2
    assert ways("Tweelingdorp", "GM9002").origin is not None


@pytest.mark.parametrize("asked", ["9999", "Oosterdan", "x" * 10_000, "'; drop table", "\0"])
def test_what_is_no_place_is_said_and_every_location_stays(asked: str) -> None:
    found = ways(asked)
    assert found.place_unknown and found.origin is None and len(found.locations) == 4


def test_a_place_that_is_spelled_nearly_so_is_suggested() -> None:
    assert "Oosterdam" in ways("Oosterdan").suggestions


def test_the_letters_of_a_postcode_are_in_nothing_that_is_given_back() -> None:
    assert "ZZ" not in repr(ways("3011 ZZ"))
