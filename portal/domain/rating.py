"""Municipal ratings of a provider, by area, with how many gave them and how far they differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from portal.domain.parameters import VALUES

AREAS = ("lessons", "guidance", "flexibility", "intake")
# A rating loses half of its weight in this many months, and all of it after four years (decision model, 2.4).
HALF_LIFE_MONTHS = 12
OLDEST_MONTHS = 48


@dataclass(frozen=True, slots=True)
class Rating:
    """One municipality's rating over one quarter; areas run from 1 to 5 in the order of AREAS, None where not given."""

    municipality: str
    quarter: str
    areas: tuple[int | None, ...]
    contract: bool | None
    published_on: date

    @property
    def mean(self) -> float | None:
        """Mean of the areas that were given."""
        given = [area for area in self.areas if area is not None]
        return fmean(given) if given else None


@dataclass(frozen=True, slots=True)
class AreaSummary:
    """One area over all ratings: mean, lowest, highest and how many; None where nobody rated it."""

    area: str
    mean: float | None
    low: int | None
    high: int | None
    ratings: int


def age_weight(months: float) -> float:
    """What a rating of that age still counts."""
    return 0.0 if months >= OLDEST_MONTHS else 2 ** (-max(months, 0) / HALF_LIFE_MONTHS)


def summarise(ratings: Sequence[Rating]) -> tuple[AreaSummary, ...]:
    """Each area's figures over all ratings of one provider."""
    summaries = []
    for position, area in enumerate(AREAS):
        given = [rating.areas[position] for rating in ratings]
        scores = [score for score in given if score is not None]
        mean = fmean(scores) if scores else None
        summaries.append(AreaSummary(area, mean, min(scores, default=None), max(scores, default=None), len(scores)))
    return tuple(summaries)


def published(ratings: Sequence[Rating], today: date) -> tuple[Rating, ...]:
    """The ratings whose day of publication has come."""
    return tuple(rating for rating in ratings if rating.published_on <= today)


def weighted_mean(ratings: Sequence[Rating], today: date) -> tuple[float, float]:
    """A provider's mean over its ratings and their total weight (0 where there is none), newer ones counting more."""
    pairs = [
        (rating.mean, age_weight((today - rating.published_on).days / 30.44))
        for rating in published(ratings, today)
        if rating.mean is not None
    ]
    total = sum(weight for _, weight in pairs)
    return (sum(mean * weight for mean, weight in pairs) / total if total else 0.0), total


def rated_quality(means: Sequence[tuple[float, float]]) -> list[float]:
    """Each provider's quality in points above the country's mean, shrunk to 0 the less it was rated."""
    rated = [mean for mean, weight in means if weight]
    if not rated:
        return [0.0] * len(means)
    middle, noise, spread = fmean(rated), VALUES["rating_noise"], VALUES["rating_variance"]
    return [(mean - middle) * weight / (weight + noise / spread) if weight else 0.0 for mean, weight in means]
