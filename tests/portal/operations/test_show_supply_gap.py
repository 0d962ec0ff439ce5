"""The gaps around a municipality: which courses count, from where, and that they are reckoned once."""

from dataclasses import replace
from typing import Any

import pytest

from portal.domain.actor import Actor, NotAllowed, Role
from portal.domain.course import Daypart
from portal.domain.routes import Level
from portal.domain.supply_gap import SUBJECTS, TIMES
from portal.domain.travel import Means
from portal.operations import show_supply_gap as module
from portal.operations.build_read_model import ReadModel
from portal.operations.show_supply_gap import Cell, show_supply_gap
from tests.make import make_address, make_mark, make_offering, make_provider, make_read_model, make_wait

READER = Actor(1, Role.READER, "GM9001")


def course(number: int = 1, pc4: str = "3011", **changes: Any) -> Any:
    """An evening course to B1."""
    fields = {"level_to": "B1", "dayparts": ("evening",), "address": make_address(pc4), "route": None, **changes}
    return make_offering(f"o{number}", **fields)


def cell(model: ReadModel, means: Means = Means.TRANSIT, *, online: bool = False) -> Cell:
    """Oosterdam's evening lessons to B1."""
    gap = show_supply_gap(model, READER, means, online=online)
    return gap.cell(SUBJECTS.index(Level.B1), TIMES.index(Daypart.EVENING))


def test_courses_near_enough_fill_the_gap() -> None:
    found = cell(make_read_model([course()]))
    assert (found.within, found.areas, found.lacking) == (2, 2, 0)
    assert found.minutes is not None and found.minutes < 20


@pytest.mark.parametrize(
    "unfit",
    [
        {"provider": make_provider(marks=(make_mark("suspended"),))},
        {"provider": make_provider(marks=(make_mark("withdrawn"),))},
        {"start": make_wait("closed")},
        {"pc4": "5031"},
        {"address": None},
        {"dayparts": ()},
        {"dayparts": ("morning",)},
        {"level_to": None},
        {"mode": "online", "address": None},
    ],
)
def test_courses_that_nobody_can_be_sent_to_fill_no_gap(unfit: dict[str, Any]) -> None:
    found = cell(make_read_model([course(**unfit)]))
    assert (found.within, found.areas) == (0, 2)


def test_online_lessons_count_where_that_is_asked() -> None:
    model = make_read_model([course(mode="online", address=None)])
    assert cell(model).within == 0
    assert (cell(model, online=True).within, cell(model, online=True).minutes) == (2, 0.0)


def test_the_means_of_travel_change_what_is_near() -> None:
    model = make_read_model([course(pc4="4021")])
    assert cell(model, Means.CAR).within == 2
    assert cell(model, Means.WALK).within == 0


def test_what_is_not_counted_is_told() -> None:
    courses = [course(1, address=None), course(2, level_to=None), course(3, mode="online", address=None)]
    gap = show_supply_gap(make_read_model(courses), READER)
    assert (gap.unplaced, gap.silent) == (1, 1)


def test_areas_come_with_their_municipality_and_the_own_ones_first() -> None:
    areas = show_supply_gap(make_read_model([course()]), READER).areas(Level.B1, Daypart.EVENING)
    assert [(one.place.pc4, one.own, one.within) for one in areas][:2] == [("3011", True, True), ("3012", True, True)]
    assert all(one.municipality != "Oosterdam" for one in areas if not one.own)


def test_gaps_are_reckoned_once_for_the_offerings_and_anew_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    reckoned: list[str] = []
    reckon = module.reckon_gap

    def counted(model: ReadModel, code: str, means: Means, *, online: bool) -> Any:
        reckoned.append(code)
        return reckon(model, code, means, online=online)

    monkeypatch.setattr(module, "reckon_gap", counted)
    model = make_read_model([course()])
    first = show_supply_gap(model, READER)
    # Referrals move the waits alone: the catalogue is a new one with the same offerings.
    assert show_supply_gap(replace(model, catalogue=replace(model.catalogue)), READER) is first
    assert show_supply_gap(model, Actor(2, Role.RATER, "GM9002")) is not first
    assert reckoned == ["GM9001", "GM9002"]
    assert show_supply_gap(make_read_model([course(pc4="5031")]), READER).minutes.min() > first.minutes.min()
    assert len(reckoned) == 3


def test_a_maintainer_has_no_region_and_an_unknown_municipality_no_areas() -> None:
    model = make_read_model([course()])
    with pytest.raises(NotAllowed):
        show_supply_gap(model, Actor(1, Role.MAINTAINER, None))
    gap = show_supply_gap(model, Actor(1, Role.READER, "GM0000"))
    assert (gap.area.own, gap.area.name, gap.cell(0, 0).minutes) == ((), "GM0000", None)
