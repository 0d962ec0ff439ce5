"""Sums of what is known: what is not stays not known, and what is assumed is a range."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.offering import Price
from portal.domain.situation import Outcome
from portal.domain.total_cost import (
    UNKNOWN,
    Amount,
    Basis,
    Part,
    PartKind,
    Payer,
    course_cost,
    own_or_assumed,
    payer_of,
    total_of,
    travel_cost,
    trip_cost,
    trips,
)
from portal.domain.travel import Means

EUROS = st.floats(min_value=0, max_value=10_000)
PAYERS = st.sampled_from(list(Payer))
KINDS = st.sampled_from(list(PartKind))


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Known, open at the upper end, or not known."""
    low = draw(EUROS)
    return draw(st.sampled_from([Amount(low, low + draw(EUROS), Basis.ASSUMED), Amount(low, None), UNKNOWN]))


PARTS = st.lists(st.builds(Part, KINDS, amounts(), PAYERS), max_size=6)


@given(PARTS)
def test_a_sum_says_at_least_exactly_when_something_in_it_is_open_or_not_known(parts: list[Part]) -> None:
    total = total_of(parts)
    assert total.at_least is any(part.cost.high is None for part in parts)
    assert len(total.missing) == sum(part.cost.low is None for part in parts)


@given(PARTS)
def test_no_sum_is_below_any_of_its_parts(parts: list[Part]) -> None:
    low = total_of(parts).cost.low
    assert all(part.cost.low <= (low or 0) for part in parts if part.cost.low is not None)


@given(PARTS)
def test_what_each_payer_pays_adds_up_to_all(parts: list[Part]) -> None:
    of_each = sum(total_of(parts, payer).cost.low or 0 for payer in Payer)
    assert of_each == pytest.approx(total_of(parts).cost.low or 0)


def test_a_sum_of_nothing_known_is_not_known_and_not_zero() -> None:
    free = Part(PartKind.EXAMS, Amount(0, 0, Basis.LAW), Payer.SELF)
    silent = Part(PartKind.COURSE, UNKNOWN, Payer.SELF)
    assert total_of([free, silent]).cost == UNKNOWN
    assert total_of([free]).cost.low == 0


@pytest.mark.parametrize(
    ("price", "low", "high"),
    [
        (None, None, None),
        (Price(12.5, "hour", False, 5000.0), 5000.0, 5000.0),
        (Price(12.5, "hour", True, 5000.0), 5000.0, None),
        (Price(12.5, "lesson", False, None), None, None),
        (Price(0.0, "total", False, 0.0), 0.0, 0.0),
    ],
)
def test_a_course_costs_what_its_price_makes_for_all_of_it(
    price: Price | None, low: float | None, high: float | None
) -> None:
    cost = course_cost(price, Basis.SCHOOL)
    assert (cost.low, cost.high) == (low, high)


def test_the_readers_own_figure_takes_the_place_of_a_guess() -> None:
    assert own_or_assumed(None, 150, 350) == Amount(150, 350, Basis.ASSUMED)
    assert own_or_assumed(0.0, 150, 350) == Amount(0, 0, Basis.OWN)


@pytest.mark.parametrize(
    ("kind", "outcome", "payer"),
    [
        (PartKind.COURSE, Outcome.WI2021_ASYLUM, Payer.MUNICIPALITY),
        (PartKind.EXAMS, Outcome.WI2021_ASYLUM, Payer.MUNICIPALITY),
        (PartKind.TRAVEL, Outcome.WI2021_ASYLUM, Payer.ASK),
        (PartKind.COURSE, Outcome.WI2021_FAMILY, Payer.SELF),
        (PartKind.COURSE, Outcome.WI2013, Payer.SELF),
        (PartKind.COURSE, Outcome.NATURALISATION, Payer.SELF),
        (PartKind.COURSE, Outcome.NOT_SURE, Payer.ASK),
    ],
)
def test_who_pays_follows_from_the_law(kind: PartKind, outcome: Outcome, payer: Payer) -> None:
    assert payer_of(kind, outcome) == payer


@pytest.mark.parametrize("means", [Means.BIKE, Means.WALK])
def test_a_journey_by_own_strength_costs_nothing_however_often(means: Means) -> None:
    assert travel_cost(trip_cost(9, means), UNKNOWN).high == 0


@given(st.floats(min_value=0, max_value=250), st.floats(min_value=0, max_value=250))
def test_a_longer_way_never_costs_less(km: float, more: float) -> None:
    for means in (Means.TRANSIT, Means.CAR):
        near, far = trip_cost(km, means), trip_cost(km + more, means)
        assert (near.low or 0) <= (far.low or 0) and (near.high or 0) <= (far.high or 0)


@pytest.mark.parametrize(
    ("days", "hours", "weeks", "low", "high"),
    [
        (3.0, 12.0, 40.0, 120.0, 120.0),
        (None, 12.0, 40.0, 120.0, 192.0),
        (None, None, 40.0, None, None),
        (3.0, 12.0, None, None, None),
    ],
)
def test_how_often_one_goes_is_typed_or_assumed_by_the_lesson_hours(
    days: float | None, hours: float | None, weeks: float | None, low: float | None, high: float | None
) -> None:
    found = trips(days, hours, weeks)
    assert (found.low, found.high) == (low, high)


def test_travel_is_not_known_where_the_price_or_the_number_of_journeys_is_not() -> None:
    paid = Amount(5, 5, Basis.OWN)
    assert travel_cost(UNKNOWN, Amount(120, 120)) == UNKNOWN
    assert travel_cost(paid, UNKNOWN) == UNKNOWN
    assert travel_cost(paid, Amount(120, 120, Basis.OWN)) == Amount(600, 600, Basis.OWN)
    assert travel_cost(paid, Amount(100, 120, Basis.ASSUMED)).basis == Basis.ASSUMED


@pytest.mark.parametrize(("low", "high"), [(-1.0, 5.0), (5.0, 4.0), (None, 4.0)])
def test_an_amount_that_cannot_be_is_refused(low: float | None, high: float | None) -> None:
    with pytest.raises(ValueError):
        Amount(low, high)
