"""Municipal ratings: newer ones count more, few are shrunk, and a school without any stays in the middle."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.rating import AREAS, Rating, age_weight, rated_quality, summarise, weighted_mean
from tests.make import TODAY, make_rating

MEANS = st.lists(st.tuples(st.floats(1, 5), st.floats(0, 20)), max_size=12)


@pytest.mark.parametrize(
    ("months", "weight"), [(-3, 1.0), (0, 1.0), (12, 0.5), (24, 0.25), (47.9, 0.0629), (48, 0.0), (200, 0.0)]
)
def test_a_rating_loses_half_its_weight_each_year_and_all_after_four(months: float, weight: float) -> None:
    assert age_weight(months) == pytest.approx(weight, abs=1e-4)


@pytest.mark.parametrize(("areas", "mean"), [((4, 5, 3, 4), 4.0), ((5, None, 2, None), 3.5), ((None,) * 4, None)])
def test_the_mean_is_of_the_areas_that_were_given(areas: tuple[int | None, ...], mean: float | None) -> None:
    assert make_rating(*areas).mean == mean


def test_areas_are_summed_up_apart_and_what_nobody_rated_is_not_known() -> None:
    lessons, guidance, flexibility, intake = summarise([make_rating(5, 2, None, None), make_rating(3, None, None, 1)])
    assert [one.area for one in (lessons, guidance, flexibility, intake)] == list(AREAS)
    assert (lessons.mean, lessons.low, lessons.high, lessons.ratings) == (4.0, 3, 5, 2)
    assert (guidance.mean, guidance.ratings) == (2.0, 1)
    assert (flexibility.mean, flexibility.low, flexibility.high, flexibility.ratings) == (None, None, None, 0)
    assert (intake.low, intake.high) == (1, 1)


def test_a_newer_rating_counts_for_more() -> None:
    old = make_rating(1, 1, 1, 1, published_on=TODAY - timedelta(days=730))
    mean, weight = weighted_mean([make_rating(5, 5, 5, 5, published_on=TODAY), old], TODAY)
    assert mean == pytest.approx((5 + 0.25) / 1.25, abs=0.01)
    assert weight == pytest.approx(1.25, abs=0.01)


@pytest.mark.parametrize(
    "ratings", [[], [make_rating(None, None, None, None)], [make_rating(published_on=date(2020, 1, 1))]]
)
def test_ratings_that_say_nothing_any_more_weigh_nothing(ratings: list[Rating]) -> None:
    assert weighted_mean(ratings, TODAY) == (0.0, 0)


@given(MEANS)
def test_a_school_without_ratings_stands_in_the_middle(means: list[tuple[float, float]]) -> None:
    assert rated_quality([*means, (0.0, 0.0)])[-1] == 0.0


@given(MEANS, st.floats(-2, 2))
def test_stricter_municipalities_everywhere_move_no_school(means: list[tuple[float, float]], shift: float) -> None:
    moved = rated_quality([(mean + shift, weight) for mean, weight in means])
    assert moved == pytest.approx(rated_quality(means), abs=1e-9)


@given(st.floats(1, 5), st.floats(1, 5), st.floats(0.01, 20), st.floats(0.01, 20))
def test_the_less_a_school_was_rated_the_nearer_it_stays_to_the_middle(
    mean: float, other: float, weight: float, more: float
) -> None:
    little, much = (abs(rated_quality([(mean, one), (other, 3.0)])[0]) for one in (weight, weight + more))
    assert little <= much + 1e-12 <= abs(mean - other) / 2 + 1e-9


def test_one_rating_is_shrunk_by_its_noise_and_ten_hardly() -> None:
    shrinking = 0.5 / 0.36
    expected = [1 / (1 + shrinking), -10 / (10 + shrinking)]
    assert rated_quality([(4.0, 1.0), (2.0, 10.0)]) == pytest.approx(expected)


def test_nobody_rated_is_nobody_above_or_below() -> None:
    assert rated_quality([(0.0, 0.0), (0.0, 0.0)]) == [0.0, 0.0]
    assert rated_quality([]) == []


def test_a_rating_that_is_not_yet_published_does_not_count() -> None:
    assert weighted_mean([make_rating(published_on=TODAY + timedelta(days=1))], TODAY) == (0.0, 0)
