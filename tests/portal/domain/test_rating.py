"""Municipal ratings: newer ones count more, confirmations half, and each area is summed up apart."""

from datetime import date, timedelta

import pytest

from portal.domain.ageing import age_weight
from portal.domain.rating import AREAS, published, summarise, weight_of
from portal.domain.rubric import Basic
from tests.make import TODAY, make_rating


@pytest.mark.parametrize(
    ("months", "weight"), [(-3, 1.0), (0, 1.0), (12, 0.5), (24, 0.25), (47.9, 0.0629), (48, 0.0), (200, 0.0)]
)
def test_a_rating_loses_half_its_weight_each_year_and_all_after_four(months: float, weight: float) -> None:
    assert age_weight(months, 12) == pytest.approx(weight, abs=1e-4)


@pytest.mark.parametrize(
    ("published_on", "unchanged", "weight"),
    [
        (TODAY, False, 1.0),
        (TODAY, True, 0.5),
        (date(2025, 11, 21), False, 0.5),
        (date(2025, 11, 21), True, 0.25),
        (date(2022, 11, 22), False, 0.0626),
        (date(2022, 11, 20), False, 0.0),
        (TODAY + timedelta(days=1), False, 0.0),
    ],
)
def test_a_confirmation_weighs_half_and_what_is_not_yet_published_nothing(
    published_on: date, unchanged: bool, weight: float
) -> None:
    rating = make_rating(published_on=published_on, unchanged=unchanged)
    assert weight_of(rating, TODAY) == pytest.approx(weight, abs=1e-3)


def test_only_ratings_whose_day_has_come_are_published() -> None:
    early, late = make_rating(published_on=TODAY), make_rating(published_on=TODAY + timedelta(days=1))
    assert published([early, late], TODAY) == (early,)


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


def test_areas_and_basics_are_named_as_a_rating_names_them() -> None:
    rating = make_rating(mark_valid=True, complaints_procedure=False)
    assert len(rating.areas) == len(AREAS)
    assert [getattr(rating, basic) for basic in Basic] == [True, False, None]
