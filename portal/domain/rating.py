"""Municipal ratings of a provider, by area, with how many gave them and how far they differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from portal.domain.ageing import age_weight, months_between
from portal.domain.parameters import VALUES
from portal.domain.rubric import Area, Basic

AREAS = tuple(Area)


@dataclass(frozen=True, slots=True)
class Rating:
    """One municipality's rating over one quarter; areas run from 1 to 5 in the order of AREAS, None where not given.

    `contract` says whether the municipality buys from the school, `conflict` whether it has another interest in it;
    `unchanged` that it only confirmed an earlier rating; `reply` is the school's answer. `checked` tells
    that a second person of the municipality approved it; of tables that were delivered nobody knows.
    """

    municipality: str
    quarter: str
    areas: tuple[int | None, ...]
    contract: bool | None
    published_on: date
    unchanged: bool = False
    mark_valid: bool | None = None
    complaints_procedure: bool | None = None
    contract_without_penalty: bool | None = None
    conflict: bool | None = None
    reply: str | None = None
    corrected_on: date | None = None
    checked: bool = False

    @property
    def mean(self) -> float | None:
        """Mean of the areas that were given."""
        given = [area for area in self.areas if area is not None]
        return fmean(given) if given else None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A rating that the municipality took back: it counts no more, but that it was there is told with the reason."""

    municipality: str
    quarter: str
    withdrawn_on: date
    words: str


@dataclass(frozen=True, slots=True)
class AreaSummary:
    """One area over all ratings: mean, lowest, highest and how many; None where nobody rated it."""

    area: str
    mean: float | None
    low: int | None
    high: int | None
    ratings: int


@dataclass(frozen=True, slots=True)
class BasicSummary:
    """What is in order or not: how many municipalities say yes, of how many that answered."""

    basic: Basic
    yes: int
    answered: int


def summarise_basics(ratings: Sequence[Rating]) -> tuple[BasicSummary, ...]:
    """Each municipality's newest answer of one provider; what nobody answered is left at 0 of 0."""
    summaries = []
    for basic in Basic:
        newest = {
            rating.municipality: answer
            for rating in sorted(ratings, key=lambda one: one.quarter)
            if (answer := getattr(rating, basic)) is not None
        }
        summaries.append(BasicSummary(basic, sum(newest.values()), len(newest)))
    return tuple(summaries)


def weight_of(rating: Rating, today: date) -> float:
    """What a rating still counts: 1 when new, half for a confirmation, nothing before publication or after 4 years."""
    if rating.published_on > today:
        return 0.0
    weight = age_weight(months_between(rating.published_on, today), VALUES["rating_half_life"])
    return weight * (VALUES["unchanged_weight"] if rating.unchanged else 1.0)


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
