"""Municipal ratings of a region's schools by quarter and area."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean, quantiles

from portal.domain.rating import AREAS
from portal.domain.region_waits import FEWEST_FOR_SPREAD


@dataclass(frozen=True, slots=True)
class RegionRating:
    """One published rating of a school in the region, by whichever municipality; areas in the order of AREAS."""

    slug: str
    school: str
    municipality: str
    quarter: str
    areas: tuple[int | None, ...]
    published_on: date
    replied: bool


@dataclass(frozen=True, slots=True)
class AreaQuarter:
    """One area over one quarter: mean and middle half of so many ratings; None where too few rated."""

    quarter: str
    mean: float | None
    low: float | None
    high: float | None
    ratings: int


@dataclass(frozen=True, slots=True)
class AreaPanel:
    """One area quarter by quarter, oldest first."""

    area: str
    quarters: tuple[AreaQuarter, ...]


def area_panels(ratings: Sequence[RegionRating], quarters: Sequence[str]) -> tuple[AreaPanel, ...]:
    """A panel for each area."""
    return tuple(
        AreaPanel(area, tuple(area_quarter(ratings, quarter, place) for quarter in quarters))
        for place, area in enumerate(AREAS)
    )


def area_quarter(ratings: Sequence[RegionRating], quarter: str, place: int) -> AreaQuarter:
    """One area's figures over one quarter."""
    given = [score for one in ratings if one.quarter == quarter and (score := one.areas[place]) is not None]
    low, _, high = quantiles(given, n=4, method="inclusive") if len(given) >= FEWEST_FOR_SPREAD else (None,) * 3
    return AreaQuarter(quarter, fmean(given) if given else None, low, high, len(given))
