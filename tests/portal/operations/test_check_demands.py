"""Schools are held against a municipality's list where its people can go to them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from portal.domain.actor import Actor, NotAllowed
from portal.domain.demand import Demand, DemandKind, Finding
from portal.domain.region import Region, SchoolContract
from portal.domain.routes import Level
from portal.operations.build_read_model import ReadModel
from portal.operations.check_demands import DemandCheck, check_demands
from portal.operations.set_demands import set_demands
from tests.make import add_towns, make_address, make_mark, make_offering, make_provider, make_read_model, moment
from tests.portal.staff import make_actor

EVENING, WAIT = Demand(DemandKind.EVENING), Demand(DemandKind.WAIT, 8)


@pytest.fixture(autouse=True)
def towns(in_context: None) -> Iterator[None]:
    """The invented municipalities."""
    add_towns()
    yield


def asking(*demands: Demand) -> Actor:
    """A reader of Oosterdam, which demands this."""
    set_demands(make_actor("approver"), demands, moment(20))
    return make_actor("reader")


def offering(number: int, slug: str, pc4: str | None = "3011", **changes: Any) -> Any:
    """A course of a school in a town; without a postcode it is online."""
    place = {"address": make_address(pc4)} if pc4 else {"address": None, "mode": "online"}
    return make_offering(f"o{number}", provider=make_provider(slug), **{**place, **changes})


def slugs(found: DemandCheck) -> list[str]:
    """The schools in order."""
    return [one.provider.slug for one in found.schools]


def contracted(model: ReadModel, *schools: str) -> ReadModel:
    """The same with contracts of Oosterdam."""
    contracts = {one: SchoolContract(one, date(2026, 1, 1), None, False) for one in schools}
    return replace(model, regions={"GM9001": Region(contracts=contracts)})


def test_schools_that_meet_more_come_first_and_unknown_is_neither() -> None:
    model = make_read_model(
        [
            offering(1, "a", dayparts=("morning",)),
            offering(2, "b", dayparts=("evening",)),
            offering(3, "c"),
        ]
    )
    found = check_demands(model, asking(EVENING))
    assert slugs(found) == ["b", "c", "a"]
    assert [one.findings for one in found.schools] == [(Finding.MET,), (Finding.NOT_KNOWN,), (Finding.NOT_MET,)]
    assert [dict(count) for _, count in found.counts()] == [dict.fromkeys(Finding, 1)]


def test_each_place_of_a_school_is_judged_by_its_own_courses() -> None:
    model = make_read_model([offering(1, "a", dayparts=("evening",)), offering(2, "a", "3012", dayparts=("morning",))])
    found = check_demands(model, asking(EVENING))
    places = {one.address.id: one.findings for one in found.schools if one.address}
    assert places == {3011: (Finding.MET,), 3012: (Finding.NOT_MET,)}


def test_far_schools_are_left_out_but_for_contracted_ones_that_are_nowhere_near() -> None:
    far, near = offering(1, "ver", "5031"), offering(2, "dichtbij")
    other = offering(3, "dichtbij", "5031")
    model = make_read_model([far, near, other])
    actor = asking(EVENING)
    assert slugs(check_demands(model, actor)) == ["dichtbij"]
    found = check_demands(contracted(model, "ver", "dichtbij"), actor)
    assert [(one.provider.slug, one.contracted) for one in found.schools] == [("dichtbij", True), ("ver", True)]


def test_level_and_place_narrow_the_list() -> None:
    model = make_read_model(
        [
            offering(1, "a", level_from="A0", level_to="A2"),
            offering(2, "b", "4021", level_from="A2", level_to="B1"),
            offering(3, "c", None, level_to="B1"),
        ]
    )
    actor = asking()
    assert set(slugs(check_demands(model, actor, Level.B1))) == {"b", "c"}
    assert slugs(check_demands(model, actor, place="Oosterdam")) == ["a"]
    assert check_demands(model, actor).places == ("Oosterdam", "Westerveen")
    assert slugs(check_demands(model, actor, place="Nergens")) == []


def test_suspended_schools_stand_last_and_a_closed_list_meets_no_wait() -> None:
    suspended = make_provider("a", marks=(make_mark("suspended"),))
    model = make_read_model(
        [
            make_offering("o1", provider=suspended, dayparts=("evening",)),
            offering(2, "b", dayparts=("morning",)),
        ]
    )
    found = check_demands(model, asking(EVENING, WAIT))
    assert slugs(found) == ["b", "a"] and [one.advised for one in found.schools] == [True, False]
    assert found.schools[0].findings == (Finding.NOT_MET, Finding.MET)


def test_no_demands_and_no_schools_are_an_empty_answer() -> None:
    found = check_demands(make_read_model([]), asking())
    assert (found.demands, found.schools, found.counts()) == ((), (), [])
    with pytest.raises(NotAllowed):
        check_demands(make_read_model([]), make_actor("maintainer"))


def test_a_municipality_without_postcodes_has_unknown_journeys() -> None:
    model = make_read_model([offering(1, "a", None)])
    set_demands(make_actor("approver"), [Demand(DemandKind.TRAVEL, 30)], moment(20))
    nowhere = Actor(1, make_actor("reader").role, "GM0000")
    assert check_demands(model, nowhere).demands == ()
    assert slugs(check_demands(model, nowhere)) == ["a"]
