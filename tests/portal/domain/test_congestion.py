"""Waits that follow the portal's own referrals, and the discount that keeps good advice from spoiling itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.congestion import (
    Demand,
    falls_back,
    free_seats,
    long_list_factor,
    portal_share,
    projected_weeks,
    seats_a_month,
)
from portal.domain.outlook import WEEKS_A_MONTH
from portal.domain.parameters import VALUES

NAN = float("nan")
WEEKS = st.floats(1, 100)
SEATS = st.floats(1, 50)
COUNTS = st.integers(0, 200)


def demand(referrals: float, months: float = 0.0, seats: float = 10.0) -> Demand:
    return Demand(np.array([referrals]), np.array([months]), np.array([seats]))


@pytest.mark.parametrize(
    ("referrals", "months", "share", "weeks"),
    [
        (0, 0, 0.0, 8.0),
        (10, 0, 0.0, 8 + WEEKS_A_MONTH),
        (10, 0, 1.0, 8 + WEEKS_A_MONTH),
        (9, 1, 1.0, 8.0),
        (0, 1, 1.0, 8 - 0.9 * WEEKS_A_MONTH),
        (0, 12, 1.0, 1.0),
    ],
)
def test_referrals_beyond_the_usual_part_of_the_seats_lengthen_the_list(
    referrals: float, months: float, share: float, weeks: float
) -> None:
    assert projected_weeks(np.array([8.0]), demand(referrals, months), share)[0] == pytest.approx(weeks)


@given(WEEKS, COUNTS, SEATS, st.floats(0, 6), st.floats(0, 1))
def test_one_person_more_never_shortens_a_list(
    weeks: float, count: int, seats: float, months: float, share: float
) -> None:
    before, after = (
        projected_weeks(np.array([weeks]), demand(referrals, months, seats), share)[0]
        for referrals in (count, count + 1)
    )
    assert 1 <= before <= after


@given(WEEKS, COUNTS, SEATS, st.floats(0, 6), st.floats(0, 1))
def test_twice_the_seats_and_twice_the_people_leave_the_wait_alone(
    weeks: float, count: int, seats: float, months: float, share: float
) -> None:
    once, twice = (
        projected_weeks(np.array([weeks]), demand(times * count, months, times * seats), share)[0] for times in (1, 2)
    )
    assert once == pytest.approx(twice)


def test_a_long_list_is_advised_less_in_proportion_and_a_short_one_is_not() -> None:
    weeks = np.array([1, 2, 4, 12]) * WEEKS_A_MONTH
    rate = VALUES["long_list_rate"] * 0.1 / 0.6
    assert long_list_factor(weeks, 0.0).tolist() == pytest.approx([1, 1, np.exp(-2 * rate), np.exp(-10 * rate)])


@given(st.floats(0, 1), st.floats(0, 1), WEEKS)
def test_the_discount_grows_with_the_portals_share_up_to_its_full_rate(one: float, other: float, weeks: float) -> None:
    small, large = sorted((one, other))
    factors = [long_list_factor(np.array([weeks]), share)[0] for share in (small, large, 1.0)]
    assert 1 >= factors[0] >= factors[1] >= factors[2] > 0


def test_seats_that_are_not_stated_are_the_usual_ones() -> None:
    seats = seats_a_month(np.array([24.0, NAN]), np.array([12.0, NAN]))
    assert seats.tolist() == [24.0, VALUES["usual_group"] * VALUES["usual_starts"] / 12]


def test_a_school_that_got_all_its_people_keeps_a_tenth_of_its_weight() -> None:
    assert free_seats(np.array([10.0, 10.0]), np.array([4.0, 30.0])).tolist() == [6.0, 1.0]


@pytest.mark.parametrize(("referrals", "share"), [([0.0, 0.0], 0.0), ([5.0, 5.0], 0.5), ([90.0, 0.0], 1.0)])
def test_the_portals_share_is_its_part_of_all_places(referrals: list[float], share: float) -> None:
    assert portal_share(np.array(referrals), np.array([10.0, 10.0])) == share
    assert portal_share(np.array([]), np.array([])) == 0.0


def test_projections_that_fail_for_enough_people_stop_the_advice() -> None:
    projected, as_said, longer = np.full(12, 8.0), np.full(12, 9.0), np.full(12, 11.0)
    assert not falls_back(projected, as_said)
    assert falls_back(projected, longer)
    assert not falls_back(projected[:5], longer[:5])
