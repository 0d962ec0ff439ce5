"""What of the counted referrals is believed, and what follows from them."""

from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.congestion import Demand, projected_weeks
from portal.domain.offering import Offering
from portal.domain.outlook import WEEKS_A_MONTH
from portal.domain.referral import (
    Referrals,
    WayIn,
    believed,
    provinces_fallen_back,
    schools_held_back,
    way_in,
)
from tests.make import TODAY, make_mark, make_offering, make_provider, make_wait

DAYS = [TODAY - timedelta(days=back) for back in range(60)]
ORDINARY_DAYS = st.dictionaries(st.sampled_from(DAYS), st.integers(1, 3))
ANY_DAYS = st.dictionaries(st.sampled_from(DAYS), st.integers(1, 10_000))
SEATS = st.floats(0.5, 200)


def four_weeks_of(people: int) -> dict[date, int]:
    return {TODAY - timedelta(days=back): people for back in range(1, 29)}


@pytest.mark.parametrize(
    ("before", "today", "seats", "counts"),
    [
        pytest.param({}, 2, 100, 2, id="few"),
        pytest.param({}, 500, 100, 3, id="flood where nobody came"),
        pytest.param(four_weeks_of(4), 500, 100, 12, id="three times what is usual"),
        pytest.param(four_weeks_of(4), 500, 8, 8, id="never more than a month's seats"),
        pytest.param({}, 500, 0.5, 1, id="but one"),
        pytest.param({TODAY - timedelta(days=3): 9000}, 500, 100, 3, id="one earlier flood is not usual"),
    ],
)
def test_a_day_counts_for_what_is_believed(before: dict[date, int], today: int, seats: float, counts: int) -> None:
    assert believed({**before, TODAY: today}, seats)[TODAY] == counts


def weeks_of(people: dict[date, int], seats: float) -> float:
    counts = Referrals(by_day={"a1": believed(people, seats)}).since("a1", DAYS[-1])
    demand = Demand(np.array([float(counts)]), np.array([2.0]), np.array([seats]))
    return float(projected_weeks(np.array([8.0]), demand, 0.1)[0])


@given(people=ORDINARY_DAYS, day=st.sampled_from(DAYS), flood=st.integers(0, 1_000_000), seats=SEATS)
def test_one_flooded_day_moves_the_projected_wait_by_a_month_of_list_at_most(
    people: dict[date, int], day: date, flood: int, seats: float
) -> None:
    moved = weeks_of({**people, day: flood}, seats) - weeks_of(people, seats)
    # The shortest month's list is one person's: no wait is reckoned for half a person.
    assert abs(moved) <= max(1.0, 1 / seats) * WEEKS_A_MONTH + 1e-9


@given(people=ANY_DAYS, seats=SEATS, shuffled=st.randoms())
def test_the_order_in_which_days_are_told_changes_nothing(
    people: dict[date, int], seats: float, shuffled: Random
) -> None:
    days = list(people.items())
    shuffled.shuffle(days)
    assert believed(dict(days), seats) == believed(people, seats)


@given(people=ANY_DAYS, seats=SEATS)
def test_what_is_believed_is_never_more_than_was_counted_and_never_nothing(
    people: dict[date, int], seats: float
) -> None:
    for day, count in believed(people, seats).items():
        assert 1 <= count <= people[day]


def test_who_has_more_than_twice_its_share_of_first_places_is_held_back() -> None:
    seats = {"de-brug": 10.0, "het-anker": 30.0, "de-haven": 60.0}
    assert schools_held_back({"de-brug": 21, "het-anker": 39, "de-haven": 40}, seats) == {"de-brug"}
    assert schools_held_back({"de-brug": 20, "het-anker": 40, "de-haven": 40}, seats) == frozenset()


def test_too_few_first_places_hold_nobody_back() -> None:
    seats = {"de-brug": 1.0, "het-anker": 99.0}
    assert schools_held_back({"de-brug": 49}, seats) == frozenset()
    assert schools_held_back({"de-brug": 50}, seats) == {"de-brug"}
    assert schools_held_back({"gone": 50}, seats) == frozenset()
    assert schools_held_back({}, {}) == frozenset()


def test_a_province_falls_back_where_people_waited_a_third_longer_than_projected() -> None:
    longer, as_said = [(10.0, 14.0)] * 10, [(10.0, 12.0)] * 10
    waits = {"Utrecht": longer, "Drenthe": as_said, "Zeeland": longer[:9], "Limburg": []}
    assert provinces_fallen_back(waits) == {"Utrecht"}


@pytest.mark.parametrize(
    ("offering", "way"),
    [
        (make_offering(), WayIn.SCHOOL),
        (make_offering(start=make_wait("full")), WayIn.SCHOOL),
        (make_offering(start=make_wait("closed")), WayIn.NONE),
        (make_offering(start=make_wait("via_municipality")), WayIn.MUNICIPALITY),
        (make_offering(start=make_wait("via_municipality", seen=date(2024, 1, 1))), WayIn.SCHOOL),
        (make_offering(provider=make_provider(marks=(make_mark("suspended"),))), WayIn.NONE),
        (make_offering(provider=make_provider(marks=(make_mark("aspirant"),))), WayIn.SCHOOL),
    ],
)
def test_one_signs_up_where_the_school_lets_one(offering: Offering, way: WayIn) -> None:
    assert way_in(offering, TODAY) == way
