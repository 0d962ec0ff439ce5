"""Ratings of a region by quarter and area."""

from portal.domain.region_ratings import RegionRating, area_panels
from tests.make import TODAY


def rating(quarter: str, *areas: int | None) -> RegionRating:
    return RegionRating("de-brug", "De Brug", "Oosterdam", quarter, areas, TODAY, replied=False)


def test_each_area_has_its_mean_and_its_middle_half_by_quarter() -> None:
    ratings = [rating("2026Q3", score, None, 3, 3) for score in (1, 3, 4, 5)] + [rating("2026Q2", 2, 2, 2, 2)]
    lessons, guidance, *_ = area_panels(ratings, ("2026Q1", "2026Q2", "2026Q3"))
    empty, before, last = lessons.quarters
    assert (last.mean, last.low, last.high, last.ratings) == (3.25, 2.5, 4.25, 4)
    assert (before.mean, before.low, before.ratings) == (2, None, 1)
    assert (empty.mean, empty.ratings) == (None, 0)
    assert [one.ratings for one in guidance.quarters] == [0, 1, 0]
