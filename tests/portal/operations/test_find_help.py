"""Help near a place, and what its municipality says: from memory alone."""

from dataclasses import replace
from datetime import date

import pytest

from portal.domain.region import HelpKind, HelpPoint, Region, SchoolContract
from portal.operations.build_read_model import ReadModel
from portal.operations.find_help import MOST_SHOWN, find_help
from portal.operations.hear_municipality import hear_municipality
from portal.travel.namesakes import Place
from tests.make import make_mark, make_offering, make_provider, make_read_model


def point(number: int, municipality: str = "GM9001", place: tuple[float, float] | None = (52.0, 5.0)) -> HelpPoint:
    """A help point somewhere."""
    latitude, longitude = place or (None, None)
    name = f"Punt {number}"
    return HelpPoint(number, municipality, HelpKind.DESK, name, latitude=latitude, longitude=longitude)


def model_of(*points: HelpPoint, region: Region | None = None) -> ReadModel:
    """Two schools, one of them suspended."""
    suspended = make_provider("het-anker", marks=(make_mark("suspended"),))
    offerings = [make_offering("o1"), make_offering("o2", provider=suspended)]
    regions = {"GM9001": region} if region else {}
    return replace(make_read_model(offerings), help_points=points, regions=regions)


def test_the_nearest_stand_first_and_the_unknown_last() -> None:
    far, near, unplaced = point(1, "GM9002", (52.0, 5.146)), point(2), point(3, place=None)
    found = find_help(model_of(far, unplaced, near), "3011")
    assert [one.point.id for one in found.points] == [2, 1, 3]
    assert [one.kilometres is None for one in found.points] == [False, False, True]
    assert found.municipality == "Oosterdam"


def test_others_far_away_are_left_out_and_the_municipalitys_own_are_not() -> None:
    noordhuizen = (52.54, 5.0)
    found = find_help(model_of(point(1, "GM9003", noordhuizen), point(2, "GM9001", noordhuizen)), "Oosterdam")
    assert [one.point.id for one in found.points] == [2]


def test_no_more_are_shown_than_can_be_read() -> None:
    found = find_help(model_of(*(point(number) for number in range(30))), "3011")
    assert len(found.points) == MOST_SHOWN


@pytest.mark.parametrize("asked", ["9999", "Nergenshuizen", "x" * 10_000, "' OR 1=1 --", "\x00"])
def test_an_unknown_place_has_no_help(asked: str) -> None:
    found = find_help(model_of(point(1)), asked)
    assert found.place is None and found.points == ()


def test_namesakes_are_left_to_the_visitor() -> None:
    model = model_of(point(1, "GM9002", (52.1, 5.6)))
    assert {one.municipality_code for one in find_help(model, "Tweelingdorp").choices} == {"GM9002", "GM9003"}
    assert len(find_help(model, "Tweelingdorp", "GM9002").points) == 1


def region_of(*schools: str, named: bool | None = True) -> Region:
    """Contracts with these schools, all of them preferred."""
    held = {one: SchoolContract(one, date(2026, 1, 1), None, True) for one in schools}
    return Region({"nl": "Dag"}, held, named)


def home(code: str | None = "GM9001") -> Place:
    """A place in a municipality."""
    return Place("Oosterdam", 52.0, 5.0, None, code)


def test_a_suspended_school_is_contracted_but_never_named_as_preferred() -> None:
    heard = hear_municipality(model_of(region=region_of("de-brug", "het-anker", "weg")), home())
    assert heard is not None
    assert heard.contracted == {"de-brug", "het-anker", "weg"}
    assert heard.preferred == {"de-brug"}
    assert heard.preferred_names == ("De Brug",)


def test_a_municipality_that_names_none_prefers_none() -> None:
    heard = hear_municipality(model_of(region=region_of("de-brug", named=False)), home())
    assert heard is not None and heard.names_preferred is False and heard.preferred == frozenset()


@pytest.mark.parametrize("place", [None, home(None), home("GM9002"), home("GM0000")])
def test_who_says_nothing_is_not_heard(place: Place | None) -> None:
    assert hear_municipality(model_of(region=region_of("de-brug")), place) is None
