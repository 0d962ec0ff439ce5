"""Small vocabularies: routes and levels, dayparts, marks, parameters, and a search as a value."""

from dataclasses import FrozenInstanceError

import pytest

from portal.domain.course import DAYPARTS, Daypart, daypart_bits
from portal.domain.criteria import SearchCriteria, SortOrder
from portal.domain.parameters import ASSUMPTION, TABLE, VALUES, Parameter
from portal.domain.quality_mark import NOT_TO_BE_ADVISED, QualityMark
from portal.domain.routes import LEVELS, LearningRoute, Level, level_rank
from portal.domain.travel import Means
from tests.make import make_offering


@pytest.mark.parametrize(("level", "rank"), [("alfa", 0), ("A0", 1), ("B1", 4), ("C1", 6), (None, -1), ("", -1)])
def test_a_level_has_its_place_on_the_ladder_and_an_unknown_one_has_none(level: str | None, rank: int) -> None:
    assert level_rank(level) == rank


def test_levels_rise() -> None:
    assert [level_rank(level) for level in LEVELS] == list(range(len(Level)))


def test_an_unheard_of_level_is_refused() -> None:
    with pytest.raises(ValueError, match="C2"):
        level_rank("C2")


@pytest.mark.parametrize(
    ("route", "has_exam"),
    [
        *((route, True) for route in ("b1", "onderwijs", "wi2013", "staatsexamen")),
        *((route, False) for route in ("z", "alfabetisering", "nt2", None)),
    ],
)
def test_only_some_routes_end_with_an_exam(route: str | None, has_exam: bool) -> None:
    assert make_offering(route=route).has_exam is has_exam
    assert route is None or LearningRoute(route)


@pytest.mark.parametrize(
    ("dayparts", "bits"),
    [
        ((), 0),
        (("morning",), 1),
        (("weekend",), 8),
        (("evening", "morning"), 5),
        (("morning", "morning"), 1),
        (tuple(DAYPARTS), 15),
    ],
)
def test_dayparts_are_a_bit_each(dayparts: tuple[str, ...], bits: int) -> None:
    assert daypart_bits(dayparts) == bits


def test_an_unheard_of_daypart_is_refused() -> None:
    with pytest.raises(ValueError, match="night"):
        daypart_bits(["night"])


def test_a_mark_that_was_lost_or_suspended_is_no_advice_and_a_new_one_is() -> None:
    assert set(QualityMark) - NOT_TO_BE_ADVISED == {QualityMark.HELD, QualityMark.ASPIRANT}


def test_an_empty_search_asks_for_nothing() -> None:
    asked = SearchCriteria()
    assert (asked.route, asked.level, asked.max_price_eur, asked.max_wait_weeks, asked.max_travel_minutes) == (
        None,
    ) * 5
    assert (asked.sort, asked.means, asked.page) == (SortOrder.ADVICE, Means.TRANSIT, 1)


def test_a_search_is_a_value_that_never_changes() -> None:
    asked = SearchCriteria(place="3011", dayparts=(Daypart.EVENING,), max_price_eur=0)
    assert asked == SearchCriteria(place="3011", dayparts=(Daypart.EVENING,), max_price_eur=0)
    assert asked != SearchCriteria(place="3011", dayparts=(Daypart.EVENING,))
    with pytest.raises(FrozenInstanceError):
        asked.page = 2  # type: ignore[misc]


@pytest.mark.parametrize("parameter", TABLE, ids=lambda parameter: parameter.name)
def test_a_parameter_lies_in_its_range_and_names_its_unit_and_source(parameter: Parameter) -> None:
    assert parameter.low <= parameter.value <= parameter.high
    assert parameter.unit
    assert parameter.source


def test_every_parameter_has_a_name_of_its_own() -> None:
    assert len(VALUES) == len(TABLE)


def test_a_number_with_an_assumption_in_it_is_marked_as_assumed() -> None:
    doubtful = [parameter for parameter in TABLE if ASSUMPTION in parameter.source or "assumed" in parameter.source]
    assert all(parameter.assumed for parameter in doubtful)
